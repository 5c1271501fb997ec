"""A figure of the year far from those of the years before: told with the rule and its numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from lakip.domain.findings import Severity, Temuan
from lakip.domain.numbers import format_id
from lakip.intake.calon import Line
from lakip.intake.register import Register

TAHUN_TERSEDIKIT = 3
KALI = 3
SIMPANGAN_TERKECIL = Decimal("0.05")
"""Of the median: a history that hardly moves does not make every small step an outlier."""
_NORMAL = Decimal("1.4826")
"""Makes a median deviation comparable with a standard deviation (normal distribution)."""


@dataclass(frozen=True, slots=True)
class Kisaran:
    """Where a figure is expected: `tengah` ± KALI × `simpangan`."""

    tengah: Decimal
    simpangan: Decimal

    @property
    def rendah(self) -> Decimal:
        """The lowest figure that is no outlier."""
        return self.tengah - KALI * self.simpangan

    @property
    def tinggi(self) -> Decimal:
        """The highest figure that is no outlier."""
        return self.tengah + KALI * self.simpangan


def check_pencilan(lines: list[Line], register: Register) -> Iterator[Temuan]:
    """Yield one info for each year value outside the range of at least three years before it."""
    riwayat = register.riwayat() if lines else {}
    for line in lines:
        calon, years = line.get("nilai", 0), riwayat.get(line.kode, ())
        if calon is None or calon.number is None or len(years) < TAHUN_TERSEDIKIT:
            continue
        kisaran = expected([value for _, value in years])
        if not kisaran.rendah <= calon.number <= kisaran.tinggi:
            yield Temuan(
                "check_pencilan", Severity.INFO,
                f"Realisasi {line.kode} sebesar {format_id(calon.number, None)} di luar kisaran riwayatnya "
                f"{_short(kisaran.rendah)} sampai {_short(kisaran.tinggi)}, yaitu nilai tengah {_short(kisaran.tengah)} "
                f"dari {_years(years)} plus minus {KALI} kali simpangan {_short(kisaran.simpangan)}.",
                "Periksa nilainya; bila benar, jelaskan perubahannya pada faktor pendorong atau penghambat.",
                sheet=calon.sheet, cell=calon.cell, raw=calon.raw,
            )  # fmt: skip


def expected(values: list[Decimal]) -> Kisaran:
    """Give the range from the median and the median deviation from it; values in any order, at least one."""
    tengah = median(values)
    spread = _NORMAL * median(abs(value - tengah) for value in values)
    return Kisaran(tengah, max(spread, SIMPANGAN_TERKECIL * abs(tengah)))


def _short(value: Decimal) -> str:
    return format_id(round(value, 4).normalize(), None)


def _years(years: tuple[tuple[int, Decimal], ...]) -> str:
    return ", ".join(f"{tahun} ({format_id(value, None)})" for tahun, value in years)
