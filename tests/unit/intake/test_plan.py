"""The plan workbook becomes typed rows; what is doubtful stays empty and is told."""

from datetime import date
from decimal import Decimal

import pytest

from lakip.intake.plan import read_plan
from tests.meja import HARI, TANPA_NILAI, buku, lembar, persen, ringkas

JUDUL = ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Unit")
BARIS = ("IK-1", "S1", "Merit", "Nilai", "MUT")
SASARAN = lembar("Sasaran", ("Kode", "Uraian"), ("S1", "Merit naik"))


def indikator(**cells):
    """Read one indikator with these further columns; give its row and the findings."""
    sheet = lembar("Indikator", (*JUDUL, *cells), (*BARIS, *cells.values()))
    plan = read_plan(buku(SASARAN, sheet))
    (row,) = plan.tables["indikator"]
    return row, plan.temuan


def target(*cells, satuan="Nilai", extra=()):
    """Read one target of an indikator in `satuan`; give its five rows and the findings."""
    known = lembar("Indikator", JUDUL, ("IK-1", "S1", "Merit", satuan, "MUT"))
    sheet = lembar(
        "Target",
        ("Kode Indikator", "Tahun", "Target", "TW I", "TW II", "TW III", "TW IV", *extra),
        ("IK-1", "2025", *cells),
    )
    plan = read_plan(buku(SASARAN, known, sheet))
    return plan.tables["target"], plan.temuan


def values(rows):
    return [(r["periode"], r["nilai"]) for r in rows]


def test_an_indikator_with_only_the_required_columns_takes_the_defaults():
    row, temuan = indikator()
    assert temuan == []
    assert row == {
        "kode": "IK-1", "kode_sasaran": "S1", "nama": "Merit", "satuan": "Nilai", "satuan_persen": False, "unit": "MUT",
        "baris": 2,
        "polaritas": "Naik", "rumus": "RASIO", "tipe_triwulan": "AKHIR", "iku": False, "masuk_pk": True, "desimal": 2,
        "penanggung_jawab": None, "definisi": None, "sumber_data": None, "batas": None, "bobot": None, "skala": None,
        "kondisi_awal": None, "kondisi_awal_nilai": None, "target_akhir": None, "target_akhir_nilai": None,
        "standar_nasional": None, "standar_nasional_nilai": None, "berlaku_dari": None, "berlaku_sampai": None,
        "menggantikan": None,
    }  # fmt: skip


@pytest.mark.parametrize("satuan", ["%", "Persen", "Persen (%)", "Prosentase", "% (persen)"])
def test_a_satuan_that_is_a_percentage_is_marked_however_it_is_written(satuan):
    baris = [satuan if cell == "Nilai" else cell for cell in BARIS]
    (row,) = read_plan(buku(SASARAN, lembar("Indikator", JUDUL, baris))).tables["indikator"]
    assert (row["satuan"], row["satuan_persen"]) == (satuan, True)


@pytest.mark.parametrize(
    ("heading", "word", "key", "expected"),
    [
        ("Polaritas", "makin rendah makin baik", "polaritas", "Turun"),
        ("Polaritas", "Positif", "polaritas", "Naik"),
        ("Polaritas", "Minimize", "polaritas", "Turun"),
        ("Rumus", "terbalik", "rumus", "TERBALIK"),
        ("Tipe Triwulan", "Jumlah per triwulan", "tipe_triwulan", "KUM"),
        ("Tipe Triwulan", "Kumulatif  s.d. triwulan", "tipe_triwulan", "KUM_SD"),
        ("Tipe Triwulan", "Rata-rata", "tipe_triwulan", "RATA"),
        ("Tipe Triwulan", "Posisi akhir", "tipe_triwulan", "AKHIR"),
        ("IKU", "ya", "iku", True),
        ("Masuk PK", "Tidak", "masuk_pk", False),
        ("Skala Nilai", "sakip", "skala", "SAKIP"),
        ("Skala Nilai", "IP ASN", "skala", "IP-ASN"),
        ("Batas Capaian", "120", "batas", Decimal(120)),
        ("Bobot", "12,5", "bobot", Decimal("12.5")),
        ("Desimal", "0", "desimal", 0),
        ("Menggantikan", "IK-0", "menggantikan", "IK-0"),
        ("Definisi Operasional", " Jumlah  ASN ", "definisi", "Jumlah  ASN"),
        ("Target Akhir", "310,5", "target_akhir_nilai", Decimal("310.5")),
        ("Kondisi Awal", "BB", "kondisi_awal", "BB"),
        ("Berlaku Dari", "2023", "berlaku_dari", date(2023, 1, 1)),
        ("Berlaku Sampai", "2024", "berlaku_sampai", date(2024, 12, 31)),
        ("Berlaku Dari", "4 Maret 2024", "berlaku_dari", date(2024, 3, 4)),
        ("Berlaku Dari", HARI, "berlaku_dari", date(2025, 3, 4)),
    ],
)
def test_every_kind_of_column_is_read(heading, word, key, expected):
    row, temuan = indikator(**{heading: word})
    assert (row[key], temuan) == (expected, [])


