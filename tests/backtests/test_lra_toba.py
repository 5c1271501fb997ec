"""47 real LRA lists of one regency's offices through the whole door: every cell that must be read is stored to the digit."""

import csv
from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.intake.screening import screen
from lakip.intake.workbook import read_workbook
from lakip.workflow import pengukuran, pengumpulan
from tests.meja import buku, lembar, register
from tests.pabrik import add_indikator

pytestmark = pytest.mark.data_uji

TAHUN = 2022

TANPA_KODE = "1_lra_20221130-012219.xlsx"
"""Names and amounts without a single code: no row has a place in a plan that does not bear the same names."""

KOSONG = {("11_lra_20221219-171246.xlsx", "4.1"), ("2_lra_20221219-170101.xlsx", "4.1")}
"""Lines of which both amounts were left empty: nothing is not zero, so nothing is stored."""


@pytest.fixture(scope="module")
def expected(data_uji):
    """Give what must be read, by file: kode → (sheet, row, uraian, anggaran, realisasi)."""
    found = {}
    with (data_uji / "spreadsheets" / "toba_lra_all" / "_expected.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            uraian = row["uraian"].strip()
            place = (row["sheet"], row["row"], uraian, row["num1_anggaran"], row["num2_realisasi"])
            found.setdefault(row["file"], {})[row["kode"]] = place
    return found


def hand_in(store, folder, name):
    """Hand in one file for the whole agency; give the answer and the lines it leaves."""
    (result,) = pengumpulan.upload(store, KONSOL, [(name, (folder / name).read_bytes())], TAHUN, yes=True)
    lines = pengukuran.anggaran(store, TAHUN)
    return result, {
        r["kode_rekening"]: r for r in lines if r["sumber"] and r["sumber"]["unggahan"] == result.unggahan
    }


def test_every_amount_of_every_list_is_stored_to_the_digit(expected, data_uji, file_store):
    folder = data_uji / "spreadsheets" / "toba_lra_all"
    add_indikator(file_store, tahun=TAHUN, target=Decimal(90))
    differing, n_cells = {}, 0
    seen = set()
    for name, rows in expected.items():
        result, lines = hand_in(file_store, folder, name)
        if name == TANPA_KODE:
            assert result.status == "ditolak"
            assert [t.check for t in result.temuan if t.severity == "tolak"] == ["precheck_lembar"]
            continue
        assert (result.status, result.jenis) == (
            "duplikat" if result.sha256 in seen else "diterima",
            "anggaran",
        ), name
        if result.sha256 in seen:
            continue
        seen.add(result.sha256)
        for kode, (sheet, row, uraian, anggaran, realisasi) in rows.items():
            if (name, kode) in KOSONG:
                assert not anggaran
                assert not realisasi
                assert kode not in lines
                continue
            n_cells += 2
            line = lines[kode]
            stored = (
                line["uraian"],
                line["pagu_rp"],
                line["realisasi_rp"],
                line["status"],
                line["sumber"]["sheet"],
            )
            if stored != (uraian, Decimal(anggaran), Decimal(realisasi), "di_luar_rencana", sheet):
                differing[name, kode] = stored
            assert line["sumber"]["cell"].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == row
    assert differing == {}
    assert n_cells > 600


LAIN = (
    {
        "ANGGARAN": "Pagu\nDPPA",
        "REALISASI": "SERAPAN",
        "REALISASI BPKAD": "Realisasi SP2D",
        "KODE REKENING": "No. Rek",
    },
    {"ANGGARAN": "Anggaran Setelah Perubahan", "REALISASI": "Realisasi s.d. Juni", "URAIAN": "Nama Rekening"},
    {"ANGGARAN": "JUMLAH ANGGARAN", "URAIAN": "U R A I A N", "KODE REKENING": "Kd. Rek."},
)
"""The same heads in other words."""


@pytest.mark.parametrize("words", LAIN)
def test_the_same_lists_moved_in_other_words_and_written_amounts_are_read_alike(words, expected, data_uji):
    plan = register(tahun=TAHUN)
    differing = {}
    for name, rows in expected.items():
        if name == TANPA_KODE:
            continue
        workbook = read_workbook((data_uji / "spreadsheets" / "toba_lra_all" / name).read_bytes(), name)
        result = screen(buku(rewritten(workbook.sheets[0], words)), plan, accept=True)
        read = {(c.kode, c.ukuran): c.number for c in result.calon if c.bacaan}
        for kode, (*_, anggaran, realisasi) in rows.items():
            stored = read.get((kode, "pagu")), read.get((kode, "realisasi"))
            if (name, kode) not in KOSONG and stored != (Decimal(anggaran), Decimal(realisasi)):
                differing[name, kode] = stored
    assert differing == {}


def rewritten(sheet, words):
    """Move a sheet two rows down and one column to the right, without merged cells; amounts become Indonesian text."""
    rows = [[], []]
    for number in range(1, sheet.n_rows + 1):
        cells = sheet.row(number)
        texts = [cells.get(c) for c in range(1, sheet.n_columns + 1)]
        rows.append([None, *(_written(cell, words) for cell in texts)])
    return lembar(sheet.name, *rows, [], [None] * 8 + ["J U M L A H"] + [None] * 8 + ["123,00", "99,00"])


def _written(cell, words):
    if cell is None or cell.kind != "angka":
        return cell and words.get(cell.text, cell.text)
    return f"Rp {Decimal(cell.text):,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
