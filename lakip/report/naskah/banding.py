"""An edited document held against the compiled one: whose texts its paragraphs are, and which cells differ."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from itertools import pairwise, zip_longest

from lakip.report.naskah.baca import Alinea, Jenis, NaskahTerbaca, TabelTerbaca

MIRIP = 0.6
"""From this likeness on, a paragraph that is new and one that is gone are the same one, edited."""
_PENANDA_BARIS = 3
"""So many cells at its beginning say which row it is."""
_Baris = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selisih:
    """A place of the file that is not as computed: the caption of its table or the name of its text, row and column.

    `tertulis` is what the file says, `terhitung` what is computed; "" = nothing stands there.
    """

    tempat: str
    baris: str
    kolom: str
    tertulis: str
    terhitung: str


def tetap(naskah: NaskahTerbaca) -> Counter[str]:
    """Give the paragraphs of a compiled document that are no text's: headings, captions, notes, what its template says."""
    paragraphs = (one for one in naskah.bagian if isinstance(one, Alinea) and one.jenis is not Jenis.DAFTAR)
    return Counter(one.teks for one in paragraphs if one.teks and not one.penanda)


def teks_dan_lain(naskah: NaskahTerbaca, biasa: Counter[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Give the paragraphs of every text by its mark, and those that are no text's.

    A paragraph without a mark belongs to the text before it (else behind it) when nothing but texts stands between, it looks
    like a text, and it is not one of the paragraphs that stand there anyway (`biasa`).
    """
    teks: dict[str, list[str]] = defaultdict(list)
    lain: list[str] = []
    for run in _runs(naskah):
        marks = [one.penanda for one in run]
        for at, one in enumerate(run):
            milik = next(filter(None, (*marks[at::-1], *marks[at:])), "")
            if one.penanda or (milik and one.jenis is Jenis.TEKS and one.teks not in biasa):
                teks[milik].append(one.teks)
            else:
                lain.append(one.teks)
    lain += [
        one.teks for one in naskah.bagian if isinstance(one, Alinea) and one.jenis is Jenis.JUDUL and one.teks
    ]
    return teks, lain


def di_luar(lain: Sequence[str], biasa: Counter[str]) -> list[tuple[str, str]]:
    """Give what the file has otherwise outside of texts and tables: (as compiled, as in the file); "" = not there."""
    there = Counter(lain)
    baru, hilang = list((there - biasa).elements()), list((biasa - there).elements())
    pairs: list[tuple[str, str]] = []
    for text in baru:
        [before] = get_close_matches(text, hilang, 1, MIRIP) or [""]
        if before:
            hilang.remove(before)
        pairs.append((before, text))
    return [*pairs, *((text, "") for text in hilang)]


def judul_tabel(naskah: NaskahTerbaca) -> dict[str, str]:
    """Give the caption above every marked table."""
    found: dict[str, str] = {}
    above = ""
    for one in naskah.bagian:
        if isinstance(one, TabelTerbaca):
            found[one.penanda] = above
        elif one.jenis is Jenis.JUDUL and one.teks.startswith("Tabel "):
            above = one.teks
    return found


def beda_tabel(tertulis: NaskahTerbaca, terhitung: NaskahTerbaca) -> tuple[list[Selisih], list[str]]:
    """Give the cells that differ, and the captions of computed tables that are not in the file."""
    there = {one.penanda: one for one in tertulis.bagian if isinstance(one, TabelTerbaca)}
    judul = judul_tabel(terhitung)
    cells: list[Selisih] = []
    lost: list[str] = []
    for one in terhitung.bagian:
        if not isinstance(one, TabelTerbaca):
            continue
        if one.penanda in there:
            cells += _beda_baris(judul[one.penanda], there[one.penanda].baris, one.baris)
        else:
            lost.append(judul[one.penanda])
    return cells, lost


def _beda_baris(judul: str, tertulis: Sequence[_Baris], terhitung: Sequence[_Baris]) -> Iterator[Selisih]:
    kepala = terhitung[0]
    matcher = SequenceMatcher(a=terhitung, b=tertulis, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        for before, after in zip_longest(terhitung[i1:i2], tertulis[j1:j2], fillvalue=()):
            yield from _beda_sel(judul, kepala, after, before)


def _beda_sel(judul: str, kepala: _Baris, tertulis: _Baris, terhitung: _Baris) -> Iterator[Selisih]:
    baris = " ".join(filter(None, (terhitung or tertulis)[:_PENANDA_BARIS]))[:80]
    for at, (after, before) in enumerate(zip_longest(tertulis, terhitung, fillvalue="")):
        if after != before:
            yield Selisih(judul, baris, kepala[at] if at < len(kepala) else "", after, before)


def _runs(naskah: NaskahTerbaca) -> Iterator[list[Alinea]]:
    """Give the paragraphs between headings, captions and tables."""
    stops = [
        at
        for at, one in enumerate(naskah.bagian)
        if isinstance(one, TabelTerbaca) or one.jenis is Jenis.JUDUL
    ]
    for before, after in pairwise([-1, *stops, len(naskah.bagian)]):
        run = naskah.bagian[before + 1 : after]
        yield [one for one in run if isinstance(one, Alinea) and one.teks and one.jenis is not Jenis.DAFTAR]
