"""Rounds of the SOP: two pemeriksa, returns, work taken over, a reviu after sending, amended times, and what the time went into."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from lakip.domain.kalender import kalender_from, seed_rows
from lakip.domain.sop import (
    LANGKAH,
    PEMERIKSA,
    Durasi,
    Kejadian,
    Posisi,
    StatusLangkah,
    check_change,
    check_next,
    evaluate,
)
from lakip.domain.working_time import WaktuTerpakai, working_time
from tests.janji import Kali

KALENDER = kalender_from(seed_rows([2024]))


def on(day: int, clock: str) -> datetime:
    """Give a moment of February 2024, an ordinary month but for the 8th, 9th (Imlek) and 14th (election)."""
    return datetime.fromisoformat(f"2024-02-{day:02d} {clock}")


def event(langkah, aksi, day, clock, pemeriksa="", **isi) -> Kejadian:
    return Kejadian(langkah, aksi, on(day, clock), pemeriksa=pemeriksa, **isi)


def recorded(*events: Kejadian) -> list[Kejadian]:
    """Record the events one by one, each of which must be allowed."""
    known: list[Kejadian] = []
    for new in events:
        assert check_next(known, new) is None
        known.append(new)
    return known


TO_THREE = (
    event(1, "mulai", 1, "08:00"),
    event(1, "selesai", 1, "08:15"),
    event(2, "mulai", 1, "09:00"),
    event(2, "selesai", 2, "09:00"),
    event(3, "mulai", 2, "09:00"),
    event(3, "selesai", 5, "09:00"),
)
EXAMINED = (
    *TO_THREE,
    event(4, "terima", 5, "09:00"),
    event(4, "mulai", 5, "10:00", "kasubbag"),
    event(4, "selesai", 5, "10:30", "kasubbag"),
    event(4, "mulai", 5, "11:00", "sekretaris"),
    event(4, "selesai", 5, "11:20", "sekretaris"),
)
SENT = (
    *EXAMINED,
    event(5, "mulai", 5, "13:00"),
    event(5, "selesai", 5, "13:30"),
    event(6, "mulai", 5, "14:00"),
    event(6, "selesai", 5, "14:10"),
)


def hasil(events, no, **setelan):
    return evaluate(LANGKAH, events, KALENDER, **setelan).langkah_rows[no - 1]


def minutes(used: WaktuTerpakai) -> Decimal:
    return used.minutes


def test_both_pemeriksa_share_one_standard_and_their_minutes_are_told_apart():
    examining = hasil(recorded(*EXAMINED), 4)

    assert (examining.terpakai_menit, dict(examining.pemeriksa_menit)) == (
        50, {"kasubbag": Decimal(30), "sekretaris": Decimal(20)},
    )  # fmt: skip
    assert (examining.tunggu_menit, examining.status) == (60, StatusLangkah.MELEBIHI)
    assert (examining.diterima, examining.selesai) == (on(5, "09:00"), on(5, "11:20"))


def test_with_a_standard_for_each_the_same_minutes_keep_it_and_the_total_grows_by_one_standard():
    result = evaluate(LANGKAH, recorded(*EXAMINED), KALENDER, masing_masing=True)

    assert (result.langkah_rows[3].status, result.langkah_rows[3].baku) == (
        StatusLangkah.SESUAI,
        Durasi(menit=90),
    )
    assert result.baku == Durasi(8, 165)


def test_with_a_standard_for_each_one_pemeriksa_alone_can_exceed_it():
    slow = recorded(
        *EXAMINED[:7],
        event(4, "mulai", 5, "10:00", "kasubbag"),
        event(4, "selesai", 5, "10:46", "kasubbag"),
        event(4, "mulai", 5, "11:00", "sekretaris"),
        event(4, "selesai", 5, "11:01", "sekretaris"),
    )

    assert hasil(slow, 4, masing_masing=True).status is StatusLangkah.MELEBIHI


def test_a_step_4_recorded_at_once_stays_possible():
    events = recorded(*TO_THREE, event(4, "mulai", 5, "10:00"), event(4, "selesai", 5, "10:40"))

    assert (hasil(events, 4).status, dict(hasil(events, 4).pemeriksa_menit)) == (StatusLangkah.SESUAI, {})
    assert check_next(events, event(5, "mulai", 5, "10:40")) is None


@pytest.mark.parametrize(
    ("before", "new", "refusal"),
    [
        (
            EXAMINED[:9],
            event(5, "mulai", 5, "10:30"),
            (
                "Langkah 5 belum dapat dimulai pada 5 Februari 2024 pukul 10.30 karena langkah 4 belum selesai; catat selesainya "
                "langkah 4 lebih dahulu."
            ),
        ),
        (
            EXAMINED[:8],
            event(4, "mulai", 5, "10:10", "sekretaris"),
            (
                "Langkah 4 oleh Sekretaris belum dapat dimulai pada 5 Februari 2024 pukul 10.10 karena langkah 4 oleh Ka. Subbag "
                "belum selesai; catat selesainya langkah 4 oleh Ka. Subbag lebih dahulu."
            ),
        ),
        (
            EXAMINED[:8],
            event(4, "selesai", 5, "10:10"),
            "Langkah 4 dicatat untuk setiap pemeriksa; sebutkan pemeriksanya, kasubbag atau sekretaris.",
        ),
        (
            (*TO_THREE, event(4, "mulai", 5, "10:00")),
            event(4, "selesai", 5, "10:10", "kasubbag"),
            "Pemeriksaan ini sudah dicatat mulai tanpa menyebut pemeriksa; catat kelanjutannya dengan cara yang sama.",
        ),
        (
            EXAMINED[:7],
            event(4, "terima", 5, "09:30", "kasubbag"),
            "Langkah 4 oleh Ka. Subbag sudah diterima pada 5 Februari 2024 pukul 09.00; catat langkah berikutnya.",
        ),
        (
            TO_THREE,
            event(4, "mulai", 5, "10:00", "kepala"),
            "Pemeriksa kepala tidak dikenal; hanya langkah 4 yang menyebut pemeriksa, yaitu kasubbag atau sekretaris.",
        ),
        (
            EXAMINED[:8],
            event(4, "kembali", 5, "10:10", "kasubbag", alasan="Keliru", ke=1),
            "LAKIP tidak dapat dikembalikan ke langkah 1; pilih langkah 2 atau langkah 3.",
        ),
        (
            TO_THREE,
            event(3, "alih", 5, "10:00"),
            "Langkah 3 tidak sedang dikerjakan; yang dapat diambil alih hanyalah pekerjaan yang sedang berjalan.",
        ),
        (
            EXAMINED,
            event(6, "reviu", 6, "10:00", alasan="APIP"),
            (
                "Perbaikan hasil reviu hanya dapat dibuka pada langkah 6 setelah LAKIP dikirim; sebelum itu pakailah pengembalian "
                "dari langkah 4 atau 5."
            ),
        ),
        (
            SENT,
            event(6, "reviu", 6, "10:00", alasan=" "),
            "Perbaikan hasil reviu belum beralasan; tuliskan apa yang harus diperbaiki.",
        ),
        (
            SENT,
            event(6, "reviu", 6, "10:00", alasan="APIP", ke=6),
            "Perbaikan hasil reviu tidak dapat dimulai dari langkah 6; pilih langkah 2 sampai langkah 5.",
        ),
    ],
)  # fmt: skip
def test_what_the_sop_forbids_is_refused_with_its_reason(before, new, refusal):
    assert check_next(recorded(*before), new) == refusal


def test_a_return_to_collecting_opens_collecting_again():
    events = recorded(
        *EXAMINED[:8],
        event(4, "kembali", 5, "10:10", "kasubbag", alasan="Data bidang belum masuk", ke=2),
        event(2, "mulai", 5, "11:00"),
        event(2, "selesai", 5, "11:30"),
        event(3, "mulai", 5, "11:30"),
        event(3, "selesai", 5, "12:00"),
        event(4, "mulai", 5, "13:00", "kasubbag"),
    )

    result = evaluate(LANGKAH, events, KALENDER)
    assert [row.perbaikan_menit for row in result.langkah_rows] == [0, 30, 30, 0, 0, 0]
    assert (result.langkah_rows[1].terpakai_menit, result.langkah_rows[3].kembali) == (450, 1)
    assert minutes(result.rantai.perbaikan) == 60


def test_work_taken_over_goes_on_in_the_same_stretch():
    events = recorded(*TO_THREE[:5], event(3, "alih", 2, "10:00"), TO_THREE[5])

    assert evaluate(LANGKAH, events, KALENDER) == evaluate(LANGKAH, TO_THREE, KALENDER)


def test_mending_after_a_reviu_is_timed_apart_and_leaves_the_first_way_as_it_was():
    again = recorded(
        *SENT,
        event(6, "reviu", 12, "08:00", alasan="APIP: tabel efisiensi", ke=3),
        event(3, "mulai", 12, "09:00"),
        event(3, "selesai", 12, "10:00"),
        event(4, "mulai", 12, "10:00"),
        event(4, "selesai", 12, "10:30"),
        event(5, "mulai", 12, "10:30"),
        event(5, "selesai", 12, "10:40"),
        event(6, "mulai", 12, "10:40"),
        event(6, "selesai", 12, "10:50"),
    )

    sent, mended = evaluate(LANGKAH, SENT, KALENDER), evaluate(LANGKAH, again, KALENDER)
    assert [row.reviu_menit for row in mended.langkah_rows] == [0, 0, 60, 30, 10, 10]
    assert [
        (row.terpakai_menit, row.tunggu_menit, row.perbaikan_menit, row.status) for row in mended.langkah_rows
    ] == [
        (row.terpakai_menit, row.tunggu_menit, row.perbaikan_menit, row.status) for row in sent.langkah_rows
    ]
    assert mended.rantai == replace(
        sent.rantai, reviu=working_time(on(12, "08:00"), on(12, "10:50"), KALENDER)
    )
    assert evaluate(LANGKAH, again[:-1], KALENDER).langkah_rows[5].status is StatusLangkah.BERJALAN


def test_the_way_of_a_report_is_work_and_waiting():
    way = evaluate(LANGKAH, recorded(*SENT), KALENDER).rantai

    assert (way.mulai, way.berakhir) == (on(1, "08:00"), on(5, "14:10"))
    assert minutes(way.kerja) == 15 + 450 + 450 + 50 + 30 + 10
    assert way.total == working_time(on(1, "08:00"), on(5, "14:10"), KALENDER)


def test_an_amended_time_keeps_to_the_order_of_the_sop():
    def amended(place: int, new: datetime) -> str | None:
        return check_change(SENT, [*SENT[:place], replace(SENT[place], waktu=new), *SENT[place + 1 :]])

    assert amended(1, on(1, "08:20")) is None
    assert amended(1, on(1, "07:50")) == "Langkah 1 belum dimulai; catat waktu mulainya lebih dahulu."
    assert amended(1, on(1, "09:10")) == (
        "Dengan waktu itu, catatan langkah 2 pada 1 Februari 2024 pukul 09.00 tidak lagi menurut urutan SOP. Langkah 2 belum "
        "dapat dimulai pada 1 Februari 2024 pukul 09.00 karena langkah 1 belum selesai; catat selesainya langkah 1 lebih dahulu."
    )


def test_what_an_earlier_release_let_pass_blocks_nothing_that_comes_later():
    freely = [event(3, "mulai", 1, "08:00"), event(3, "selesai", 1, "09:00")]

    assert check_next(freely, event(4, "mulai", 1, "10:00")) is None


SEQUENCES = Kali(60, 5_000, "urutan acak tindakan pada enam langkah")
AKSI = ("terima", "mulai", "selesai", "kembali", "alih", "reviu")


@pytest.mark.bukti
def test_no_sequence_of_actions_reaches_what_the_sop_forbids_and_its_times_add_up():
    dice = random.Random(6)
    counted = {"diterima": 0, "ditolak": 0, "dikirim": 0, "diubah": 0}
    for _ in range(SEQUENCES.n):
        events = _play(dice, counted)
        _assert_allowed(events)
        _assert_adds_up(events)
    assert min(counted.values()) > 0


def _play(dice: random.Random, counted: dict[str, int]) -> list[Kejadian]:
    """Try eighty actions, and now and then an amendment; gives what was let pass."""
    events: list[Kejadian] = []
    moment = datetime(2024, 1, 8, 7, 30)
    for _ in range(80):
        moment += timedelta(minutes=dice.choice([0, 7, 55, 400, 2000]))
        if events and dice.random() < 0.1:
            changed = _amend(dice, events)
            counted["diubah"] += changed is not events
            events = changed
            continue
        new = _thrown(dice, events, moment - timedelta(minutes=dice.choice([0, 0, 0, 300])))
        if check_next(events, new) is None:
            events.append(new)
            counted["diterima"] += 1
            counted["dikirim"] += (new.langkah, new.aksi) == (6, "selesai")
        else:
            counted["ditolak"] += 1
    return events


def _thrown(dice: random.Random, events: list[Kejadian], moment: datetime) -> Kejadian:
    """Throw an event: two in three go on with what is due, with a return now and then; the rest is anything."""
    posisi = Posisi.after(events)
    alasan, ke = dice.choice(["Keliru", "Keliru", None]), dice.choice([None, 2, 3])
    if dice.random() < 0.65:
        due = next((no for no in range(1, 7) if not posisi.done_at(no)), 6)
        running = posisi.running()
        bagian = running[0] if running else (due, posisi.next_part(due) if dice.random() < 0.5 else "")
        aksi = dice.choice(["selesai"] * 9 + ["kembali"]) if running else "mulai"
        return Kejadian(bagian[0], "reviu" if posisi.is_sent() else aksi, moment, alasan, bagian[1], ke)
    no = dice.randint(1, 6)
    whose = dice.choice(["", *PEMERIKSA]) if no == 4 else ""
    return Kejadian(no, dice.choice(AKSI), moment, alasan, whose, ke)


def _amend(dice: random.Random, events: list[Kejadian]) -> list[Kejadian]:
    place = dice.randrange(len(events))
    moved = replace(
        events[place], waktu=events[place].waktu + timedelta(minutes=dice.choice([-30, -5, 5, 30]))
    )
    after = [*events[:place], moved, *events[place + 1 :]]
    return events if check_change(events, after) else after


def _in_time(events: list[Kejadian]) -> list[Kejadian]:
    return sorted(events, key=lambda one: one.waktu)


def _assert_allowed(events: list[Kejadian]) -> None:
    """Play the events again with a state of this test's own, and look at every state on the way."""
    state, parts = dict.fromkeys(range(1, 7), "belum"), dict.fromkeys(PEMERIKSA, "belum")
    for one in _in_time(events):
        no = one.langkah
        if one.aksi == "mulai" and one.pemeriksa:
            assert parts[one.pemeriksa] == "belum"
            assert one.pemeriksa == PEMERIKSA[0] or parts[PEMERIKSA[0]] == "selesai"
            parts[one.pemeriksa], state[no] = "jalan", "jalan"
        elif one.aksi == "selesai" and one.pemeriksa:
            assert parts[one.pemeriksa] == "jalan"
            parts[one.pemeriksa] = "selesai"
            state[no] = "selesai" if one.pemeriksa == PEMERIKSA[1] else "jalan"
        elif one.aksi == "mulai":
            assert state[no] == "belum"
            state[no] = "jalan"
        elif one.aksi == "selesai":
            assert state[no] == "jalan"
            state[no] = "selesai"
        elif one.aksi in {"kembali", "reviu"}:
            assert one.alasan
            assert state[no] == ("jalan" if one.aksi == "kembali" else "selesai")
            reopened = range(one.ke or 3, no + 1)
            state |= dict.fromkeys(reopened, "belum")
            parts |= dict.fromkeys(PEMERIKSA, "belum") if 4 in reopened else {}
        _assert_possible(state)


