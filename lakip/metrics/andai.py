"""What if: the year of one indikator with figures supposed for its remaining quarters; nothing is stored."""

from collections.abc import Mapping
from decimal import Decimal

from lakip.domain.desimal import half_up
from lakip.domain.triwulan import gabung
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.persen import Nilai, persen_terhadap, tanya

TAHUN = 0
"""The period under which a figure of the whole year is supposed; it counts before quarters."""
_STORED_DECIMALS = 12


def andai(store: Store, tahun: int, row: Row, isian: Mapping[int, Nilai], *, sampai: int = NEWEST) -> Row:
    """Give realisasi (Nilai), persen_capaian and predikat of a row of capaian, and the means it would move.

    `isian` holds a value by quarter, joined with the quarters that have figures by the quarter type, or one under TAHUN.
    Further keys: sasaran, predikat_sasaran, instansi, predikat_instansi; None where there is no figure, and for an
    indikator that does not count for them.
    """
    realisasi = isian[TAHUN] if TAHUN in isian else _joined(store, tahun, row, isian, sampai)
    question = tanya(row, Nilai.of(row, "target"), realisasi)
    answer = persen_terhadap(store, tahun, [question], sampai=sampai)[0]
    persen = answer["persen_capaian"]
    p18 = None if persen is None else str(int(persen.scaleb(18)))
    found = store.query("andai_rata", tahun=tahun, kode=row["kode"], persen=p18, sampai=sampai)
    means = found[0] if found and row["dihitung"] else _NO_MEANS
    return {"realisasi": realisasi, "persen_capaian": persen, "predikat": answer["predikat"]} | means


_NO_MEANS = dict.fromkeys(("sasaran", "predikat_sasaran", "instansi", "predikat_instansi"))


def quarters(store: Store, tahun: int, kode: str, *, sampai: int = NEWEST) -> dict[int, Decimal]:
    """Give the own figures of the quarters of one indikator that have one."""
    return {
        row["periode"]: row["nilai"]
        for row in store.query("nilai_triwulan", tahun=tahun, sampai=sampai)
        if (row["tabel"], row["kode"]) == ("realisasi", kode) and row["nilai"] is not None
    }


def _joined(store: Store, tahun: int, row: Row, isian: Mapping[int, Nilai], sampai: int) -> Nilai:
    """Join known and supposed quarters; a mean is divided by the engine, everything else is exact as it is."""
    supposed = {n: nilai.angka for n, nilai in isian.items() if nilai.angka is not None}
    known = quarters(store, tahun, row["kode"], sampai=sampai) | supposed
    values = [known[n] for n in sorted(known)]
    if not values:
        return Nilai()
    if row["tipe_triwulan"] == "RATA":
        mean = hasil_bagi(store, [(sum(values, Decimal(0)), Decimal(len(values)))])[0]
        return Nilai(None if mean is None else half_up(mean, _STORED_DECIMALS))
    joined = gabung(row["tipe_triwulan"], values)
    # a sum of quarters or one of them ends after twelve decimals, so this quotient is exact
    return Nilai(None if joined is None else Decimal(joined.numerator) / joined.denominator)
