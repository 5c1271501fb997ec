"""Take the pictures of the documentation anew, with the sample agency in a real browser: python -m tests.potret [name …].

pratinjau.png shows a file in the middle of being handed in and is taken by hand.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, expect, sync_playwright

from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh
from lakip.workflow.contoh import SANDI_CONTOH
from lakip.workflow.toko import open_store, private_files
from tests.layar import settled, sign_in
from tests.pelayan import PROJECT, Server

FOLDER = PROJECT / "docs" / "gambar"
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
PHONE = "Mozilla/5.0 (Linux; Android 14) Mobile"
DESK_WIDTH, PHONE_WIDTH = 1366, 390
PATIENCE_MS = 60_000
DRAWN_MS = 2_000
"""Charts and tables draw themselves a little after the page says that it is done."""


@dataclass(frozen=True, slots=True)
class Potret:
    """One picture: its name, the account that looks, the address, how high, and on what."""

    nama: str
    akun: str
    alamat: str
    tinggi: int = 900
    gelap: bool = False
    ponsel: bool = False


POTRET_ROWS = (
    Potret("ringkasan", "kepala", "", 1150),
    Potret("ringkasan-gelap", "kepala", "", 1150, gelap=True),
    Potret("ringkasan-ponsel", "kepala", "", 1700, ponsel=True),
    Potret("indikator", "kasubbag", "indikator", 1250),
    Potret("bagian-bidang", "kasubbag", "unit", 1500),
    Potret("anggaran", "kasubbag", "anggaran", 1250),
    Potret("anggaran-gelap", "kasubbag", "anggaran", 1250, gelap=True),
    Potret("tren-ponsel", "kasubbag", "tren", 1500, ponsel=True),
    Potret("jelajah", "kasubbag", "eksplorasi?banding=3"),
    Potret("unggah", "staf", "unggah?unit=MUT"),
    Potret("waktu-sop", "kasubbag", "kepatuhan_sop", 1250),
)


def main() -> None:
    """Take the pictures that are named, all of them where none is."""
    wanted = sys.argv[1:] or [potret.nama for potret in POTRET_ROWS]
    with served() as origin, sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_MS)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for potret in (one for one in POTRET_ROWS if one.nama in wanted):
            take(browser, origin, potret)
        browser.close()


@contextmanager
def served() -> Iterator[str]:
    """Serve the sample agency on a free port."""
    with TemporaryDirectory() as folder:
        store = Path(folder) / "lakip.duckdb"
        with private_files():
            opened = open_store(str(store))
            contoh.load(opened, KONSOL)
            opened.close()
        server = Server(store)
        try:
            yield server.origin
        finally:
            server.stop()


def take(browser: Browser, origin: str, potret: Potret) -> None:
    """Sign in, open the page, and keep its picture once everything on it is drawn."""
    settings = {"user_agent": PHONE} if potret.ponsel else {}
    context = browser.new_context(
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        color_scheme="dark" if potret.gelap else "light",
        viewport={"width": PHONE_WIDTH if potret.ponsel else DESK_WIDTH, "height": potret.tinggi},
        **settings,
    )
    page = context.new_page()
    page.goto(f"{origin}/masuk")
    enter(page, potret)
    page.goto(f"{origin}/{potret.alamat}")
    settled(page)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(DRAWN_MS)
    page.screenshot(path=FOLDER / f"{potret.nama}.png")
    context.close()


def enter(page: Page, potret: Potret) -> None:
    """Sign in; on a phone the button to leave again is behind the menu."""
    if not potret.ponsel:
        sign_in(page, potret.akun, SANDI_CONTOH)
        return
    page.get_by_label("Nama akun").fill(potret.akun)
    page.get_by_label("Kata sandi").fill(SANDI_CONTOH)
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page).not_to_have_url(re.compile("/masuk"))


if __name__ == "__main__":
    main()
