"""A parent code whose own figure is not the sum of its details in the same file: sums are made of the details."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.kode import bentuk_program
from lakip.domain.numbers import format_rp
from lakip.intake.calon import Calon, Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_induk_rincian(lines: list[Line], _register: Register) -> Iterator[Temuan]:
    """Yield one info for each rupiah figure of a parent that differs from the sum of the lines right below it."""
    by_code = {line.kode: line for line in lines}
    below: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if (induk := nearest_above(line.kode, by_code)) is not None:
            below[induk].append(line)
    for kode, rincian in below.items():
        if len({bentuk_program(line.kode) for line in rincian}) > 1:
            continue  # "5" is an akun and an urusan: its lines are of two kinds
        for calon in by_code[kode].figures():
            total = _total(rincian, calon)
            if total is not None and calon.number is not None and calon.number != total:
                yield _temuan(calon, calon.number, total, len(rincian))


def glance_induk_rincian(glance: Glance) -> Mask:
    """Give every row where a code details another."""
    above = known = set(glance.kode)
    while above := {kode.rpartition(".")[0] for kode in above} - {""}:
        if above & known:
            return glance.all_if(True)
    return glance.all_if(False)


def nearest_above(kode: str, known: dict[str, Line]) -> str | None:
    """Give the longest known code above this one; None where there is none."""
    while "." in kode:
        kode = kode.rpartition(".")[0]
        if kode in known:
            return kode
    return None


def _total(rincian: list[Line], calon: Calon) -> Decimal | None:
    """Sum what the details say for the same ukuran and periode; None where one is doubted or none says anything."""
    if calon.ukuran == "fisik" or any(c.ukuran == calon.ukuran for line in rincian for c in line.menunggu):
        return None
    found = [line.get(calon.ukuran, calon.periode) for line in rincian]
    numbers = [c.number for c in found if c is not None and c.number is not None]
    return sum(numbers, Decimal()) if numbers else None


def _temuan(calon: Calon, own: Decimal, total: Decimal, n: int) -> Temuan:
    return Temuan(
        "check_induk_rincian", Severity.INFO,
        f"{calon.ukuran.capitalize()} kode induk {calon.kode} tertulis {format_rp(own)}, sedangkan {n} rinciannya berjumlah "
        f"{format_rp(total)}, selisih {format_rp(own - total)}.",
        "Periksa rinciannya; jumlah memakai rincian.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw,
    )  # fmt: skip
