"""Every page as each role sees it: legible for everybody, at home on a phone, Indonesian, quiet, and kept to this computer.

In make test four roles walk: the one that opens most, the one that sees one unit only, the one with accounts and trail,
and the one that only reads. In make proof every role walks in light, dark and on a phone with every part unfolded, and
pictures stay under LAKIP_GAMBAR (tests/potret.py makes those of the documentation).
"""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from lakip.workflow.contoh import SANDI_CONTOH
from tests.janji import PENUH
from tests.jaringan import watch_and_stop_the_outside
from tests.layar import settled, sign_in
from ui import sitemap

pytestmark = [pytest.mark.browser, pytest.mark.bukti]

DESK = {"width": 1366, "height": 900}
PHONE = {"width": 390, "height": 844}
FITTING_MS = 10_000
"""How long a page may take to draw itself anew for a phone."""
ALL_ROLES = ("kasubbag", "operator.mut", "admin", "tamu", "kepala", "sekretaris", "staf")
WALKING = ALL_ROLES if PENUH else ALL_ROLES[:4]

FEWEST = 10
"""Pages that every role opens at the least; a walk past closed doors would prove nothing."""
OF_STREAMLIT = {
    "list": "a sidebar with sections puts its headings between the items of the list",
    "listitem": "the same list",
    "presentation-role-conflict": "the uploader's frame is named although it is presentation",
}
"""What axe finds in Streamlit 1.67 itself, on pages that hold nothing of ours as well."""
NOT_OURS = re.compile(r"_stcore/(health|host-config)")
"""A page reached by a link asks for these beside its own address first."""
ENGLISH = re.compile(
    r"\b(the|and|with|from|this|are|of|upload|download|search|select|choose|browse|drag|loading|running|results|error|"
    r"warning|settings|deploy|rerun|share|filter|options|expand|collapse|fullscreen|hide|show|view|close|open|clear|copy|"
    r"column|row|rows|file|files|page|next|previous|year|month|day|date|yes|delete|edit|save|cancel|submit|press|enter)\b",
    re.IGNORECASE,
)
PATHS = re.compile(r"/\S+/\S+")
"""Folders of this computer are named by whoever made them."""
FILTERED = {"tahun": "2023", "unit": "MUT", "sasaran": "S1", "triwulan": "2"}
"""A choice that every page of the figures understands a part of."""


@pytest.mark.parametrize("akun", WALKING)
def test_every_page_of_a_role_is_legible_indonesian_quiet_and_fits_a_phone(sample_address, visitor, akun):
    outside = watch_and_stop_the_outside(visitor)
    page = enter(visitor, sample_address, akun)
    said = listen(page)
    seen = {halaman.alamat: look_at(page, halaman, akun) for halaman in pages_of(page)}
    assert {alamat: found for alamat, found in seen.items() if found} == {}
    assert len(seen) >= FEWEST
    assert said == []
    assert outside == []


def test_a_filtered_view_stays_filtered_on_the_next_page_and_reads_the_same_by_its_link(
    sample_address, visitor, chromium
):
    here = enter(visitor, sample_address, "kasubbag")
    there = enter(
        chromium.new_context(locale="id-ID", timezone_id="Asia/Jakarta"), sample_address, "kasubbag"
    )
    here.goto(f"{sample_address}/eksplorasi?{'&'.join(f'{key}={value}' for key, value in FILTERED.items())}")
    for halaman in (one for one in sitemap.AT_WORK if one.bagian == "Kinerja"):
        open_page(here, halaman)
        there.goto(here.url)
        settled(there)
        assert "tahun=2023" in here.url
        expect(there.get_by_test_id("stMain")).to_have_text(
            here.get_by_test_id("stMain").text_content() or ""
        )


def test_tab_goes_from_the_skip_link_over_the_pages_to_the_filters_as_they_are_read_and_is_seen(
    sample_address, visitor
):
    page = enter(visitor, sample_address, "operator.mut")
    names = [halaman.nama for halaman in pages_of(page)]
    page.goto(f"{sample_address}/eksplorasi")
    settled(page)
    year = page.get_by_test_id("stSelectbox").first
    unfocused = year.screenshot()
    filters = page.get_by_test_id("stMain").get_by_role("combobox")
    walked = [
        tab(page) for _ in range(len(names) + 8)
    ]  # the skip link, the logo, three buttons, the page itself, its print view and its help
    assert walked[0] == "Langsung ke isi halaman"
    assert walked[2 : 2 + len(names)] == names
    assert year.screenshot() == unfocused
    assert tab(page) == "Tahun LAKIP"
    assert year.screenshot() != unfocused
    assert [tab(page) for _ in range(filters.count() - 1)] == [
        one.get_attribute("aria-label") for one in filters.all()[1:]
    ]


