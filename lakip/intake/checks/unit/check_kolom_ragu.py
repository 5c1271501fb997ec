"""A column whose meaning or scale the mapping is not sure of: all its values wait for one answer."""

from collections import defaultdict
from collections.abc import Iterator

from lakip.intake.calon import Calon, Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_kolom_ragu(lines: list[Line], _register: Register) -> Iterator[Tanya]:
    """Yield one tanya per doubtful column, proposing its values as they were read where that is likely; the column of the codes holds its rows."""
    columns: defaultdict[tuple[int, str], list[Calon]] = defaultdict(list)
    for line in lines:
        for kunci in line.asal.ragu if line.asal else ():
            columns[id(line.asal), kunci].extend(_under(line, kunci))
    tables = {id(line.asal): line.asal for line in lines}
    asked: set[int] = set()
    for (table, kunci), column in columns.items():
        asal = tables[table]
        held = tuple(c for c in column if id(c) not in asked)
        asked.update(map(id, held))
        if asal and held:
            temuan = asal.ragu[kunci]
            yield Tanya(temuan, held, held if temuan.value is not None else ())


def glance_kolom_ragu(glance: Glance) -> Mask:
    """Give every row of a table with a doubtful column."""
    return glance.all_if(glance.tabel.ragu)


def _under(line: Line, kunci: str) -> list[Calon]:
    """Give what the column brought into the row; a column that only says whose row it is brought all of it."""
    cell = line.baris.cells.get(kunci)
    own = [calon for calon in line.calon if cell and calon.cell == cell.address]
    return own if own or kunci not in {"kode", "nama"} else list(line.calon)
