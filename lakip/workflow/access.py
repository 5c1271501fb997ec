"""Access: whether this person may do this here, asked at the door of every workflow function, never on the screen alone.

A function that reads is a `Reading`, one that changes something an `Acting`. Handed a `Meja`, a reading checks the person
and goes on with the bare store; handed a bare store it trusts its caller, which is the command line, a test, or another
workflow function that was checked itself. An acting always checks its pelaku. A function that is neither can't read
from a `Meja`, so what nobody has thought about is closed.
"""

import inspect
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial, update_wrapper
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from lakip.domain.errors import NotAllowed
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import HAK, SEBUTAN, Hak, holders
from lakip.ledger.store import Store

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Milik = Callable[[Store, Mapping[str, Any]], Collection[str]]
"""Gives the units that a call concerns, from its arguments by name; none = the whole agency, or nothing known."""


@dataclass(frozen=True, slots=True)
class Meja:
    """A store as one person sees it: there is nothing to read from it but through a `Reading`."""

    store: Store
    pelaku: Pelaku


NOBODYS = ("",)
"""What a call concerns that could be about one unit but names none."""


class _Door:
    """What both kinds share: the right asked for, and which units a call concerns; `per_unit`: whether it can be one alone."""

    def __init__(self, function: Callable[..., Any], hak: Hak, unit: str | Milik | None) -> None:
        self.hak = hak
        self.per_unit = unit is not None
        self._signature = inspect.signature(function)
        self._units = _named(unit) if isinstance(unit, str) else unit

    def allows(self, store: Store, pelaku: Pelaku, *args: Any, **kwargs: Any) -> None:
        """Raise NotAllowed unless `pelaku` may do this; `args` and `kwargs` follow store (and pelaku)."""
        units = self._units_of(store, args, kwargs) if pelaku.hanya_unit else ()
        if not pelaku.may(self.hak, units):
            raise NotAllowed(refusal(self.hak, pelaku))

    def _units_of(self, store: Store, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Collection[str]:
        if self._units is None:
            return ()
        bound = self._signature.bind(*self._before(store), *args, **kwargs)
        bound.apply_defaults()
        return self._units(store, bound.arguments) or NOBODYS

    def _before(self, store: Store) -> tuple[Any, ...]:
        return (store,)


class Reading(_Door, Generic[P, T_co]):
    """A workflow function that only reads: `function(store | meja, …)`."""

    def __init__(
        self, function: Callable[Concatenate[Store, P], T_co], hak: Hak, unit: str | Milik | None
    ) -> None:
        super().__init__(function, hak, unit)
        self._function = function
        update_wrapper(self, function)

    def __call__(self, at: Store | Meja, /, *args: P.args, **kwargs: P.kwargs) -> T_co:
        """Read; raises NotAllowed when the person at the desk may not."""
        if isinstance(at, Meja):
            self.allows(at.store, at.pelaku, *args, **kwargs)
            at = at.store
        return self._function(at, *args, **kwargs)


class Acting(_Door, Generic[P, T_co]):
    """A workflow function that changes something: `function(store, pelaku, …)`."""

    def __init__(
        self, function: Callable[Concatenate[Store, Pelaku, P], T_co], hak: Hak, unit: str | Milik | None
    ) -> None:
        super().__init__(function, hak, unit)
        self._function = function
        update_wrapper(self, function)

    def __call__(self, store: Store, pelaku: Pelaku, /, *args: P.args, **kwargs: P.kwargs) -> T_co:
        """Act; raises NotAllowed when the person may not."""
        self.allows(store, pelaku, *args, **kwargs)
        return self._function(store, pelaku, *args, **kwargs)

    def _before(self, store: Store) -> tuple[Any, ...]:
        return (store, None)


def reading(
    hak: Hak, *, unit: str | Milik | None = None
) -> Callable[[Callable[Concatenate[Store, P], T]], Reading[P, T]]:
    """Make a function a `Reading`. `unit` is the parameter that names the unit, or works it out from all of them.

    Without `unit` the call concerns the whole agency, and whoever keeps to one unit is refused; only Hak.LIHAT_UNIT
    without `unit` is open to everybody who may see anything.
    """
    return partial(Reading, hak=hak, unit=unit)


def acting(
    hak: Hak, *, unit: str | Milik | None = None
) -> Callable[[Callable[Concatenate[Store, Pelaku, P], T]], Acting[P, T]]:
    """Make a function an `Acting`; `unit` as for `reading`."""
    return partial(Acting, hak=hak, unit=unit)


def refusal(hak: Hak, pelaku: Pelaku) -> str:
    """Say which act is refused, to whom, and who may do it."""
    if pelaku.hanya_unit and pelaku.may(hak, [pelaku.unit]):
        return (
            f"Anda masuk sebagai {SEBUTAN[pelaku.peran]} {pelaku.unit}; yang dapat dibuka dan diubah hanyalah milik "
            f"{pelaku.unit} sendiri. Mintalah hal lain kepada {_joined(Hak.LIHAT if hak is Hak.LIHAT_UNIT else hak)}."
        )
    act = hak.value[0].upper() + hak.value[1:]
    return f"{act} hanya dapat dilakukan oleh {_joined(hak)}; Anda masuk sebagai {SEBUTAN[pelaku.peran]}."


def _joined(hak: Hak) -> str:
    names = [SEBUTAN[peran] for peran in holders(hak) if Hak.LIHAT in HAK[peran]]
    return " atau ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _named(parameter: str) -> Milik:
    return lambda _store, arguments: [arguments[parameter]] if arguments[parameter] else []
