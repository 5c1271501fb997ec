"""Every figure in the tables of the LAKIP, workbook and Word file, is computed anew from the raw workbooks (promise P20)."""

from pathlib import Path
from random import Random

import pytest

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import pengumpulan, penyusunan, perencanaan
from tests import agensi_acak, pabrik, ulang
from tests.acak import KETENTUAN, kebijakan_row
from tests.agensi_acak import TAHUN
from tests.janji import Kali
from tests.oracle import Decimal, Ketentuan
from tests.ulang.banding import banding_docx, banding_xlsx, hitung

SETS = Kali(2, 200, "instansi acak, dari unggahan sampai buku kerja dan naskah")
PLANNER = Pelaku("siti.aminah", Peran.STAF)
N_INDIKATOR = 12
BANYAK = {"xlsx": 500, "docx": 350}
"""Fewer figures than this in one agency would prove little; most have half as many again."""
SEMUA = {"T02", "T04", "T05", *(f"T{n:02}" for n in range(7, 23))}
"""T01, T03, T06, T23 and T24 hold what is typed in, a scale or texts; T25 to T29 tell of times, letters and findings."""
TANPA_DOCX = {"T17", "T21", "T22"}
BERLAPIS = (
    *KETENTUAN,
    Ketentuan(berbobot=True, urutan_batas="tanpa_batas"),
    Ketentuan(menurut_indikator=True, batas_rata=Decimal(110)),
    Ketentuan(kosong_nol=True, urutan_batas="rata_lalu_batas", batas_rata=Decimal(95)),
)


@pytest.mark.janji(SETS)
@pytest.mark.parametrize("seed", range(SETS.n))
def test_p20_every_figure_of_the_tables_is_what_the_raw_workbooks_come_to(file_store, seed):
    dice = Random(20_000 + seed)
    ketentuan = BERLAPIS[seed % len(BERLAPIS)]
    agensi = agensi_acak.agensi(dice, N_INDIKATOR)
    pabrik.add_kebijakan(file_store, **kebijakan_row(ketentuan))
    files = compiled(file_store, agensi)

    laporan = {tahun: list(units.values()) for tahun, units in agensi.laporan.items()}
    tables = hitung(agensi.rencana, laporan, TAHUN, ketentuan)
    xlsx, docx = banding_xlsx(files["xlsx"], tables), banding_docx(files["docx"], tables)

    assert (xlsx.beda, docx.beda) == ([], [])
    assert {one.split()[0] for one in xlsx.lewat} == {"T01", "T03", "T06", "T23", "T24"}
    assert (SEMUA - xlsx.banyak.keys(), SEMUA - TANPA_DOCX - docx.banyak.keys()) == (set(), set())
    assert sum(xlsx.banyak.values()) > BANYAK["xlsx"]
    assert sum(docx.banyak.values()) > BANYAK["docx"]
    laporan[TAHUN].pop()
    assert banding_xlsx(files["xlsx"], hitung(agensi.rencana, laporan, TAHUN, ketentuan)).beda, (
        "a missing unit is seen"
    )


def test_what_computes_anew_shares_no_code_with_the_product():
    files = [Path("tests/oracle.py"), *Path(ulang.__file__).parent.glob("*.py")]

    assert [
        str(file) for file in files if "lakip" in file.read_text(encoding="utf-8").replace("LAKIP", "")
    ] == []


def compiled(store, agensi):
    """Hand everything in as people do, nothing of it doubtful, and give the workbook and the document of the year."""
    plan = perencanaan.import_plan(store, PLANNER, agensi.rencana, "Rencana.xlsx")
    sent = [
        one
        for tahun, units in agensi.laporan.items()
        for unit, data in units.items()
        for one in pengumpulan.upload(
            store, Pelaku("budi", Peran.OPERATOR, unit=unit), [("Laporan.xlsx", data)], tahun, unit=unit
        )
    ]
    assert [plan.status, *(one.status for one in sent)] == ["diterima"] * (1 + len(sent))
    edition = penyusunan.compile_edition(store, PLANNER, TAHUN)
    return {name.rpartition(".")[2]: data for name, data, _ in edition.files if name.startswith("LAKIP_")}
