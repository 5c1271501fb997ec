"""A value in a sentence: the place of its figure with the satuan, or the predikat it is."""

from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.report.narasi.angka import Rujukan
from lakip.report.narasi.kalimat import dengan_satuan


def tertulis(a: Rujukan, kunci: str, isi: Nilai, row: Row) -> str | None:
    """Give a value as a sentence shows it; None where there is none."""
    return dengan_satuan(a(kunci), row) if kunci in a else isi.predikat


def sebesar(isi: Nilai) -> str:
    """Give the word before a value: a predikat is no amount."""
    return "sebesar" if isi.angka is not None or isi.rendah is not None else "berpredikat"
