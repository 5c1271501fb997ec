"""The next number of a letter: it follows the pattern, and begins again each year."""

from datetime import date

import pytest

from lakip.domain.nomor_surat import POLA, usulan

HARI = date(2026, 2, 9)


@pytest.mark.parametrize(
    ("pola", "terpakai", "number"),
    [
        (POLA, [], "1/BKPSDM/2026"),
        (POLA, ["7/BKPSDM/2026", "12/BKPSDM/2026", "9/BKPSDM/2026"], "13/BKPSDM/2026"),
        (POLA, ["41/BKPSDM/2025"], "1/BKPSDM/2026"),
        (POLA, ["800/7/BKPSDM/2026", "7/BKPSDM/2026-B"], "1/BKPSDM/2026"),
        ("000.8/{urut}/SET/{bulan}/{tahun}", ["000.8/3/SET/I/2026"], "000.8/4/SET/II/2026"),
        ("000.8/{urut}/SET/{bulan}/{tahun}", ["000A8/3/SET/I/2026"], "000.8/1/SET/II/2026"),
        ("menurut buku", ["menurut buku"], "menurut buku"),
    ],
)
def test_the_next_number_follows_the_highest_of_its_year_and_pattern(pola, terpakai, number):
    assert usulan(pola, terpakai, HARI, "BKPSDM") == number
