"""Blocks: the tables a sheet holds, as found by their shape alone; nothing here knows what a column means."""

from dataclasses import dataclass
from enum import StrEnum

from lakip.intake.workbook import Sheet


class Role(StrEnum):
    """What a row below the head of a table is."""

    DATA = "data"
    GROUP = "kelompok"
    """A heading among the rows: text without figures, such as the name of a Sasaran or a Program."""
    TOTAL = "jumlah"
    """JUMLAH, TOTAL, Rata-rata: no data, kept as a checksum."""
    NUMBERS = "nomor_kolom"
    """The row "(1) (2) (3)"."""
    HEADER = "kepala"
    """The head once more, as on a following page."""
    NOTE = "catatan"
    """A footnote, or text below the table."""
    SIGNATURE = "tanda_tangan"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column: its texts from top to bottom, merged bands included, and its lowest cell."""

    column: int
    path: tuple[str, ...]
    cell: str

    @property
    def text(self) -> str:
        """The path in one line: "Realisasi / TW II / Rp"."""
        return " / ".join(self.path)


@dataclass(frozen=True, slots=True)
class Block:
    """One table of a sheet: texts above it, its head (first and last row), its columns and the rows below in order."""

    sheet: Sheet
    title: tuple[str, ...]
    header: tuple[int, int]
    heads: dict[int, Head]
    rows: tuple[tuple[int, Role], ...]

    def numbers(self, role: Role) -> tuple[int, ...]:
        """Give the numbers of the rows that have this role."""
        return tuple(number for number, own in self.rows if own is role)
