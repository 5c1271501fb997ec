"""Head → Arti: what a heading means by its words alone, why, and how sure."""

from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from lakip.intake.mapping.padanan import MURNI, PADANAN, PENGISI, Padanan
from lakip.intake.mapping.words import Ciri, read_ciri

SEMPURNA, PADAN = 100, 95
_SEJENIS = 75
"""From this similarity on (0–100) a misspelt word is taken for a known one."""
_TERPENDEK = 4
_KATA = tuple(
    sorted({word for p in PADANAN for frasa in p.frasa for word in frasa.split() if len(word) >= _TERPENDEK})
)


@dataclass(frozen=True, slots=True)
class Arti:
    """What a heading means: its subject (None: nobody knows), what else it says, and its rank among competitors."""

    ukuran: str | None
    ciri: Ciri
    urutan: tuple[int, int] = (0, 0)
    alasan: str = "judul tidak dikenal"
    keyakinan: int = 0
    sebagian: bool = False
    """Whether the figures are those of one month or semester, where the year so far is asked for."""

    @property
    def bentuk(self) -> str | None:
        """Whether it is rupiah ("rp"), kinerja ("k") or a percentage ("%"), as far as the words tell."""
        return self.ciri.bentuk

    def meaning(self, ukuran: str, alasan: str, keyakinan: int) -> "Arti":
        """Give the same heading understood otherwise."""
        return replace(self, ukuran=ukuran, alasan=alasan, keyakinan=keyakinan)

    def formed(self, bentuk: str) -> "Arti":
        """Give the same heading with the form of its figures made out."""
        return replace(self, ciri=replace(self.ciri, bentuk=bentuk))


@lru_cache(maxsize=2_000)
def read_heading(path: tuple[str, ...]) -> Arti:
    """Read one heading by its path; a misspelt word is read as the known word it resembles, with less certainty."""
    ciri = read_ciri(path)
    found = _find(ciri.sisa)
    if found is not None:
        return _arti(ciri, found, ciri.sisa, SEMPURNA)
    mended, certainty = _mend(ciri.sisa)
    found = _find(mended) if mended != ciri.sisa else None
    return _arti(ciri, found, mended, certainty) if found else Arti(None, ciri)


def _find(text: str) -> tuple[int, Padanan, int, str] | None:
    """Give the first phrase that fits: place in the table, entry, place in the entry, phrase."""
    for n, padanan in enumerate(PADANAN):
        for m, frasa in enumerate(padanan.frasa):
            if _fits(frasa, text, padanan.letak):
                return n, padanan, m, frasa
    return None


def _fits(frasa: str, text: str, letak: str) -> bool:
    if letak == "utuh":
        return frasa == text
    if letak == "awal":
        return f"{text} ".startswith(f"{frasa} ")
    return f" {frasa} " in f" {text} "


def _arti(ciri: Ciri, found: tuple[int, Padanan, int, str], text: str, certainty: int) -> Arti:
    n, padanan, m, frasa = found
    others = [word for word in text.replace(frasa, " ", 1).split() if word not in PENGISI]
    total = len(text.split())
    if certainty < SEMPURNA:
        alasan, keyakinan = f'mirip "{frasa}" {certainty} %', 2 * certainty - SEMPURNA
    elif text == frasa:
        alasan, keyakinan = f'padanan kata "{frasa}"', SEMPURNA
    else:
        alasan, keyakinan = f'memuat kata "{frasa}"', PADAN - 25 * len(others) // total
    before = any(word in text.split() for word in MURNI)
    if ciri.bentuk is None:
        ciri = replace(ciri, bentuk=padanan.bentuk or ("rp" if "keuangan" in text.split() else None))
    return Arti(padanan.ukuran, ciri, (int(before), 100 * n + m), alasan, keyakinan)


def _mend(text: str) -> tuple[str, int]:
    """Replace each unknown word by the known one it resembles most; give the text and the lowest similarity used."""
    words, certainty = [], SEMPURNA
    for word in text.split():
        near = (
            None
            if word in PENGISI or len(word) < _TERPENDEK
            else process.extractOne(word, _KATA, scorer=fuzz.ratio)
        )
        if near is not None and near[1] >= _SEJENIS:
            words.append(near[0])
            certainty = min(certainty, int(near[1]))
        else:
            words.append(word)
    return " ".join(words), certainty
