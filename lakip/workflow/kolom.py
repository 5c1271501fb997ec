"""Kolom: how a person settles what the columns of a foreign workbook stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lakip.intake.mapping.model import KolomTerpeta, Pemetaan, PemetaanDiminta
from lakip.intake.pembacaan import LembarTerbaca
from lakip.intake.values import letters

__all__ = ["KolomTerpeta", "LembarTerbaca", "Pemetaan", "PemetaanDiminta", "headings", "letters", "settle"]

Pilihan = Mapping[tuple[int, int], str | None]
"""Heading of ours by number of the table in the file and number of the column; None leaves the column out."""


def headings(pemetaan: Pemetaan) -> list[str]:
    """Give the headings a column of this table may stand for, in the order of the template."""
    return [kolom.judul for kolom in (*pemetaan.lembar.kolom, *pemetaan.lembar.kolom_lain)]


def settle(pemetaan: Sequence[Pemetaan], pilihan: Pilihan) -> PemetaanDiminta:
    """Give the mapping a person has settled: as proposed, with what was chosen for single columns."""
    settled = PemetaanDiminta.of(pemetaan)
    lembar = []
    for nomor, one in enumerate(settled.lembar):
        chosen = {letters(c): judul for (table, c), judul in pilihan.items() if table == nomor}
        kolom = {letter: judul for letter, judul in (one.kolom | chosen).items() if judul is not None}
        lembar.append(replace(one, kolom=kolom))
    return PemetaanDiminta(tuple(lembar))
