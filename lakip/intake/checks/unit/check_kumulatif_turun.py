"""A cumulative indicator whose quarters fall: perhaps the quarters were filled in one by one."""

from collections.abc import Iterator
from itertools import pairwise

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line
from lakip.intake.register import Register


def check_kumulatif_turun(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each quarter of a KUM_SD indicator that is below the quarter before it."""
    for line in lines:
        if line.tabel != "realisasi" or register.indikator[line.kode].tipe_triwulan != "KUM_SD":
            continue
        quarters = [
            (c, c.number) for p in range(1, 5) if (c := line.get("nilai", p)) and c.number is not None
        ]
        for (before, earlier), (after, later) in pairwise(quarters):
            if later < earlier:
                yield Temuan(
                    "check_kumulatif_turun", Severity.INFO,
                    f"Realisasi kumulatif {line.kode} turun dari {before.raw} menjadi {after.raw} pada triwulan {after.periode}.",
                    "Periksa apakah triwulan diisi s.d. triwulan itu, bukan hasil triwulan itu saja.",
                    sheet=after.sheet, cell=after.cell, raw=after.raw,
                )  # fmt: skip
