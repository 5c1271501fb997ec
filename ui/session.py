"""The store that this server process keeps open, and the answers it has already given at its present generation."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from typing import Any, Concatenate, ParamSpec, TypeVar

from lakip.domain.waktu import now
from lakip.workflow.toko import Store, open_store

P = ParamSpec("P")
T = TypeVar("T")
_Key = tuple[Any, int, date, tuple[Any, ...], tuple[tuple[str, Any], ...]]

ANSWERS_KEPT = 512
"""Enough for every page of several years; the oldest unused answer makes room."""

_lock = threading.Lock()
_held: list[Store] = []
_answers: OrderedDict[_Key, Any] = OrderedDict()


def use_store(store: Store) -> None:
    """Keep this store for the whole process."""
    with _lock:
        _held[:] = [store]
        _answers.clear()


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
        _answers.clear()
        while _held:
            _held.pop().close()


def ask(function: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Give function(store, *args, **kwargs), worked out once per generation of the store and per day.

    For workflow functions that only read. Everybody is handed the same object: nobody may change it.
    """
    asked = store()
    key = (function, asked.generation, now().date(), args, tuple(sorted(kwargs.items())))
    with _lock:
        if key in _answers:
            _answers.move_to_end(key)
            known: T = _answers[key]
            return known
    answer = function(asked, *args, **kwargs)
    with _lock:
        _answers[key] = answer
        if len(_answers) > ANSWERS_KEPT:
            _answers.popitem(last=False)
    return answer
