"""Who looks at what and takes what away: noted in memory, written some at a time behind the requests they tell of."""

import json
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import streamlit as st

from lakip.domain.errors import LakipError, NotAllowed
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import MESIN
from lakip.domain.waktu import now
from ui import session

SECONDS = 5.0
"""How long a look may wait in memory; a crash loses no more than these."""
MOST_WAITING = 10_000
"""While the store takes nothing, older looks make room."""
LONGEST = 60
"""Signs of one filter: codes are shorter, and nothing else belongs into an address."""
_HERE, _SEEN = "dilihat_kini", "dilihat_terakhir"

Row = dict[str, Any]
Keep = Callable[[list[Row]], None]


class Looks:
    """The looks that wait to be written; `keep` writes some into the store."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._waiting: list[Row] = []
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._writer = threading.Thread(target=self._write_on, name="lihat", daemon=True)
        self._writer.start()

    def add(self, look: Row) -> None:
        """Note one look; it costs the page nothing."""
        with self._lock:
            self._waiting = [*self._waiting[-MOST_WAITING:], look]

    def write(self) -> None:
        """Write what waits; what the store can't take now waits on."""
        with self._lock:
            rows, self._waiting = self._waiting, []
        if not rows:
            return
        try:
            self._keep(rows)
        except LakipError as error:
            logging.getLogger(__name__).warning("Catatan lihat belum tersimpan: %s", error)
            with self._lock:
                self._waiting = rows + self._waiting

    def close(self) -> None:
        """Write the rest; the store is about to close."""
        self._closing.set()
        self._writer.join()
        self.write()

    def _write_on(self) -> None:
        while not self._closing.wait(SECONDS):
            self.write()


_held: list[Looks] = []


def begin(keep: Keep) -> None:
    """Note looks from now on, written by `keep`."""
    _held[:] = [Looks(keep)]


def write() -> None:
    """Write what waits at once."""
    for held in _held:
        held.write()


def end() -> None:
    """Write what waits; does nothing when nothing is noted."""
    while _held:
        _held.pop().close()


@contextmanager
def noted(alamat: str, *, refused: bool = False) -> Iterator[None]:
    """Note that whoever sits at this tab looked at a page, once for each set of filters, when it has been drawn.

    `refused`: what is drawn only says that the page is closed; one refused while it is drawn is noted so too.
    """
    st.session_state[_HERE] = alamat
    try:
        yield
    except NotAllowed:
        refused = True
        raise
    finally:
        seen = alamat, filters_of(st.query_params.to_dict()), refused
        if st.session_state.get(_SEEN) != seen:
            st.session_state[_SEEN] = seen
            _note(session.pelaku(), *seen)


def taking(berkas: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Give what makes the file when its download is clicked, and notes then that it was taken away."""
    alamat, saringan = st.session_state.get(_HERE, ""), filters_of(st.query_params.to_dict())
    whoever = session.visitor()

    def made() -> bytes:
        data = make()
        _note(whoever(), alamat, saringan, refused=False, berkas=berkas)
        return data

    return made


def filters_of(query: Mapping[str, str]) -> str:
    """Give the filters of an address as JSON, in one order and cut short; empty ones say nothing."""
    kept = {key[:LONGEST]: value[:LONGEST] for key, value in sorted(query.items()) if value}
    return json.dumps(kept, ensure_ascii=False)


def _note(pelaku: Pelaku, alamat: str, saringan: str, refused: bool, berkas: str | None = None) -> None:
    if not _held or pelaku.peran in MESIN:  # nobody has signed in: there is no person to name
        return
    look = {
        "waktu": now(),
        "akun": pelaku.nama,
        "peran": pelaku.peran,
        "alamat": alamat,
        "saringan": saringan,
    }
    _held[0].add(look | {"berkas": berkas, "ditolak": refused})
