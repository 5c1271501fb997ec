"""The clock of the agency: moments are naive local times of one zone (default Asia/Jakarta, contract §5)."""

from datetime import datetime
from zoneinfo import ZoneInfo

ZONA = ZoneInfo("Asia/Jakarta")


read_clock = datetime.now
"""The clock everything reads; tests put their own in its place."""


def now() -> datetime:
    """Give this moment in the agency's zone, without an offset: the store keeps TIMESTAMP, not TIMESTAMPTZ."""
    return read_clock(ZONA).replace(tzinfo=None)
