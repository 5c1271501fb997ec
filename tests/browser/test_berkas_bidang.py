"""A workbook in the Bagian/Bidang's own layout: looked at, a doubtful column settled, stored, found again, compared."""

import pytest
from playwright.sync_api import Page, expect

from tests.berkas_bidang import RAGU, lra

pytestmark = pytest.mark.browser

TERBACA = [
    ("5.03.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 68_500_000, 67_000_000),
    ("5.03.01.2.01.0006", "Koordinasi dan Penyusunan Laporan Capaian Kinerja", 45_200_000, 44_114_242),
]
DIPERBAIKI = [TERBACA[0], (*TERBACA[1][:3], 45_000_000)]
REALISASI = ("Rp6.555.745.421 (unaudited)", "Rp6.556.631.179 (unaudited)")
"""Of the Sekretariat once the first file counts, then the second: 192.698 less than the sample, then 885.758 more."""


def test_a_foreign_workbook_is_settled_stored_and_its_next_version_compared(sample_address, visitor):
    page = visitor.new_page()
    page.goto(f"{sample_address}/unggah?tahun=2024&unit=SEK")
    page.get_by_role(
        "button", name="Staf Perencanaan"
    ).click()  # the sample's sign-in leads back to the deep link

    choose(page, "LRA Januari.xlsx", lra(TERBACA, RAGU))
    expect(page.get_by_text("Lembar dan kolom: 1 kolom perlu dipastikan")).to_be_visible()
    expect(page.get_by_text("Lembar DESEMBER, kolom E: PENGGUNAAN / Uang keluar")).to_be_visible()
    page.get_by_role("button", name="Baca ulang dengan pilihan ini").click()
    expect(page.get_by_text("Siap disimpan")).to_be_visible()
    store(page)
    expect_realisasi(page, REALISASI[0])

    page.goto(f"{sample_address}/unggah?tahun=2024&unit=SEK")
    choose(page, "LRA Februari.xlsx", lra(DIPERBAIKI, RAGU))  # the settled column is remembered
    expect(page.get_by_text("0 baru, 1 berubah, ")).to_be_visible()
    expect(page.locator("[data-testid=stDataFrame] canvas td", has_text="45.000.000").first).to_be_attached()
    store(page)
    page.get_by_role("combobox", name="Berkas yang akan dibuka").click()
    page.get_by_role("option", name="SEK, versi 3: LRA Februari.xlsx").click()
    expect(page.get_by_text("Dari versi 2 ke versi 3: 0 baru, 1 berubah, ")).to_be_visible()
    expect_realisasi(page, REALISASI[1])


def choose(page: Page, name: str, content: bytes) -> None:
    """Put one file on the uploader."""
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )


def store(page: Page) -> None:
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Diterima.", exact=True)).to_be_visible()


def expect_realisasi(page: Page, rupiah: str) -> None:
    page.get_by_role("link", name="Anggaran").click()
    expect(page.get_by_text(rupiah)).to_be_visible()
