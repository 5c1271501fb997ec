"""Kolom: how a person settles what the columns of a foreign workbook stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lakip.intake.layout import normal
from lakip.intake.mapping.layouts import DIPETAKAN
from lakip.intake.mapping.model import KolomTerpeta, Pemetaan, PemetaanDiminta
from lakip.intake.pembacaan import LembarTerbaca
from lakip.intake.values import letters

__all__ = [
    "TABEL", "KolomTerpeta", "LembarTerbaca", "Pemetaan", "PemetaanDiminta", "headings", "letters", "read_as", "settle",
]  # fmt: skip

TABEL = tuple(DIPETAKAN)
"""The kinds of table a sheet may be read as."""

Pilihan = Mapping[tuple[int, int], str | None]
"""Heading of ours by number of the table in the file and number of the column; None leaves the column out."""


def headings(pemetaan: Pemetaan) -> list[str]:
    """Give the headings a column of this table may stand for, in the order of the template."""
    return [kolom.judul for kolom in (*pemetaan.lembar.kolom, *pemetaan.lembar.kolom_lain)]


def read_as(pemetaan: Pemetaan, tabel: str) -> Pemetaan:
    """Give the table as one of another kind: a column keeps its heading where that kind has it, else it is left out."""
    known = DIPETAKAN[tabel].all_by_heading()
    ours = [normal(pemetaan.judul_of(k.kunci)) if k.kunci else "" for k in pemetaan.kolom]
    kolom = [
        replace(k, kunci=known[judul].kunci if judul in known else None)
        for k, judul in zip(pemetaan.kolom, ours, strict=True)
    ]
    return replace(pemetaan, tabel=tabel, kolom=tuple(kolom), periode=0)


def settle(pemetaan: Sequence[Pemetaan], pilihan: Pilihan) -> PemetaanDiminta:
    """Give the mapping a person has settled: as proposed, with what was chosen for single columns."""
    settled = PemetaanDiminta.of(pemetaan)
    lembar = []
    for nomor, one in enumerate(settled.lembar):
        chosen = {letters(c): judul for (table, c), judul in pilihan.items() if table == nomor}
        kolom = {letter: judul for letter, judul in (one.kolom | chosen).items() if judul is not None}
        lembar.append(replace(one, kolom=kolom))
    return PemetaanDiminta(tuple(lembar))
