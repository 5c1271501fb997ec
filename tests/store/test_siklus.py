"""The year's siklus on both engines: opened once, pinned to a version of the SOP, each step by whoever does it."""

import json
import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime, timedelta
from threading import Barrier

import pytest

from lakip.domain.errors import LakipError, NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.domain.waktu import now
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.metrics.kepatuhan_sop import langkah_rows, versi_sop
from lakip.workflow import delegasi, empat_mata, setelan, siklus
from lakip.workflow.akun import pelaku_of
from lakip.workflow.pemeliharaan import verify
from tests.akunan import cheap_hashes, person, put_clock
from tests.janji import Kali

TAHUN = 2025


def new_version(store, berlaku_dari: date, standar: str) -> int:
    """Store a version of the SOP whose langkah 1 has another standard; gives its audit number."""
    with store.write(SISTEM, "uji", "sop") as tx:
        first = tx.query("sop")[0]
        tx.append("sop", [first | {"berlaku_dari": berlaku_dari, "isi": json.dumps({})}])
        tx.append("sop_langkah", [
            row | {"standar": standar} if row["no"] == 1 else row for row in tx.query("sop_langkah")
        ])  # fmt: skip
    return tx.urutan


def first_standard(store, tahun: int) -> int:
    return langkah_rows(store, tahun)[0].baku.menit


def test_opening_twice_changes_nothing(store):
    opened = siklus.open_cycle(store, KONSOL, TAHUN)
    before = store.generation
    assert siklus.open_cycle(store, KONSOL, TAHUN) == opened == siklus.cycle(store, TAHUN)
    assert store.generation == before
    assert TAHUN in siklus.years(store)
    assert verify(store)["ok"]


def test_a_year_keeps_the_version_it_was_opened_with(store):
    siklus.open_cycle(store, KONSOL, TAHUN)
    new_version(store, date(2026, 3, 4), "20 menit")
    siklus.open_cycle(store, KONSOL, TAHUN + 1)
    assert (first_standard(store, TAHUN), first_standard(store, TAHUN + 1)) == (15, 20)
    assert siklus.sop(store, TAHUN + 1)["langkah"][0]["standar"] == "20 menit"


def test_the_first_event_opens_the_year_with_the_version_in_force_that_day(store):
    newer = new_version(store, date(2026, 3, 4), "20 menit")
    for tahun, moment in ((2022, "2023-01-09 08:00"), (2024, "2025-01-09 08:00"), (2026, "2027-01-11 08:00")):
        siklus.record_step(store, KONSOL, tahun, 1, "terima", datetime.fromisoformat(moment))
    assert [first_standard(store, tahun) for tahun in (2022, 2024, 2026)] == [15, 15, 20]
    assert siklus.cycle(store, 2026)["sop"] == newer


def test_a_year_of_an_earlier_release_is_measured_by_the_version_of_its_first_event(store):
    """Its events stand there without a siklus; a year without any is shown by the newest version."""
    event = {"id": "a", "tahun": 2024, "langkah": 1, "aksi": "mulai", "pelaku": "konsol", "alasan": None}
    moment = datetime(2025, 1, 9, 8)
    with store.write(KONSOL, "uji", "kejadian") as tx:
        tx.append("kejadian", [event | {"waktu": moment, "dicatat_at": moment}])
    seeded = versi_sop(store, 2024)
    newer = new_version(store, date(2026, 3, 4), "20 menit")
    assert (versi_sop(store, 2024), versi_sop(store, TAHUN)) == (seeded, newer)


PAGI = datetime(2026, 1, 5, 8, 0)
DASAR = "Buku ekspedisi"


@pytest.fixture
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


@pytest.fixture
def kantor(store, jam):
    """Give an office with an account for every role; its clock stands at eight on 5 January 2026."""
    person(store, "admin", "admin")
    return store, {
        peran: person(store, peran, peran) for peran in ("staf", "kasubbag", "sekretaris", "kepala")
    }


