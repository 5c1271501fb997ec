"""A value beside a predicate that the indicator's own scale calls otherwise: 75,00 (B) on SAKIP is BB."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import plain
from lakip.domain.skala import SKALA, Pita
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.register import Register


def check_predikat(lines: list[Line], register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya, proposing the number alone, for each value whose predicate its scale contradicts."""
    for line in lines:
        if line.tabel != "realisasi":
            continue
        skala = register.indikator[line.kode].skala
        for calon in line.calon:
            bacaan = calon.bacaan
            if skala and bacaan and bacaan.value is not None and bacaan.predikat:
                pita = pita_of(skala, bacaan.value)
                if pita and bacaan.predikat.casefold() not in {pita.kode.casefold(), pita.label.casefold()}:
                    yield _tanya(calon, pita)


def pita_of(skala: str, value: Decimal) -> Pita | None:
    """Give the band of a value, or None where the scale has none for it."""
    for pita in SKALA:
        above = pita.bawah is None or value > pita.bawah or (pita.bawah_termasuk and value == pita.bawah)
        below = pita.atas is None or value < pita.atas or (pita.atas_termasuk and value == pita.atas)
        if pita.skala == skala and above and below:
            return pita
    return None


def _tanya(calon: Calon, pita: Pita) -> Tanya:
    bacaan = calon.bacaan
    assert bacaan is not None
    assert bacaan.value is not None
    temuan = Temuan(
        "check_predikat", Severity.TANYA,
        f"Nilai {calon.raw} memakai predikat {bacaan.predikat}, sedangkan menurut skala {pita.skala} predikatnya {pita.kode}.",
        "Terima usulan bila angkanya yang benar; bila predikatnya yang benar, tulis nilainya kembali.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=plain(bacaan.value),
    )  # fmt: skip
    return Tanya(temuan, (calon,), (calon.reread(bacaan._replace(predikat=None)),))
