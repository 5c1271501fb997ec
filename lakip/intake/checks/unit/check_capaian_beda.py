"""A persen capaian the unit worked out itself that is not ours: both are shown, ours counts."""

from collections.abc import Iterator
from decimal import Decimal

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_id, half_up, plain
from lakip.intake.calon import Line
from lakip.intake.reading import read_value
from lakip.intake.register import Register
from lakip.intake.workbook import Cell


def check_capaian_beda(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each typed persen capaian further from ours than the tolerance; a capped one may equal its cap."""
    typed = [found for line in lines for found in _typed(line)]
    if register.hitung_capaian is None or not typed:
        return
    ours = register.hitung_capaian([(line.kode, periode, bacaan) for line, periode, bacaan, _, _ in typed])
    for (line, _, _, cell, value), counted in zip(typed, ours, strict=True):
        if counted is not None and abs(counted - value) > register.toleransi_capaian:
            yield Temuan(
                "check_capaian_beda", Severity.INFO,
                f"Capaian {line.kode} di berkas {format_id(value, None)} %, sedangkan hasil hitung "
                f"{format_id(half_up(counted, 2), None)} %.",
                "Yang dipakai hasil hitung; periksa target, realisasi, dan rumus di berkas.",
                sheet=line.sheet, cell=cell.address, raw=cell.text, value=plain(counted),
            )  # fmt: skip


def _typed(line: Line) -> Iterator[tuple[Line, int, Bacaan, Cell, Decimal]]:
    """Yield each typed capaian that stands beside the realisasi of its period."""
    for periode in range(5):
        cell = line.baris.cells.get(f"capaian_{periode}" if periode else "capaian")
        realisasi = line.get("nilai", periode)
        if cell is None or realisasi is None or realisasi.bacaan is None or not realisasi.has_figure:
            continue
        capaian = read_value(cell, "%")
        if capaian.kind is Kind.ANGKA and capaian.value is not None:
            yield line, periode, realisasi.bacaan, cell, capaian.value
