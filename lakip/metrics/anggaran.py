"""Serapan anggaran: per kode rekening, per unit and for the agency; sums run over leaves, never over means."""

from collections import defaultdict

from lakip.domain.kode import perbaikan
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store


def anggaran(
    store: Store, tahun: int, *, unit: str | None = None, versi: str | None = None, sampai: int = NEWEST
) -> list[Row]:
    """Give one row per kode rekening that is planned or reported, in code order; rupiah exact, serapan in percent.

    `versi` "Murni" holds it against the pagu before any change; None against the newest version. A line with rincian
    has their sums as `pagu_rincian_rp` and `realisasi_rincian_rp`.
    Where an agency-wide LRA reports a code, its figure stands: `realisasi_bidang_rp` is what the bidang reported, and
    `selisih_bidang_rp` how much more that is, None where they agree. `audit` says whether the year is audited.
    """
    rows = store.query("anggaran", tahun=tahun, unit=unit, versi=versi, sampai=sampai)
    for row in rows:
        row["sumber"] = {"unggahan": row["unggahan_id"], "sheet": row["sheet"], "cell": row["cell"]}
    return rows


def anggaran_berinduk(
    store: Store, tahun: int, *, unit: str | None = None, versi: str | None = None, sampai: int = NEWEST
) -> list[Row]:
    """Give the lines of `anggaran`, and above them the program and kegiatan that neither plan nor report names.

    Such a line has `turunan` True: it is the sum of its rincian, no cell stands behind it, and its uraian is what an
    upload or the sheet Sasaran calls the code, else the code itself.
    """
    rows = [row | {"turunan": False} for row in anggaran(store, tahun, unit=unit, versi=versi, sampai=sampai)]
    if not rows:
        return rows
    own = {"turunan": True, "daun": False, "jenis_kode": "program", "audit": rows[0]["audit"]}
    for row in store.query("anggaran_induk", tahun=tahun, unit=unit, versi=versi, sampai=sampai):
        uraian = row["uraian"] or row["kode_rekening"]
        rows.append(dict.fromkeys(rows[0]) | row | own | {"uraian": uraian})
    return sorted(rows, key=lambda row: str(row["kode_rekening"]))


def serapan(
    store: Store, tahun: int, *, unit: str | None = None, versi: str | None = None, sampai: int = NEWEST
) -> Row:
    """Give pagu, realisasi and serapan of the agency or one unit, summed over leaf codes; `versi` as for anggaran."""
    return store.query("serapan", tahun=tahun, unit=unit, versi=versi, sampai=sampai)[0]


def per_sasaran(store: Store, tahun: int, *, versi: str | None = None, sampai: int = NEWEST) -> list[Row]:
    """Give pagu, realisasi and serapan of each sasaran and, below it, of each program that serves it; `versi` as for anggaran."""
    return store.query("anggaran_sasaran", tahun=tahun, versi=versi, sampai=sampai)


def per_jenis_belanja(
    store: Store, tahun: int, *, versi: str | None = None, sampai: int = NEWEST
) -> list[Row]:
    """Give pagu, realisasi and serapan of each kelompok belanja, from the leaves that carry an account code."""
    return store.query("jenis_belanja", tahun=tahun, versi=versi, sampai=sampai)


def kode_lama(store: Store, tahun: int) -> dict[str, list[Row]]:
    """Give by kode of `tahun` the other written forms the plan has it in for other years: kode, tahun, uraian.

    The two- and the four-digit form of one sub kegiatan are linked where exactly one code fits; nothing is padded.
    """
    years: defaultdict[int, dict[str, Row]] = defaultdict(dict)
    for row in store.query("rencana_pagu"):
        years[row["tahun"]][row["kode_rekening"]] = row
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for kode in years[tahun]:
        for other in sorted(years.keys() - {tahun}):
            lain = None if kode in years[other] else perbaikan(kode, years[other])
            if lain:
                found[kode].append({"kode": lain, "tahun": other, "uraian": years[other][lain]["uraian"]})
    return dict(found)
