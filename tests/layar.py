"""What a person does on the screen, by the words that stand there: sign in, open, unfold, choose, write, press."""

from datetime import date

from playwright.sync_api import Locator, Page, expect


def sign_in(page: Page, akun: str, sandi: str) -> None:
    """Sign in on /masuk and wait for the first page."""
    page.get_by_label("Nama akun").fill(akun)
    page.get_by_label("Kata sandi").fill(sandi)
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page.get_by_role("button", name="Keluar")).to_be_visible()


def settled(page: Page) -> None:
    """Wait until the page is drawn."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def unfold(page: Page, label: str) -> Locator:
    """Open a folded part, and give it."""
    fold = page.get_by_test_id("stExpander").filter(has=page.get_by_text(label, exact=True))
    if not fold.locator("details").evaluate("part => part.open"):
        fold.locator("summary").click()
    return fold


def choose(page: Page, place: Locator | Page, label: str, option: str) -> None:
    """Choose from a list, unless that is chosen already."""
    settled(page)
    if place.get_by_label(label, exact=True).input_value() == option:
        return
    place.get_by_label(label, exact=True).fill(option)
    page.get_by_role("option", name=option, exact=True).click()
    settled(page)


def write(place: Locator | Page, label: str, text: str) -> None:
    """Write into a field and leave it."""
    field = place.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")


def write_day(place: Locator | Page, label: str, day: date) -> None:
    """Write a day into a date field, part by part."""
    parts = place.get_by_role("group", name=label, exact=True).get_by_role("spinbutton")
    for part, number in zip(parts.all(), (day.day, day.month, day.year), strict=True):
        part.click()
        part.press_sequentially(f"{number:02}")
    parts.last.press("Tab")


def press(page: Page, place: Locator | Page, label: str, told: str) -> None:
    """Press a button and wait for the sentence that says what came of it.

    By its key, for a pointer can miss a button that moves while the page is drawn again.
    """
    settled(page)
    place.get_by_role("button", name=label, exact=True).press("Enter")
    expect(page.get_by_text(told).first).to_be_visible()
    settled(page)
