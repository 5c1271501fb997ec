from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip.domain.errors import InputRefused
from lakip.domain.kalender import kalender_from, seed_rows
from lakip.domain.sop import (
    LANGKAH,
    SOP,
    Durasi,
    HasilLangkah,
    HasilSop,
    Kejadian,
    Pengerjaan,
    Rantai,
    StatusLangkah,
    check_next,
    evaluate,
    format_durasi,
    parse_durasi,
)
from lakip.domain.working_time import WaktuTerpakai

KALENDER = kalender_from(seed_rows([2024]))


def on(day, clock):
    """Give a moment of February 2024, an ordinary month but for the 8th, 9th (Imlek) and 14th (election)."""
    return datetime.fromisoformat(f"2024-02-{day:02d} {clock}")


def recorded(*lines):
    """Record events one by one, each of which must be allowed: (langkah, aksi, day, clock[, alasan])."""
    events = []
    for langkah, aksi, day, clock, *alasan in lines:
        new = Kejadian(langkah, aksi, on(day, clock), *alasan)
        assert check_next(events, new) is None
        events.append(new)
    return events


ON_TIME = (
    (1, "terima", 1, "07:30"),
    (1, "mulai", 1, "08:00"),
    (1, "selesai", 1, "08:15"),
    (2, "mulai", 1, "09:00"),
    (2, "selesai", 6, "09:00"),
    (3, "mulai", 6, "09:00"),
    (3, "selesai", 16, "09:00"),
    (4, "terima", 16, "09:00"),
    (4, "mulai", 19, "08:00"),
    (4, "selesai", 19, "08:45"),
    (5, "mulai", 19, "09:00"),
    (5, "selesai", 19, "09:45"),
    (6, "mulai", 19, "10:00"),
    (6, "selesai", 19, "10:15"),
)
RETURNED = (
    *ON_TIME[:9],
    (4, "kembali", 19, "08:20", "Tabel capaian belum lengkap"),
    (3, "mulai", 19, "09:00"),
    (3, "selesai", 19, "11:00"),
    (4, "terima", 19, "11:00"),
    (4, "mulai", 19, "11:10"),
    (4, "selesai", 19, "11:30"),
)


def evaluated(*lines):
    return evaluate(LANGKAH, recorded(*lines), KALENDER)


def hasil(result, no):
    return result.langkah_rows[no - 1]


def statuses(result):
    return [str(langkah.status) for langkah in result.langkah_rows]


def test_a_cycle_on_time_is_sesuai_in_every_step_and_in_total():
    result = evaluated(*ON_TIME)

    assert statuses(result) == ["sesuai"] * 6
    assert [langkah.terpakai_menit for langkah in result.langkah_rows] == [15, 1350, 2250, 45, 45, 15]
    assert [langkah.terpakai_hari for langkah in result.langkah_rows[1:4]] == [3, 5, Decimal("0.1")]
    assert (result.baku, result.status) == (Durasi(8, 120), StatusLangkah.SESUAI)
    assert (result.baku_hari, result.terpakai_hari) == (Decimal("8.266666666667"),) * 2


def test_one_step_is_judged_with_all_its_moments():
    assert hasil(evaluated(*ON_TIME), 1) == HasilLangkah(
        no=1,
        nama="Permintaan data",
        baku=Durasi(menit=15),
        status=StatusLangkah.SESUAI,
        terpakai_menit=Decimal(15),
        terpakai_hari=Decimal("0.033333333333"),
        kerja_menit=Decimal(15),
        tunggu_menit=Decimal(30),
        perbaikan_menit=Decimal(0),
        reviu_menit=Decimal(0),
        kembali=0,
        diterima=on(1, "07:30"),
        mulai=on(1, "08:00"),
        selesai=on(1, "08:15"),
        pengerjaan_rows=(
            Pengerjaan(
                on(1, "08:00"),
                on(1, "08:15"),
                WaktuTerpakai(900_000_000, Fraction(1, 30)),
                tunggu=WaktuTerpakai(1_800_000_000, Fraction(1, 15)),
            ),
        ),
        pemeriksa_menit={},
    )


def test_waiting_is_not_held_against_a_signature():
    result = evaluated(*ON_TIME)

    assert (hasil(result, 4).tunggu_menit, hasil(result, 4).terpakai_menit) == (390, 45)
    assert hasil(result, 5).tunggu_menit == 0


def test_a_cycle_without_events_is_belum_and_has_no_figures():
    result = evaluated()

    assert result == HasilSop(
        langkah_rows=result.langkah_rows,
        baku=Durasi(8, 120),
        baku_hari=Decimal("8.266666666667"),
        terpakai_hari=None,
        status=StatusLangkah.BELUM,
        rantai=Rantai(),
    )
    assert {(row.status, row.terpakai_menit, row.tunggu_menit) for row in result.langkah_rows} == {
        (StatusLangkah.BELUM, None, None)
    }


