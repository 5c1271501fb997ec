"""The CSV of step events names its step by either heading."""

import pytest

from lakip.domain.errors import InputRefused
from lakip.domain.pelaku import KONSOL
from lakip.workflow import siklus

BARIS = "2025,1,terima,2026-01-06 08:00,\n"


@pytest.mark.parametrize("judul", ["langkah", "no", "No"])
def test_the_number_of_the_step_stands_under_langkah_or_no(file_store, judul):
    data = f"tahun,{judul},aksi,waktu,alasan\n{BARIS}".encode()

    assert siklus.import_steps(file_store, KONSOL, data, "Waktu.csv") == 1
    assert [(row["langkah"], row["aksi"]) for row in file_store.query("kejadian", tahun=2025)] == [
        (1, "terima")
    ]


def test_a_file_with_neither_heading_is_told_what_is_missing(file_store):
    with pytest.raises(InputRefused, match="tidak memiliki kolom langkah"):
        siklus.import_steps(file_store, KONSOL, f"tahun,nomor,aksi,waktu\n{BARIS}".encode(), "Waktu.csv")
