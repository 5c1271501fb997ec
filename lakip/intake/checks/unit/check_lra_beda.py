"""A budget figure of a Bidang that differs from the agency-wide LRA: the LRA counts, the difference is shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp, plain
from lakip.intake.calon import Calon, Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Kunci, NilaiTersimpan, Register


def check_lra_beda(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each rupiah figure of a unit that a hand-in for the whole agency states otherwise.

    Where the two share no period (one has the year, the other its triwulan), the year is held against the sum.
    """
    stored = register.tersimpan() if lines and register.unit is not None else {}
    for line in lines if stored else ():
        own: defaultdict[str, dict[int, Calon]] = defaultdict(dict)
        for calon in line.figures():
            if calon.ukuran != "fisik" and calon.number is not None:
                own[calon.ukuran][calon.periode] = calon
        for ukuran, figures in own.items():
            yield from _compared(figures, _of_lra(stored, line, ukuran))


def glance_lra_beda(glance: Glance) -> Mask:
    """Give the rows of which a hand-in for the whole agency says something."""
    stored = glance.register.tersimpan() if glance.register.unit is not None else {}
    told = {kode for (tabel, kode, _, _), one in stored.items() if tabel == "anggaran" and not one.unit}
    return glance.these(kode in told for kode in glance.kode) if told else glance.all_if(False)


def _of_lra(stored: Mapping[Kunci, NilaiTersimpan], line: Line, ukuran: str) -> dict[int, NilaiTersimpan]:
    found = {n: stored.get((line.tabel, line.kode, ukuran, n)) for n in range(5)}
    return {n: lra for n, lra in found.items() if lra and not lra.unit and lra.nilai is not None}


def _compared(own: Mapping[int, Calon], lra: Mapping[int, NilaiTersimpan]) -> Iterator[Temuan]:
    numbers = {periode: calon.number or Decimal() for periode, calon in own.items()}
    official = {periode: one.nilai or Decimal() for periode, one in lra.items()}
    shared = sorted(own.keys() & lra.keys())
    for periode in shared:
        yield from _difference(own[periode], numbers[periode], official[periode], lra[periode].asal)
    if lra and not shared and 0 in own.keys() | lra.keys():
        first, asal = own[min(own)], lra[min(lra)].asal
        yield from _difference(first, _year(numbers), _year(official), asal)


def _year(figures: Mapping[int, Decimal]) -> Decimal:
    return figures[0] if 0 in figures else sum(figures.values(), Decimal())


def _difference(calon: Calon, own: Decimal, lra: Decimal, asal: str) -> Iterator[Temuan]:
    if own == lra:
        return
    yield Temuan(
        "check_lra_beda", Severity.INFO,
        f"{calon.ukuran.capitalize()} {calon.kode} di berkas unit {format_rp(own)}, sedangkan di LRA instansi "
        f"{format_rp(lra)} ({asal}), selisih {format_rp(own - lra)}.",
        "Yang dipakai LRA; samakan catatan unit dengan LRA, atau perbaiki LRA-nya.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=plain(lra),
    )  # fmt: skip
