"""Is this row the head of a table? A head is believed for its words or for what stands below it."""

import re
from dataclasses import dataclass

from lakip.intake.header.grid import Grid, Line
from lakip.intake.header.head import Layout
from lakip.intake.header.headlines import headlike, hits, is_part_of_head, read_layout
from lakip.intake.header.numbers_row import is_numbers_row
from lakip.intake.header.profile import Profile, profile
from lakip.intake.header.words import SIGNATURE, TITLE, folded, is_heading

NEAR = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A head and what stands below it."""

    layout: Layout
    profile: Profile


def first_candidate(grid: Grid, index: int) -> Candidate | None:
    """Give the first head from a place on; None when no table follows."""
    for place in range(index, len(grid)):
        if grid.rows[place][1].count("T") + grid.rows[place][1].count("A") > 1 and (
            found := candidate(grid, place)
        ):
            return found
    return None


def candidate(grid: Grid, index: int, *, strict: bool = False) -> Candidate | None:
    """Give the head this row belongs to; `strict` wants words of headings in most of its cells."""
    line = grid.line(index)
    if not headlike(line) or grid.looks <= 0 or not (hits(line) or _numbers_below(grid, index + 1)):
        return None
    found = _look(grid, index, strict=strict)
    grid.looks -= 0 if found else len(line.texts)
    return found


def _look(grid: Grid, index: int, *, strict: bool) -> Candidate | None:
    layout = read_layout(grid, index)
    if not all(map(is_part_of_head, layout.lines)) or _stronger_below(grid, layout, grid.line(index)):
        return None
    seen = profile(grid, layout)
    texts = [anchor.text for anchor in layout.leaves()]
    known = sum(map(is_heading, texts))
    if strict and (known < 2 or 3 * known < 2 * len(texts)):
        return None
    return Candidate(layout, seen) if _believed(grid, layout, seen, texts, known) else None


def _numbers_below(grid: Grid, index: int) -> bool:
    return index < len(grid) and is_numbers_row(grid.line(index))


def _believed(grid: Grid, layout: Layout, seen: Profile, texts: list[str], known: int) -> bool:
    if _numbers_below(grid, layout.below):
        return True
    if any(text.endswith(":") for text in texts):
        return False
    if len(texts) == 2:
        return known == 2 and not any(TITLE.match(text) or SIGNATURE.match(text) for text in texts)
    below = sum(any(anchor.over(column) for anchor in layout.anchors) for column in seen.figures)
    if below and known:
        return True
    distinct = {re.sub(r"[\d\s]+", "", folded(text)) for text in texts}
    return (
        known >= 2
        and 3 * known >= len(texts)
        and len(distinct) > 1
        and (bool(below) or _aligned(layout, seen))
    )


def _aligned(layout: Layout, seen: Profile) -> bool:
    """Tell whether the rows below keep to the columns of the head, as the boxes of a diagram don't."""
    cells = [column for line in seen.sample for column in line.texts]
    return 5 * sum(any(anchor.over(column) for anchor in layout.anchors) for column in cells) >= 4 * len(
        cells
    )


def _stronger_below(grid: Grid, layout: Layout, line: Line) -> bool:
    """Tell whether a better head follows at once, so that this row belongs to the title."""
    enough = hits(line) + (1 if len(line.texts) == 2 else 2)
    near = (grid.line(index) for index in range(layout.below, min(layout.below + NEAR, len(grid))))
    return any(headlike(below) and hits(below) >= max(enough, len(below.texts) / 2) for below in near)
