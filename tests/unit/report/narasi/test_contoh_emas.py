"""The golden example of the reference rules (§14), read as the texts a head would sign."""

from decimal import Decimal

import pytest

from lakip.report.bahan import Bahan
from lakip.report.narasi import Angka, blok_rows
from tests.pabrik import Indikator, add, add_anggaran, add_pagu


@pytest.fixture
def blok(file_store):
    add(file_store, [
        Indikator(kode="IK-1", sasaran="S-1", satuan="indeks", target=Decimal(80), realisasi=Decimal("82.4")),
        Indikator(kode="IK-2", sasaran="S-1", target=Decimal(95), realisasi=Decimal(90)),
        Indikator(kode="IK-3", sasaran="S-2", satuan="kasus", polaritas="Turun", rumus="SELISIH", target=Decimal(10), realisasi=Decimal(12)),
        Indikator(kode="IK-4", sasaran="S-2", satuan="nilai", target=Decimal(70), realisasi="belum rilis"),
    ])  # fmt: skip
    add_pagu(file_store, {"5.03.01.2.01.0001": Decimal(400_000_000)}, kode_sasaran="S-1")
    add_pagu(file_store, {"5.03.02.2.01.0001": Decimal(600_000_000)}, kode_sasaran="S-2")
    add_anggaran(file_store, [
        ("5.03.01.2.01.0001", "realisasi", 0, Decimal(380_000_000)), ("5.03.02.2.01.0001", "realisasi", 0, Decimal(540_000_000)),
    ])  # fmt: skip
    return blok_rows(Bahan(file_store, 2025))


def test_each_indikator_is_said_to_have_reached_its_target_or_not(blok):
    assert [*blok["sasaran/S-1/1"].paragraf, *blok["sasaran/S-2/1"].paragraf] == [
        "Sasaran “S-1” diukur dengan 2 indikator kinerja. Rata-rata capaiannya 98,87% dengan kriteria Sangat Tinggi.",
        "Realisasi “Indikator IK-1” sebesar 82,4 melampaui target 80, dengan capaian 103,00% atau berkriteria Sangat Tinggi.",
        "Realisasi “Indikator IK-2” sebesar 90% belum mencapai target 95%; capaiannya 94,74% atau berkriteria Sangat Tinggi.",
        ("Sasaran “S-2” diukur dengan 2 indikator kinerja. Rata-rata capaiannya 80,00% dengan kriteria Tinggi, dihitung dari 1 "
        "indikator yang sudah memiliki angka capaian."),
        ("“Indikator IK-3” ditargetkan paling tinggi 10 kasus, sedangkan realisasinya 12 kasus. Angka yang makin rendah makin "
        "baik, sehingga target belum tercapai dengan capaian 80,00% atau berkriteria Tinggi."),
        ("Realisasi “Indikator IK-4” tahun 2025 belum dirilis, sehingga capaian terhadap target 70 belum dapat disampaikan dan "
        "tidak ikut dirata-ratakan."),
    ]  # fmt: skip


def test_the_summary_tells_results_budget_the_weakest_indikator_and_what_is_still_to_come(blok):
    assert list(blok["ikhtisar"].paragraf) == [
        ("LAKIP Instansi Tahun 2025 menyajikan pertanggungjawaban atas pelaksanaan Perjanjian Kinerja yang memuat 2 sasaran "
        "strategis dengan 4 indikator kinerja."),
        ("Dari 4 indikator kinerja sasaran, 1 indikator melampaui target, 2 indikator belum mencapai target, dan 1 indikator belum "
        "memiliki angka capaian. Rata-rata capaian kinerja instansi menurut rata-rata sasaran adalah 89,43% dengan kriteria "
        "Tinggi. Capaian tertinggi terdapat pada sasaran “S-1” (98,87%) dan capaian terendah pada sasaran “S-2” (80,00%)."),
        ("Pagu anggaran Instansi tahun 2025 sebesar Rp1.000.000.000 terealisasi Rp920.000.000 atau 92,00% (angka belum diaudit). "
        "Karena target belum sepenuhnya tercapai, efisiensi penggunaan sumber daya tidak disimpulkan."),
        ("Capaian indikator yang paling rendah adalah “Indikator IK-3”, yaitu 80,00%. Faktor penghambatnya belum diisi oleh Bidang "
        "BID. Solusi atau tindak lanjutnya belum diisi."),
        "Angka yang masih menyusul dan dapat mengubah hasil di atas: “Indikator IK-4” (belum rilis).",
    ]  # fmt: skip


def test_a_cause_nobody_entered_is_said_to_be_missing_and_never_made_up(blok):
    assert blok["sasaran/S-1/5"].paragraf == (
        "Faktor pendorong keberhasilan “Indikator IK-1” belum diisi oleh Bidang BID.",
        "Faktor penghambat “Indikator IK-2” belum diisi oleh Bidang BID. Solusi atau tindak lanjutnya belum diisi.",
    )


def test_every_number_of_a_text_knows_the_figure_it_was_written_from(blok):
    assert blok["sasaran/S-1/6"].angka == (
        Angka("sasaran/S-1/pagu", "400.000.000"),
        Angka("sasaran/S-1/realisasi", "380.000.000"),
        Angka("sasaran/S-1/serapan", "95,00"),
        Angka("sasaran/S-1/capaian", "98,87"),
    )


def test_what_only_people_know_is_left_to_them(blok):
    kosong = [kunci for kunci, one in blok.items() if one.status == "kosong"]

    assert kosong == ["bab1/tugas_fungsi", "bab1/struktur", "bab1/sumber_daya", "bab1/isu_strategis"]
