"""The office suite opens the letters and reads in them what an agency would print."""

import subprocess

import pytest

from lakip.report.bahan import Bahan
from lakip.report.surat.berkas import nota_dinas_berkas, surat_pengantar_berkas
from lakip.workflow.toko import open_store

pytestmark = pytest.mark.kantor


@pytest.fixture(scope="module")
def printed(soffice, toko_contoh, tmp_path_factory):
    """Give the lines of both letters of the sample agency as the office suite understands them."""
    folder = tmp_path_factory.mktemp("surat")
    store = open_store(str(toko_contoh / "lakip.duckdb"))
    bahan = Bahan(store, 2025)
    (folder / "nota.docx").write_bytes(nota_dinas_berkas(bahan))
    (folder / "pengantar.docx").write_bytes(surat_pengantar_berkas(bahan))
    store.close()
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation=file://{folder}/profil", "--convert-to", "txt:Text (encoded):UTF8",
         "--outdir", str(folder), str(folder / "nota.docx"), str(folder / "pengantar.docx")],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return {
        name: [
            line.strip()
            for line in (folder / f"{name}.txt").read_text("utf-8-sig").splitlines()
            if line.strip()
        ]
        for name in ("nota", "pengantar")
    }


def test_a_nota_dinas_has_its_letterhead_and_an_annex_for_each_unit(printed):
    lines = printed["nota"]
    assert lines[:2] == [
        "PEMERINTAH KOTA NUSA BAHARI",
        "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA NUSA BAHARI (DATA CONTOH)",
    ]
    assert [
        line.removeprefix("DATA KINERJA YANG DIMINTA DARI ")
        for line in lines
        if line.startswith("DATA KINERJA")
    ] == [
        "SEKRETARIAT",
        "BIDANG PENGADAAN, PEMBERHENTIAN DAN INFORMASI KEPEGAWAIAN",
        "BIDANG MUTASI DAN PROMOSI",
        "BIDANG PENGEMBANGAN KOMPETENSI APARATUR",
        "BIDANG PENILAIAN KINERJA APARATUR DAN PENGHARGAAN",
    ]
    assert not [line for line in lines if "{" in line or "%}" in line]


def test_a_surat_pengantar_bears_the_head_of_the_agency_in_office(printed):
    lines = printed["pengantar"]
    assert (
        "LKjIP Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Nusa Bahari (DATA CONTOH) Tahun 2025"
        in lines
    )
    assert [line for line in lines if line in {"Bayu Lentera", "Lazuardi Samudra", "Mutiara Karang"}] == [
        "Bayu Lentera"
    ]
    assert not [line for line in lines if "{" in line or "%}" in line]