def tab(page: Page) -> str:
    """Go on with the keyboard, and give the name of what is reached."""
    page.keyboard.press("Tab")
    return page.evaluate("(document.activeElement.ariaLabel || document.activeElement.innerText).trim()")


def enter(context: BrowserContext, address: str, akun: str) -> Page:
    """Sign in on a desk."""
    page = context.new_page()
    page.set_viewport_size(DESK)
    page.goto(f"{address}/masuk")
    sign_in(page, akun, SANDI_CONTOH)
    settled(page)
    return page


def listen(page: Page) -> list[str]:
    """Give the list that complaints of the page go into, but for the named ones of Streamlit."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on(
        "console",
        lambda told: (
            told.type in {"error", "warning"}
            and not NOT_OURS.search(f"{told.text} {told.location['url']}")
            and said.append(told.text)
        ),
    )
    return said


def pages_of(page: Page) -> list[sitemap.Halaman]:
    """Give the pages in the sidebar."""
    names = page.get_by_test_id("stSidebarNavLink").all_inner_texts()
    return [halaman for halaman in sitemap.AT_WORK if halaman.nama in names]


def open_page(page: Page, halaman: sitemap.Halaman) -> None:
    page.get_by_test_id("stSidebarNavLink").filter(
        has_text=re.compile(f"^{re.escape(halaman.nama)}$")
    ).click()
    expect(page.get_by_role("heading", name=halaman.nama, level=1)).to_be_visible()
    settled(page)


def look_at(page: Page, halaman: sitemap.Halaman, akun: str) -> list[str]:
    """Open a page and give what is wrong with it: by daylight, in the dark, on a phone."""
    open_page(page, halaman)
    if PENUH:
        unfold_all(page)
    found = [*illegible(page, "terang"), *english(page)]
    keep(page, halaman, akun, "terang")
    page.emulate_media(color_scheme="dark")
    settled(page)
    found += illegible(page, "gelap")
    keep(page, halaman, akun, "gelap")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    settled(page)
    found += sideways(page)
    keep(page, halaman, akun, "ponsel")
    page.set_viewport_size(DESK)
    return found


def unfold_all(page: Page) -> None:
    for fold in page.locator("[data-testid=stExpander]").all():
        if not fold.locator("details").first.evaluate("part => part.open"):
            fold.locator("summary").first.click()
            settled(page)


def illegible(page: Page, light: str) -> list[str]:
    """Give what axe finds, but for the named faults of Streamlit."""
    return [
        f"{light}: {rule['id']}: {rule['nodes'][0]['html'][:200]}"
        for rule in Axe().run(page).response["violations"]
        if rule["id"] not in OF_STREAMLIT
    ]


def english(page: Page) -> list[str]:
    """Give the lines with English words among what can be read or is read aloud."""
    spoken = page.locator("[aria-label], [title], [placeholder], [alt]").evaluate_all(
        "all => all.flatMap(one => ['aria-label', 'title', 'placeholder', 'alt'].map(name => one.getAttribute(name) || ''))"
    )
    icons = page.get_by_test_id("stIconMaterial").all_inner_texts()
    text = page.locator("body").inner_text()
    lines = [PATHS.sub("", line) for line in [*text.split("\n"), *spoken] if line not in icons]
    return sorted({line for line in lines if ENGLISH.search(line)})


def sideways(page: Page) -> list[str]:
    """Tell whether a phone has to be pushed sideways to read the page."""
    try:
        for part in (page.locator("html"), page.get_by_test_id("stMain")):
            expect(part).to_have_js_property("scrollWidth", PHONE["width"], timeout=FITTING_MS)
    except AssertionError:
        return ["lebih lebar daripada ponsel"]
    return []


def keep(page: Page, halaman: sitemap.Halaman, akun: str, light: str) -> None:
    """Keep a picture where one is asked for."""
    if folder := os.environ.get("LAKIP_GAMBAR"):
        page.screenshot(path=Path(folder) / f"{halaman.alamat}-{akun}-{light}.png", animations="disabled")
