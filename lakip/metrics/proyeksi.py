"""Looking ahead: what the remaining quarters must bring by the quarter type, and where the year may end.

The rules, which the page shows as they stand here:
- KUM, KUM_SD: (target less realisasi so far) over the quarters left. RATA: the mean that the quarters left need, if each
  of them is reported. AKHIR, MAKS, MIN: the distance to the target. RASIO, ranges, points and predikat: in words.
- A needed rate is within reach where a quarter of this year has brought as much before, hard where none has.
- A range for the year is given for quarters that add up, from as many quarters of at least three earlier years:
  realisasi so far over the smallest and over the largest share they then had of their year.
"""

from collections.abc import Sequence
from decimal import Decimal

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import capaian
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.laju import (
    BERAT,
    KATA,
    MENUJU,
    SELESAI,
    TERCAPAI,
    TERJANGKAU,
    TIDAK_TERJANGKAU,
    Laju,
    sentence,
)
from lakip.metrics.renstra import BERJUMLAH
from lakip.metrics.rentang import ranges

_SERATUS = Decimal(100)


def proyeksi(store: Store, tahun: int, *, sampai: int = NEWEST) -> dict[str, Row]:
    """Give the outlook of every indikator in force by kode.

    keadaan, s_d, sisa, perlu (Decimal or None), tertinggi (of one quarter so far), kalimat; rentang (low, high) with
    rentang_kalimat, None and the reason where the history does not allow one.
    """
    triwulan: dict[str, dict[int, Decimal]] = {}
    for row in store.query("nilai_triwulan", tahun=tahun, sampai=sampai):
        if row["tabel"] == "realisasi" and row["nilai"] is not None:
            triwulan.setdefault(row["kode"], {})[row["periode"]] = row["nilai"]
    bahan = [Laju(row, triwulan.get(row["kode"], {})) for row in capaian(store, tahun, sampai=sampai)]
    perlu = _needed(store, bahan)
    rentang = ranges(store, tahun, bahan, sampai)
    return {
        b.row["kode"]: _outlook(b, need) | rentang[b.row["kode"]]
        for b, need in zip(bahan, perlu, strict=True)
    }


def in_numbers(row: Row) -> bool:
    """Tell whether a target of this indikator can be approached by a rate at all."""
    return (
        row["target_nilai"] is not None
        and row["polaritas"] in ("Naik", "Turun")
        and row["tipe_triwulan"] != "RASIO"
        and row["realisasi_predikat"] is None
        and row["realisasi_rendah"] is None
    )


def _needed(store: Store, bahan: Sequence[Laju]) -> list[Decimal | None]:
    """Give for every indikator what each quarter left must bring; None where there is no such figure."""
    parts = [_parts(b) for b in bahan]
    answers = iter(hasil_bagi(store, [part for part in parts if part]))
    return [next(answers) if part else None for part in parts]


def _parts(b: Laju) -> tuple[Decimal, Decimal] | None:
    """Give what is left to bring and the quarters it is spread over."""
    if not in_numbers(b.row) or not b.sisa:
        return None
    if b.row["tipe_triwulan"] in BERJUMLAH:
        return b.kurang, Decimal(b.sisa)
    if b.row["tipe_triwulan"] == "RATA":
        total = sum(b.triwulan.values(), Decimal(0))
        return b.row["target_nilai"] * (len(b.triwulan) + b.sisa) - total, Decimal(b.sisa)
    return None


def _outlook(b: Laju, perlu: Decimal | None) -> Row:
    langkah = b.langkah() if b.s_d else []
    tertinggi = max(langkah) if langkah else None
    keadaan = _state(b, perlu, tertinggi)
    return {
        "keadaan": keadaan,
        "s_d": b.s_d,
        "sisa": b.sisa,
        "perlu": perlu,
        "tertinggi": tertinggi,
        "kalimat": sentence(b, keadaan, perlu, tertinggi),
    }


def _state(b: Laju, perlu: Decimal | None, tertinggi: Decimal | None) -> str:
    if not b.sisa:
        return SELESAI
    if not in_numbers(b.row):
        return KATA
    if perlu is None:
        return _state_of_position(b)
    if b.naik:
        return _state_of_rate(b, perlu, tertinggi)
    return TIDAK_TERJANGKAU if perlu < 0 else MENUJU


def _state_of_rate(b: Laju, perlu: Decimal, tertinggi: Decimal | None) -> str:
    """Judge a rate that must be reached."""
    if perlu <= 0:
        return TERCAPAI
    if b.row["tipe_triwulan"] == "RATA" and b.row["satuan_persen"] and perlu > _SERATUS:
        return TIDAK_TERJANGKAU
    if tertinggi is None:
        return MENUJU
    return TERJANGKAU if perlu <= tertinggi else BERAT


def _state_of_position(b: Laju) -> str:
    """Judge a last, highest or lowest figure: one that can't get better any more is out of reach."""
    if b.s_d == 0:
        return MENUJU
    met = b.kurang <= 0 if b.naik else b.kurang >= 0
    if (b.row["tipe_triwulan"], b.naik) in (("MAKS", False), ("MIN", True)):
        return MENUJU if met else TIDAK_TERJANGKAU
    return TERCAPAI if met else MENUJU
