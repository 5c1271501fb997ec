"""A pagu in the file that is not the one of the plan: the plan counts, the difference is shown."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp, plain
from lakip.intake.calon import Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register


def check_pagu_beda(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each budget line whose Pagu differs from the plan's newest version."""
    for line in lines:
        calon = line.get("pagu", 0) if line.tabel == "anggaran" else None
        known = register.rekening.get(line.kode)
        if not calon or calon.number is None or known is None or known.pagu_rp is None:
            continue
        if calon.number != known.pagu_rp:
            yield Temuan(
                "check_pagu_beda", Severity.INFO,
                f"Pagu {line.kode} di berkas {format_rp(calon.number)}, sedangkan di rencana {format_rp(known.pagu_rp)}.",
                "Yang dipakai pagu di rencana; bila berkas yang benar, perbaiki rencananya.",
                sheet=calon.sheet, cell=calon.cell, raw=calon.raw, value=plain(known.pagu_rp),
            )  # fmt: skip


def glance_pagu_beda(glance: Glance) -> Mask:
    """Give the rows whose pagu is not that of the plan."""
    own, plan = glance.figure("pagu", 0), glance.pagu
    return glance.any_of(own.there & plan.there & (own.sen != plan.sen), own.odd, plan.odd)
