"""Rows of data that need no closer look: nearly all rows of a long table, told by their kinds and a glance at labels."""

from collections.abc import Iterator

from lakip.intake.header.grid import Grid
from lakip.intake.header.head import Layout
from lakip.intake.header.profile import Profile
from lakip.intake.header.words import NOTE, ONLY_TOTAL, SPECIAL, clean, is_code
from lakip.intake.values import EMPTY, NUMBER, TEXT

NO, YES, BY_FIGURE, BY_CODE = range(4)


class Plain:
    """Knows the plain rows of data below a head."""

    def __init__(self, grid: Grid, layout: Layout, profile: Profile) -> None:
        self._profile = profile
        self._columns: dict[int, list[str]] = {}
        self._patterns: dict[str, tuple[int, int]] = {}
        self._grid = grid
        raw = {text for line in layout.lines for text in grid.sheet.texts(line.number)}
        self._special = set(self._labels(raw - {""}))

    def __contains__(self, row: tuple[int, str]) -> bool:
        number, kinds = row
        if number in self._special:
            return False
        found = self._patterns.get(kinds)
        if found is None:
            found = self._patterns[kinds] = self._judge(kinds)
        how, column = found
        if how is YES or how is NO:
            return how is YES
        text = self._texts(column)[number - 1]
        return text[:1].isdigit() and len(text) < 25 if how is BY_FIGURE else is_code(text)

    def _judge(self, kinds: str) -> tuple[int, int]:
        """Tell from the kinds of a row whether it is data, or which cell decides."""
        for column in self._profile.figures:
            if kinds[column - 1] != EMPTY:
                how = {NUMBER: YES, TEXT: BY_FIGURE}.get(kinds[column - 1], NO)
                return how, column
        if not self._profile.figures and len(kinds) - kinds.count(EMPTY) > max(2, 0.6 * self._profile.fill):
            return YES, 0
        for column in self._profile.keys:
            if kinds[column - 1] != EMPTY:
                return {NUMBER: YES, TEXT: BY_CODE}.get(kinds[column - 1], NO), column
        return NO, 0

    def _labels(self, head: set[str]) -> Iterator[int]:
        """Yield the rows whose first words may be those of a total, a note, or of the head once more."""
        special = SPECIAL.match
        for column in self._profile.leads:
            texts = self._texts(column)
            for index in [n for n, text in enumerate(texts) if text and (special(text) or text in head)]:
                if not self._is_named(index, texts[index]):
                    yield index + 1

    def _is_named(self, index: int, text: str) -> bool:
        """Tell whether a text like "Jumlah dokumen" is the name of a row with a code."""
        if NOTE.match(text) or not SPECIAL.match(text) or ONLY_TOTAL.fullmatch(clean(text)):
            return False
        return any(is_code(self._texts(key)[index]) for key in self._profile.keys)

    def _texts(self, column: int) -> list[str]:
        if column not in self._columns:
            texts = list(self._grid.sheet.columns[column - 1].written())
            self._columns[column] = texts + [""] * (self._grid.sheet.n_rows - len(texts))
        return self._columns[column]
