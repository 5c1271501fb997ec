"""Which rows are the lines of a head."""

from lakip.intake.header.grid import Grid, Line
from lakip.intake.header.head import Anchor, Layout, anchors
from lakip.intake.header.numbers_row import is_numbers_row
from lakip.intake.header.words import NUMERIC_CODE, TITLE, is_heading, is_year, may_be_heading
from lakip.intake.values import TEXT

MOST_LINES = 6
MOST_WORDS = 3
"""Words of a band that nobody merged; a longer text above a head is a title."""
DEEPEST = 8
"""Rows a heading may be merged down; a deeper range is no heading."""


def headlike(line: Line) -> bool:
    """Tell whether a row could be a line of a head: two or more texts, no label with its colon, no figure but years."""
    if any(text.startswith(":") or text.endswith(":") for text in line.texts.values()):
        return False
    headings = sum(is_year(text) or may_be_heading(text) for text in line.texts.values())
    return headings > 1 and is_part_of_head(line)


def is_part_of_head(line: Line) -> bool:
    """Tell whether every cell is words or a year: no figure, date or code, as in data and in the boxes of a diagram."""
    return all(
        is_year(text) or (line.kind(c) == TEXT and not line.figure(c) and not NUMERIC_CODE.fullmatch(text))
        for c, text in line.texts.items()
    )


def hits(line: Line) -> int:
    """Count the cells with words that headings are made of."""
    return sum(map(is_heading, line.texts.values()))


def read_layout(grid: Grid, index: int) -> Layout:
    """Read the head around a row that is one of its lines."""
    lines = [grid.line(index)]
    last = _reach(grid, lines)
    below = index + 1
    while below < len(grid) and len(lines) < MOST_LINES:
        line = grid.line(below)
        if line.number > last + 1 or (line.texts and not _continues(grid, lines, below, last)):
            break
        if line.texts:
            lines.append(line)
        below += 1
        last = max(_reach(grid, lines), line.number)
    while index and len(lines) < MOST_LINES and _leads(grid, grid.line(index - 1), lines):
        index -= 1
        lines.insert(0, grid.line(index))
    return Layout(lines[0].number, last, tuple(lines), anchors(grid, lines), below)


def _reach(grid: Grid, lines: list[Line]) -> int:
    """Give the lowest row the cells of these lines are merged down to."""
    bottoms = (grid.merge(line.number, column)[2] for line in lines for column in line.texts)
    return max((b for b in bottoms if b < lines[0].number + DEEPEST), default=0)


def _continues(grid: Grid, lines: list[Line], index: int, last: int) -> bool:
    """Tell whether a row is one more line of the head above it."""
    line = grid.line(index)
    if is_numbers_row(line):
        return False
    if line.number <= last:
        return True
    if not is_part_of_head(line):
        return False
    above = anchors(grid, lines)
    over = {column: a for a in above for column in range(a.left, a.right + 1)}
    if len(line.texts) > 1 and all(_below_band(above, over.get(c), line, c) for c in line.texts):
        # A title over a whole head is neither merged nor has it a heading with nothing below it.
        return any(a.right > a.left or a.left not in line.texts for a in above)
    known = all(any(column in upper.texts for upper in lines) for column in line.texts)
    return known and 2 * hits(line) > len(line.texts) and _over_figures(grid, index)


def _below_band(above: tuple[Anchor, ...], nearest: Anchor | None, line: Line, column: int) -> bool:
    """Tell whether the cell stands under a heading over several columns, or under none."""
    if nearest is None:
        return True
    if nearest.right > nearest.left:
        return nearest.bottom < line.number
    following = [a.left for a in above if a.top >= nearest.top and a.left > column]
    run = range(column, min(following, default=column + len(line.kinds)))
    return nearest.left == column and sum(c in run for c in line.texts) > 1


def _over_figures(grid: Grid, index: int) -> bool:
    """Tell whether figures stand in the next rows where this row has text, so that it can be no data row."""
    line = grid.line(index)
    after = [grid.line(below) for below in range(index + 1, min(index + DEEPEST, len(grid)))]
    return len({c for below in after for c in below.figures if c in line.texts}) >= 2


def _leads(grid: Grid, line: Line, lines: list[Line]) -> bool:
    """Tell whether a row is one more line of the head below it: a band, or a heading that stands higher."""
    top = lines[0].number
    ranges = [grid.merge(line.number, column) for column in line.texts]
    if any(top <= merge[2] < top + DEEPEST for merge in ranges):
        return True
    below = anchors(grid, lines)
    left, right = min(a.left for a in below), max(a.right for a in below)
    inside = all(left < merge[1] and merge[3] <= right for merge in ranges)
    if line.number < top - 1 or not inside or any(map(TITLE.match, line.texts.values())):
        return False
    alone = len(line.texts) == 1 and ranges[0][1] == ranges[0][3]
    words = sum(len(text.split()) for text in line.texts.values())
    return bool(line.texts) and hits(line) == len(line.texts) and (not alone or words <= MOST_WORDS)
