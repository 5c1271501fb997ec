"""Signing in and out in a real browser: the sample's accounts, the first admin, a deep link, two tabs, other eyes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from lakip.workflow.contoh import SANDI_CONTOH

pytestmark = pytest.mark.browser

BARU = "Angin-Timur-2027"


def test_the_sample_is_loaded_and_its_accounts_are_one_click_away(address, visitor, outside):
    page = visitor.new_page()
    page.goto(address)
    page.get_by_role("button", name="Muat data contoh").click()
    page.get_by_role("link", name="Masuk", exact=True).click()
    expect(page.get_by_role("heading", name="Data contoh")).to_be_visible()
    page.get_by_role("button", name="Staf Perencanaan").click()
    expect_title(page, "Ringkasan")
    expect(page.get_by_text("Anjungan Pasir")).to_be_visible()
    assert outside == []


def test_an_operator_comes_from_a_deep_link_through_the_sign_in_to_that_very_page(sample_address, visitor):
    page = visitor.new_page()
    page.goto(f"{sample_address}/anggaran?tahun=2023&unit=MUT")
    expect_title(page, "Masuk")
    fill_in(page, "operator.mut", "bukan kata sandinya")
    expect(page.get_by_role("alert")).to_contain_text("Nama akun atau kata sandi tidak cocok")
    fill_in(page, "operator.mut", SANDI_CONTOH)
    expect_title(page, "Anggaran")
    expect(page).to_have_url(f"{sample_address}/anggaran?tahun=2023&unit=MUT")


def test_p15_signing_out_in_one_tab_ends_the_other_without_a_click(sample_address, visitor):
    here, there = visitor.new_page(), visitor.new_page()
    here.goto(f"{sample_address}/masuk")
    here.get_by_role("button", name="Staf Perencanaan").click()
    expect_title(here, "Ringkasan")
    there.goto(f"{sample_address}/indikator?tahun=2023")
    expect_title(there, "Indikator")

    here.get_by_role("button", name="Keluar").click()
    expect_title(here, "Sesi berakhir")
    expect_title(there, "Sesi berakhir")
    expect(there.get_by_role("button", name="Unduh")).to_have_count(0)
    expect(there.get_by_role("link", name="Ringkasan")).to_have_count(0)
    there.get_by_role("link", name="Masuk").click()
    fill_in(there, "staf", SANDI_CONTOH)
    expect_title(there, "Indikator")


def test_an_address_without_a_page_says_so_in_indonesian(sample_address, visitor):
    page = visitor.new_page()
    page.goto(f"{sample_address}/tidak_ada")
    fill_in(page, "operator.mut", SANDI_CONTOH)
    expect_title(page, "Halaman tidak ditemukan")
    page.get_by_role("link", name="Buka Ringkasan").click()
    expect_title(page, "Ringkasan")
    page.goto(f"{sample_address}/mulai")
    expect_title(page, "Ringkasan")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_somebody_else_who_signs_in_finds_nothing_that_the_last_one_typed(sample_address, visitor):
    page = visitor.new_page()
    page.goto(f"{sample_address}/masuk")
    page.get_by_role("button", name="Tamu dari Inspektorat").click()
    expect_title(page, "Ringkasan")
    page.goto(f"{sample_address}/masuk")  # signed in already
    expect_title(page, "Ringkasan")
    page.get_by_role("button", name="Keluar").click()
    page.get_by_role("link", name="Masuk").click()
    fill_in(page, "kepala", SANDI_CONTOH)
    expect(page.get_by_text("Bayu Lentera")).to_be_visible()


def test_an_agency_begins_with_its_admin_who_imports_the_plan_and_changes_the_password(address, visitor):
    page = visitor.new_page()
    page.goto(address)
    page.get_by_role("link", name="Buat akun admin pertama").click()
    page.get_by_label("Nama akun").fill("budi")
    page.get_by_label("Nama lengkap").fill("Budi Santoso")
    page.get_by_label("Kata sandi", exact=True).fill(SANDI_CONTOH)
    page.get_by_label("Kata sandi sekali lagi").fill("lain")
    page.get_by_role("button", name="Buat akun admin dan masuk").click()
    expect(page.get_by_text("Kedua kata sandi tidak sama")).to_be_visible()
    page.get_by_label("Kata sandi", exact=True).fill(SANDI_CONTOH)
    page.get_by_label("Kata sandi sekali lagi").fill(SANDI_CONTOH)
    page.get_by_role("button", name="Buat akun admin dan masuk").click()
    expect_title(page, "Selamat datang")
    expect(page.get_by_text("Budi Santoso")).to_be_visible()
    expect(page.get_by_role("button", name="Unduh templat rencana")).to_be_visible()

    page.get_by_role("link", name="Ganti kata sandi").click()
    page.get_by_label("Kata sandi sekarang").fill(SANDI_CONTOH)
    page.get_by_label("Kata sandi baru", exact=True).fill(BARU)
    page.get_by_label("Kata sandi baru sekali lagi").fill(BARU)
    page.get_by_role("button", name="Ganti kata sandi").click()
    expect_title(page, "Selamat datang")


@pytest.mark.parametrize("warna", ["light", "dark"])
def test_the_pages_before_streamlit_can_be_read_by_everybody(address, sample_address, visitor, warna):
    page = visitor.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme=warna)
    for path, wrong in [
        (f"{sample_address}/masuk", "Masuk"),
        (f"{address}/siapkan", "Buat akun admin dan masuk"),
    ]:
        page.goto(path)
        assert complaints(page) == []
        for field in page.get_by_role("textbox").all():
            field.fill("salah")
        page.get_by_label("Kata sandi", exact=True).fill("salah")
        if page.get_by_label("Kata sandi sekali lagi").count():
            page.get_by_label("Kata sandi sekali lagi").fill("lain")
        page.get_by_role("button", name=wrong, exact=True).click()
        expect(page.locator(".salah").first).to_be_visible()
        assert complaints(page) == []
    page.goto(f"{sample_address}/masuk")
    fill_in(page, "tamu", SANDI_CONTOH)
    page.goto(f"{sample_address}/ganti-sandi")
    assert complaints(page) == []


def test_the_sign_in_works_without_a_script(sample_address, without_scripts):
    page = without_scripts.new_page()
    page.goto(f"{sample_address}/ringkasan")
    fill_in(page, "staf", SANDI_CONTOH)
    expect(page).to_have_url(f"{sample_address}/ringkasan")


def expect_title(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def fill_in(page: Page, akun: str, sandi: str) -> None:
    page.get_by_label("Nama akun").fill(akun)
    page.get_by_label("Kata sandi").fill(sandi)
    page.get_by_role("button", name="Masuk", exact=True).click()


def complaints(page: Page) -> list[str]:
    """Give what axe finds wrong with the page, and whether it is wider than the phone."""
    found = [rule["id"] for rule in Axe().run(page).response["violations"]]
    wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return found + (["terlalu lebar"] if wider else [])
