"""Waktu Pelaksanaan SOP: its parts, an ended SOP, and T25 to take away."""

import io

from openpyxl import load_workbook

from lakip.domain.pelaku import KONSOL
from lakip.workflow import impor_langkah, waktu_sop
from lakip.workflow.penyusunan import table_workbook
from tests.kunjungan import field, texts, visit

PAGE = "kinerja/kepatuhan_sop"


def part(nama: str, opened: str = ""):
    """Open one part of the page, and the folded table with this id."""
    app = visit(PAGE, tahun="2023")
    app.session_state["bagian_waktu"] = nama
    if opened:
        app.session_state[f"lipat_{opened}"] = True
    app.run()
    assert not app.exception
    return app


def test_the_steps_are_told_with_how_they_were_counted_and_t25_can_be_taken(sample):
    app = visit(PAGE, tahun="2023")

    assert len(app.get("plotly_chart")) == 3
    assert any(
        text.startswith(
            "Waktu dihitung dari mulai sampai selesai; satu hari adalah bagian dari jam kerja hari itu."
        )
        for text in texts(app)
    )
    assert field(app.download_button, "Unduh T25 Waktu SOP (XLSX)")


def test_jabatan_are_named_and_no_person(sample):
    table = part("Jabatan", "pembagian_waktu_2023").dataframe[0].value

    assert list(table["nama"]) == [
        "Seluruh proses",
        "JFU/Staf (langkah 1, 2, 3, 6)",
        "Ka. Subbag, Sekretaris (langkah 4)",
        "Kepala Badan (langkah 5)",
    ]


def test_units_are_not_waited_for_before_anything_was_asked_of_them(sample):
    app = part("Bagian/Bidang")

    assert [box.value for box in app.info] == [
        "Permintaan data belum dikirim kepada Bagian/Bidang; catat pengirimannya pada halaman Permintaan Data."
    ]


def test_all_years_stand_beside_each_other(sample):
    app = part("Antartahun", "waktu_sop_antar_tahun")

    assert len(app.get("plotly_chart")) == 2
    assert [column for column in app.dataframe[0].value if column.startswith("tahun_")] == [
        "tahun_2022", "tahun_2023", "tahun_2024",
    ]  # fmt: skip


def test_a_cycle_begun_after_the_sop_had_ended_says_so_and_goes_on(sample):
    csv = b"tahun,langkah,aksi,waktu,alasan\n2025,1,mulai,2026-01-06 08:00,\n"
    impor_langkah.import_steps(sample, KONSOL, csv, "Waktu.csv")

    app = visit(PAGE, tahun="2025")
    assert any("belum diregistrasi ulang" in box.value for box in app.warning)
    assert not app.error
    told = visit("laporan/siklus", tahun="2025").warning
    assert any("belum diregistrasi ulang" in box.value for box in told)


def test_t25_leaves_as_a_workbook_of_its_own(sample):

    sheet = load_workbook(io.BytesIO(table_workbook(waktu_sop.table(sample, 2023)))).worksheets[0]
    assert [cell.value for row in sheet.iter_rows(max_row=8) for cell in row if cell.value == "Pelaksana"]
