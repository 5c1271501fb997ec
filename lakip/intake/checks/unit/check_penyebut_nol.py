"""A denominator of zero, or a numerator without its denominator: no ratio can be made of it."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.register import Register

_PAIR = ("pembilang", "penyebut")


def check_penyebut_nol(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
    """Yield one tanya without a proposal for each pair that gives no ratio."""
    for line in lines:
        for periode in sorted({c.periode for c in line.calon if c.ukuran in _PAIR}):
            above, below = line.get("pembilang", periode), line.get("penyebut", periode)
            pair = tuple(c for c in (above, below) if c and c.has_figure)
            zero = below is not None and below.bacaan is not None and below.bacaan.value == 0
            waiting = any(c.periode == periode and c.ukuran in _PAIR for c in line.menunggu)
            if zero or (len(pair) == 1 and not waiting):
                yield Tanya(_temuan(line, pair[-1], zero=zero), pair)


def _temuan(line: Line, calon: Calon, *, zero: bool) -> Temuan:
    message = (
        f"Penyebut {line.kode} bernilai nol sehingga rasionya tidak dapat dihitung."
        if zero
        else f"Pembilang dan penyebut {line.kode} tidak terisi berpasangan."
    )
    return Temuan(
        "check_penyebut_nol", Severity.TANYA, message,
        "Isi pembilang dan penyebut dengan lengkap, atau kosongkan keduanya.",
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw,
    )  # fmt: skip
