"""Which column of a table somebody made holds what: proposed with reasons, remembered, or said by a person."""

from lakip.intake.mapping.model import (
    BATAS_YAKIN,
    Ingatan,
    KolomTerpeta,
    LembarDiminta,
    Pemetaan,
    PemetaanDiminta,
)  # fmt: skip
from lakip.intake.mapping.propose import TidakDikenal, propose

__all__ = [
    "BATAS_YAKIN", "Ingatan", "KolomTerpeta", "LembarDiminta", "Pemetaan", "PemetaanDiminta", "TidakDikenal", "propose",
]  # fmt: skip
