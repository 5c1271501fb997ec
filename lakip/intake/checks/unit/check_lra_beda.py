"""A budget figure of a Bidang that differs from the agency-wide LRA: the LRA counts, the difference is shown."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp, plain
from lakip.intake.calon import Calon, Line
from lakip.intake.register import Register


def check_lra_beda(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each rupiah figure of a unit that a hand-in for the whole agency states otherwise."""
    stored = register.tersimpan() if lines and register.unit is not None else {}
    for calon in (calon for line in lines if stored for calon in line.figures() if calon.ukuran != "fisik"):
        lra = stored.get((calon.tabel, calon.kode, calon.ukuran, calon.periode))
        if lra and not lra.unit and lra.nilai is not None and calon.number not in {None, lra.nilai}:
            yield _temuan(calon, calon.number or Decimal(), lra.nilai, lra.asal)


def _temuan(calon: Calon, own: Decimal, lra: Decimal, asal: str) -> Temuan:
    return Temuan(
        "check_lra_beda", Severity.INFO,
        f"{calon.ukuran.capitalize()} {calon.kode} di berkas unit {format_rp(own)}, sedangkan di LRA instansi "
        f"{format_rp(lra)} ({asal}), selisih {format_rp(own - lra)}.",
        "Yang dipakai LRA; samakan catatan unit dengan LRA, atau perbaiki LRA-nya.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=plain(lra),
    )  # fmt: skip
