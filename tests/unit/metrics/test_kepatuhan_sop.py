"""Step times held against the SOP as the ketentuan of the year say; the settings move no other figure and no other year."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import KONSOL
from lakip.metrics import kepatuhan_sop
from lakip.metrics.lineage_sop import trace_langkah
from lakip.workflow import impor_langkah, kalender, ketentuan

HEAD = "tahun,langkah,aksi,waktu,alasan\n"


def csv(tahun: int) -> bytes:
    """Step 1 waits half an hour and takes 15 minutes; step 2 goes from one morning to that of the third day after."""
    day = date(tahun + 1, 2, 3)
    moments = (
        (1, "terima", 3, "07:30"), (1, "mulai", 3, "08:00"), (1, "selesai", 3, "08:15"),
        (2, "mulai", 3, "09:00"), (2, "selesai", 6, "09:00"),
    )  # fmt: skip
    rows = [f"{tahun},{no},{aksi},{day.replace(day=n)} {clock},\n" for no, aksi, n, clock in moments]
    return (HEAD + "".join(rows)).encode()


@pytest.fixture
def two_years(store):
    """Give a store with the same steps for the LAKIP of 2024 (made in 2025) and an earlier one, and new ketentuan from 2024 on."""
    impor_langkah.import_steps(store, KONSOL, csv(2024), "Waktu.csv")
    impor_langkah.import_steps(store, KONSOL, csv(2019), "Waktu.csv")
    draft = replace(
        BAWAAN, berlaku_dari=date(2024, 1, 1), dasar="Keputusan Kepala Badan 7/2025", sop_hari="tanggal", sop_waktu="antrean",
        sop_total="tertulis",
    )  # fmt: skip
    ketentuan.save(store, KONSOL, draft)
    return store


def told(store, tahun):
    found = kepatuhan_sop.sop(store, tahun)
    first, second = found["langkah"][:2]
    return (
        (first["terpakai_menit"], first["kerja_menit"], first["tunggu_menit"], first["status"]),
        (second["terpakai_hari"], second["status"]),
        (found["total"]["dipakai"], round(found["total"]["baku_hari"], 4)),
        tuple(found["cara"].values()),
    )


def test_the_ketentuan_of_a_year_rule_its_times_and_leave_the_years_before_alone(two_years):
    assert told(two_years, 2024) == (
        (45, 15, 30, "melebihi"),
        (4, "melebihi"),
        ("tertulis", Decimal("8.2778")),
        ("tanggal", "antrean", "tertulis"),
    )
    assert told(two_years, 2019) == (
        (15, 15, 30, "sesuai"),
        (3, "sesuai"),
        ("dihitung", Decimal("8.2667")),
        ("fraksi", "kerja", "dihitung"),
    )


def test_what_was_counted_with_the_same_calendar_bears_the_same_digest(file_store):
    before = kepatuhan_sop.sidik_kalender(file_store)
    nomor = file_store.generation

    kalender.import_calendar(
        file_store, KONSOL, b"tanggal,jenis,keterangan\n2025-01-08,khusus,Hari jadi kota\n", "k.csv"
    )

    assert kepatuhan_sop.sidik_kalender(file_store) != before
    assert kepatuhan_sop.sidik_kalender(file_store, sampai=nomor) == before


def test_the_origin_of_a_time_names_the_waiting_that_was_counted(two_years):
    sentences = [trace_langkah(two_years, tahun, 1)[1]["uraian"] for tahun in (2024, 2019)]

    assert ["ditambah 30 menit menunggu" in sentence for sentence in sentences] == [True, False]
