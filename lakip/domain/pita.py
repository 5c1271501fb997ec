"""What makes a set of bands a scale: every percentage falls into exactly one of them (reference rules §3, the gap problem)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lakip.domain.desimal import format_id
from lakip.domain.skala import SKALA, Pita

SAKIP = tuple(pita.kode for pita in SKALA if pita.skala == "SAKIP")
"""The seven predicates of PermenPANRB 88/2021, best first."""


def check_pita(pita_rows: Sequence[Pita]) -> list[str]:
    """Give one sentence for each gap, overlap and other reason why these bands (best first) are no scale."""
    if len(pita_rows) < 2:
        return ["Skala baru memuat kurang dari dua pita; tambahkan pita sampai semua capaian tercakup."]
    return [
        *_names(pita_rows),
        *_ends(pita_rows),
        *_widths(pita_rows),
        *_borders(pita_rows),
        *_sakip(pita_rows),
    ]


def _names(pita_rows: Sequence[Pita]) -> Iterator[str]:
    for nomor, pita in enumerate(pita_rows, start=1):
        if not pita.kode.strip() or not pita.label.strip():
            yield f"Pita {nomor} belum punya kode atau kriteria; isi keduanya, misalnya ST dan Sangat Tinggi."
    for what, names in (("Kode", [p.kode for p in pita_rows]), ("Kriteria", [p.label for p in pita_rows])):
        clean = [name.strip().casefold() for name in names]
        for name in dict.fromkeys(n for n, c in zip(names, clean, strict=True) if c and clean.count(c) > 1):
            yield f"{what} {name} dipakai lebih dari satu pita; bedakan namanya."


def _ends(pita_rows: Sequence[Pita]) -> Iterator[str]:
    best, worst = pita_rows[0], pita_rows[-1]
    if best.atas is not None:
        yield (
            f"Pita terbaik ({_name(best)}) berhenti pada {_angka(best.atas)}, sehingga capaian di atasnya tanpa "
            "kriteria; kosongkan batas atasnya."
        )
    if worst.bawah is not None:
        yield (
            f"Pita terendah ({_name(worst)}) mulai dari {_angka(worst.bawah)}, sehingga capaian di bawahnya tanpa "
            "kriteria; kosongkan batas bawahnya."
        )


def _widths(pita_rows: Sequence[Pita]) -> Iterator[str]:
    for pita in pita_rows:
        if pita.bawah is not None and pita.atas is not None and pita.bawah >= pita.atas:
            yield (
                f"Pita {_name(pita)} mulai dari {_angka(pita.bawah)} dan berakhir pada {_angka(pita.atas)}; "
                "batas bawah harus lebih kecil daripada batas atas."
            )


def _borders(pita_rows: Sequence[Pita]) -> Iterator[str]:
    for upper, lower in pairwise(pita_rows):
        if message := _border(upper, lower):
            yield f"{message} Samakan kedua batas itu, dan tandai termasuk pada salah satunya saja."


def _border(upper: Pita, lower: Pita) -> str | None:
    """Say what is wrong between two neighbours; None where they meet in exactly one point that one of them owns."""
    names = f"pita {_name(upper)} dan {_name(lower)}"
    if upper.bawah is None or lower.atas is None:
        return f"Batas antara {names} kosong, sehingga keduanya bertumpang tindih."
    if lower.atas < upper.bawah:
        return f"Ada celah antara {names}: {_angka(lower.atas)} sampai {_angka(upper.bawah)} tanpa kriteria."
    if lower.atas > upper.bawah:
        return f"Ada tumpang tindih antara {names}: {_angka(upper.bawah)} sampai {_angka(lower.atas)} mendapat dua kriteria."
    if upper.bawah_termasuk and lower.atas_termasuk:
        return f"Ada tumpang tindih antara {names}: tepat {_angka(upper.bawah)} mendapat dua kriteria."
    if not upper.bawah_termasuk and not lower.atas_termasuk:
        return f"Ada celah antara {names}: tepat {_angka(upper.bawah)} tanpa kriteria."
    return None


def _sakip(pita_rows: Sequence[Pita]) -> Iterator[str]:
    """Predicates of SAKIP own their upper bound: 80,00 is still BB (PermenPANRB 88/2021)."""
    if tuple(pita.kode.strip().upper() for pita in pita_rows) != SAKIP:
        return
    if any(pita.bawah_termasuk for pita in pita_rows[:-1]):
        yield (
            "Predikat SAKIP memuat batas atasnya (PermenPANRB 88/2021: 80,00 masih BB), tetapi ada batas bawah yang "
            "ditandai termasuk; pindahkan tandanya ke batas atas pita di bawahnya."
        )


def _name(pita: Pita) -> str:
    return pita.label.strip() or pita.kode.strip() or f"ke-{pita.urut}"


def _angka(value: Decimal) -> str:
    return format_id(value, None)
