"""What screening is told of the store: values that count, years before, and persen capaian by the engine's formula."""

from decimal import Decimal

import pytest

from lakip.domain.errors import WrongUsage
from lakip.domain.numbers import read_number
from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import pengumpulan, perencanaan
from lakip.workflow.rujukan import register_for

RENCANA = {
    "Unit Kerja": [["Kode", "Nama"], ["MUT", "Bidang Mutasi"], ["SEK", "Sekretariat"]],
    "Sasaran": [["Kode", "Jenis", "Uraian"], ["S1", "Sasaran", "Meningkatnya mutu"]],
    "Indikator": [["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit", "Polaritas", "Tipe Triwulan"],
                  ["IK-1", "S1", "Indeks", "Nilai", "MUT", "Naik", "Posisi akhir"],
                  ["IK-2", "S1", "Pelanggaran", "Kasus", "MUT", "Turun", "Jumlah per triwulan"]],
    "Target": [["Kode Indikator", "Tahun", "Target", "TW I"], ["IK-1", "2025", "80", "75"], ["IK-2", "2025", "10", "2"],
               ["IK-1", "2024", "80", None]],
    "Realisasi Lalu": [["Kode Indikator", "Tahun", "Realisasi"], ["IK-1", "2022", "70"], ["IK-1", "2023", "72"], ["IK-1", "2015", "9"]],
}  # fmt: skip
JUDUL = ["Kode Indikator", "Realisasi TW I", "Realisasi Tahun", "Solusi"]


@pytest.fixture
def agency(store):
    assert (
        perencanaan.import_plan(store, KONSOL, workbook_from_tables(RENCANA), "Rencana.xlsx").status
        == "diterima"
    )
    return store


def hand_in(store, *rows, name="Data.xlsx", tahun=2025, unit="MUT"):
    data = workbook_from_tables({"Kinerja": [JUDUL, *map(list, rows)]})
    (result,) = pengumpulan.upload(store, KONSOL, [(name, data)], tahun, unit=unit)
    return result


def told(result, check):
    return [t.message for t in result.temuan if t.check == check]


def test_an_earlier_value_is_told_by_the_next_file_that_differs(agency):
    hand_in(agency, ("IK-1", None, "81", "Melatih."))
    stored = register_for(agency, 2025, None).tersimpan()
    assert {kunci: (v.raw, v.nilai, v.unit) for kunci, v in stored.items()} == {
        ("realisasi", "IK-1", "nilai", 0): ("81", Decimal(81), "MUT"),
        ("keterangan", "IK-1", "solusi", 0): ("Melatih.", None, "MUT"),
    }
    second = hand_in(agency, ("IK-1", None, "82", None), name="Baru.xlsx")
    (message,) = told(second, "check_nilai_tersimpan")
    assert message.startswith(
        "Nilai IK-1 di berkas 82, sedangkan yang tersimpan 81 dari berkas Data.xlsx versi 1, "
    )
    assert told(second, "check_teks_wajib") == ["Indikator IK-1 belum memuat Faktor Pendorong."]


def test_two_files_of_one_upload_see_each_other(agency):
    files = [
        (f"{value}.xlsx", workbook_from_tables({"Kinerja": [JUDUL, ["IK-1", None, value, None]]}))
        for value in ("81", "82")
    ]
    first, second = pengumpulan.upload(agency, KONSOL, files, 2025, unit="MUT")
    assert told(first, "check_nilai_tersimpan") == []
    assert len(told(second, "check_nilai_tersimpan")) == 1


def test_measured_years_come_before_those_of_the_plan(agency):
    hand_in(agency, ("IK-1", None, "74", None), tahun=2024)
    hand_in(agency, ("IK-1", None, "73", None), tahun=2023)
    riwayat = register_for(agency, 2025, None).riwayat()
    assert riwayat == {"IK-1": ((2022, Decimal(70)), (2023, Decimal(73)), (2024, Decimal(74)))}


@pytest.mark.parametrize(
    ("kode", "periode", "nilai", "persen"),
    [("IK-1", 0, "60", "75"), ("IK-1", 1, "60", "80"), ("IK-2", 0, "12", "80"), ("IK-2", 1, "2", None), ("X", 0, "1", None),
     ("IK-1", 0, "belum rilis", None)],
)  # fmt: skip
def test_persen_capaian_is_counted_by_the_formula_of_the_indikator(agency, kode, periode, nilai, persen):
    count = register_for(agency, 2025, None).hitung_capaian
    assert count([(kode, periode, read_number(nilai))]) == [persen and Decimal(persen)]


def test_the_tolerance_is_a_setting(agency, monkeypatch):
    assert register_for(agency, 2025, None).toleransi_capaian == Decimal("0.01")
    monkeypatch.setenv("LAKIP_TOLERANSI_CAPAIAN", "0,5")
    assert register_for(agency, 2025, None).toleransi_capaian == Decimal("0.5")
    monkeypatch.setenv("LAKIP_TOLERANSI_CAPAIAN", "sedikit")
    with pytest.raises(WrongUsage, match="LAKIP_TOLERANSI_CAPAIAN"):
        register_for(agency, 2025, None)
