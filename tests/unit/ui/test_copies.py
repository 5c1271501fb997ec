"""The thread that makes the daily copies."""

import threading

from lakip.domain.errors import StoreUnavailable
from ui.copies import Copies

PATIENCE_SECONDS = 60


def test_it_asks_again_and_again_whatever_goes_wrong_and_stops_when_told():
    asked = []
    third = threading.Event()

    def make() -> None:
        asked.append(len(asked))
        if len(asked) == 1:
            raise StoreUnavailable("Penyimpanan sedang dipakai.")
        if len(asked) == 2:
            raise ZeroDivisionError
        third.set()

    copies = Copies(make, seconds=0.001)
    assert third.wait(PATIENCE_SECONDS)
    copies.end()
    n_asked = len(asked)
    assert not copies._thread.is_alive()
    assert len(asked) == n_asked
