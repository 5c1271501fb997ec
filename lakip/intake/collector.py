"""Grids of values → the compact document the child process hands back, counted against the limits."""

from collections.abc import Iterable
from typing import Any

from lakip.intake.limits import Limits
from lakip.intake.marks import UNCACHED, Marks
from lakip.intake.refusal import SHRINK, Refusal, count
from lakip.intake.values import EMPTY, FAILED, READERS, TEXT, address

SHOWN_OF_LONG_TEXT = 200


class Collector:
    """Collects sheets and findings of one file.

    A sheet holds its filled rows as [row number, a letter of kind per column, texts] and its marks as
    [row, column, bits]; 500,000 JSON objects would cost more than the parsing.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.sheets: list[dict[str, Any]] = []
        self.temuan: list[dict[str, str]] = []
        self.cells = 0
        self.characters = 0

    def add(self, name: str, grid: list[list[Any]], marks: Marks, *, hidden: bool = False) -> None:
        """Add one sheet whose grid begins at A1; raises Refusal when the file passes a limit of cells or text."""
        rows = []
        self._count_cells(len(marks.merged))
        for number in range(1, max(len(grid), max(marks.cells, default=0)) + 1):
            values = grid[number - 1] if number <= len(grid) else []
            kinds, texts = _row(values, marks.cells.get(number))
            if kinds:
                self._count(name, number, kinds, texts)
                rows.append((number, kinds, texts))
        bits = [(r, c, b) for r, cells in marks.cells.items() for c, (b, _) in cells.items() if b]
        self.sheets.append(
            {"name": name, "hidden": hidden, "merged": marks.merged, "rows": rows, "marks": bits}
        )

    def tell(self, check: str, severity: str, message: str, guidance: str, **place: str) -> None:
        """Add one finding in the shape of a Temuan."""
        finding = {"check": check, "severity": severity, "message": message, "guidance": guidance}
        self.temuan.append(finding | place)

    def document(self) -> dict[str, Any]:
        """Give everything collected, ready for JSON."""
        return {"sheets": self.sheets, "temuan": self.temuan}

    def _count(self, sheet: str, row: int, kinds: str, texts: list[str]) -> None:
        self._count_cells(len(kinds) - kinds.count(EMPTY))
        lengths = list(map(len, texts))
        self.characters += sum(lengths)
        if self.characters > self.limits.total_text:
            raise Refusal(f"teks di dalamnya lebih dari {count(self.limits.total_text)} karakter", SHRINK)
        if max(lengths) > self.limits.cell_text:
            self._cut(sheet, row, texts)

    def _count_cells(self, more: int) -> None:
        self.cells += more
        if self.cells > self.limits.cells:
            raise Refusal(f"isinya lebih dari {count(self.limits.cells)} sel", SHRINK)

    def _cut(self, sheet: str, row: int, texts: list[str]) -> None:
        """Keep the beginning of a text that is too long, and ask about it."""
        most = self.limits.cell_text
        for index, text in enumerate(texts):
            if len(text) <= most:
                continue
            texts[index] = text[:most]
            cell, raw = address(row, index + 1), text[:SHOWN_OF_LONG_TEXT]
            message = f"Sel {cell} berisi {count(len(text))} karakter, sedangkan batasnya {count(most)}."
            guidance = (
                "Ringkas isi sel itu, atau terima pemotongannya dan pindahkan rinciannya ke data dukung."
            )
            place = {"sheet": sheet, "cell": cell, "raw": raw, "value": texts[index]}
            self.tell("teks_terlalu_panjang", "tanya", message, guidance, **place)


def _row(values: Iterable[Any], marks: dict[int, tuple[int, str]] | None) -> tuple[str, list[str]]:
    cells = [READERS[type(value)](value) for value in values]
    for column, (bits, error) in (marks or {}).items():
        cells.extend([(EMPTY, "")] * (column - len(cells)))
        if error:
            cells[column - 1] = (FAILED, error)
        elif bits & UNCACHED and cells[column - 1][0] == EMPTY:
            cells[column - 1] = (TEXT, "")
    kinds = "".join([kind for kind, _ in cells]).rstrip(EMPTY)
    return kinds, [text for _, text in cells[: len(kinds)]]
