import pytest

from lakip.intake.checks.rencana.check_rumus_polaritas import check_rumus_polaritas
from tests.meja import lembar, ringkas, temuan_rencana

JUDUL = ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit", "Polaritas", "Rumus")


def found(polaritas, rumus):
    return ringkas(
        temuan_rencana(
            check_rumus_polaritas,
            lembar("Indikator", JUDUL, ("IK-1", "S1", "M", "N", "MUT", polaritas, rumus)),
        )
    )


@pytest.mark.parametrize(
    ("polaritas", "rumus"), [("Turun", "RASIO"), ("Naik", "SELISIH"), ("Naik", "TERBALIK")]
)
def test_a_formula_against_the_polaritas_is_told(polaritas, rumus):
    assert found(polaritas, rumus) == [("info", "2:2", rumus, None)]


@pytest.mark.parametrize(
    ("polaritas", "rumus"),
    [
        ("Naik", None),
        ("Turun", None),
        (None, "SELISIH"),
        ("Turun", "TERBALIK"),
        ("Turun", "TERCAPAI"),
        ("Rentang", "RENTANG"),
    ],
)
def test_what_belongs_together_or_is_left_blank_is_silent(polaritas, rumus):
    assert found(polaritas, rumus) == []