@pytest.mark.parametrize(
    ("cells", "rumus", "polaritas"),
    [
        ({"Polaritas": "Naik"}, "RASIO", "Naik"),
        ({"Polaritas": "Turun"}, "SELISIH", "Turun"),
        ({"Polaritas": "Stabil"}, "STABIL", "Stabil"),
        ({"Polaritas": "Rentang"}, "RENTANG", "Rentang"),
        ({"Rumus": "TERBALIK"}, "TERBALIK", "Turun"),
        ({"Polaritas": "Turun", "Rumus": "TERCAPAI"}, "TERCAPAI", "Turun"),
    ],
)
def test_formula_and_polaritas_complete_each_other(cells, rumus, polaritas):
    row, _ = indikator(**cells)
    assert (row["rumus"], row["polaritas"]) == (rumus, polaritas)


@pytest.mark.parametrize(
    ("heading", "cell", "key", "left", "check"),
    [
        ("Polaritas", "ke samping", "polaritas", "Naik", "rencana_isi_tidak_dikenal"),
        ("Rumus", "R x T", "rumus", "RASIO", "rencana_isi_tidak_dikenal"),
        ("Batas Capaian", "seratus dua puluh", "batas", None, "rencana_angka"),
        ("Batas Capaian", "80-90", "batas", None, "rencana_isi_tidak_dikenal"),
        ("Batas Capaian", "1 : 30", "batas", None, "rencana_isi_tidak_dikenal"),
        ("Batas Capaian", "BB", "batas", None, "rencana_isi_tidak_dikenal"),
        ("Bobot", TANPA_NILAI, "bobot", None, "rencana_angka"),
        ("Desimal", "1,5", "desimal", 2, "rencana_isi_tidak_dikenal"),
        ("Berlaku Dari", "kemarin", "berlaku_dari", None, "rencana_isi_tidak_dikenal"),
        ("Berlaku Dari", "31 Februari 2024", "berlaku_dari", None, "rencana_isi_tidak_dikenal"),
        ("Menggantikan", Decimal("5.1"), "menggantikan", None, "rencana_kode_bukan_teks"),
        ("Target Akhir", "1.545.4", "target_akhir_nilai", None, "rencana_angka"),
    ],
)
def test_a_doubt_leaves_the_value_empty_and_is_asked(heading, cell, key, left, check):
    row, temuan = indikator(**{heading: cell})
    assert row[key] == left
    assert [(t.check, t.severity.value, t.sheet, t.cell) for t in temuan] == [
        (check, "tanya", "Indikator", "F2")
    ]


def test_a_doubtful_figure_is_asked_with_its_proposal():
    _, temuan = indikator(**{"Target Akhir": "1.545.4"})
    assert ringkas(temuan) == [("tanya", "F2", "1.545.4", "1545.4")]


def test_a_row_without_what_it_needs_is_left_out_and_named():
    plan = read_plan(buku(SASARAN, lembar("Indikator", JUDUL, BARIS, ("IK-2", "S1", None, "Nilai", "MUT"))))
    assert [row["kode"] for row in plan.tables["indikator"]] == ["IK-1"]
    (temuan,) = plan.temuan
    assert (temuan.check, temuan.cell, temuan.message) == (
        "rencana_kosong", "3:3", "Baris 3 tidak memiliki Indikator Kinerja dan tidak disimpan."
    )  # fmt: skip


def test_a_row_whose_code_is_doubtful_is_left_out():
    plan = read_plan(buku(SASARAN, lembar("Indikator", JUDUL, (Decimal("5.1"), *BARIS[1:]))))
    assert plan.tables["indikator"] == []
    assert [(t.check, t.severity.value) for t in plan.temuan] == [("rencana_kode_bukan_teks", "tanya")]


def test_a_nip_typed_as_a_number_has_lost_its_last_digits():
    sheet = lembar("Pejabat", ("Jabatan", "Nama", "NIP"), ("Kepala", "Budi", 196501011990011000))
    plan = read_plan(buku(sheet))
    (row,) = plan.tables["pejabat"]
    assert (row["nip"], row["status"], row["dari"]) == (None, "Definitif", date(1900, 1, 1))
    assert ringkas(plan.temuan) == [("tanya", "C2", "196501011990011000", "196501011990011000")]


def test_a_whole_number_is_a_code():
    plan = read_plan(
        buku(lembar("Unit Kerja", ("Kode", "Nama", "Induk"), (1, "Badan", None), (11, "Bidang", 1)))
    )
    assert [(r["kode"], r["induk"]) for r in plan.tables["unit_kerja"]] == [("1", None), ("11", "1")]


def test_one_target_row_becomes_five_periods_blank_ones_too():
    rows, temuan = target("90", "20", None, "60,5", None)
    assert temuan == []
    assert [(r["periode"], r["raw"], r["nilai"], r["cell"]) for r in rows] == [
        (0, "90", Decimal(90), "C2"),
        (1, "20", Decimal(20), "D2"),
        (2, None, None, ""),
        (3, "60,5", Decimal("60.5"), "F2"),
        (4, None, None, ""),
    ]
    assert {(r["jenis"], r["versi"], r["tahun"]) for r in rows} == {("PK", "Murni", 2025)}


