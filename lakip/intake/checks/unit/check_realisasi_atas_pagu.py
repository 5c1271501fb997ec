"""More spent than the pagu allows: possible in an unaudited list, but worth a look."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp
from lakip.intake.calon import Line
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


def _spent(line: Line) -> tuple[Decimal | None, str]:
    year = line.get("realisasi", 0)
    if year and year.number is not None:
        return year.number, year.cell
    quarters = [c for p in range(1, 5) if (c := line.get("realisasi", p)) and c.number is not None]
    total = sum((c.number for c in quarters if c.number is not None), Decimal())
    return (total, quarters[-1].cell) if quarters else (None, line.place("kode"))
