"""Serapan anggaran: per kode rekening, per unit and for the agency; sums run over leaves, never over means."""

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store


def anggaran(store: Store, tahun: int, *, unit: str | None = None, sampai: int = NEWEST) -> list[Row]:
    """Give one row per kode rekening that is planned or reported, in code order; rupiah exact, serapan in percent.

    Where an agency-wide LRA reports a code, its figure stands: `realisasi_bidang_rp` is what the bidang reported, and
    `selisih_bidang_rp` how much more that is, None where they agree. `audit` says whether the year is audited.
    """
    rows = store.query("anggaran", tahun=tahun, unit=unit, sampai=sampai)
    for row in rows:
        row["sumber"] = {"unggahan": row["unggahan_id"], "sheet": row["sheet"], "cell": row["cell"]}
    return rows


def serapan(store: Store, tahun: int, *, unit: str | None = None, sampai: int = NEWEST) -> Row:
    """Give pagu, realisasi and serapan of the agency or one unit, summed over leaf codes."""
    return store.query("serapan", tahun=tahun, unit=unit, sampai=sampai)[0]
