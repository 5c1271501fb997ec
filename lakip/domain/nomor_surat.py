"""The number of a letter by the agency's pattern: what the next one would be; only the agenda book says what it is."""

import re
from collections.abc import Iterable
from datetime import date

POLA = "{urut}/{singkatan}/{tahun}"
"""The pattern until an agency writes its own: kode klasifikasi/nomor urut/kode unit/tahun (tata naskah dinas)."""
BAGIAN = ("urut", "singkatan", "bulan", "tahun")
"""What a pattern may hold in braces: running number, short name of the agency, month in Roman numerals, year."""
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def usulan(pola: str, terpakai: Iterable[str], hari: date, singkatan: str) -> str:
    """Give the number after the highest of `terpakai` that follows the pattern in the year of `hari`; the first of a year is 1."""
    known = {"singkatan": singkatan, "tahun": str(hari.year)}
    any_of = {key: re.escape(value) for key, value in known.items()} | {
        "urut": r"(\d{1,9})",
        "bulan": "[IVX]+",
    }
    shape = re.compile(_filled(re.escape(pola).replace(r"\{", "{").replace(r"\}", "}"), any_of))
    numbers = [
        int(match[1]) for text in terpakai if "{urut}" in pola and (match := shape.fullmatch(text.strip()))
    ]
    return _filled(pola, known | {"bulan": _ROMAWI[hari.month - 1], "urut": str(max(numbers, default=0) + 1)})


def _filled(pola: str, isi: dict[str, str]) -> str:
    for name in BAGIAN:
        pola = pola.replace(f"{{{name}}}", isi[name])
    return pola
