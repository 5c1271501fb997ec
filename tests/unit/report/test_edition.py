"""The compiled edition of the sample agency: sheets, headings, the same bytes everywhere, and what is missing."""

import ast
import hashlib
import json
import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow.cadangan import backup, restore
from lakip.workflow.penerimaan import mark_audited
from lakip.workflow.pengumpulan import uploads
from lakip.workflow.penyusunan import compile_edition, tables
from lakip.workflow.perbaikan import withdraw
from lakip.workflow.toko import open_store

LAKIP = [
    "T01 Pegawai", "T02 Renstra", "T03 IKU", "T04 Perjanjian Kinerja", "T04b PK Perubahan", "T05 Rencana Aksi", "T06 Skala",
    "T07 Pengukuran", "T08 Rekap Sasaran", "T09 Per Sasaran", "T10 Antar Tahun", "T11 Target Akhir Renstra",
    "T12 Standar Nasional", "T13 Analisis", "T14 Efisiensi", "T15 Efisiensi Anggaran", "T16 Program Pendukung", "T17 Triwulan",
    "T18 Anggaran", "T19 Anggaran Sasaran", "T20 Jenis Belanja", "T21 E.81", "T22 Per Bidang", "T23 Tindak Lanjut",
    "T24 Penghargaan",
]  # fmt: skip
KERTAS_KERJA = [
    "T25 Waktu SOP", "T26 Register Data", "T27 Register LAKIP", "T28 Checklist Reviu", "T29 Catatan Mutu", "Ketentuan",
    "Sumber Angka", "Uji Silang",
]  # fmt: skip
KEPALA = {
    "T03 IKU": "No|Sasaran Strategis|IKU|Sat.|Formulasi/Definisi Operasional|Sumber Data|Penanggung Jawab",
    "T04 Perjanjian Kinerja": "No|Sasaran Strategis|Indikator Kinerja|Sat.|Target",
    "T06 Skala": "No|Interval Nilai Realisasi Kinerja|Kriteria|Kode/Warna",
    "T07 Pengukuran": "No|Sasaran Strategis|Indikator Kinerja|Sat.|Target|Realisasi|Capaian (%)|Kategori",
    "T08 Rekap Sasaran": "No|Sasaran|Jml Indikator|Melebihi (>100)|Sesuai (=100)|Belum tercapai (<100)|Belum ada data"
    "|Rata-rata Capaian|Kategori",
    "T11 Target Akhir Renstra": "No|Indikator|Sat.|Target Akhir Renstra|Realisasi 2024|Tingkat Kemajuan (%)",
    "T12 Standar Nasional": "No|Indikator|Sat.|Realisasi OPD|Realisasi/Standar Nasional (Provinsi)|Selisih|Keterangan",
    "T13 Analisis": "No|Indikator|Capaian (%)|Faktor Pendorong|Faktor Penghambat|Solusi/Tindak Lanjut",
    "T14 Efisiensi": "No|Sasaran|Indikator|% Capaian Kinerja|% Penyerapan Anggaran|Tingkat Efisiensi|Kriteria",
    "T18 Anggaran": "Kode Rekening|Uraian|Pagu (Rp)|Realisasi (Rp)|% Keuangan|Fisik (%)|Sisa (Rp)|Ket.",
    "T22 Per Bidang": "No|Bidang|Sasaran/Program/Kegiatan|Indikator|Sat.|Target|Realisasi|Capaian (%)",
}
PROGRAM = """
import locale, sys
from datetime import datetime
from lakip.domain import waktu
waktu.read_clock = lambda _zone: datetime.fromisoformat(sys.argv[2])
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
from lakip.report.edition import compile_files
from lakip.workflow.toko import open_store
store = open_store(sys.argv[1])
print({file.name: file.sha256 for file in compile_files(store, 2024).files})
store.close()
"""
HERE = {"TZ": "Asia/Jakarta", "PYTHONHASHSEED": "1", "LC_ALL": "C", "LANGUAGE": "C"}
"""A computer as a server has it; a locale that is not installed still reaches whatever reads the variables itself."""
ELSEWHERE = (
    (
        {"TZ": "America/Anchorage", "PYTHONHASHSEED": "2", "LC_ALL": "id_ID.UTF-8", "LANGUAGE": "id"},
        "2031-06-30T23:59:58",
    ),
    (
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
        "2025-01-02T07:30:00",
    ),
)


@pytest.fixture(scope="module")
def edisi(contoh):
    return compile_edition(contoh, KONSOL, 2024)


@pytest.fixture(scope="module")
def books(edisi):
    return {
        name: openpyxl.load_workbook(BytesIO(data)) for name, data, _ in edisi.files if name.endswith("xlsx")
    }


def test_every_sheet_of_the_contract_is_there_in_its_order(books):
    assert {name: book.sheetnames for name, book in books.items()} == {
        "LAKIP_2024.xlsx": LAKIP, "Kertas_Kerja_2024.xlsx": KERTAS_KERJA,
    }  # fmt: skip


@pytest.mark.parametrize("sheet", KEPALA)
def test_headings_are_those_of_the_regulation(books, sheet):
    row = books["LAKIP_2024.xlsx"][sheet][3]

    assert "|".join(cell.value for cell in row if cell.value is not None) == KEPALA[sheet]


