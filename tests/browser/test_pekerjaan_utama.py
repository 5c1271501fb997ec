"""The whole job in a real browser: from an empty store to a downloaded workbook, and nothing leaves this computer."""

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

YELLOW = "FFFFF2B3"
PRINTED_HEAD_ROW = 3
RENCANA = {
    "Unit Kerja": [
        {"Kode": "SEK", "Nama": "Sekretariat"},
        {"Kode": "DIK", "Nama": "Bidang Pendidikan dan Pelatihan"},
    ],
    "Sasaran": [{"Kode": "S1", "Jenis": "Sasaran", "Uraian": "Meningkatnya mutu layanan"}],
    "Indikator": [
        {
            "Kode": "IK-1",
            "Kode Sasaran": "S1",
            "Indikator Kinerja": "Persentase layanan tepat waktu",
            "Satuan": "%",
            "Polaritas": "Makin tinggi makin baik",
            "Tipe Triwulan": "Posisi akhir",
            "Unit": "DIK",
        },
        {
            "Kode": "IK-2",
            "Kode Sasaran": "S1",
            "Indikator Kinerja": "Rata-rata lama layanan",
            "Satuan": "Hari",
            "Polaritas": "Makin rendah makin baik",
            "Tipe Triwulan": "Posisi akhir",
            "Unit": "DIK",
        },
    ],
    "Target": [
        {"Kode Indikator": "IK-1", "Tahun": 2025, "Target": "80"},
        {"Kode Indikator": "IK-2", "Tahun": 2025, "Target": "10"},
    ],
}
REALISASI = {"IK-1": "82,7", "IK-2": "11,5"}
CAPAIAN = {  # 82.7/80 and (2×10−11.5)/10
    "Persentase layanan tepat waktu": Decimal("103.375"),
    "Rata-rata lama layanan": Decimal(85),
}
RATA_RATA = "94,19%"


def test_p23_a_new_agency_gets_from_an_empty_store_to_the_compiled_lakip(address, visitor, outside, tmp_path):
    page = visitor.new_page()
    complaints = listen_to_console(page)

    page.goto(address)
    store_the_plan(page, fill_plan(take(page, "Unduh templat rencana", tmp_path)))
    hand_in(page, fill_yellow_cells(take(page, "Unduh buku kerja", tmp_path)))
    read_the_dashboards(page)
    lakip = compile_lakip(page, tmp_path)

    assert printed_capaian(lakip) == CAPAIAN
    assert outside == []
    assert complaints == []


def listen_to_console(page: Page) -> list[str]:
    """Give the list that errors and warnings of the page go into; a page reached by a link has none of its own."""
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda told: told.type in {"error", "warning"} and complaints.append(told.text))
    return complaints


def take(page: Page, label: str, folder: Path) -> Path:
    """Click the first download button of this name and keep the file under the name it came with."""
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def fill_plan(path: Path) -> Path:
    """Write the plan below the headings of the blank template, as a person would."""
    workbook = openpyxl.load_workbook(path)
    for title, rows in RENCANA.items():
        heading = columns(workbook[title], 1)
        for number, row in enumerate(rows, start=2):
            for name, value in row.items():
                workbook[title].cell(number, heading[name]).value = value
    workbook.save(path)
    return path


def columns(sheet, head_row: int) -> dict[str, int]:
    return {cell.value: cell.column for cell in sheet[head_row]}


def store_the_plan(page: Page, plan: Path) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(plan)
    expect(page.get_by_text("Yang akan tersimpan")).to_be_visible()
    page.get_by_role("button", name="Simpan rencana").click()
    expect(page.get_by_text("Rencana tersimpan.")).to_be_visible()
    page.get_by_role("link", name="Buka Rencana & Target").click()
    expect(page.get_by_role("heading", name="Rencana & Target", level=1)).to_be_visible()


def fill_yellow_cells(path: Path) -> Path:
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["Kinerja"]
    heading = columns(sheet, 1)
    for row in range(2, sheet.max_row + 1):
        kode = sheet.cell(row, heading["Kode Indikator"]).value
        if kode in REALISASI:
            cell = sheet.cell(row, heading["Realisasi Tahun"])
            assert cell.fill.fgColor.rgb == YELLOW
            cell.value = REALISASI[kode]
    workbook.save(path)
    return path


def open_page(page: Page, name: str) -> None:
    page.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def hand_in(page: Page, workbook: Path) -> None:
    open_page(page, "Unggah Data Bidang")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(workbook)
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Diterima.", exact=True)).to_be_visible()
    expect(page.get_by_test_id("stCode")).to_contain_text(f"berkas {workbook.name}")


def read_the_dashboards(page: Page) -> None:
    open_page(page, "Ringkasan")
    expect(page.get_by_test_id("stMetricValue").get_by_text(RATA_RATA)).to_be_visible()
    open_page(page, "Waktu Pelaksanaan SOP")
    expect(page.get_by_text("8 hari 2 jam 5 menit").first).to_be_visible()


def compile_lakip(page: Page, folder: Path) -> Path:
    open_page(page, "Susun LAKIP")
    page.get_by_role("button", name="Susun LAKIP").click()
    expect(page.get_by_text("Berkas LAKIP sudah tersusun.")).to_be_visible()
    expect(page.get_by_text("LAKIP_2025.xlsx", exact=True)).to_be_visible()
    return take(page, "Unduh", folder)


def printed_capaian(path: Path) -> dict[str, Decimal]:
    """Give the figures of T07 by indikator, as a spreadsheet shows them before it recalculates."""
    assert path.name == "LAKIP_2025.xlsx"
    sheet = openpyxl.load_workbook(path, data_only=True)["T07 Pengukuran"]
    heading = columns(sheet, PRINTED_HEAD_ROW)
    return {
        sheet.cell(row, heading["Indikator Kinerja"]).value: Decimal(
            str(sheet.cell(row, heading["Capaian (%)"]).value)
        )
        for row in range(PRINTED_HEAD_ROW + 1, sheet.max_row + 1)
        if isinstance(sheet.cell(row, heading["No"]).value, int)
    }
