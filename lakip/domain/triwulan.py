"""How quarters make a year, for screening only: the figure of the report comes from lakip/sql/intermediate/int_2_realisasi.sql."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction


def gabung(tipe: str, nilai: Sequence[Decimal]) -> Fraction | None:
    """Join the reported quarters, in order, by the quarter type; None where there is nothing to join."""
    if not nilai:
        return None
    match tipe:
        case "KUM":
            return sum(map(Fraction, nilai), Fraction())
        case "RATA":
            return sum(map(Fraction, nilai), Fraction()) / len(nilai)
        case "MAKS":
            return Fraction(max(nilai))
        case "MIN":
            return Fraction(min(nilai))
        case _:
            return Fraction(nilai[-1])
