"""The row of column numbers: "(1) (2) (3)", "1 2 3 4=3/2*100", "a b c"."""

from itertools import pairwise

from lakip.intake.header.grid import Line
from lakip.intake.header.words import COLUMN_NUMBER


def is_numbers_row(line: Line) -> bool:
    """Tell whether the cells count the columns from one up; two columns need brackets to be believed."""
    found = [COLUMN_NUMBER.fullmatch(text) for text in line.texts.values()]
    if len(found) < 2 or not all(found):
        return False
    counted = [_ordinal(match[1]) for match in found if match]
    steps = [after - before for before, after in pairwise(counted)]
    if counted[0] not in {0, 1} or min(steps) < 0 or 5 * sum(step > 1 for step in steps) > len(steps):
        return False
    if len(counted) == 2:
        return steps == [1] and all("(" in text for text in line.texts.values())
    return 2 * len(set(counted)) >= len(counted)


def _ordinal(mark: str) -> int:
    return int(mark) if mark.isdigit() else ord(mark.casefold()) - ord("a") + 1
