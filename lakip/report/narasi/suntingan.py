"""Text that a person wrote: its numbers found again after an edit, the stale ones told, and brought up to date."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from lakip.ledger.query import Row
from lakip.report.narasi.blok import BILANGAN, Angka, Basi, Blok

_KATA = re.compile(rf"(?P<angka>{BILANGAN.pattern})|Rp(?=-?[0-9])|\w+|[^\w\s]")
_Kata = tuple[str, bool]
"""A word or sign, and whether it is a number."""


def cocokkan(lama: Sequence[str], angka: Sequence[Angka], baru: Sequence[str]) -> tuple[Angka, ...]:
    """Give every number of the new paragraphs with the kunci it had in the old ones.

    A number that was only exchanged for another, between the same words, keeps its kunci: it then tells that it is not what
    its figure is. A number in words that are new has none.
    """
    before, after = _kata(lama), _kata(baru)
    kunci = dict(zip(_tempat(before), (a.kunci for a in angka), strict=True))
    found: dict[int, str] = {}
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            found |= {j: kunci[i] for i, j in zip(range(i1, i2), range(j1, j2), strict=True) if i in kunci}
    return tuple(Angka(found.get(place, ""), after[place][0]) for place in _tempat(after))


def basi(angka: Sequence[Angka], figures: Mapping[str, str]) -> tuple[Basi, ...]:
    """Give the numbers that are not what their figure is now."""
    return tuple(
        Basi(one.kunci, one.teks, figures.get(one.kunci))
        for one in angka
        if one.kunci and figures.get(one.kunci) != one.teks
    )


def diperbarui(
    paragraf: Sequence[str], angka: Sequence[Angka], figures: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[Angka, ...]]:
    """Give the paragraphs with every stale number replaced by what its figure is now; one without a figure stays."""
    baru = [Angka(one.kunci, figures.get(one.kunci, one.teks)) for one in angka]
    numbers = iter(baru)
    texts = tuple(BILANGAN.sub(lambda _found: next(numbers).teks, text) for text in paragraf)
    return texts, tuple(baru)


def dari_orang(blok: Blok, row: Row, figures: Mapping[str, str]) -> Blok:
    """Give a block with the text a person left in its row of ledger.naskah instead of the rules' draft."""
    angka = tuple(Angka(kunci, teks) for kunci, teks in json.loads(row["angka"]))
    return replace(
        blok,
        paragraf=paragraf_dari(row["teks"]),
        status=row["status"],
        angka=angka,
        basi=basi(angka, figures),
        berubah=row["konsep"] != sidik_konsep(blok.konsep),
        pelaku=row["pelaku"],
        waktu=row["waktu"],
    )


def paragraf_dari(teks: str | None) -> tuple[str, ...]:
    """Give the paragraphs of a text that has one a line."""
    return tuple(line for part in (teks or "").splitlines() if (line := " ".join(part.split())))


def sidik_konsep(konsep: Sequence[str]) -> str:
    """Give the fingerprint of what the rules write."""
    return hashlib.sha256("\n".join(konsep).encode()).hexdigest()


def _kata(paragraf: Sequence[str]) -> list[_Kata]:
    found = (match for text in paragraf for match in _KATA.finditer(text))
    return [(match[0], match["angka"] is not None) for match in found]


def _tempat(kata: Sequence[_Kata]) -> list[int]:
    """Give where the numbers stand among the words."""
    return [place for place, (_, is_number) in enumerate(kata) if is_number]
