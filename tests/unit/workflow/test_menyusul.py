"""Angka menyusul in the sample: of 2024 one figure is belum rilis, one sementara, one of the year before."""

import shutil
from datetime import date

import pytest

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.present.menyusul import kalimat
from lakip.workflow import isian, menyusul, pemeliharaan, penyusunan
from lakip.workflow.toko import open_store

NAMA = "IK-4.1 Nilai SAKIP Perangkat Daerah"


@pytest.fixture
def sample(toko_contoh, tmp_path):
    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"))
    yield opened
    opened.close()


def late(store):
    """Give what is still to come of 2024 and as what it stands there meanwhile."""
    return {row["kode"]: row["jenis"] for row in menyusul.late_values(store, 2024)}


def notes(store, tahun, table):
    """Give the notes under one table of the LAKIP."""
    return next(t for t in penyusunan.tables(store, tahun) if t.id == table).catatan


def test_what_is_still_to_come_is_listed_with_its_expected_date(sample):
    assert late(sample) == {"IK-3.1": "sementara", "IK-4.1": "belum rilis", "IK-4.3": "angka tahun lalu"}

    menyusul.expect(sample, KONSOL, 2024, "IK-4.1", date(2025, 3, 1), "")
    menyusul.expect(sample, KONSOL, 2024, "IK-4.1", date(2025, 3, 30), " menunggu LHE ")

    row = next(row for row in menyusul.late_values(sample, 2024) if row["kode"] == "IK-4.1")
    assert row["perkiraan"] == date(2025, 3, 30)
    assert row["kalimat"] == (
        f"{NAMA}: angka belum rilis dan tidak ikut dirata-ratakan; perkiraan rilis 30 Maret 2025 (menunggu LHE)."
    )
    assert f"Angka menyusul: {row['kalimat']}" in notes(sample, 2024, "T07")
    assert pemeliharaan.verify(sample)["ok"]


@pytest.mark.parametrize("kode", ["IK-1.1", "IK-9"])
def test_only_a_figure_that_is_to_come_can_be_expected(sample, kode):
    with pytest.raises(WrongUsage) as refused:
        menyusul.expect(sample, KONSOL, 2024, kode, date(2025, 3, 30))
    assert str(refused.value) == (
        f"Angka {kode} tahun 2024 tidak sedang menyusul; periksa kode dan status datanya."
    )


def test_a_figure_that_came_after_the_edition_is_footnoted_in_the_comparison_of_the_next_year(sample):
    printed = penyusunan.compile_edition(sample, KONSOL, 2024)
    assert menyusul.printed_otherwise(sample, 2024) == []

    isian.type_value(sample, KONSOL, 2024, "IK-4.1", "71,25 (BB)", "LHE 12 Maret 2025")

    kaki = f"{NAMA}: pada LAKIP 2024 tercetak belum rilis, sekarang 71,25."
    assert menyusul.printed_otherwise(sample, 2024) == [kaki]
    assert "IK-4.1" not in late(sample)
    assert kaki in notes(sample, 2025, "T10")
    assert kaki not in notes(sample, 2024, "T10")

    assert penyusunan.compile_edition(sample, KONSOL, 2024).edisi != printed.edisi
    assert menyusul.printed_otherwise(sample, 2024) == []
    assert pemeliharaan.verify(sample)["ok"]


def test_a_year_without_an_edition_has_printed_nothing(sample):
    isian.type_value(sample, KONSOL, 2024, "IK-4.1", "71,25 (BB)", "LHE 12 Maret 2025")
    assert menyusul.printed_otherwise(sample, 2024) == []


@pytest.mark.parametrize(
    ("jenis", "tahun_data", "kosong_nol", "sekarang"),
    [
        ("belum rilis", None, False, "angka belum rilis dan tidak ikut dirata-ratakan"),
        ("belum rilis", None, True, "angka belum rilis dan dihitung nol dalam rata-rata"),
        ("sementara", None, False, "angka sementara (unaudited)"),
        ("angka tahun lalu", 2023, False, "memakai angka tahun 2023 karena angka tahun berjalan belum tersedia"),
        ("angka tahun lalu", None, False, "memakai angka tahun lalu karena angka tahun berjalan belum tersedia"),
    ],
)  # fmt: skip
def test_what_stands_for_a_figure_is_said_as_such(jenis, tahun_data, kosong_nol, sekarang):
    row = {"kode": "IK-1", "indikator": "Indeks", "jenis": jenis, "tahun_data": tahun_data, "perkiraan": None}
    assert kalimat(row, kosong_nol=kosong_nol) == f"IK-1 Indeks: {sekarang}."
