"""Serves the application by a clock that a test sets: `python -m tests.dengan_jam FILE`.

FILE holds the moment it shows, as ISO text; whoever changes it moves the clock of the running server.
"""

import runpy
import sys
from datetime import datetime
from pathlib import Path

from lakip.domain import waktu


def set_clock(file: Path, moment: datetime) -> None:
    """Let the clock in `file` show this moment; a reader sees the old one or the new one."""
    fresh = file.with_suffix(".baru")
    fresh.write_text(moment.isoformat(), encoding="utf-8")
    fresh.replace(file)


if __name__ == "__main__":
    shown = Path(sys.argv.pop())
    waktu.read_clock = lambda _zone: datetime.fromisoformat(shown.read_text(encoding="utf-8"))
    runpy.run_path("app.py", run_name="__main__")