def test_work_that_goes_on_is_berjalan_and_not_yet_measured():
    result = evaluated(*ON_TIME[:4])

    assert statuses(result) == ["sesuai", "berjalan", "belum", "belum", "belum", "belum"]
    assert (hasil(result, 2).terpakai_menit, hasil(result, 2).mulai) == (None, on(1, "09:00"))
    assert result.status is StatusLangkah.BERJALAN


def test_work_received_but_not_started_is_belum():
    result = evaluated(*ON_TIME[:1])

    assert (hasil(result, 1).status, hasil(result, 1).diterima) == (StatusLangkah.BELUM, on(1, "07:30"))


def test_one_microsecond_over_the_standard_is_melebihi():
    over = on(1, "08:15") + timedelta(microseconds=1)
    events = [*recorded(*ON_TIME[:2]), Kejadian(1, "selesai", over)]

    assert hasil(evaluate(LANGKAH, events, KALENDER), 1).status is StatusLangkah.MELEBIHI


def test_three_full_ramadan_days_are_three_days():
    """A day counts by its own length: 1170 minutes in Ramadan are as much as 1350 outside."""
    events = [
        Kejadian(2, "mulai", datetime(2024, 3, 18, 8)),
        Kejadian(2, "selesai", datetime(2024, 3, 20, 15)),
    ]

    langkah = hasil(evaluate(LANGKAH, events, KALENDER), 2)

    assert (langkah.terpakai_menit, langkah.terpakai_hari, langkah.status) == (1170, 3, StatusLangkah.SESUAI)


def test_the_total_is_melebihi_when_the_days_used_exceed_the_added_up_standard():
    result = evaluated(*ON_TIME[:4], (2, "selesai", 16, "09:00"))

    assert (hasil(result, 2).terpakai_hari, result.terpakai_hari) == (8, Decimal("8.033333333333"))
    assert (statuses(result)[1], result.status) == ("melebihi", StatusLangkah.BERJALAN)

    result = evaluated(*ON_TIME[:4], (2, "selesai", 16, "10:46"))

    assert (result.terpakai_hari, result.status) == (Decimal("8.268888888889"), StatusLangkah.MELEBIHI)


def test_a_return_stops_the_examination_and_makes_later_work_on_earlier_steps_rework():
    result = evaluated(*RETURNED)

    compiling, examining = hasil(result, 3), hasil(result, 4)
    assert (compiling.terpakai_hari, compiling.perbaikan_menit, compiling.kembali) == (5, 120, 0)
    assert (compiling.selesai, compiling.status) == (on(16, "09:00"), StatusLangkah.SESUAI)
    assert (examining.terpakai_menit, examining.perbaikan_menit, examining.kembali) == (40, 0, 1)
    assert (examining.tunggu_menit, examining.status) == (400, StatusLangkah.SESUAI)
    assert (examining.mulai, examining.selesai) == (on(19, "08:00"), on(19, "11:30"))
    assert [row.perbaikan for row in compiling.pengerjaan_rows] == [False, True]


def test_a_returned_lakip_leaves_its_steps_berjalan_until_they_are_finished_again():
    assert statuses(evaluated(*RETURNED[:10])) == [
        "sesuai",
        "sesuai",
        "berjalan",
        "berjalan",
        "belum",
        "belum",
    ]


def test_a_return_by_the_head_makes_the_next_examination_rework():
    result = evaluated(
        *ON_TIME[:11],
        (5, "kembali", 19, "09:30", "Angka serapan keliru"),
        (3, "mulai", 19, "10:00"),
        (3, "selesai", 19, "10:30"),
        (4, "mulai", 19, "10:30"),
        (4, "selesai", 19, "10:45"),
        (5, "mulai", 19, "10:45"),
        (5, "selesai", 19, "11:00"),
    )

    assert [row.perbaikan_menit for row in result.langkah_rows] == [0, 0, 30, 15, 0, 0]
    assert [row.kembali for row in result.langkah_rows] == [0, 0, 0, 0, 1, 0]
    assert (hasil(result, 4).terpakai_menit, hasil(result, 5).terpakai_menit) == (45, 45)