def up_to(store, no: int) -> None:
    """Record from the console that everything before step `no` is done."""
    for before in range(1, no):
        for aksi, minute in (("mulai", 0), ("selesai", 5)):
            moment = datetime(2026, 1, 2, 7 + before, minute)
            siklus.record_step(store, KONSOL, TAHUN, before, aksi, moment)


def do(store, pelaku, no, aksi, **isi):
    return siklus.record_step(store, pelaku, TAHUN, no, aksi, now(), **isi)


def refused(store, pelaku, no, aksi, **isi) -> str:
    with pytest.raises(LakipError) as error:
        do(store, pelaku, no, aksi, **isi)
    return str(error.value)


def test_two_people_who_begin_the_same_step_get_one_winner_and_one_message(kantor):
    store, orang = kantor
    dua = person(store, "siti", "staf")
    together = Barrier(2)

    def begin(pelaku):
        together.wait()
        try:
            do(store, pelaku, 1, "mulai")
        except NotPermitted as error:
            return str(error)
        return "jadi"

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(begin, [orang["staf"], dua]))
    assert told == [
        "Langkah 1 sudah dimulai pada 5 Januari 2026 pukul 08.00; catat selesainya lebih dahulu.",
        "jadi",
    ]
    assert len(store.query("kejadian", tahun=TAHUN)) == 1
    assert len(store.rows("ledger", "siklus")) == 1
    assert verify(store)["ok"]


def test_two_who_open_the_same_year_at_once_open_it_once(store):
    together = Barrier(2)

    def open_it(_n):
        together.wait()
        return siklus.open_cycle(store, KONSOL, TAHUN)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(open_it, range(2))
    assert first == second
    assert len(store.rows("ledger", "siklus")) == 1


@pytest.mark.parametrize("no", range(1, 7))
def test_each_step_is_begun_by_whoever_does_it_and_by_nobody_else(kantor, no):
    store, orang = kantor
    up_to(store, no)
    does = {4: {"kasubbag"}, 5: {"kepala"}}.get(no, {"staf", "kasubbag"})
    for peran in orang.keys() - does:
        refused(store, orang[peran], no, "mulai")
    assert len(store.query("kejadian", tahun=TAHUN)) == 2 * (no - 1)
    do(store, orang[min(does)], no, "mulai")
    begun = store.query("kejadian", tahun=TAHUN)[-1]
    assert (begun["langkah"], begun["aksi"], begun["pemeriksa"]) == (
        no,
        "mulai",
        "kasubbag" if no == 4 else None,
    )


def test_the_sekretaris_examines_after_the_ka_subbag(kantor):
    store, orang = kantor
    up_to(store, 4)
    assert refused(store, orang["sekretaris"], 4, "mulai") == (
        "Pemeriksaan ini giliran Kepala Subbagian; bila Kepala Subbagian berhalangan, catat dahulu delegasi (Plt. atau Plh.) "
        "pada halaman Pengguna."
    )
    for peran in ("kasubbag", "sekretaris"):
        do(store, orang[peran], 4, "mulai")
        row = do(store, orang[peran], 4, "selesai")
    assert row["status"] == "sesuai"
    do(store, orang["kepala"], 5, "mulai")
    assert verify(store)["ok"]


def test_who_stands_in_for_the_sekretaris_does_not_examine_twice(kantor):
    store, orang = kantor
    up_to(store, 4)
    do(store, orang["kasubbag"], 4, "mulai")
    do(store, orang["kasubbag"], 4, "selesai")
    delegasi.delegate(
        store, KONSOL, "kasubbag", "sekretaris", "Plh.", date(2026, 1, 1), date(2026, 1, 9), "800/7"
    )
    kasubbag = pelaku_of(store.query("akun", akun="kasubbag")[0])
    do(store, kasubbag, 4, "mulai")
    assert refused(store, kasubbag, 4, "selesai").startswith(
        "Anda sudah memeriksa LAKIP ini sebagai pemeriksa pertama;"
    )


