"""Rise and fall in words: what the number did, and whether that is good for this indikator (reference rules §2.9)."""

from dataclasses import dataclass
from decimal import Decimal

from lakip.ledger.query import Row
from lakip.metrics.antar_tahun import INDIKATOR_BARU, MEMBAIK, MEMBURUK, TETAP
from lakip.metrics.persen import Nilai

LEBIH_BAIK = {MEMBAIK: "yang berarti membaik", MEMBURUK: "yang berarti memburuk"}


@dataclass(frozen=True, slots=True)
class Gerak:
    """A change from last year to this one: `lama` and `baru` as the sentence shows them, with `lama_pada` its year."""

    lama: str
    baru: str
    lama_pada: str
    selisih: str | None = None


def arah_angka(lama: Nilai, baru: Nilai) -> int | None:
    """Give 1 where the number rose, -1 where it fell, 0 where it stayed; None where one of them is no number."""
    if lama.angka is None or baru.angka is None:
        return None
    return (baru.angka > lama.angka) - (baru.angka < lama.angka)


def gerak(polaritas: str, arah: str, angka: int | None, g: Gerak) -> str:
    """Say what became of a realisasi, without a subject: "meningkat 2,4 dari 80 pada tahun 2023 menjadi 82,4".

    `arah` is the word of metrics.antar_tahun. Where lower is better a fall is called turun and said to be better; where a
    point or a range is aimed at, the word of the change says nothing of good or bad, so the way to the target does.
    """
    if polaritas == "Naik":
        return _naik(arah, angka, g)
    if polaritas == "Turun":
        return _turun(arah, angka, g)
    return _sasaran_tetap(arah, angka, g)


def tanpa_gerak(row: Row, tahun: int) -> str | None:
    """Say why this year can't be held against the one before, beginning in lower case; None where it can."""
    lama, kini = row["riwayat"][tahun - 1], row["riwayat"][tahun]
    alasan = {
        "realisasi tahun ini belum dirilis": kini["status"] == "belum_rilis",
        "realisasi tahun ini belum ada": kini["realisasi"] == Nilai(),
        "indikator ini baru dipakai sehingga belum memiliki pembanding": lama["status"] == INDIKATOR_BARU,
        "realisasi tahun sebelumnya tidak tersedia": lama["realisasi"] == Nilai(),
        "tahun sebelumnya diukur dengan satuan yang berbeda": lama["milik"]["satuan"] != kini["milik"]["satuan"],
        "realisasi kedua tahun itu bukan besaran yang dapat dibandingkan": True,
    }  # fmt: skip
    return next(kata for kata, berlaku in alasan.items() if berlaku) if row["arah"] is None else None


def _naik(arah: str, angka: int | None, g: Gerak) -> str:
    if arah == TETAP:
        return f"tetap {g.baru} seperti pada tahun {g.lama_pada}"
    return _bergeser("meningkat" if arah in ("Meningkat", MEMBAIK) else "menurun", angka, g)


def _turun(arah: str, angka: int | None, g: Gerak) -> str:
    if arah == TETAP:
        return f"tetap {g.baru} seperti pada tahun {g.lama_pada}"
    kata = {1: "naik", -1: "turun"}.get(angka or 0, "beralih")
    alasan = "" if angka is None else " karena angka yang makin rendah makin baik"
    return f"{_bergeser(kata, angka, g)}, {LEBIH_BAIK[arah]}{alasan}"


def _sasaran_tetap(arah: str, angka: int | None, g: Gerak) -> str:
    kata = {1: "naik", -1: "turun"}.get(angka or 0, "beralih")
    awal = (
        f"tetap {g.baru} seperti pada tahun {g.lama_pada}" if g.lama == g.baru else _bergeser(kata, angka, g)
    )
    if arah == TETAP:
        return f"{awal}, dengan capaian terhadap target yang sama"
    return f"{awal}, dan terhadap targetnya {arah.lower()}"


def _bergeser(kata: str, angka: int | None, g: Gerak) -> str:
    besar = f" {g.selisih}" if g.selisih and angka else ""
    return f"{kata}{besar} dari {g.lama} pada tahun {g.lama_pada} menjadi {g.baru}"


def beda(a: Decimal | None, b: Decimal | None) -> int | None:
    """Give 1 where a is above b, -1 below, 0 equal; None where one is missing."""
    return None if a is None or b is None else (a > b) - (a < b)
