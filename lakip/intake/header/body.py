"""The rows below a head: which are data, and what the others are."""

from itertools import dropwhile, takewhile

from lakip.intake.blocks import Role
from lakip.intake.header.candidate import Candidate, candidate
from lakip.intake.header.grid import Grid, Line
from lakip.intake.header.numbers_row import is_numbers_row
from lakip.intake.header.plain import Plain
from lakip.intake.header.words import (
    NOTE,
    ONLY_TOTAL,
    SIGNATURE,
    TOTAL,
    TOTAL_OF,
    folded,
)

Waiting = tuple[int, Line, Role | None]
"""A row of text with its place; without a role it depends on what follows."""
TAIL = (Role.NOTE, Role.SIGNATURE)


class Body:
    """Walks down the rows of one table until the sheet ends or another head begins."""

    def __init__(self, grid: Grid, start: Candidate, title: tuple[str, ...]) -> None:
        self.grid = grid
        self.layout = start.layout
        self.profile = start.profile
        self.title = {folded(text) for text in title}
        self.head_lines = [{c: folded(t) for c, t in line.texts.items()} for line in start.layout.lines]
        self.roles: list[tuple[int, Role]] = []
        self.waiting: list[Waiting] = []
        self.plain = Plain(grid, start.layout, start.profile)
        self.quiet = False
        """The last row was data, and nothing waits: a plain row that follows is data too."""
        self.tail: Role | None = None
        self.solid = start.layout.last
        self.next: Candidate | None = None

    def walk(self) -> int:
        """Give every row its role; return the place of the first row that belongs to the next table."""
        for index in range(self.layout.below, len(self.grid)):
            row = self.grid.rows[index]
            if self.quiet and row[0] == self.solid + 1 and row in self.plain:
                self.roles.append((row[0], Role.DATA))
                self.solid += 1
            elif not self._look(index):
                return self._leave(index)
        self._settle(ended=True)
        return len(self.grid)

    def _look(self, index: int) -> bool:
        """Give a row its role after a closer look; False when it begins another table."""
        line = self.grid.line(index)
        self.quiet = False
        if not line.texts:
            return True
        if self._is_head_again(line):
            return self._head_again(line)
        if is_numbers_row(line) and (not self.roles or self.roles[-1][1] is Role.HEADER):
            return self._take(line, Role.NUMBERS)
        if self._next_head(index, line):
            return False
        role = self._role(line)
        if role in TAIL:
            self.tail = role
            self.waiting.append((index, line, role))
        elif role is None:
            self.waiting.append((index, line, None))
        else:
            self._take(line, role)
        return True

    def _take(self, line: Line, role: Role) -> bool:
        self._settle(ended=False)
        self.roles.append((line.number, role))
        self.solid, self.tail = line.number, None
        self.quiet = role is Role.DATA
        return True

    def _is_head_again(self, line: Line) -> bool:
        texts = {column: folded(text) for column, text in line.texts.items()}
        return len(texts) > 1 and any(texts.items() <= known.items() for known in self.head_lines)

    def _head_again(self, line: Line) -> bool:
        """Tell a page break from a new section: a section has a title of its own after a total or an empty row."""
        titles = self._titles()
        own = [t for t in titles if not {folded(text) for text in t[1].texts.values()} <= self.title]
        after_total = bool(self.roles) and self.roles[-1][1] is Role.TOTAL
        if own and (self._after_gap(titles[0]) or after_total):
            return False
        if titles and not own:
            del self.waiting[-len(titles) :]
            self._settle(ended=False)
            self.roles.extend((title.number, Role.HEADER) for _, title, _ in titles)
        return self._take(line, Role.HEADER)

    def _titles(self) -> list[Waiting]:
        """Give the last waiting rows, which may be the title of a next table; below a note only after an empty row."""
        last = list(takewhile(lambda row: row[2] is None, reversed(self.waiting)))[::-1]
        return list(dropwhile(lambda row: not self._after_gap(row), last)) if self.tail else last

    def _after_gap(self, row: Waiting) -> bool:
        """Tell whether an empty row stands above a waiting row."""
        place = self.waiting.index(row)
        above = self.waiting[place - 1][1].number if place else self.solid
        return row[1].number > above + 1

    def _next_head(self, index: int, line: Line) -> bool:
        breaks = (
            bool(self.waiting)
            or line.number > self.solid + 1
            or (self.roles and self.roles[-1][1] is Role.TOTAL)
        )
        words = line.words
        against = sum(column in words for column in self.profile.figures)
        if not breaks and against < 2:
            return False
        self.next = candidate(self.grid, index, strict=not self.profile.figures or against == 0)
        return self.next is not None

    def _role(self, line: Line) -> Role | None:
        """Give the role a row has by itself; None for words without figures, whose role depends on what follows."""
        first = next(iter(line.texts.values()))
        figures, coded = self.profile.counted(line), self.profile.coded(line)
        whole = self._is_whole(line, figures)
        if self._is_total(line, figures, coded=coded):
            return Role.TOTAL
        if self.tail and not (whole and (figures > 1 or coded)):
            return self._tail_role(line) or (self.tail if figures else None)
        if not coded and not whole and NOTE.match(first):
            return Role.NOTE
        if figures or coded:
            return Role.DATA
        role = self._tail_role(line)
        if self.profile.figures or (role and (not whole or line.number > self.solid + 1)):
            return role if role is Role.NOTE else None
        return Role.DATA if len(line.texts) >= max(2, self.profile.fill / 2) else None

    def _is_whole(self, line: Line, figures: int) -> bool:
        """Tell whether a row is filled like most rows of data: with figures, or with words where there are none."""
        if self.profile.figures:
            return figures >= max(1, 0.6 * self.profile.usual)
        return len(line.texts) >= max(2, 0.6 * self.profile.fill)

    def _is_total(self, line: Line, figures: int, *, coded: bool) -> bool:
        words = line.words
        label = next((text for text in words.values() if TOTAL.match(text)), None)
        if label is None or (self.profile.figures and not figures):
            return False
        if ONLY_TOTAL.fullmatch(label):
            return True
        named = [column for column in words if column not in self.profile.figures]
        if coded or len(named) > 1:
            return False
        return bool(self.profile.keyed or TOTAL_OF.match(label))

    def _tail_role(self, line: Line) -> Role | None:
        if any(SIGNATURE.match(text) for text in line.texts.values()):
            return Role.SIGNATURE
        return Role.NOTE if NOTE.match(next(iter(line.texts.values()))) else None

    def _settle(self, *, ended: bool) -> None:
        """Give the waiting rows their roles: headings and lines without figures, or what follows the table."""
        tail = Role.NOTE
        for _, line, role in self.waiting:
            if not ended and role is None:
                own = Role.DATA if self._is_blank_data(line) else Role.GROUP
            elif role is None and line.number == self.solid + 1 and self._is_blank_data(line):
                own = Role.DATA
                self.solid = line.number
            else:
                tail = own = role or self._tail_role(line) or tail
            self.roles.append((line.number, own))
        self.waiting.clear()

    def _is_blank_data(self, line: Line) -> bool:
        return (
            sum(column in line.texts for column in self.profile.names) >= 2 and self._tail_role(line) is None
        )

    def _leave(self, index: int) -> int:
        """Leave the rows above the next head to it as its title."""
        titles = self._titles()
        del self.waiting[len(self.waiting) - len(titles) :]
        self._settle(ended=True)
        return titles[0][0] if titles else index