def test_who_stands_in_for_the_ka_subbag_examines_first(kantor):
    store, orang = kantor
    up_to(store, 4)
    person(store, "dewi", "tamu")
    delegasi.delegate(store, KONSOL, "dewi", "kasubbag", "Plt.", date(2026, 1, 1), date(2026, 1, 9), "800/7")
    dewi = pelaku_of(store.query("akun", akun="dewi")[0])
    do(store, dewi, 4, "mulai")
    do(store, dewi, 4, "selesai")
    do(store, orang["sekretaris"], 4, "mulai")
    do(store, orang["sekretaris"], 4, "selesai")


def test_a_ka_subbag_in_rangkap_tugas_ends_their_own_part_and_the_sekretaris_the_step(kantor):
    store, orang = kantor
    up_to(store, 4)
    claim(store, orang["kasubbag"], new_id(), Klaim("BID", TAHUN, "kinerja", "isian", 0, dasar="Uji"), {})
    do(store, orang["kasubbag"], 4, "mulai")
    assert "Anda ikut membuat data tahun 2025" in refused(store, orang["kasubbag"], 4, "selesai")
    empat_mata.record_rangkap_tugas(store, orang["kasubbag"], TAHUN, "Hanya satu petugas.")
    do(store, orang["kasubbag"], 4, "selesai")
    do(store, orang["sekretaris"], 4, "mulai")
    do(store, orang["sekretaris"], 4, "selesai")
    do(store, orang["kepala"], 5, "mulai")
    do(store, orang["kepala"], 5, "selesai")


def test_a_time_to_come_and_a_past_one_without_grounds_are_refused(kantor, jam):
    store, orang = kantor
    with pytest.raises(WrongUsage, match=r"5 Januari 2026 pukul 08\.01 belum terjadi"):
        siklus.record_step(store, orang["staf"], TAHUN, 1, "mulai", PAGI + timedelta(minutes=1))
    with pytest.raises(WrongUsage, match="tuliskan dasarnya"):
        siklus.record_step(store, orang["staf"], TAHUN, 1, "mulai", PAGI - timedelta(minutes=16))
    siklus.record_step(store, orang["staf"], TAHUN, 1, "mulai", PAGI - timedelta(minutes=15))
    jam.maju(hours=5)
    siklus.record_step(store, orang["staf"], TAHUN, 1, "selesai", PAGI, dasar=DASAR)
    assert [(row["aksi"], row["dasar"]) for row in siklus.events(store, TAHUN)] == [
        ("mulai", None),
        ("selesai", DASAR),
    ]


def test_an_amendment_keeps_the_first_time_and_the_order(kantor, jam):
    store, orang = kantor
    do(store, orang["staf"], 1, "mulai")
    jam.maju(minutes=30)
    do(store, orang["staf"], 1, "selesai")
    jam.maju(hours=1)
    begun, done = (row["id"] for row in siklus.events(store, TAHUN))
    staf = orang["staf"]
    for waktu, alasan, sentence in (
        (PAGI, " ", "Alasan perubahan waktu belum diisi"),
        (PAGI + timedelta(hours=9), "Keliru", "belum terjadi"),
        (PAGI - timedelta(minutes=1), "Keliru", "belum dimulai"),
    ):
        with pytest.raises(LakipError, match=sentence):
            siklus.amend(store, staf, TAHUN, done, waktu, alasan)
    with pytest.raises(NotAllowed):
        siklus.amend(store, orang["kepala"], TAHUN, done, PAGI, "Keliru")
    with pytest.raises(WrongUsage, match="tidak ada pada LAKIP tahun 2025"):
        siklus.amend(store, staf, TAHUN, "bukan-id", PAGI, "Keliru")
    siklus.amend(store, staf, TAHUN, done, PAGI + timedelta(minutes=20), "Menurut buku ekspedisi")
    siklus.amend(store, staf, TAHUN, done, PAGI + timedelta(minutes=15), "Salah baca")
    row = siklus.events(store, TAHUN)[1]
    assert (row["waktu"], row["waktu_semula"]) == (PAGI + timedelta(minutes=15), PAGI + timedelta(minutes=30))
    assert [(one["waktu"], one["alasan"]) for one in row["ubahan"]] == [
        (PAGI + timedelta(minutes=20), "Menurut buku ekspedisi"), (PAGI + timedelta(minutes=15), "Salah baca"),
    ]  # fmt: skip
    assert siklus.sop(store, TAHUN)["langkah"][0]["terpakai_menit"] == 15
    assert begun == siklus.events(store, TAHUN)[0]["id"]
    assert verify(store)["ok"]


