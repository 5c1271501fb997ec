"""The way to the end of the Renstra (reference rules §2.9): by the rumus of the indikator, and from where it began."""

from decimal import Decimal

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.antar_tahun import read_nilai
from lakip.metrics.capaian import capaian
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.persen import Nilai, persen_terhadap, tanya

_TANPA_ANGKA = ("belum_rilis", "belum_ada")


def kemajuan(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per indikator with a Target Akhir: its row of capaian, `akhir` (Nilai), persen `kemajuan`.

    `kemajuan_awal` is the part of the way from Kondisi Awal to Target Akhir that is behind it, in percent; None where one
    of the three is no number or the way has no length.
    """
    rows = [row for row in capaian(store, tahun, sampai=sampai) if row["target_akhir"]]
    for row in rows:
        row["akhir"] = read_nilai(row["target_akhir"], row["satuan"])
    questions = [tanya(row, row["akhir"], _realisasi(row)) for row in rows]
    answers = persen_terhadap(store, tahun, questions, sampai=sampai)
    ways = [_way(row) for row in rows]
    parts = iter(hasil_bagi(store, [way for way in ways if way]))
    for row, answer, way in zip(rows, answers, ways, strict=True):
        row["kemajuan"] = answer["persen_capaian"]
        row["kemajuan_awal"] = next(parts) if way else None
    return rows


def _realisasi(row: Row) -> Nilai:
    """Give the realisasi that counts: a value announced but not released does not."""
    return Nilai() if row["status"] in _TANPA_ANGKA else Nilai.of(row, "realisasi")


def _way(row: Row) -> tuple[Decimal, Decimal] | None:
    """Give the way behind (in hundredths) and the whole way from the baseline."""
    awal, kini, akhir = row["kondisi_awal_nilai"], _realisasi(row).angka, row["akhir"].angka
    if awal is None or kini is None or akhir is None:
        return None
    return 100 * (kini - awal), akhir - awal
