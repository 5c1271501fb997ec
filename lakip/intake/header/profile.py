"""What the columns of a table hold, seen from its first rows: keys, names and figures."""

from collections import Counter
from dataclasses import dataclass
from statistics import median

from lakip.intake.header.grid import Grid, Line
from lakip.intake.header.head import Layout
from lakip.intake.header.headlines import headlike, hits
from lakip.intake.header.numbers_row import is_numbers_row
from lakip.intake.header.words import KEY_HEADING, ONLY_TOTAL, ORDINAL, is_code

SAMPLE = 60


@dataclass(frozen=True, slots=True)
class Profile:
    """Columns by what they hold; `usual` figures and `fill` cells stand in a row of data."""

    keys: tuple[int, ...]
    names: tuple[int, ...]
    figures: tuple[int, ...]
    usual: float
    fill: float
    sample: tuple[Line, ...]
    leads: tuple[int, ...]
    """The columns a label such as JUMLAH may stand in."""
    keyed: bool
    """Whether nearly every row of figures bears its own number or code, so that one without is no row like the others."""

    def coded(self, line: Line) -> bool:
        """Tell whether a running number or a code stands in front of the row."""
        return _has_key(line, self.keys)

    def counted(self, line: Line) -> int:
        """Count the figures of a row."""
        return sum(column in line.texts and line.figure(column) for column in self.figures)


def profile(grid: Grid, layout: Layout) -> Profile:
    """Look at the first rows below a head."""
    lines = _sample(grid, layout)
    filled = Counter(column for line in lines for column in line.texts)
    figures = Counter(column for line in lines for column in line.texts if line.figure(column))
    words = Counter(
        column for line in lines for column, text in line.words.items() if not ORDINAL.fullmatch(text)
    )
    names = tuple(sorted(c for c in filled if 2 * words[c] > filled[c] - figures[c] / 2))
    keys = _keys(layout, filled, words)
    counted = tuple(
        sorted(c for c in filled if 2 * figures[c] >= filled[c] > 0 and c not in keys and c not in names)
    )
    usual = [n for line in lines if (n := sum(c in line.texts and line.figure(c) for c in counted))]
    counted_lines = [line for line in lines if any(line.figure(c) for c in counted if c in line.texts)]
    return Profile(
        keys=keys,
        names=names,
        figures=counted,
        usual=median(usual) if usual else 0,
        fill=median(len(line.texts) for line in lines) if lines else 0,
        sample=tuple(lines),
        leads=_leads(counted, keys, names, filled),
        keyed=4 * sum(_has_key(line, keys) for line in counted_lines) >= 3 * len(counted_lines) > 0,
    )


def _has_key(line: Line, keys: tuple[int, ...]) -> bool:
    return any(column in line.texts and is_code(line.texts[column]) for column in keys)


def _leads(
    figures: tuple[int, ...], keys: tuple[int, ...], names: tuple[int, ...], filled: Counter[int]
) -> tuple[int, ...]:
    """Give the columns before the first figure, else the keys and the first names."""
    if not figures:
        return tuple(sorted({*keys, *names[:2]}))
    return tuple(sorted(column for column in filled if column < figures[0]))


def _sample(grid: Grid, layout: Layout) -> list[Line]:
    lines: list[Line] = []
    for index in range(layout.below, min(layout.below + SAMPLE, len(grid))):
        line = grid.line(index)
        if len(line.texts) > 2 and headlike(line) and hits(line) >= 3 and _after_break(lines, line):
            break
        if (
            line.texts
            and not is_numbers_row(line)
            and not any(map(ONLY_TOTAL.fullmatch, line.words.values()))
        ):
            lines.append(line)
    return lines


def _after_break(lines: list[Line], line: Line) -> bool:
    return bool(lines) and (lines[-1].number < line.number - 1 or len(lines[-1].texts) == 1)


def _keys(layout: Layout, filled: Counter[int], words: Counter[int]) -> tuple[int, ...]:
    """Give the columns of numbers and codes: called so, or standing before the first column of words."""
    first_name = min((c for c in filled if words[c] * 3 > filled.total() / len(filled)), default=0)
    called = {c for c in filled if any(map(KEY_HEADING.fullmatch, layout.path(c)[-1:]))}
    return tuple(sorted(called | {c for c in filled if c < first_name}))
