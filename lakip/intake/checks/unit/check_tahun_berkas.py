"""A title, sheet or heading that names other years than the one handed in for: perhaps last year's file."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lakip.domain.findings import Severity, Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.column_view import Mask
from lakip.intake.glance import Glance
from lakip.intake.register import Register

_REGULATION = re.compile(r"\b(?:nomor|no)\b\.?[^,;]{0,40}?\btahun\s+(?:19|20)[0-9]{2}", re.IGNORECASE)
_SPAN = re.compile(
    r"\b((?:19|20)[0-9]{2})\s*(?:-|\u2013|s\.?\s?/?\s?d\.?|sampai(?: dengan)?)\s*((?:19|20)[0-9]{2})\b"
)
_YEAR = re.compile(r"(?<![0-9.,/])(?:19|20)[0-9]{2}(?![0-9.,]*[0-9])")


def check_tahun_berkas(lines: list[Line], register: Register) -> Iterator[Tanya]:
    """Yield one tanya per table whose texts name years, none of them the one handed in for; the rows are the proposal.

    The year of a regulation ("Nomor 5 Tahun 2019") says nothing, a span of years holds every year in it.
    """
    tables: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.asal is not None:
            tables[id(line.asal)].append(line)
    for own in tables.values():
        judul = own[0].asal.judul if own[0].asal else ()
        text = _of_other_years(judul, register.tahun)
        if text is not None:
            held = tuple(calon for line in own for calon in line.calon)
            yield Tanya(_temuan(own[0], text, register.tahun), held, held)


def glance_tahun_berkas(glance: Glance) -> Mask:
    """Give every row below texts that name other years."""
    return glance.all_if(_of_other_years(glance.tabel.judul, glance.register.tahun))


def _of_other_years(judul: Sequence[str], tahun: int) -> str | None:
    """Give the first text that names a year, where no text names the one handed in for."""
    named = [(text, years) for text in judul if (years := years_in(text))]
    return named[0][0] if named and not any(tahun in years for _, years in named) else None


def years_in(text: str) -> set[int]:
    """Give the years a text is about, those between the ends of a span included."""
    text = _REGULATION.sub(" ", text)
    years = {int(year) for year in _YEAR.findall(text)}
    for first, last in _SPAN.findall(text):
        years.update(range(int(first), int(last) + 1))
    return years


def _temuan(line: Line, text: str, tahun: int) -> Temuan:
    short = " ".join(text.split())[:120]
    return Temuan(
        "check_tahun_berkas", Severity.TANYA,
        f'Lembar {line.sheet} bertuliskan "{short}", sedangkan berkas ini diserahkan untuk tahun {tahun}.',
        f"Terima usulan bila isinya memang untuk tahun {tahun}; bila salah berkas, abaikan lalu unggah berkas yang benar.",
        sheet=line.sheet, raw=short, value=str(tahun),
    )  # fmt: skip
