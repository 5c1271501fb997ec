"""Pelaku: who acts. Every function of the workflow takes one, every audit row names one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pelaku:
    """An actor: the name written into the audit and the role it acts in."""

    nama: str
    peran: str


KONSOL = Pelaku("konsol", "konsol")
"""The command line; logged, may never review or sign (contract §3)."""

PENGGUNA_LOKAL = Pelaku("pengguna lokal", "staf")
"""Whoever sits at this PC, as long as the application serves loopback only and has no login."""

SISTEM = Pelaku("sistem", "sistem")
"""The product itself: first settings, migration, recovery."""
