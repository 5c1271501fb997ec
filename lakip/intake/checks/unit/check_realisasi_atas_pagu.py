"""More spent than the pagu allows: possible in an unaudited list, but worth a look."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp
from lakip.intake.calon import Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_realisasi_atas_pagu(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each budget line whose realisasi of the year is above its pagu."""
    for line in lines:
        if line.tabel != "anggaran":
            continue
        known = register.rekening.get(line.kode)
        reported = line.get("pagu", 0)
        pagu = known.pagu_rp if known else reported.number if reported else None
        spent, cell = _spent(line)
        if pagu is not None and spent is not None and spent > pagu:
            yield Temuan(
                "check_realisasi_atas_pagu", Severity.INFO,
                f"Realisasi {line.kode} sebesar {format_rp(spent)} melebihi pagu {format_rp(pagu)}.",
                "Periksa realisasi dan pagunya.",
                sheet=line.sheet, cell=cell,
            )  # fmt: skip


def glance_realisasi_atas_pagu(glance: Glance) -> Mask:
    """Give the rows whose realisasi is above the pagu of the plan, or that the plan does not know."""
    year, quarters, pagu = glance.figure("realisasi", 0), glance.quarters(), glance.pagu
    spent = np.where(year.there, year.sen, quarters.sen)
    return glance.any_of(pagu.there & (spent > pagu.sen), year.odd, quarters.odd, pagu.odd, glance.unknown)


def _spent(line: Line) -> tuple[Decimal | None, str]:
    """Give the realisasi of the year, else the sum of its quarters, with the cell that says the last of it."""
    found = {
        c.periode: (number, c.cell)
        for c in line.calon
        if c.ukuran == "realisasi" and (number := c.number) is not None
    }
    if not found:
        return None, line.place("kode")
    return found.get(0) or (sum((number for number, _ in found.values()), Decimal()), found[max(found)][1])
