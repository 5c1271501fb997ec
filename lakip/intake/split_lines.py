"""Several indikator in one cell, line by line with their targets and units: as many rows as there are lines."""

import re
from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.intake.tables import Baris
from lakip.intake.workbook import Cell

_ANGKA = re.compile(r"(?:target|nilai|capaian)(?:_[0-4])?|satuan")
_BUTIR = re.compile(r"^\s*(?:[0-9]{1,2}|[a-z])\s*[.)]\s+", re.IGNORECASE)


def split_lines(baris: Baris, nama: str, sheet: str) -> Iterator[Baris]:
    """Yield one row per line where figures stand line by line beside the indikator; else the row as it is.

    A single line of satuan holds for all. Counts that do not match leave the row whole and doubtful, without a proposal.
    """
    many = {
        k: lines for k, cell in baris.cells.items() if _ANGKA.fullmatch(k) and len(lines := _lines(cell)) > 1
    }
    figures = {k: lines for k, lines in many.items() if k != "satuan"}
    names = (
        _items(baris.cells[nama], {len(lines) for lines in figures.values()}) if nama in baris.cells else []
    )
    if not figures or len(names) < 2:
        yield baris
        return
    wrong = next((k for k, lines in many.items() if len(lines) != len(names)), None)
    alone = next((k for k in baris.cells if _ANGKA.fullmatch(k) and k not in many and k != "satuan"), None)
    if wrong or alone:
        yield baris._replace(ragu=_doubt(baris, nama, wrong or alone or nama, len(names), sheet))
        return
    for n, name in enumerate(names):
        own = {k: baris.cells[k]._replace(text=lines[n]) for k, lines in many.items()}
        yield baris._replace(cells=baris.cells | own | {nama: baris.cells[nama]._replace(text=name)})


def _lines(cell: Cell) -> list[str]:
    return [line.strip() for line in cell.text.split("\n") if line.strip()]


def _items(cell: Cell, wanted: set[int]) -> list[str]:
    """Give the indikator of a cell: its lines, or its numbered items where a long one runs over several lines."""
    lines = _lines(cell)
    starts = [n for n, line in enumerate(lines) if _BUTIR.match(line)]
    if len(lines) not in wanted and len(starts) in wanted and starts[0] == 0:
        ends = [*starts[1:], len(lines)]
        lines = [" ".join(lines[a:b]) for a, b in zip(starts, ends, strict=True)]
    return [_BUTIR.sub("", line) for line in lines]


def _doubt(baris: Baris, nama: str, other: str, count: int, sheet: str) -> Temuan:
    cell, beside = baris.cells[nama], baris.cells[other]
    return Temuan(
        "peta_baris_teks", Severity.TANYA,
        f"Sel {cell.address} memuat {count} indikator, sedangkan sel {beside.address} memuat {len(_lines(beside))} isian.",
        "Samakan jumlah barisnya, atau tulis satu indikator per baris, lalu unggah kembali.",
        sheet=sheet, cell=cell.address, raw=cell.text,
    )  # fmt: skip
