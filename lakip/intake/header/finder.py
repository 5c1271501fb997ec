"""The tables of a sheet, top to bottom: title, head, rows."""

from collections.abc import Iterator
from itertools import islice

from lakip.intake.blocks import Block, Role
from lakip.intake.header.body import Body
from lakip.intake.header.candidate import Candidate, first_candidate
from lakip.intake.header.columns import assign, filled
from lakip.intake.header.grid import Grid
from lakip.intake.header.lanes import lanes
from lakip.intake.workbook import Sheet

MOST_BLOCKS = 500


def find_blocks(sheet: Sheet) -> list[Block]:
    """Give the tables of a sheet, top to bottom, and left to right where they stand side by side; [] for none."""
    return sorted(
        islice(_blocks(Grid.of(sheet)), MOST_BLOCKS), key=lambda block: (block.header, min(block.heads))
    )


def _blocks(grid: Grid) -> Iterator[Block]:
    place = 0
    found = first_candidate(grid, place)
    while found:
        parts, after = lanes(grid, place, found.layout)
        if parts:
            for part in parts:
                yield from _blocks(part)
            place, found = after, first_candidate(grid, after)
            continue
        title = _title(grid, place, found)
        body = Body(grid, found, title)
        place = body.walk()
        yield _block(grid, found, body, place, title)
        found = body.next or first_candidate(grid, place)


def _title(grid: Grid, place: int, found: Candidate) -> tuple[str, ...]:
    above = (grid.line(index) for index in range(place, found.layout.below))
    return tuple(
        " ".join(line.texts.values()) for line in above if line.texts and line.number < found.layout.first
    )


def _block(grid: Grid, found: Candidate, body: Body, end: int, title: tuple[str, ...]) -> Block:
    data = {number for number, role in body.roles if role is Role.DATA}
    below = filled(grid, slice(found.layout.below, end), data)
    heads = assign(found.layout, below, found.profile.figures)
    return Block(grid.sheet, title, (found.layout.first, found.layout.last), heads, tuple(body.roles))
