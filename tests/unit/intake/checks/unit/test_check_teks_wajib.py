from decimal import Decimal

import pytest

from lakip.intake.checks.unit.check_teks_wajib import check_teks_wajib
from tests.meja import indikator, lembar, register, ringkas, temuan_unit, tersimpan

JUDUL = (
    "Kode Indikator",
    "Realisasi TW I",
    "Realisasi Tahun",
    "Faktor Pendorong",
    "Faktor Penghambat",
    "Solusi",
)


def hitung(asked):
    """Give R/T × 100 of a target of 90."""
    return [None if b.value is None else 100 * b.value / Decimal(90) for _, _, b in asked]


def found(*rows, **isi):
    plan = register(indikator(), indikator("IK-2"), **{"hitung_capaian": hitung} | isi)
    return temuan_unit(check_teks_wajib, lembar("Kinerja", JUDUL, *rows), plan)


@pytest.mark.parametrize(
    ("row", "message"),
    [(("IK-1", None, "80", "P", None, None), "Indikator IK-1 belum memuat Faktor Penghambat dan Solusi."),
     (("IK-1", None, "80", None, "H", None), "Indikator IK-1 belum memuat Solusi."),
     (("IK-1", None, "belum rilis", None, "H", None), "Indikator IK-1 belum memuat Solusi."),
     (("IK-1", None, "90", None, "H", "S"), "Indikator IK-1 belum memuat Faktor Pendorong.")],
)  # fmt: skip
def test_what_must_be_explained_and_is_not_is_told(row, message):
    (told,) = found(row)
    assert (told.message, ringkas([told])[0][:3]) == (message, ("info", "2:2", row[2]))


@pytest.mark.parametrize(
    "row",
    [
        ("IK-1", None, "80", None, "H", "S"),
        ("IK-1", None, "95", "P", None, None),
        ("IK-1", "80", None, None, None, None),
    ],
)
def test_an_explained_year_passes_and_a_quarter_needs_no_explanation_yet(row):
    assert found(row) == []


def test_a_sheet_without_any_explanation_is_told_once():
    (told,) = found(("IK-1", None, "80"), ("IK-2", None, "95"))
    assert told.message == (
        "Lembar Kinerja belum memuat faktor pendorong, faktor penghambat, dan solusi untuk 2 indikator."
    )


def test_a_text_handed_in_before_counts():
    before = dict.fromkeys(
        (("keterangan", "IK-1", bagian, 0) for bagian in ("faktor_penghambat", "solusi")), "1"
    )
    assert found(("IK-1", None, "80"), **tersimpan(before)) == []