def test_each_pemeriksa_has_the_whole_standard_in_a_year_opened_with_that_setting(store):
    siklus.open_cycle(store, KONSOL, TAHUN)
    setelan.put(store, KONSOL, sop_baku_masing_masing=True)
    siklus.open_cycle(store, KONSOL, TAHUN + 1)
    found = [siklus.sop(store, tahun)["langkah"][3]["standar"] for tahun in (TAHUN, TAHUN + 1)]
    assert found == ["45 menit", "1 jam 30 menit"]


def test_what_waits_is_told_to_whose_turn_it_is(kantor):
    store, orang = kantor

    def told(peran):
        return [row["kalimat"] for row in siklus.waiting_for(store, orang[peran], TAHUN)]

    assert told("staf") == ["Proses LAKIP tahun 2025 belum dibuka."]
    assert told("kepala") == []
    up_to(store, 4)
    assert (told("staf"), told("sekretaris")) == ([], [])
    assert told("kasubbag") == [
        "Langkah 4. Pemeriksaan (Ka. Subbag): siap dimulai sejak 2 Januari 2026 pukul 10.05."
    ]
    do(store, orang["kasubbag"], 4, "mulai")
    do(store, orang["kasubbag"], 4, "kembali", alasan="Tabel efisiensi", catatan=["T14"])
    assert told("staf") == [
        "Langkah 3. Penyusunan LAKIP: siap dimulai sejak 5 Januari 2026 pukul 08.00. Alasan dikembalikan: Tabel efisiensi."
    ]


def test_taking_over_is_recorded_and_the_next_one_goes_on(kantor):
    store, orang = kantor
    do(store, orang["staf"], 1, "mulai")
    siti = person(store, "siti", "staf", jabatan="Analis Perencanaan")
    do(store, siti, 1, "alih")
    do(store, siti, 1, "selesai")
    assert [(row["aksi"], row["jabatan"]) for row in siklus.events(store, TAHUN)] == [
        ("mulai", "staf perencanaan"), ("alih", "Analis Perencanaan"), ("selesai", "Analis Perencanaan"),
    ]  # fmt: skip


RANDOM = Kali(3, 60, "siklus dengan orang, peran, dan tindakan acak")
HANYA = {
    1: {"staf", "kasubbag"},
    2: {"staf", "kasubbag"},
    3: {"staf", "kasubbag"},
    5: {"kepala"},
    6: {"staf", "kasubbag"},
}


@pytest.mark.bukti
def test_no_random_play_lets_anybody_do_a_step_that_is_not_theirs(file_store, jam):
    store = file_store
    person(store, "admin", "admin")
    orang = {
        peran: person(store, peran, peran) for peran in ("staf", "kasubbag", "sekretaris", "kepala", "tamu")
    }
    dice = random.Random(7)
    done = 0
    for tahun in range(2030, 2030 + RANDOM.n):
        for _ in range(60):
            jam.maju(minutes=dice.choice([1, 30, 600]))
            peran, no = dice.choice([*orang]), dice.randint(1, 6)
            with suppress(LakipError):
                siklus.record_step(
                    store,
                    orang[peran],
                    tahun,
                    no,
                    dice.choice(["terima", "mulai", "selesai", "kembali"]),
                    now(),
                    "Keliru",
                )
                done += 1
                last = next(row for row in store.query("kejadian", tahun=tahun) if row["waktu"] == now())
                assert peran == last["pemeriksa"] if no == 4 else peran in HANYA[no]
    assert done > RANDOM.n
    assert verify(store)["ok"]
