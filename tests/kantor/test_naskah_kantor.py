"""The office suite opens the document and prints it: every page number in its lists is where the heading stands."""

import re
import shutil
import subprocess

import pytest

from lakip.report.edition import compile_files
from lakip.report.pdf import pdf
from lakip.workflow.toko import open_store

pytestmark = pytest.mark.kantor


@pytest.fixture(scope="module")
def pages(soffice, toko_contoh, tmp_path_factory):
    """Give the text of every printed page of the sample agency's document."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) tidak terpasang")
    folder = tmp_path_factory.mktemp("naskah")
    store = open_store(str(toko_contoh / "lakip.duckdb"))
    [naskah] = [f.data for f in compile_files(store, 2024).files if f.name == "LAKIP_2024.docx"]
    store.close()
    (folder / "naskah.pdf").write_bytes(pdf(naskah))
    command = ["pdftotext", "-layout", str(folder / "naskah.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode().split("\f")[:-1]


def listed(pages):
    """Give (heading, page as printed) of the list of contents."""
    [text] = [page for page in pages if re.search(r"^\s*DAFTAR ISI\s*$", page, re.MULTILINE)]
    return re.findall(r"^\s*(.+?)\.{3,}\s*([0-9]+|[ivx]+)\s*$", text, re.MULTILINE)


def printed_number(page):
    return page.strip().splitlines()[-1].strip()


def test_every_entry_of_the_list_of_contents_names_the_page_its_heading_is_on(pages):
    by_number = {printed_number(page): page for page in pages[1:]}
    entries = listed(pages)

    assert len(entries) > 30
    for heading, number in entries:
        words = heading.removeprefix("BAB ").split()
        assert words[-1] in by_number[number], (heading, number)


def test_no_page_is_empty_but_for_its_number(pages):
    assert [n for n, page in enumerate(pages) if len(page.split()) < 8] == []


def test_nothing_of_the_template_is_left(pages):
    assert [page for page in pages if "{{" in page or "{%" in page or "Error!" in page] == []
