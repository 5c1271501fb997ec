"""A target in the unit's file that is not the one of the Perjanjian Kinerja: the plan counts, the difference is shown."""

from collections.abc import Iterator

from lakip.domain.bacaan import Kind
from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.reading import read_value
from lakip.intake.register import Register


def check_target_beda(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each line whose Target differs from the plan's, compared as values where both are numbers."""
    for line in lines:
        cell = line.baris.cells.get("target")
        if line.tabel != "realisasi" or cell is None or not cell.text.strip():
            continue
        known = register.indikator[line.kode]
        bacaan = read_value(cell, known.satuan, target_column=True)
        same = (
            bacaan.value == known.target
            if bacaan.kind is Kind.ANGKA and known.target is not None
            else _folded(cell.text) == _folded(known.target_tertulis or "")
        )
        if not same:
            yield Temuan(
                "check_target_beda", Severity.INFO,
                f"Target {line.kode} di berkas tertulis {cell.text}, sedangkan di rencana {known.target_tertulis or 'belum ada'}.",
                "Yang dipakai target di rencana; bila berkas yang benar, perbaiki rencananya.",
                sheet=line.sheet, cell=cell.address, raw=cell.text, value=known.target_tertulis,
            )  # fmt: skip


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
