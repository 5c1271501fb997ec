"""A row that was joined to the plan by similarity only: whose it is must be agreed to."""

from collections.abc import Iterator

from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_baris_ragu(lines: list[Line], _register: Register) -> Iterator[Tanya]:
    """Yield the doubt the mapping left on each row, with the row under the proposed code for a proposal."""
    for line in lines:
        if line.ragu is not None:
            meant = line.ragu.value
            usulan = tuple(c.renamed(meant) for c in line.calon) if meant else ()
            yield Tanya(line.ragu, tuple(line.calon), usulan)


def glance_baris_ragu(glance: Glance) -> Mask:
    """Give no row: those of a sheet as it stands are nobody's guess."""
    return glance.all_if(False)
