"""Text from users is never run: not by an office suite that opens our files, not by the browser (promises P12 and P23)."""

import html
import re
import subprocess
import zipfile
from io import BytesIO

import openpyxl
import pytest

from lakip.domain.pelaku import KONSOL
from lakip.present.tables import csv_text
from lakip.workflow import penyusunan, permintaan
from lakip.workflow.pengumpulan import marked_copy
from tests import naskah_jahat
from tests.janji import Kali
from tests.muatan import MARK, MUATAN, OUTSIDE
from tests.naskah_jahat import TAHUN

SHIFTS = Kali(1, len(MUATAN), "susunan dari empat puluh teks di setiap isian")
RUN = (MARK, OUTSIDE, "1+1", "calc", "DDE", "mailto")
"""What a formula of ours never holds and one made of a hostile text does."""
QUOTED = re.compile(r'"(?:[^"]|"")*"')
"""A text inside a formula, which no office suite runs."""
FORMULA = re.compile(rb"<f[ >][^<]*(?:</f>)?")


@pytest.fixture
def hostile(file_store):
    """Load the agency whose words begin at another text each time."""

    def loaded(shift):
        return file_store, naskah_jahat.load(file_store, shift)

    return loaded


def run_by_an_office(data):
    """Give the hyperlinks, outside relations and hostile formulas of a workbook."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    found = [
        (name, word)
        for name, text in parts.items()
        for word in (b"<hyperlink", b'TargetMode="External"')
        if word in text
    ]
    formulas = [
        QUOTED.sub("", html.unescape(f.decode())) for text in parts.values() for f in FORMULA.findall(text)
    ]
    return found + [formula for formula in formulas if any(word in formula for word in RUN)]


@pytest.mark.janji(SHIFTS)
@pytest.mark.parametrize("shift", range(SHIFTS.n))
def test_p12_no_hostile_text_is_a_formula_or_a_link_in_any_workbook_that_goes_out(hostile, shift):
    store, sent = hostile(shift)
    tables = penyusunan.tables(store, TAHUN)
    edition = {
        n: d for n, d, _ in penyusunan.compile_edition(store, KONSOL, TAHUN).files if n.endswith(".xlsx")
    }
    books = {
        **edition,
        **{table.id: penyusunan.table_workbook(table) for table in tables},
        **{f"buku {unit}": permintaan.unit_template(store, TAHUN, unit) for unit in ("MUT", "SEK")},
        **{f"salinan {one.file}": marked_copy(store, one.unggahan)[1] for one in sent if one.sha256},
    }
    assert {name: found for name, data in books.items() if (found := run_by_an_office(data))} == {}

    names = {row["nama"] for row in store.query("rencana_indikator")}
    sheet = openpyxl.load_workbook(BytesIO(edition[f"LAKIP_{TAHUN}.xlsx"]))["T07 Pengukuran"]
    printed = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert len(names & printed) > 5
    assert names <= {*MUATAN}


@pytest.mark.kantor
@pytest.mark.janji(SHIFTS)
@pytest.mark.parametrize("shift", range(SHIFTS.n))
def test_p12_an_office_suite_makes_no_formula_of_a_table_as_csv(hostile, soffice, tmp_path, shift):
    store, _ = hostile(shift)
    tables = [table for table in penyusunan.tables(store, TAHUN) if table.rows]
    for n, table in enumerate(tables):
        (tmp_path / f"{n}.csv").write_bytes(csv_text(table).encode("utf-8-sig"))
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "xlsx",
         "--infilter=CSV:44,34,76,1,,0,false,true,false,false", "--outdir", str(tmp_path), *[str(p) for p in sorted(tmp_path.glob("*.csv"))]],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    books = [path.read_bytes() for path in tmp_path.glob("*.xlsx")]
    assert len(books) == len(tables)
    for data in books:
        with zipfile.ZipFile(BytesIO(data)) as package:
            assert [
                f
                for name in package.namelist()
                if "worksheets" in name
                for f in FORMULA.findall(package.read(name))
            ] == []
