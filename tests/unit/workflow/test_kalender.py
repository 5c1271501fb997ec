"""The calendar as an agency corrects it: a year at a time, told by whom, judged by from then on."""

from datetime import date, datetime

import pytest

from lakip.domain.errors import InputRefused, NotAllowed
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.working_time import working_time
from lakip.workflow import kalender, pemeliharaan, siklus, surat_permintaan

HEAD = "tanggal,jenis,keterangan\n"
PINDAH = f"{HEAD}2026-01-01,libur,Tahun Baru\n2026-02-18,khusus,Hari jadi kota\n".encode()


def dates(store, tahun):
    return [(row.tanggal, row.jenis.value) for row in kalender.days(store, tahun)]


def test_a_file_replaces_the_years_it_names_and_no_other(store):
    before = dates(store, 2025)
    assert kalender.import_calendar(store, KONSOL, PINDAH, "kalender.csv") == {2026: 2}
    assert dates(store, 2026) == [(date(2026, 1, 1), "libur"), (date(2026, 2, 18), "khusus")]
    assert dates(store, 2025) == before
    assert kalender.sources(store)[2026]["sumber"] == "kalender.csv"
    assert pemeliharaan.verify(store)["ok"]


def test_what_is_downloaded_can_be_handed_back_unchanged(file_store):
    before = dates(file_store, 2025)
    kalender.import_calendar(file_store, KONSOL, kalender.csv(file_store, 2025), "sama.csv")
    assert dates(file_store, 2025) == before


def test_working_time_follows_the_new_calendar(file_store):
    span = datetime.fromisoformat("2026-02-18 07:30"), datetime.fromisoformat("2026-02-18 16:00")
    worked = [working_time(*span, siklus.kalender(file_store)).minutes]
    kalender.import_calendar(file_store, KONSOL, PINDAH, "kalender.csv")
    worked.append(working_time(*span, siklus.kalender(file_store)).minutes)
    assert worked == [450, 0]


def test_a_year_without_cuti_bersama_or_ramadan_is_warned_about(file_store):
    kalender.import_calendar(file_store, KONSOL, PINDAH, "kalender.csv")
    assert kalender.warnings(file_store, 2026) == [
        "Kalender tahun 2026 belum memuat cuti bersama; lengkapi sesuai SKB 3 Menteri yang berlaku.",
        "Kalender tahun 2026 belum memuat hari Ramadan; jam kerja Ramadan belum diperhitungkan.",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD, r"^Berkas kalender\.csv tidak memuat satu hari pun"),
        (f"{HEAD}2026-01-01,libur,A\n2026-01-01,libur,B\n", r"memuat 2026-01-01 dengan jenis libur lebih dari satu kali"),
        (f"{HEAD}2026-13-01,libur,A\n", r"^Berkas kalender baris 2 berisi tanggal"),
        ("a,b\n", r"^Berkas kalender baris 1 berisi"),
    ],
)  # fmt: skip
def test_a_calendar_that_can_not_be_right_is_refused_and_nothing_changes(file_store, text, message):
    before = dates(file_store, 2026)
    with pytest.raises(InputRefused, match=message):
        kalender.import_calendar(file_store, KONSOL, text.encode(), "kalender.csv")
    assert dates(file_store, 2026) == before


def test_office_hours_are_replaced_for_both_profiles_together(file_store):
    week = '{"senin": [["08:00", "12:00"]]}'
    kalender.import_hours(file_store, KONSOL, f'{{"hari": {week}, "ramadan": {week}}}'.encode(), "jam.json")
    assert kalender.hours(file_store) == [
        {"profil": profil, "hari": 0, "mulai": "08:00", "selesai": "12:00"} for profil in ("biasa", "ramadan")
    ]
    with pytest.raises(
        InputRefused, match=r"^Berkas jam\.json tidak memuat jam kerja ramadan; isilah keduanya\.$"
    ):
        kalender.import_hours(file_store, KONSOL, f'{{"hari": {week}}}'.encode(), "jam.json")


def test_only_who_keeps_the_ketentuan_changes_the_calendar(file_store):
    with pytest.raises(NotAllowed):
        kalender.import_calendar(file_store, Pelaku("staf.a", Peran.STAF), PINDAH, "kalender.csv")


@pytest.mark.parametrize(
    ("tahun", "terakhir", "mulai"),
    [(2023, "2024-02-29", "2024-02-19"), (2024, "2025-02-28", "2025-02-18"), (2025, "2026-02-27", "2026-02-13"), (2026, "2027-02-26", "2027-02-16")],
)  # fmt: skip
def test_the_sop_must_begin_nine_working_days_before_the_end_of_february(empty_store, tahun, terakhir, mulai):
    """Reference rules §6.3."""
    found = siklus.deadline(empty_store, tahun)
    assert (found["asal"], found["hari_terakhir"], found["mulai"]) == (
        None, date.fromisoformat(terakhir), date.fromisoformat(mulai),
    )  # fmt: skip


def test_the_deadline_of_the_asking_skpd_takes_the_place_of_the_rule(file_store):
    surat_permintaan.register_incoming(file_store, KONSOL, 2025, "Bappelitbang", date(2026, 1, 31))
    found = siklus.deadline(file_store, 2025)
    assert (found["tenggat"], found["asal"], found["hari_terakhir"]) == (
        date(2026, 1, 31),
        "Bappelitbang",
        date(2026, 1, 30),
    )
