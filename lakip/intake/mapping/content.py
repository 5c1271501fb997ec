"""What the cells below a heading look like: support for what its words say, or a reason to doubt them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice

from lakip.domain.kode import bentuk_program, bentuk_rekening, sub_kegiatan
from lakip.intake.blocks import Block, Role
from lakip.intake.header.words import is_figure
from lakip.intake.values import TEXT
from lakip.intake.workbook import Cell

CONTOH = 200
"""So many rows are looked at; more say nothing new about a column."""
RUPIAH_TERKECIL = Decimal(100_000)
"""Half the figures of a column at or above this are money where its words do not say otherwise."""
KODE_NAMA = re.compile(r"([0-9X](?:\.[0-9X]{1,4}){1,7})\.?\s*[-–:]?\s+(\D.*)", re.DOTALL)
"""A code and a name in one cell: "5.03.02 Program Kepegawaian"."""

_AKUN = frozenset("456789")


@dataclass(frozen=True, slots=True)
class Isi:
    """The filled cells of one column, counted; `rows` holds the numbers of their rows."""

    rows: frozenset[int] = frozenset()
    angka: int = 0
    kode_nama: int = 0
    besar: int = 0
    program: int = 0
    """Codes written as a program, kegiatan or sub kegiatan of at least two parts."""
    sub_kegiatan: int = 0
    rekening: int = 0
    """Codes of accounts of at least two parts."""
    bukan_nol: int = 0
    nomor: bool = False
    """Whether it holds whole numbers without a dot only, and not just akun (4 to 9): a numbering, no codes."""

    @property
    def terisi(self) -> int:
        """How many cells are filled."""
        return len(self.rows)

    def mostly(self, count: int) -> bool:
        """Tell whether at least half of what is filled is of a kind that was counted."""
        return 0 < self.terisi <= 2 * count

    @property
    def berangka(self) -> bool:
        """Whether at least half of what is filled are figures."""
        return 0 < self.terisi <= 2 * self.angka

    @property
    def rupiah(self) -> bool:
        """Whether at least half of the figures are too large for anything but money."""
        return 0 < self.angka <= 2 * self.besar


def contents(block: Block) -> dict[int, Isi]:
    """Give what stands in each column of a table, by the first rows with data."""
    cells: dict[int, list[Cell]] = {column: [] for column in block.heads}
    for number in islice(block.numbers(Role.DATA), CONTOH):
        for column, cell in block.sheet.row(number).items():
            if column in cells and cell.text.strip():
                cells[column].append(cell)
    return {column: _isi(filled) for column, filled in cells.items()}


def _isi(cells: list[Cell]) -> Isi:
    texts = [cell.text.strip() for cell in cells]
    figures = [t for t, c in zip(texts, cells, strict=True) if _is_figure(c, t)]
    values = list(_numbers(figures))
    return Isi(
        rows=frozenset(cell.row for cell in cells),
        angka=len(figures),
        kode_nama=sum(bool(KODE_NAMA.fullmatch(text)) for text in texts),
        besar=sum(abs(value) >= RUPIAH_TERKECIL for value in values),
        program=sum("." in text and bentuk_program(text.rstrip(".")) for text in texts),
        sub_kegiatan=sum(sub_kegiatan(text) == text for text in texts),
        rekening=sum("." in text and bentuk_rekening(text.rstrip(".")) for text in texts),
        bukan_nol=sum(value != 0 for value in values),
        nomor=bool(texts)
        and all(text.rstrip(".").isdigit() for text in texts)
        and not _AKUN.issuperset(texts),
    )


def _is_figure(cell: Cell, text: str) -> bool:
    return cell.kind == "angka" or (cell.kind == "teks" and is_figure(TEXT, text))


def _numbers(figures: Iterable[str]) -> Iterable[Decimal]:
    for text in figures:
        digits = re.sub(r"^(?:rp\.?\s*)|,[0-9-]{1,2}$", "", text.casefold()) if not _is_plain(text) else text
        try:
            yield Decimal(digits if _is_plain(text) else digits.replace(".", ""))
        except InvalidOperation:
            continue


def _is_plain(text: str) -> bool:
    return re.fullmatch(r"-?[0-9]+(?:\.[0-9]+)?", text) is not None and not re.fullmatch(
        r"[0-9]{1,3}(?:\.[0-9]{3})+", text
    )