def _assert_possible(state: dict[int, str]) -> None:
    for no in (2, 4, 5, 6):
        assert state[no] == "belum" or state[no - 1] == "selesai"
    assert state[3] == "belum" or state[2] != "belum"
    assert state[3] != "selesai" or state[2] == "selesai"
    assert [no for no in state if state[no] == "jalan"] in ([], [1], [2], [3], [2, 3], [4], [5], [6])


def _assert_adds_up(events: list[Kejadian]) -> None:
    """Compare the whole way with the time from its first event to its last, and every step with its own rounds."""
    result = evaluate(LANGKAH, events, KALENDER)
    way = result.rantai
    ordered = _in_time(events)
    sent = [one.waktu for one in ordered if (one.langkah, one.aksi) == (6, "selesai")]
    if not ordered:
        assert way.total == WaktuTerpakai()
        return
    assert (way.mulai, way.berakhir) == (ordered[0].waktu, sent[0] if sent else ordered[-1].waktu)
    assert way.kerja + way.tunggu + way.perbaikan == working_time(way.mulai, way.berakhir, KALENDER)
    opened = [one.waktu for one in ordered if one.aksi == "reviu"]
    closed = [*sent[1:], ordered[-1].waktu][: len(opened)]
    rounds = [working_time(start, end, KALENDER) for start, end in zip(opened, closed, strict=True)]
    assert way.reviu == sum(rounds, WaktuTerpakai())
    _assert_steps_add_up(result)


def _assert_steps_add_up(result) -> None:
    for row in result.langkah_rows:
        work = sum((piece.terpakai for piece in row.pengerjaan_rows), WaktuTerpakai())
        told = (row.terpakai_menit or 0) + row.perbaikan_menit + row.reviu_menit
        assert abs(told - work.minutes) < Decimal("1e-9")
        assert sum(row.pemeriksa_menit.values()) <= (row.terpakai_menit or 0)
