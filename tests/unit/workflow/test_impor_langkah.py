"""Past step times from a file: by either heading, CSV or workbook, row by row, all or nothing, as history."""

import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from lakip.domain.errors import InputRefused
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import impor_langkah

HEAD = "tahun,langkah,aksi,waktu,alasan\n"
BARIS = "2025,1,terima,2026-01-06 08:00,\n"
STAF = Pelaku("staf", Peran.STAF)
WHOLE = [
    (1, "mulai", "2024-01-08 08:00"), (1, "selesai", "2024-01-08 08:15"), (2, "mulai", "2024-01-08 09:00"),
    (2, "selesai", "2024-01-11 09:00"), (3, "mulai", "2024-01-11 09:00"), (3, "selesai", "2024-01-18 09:00"),
    (4, "mulai", "2024-01-18 10:00"), (4, "selesai", "2024-01-18 10:45"), (5, "mulai", "2024-01-18 11:00"),
    (5, "selesai", "2024-01-18 11:45"), (6, "mulai", "2024-01-18 13:00"), (6, "selesai", "2024-01-18 13:15"),
]  # fmt: skip


def csv(tahun: int, rows) -> bytes:
    return (HEAD + "".join(f"{tahun},{no},{aksi},{waktu},\n" for no, aksi, waktu in rows)).encode()


def events(store, tahun):
    return [(row["langkah"], row["aksi"]) for row in store.query("kejadian", tahun=tahun)]


@pytest.mark.parametrize("judul", ["langkah", "no", "No"])
def test_the_number_of_the_step_stands_under_langkah_or_no(file_store, judul):
    data = f"tahun,{judul},aksi,waktu,alasan\n{BARIS}".encode()

    assert impor_langkah.import_steps(file_store, KONSOL, data, "Waktu.csv") == 1
    assert events(file_store, 2025) == [(1, "terima")]


def test_a_file_with_neither_heading_is_told_what_is_missing(file_store):
    with pytest.raises(InputRefused, match="tidak memiliki kolom langkah"):
        impor_langkah.import_steps(
            file_store, KONSOL, f"tahun,nomor,aksi,waktu\n{BARIS}".encode(), "Waktu.csv"
        )


def test_the_xlsx_template_comes_in_as_it_is_handed_out(store):
    template = impor_langkah.steps_template(2024)

    assert impor_langkah.import_steps(store, KONSOL, template, "Waktu.xlsx") == 5
    assert events(store, 2024) == [(1, "terima"), (1, "mulai"), (1, "selesai"), (2, "terima"), (2, "mulai")]


def test_a_moment_typed_as_a_date_of_the_spreadsheet_is_read_too(file_store):
    book = load_workbook(io.BytesIO(impor_langkah.steps_template(2024)))
    cell = book["Waktu Langkah"]["D2"]
    cell.value, cell.number_format = datetime(2025, 1, 6, 7, 45), "dd/mm/yyyy hh:mm"
    out = io.BytesIO()
    book.save(out)

    hasil = impor_langkah.check_steps(file_store, out.getvalue(), "Waktu.xlsx")

    assert (hasil.temuan, hasil.catatan_rows[0].kejadian.waktu) == ([], datetime(2025, 1, 6, 7, 45))


def test_every_row_that_cannot_be_read_is_named_with_its_cell_and_nothing_is_stored(file_store):
    data = (
        HEAD + "dua ribu,1,mulai,2025-01-06 08:00,\n2024,1,tidur,2025-01-06 08:00,\n2024,1,mulai,kemarin,\n"
    ).encode()

    hasil = impor_langkah.check_steps(file_store, data, "Waktu.csv")

    assert [(one.cell, one.message) for one in hasil.temuan] == [
        ("D2", "Baris 2 pada berkas Waktu.csv: tahun, langkah, dan ke harus bilangan."),
        (
            "D3",
            "Baris 3 pada berkas Waktu.csv: Aksi tidur tidak dikenal; pakai terima, mulai, selesai, kembali, alih, reviu.",
        ),
        (
            "D4",
            'Baris 4 pada berkas Waktu.csv: Waktu "kemarin" tidak terbaca; tulis seperti 2025-01-14 09:00 atau 14-01-2025 09.00.',
        ),
    ]
    with pytest.raises(InputRefused, match=r"Baris 2 .*Baris 3 .*Baris 4 "):
        impor_langkah.import_steps(file_store, KONSOL, data, "Waktu.csv")
    assert events(file_store, 2024) == []


def test_the_first_row_of_a_year_that_the_sop_does_not_allow_is_named(file_store):
    data = csv(2023, [WHOLE[0], WHOLE[3], WHOLE[7]])

    hasil = impor_langkah.check_steps(file_store, data, "Waktu.csv")

    assert [one.message for one in hasil.temuan] == [
        "Baris 3 pada berkas Waktu.csv: Langkah 2 belum dimulai; catat waktu mulainya lebih dahulu."
    ]


def test_the_desk_brings_in_a_whole_past_year_whose_reviews_were_given_outside(store):
    assert impor_langkah.import_steps(store, STAF, csv(2023, WHOLE), "Waktu.csv") == 12
    assert events(store, 2023) == [(no, aksi) for no, aksi, _ in WHOLE]


def test_a_year_already_recorded_here_gets_no_review_from_a_file_of_the_desk(file_store):
    impor_langkah.import_steps(file_store, STAF, csv(2023, WHOLE[:7]), "Awal.csv")

    with pytest.raises(
        InputRefused, match=r"Baris 2 pada berkas Lanjut\.csv: Memeriksa dan menyetujui LAKIP hanya"
    ):
        impor_langkah.import_steps(file_store, STAF, csv(2023, WHOLE[7:]), "Lanjut.csv")
    assert len(events(file_store, 2023)) == 7
