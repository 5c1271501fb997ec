"""How quarters make a year, for screening only: the figure of the report comes from lakip/sql/intermediate/int_2_realisasi.sql."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction


def gabung(tipe: str, nilai: Sequence[Decimal]) -> Fraction | None:
    """Join the reported quarters, in order, by the quarter type; None where there is nothing to join."""
    if not nilai:
        return None
    exact = [Fraction(n) for n in nilai]
    match tipe:
        case "KUM":
            return sum(exact, Fraction())
        case "RATA":
            return sum(exact, Fraction()) / len(exact)
        case "MAKS":
            return max(exact)
        case "MIN":
            return min(exact)
        case _:
            return exact[-1]
