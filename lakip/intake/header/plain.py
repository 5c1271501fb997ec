"""Rows of data that need no closer look: nearly all rows of a long table, told by their kinds and a glance at labels."""

from lakip.intake.header.grid import Grid
from lakip.intake.header.head import Layout
from lakip.intake.header.profile import Profile
from lakip.intake.header.words import NOTE, ONLY_TOTAL, clean, is_code
from lakip.intake.values import EMPTY, NUMBER, TEXT

NO, YES, BY_FIGURE, BY_CODE = range(4)


class Plain:
    """Knows the plain rows of data below a head."""

    def __init__(self, grid: Grid, layout: Layout, profile: Profile) -> None:
        self._labels = grid.labels
        self._profile = profile
        self._head = {text for line in layout.lines for text in grid.sheet.texts(line.number)} - {""}
        self._leads = [(grid.labels.texts(c), grid.labels.special(c)) for c in profile.leads]
        self._patterns: dict[str, tuple[int, int]] = {}

    def __contains__(self, row: tuple[int, str]) -> bool:
        number, kinds = row
        found = self._patterns.get(kinds)
        if found is None:
            found = self._patterns[kinds] = self._judge(kinds)
        how, column = found
        if how == NO or self._is_labelled(number):
            return False
        if how == YES:
            return True
        text = self._labels.texts(column)[number - 1]
        return text[:1].isdigit() and len(text) < 25 if how == BY_FIGURE else is_code(text)

    def _is_labelled(self, number: int) -> bool:
        """Tell whether the first words may be those of a total, a note, or of the head once more."""
        for texts, special in self._leads:
            text = texts[number - 1]
            if text in self._head or (number in special and not self._is_named(number, text)):
                return True
        return False

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

    def _is_named(self, number: int, text: str) -> bool:
        """Tell whether a text like "Jumlah dokumen" is the name of a row with a code."""
        if NOTE.match(text) or ONLY_TOTAL.fullmatch(clean(text)):
            return False
        return any(is_code(self._labels.texts(key)[number - 1]) for key in self._profile.keys)
