"""Quotients of exact decimals, by the engine's own division (docs/decisions/0004)."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.ledger.store import Store


def hasil_bagi(store: Store, pairs: Sequence[tuple[Decimal, Decimal]]) -> list[Decimal | None]:
    """Give a / b for every pair, half up at 18 decimals; None where b is zero. Values up to 1e11, twelve decimals."""
    if not pairs:
        return []
    tanya = [{"nomor": n, "a": _p18(a), "b": _p18(b)} for n, (a, b) in enumerate(pairs)]
    return [row["hasil"] for row in store.query("hasil_bagi", tanya=tanya)]


def _p18(value: Decimal) -> str:
    """Give the whole number of 1e-18 as text: the engine's own unit."""
    return str(int(value.scaleb(18)))