def test_the_measurement_and_the_budget_have_a_chart(books):
    book = books["LAKIP_2024.xlsx"]

    assert [sheet.title for sheet in book if sheet._charts] == ["T07 Pengukuran", "T18 Anggaran"]


def test_the_manifest_lists_the_files_and_the_snapshot(edisi):
    *files, (name, data, sha256) = edisi.files
    manifest = json.loads(data)

    assert (name, sha256) == ("manifest.json", hashlib.sha256(data).hexdigest())
    assert manifest["files"] == [{"name": n, "sha256": hashlib.sha256(d).hexdigest()} for n, d, _ in files]
    assert manifest["kepala"].keys() == {"nomor", "h"}
    assert (manifest["edisi"], manifest["kelengkapan"]) == (edisi.edisi, edisi.kelengkapan)
    assert hashlib.sha256(
        json.dumps(manifest["snapshot"], sort_keys=True, ensure_ascii=False).encode()
    ).hexdigest() == edisi.edisi  # fmt: skip


def test_the_head_of_the_log_is_printed_and_later_changes_elsewhere_leave_it(contoh, books):
    [before] = contoh.query("kepala_bahan", tahun=2024)
    row = contoh.audit_rows()[before["nomor"] - 1]
    printed = {
        cells[1].value: cells[2].value
        for cells in books["Kertas_Kerja_2024.xlsx"]["Ketentuan"].iter_rows(max_row=40)
    }

    assert row.h == before["h"]
    assert printed["Kepala catatan audit"] == f"{row.nomor}:{row.h[:12]}"
    with contoh.write(KONSOL, "uji", "hal lain"):
        pass
    assert contoh.query("kepala_bahan", tahun=2024) == [before]


def test_what_is_missing_is_named(edisi):
    names = [sentence.split(":")[0] for sentence in edisi.kelengkapan["kurang"]]

    assert (edisi.kelengkapan["terpenuhi"], names) == (23, ["T20 Jenis Belanja", "T23 Tindak Lanjut"])


def test_p19_compiling_again_gives_the_same_bytes_and_is_noted_each_time(contoh, edisi):
    again = compile_edition(contoh, KONSOL, 2024)
    log = [row for row in contoh.audit_rows() if row.tindakan == "susun"]

    assert again == edisi
    assert json.loads(log[-1].isi)["edisi"] == edisi.edisi
    assert json.loads(log[-1].isi)["files"] == [{"name": n, "sha256": s} for n, _, s in edisi.files]


def test_p08_p19_the_restored_backup_elsewhere_on_another_day_gives_the_same_bytes(toko_contoh, tmp_path):
    def compiled(store, machine, day):
        command = [sys.executable, "-c", PROGRAM, str(store), day]
        run = subprocess.run(
            command, env=os.environ | machine, check=True, capture_output=True, cwd=Path.cwd()
        )
        return ast.literal_eval(run.stdout.decode())

    home, restored = toko_contoh / "lakip.duckdb", tmp_path / "pulih" / "lakip.duckdb"
    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"))
    backup(opened, KONSOL, tmp_path / "salinan.zip")
    opened.close()
    restore(KONSOL, tmp_path / "salinan.zip", str(restored))

    here = compiled(home, HERE, "2025-01-20T08:00:00")
    assert [name for name in here if name.endswith((".xlsx", ".docx", ".json"))] == list(here)
    assert [{n: s for n, s in compiled(restored, *other).items() if s != here[n]} for other in ELSEWHERE] == [
        {}
    ] * len(ELSEWHERE)


def test_a_withdrawn_upload_makes_another_edition(toko_contoh, tmp_path, edisi):
    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"))
    withdraw(opened, KONSOL, uploads(opened, 2024, "MUT")[0]["id"], "salah berkas")

    assert compile_edition(opened, KONSOL, 2024).edisi != edisi.edisi
    opened.close()


def test_budget_tables_are_headed_unaudited_until_the_year_is_marked(toko_contoh, tmp_path, edisi):
    def marked(store):
        return [t.id for t in tables(store, 2024) if t.judul.endswith(" (unaudited)")]

    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"))
    assert marked(opened) == ["T14", "T15", "T18", "T19", "T20", "T21"]
    mark_audited(opened, KONSOL, 2024, "LHP BPK 12 Mei 2025")
    assert marked(opened) == []
    assert compile_edition(opened, KONSOL, 2024).edisi != edisi.edisi
    opened.close()


def test_every_table_without_rows_says_why(contoh):
    silent = [
        t.id
        for y in (2024, 2021, 2030)
        for t in tables(contoh, y)
        if not t.rows and not t.kosong.startswith("Belum ada data:")
    ]

    assert silent == []


def test_an_empty_store_compiles_to_headings_and_reasons(store):
    edisi = compile_edition(store, KONSOL, 2024)

    assert edisi.kelengkapan["terpenuhi"] == 1, "the scale is there from the start"
    assert "LAKIP_2024.docx: bagian Tugas dan Fungsi belum diisi." in edisi.kelengkapan["kurang"]
    assert [t.id for t in tables(store, 2024) if "." not in t.id] == [name.split()[0] for name in LAKIP]


def test_a_year_no_ketentuan_covers_is_refused(store):
    with pytest.raises(WrongUsage, match="1999"):
        compile_edition(store, KONSOL, 1999)
