"""What Streamlit itself says on the screen is Indonesian too."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_the_uploader_and_the_frame_around_every_page_speak_indonesian(sample_address, visitor, tmp_path):
    page = visitor.new_page()
    page.goto(f"{sample_address}/unggah")
    page.get_by_role("button", name="Staf Perencanaan").click()
    expect(page.get_by_text("Pilih berkas").first).to_be_visible()
    expect(page.get_by_text("10MB setiap berkas").first).to_be_visible()
    expect(page.locator("[aria-label='Tutup menu samping']")).to_have_count(1)
    shown = page.locator("body").inner_text()
    assert [word for word in ("Upload", "Browse", "per file", "Drag and drop") if word in shown] == []

    too_big = tmp_path / "pindaian.pdf"
    too_big.write_bytes(b"%PDF-1.7" + bytes(11 * 1024 * 1024))
    page.locator("input[type=file]").first.set_input_files(too_big)
    page.get_by_text("pindaian.pdf").hover()
    expect(
        page.get_by_text("Berkas lebih besar daripada 10.0MB; perkecil atau bagi berkasnya.")
    ).to_be_visible()
