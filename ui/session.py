"""The store that this server process keeps open, and who is asking."""

import threading

from lakip.workflow.toko import Store, open_store

_lock = threading.Lock()
_held: list[Store] = []


def use_store(store: Store) -> None:
    """Keep this store for the whole process."""
    with _lock:
        _held[:] = [store]


def store() -> Store:
    """Give the store of this process, opened on first use when the server did not open it (`streamlit run app.py`).

    Raises StoreUnavailable when another process holds it.
    """
    with _lock:
        if not _held:
            _held.append(open_store())
        return _held[0]


def close_store() -> None:
    """Write everything into the store's file and let other processes have it; does nothing when none is open."""
    with _lock:
        while _held:
            _held.pop().close()
