"""A triwulan with a column of its own beside its months: the column counts, months that do not add up to it are told."""

from collections.abc import Iterator

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_rp
from lakip.intake.bulanan import months_of
from lakip.intake.calon import Line
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.jumlahan import jumlahan
from lakip.intake.reading import read_value
from lakip.intake.register import Register


def check_bulan_triwulan(lines: list[Line], _register: Register) -> Iterator[Temuan]:
    """Yield one info for each triwulan of rupiah that is not the sum of the months beside it."""
    for line in lines:
        for triwulan in range(1, 5):
            stated = line.get("realisasi", triwulan)
            months = [line.baris.cells[k] for k in months_of(triwulan) if k in line.baris.cells]
            if stated is None or stated.number is None or not months:
                continue
            pengali = line.asal.pengali.get(f"nilai_{triwulan}", 1) if line.asal else 1
            added = read_value(jumlahan(months), rupiah=True).value
            if added is not None and added * pengali != stated.number:
                yield Temuan(
                    "check_bulan_triwulan", Severity.INFO,
                    f"Realisasi triwulan {triwulan} pada baris {line.baris.nomor} tertulis {format_rp(stated.number)}, sedangkan "
                    f"bulannya berjumlah {format_rp(added * pengali)}.",
                    "Periksa bulan dan triwulannya; yang dipakai kolom triwulan.",
                    sheet=stated.sheet, cell=stated.cell, raw=stated.raw,
                )  # fmt: skip


def glance_bulan_triwulan(glance: Glance) -> Mask:
    """Give every row of a table with months."""
    return glance.all_if(any(glance.has(k) for n in range(1, 5) for k in months_of(n)))
