"""The golden example of the reference rules (§14) from files to page, JSON, workbook and Word file."""

import shutil
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO

import docx
import openpyxl
import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow.penyusunan import compile_edition
from lakip.workflow.toko import open_store
from tests.backtests.terbitan import TAHUN, bring_in
from tests.kunjungan import metrics, sit_down_as, visit
from tests.perintah.test_cli import run
from ui import session

PLAN = {
    "Instansi": [["Kunci", "Nilai"], ["nama", "Badan Contoh"], ["singkatan", "BC"]],
    "Unit Kerja": [["Kode", "Nama"], ["BID", "Bidang Contoh"]],
    "Sasaran": [["Kode", "Jenis", "Uraian"], ["S-1", "Sasaran", "Sasaran Satu"], ["S-2", "Sasaran", "Sasaran Dua"]],
    "Indikator": [
        ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Tipe Triwulan", "Unit"],
        ["IK-1", "S-1", "Indeks Profesionalitas ASN", "Indeks", "Naik", "AKHIR", "BID"],
        ["IK-2", "S-1", "Penempatan sesuai kompetensi", "%", "Naik", "AKHIR", "BID"],
        ["IK-3", "S-2", "Pelanggaran disiplin", "Kasus", "Turun", "KUM", "BID"],
        ["IK-4", "S-2", "Nilai SAKIP", "Nilai", "Naik", "AKHIR", "BID"],
    ],
    "Target": [["Kode Indikator", "Tahun", "Target"], ["IK-1", "2025", "80"], ["IK-2", "2025", "95"], ["IK-3", "2025", "10"],
               ["IK-4", "2025", "70"]],
    "Anggaran": [
        ["Kode Rekening", "Uraian", "Unit", "Kode Sasaran", "Tahun", "Pagu (Rp)"],
        ["5.03.01.2.01.0001", "Satu", "BID", "S-1", "2025", "Rp400.000.000"],
        ["5.03.02.2.01.0001", "Dua", "BID", "S-2", "2025", "Rp600.000.000"],
    ],
}  # fmt: skip
UNIT = {
    "Kinerja": [["Kode Indikator", "Realisasi Tahun"], ["IK-1", "82,4"], ["IK-2", "90"], ["IK-3", "12"], ["IK-4", "belum rilis"]],
    "Anggaran": [
        ["Kode Rekening", "Uraian", "Realisasi (Rp)"],
        ["5.03.01.2.01.0001", "Satu", "380.000.000"], ["5.03.02.2.01.0001", "Dua", "540.000.000"],
    ],
}  # fmt: skip
MEASURED = [
    ("Indeks Profesionalitas ASN", "103,00", "Sangat Tinggi"), ("Penempatan sesuai kompetensi", "94,74", "Sangat Tinggi"),
    ("Rata-rata capaian sasaran (2 dari 2 indikator)", "98,87", "Sangat Tinggi"),
    ("Pelanggaran disiplin", "80,00", "Tinggi"), ("Nilai SAKIP", "belum rilis", "–"),
    ("Rata-rata capaian sasaran (1 dari 2 indikator)", "80,00", "Tinggi"),
    ("Rata-rata capaian BC (3 dari 4 indikator)", "89,43", "Tinggi"),
]  # fmt: skip
TIDAK_DISIMPULKAN = "Target belum tercapai – efisiensi tidak disimpulkan"
"""Less was reached than spent, but below 100% no conclusion is drawn from it."""


@pytest.fixture(scope="module")
def place(toko_kosong, tmp_path_factory):
    return shutil.copytree(toko_kosong, tmp_path_factory.mktemp("emas") / "toko") / "lakip.duckdb"


@pytest.fixture(scope="module")
def files(place):
    """Bring the files in, and compile."""
    store = open_store(str(place))
    _, sent = bring_in(store, PLAN, UNIT)
    assert (sent.status, sent.temuan) == ("diterima", sent.temuan)
    edition = compile_edition(store, KONSOL, TAHUN)
    store.close()
    return {name: data for name, data, _ in edition.files}


def two(value):
    """Write a figure with two decimals as it is printed."""
    if not isinstance(value, Decimal | float | int):
        return value
    return f"{Decimal(str(value)).quantize(Decimal('0.01'), ROUND_HALF_UP)}".replace(".", ",")


def test_the_commands_give_its_figures(files, place):
    assert files
    _, rekap, _ = run(place, "rekap", "--tahun", TAHUN)
    _, efisiensi, _ = run(place, "efisiensi", "--tahun", TAHUN)
    instansi = rekap["instansi"]

    assert [two(Decimal(row["persen_capaian"])) for row in rekap["sasaran"]] == ["98,87", "80,00"]
    assert (two(Decimal(instansi["menurut_sasaran"])), instansi["predikat"]) == ("89,43", "Tinggi")
    assert two(Decimal(instansi["menurut_indikator"])) == "92,58"
    assert [two(Decimal(efisiensi["instansi"][key])) for key in ("persen_serapan", "selisih")] == [
        "92,00",
        "-2,57",
    ]


def test_the_workbook_prints_them(files):
    book = openpyxl.load_workbook(BytesIO(files["LAKIP_2025.xlsx"]), data_only=True)
    rows = list(book["T07 Pengukuran"].iter_rows(min_row=4, max_row=10, values_only=True))
    *_, agency = book["T14 Efisiensi"].iter_rows(min_row=4, max_row=6, values_only=True)

    assert [(row[2], two(row[6]), row[7]) for row in rows] == MEASURED
    assert [*map(two, agency[3:7])] == ["89,43", "92,00", "-2,57", TIDAK_DISIMPULKAN]


def test_the_word_file_prints_and_tells_them(files):
    document = docx.Document(BytesIO(files["LAKIP_2025.docx"]))
    [table, _] = [t for t in document.tables if len(t.rows) == 8 and t.cell(0, 6).text == "Capaian (%)"]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)

    assert [tuple(row.cells[n].text for n in (2, 6, 7)) for row in table.rows[1:]] == MEASURED
    assert "menurut rata-rata sasaran adalah 89,43% dengan kriteria Tinggi." in text
    assert "sebesar Rp1.000.000.000 terealisasi Rp920.000.000 atau 92,00%" in text
    assert "“Nilai SAKIP” (belum rilis)" in text


def test_the_page_shows_them(files, place, monkeypatch):
    assert files
    sit_down_as(monkeypatch, "kasubbag")
    store = open_store(str(place))
    before = session._held[:]
    session.use_store(store)
    shown = metrics(visit(tahun=str(TAHUN)))
    session._held[:] = before
    session._answers.clear()
    store.close()

    assert (shown["Rata-rata capaian"], shown["Serapan anggaran"]) == ("89,43%", "92,00%")