@pytest.mark.parametrize(
    ("before", "new", "refusal"),
    [
        ((), (1, "selesai", 1, "08:00"), "Langkah 1 belum dimulai; catat waktu mulainya lebih dahulu."),
        (
            ON_TIME[:1],
            (1, "terima", 1, "08:00"),
            "Langkah 1 sudah diterima pada 1 Februari 2024 pukul 07.30; catat langkah berikutnya.",
        ),
        (
            ON_TIME[:2],
            (1, "mulai", 1, "09:00"),
            "Langkah 1 sudah dimulai pada 1 Februari 2024 pukul 08.00; catat selesainya lebih dahulu.",
        ),
        (
            ON_TIME[:3],
            (1, "mulai", 1, "09:00"),
            "Langkah 1 sudah selesai pada 1 Februari 2024 pukul 08.15; langkah ini tidak dapat dimulai lagi.",
        ),
        (
            ON_TIME[:3],
            (1, "selesai", 1, "09:00"),
            "Langkah 1 sudah selesai pada 1 Februari 2024 pukul 08.15.",
        ),
        (
            ON_TIME[:2],
            (1, "selesai", 1, "07:59"),
            (
                "Waktu 1 Februari 2024 pukul 07.59 mendahului catatan terakhir langkah 1, yaitu "
                "1 Februari 2024 pukul 08.00; periksa kembali waktunya."
            ),
        ),
        (
            (),
            (2, "mulai", 1, "08:00"),
            (
                "Langkah 2 belum dapat dimulai pada 1 Februari 2024 pukul 08.00 karena langkah 1 belum selesai; "
                "catat selesainya langkah 1 lebih dahulu."
            ),
        ),
        (
            ON_TIME[:3],
            (3, "terima", 2, "08:00"),
            (
                "Langkah 3 belum dapat diterima pada 2 Februari 2024 pukul 08.00 karena langkah 2 belum dimulai; "
                "catat mulainya langkah 2 lebih dahulu."
            ),
        ),
        (
            (*ON_TIME[:4], (3, "mulai", 2, "08:00")),
            (3, "selesai", 5, "08:00"),
            (
                "Langkah 3 belum dapat selesai pada 5 Februari 2024 pukul 08.00 karena langkah 2 belum selesai; tutup langkah 2 "
                "lebih dahulu, bila perlu dengan catatan Bagian/Bidang mana yang belum lengkap."
            ),
        ),
        (
            ON_TIME[:6],
            (4, "mulai", 16, "10:00"),
            (
                "Langkah 4 belum dapat dimulai pada 16 Februari 2024 pukul 10.00 karena langkah 3 belum selesai; "
                "catat selesainya langkah 3 lebih dahulu."
            ),
        ),
        (
            ON_TIME[:7],
            (4, "mulai", 16, "08:59"),
            (
                "Langkah 4 belum dapat dimulai pada 16 Februari 2024 pukul 08.59 karena langkah 3 belum selesai; "
                "catat selesainya langkah 3 lebih dahulu."
            ),
        ),
        (
            RETURNED[:11],
            (4, "mulai", 19, "09:30"),
            (
                "Langkah 4 belum dapat dimulai pada 19 Februari 2024 pukul 09.30 karena langkah 3 belum selesai; "
                "catat selesainya langkah 3 lebih dahulu."
            ),
        ),
        (
            ON_TIME[:6],
            (3, "kembali", 7, "09:00", "Keliru"),
            "Langkah 3 tidak dapat dikembalikan; hanya langkah 4 dan 5 yang dapat mengembalikan LAKIP.",
        ),
        (
            ON_TIME[:9],
            (4, "kembali", 19, "08:20", " "),
            "Pengembalian pada langkah 4 belum beralasan; tuliskan alasan pengembaliannya.",
        ),
        (
            ON_TIME[:10],
            (4, "kembali", 19, "09:00", "Keliru"),
            (
                "Langkah 4 tidak sedang dikerjakan; "
                "LAKIP hanya dapat dikembalikan setelah dimulai dan sebelum selesai."
            ),
        ),
    ],
)
def test_an_event_out_of_order_is_refused_with_its_reason(before, new, refusal):
    langkah, aksi, day, clock, *alasan = new

    assert check_next(recorded(*before), Kejadian(langkah, aksi, on(day, clock), *alasan)) == refusal


def test_collecting_and_compiling_may_overlap():
    events = recorded(*ON_TIME[:4])

    assert check_next(events, Kejadian(3, "mulai", on(2, "08:00"))) is None


def test_what_happened_before_something_recorded_earlier_may_be_recorded_afterwards():
    events = recorded(*ON_TIME[:4], (3, "mulai", 2, "08:00"))

    assert check_next(events, Kejadian(2, "selesai", on(1, "15:00"))) is None


@given(st.permutations(recorded(*RETURNED)))
def test_the_order_in_which_events_are_handed_over_does_not_matter(events):
    assert evaluate(LANGKAH, events, KALENDER) == evaluated(*RETURNED)


@pytest.mark.parametrize(
    "text",
    ["", "hari", "15", "3 minggu", "5 hari kalender", "1-2 hari", "1,5 jam", "segera", "3 hari 4 hari"],
)
def test_a_duration_without_a_sure_reading_is_refused(text):
    with pytest.raises(InputRefused) as refusal:
        parse_durasi(text)

    assert str(refusal.value) == (
        f'Waktu baku "{text}" tidak terbaca; tulis seperti 15 menit, 3 hari, atau 2 jam 30 menit.'
    )


@given(st.builds(Durasi, st.integers(0, 400), st.integers(0, 5000)), st.booleans())
def test_a_duration_survives_being_written_and_read(durasi, lengkap):
    assert parse_durasi(format_durasi(durasi, lengkap=lengkap)) == durasi


def test_the_cover_names_no_official():
    assert (SOP.nomor, SOP.tanggal_pengesahan, SOP.berlaku_sampai, SOP.tanggal_revisi) == (
        "4.2.01/1/3/2024",
        date(2024, 3, 4),
        date(2025, 3, 4),
        None,
    )
    assert (SOP.disahkan_oleh, {"nip", "penanda_tangan"} & set(SOP.__slots__)) == ("", set())
