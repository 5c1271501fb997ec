"""Permintaan: the workbook each unit gets, and who has answered."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from lakip.domain.errors import InputRefused
from lakip.domain.findings import Severity
from lakip.domain.pelaku import KONSOL
from lakip.intake.layout import UNIT
from lakip.intake.tables import read_tables
from lakip.intake.template.tables import workbook_from_tables
from lakip.intake.workbook import read_workbook
from lakip.workflow.contoh import FOLDER, folder_workbook
from lakip.workflow.pengumpulan import upload
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.permintaan import unit_status, unit_template
from lakip.workflow.toko import open_store

RENCANA = {
    "Instansi": ["Kunci|Nilai", "nama|Badan Contoh"],
    "Unit Kerja": [
        "Kode|Nama",
        "MUT|Bidang Mutasi",
        "SEK|Sekretariat",
        "PPI|Bidang Pengadaan",
        "KEP|Kepala Badan",
    ],
    "Sasaran": [
        "Kode|Jenis|Uraian",
        "S1|Sasaran|Mutu",
        "5.03.02.2.02.0001|Sub Kegiatan|Pengelolaan Mutasi",
    ],
    "Indikator": [
        "Kode|Kode Sasaran|Indikator Kinerja|Satuan|Tipe Triwulan|Unit",
        "IK-1|S1|Nilai Merit|Nilai|Posisi akhir|MUT",
        "IK-2|S1|Formasi terisi|%|Pembilang/penyebut|SEK",
        "SK-1|5.03.02.2.02.0001|Jumlah dokumen mutasi|Dokumen|Jumlah per triwulan|MUT",
    ],
    "Target": [
        "Kode Indikator|Tahun|Target|Versi",
        "IK-1|2024|285|Murni",
        "IK-1|2024|290,5|Perubahan",
        "IK-2|2024|80 - 90|Murni",
        "SK-1|2024|12|Murni",
    ],
    "Anggaran": [
        "Kode Rekening|Uraian|Unit|Tahun|Pagu (Rp)|Versi",
        "5.03.02.2.02|Mutasi|MUT|2024|90.000.000|Murni",
        "5.03.02.2.02.0001|Pengelolaan Mutasi|MUT|2024|60.000.000|Murni",
        "5.03.02.2.02.0001|Pengelolaan Mutasi|MUT|2024|65.000.000,50|Perubahan",
        "5.03.02.2.02.0002|Pengelolaan Pangkat|MUT|2024|30.000.000|Murni",
        "5.1.02.01|Belanja Barang|PPI|2024|5.000.000|Murni",
    ],
}


def table(rows):
    return [row.split("|") for row in rows]


@pytest.fixture
def store(tmp_path):
    store = open_store(str(tmp_path / "a.duckdb"))
    yield store
    store.close()


@pytest.fixture
def planned(store):
    import_plan(
        store, KONSOL, workbook_from_tables({name: table(rows) for name, rows in RENCANA.items()}), "r.xlsx"
    )
    return store


def rows_of(data):
    tables, _ = read_tables(read_workbook(data, "unit.xlsx"), UNIT)
    return {
        t.lembar.judul: [{kunci: cell.text for kunci, cell in baris.cells.items()} for baris in t.baris]
        for t in tables
    }


def hand_in(store, unit, rows, **options):
    data = workbook_from_tables({name: table(lines) for name, lines in rows.items()})
    (hasil,) = upload(store, KONSOL, [(f"{unit}.xlsx", data)], 2024, unit=unit, **options)
    return hasil


def status_of(store):
    keys = (
        "n_indikator",
        "n_terisi",
        "n_belum_rilis",
        "diterima_on",
        "versi",
        "n_keputusan_terbuka",
        "status",
    )
    return {row["kode"]: tuple(row[key] for key in keys) for row in unit_status(store, 2024)}


def test_a_unit_gets_its_indikator_sub_kegiatan_and_newest_pagu(planned):
    assert rows_of(unit_template(planned, 2024, "MUT")) == {
        "Kinerja": [
            {"kode": "IK-1", "nama": "Nilai Merit", "satuan": "Nilai", "target": "290,5"},
            {"kode": "SK-1", "nama": "Jumlah dokumen mutasi", "satuan": "Dokumen", "target": "12"},
        ],
        "Kegiatan": [
            {
                "kode": "5.03.02.2.02.0001",
                "nama": "Pengelolaan Mutasi",
                "indikator_keluaran": "Jumlah dokumen mutasi",
                "satuan": "Dokumen",
                "target": "12",
            },
            {"kode": "5.03.02.2.02.0002", "nama": "Pengelolaan Pangkat"},
        ],
        "Anggaran": [
            {"kode": "5.03.02.2.02", "uraian": "Mutasi", "pagu": "90000000"},
            {"kode": "5.03.02.2.02.0001", "uraian": "Pengelolaan Mutasi", "pagu": "65000000.5"},
            {"kode": "5.03.02.2.02.0002", "uraian": "Pengelolaan Pangkat", "pagu": "30000000"},
        ],
    }


def test_a_range_stands_as_written_and_account_codes_are_no_kegiatan(planned):
    assert [row["target"] for row in rows_of(unit_template(planned, 2024, "SEK"))["Kinerja"]] == ["80 - 90"]
    rows = rows_of(unit_template(planned, 2024, "PPI"))
    assert (rows["Kinerja"], rows["Kegiatan"], rows["Anggaran"][0]["kode"]) == ([], [], "5.1.02.01")


def test_a_year_without_plan_gives_no_target_and_no_budget(planned):
    rows = rows_of(unit_template(planned, 2030, "MUT"))
    assert [row.get("target") for row in rows["Kinerja"]] == [None, None]
    assert (rows["Kegiatan"], rows["Anggaran"]) == ([], [])


@pytest.mark.parametrize(
    ("number", "number_format", "satuan", "shown"),
    [
        (0.95, "0%", "%", "95"),
        (1.234, "General", "Indeks", "1,234"),
        (85.25, "General", "%", "85,25"),
        (90, "General", "%", "90"),
    ],
)
def test_a_target_from_a_numeric_cell_is_shown_the_way_it_is_read(
    store, number, number_format, satuan, shown
):
    rows = {**RENCANA, "Indikator": [RENCANA["Indikator"][0], f"IK-1|S1|Nilai|{satuan}|Posisi akhir|MUT"]}
    book = openpyxl.load_workbook(
        BytesIO(workbook_from_tables({name: table(lines) for name, lines in rows.items()}))
    )
    book["Target"]["C3"] = number
    book["Target"]["C3"].number_format = number_format
    stream = BytesIO()
    book.save(stream)
    import_plan(store, KONSOL, stream.getvalue(), "r.xlsx")

    template = unit_template(store, 2024, "MUT")
    assert rows_of(template)["Kinerja"][0]["target"] == shown
    (hasil,) = upload(store, KONSOL, [("unit.xlsx", template)], 2024, unit="MUT")
    assert [t for t in hasil.temuan if t.severity is not Severity.INFO] == []


def test_an_unknown_unit_is_refused_and_the_known_codes_are_named(planned):
    with pytest.raises(InputRefused) as refused:
        unit_template(planned, 2024, "ABC")
    assert (
        str(refused.value) == "Unit kerja “ABC” tidak ada dalam rencana. Kode yang ada: MUT, SEK, PPI, KEP."
    )


def test_without_a_plan_the_plan_is_asked_for(store):
    with pytest.raises(InputRefused, match="Impor dulu rencana instansi"):
        unit_template(store, 2024, "MUT")


def test_every_blank_workbook_of_the_sample_agency_comes_back_without_doubt(store):
    import_plan(store, KONSOL, folder_workbook(FOLDER / "rencana"), "rencana.xlsx")
    units = [row["kode"] for row in unit_status(store, 2024)]
    assert units == ["SEK", "PPI", "MUT", "PKA", "PKP"]
    for unit in units:
        (hasil,) = upload(store, KONSOL, [("unit.xlsx", unit_template(store, 2024, unit))], 2024, unit=unit)
        assert {t.severity for t in hasil.temuan} <= {Severity.INFO}, unit


def test_status_names_units_with_something_to_hand_in_only(planned):
    nothing = (0, 0, None, None, 0, "belum")
    assert status_of(planned) == {"MUT": (2, *nothing), "SEK": (1, *nothing), "PPI": (0, *nothing)}


def test_status_counts_what_is_filled_in_and_when_it_came(planned):
    hand_in(
        planned,
        "MUT",
        {"Kinerja": ["Kode Indikator|Realisasi Tahun", "IK-1|288"]},
        diterima=date(2025, 1, 13),
    )
    hand_in(
        planned,
        "SEK",
        {"Kinerja": ["Kode Indikator|Realisasi Tahun", "IK-2|belum rilis"]},
        diterima=date(2025, 1, 14),
    )
    hand_in(
        planned,
        "PPI",
        {"Anggaran": ["Kode Rekening|Uraian|Realisasi (Rp)", "5.1.02.01|Belanja Barang|4.000.000"]},
        diterima=date(2025, 1, 15),
    )
    assert status_of(planned) == {
        "MUT": (2, 1, 0, date(2025, 1, 13), 1, 0, "sebagian"),
        "SEK": (1, 1, 1, date(2025, 1, 14), 1, 0, "lengkap"),
        "PPI": (0, 0, 0, date(2025, 1, 15), 1, 0, "lengkap"),
    }


def test_status_tells_what_still_waits_for_a_decision(planned):
    hasil = hand_in(
        planned,
        "MUT",
        {"Kinerja": ["Kode Indikator|Realisasi Tahun", "IK-1|1.234", "SK-1|12"]},
        diterima=date(2025, 1, 13),
    )
    assert hasil.status == "perlu_keputusan"
    assert status_of(planned)["MUT"] == (2, 1, 0, date(2025, 1, 13), 1, 1, "sebagian")
