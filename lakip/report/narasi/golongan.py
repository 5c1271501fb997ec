"""Golongan: where an indikator stands against its target, as the counts of T08 have it."""

from lakip.ledger.query import Row
from lakip.report.rumus import dibulatkan
from lakip.report.tables.umum import persen_cetak

LEBIH, SESUAI, BELUM, TANPA = "melampaui", "sesuai", "belum_tercapai", "tanpa_angka"


def golongan(row: Row) -> str:
    """Give LEBIH, SESUAI or BELUM by persen capaian above, at or below 100, TANPA where there is none."""
    persen = dibulatkan(persen_cetak(row))
    if persen is None:
        return TANPA
    if persen == 100:
        return SESUAI
    return LEBIH if persen > 100 else BELUM


def tercapai(row: Row) -> bool:
    """Tell whether the target is reached."""
    return golongan(row) in (LEBIH, SESUAI)
