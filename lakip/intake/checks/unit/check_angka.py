"""How each figure was read: a doubt waits with its proposal, a sure but unusual reading is told."""

from collections.abc import Iterator

from lakip.domain.bacaan import Kind
from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import plain
from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.reading import worth_knowing
from lakip.intake.register import Register

DIRAGUKAN = frozenset({Kind.RAGU, Kind.BUKAN_ANGKA})


def check_angka(lines: list[Line], _register: Register) -> Iterator[Temuan | Tanya]:
    """Yield a tanya for each figure that is doubtful or no figure, an info for each unusual but sure one."""
    for line in lines:
        for calon in line.calon:
            bacaan = calon.bacaan
            if bacaan is None:
                continue
            if bacaan.kind in DIRAGUKAN:
                yield _tanya(calon)
            elif worth_knowing(bacaan):
                yield _temuan(calon, Severity.INFO, "Periksa bahwa bacaannya benar.")


def glance_angka(glance: Glance) -> Mask:
    """Give the rows with a figure that is more than rupiah and sen plainly written."""
    return glance.any_of(*(column.odd for column in glance.figures.values()))


def _tanya(calon: Calon) -> Tanya:
    assert calon.bacaan is not None
    proposal = calon.bacaan.value is not None or calon.bacaan.low is not None
    if not proposal:
        return Tanya(
            _temuan(
                calon, Severity.TANYA, "Tulis nilai yang benar, atau perbaiki selnya lalu unggah kembali."
            ),
            (calon,),
        )
    kind = Kind.ANGKA if calon.bacaan.value is not None else Kind.RENTANG
    settled = calon.reread(calon.bacaan._replace(kind=kind))
    return Tanya(
        _temuan(calon, Severity.TANYA, "Terima usulan bila benar, atau tulis nilai yang dimaksud."),
        (calon,),
        (settled,),
    )


def _temuan(calon: Calon, severity: Severity, guidance: str) -> Temuan:
    bacaan = calon.bacaan
    assert bacaan is not None
    value = plain(bacaan.value) if bacaan.value is not None else None
    if value is None and bacaan.low is not None and bacaan.high is not None:
        value = f"{plain(bacaan.low)}-{plain(bacaan.high)}"
    return Temuan(
        "check_angka", severity, bacaan.reason or "Tulisan ini tidak terbaca sebagai nilai.", guidance,
        sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=value,
    )  # fmt: skip
