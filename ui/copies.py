"""The daily copies of the store: a thread of the server asks every minute whether one is due."""

import logging
import threading
from collections.abc import Callable

from lakip.domain.errors import LakipError

SECONDS = 60.0
"""Between two looks at the clock; the first one comes this long after the start, when nobody waits for a page."""
PATIENCE_SECONDS = 5.0
"""How long the end of the server waits for a copy that is being made; what is not finished leaves nothing behind."""


class Copies:
    """Asks `make` every so many seconds until it is ended; what goes wrong is told in the log and never ends it."""

    def __init__(self, make: Callable[[], object], seconds: float = SECONDS) -> None:
        self._make = make
        self._seconds = seconds
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._go_on, name="cadangan", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ask no more."""
        self._closing.set()
        self._thread.join(PATIENCE_SECONDS)

    def _go_on(self) -> None:
        while not self._closing.wait(self._seconds):
            try:
                self._make()
            except LakipError as error:
                logging.getLogger(__name__).warning("Cadangan berkala tidak berhasil dibuat: %s", error)
            except Exception:
                logging.getLogger(__name__).exception("Cadangan berkala tidak berhasil dibuat.")
