"""Where a year may end, told from the share that the same quarters had in earlier years."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.domain.desimal import half_up
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.metrics.capaian import capaian
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.laju import TW, Laju, angka
from lakip.metrics.renstra import BERJUMLAH

TAHUN_TERKECIL = 3
"""So many earlier years must have figures of the same quarters and of their year before a range is given."""
TAHUN_DILIHAT = 5


def ranges(store: Store, tahun: int, bahan: Sequence[Laju], sampai: int) -> dict[str, Row]:
    """Give for every indikator the range its year may end in, or why there is none."""
    found: dict[str, Row] = {}
    asked: list[tuple[Laju, list[tuple[Decimal, Decimal]]]] = []
    history = _History(store, tahun, sampai)
    for b in bahan:
        reason = _no_range(b)
        past = [] if reason else history.shares(b.row["kode"], b.s_d)
        if reason or len(past) < TAHUN_TERKECIL:
            kalimat = reason or (
                f"Rentang akhir tahun tidak diperkirakan: baru {len(past)} tahun sebelumnya yang mempunyai realisasi "
                f"s.d. {TW[b.s_d]} dan setahun, sedangkan yang diperlukan {TAHUN_TERKECIL}."
            )
            found[b.row["kode"]] = {"rentang": None, "rentang_kalimat": kalimat}
        else:
            asked.append((b, past))
    shares = iter(hasil_bagi(store, [pair for _, past in asked for pair in past]))
    extremes = []
    for b, past in asked:
        own = [share for share in (next(shares) for _ in past) if share]
        extremes += [(b.row["realisasi_nilai"], max(own)), (b.row["realisasi_nilai"], min(own))]
    ends = iter(hasil_bagi(store, extremes))
    for b, past in asked:
        low, high = next(ends), next(ends)
        found[b.row["kode"]] = _range(b, low, high, len(past))
    return found


def _no_range(b: Laju) -> str | None:
    if not b.sisa:
        return "Rentang akhir tahun tidak diperlukan: angka setahun sudah ada."
    if not b.s_d or b.row["realisasi_nilai"] is None:
        return "Rentang akhir tahun tidak diperkirakan: belum ada angka triwulan tahun ini."
    if b.row["tipe_triwulan"] not in BERJUMLAH:
        return "Rentang akhir tahun tidak diperkirakan: hanya triwulan yang berjumlah mempunyai bagian tetap dari setahun."
    return None


def _range(b: Laju, low: Decimal | None, high: Decimal | None, banyak: int) -> Row:
    assert low is not None
    assert high is not None
    kalimat = (
        f"Bila bagian {TW[b.s_d]} dari setahun sama dengan {banyak} tahun sebelumnya, angka setahun antara "
        f"{angka(half_up(low, 2))} dan {angka(half_up(high, 2))}."
    )
    return {"rentang": (low, high), "rentang_kalimat": kalimat}


class _History:
    """Earlier years of the store: what they had up to a quarter, and in the end; each read once."""

    def __init__(self, store: Store, tahun: int, sampai: int) -> None:
        self.store, self.sampai = store, sampai
        self.years = range(tahun - TAHUN_DILIHAT, tahun)
        self.known: dict[tuple[int, int], dict[str, Row]] = {}

    def shares(self, kode: str, triwulan: int) -> list[tuple[Decimal, Decimal]]:
        """Give (realisasi up to the quarter, realisasi of the year) of the years that have both."""
        pairs = []
        for year in self.years:
            then, whole = self._of(year, triwulan).get(kode), self._of(year, 0).get(kode)
            if then and whole and _counts(then, triwulan) and _counts(whole, 4):
                pairs.append((then["realisasi_nilai"], whole["realisasi_nilai"]))
        return pairs

    def _of(self, year: int, triwulan: int) -> dict[str, Row]:
        if (year, triwulan) not in self.known:
            rows = capaian(self.store, year, triwulan=triwulan, sampai=self.sampai)
            self.known[year, triwulan] = {row["kode"]: row for row in rows}
        return self.known[year, triwulan]


def _counts(row: Row, s_d: int) -> bool:
    return row["s_d"] == s_d and bool(row["realisasi_nilai"])
