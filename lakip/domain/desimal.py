"""Decimals out: plain notation for machines, Indonesian notation for people. Never through float."""

from decimal import ROUND_HALF_UP, Context, Decimal

from babel.numbers import format_decimal

MISSING = "\u2013"
_AMPLE = Context(prec=100, rounding=ROUND_HALF_UP)


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
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _AMPLE)


def format_id(value: Decimal | None, decimals: int | None = 2) -> str:
    """Give Indonesian notation: "1.234,56"; `decimals` None keeps as many as the value has; missing is an en dash."""
    if value is None:
        return MISSING
    shown = Decimal(plain(value)) if decimals is None else half_up(value, decimals)
    shown = shown or abs(shown)
    _, _, fraction = f"{shown:f}".partition(".")
    pattern = "#,##0." + "0" * len(fraction) if fraction else "#,##0"
    return format_decimal(shown, format=pattern, locale="id", decimal_quantization=False)


def format_rp(value: Decimal | None) -> str:
    """Give rupiah as EYD writes it: "Rp1.455.199.373", with cents only where there are any; missing is an en dash."""
    if value is None:
        return MISSING
    cents = half_up(value, 2)
    amount = format_id(abs(cents), 0 if cents == cents.to_integral_value() else 2)
    return f"-Rp{amount}" if cents < 0 else f"Rp{amount}"
