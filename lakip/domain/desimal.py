"""Decimals out: plain notation for machines, Indonesian notation for people. Never through float."""

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

MISSING = "\u2013"
_AMPLE = Context(prec=100, rounding=ROUND_HALF_UP)
_SEPARATORS = str.maketrans(",.", ".,")
"""English notation to Indonesian."""


def significant(value: float) -> str:
    """Give the decimal of 15 significant digits in plain notation, as a spreadsheet shows it: "0.95", "1500000"."""
    return plain(Decimal(f"{value:.15g}"))


def plain(value: Decimal) -> str:
    """Give plain notation with a dot, without trailing zeros or exponent: "94.736842", "80", "0"."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").removesuffix(".")
    return "0" if text == "-0" else text


def shifted(value: Decimal, power: int) -> Decimal:
    """Give value times 10^power, exact and without an exponent."""
    return Decimal(plain(value.scaleb(power, _AMPLE)))


def half_up(value: Decimal, decimals: int) -> Decimal:
    """Round half away from zero (2.675 → 2.68), as the report rules ask (Permendagri 86/2017 tables)."""
    return value.quantize(_step(decimals), ROUND_HALF_UP, _AMPLE)


@lru_cache(maxsize=64)
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def format_id(value: Decimal | None, decimals: int | None = 2) -> str:
    """Give Indonesian notation: "1.234,56"; `decimals` None keeps as many as the value has; missing is an en dash."""
    if value is None:
        return MISSING
    shown = Decimal(plain(value)) if decimals is None else half_up(value, decimals)
    shown = shown or abs(shown)
    return f"{shown:,f}".translate(_SEPARATORS)


def format_rp(value: Decimal | None) -> str:
    """Give rupiah as EYD writes it: "Rp1.455.199.373", with cents only where there are any; missing is an en dash."""
    if value is None:
        return MISSING
    cents = half_up(value, 2)
    amount = format_id(abs(cents), 0 if cents == cents.to_integral_value() else 2)
    return f"-Rp{amount}" if cents < 0 else f"Rp{amount}"
