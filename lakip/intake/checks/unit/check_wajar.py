"""A figure its indikator can hardly have: it is asked once more before it moves a mean."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_id, plain
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.register import IndikatorTerdaftar, Register

KELIPATAN = 10
"""So many times its target a percentage or an index seldom is: 89,5 was meant where 895 stands."""
PERSEN_TERBESAR = Decimal(1000)
_BERSKALA = {"indeks", "index", "nilai", "skor", "poin", "point"}


def check_wajar(lines: list[Line], register: Register) -> Iterator[Tanya]:
    """Yield one tanya, proposing the figure as it stands, for each realisasi that is hardly possible."""
    for line in lines:
        if line.tabel != "realisasi":
            continue
        known = register.indikator[line.kode]
        for calon in line.calon:
            if (
                calon.ukuran == "nilai"
                and (number := calon.number) is not None
                and not _plausible(number, known)
            ):
                yield Tanya(_temuan(calon, number, known), (calon,), (calon,))


def _plausible(value: Decimal, known: IndikatorTerdaftar) -> bool:
    target = known.target
    if known.persen and (value > PERSEN_TERBESAR or (value < 0 and (target is None or target >= 0))):
        return False
    scaled = known.persen or not _BERSKALA.isdisjoint(known.satuan.casefold().split())
    return not scaled or target is None or target <= 0 or abs(value) <= KELIPATAN * target


def _temuan(calon: Calon, value: Decimal, known: IndikatorTerdaftar) -> Temuan:
    target = "belum ada" if known.target is None else format_id(known.target, None)
    return Temuan(
        "check_wajar", Severity.TANYA,
        f"Realisasi {known.kode} sebesar {format_id(value, None)} {known.satuan} jauh dari wajar; targetnya {target}.",
        "Terima usulan bila memang demikian, atau tulis nilai yang dimaksud.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=plain(value),
    )  # fmt: skip
