"""The way to the end of the Renstra (reference rules §2.9): by the rumus of the indikator, and from where it began."""

from decimal import Decimal

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.antar_tahun import antar_tahun, read_nilai
from lakip.metrics.capaian import capaian
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.persen import Nilai, persen_terhadap, tanya
from lakip.metrics.renstra import adds_up, summed_targets, years_of

_TANPA_ANGKA = ("belum_rilis", "belum_ada")


def kemajuan(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per indikator with a Target Akhir: its row of capaian, `akhir` and `sampai_kini` (Nilai), `kemajuan`.

    Where years add up (renstra.adds_up), sampai_kini is the sum of the realisasi of the Renstra so far and `tahun_dijumlah`
    its years; akhir is then the sum of the Renstra's yearly targets where every year has one. Elsewhere sampai_kini is the
    realisasi of the year and tahun_dijumlah is empty. `kemajuan_awal` is the part of the way from Kondisi Awal to Target
    Akhir that is behind it, in percent; None where one of the three is no number, the way has no length, or years add up.
    """
    rows = [row for row in capaian(store, tahun, sampai=sampai) if row["target_akhir"]]
    for row in rows:
        row |= {
            "akhir": read_nilai(row["target_akhir"], row["satuan"]),
            "sampai_kini": _realisasi(row),
            "tahun_dijumlah": [],
        }
    _add_up(store, tahun, [row for row in rows if adds_up(row)], sampai)
    questions = [tanya(row, row["akhir"], row["sampai_kini"]) for row in rows]
    answers = persen_terhadap(store, tahun, questions, sampai=sampai)
    ways = [_way(row) for row in rows]
    parts = iter(hasil_bagi(store, [way for way in ways if way]))
    for row, answer, way in zip(rows, answers, ways, strict=True):
        row["kemajuan"] = answer["persen_capaian"]
        row["kemajuan_awal"] = next(parts) if way else None
    return rows


def _add_up(store: Store, tahun: int, rows: list[Row], sampai: int) -> None:
    """Put the sums of the Renstra into the rows; nothing outside its years or without any."""
    renstra = years_of(store, tahun, sampai=sampai)
    if not rows or renstra is None:
        return
    banyak = tahun - renstra.start + 1
    riwayat = {row["kode"]: row["riwayat"] for row in antar_tahun(store, tahun, banyak=banyak, sampai=sampai)}
    targets = summed_targets(store, renstra, sampai=sampai)
    for row in rows:
        _sum(row, riwayat[row["kode"]], targets.get(row["kode"]))


def _sum(row: Row, riwayat: dict[int, Row], target: Decimal | None) -> None:
    known = {
        year: figure["realisasi"].angka
        for year, figure in riwayat.items()
        if figure["realisasi"].angka is not None and figure["milik"]["satuan"] == row["satuan"]
    }
    row["tahun_dijumlah"] = list(known)
    row["sampai_kini"] = Nilai(sum(known.values(), Decimal(0))) if known else Nilai()
    if target is not None:
        row["akhir"] = Nilai(target)


def _realisasi(row: Row) -> Nilai:
    """Give the realisasi that counts: a value announced but not released does not."""
    return Nilai() if row["status"] in _TANPA_ANGKA else Nilai.of(row, "realisasi")


def _way(row: Row) -> tuple[Decimal, Decimal] | None:
    """Give the way behind (in hundredths) and the whole way from the baseline."""
    if row["tahun_dijumlah"]:
        return None
    awal, kini, akhir = row["kondisi_awal_nilai"], _realisasi(row).angka, row["akhir"].angka
    if awal is None or kini is None or akhir is None:
        return None
    return 100 * (kini - awal), akhir - awal
