"""NIP: the number of a civil servant, eighteen digits; personal data that a shared screen shows masked only."""

import re

_SHOWN = 4


def read_nip(text: str) -> str | None:
    """Give the eighteen digits, written with or without spaces; "" for none, None for anything else."""
    digits = re.sub(r"\s", "", text)
    return digits if re.fullmatch(r"([0-9]{18})?", digits) else None


def masked(nip: str) -> str:
    """Give the NIP with only its last four digits, enough to tell two people apart."""
    return nip and "••••" + nip[-_SHOWN:]
