"""Finds the tables of a sheet by their shape."""

from lakip.intake.header.finder import find_blocks
from lakip.intake.header.period import Period, period_of

__all__ = ["Period", "find_blocks", "period_of"]