def test_a_target_says_its_kind_version_and_decree():
    rows, _ = target("90", None, None, None, None, "Perjanjian Kinerja", "APBD-P", "800/1", "5 September 2025",
                     extra=("Jenis", "Versi", "Nomor SK", "Tanggal"))  # fmt: skip
    assert {(r["jenis"], r["versi"], r["nomor_sk"], r["tanggal"]) for r in rows} == {
        ("PK", "Perubahan", "800/1", date(2025, 9, 5))
    }


@pytest.mark.parametrize(
    ("cell", "satuan", "expected"),
    [
        ("80-90", "%", (None, 80, 90, None)),
        ("BB", "Predikat", (None, None, None, "BB")),
        ("≥ 80", "%", (Decimal(80), None, None, None)),
        ("1 : 30", "Rasio", (Decimal("0.033333333333"), None, None, None)),
        (persen("0.95"), "%", (Decimal(95), None, None, None)),
        ("1.234", "Orang", (Decimal(1234), None, None, None)),
        ("belum ditetapkan sama sekali", "%", (None, None, None, None)),
    ],
)
def test_a_target_is_read_in_the_unit_of_its_indikator(cell, satuan, expected):
    rows, _ = target(cell, None, None, None, None, satuan=satuan)
    assert tuple(rows[0][k] for k in ("nilai", "rendah", "tinggi", "predikat")) == expected


def test_a_doubtful_target_keeps_its_text_and_is_asked():
    rows, temuan = target("6.536", None, None, None, None, satuan="%")
    assert (rows[0]["raw"], rows[0]["nilai"]) == ("6.536", None)
    assert ringkas(temuan) == [("tanya", "C2", "6.536", None)]


def test_a_year_out_of_reach_leaves_the_row_out():
    sheet = lembar(
        "Target", ("Kode Indikator", "Tahun", "Target"), ("IK-1", "2O25", "90"), ("IK-1", 2025, "90")
    )
    plan = read_plan(buku(sheet))
    assert {r["tahun"] for r in plan.tables["target"]} == {2025}
    assert [(t.check, t.cell) for t in plan.temuan] == [("rencana_isi_tidak_dikenal", "B2")]


def test_rupiah_is_read_as_money_and_keeps_its_text():
    judul = ("Kode Rekening", "Tahun", "Pagu (Rp)")
    plan = read_plan(
        buku(lembar("Anggaran", judul, ("5.1", "2025", "Rp 1.234"), ("5.2", "2025", Decimal("1234.5"))))
    )
    rows = [(r["raw"], r["pagu_rp"], r["versi"], r["cell"]) for r in plan.tables["pagu"]]
    assert rows == [("Rp 1.234", Decimal(1234), "Murni", "C2"), ("1234.5", Decimal("1234.5"), "Murni", "C3")]


def test_earlier_years_and_standards_are_read_with_their_place():
    standar = lembar(
        "Standar", ("Kode Indikator", "Tahun", "Nilai", "Tingkat"), ("IK-1", "2025", "271", None)
    )
    lalu = lembar("Realisasi Lalu", ("Kode Indikator", "Tahun", "Realisasi"), ("IK-1", "2021", "BB"))
    plan = read_plan(buku(standar, lalu))
    assert plan.tables["standar"] == [
        {"indikator": "IK-1", "tahun": 2025, "tingkat": "Nasional", "sumber": None, "raw": "271", "nilai": Decimal(271),
         "cell": "C2", "baris": 2},
    ]  # fmt: skip
    (row,) = plan.tables["realisasi_lalu"]
    assert (row["predikat"], row["nilai"], row["cell"]) == ("BB", None, "C2")


def test_a_missing_sheet_is_no_table_and_a_refused_one_refuses_the_plan():
    assert set(read_plan(buku(SASARAN)).tables) == {"sasaran"}
    refused = read_plan(buku(SASARAN, lembar("Target", ("Kode Indikator", "Target"), ("IK-1", "90"))))
    assert refused.refused
    assert [t.message for t in refused.temuan] == ["Lembar Target tidak memiliki kolom Tahun."]


@pytest.mark.parametrize(("sheet", "table"), [("Anggaran", "pagu"), ("Anggaran Lalu", "anggaran_lalu")])
def test_a_malformed_budget_code_leaves_its_row_out(sheet, table):
    rows = [
        (kode, "2025", "10")
        for kode in ("5.03.02", "5.03.02.2", "1.01.01.02.01.0007", "5.1.02.04", "X.XX.01")
    ]
    plan = read_plan(buku(lembar(sheet, ("Kode Rekening", "Tahun", "Pagu (Rp)"), *rows)))
    assert [row["kode_rekening"] for row in plan.tables[table]] == ["5.03.02", "5.1.02.04", "X.XX.01"]
    assert [(t.check, *ringkas([t])[0]) for t in plan.temuan] == [
        ("rencana_bentuk_kode", "tanya", "A3", "5.03.02.2", None),
        ("rencana_bentuk_kode", "tanya", "A4", "1.01.01.02.01.0007", None),
    ]
