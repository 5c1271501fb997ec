"""The one door of the screen to the product: reading and acting as whoever sits before the tab.

Beside it the store that this server process keeps open, and the answers already given at its present generation.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, ParamSpec, TypeVar

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.workflow.access import Acting, Meja, Reading
from lakip.workflow.toko import Store, open_store
from ui import visitor as tab

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


def forget_answers() -> None:
    """Forget every answer: another store stands in the place of the one they were given by."""
    with _lock:
        _answers.clear()


def close_store() -> None:
    """Write everything into the store's file and let other processes have it; does nothing when none is open."""
    with _lock:
        _answers.clear()
        while _held:
            _held.pop().close()


def generation() -> int:
    """Give the newest audit number of a change: what was worked out at the same one still holds."""
    return store().generation


def pelaku() -> Pelaku:
    """Give who sits before the tab that is being drawn; once nobody does, the page is drawn anew and says so."""
    return tab.pelaku(store())


def own_unit() -> str | None:
    """Give the only unit this person sees; None = all of them."""
    person = pelaku()
    return person.unit if person.hanya_unit else None


def may(hak: Hak, unit: str | None = None) -> bool:
    """Tell whether this person has the right on what belongs to `unit`; without one: anywhere at all.

    For what is drawn only: every function of the workflow asks for itself.
    """
    person = pelaku()
    return person.may(hak, [unit or person.unit])


def ask(function: Reading[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Give function(store, *args, **kwargs), worked out once per generation of the store and per day.

    The right is asked for each time, the answer shared: everybody who may have it is handed the same object, and nobody
    may change it. Raises NotAllowed.
    """
    asked = store()
    function.allows(asked, pelaku(), *args, **kwargs)
    key = (function, asked.generation, now().date(), args, tuple(sorted(kwargs.items())))
    return _kept(key, partial(function, asked, *args, **kwargs))


def ask_own(function: Acting[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Give what concerns this person now, worked out once per generation of the store and per minute; raises NotAllowed."""
    asked, person = store(), pelaku()
    function.allows(asked, person, *args, **kwargs)
    minute = now().replace(second=0, microsecond=0)
    key = (function, asked.generation, minute, (person, *args), tuple(sorted(kwargs.items())))
    return _kept(key, partial(function, asked, person, *args, **kwargs))


def _kept(key: _Key, work_out: Callable[[], T]) -> T:
    with _lock:
        if key in _answers:
            _answers.move_to_end(key)
            known: T = _answers[key]
            return known
    answer = work_out()
    with _lock:
        _answers[key] = answer
        if len(_answers) > ANSWERS_KEPT:
            _answers.popitem(last=False)
    return answer


def fetch(function: Reading[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Give function(store, *args, **kwargs) as `ask` does, but keep nothing: for files, and what depends on typed text."""
    return function(Meja(store(), pelaku()), *args, **kwargs)


def act(function: Acting[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Do function(store, pelaku, *args, **kwargs) as the person at this tab; raises NotAllowed."""
    if not isinstance(function, Acting):
        raise TypeError(function)  # what changes something and asks for no right is not for the screen
    return function(store(), pelaku(), *args, **kwargs)


def at_click(function: Reading[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
    """Give what reads when a download is clicked, which may be long after its button was drawn: the right is asked then."""
    whoever = visitor()
    return lambda: function(Meja(store(), whoever()), *args, **kwargs)


def act_at_click(function: Acting[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
    """Give what acts when a download is clicked, as whoever owns the tab by then."""
    whoever = visitor()
    return lambda: function(store(), whoever(), *args, **kwargs)


def visitor() -> Callable[[], Pelaku]:
    """Give what tells later, outside of any script run, who the owner of this tab is by then; raises NotAllowed for nobody."""
    return tab.later(store())
