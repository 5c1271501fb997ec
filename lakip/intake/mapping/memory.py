"""What a unit confirmed before comes back: the same layout as it was agreed, a changed one with a remark."""

from lakip.intake.blocks import Block
from lakip.intake.mapping.given import given
from lakip.intake.mapping.model import Ingatan, LembarDiminta, Pemetaan, fingerprint
from lakip.intake.mapping.propose import TidakDikenal
from lakip.intake.mapping.words import fold
from lakip.intake.values import letters

SERUPA = 0.5
"""From this share of common headings on another layout counts as the same table, changed."""


def recall(
    block: Block, proposal: Pemetaan | TidakDikenal, ingatan: Ingatan
) -> tuple[Pemetaan | TidakDikenal, LembarDiminta | None]:
    """Give the mapping to use and, where the remembered layout has changed, what it was."""
    sidik = fingerprint(block)
    remembered = ingatan(sidik)
    if remembered is None:
        return proposal, None
    for one in remembered.lembar:
        if one.sidik == sidik:
            return given(block, one, "diingat"), None
    likest = max(remembered.lembar, key=lambda one: _common(block, one), default=None)
    return proposal, likest if likest is not None and _common(block, likest) >= SERUPA else None


def differences(block: Block, before: LembarDiminta) -> list[str]:
    """Give in words which headings came, went or moved since a layout was confirmed."""
    now = {letters(c): head.text for c, head in block.heads.items()}
    then = {fold(text): letter for letter, text in (before.judul or {}).items()}
    there = {fold(text) for text in now.values()}
    moved = [
        f"{text} pindah dari {then[fold(text)]} ke {letter}"
        for letter, text in now.items()
        if then.get(fold(text), letter) != letter
    ]
    new = [f"{text} baru" for text in now.values() if fold(text) not in then]
    gone = [f"{text} hilang" for text in (before.judul or {}).values() if fold(text) not in there]
    return [*moved, *new, *gone]


def _common(block: Block, before: LembarDiminta) -> float:
    now = {fold(head.text) for head in block.heads.values()}
    then = {fold(text) for text in (before.judul or {}).values()}
    return len(now & then) / max(len(now | then), 1)
