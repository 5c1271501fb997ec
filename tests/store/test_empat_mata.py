"""P18: maker is not checker, on both engines, also after a change of role, a delegation or with a second account."""

import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest

from lakip.domain.errors import LakipError, NotAllowed, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.report.bahan import Bahan
from lakip.report.tables import kerja
from lakip.workflow import akun, delegasi, empat_mata, impor_langkah, siklus
from lakip.workflow.akun import pelaku_of
from lakip.workflow.pemeliharaan import verify
from tests.akunan import cheap_hashes, person, put_clock
from tests.janji import Kali

TAHUN = 2025
NIP = "196501011990011991"
MULAI = datetime(2026, 1, 2, 8, 0)


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


def hand_in(store, pelaku: Pelaku, tahun: int = TAHUN) -> None:
    claim(store, pelaku, new_id(), Klaim("BID", tahun, "kinerja", "isian", 0, dasar="Uji"), {})


def up_to(store, no: int, tahun: int = TAHUN) -> None:
    """Record past times from the console until step `no` is being done."""
    moments = [(n, aksi) for n in range(1, no + 1) for aksi in ("mulai", "selesai")][:-1]
    for n, aksi in moments[len(store.query("kejadian", tahun=tahun)) :]:
        record(store, KONSOL, n, aksi, tahun)


def finish(store, pelaku: Pelaku, no: int, tahun: int = TAHUN) -> None:
    record(store, pelaku, no, "selesai", tahun)


def record(store, pelaku: Pelaku, no: int, aksi: str, tahun: int) -> None:
    """Record an event ten minutes after the one before it."""
    place = len(store.query("kejadian", tahun=tahun))
    siklus.record_step(
        store, pelaku, tahun, no, aksi, MULAI + timedelta(minutes=10 * place), dasar="Disposisi"
    )


@pytest.fixture
def kantor(store):
    person(store, "admin", "admin")
    up_to(store, 4)
    return store


def test_p18_whoever_made_nothing_checks_and_signs(kantor):
    hand_in(kantor, person(kantor, "staf", "staf"))
    finish(kantor, person(kantor, "sekretaris", "sekretaris"), 4)
    up_to(kantor, 5)
    finish(kantor, person(kantor, "kepala", "kepala"), 5)
    assert empat_mata.makers(kantor, TAHUN) == {"staf"}
    assert verify(kantor)["ok"]


@pytest.mark.parametrize(("peran", "no"), [("kasubbag", 4), ("sekretaris", 4), ("kepala", 5)])
def test_p18_a_maker_finishes_no_check_also_in_a_later_role(kantor, peran, no):
    hand_in(kantor, person(kantor, "siti", "staf"))
    akun.change(kantor, KONSOL, "siti", peran=peran)
    up_to(kantor, no)
    with pytest.raises(NotPermitted, match="Anda ikut membuat data tahun 2025"):
        finish(kantor, Pelaku("siti", Peran(peran), orang="siti"), no)


def test_p18_a_second_account_of_the_same_person_is_the_same_person(kantor):
    hand_in(kantor, person(kantor, "siti", "staf", nip=NIP))
    akun.close(kantor, KONSOL, "siti", "promosi")
    with pytest.raises(NotPermitted, match="Anda ikut membuat data"):
        finish(kantor, person(kantor, "siti.sekretaris", "sekretaris", nip=NIP), 4)


def test_p18_a_nip_that_is_told_later_joins_what_was_made_before(kantor):
    hand_in(kantor, person(kantor, "siti", "staf"))
    sekretaris = person(kantor, "siti.sekretaris", "sekretaris", nip=NIP)
    akun.change(kantor, KONSOL, "siti", nip=NIP)
    with pytest.raises(NotPermitted, match="Anda ikut membuat data"):
        finish(kantor, sekretaris, 4)


def test_p18_who_stands_in_is_still_the_same_person(kantor):
    kasubbag = person(kantor, "teratai", "kasubbag")
    hand_in(kantor, kasubbag)
    delegasi.delegate(
        kantor, KONSOL, "teratai", "sekretaris", "Plh.", date(2026, 1, 1), date(2026, 1, 9), "800/7"
    )
    with pytest.raises(NotPermitted, match="Anda ikut membuat data"):
        finish(kantor, pelaku_of(kantor.query("akun", akun="teratai")[0]), 4)


def test_p18_figures_of_another_year_bind_nobody(kantor):
    siti = person(kantor, "siti", "kasubbag")
    hand_in(kantor, siti, TAHUN - 1)
    finish(kantor, siti, 4)


def test_p18_a_role_without_the_right_finishes_no_check_however_it_is_recorded(kantor):
    staf = person(kantor, "staf", "staf")
    with pytest.raises(NotAllowed, match="Memeriksa dan menyetujui LAKIP hanya dapat dilakukan"):
        finish(kantor, staf, 4)
    csv = f"tahun,no,aksi,waktu,alasan\n{TAHUN},4,selesai,2026-01-02 15:00,\n".encode()
    with pytest.raises(LakipError):
        impor_langkah.import_steps(kantor, staf, csv, "langkah.csv")
    finish(kantor, person(kantor, "sekretaris", "sekretaris"), 4)
    up_to(kantor, 5)
    with pytest.raises(NotAllowed, match="Menandatangani LAKIP"):
        finish(kantor, staf, 5)


def test_p18_a_click_of_a_role_that_was_taken_away_meanwhile_is_refused(kantor):
    stale = person(kantor, "siti", "sekretaris")
    akun.change(kantor, KONSOL, "siti", peran="tamu")
    with pytest.raises(NotAllowed):
        finish(kantor, stale, 4)
    other = person(kantor, "dewi", "sekretaris")
    akun.close(kantor, KONSOL, "dewi", "mutasi")
    with pytest.raises(NotPermitted, match="baru saja ditutup"):
        finish(kantor, other, 4)


def test_p18_nothing_is_signed_that_its_checker_changed_afterwards(kantor):
    siti = person(kantor, "siti", "kasubbag")
    finish(kantor, siti, 4)
    up_to(kantor, 5)
    hand_in(kantor, siti)
    with pytest.raises(NotPermitted, match="mengubah data setelah memeriksa"):
        finish(kantor, person(kantor, "kepala", "kepala"), 5)


def test_p18_rangkap_tugas_is_the_ka_subbags_alone_told_in_t25_and_leaves_the_step_to_another(kantor):
    kasubbag, staf = (
        person(kantor, "teratai", "kasubbag", nama="Teratai Gelombang"),
        person(kantor, "staf", "staf"),
    )
    sekretaris = person(kantor, "mutiara", "sekretaris")
    with pytest.raises(NotPermitted, match="tidak ikut membuat data tahun 2025"):
        empat_mata.record_rangkap_tugas(kantor, kasubbag, TAHUN, "Hanya dua petugas.")
    for pelaku in (kasubbag, staf, sekretaris):
        hand_in(kantor, pelaku)
    with pytest.raises(WrongUsage, match="Alasan rangkap tugas belum diisi"):
        empat_mata.record_rangkap_tugas(kantor, kasubbag, TAHUN, " ")
    with pytest.raises(NotPermitted, match="hanya untuk Kepala Subbagian"):
        empat_mata.record_rangkap_tugas(kantor, sekretaris, TAHUN, "Sibuk.")
    with pytest.raises(NotAllowed):
        empat_mata.record_rangkap_tugas(kantor, staf, TAHUN, "Sibuk.")
    empat_mata.record_rangkap_tugas(kantor, kasubbag, TAHUN, "Hanya dua petugas.")
    with pytest.raises(NotPermitted, match="Rangkap tugas Anda untuk tahun 2025 sudah tercatat"):
        finish(kantor, kasubbag, 4)
    with pytest.raises(NotPermitted, match="Anda ikut membuat data"):
        finish(kantor, sekretaris, 4)
    finish(kantor, person(kantor, "dewi", "sekretaris"), 4)
    assert kerja.t25(Bahan(kantor, TAHUN)).catatan[-1] == (
        "Rangkap tugas: Teratai Gelombang menyusun data dan memeriksanya sebagai Ka. Subbag; langkah 4 diselesaikan oleh "
        "pejabat lain. Alasan: Hanya dua petugas."
    )
    assert verify(kantor)["ok"]


def test_p18_the_console_records_past_times_and_checks_nothing(kantor):
    hand_in(kantor, KONSOL)
    finish(kantor, KONSOL, 4)
    assert empat_mata.makers(kantor, TAHUN) == frozenset()


def test_p18_making_and_checking_at_the_same_moment_has_one_order(kantor):
    """Whichever comes first: an upload after the check is seen when it is signed, one before it when it is checked."""
    siti, kepala = person(kantor, "siti", "kasubbag"), person(kantor, "kepala", "kepala")
    with ThreadPoolExecutor(2) as pool:
        made = pool.submit(hand_in, kantor, siti)
        checked = pool.submit(finish, kantor, siti, 4)
    assert made.exception() is None
    if checked.exception() is None:
        up_to(kantor, 5)
        with pytest.raises(NotPermitted, match="mengubah data setelah memeriksa"):
            finish(kantor, kepala, 5)
    else:
        assert isinstance(checked.exception(), NotPermitted)


SEQUENCES = Kali(5, 300, "urutan peran, delegasi, unggahan, dan pemeriksaan secara acak")
ORANG = {"ani": "11", "ani.2": "11", "budi": "22", "citra": "33", "citra.2": "33", "dewi": "44"}
"""Six accounts of four persons: the NIP by account."""


@pytest.mark.janji(SEQUENCES)
def test_p18_no_sequence_lets_a_maker_finish_a_check(file_store, jam):
    """Random roles, delegations, hand-ins, withdrawals of rights and tries to finish, against a list kept beside it."""
    store = file_store
    person(store, "admin", "admin")
    for name, nip in ORANG.items():
        person(store, name, "tamu", nip=nip * 9)
    dice = random.Random(18)
    outcomes = {"selesai": 0, "ditolak": 0}
    for round_no in range(SEQUENCES.n):
        _play(store, dice, 2030 + round_no, outcomes)
    assert min(outcomes.values()) > 0
    assert verify(store)["ok"]


def _play(store, dice, tahun, outcomes) -> None:
    made: set[str] = set()
    up_to(store, 4, tahun)
    waiting = 4
    for _ in range(18):
        name = dice.choice([*ORANG])
        actor = pelaku_of(store.query("akun", akun=name)[0])
        match dice.choice(["peran", "delegasi", "buat", "rangkap", "selesai", "selesai", "selesai"]):
            case "peran":
                akun.change(
                    store, KONSOL, name, peran=dice.choice(["staf", "kasubbag", "sekretaris", "kepala"])
                )
            case "delegasi":
                with suppress(WrongUsage):
                    delegasi.delegate(
                        store, KONSOL, name, dice.choice([*delegasi.JABATAN]), "Plh.",
                        date(2026, 1, 1), date(2026, 1, 9), "800/7",
                    )  # fmt: skip
            case "buat":
                hand_in(store, actor, tahun)
                made.add(ORANG[name])
            case "rangkap":
                with suppress(NotPermitted, NotAllowed):
                    empat_mata.record_rangkap_tugas(store, actor, tahun, "Hanya dua petugas.")
                    assert ORANG[name] in made
            case "selesai":
                try:
                    finish(store, actor, waiting, tahun)
                except (NotPermitted, NotAllowed):
                    outcomes["ditolak"] += 1
                    continue
                outcomes["selesai"] += 1
                assert ORANG[name] not in made
                if waiting == 5:
                    return
                waiting = 5
                up_to(store, 5, tahun)


def test_p18_two_accounts_of_one_person_without_nip_are_one_maker(kantor):
    hand_in(kantor, person(kantor, "honorer", "staf", nama="Rani Samudra"))
    with pytest.raises(WrongUsage, match="Nama ini sama dengan pemilik akun honorer"):
        akun.add(kantor, KONSOL, "rani", "Dr. Rani Samudra, S.E.", "sekretaris")
    rani = person(kantor, "rani", "sekretaris", nama="Rani Samudra, S.E.", pemilik="honorer")
    with pytest.raises(NotPermitted, match="ikut membuat data"):
        finish(kantor, rani, 4)
    akun.change(kantor, KONSOL, "honorer", nip=NIP)
    assert [kantor.query("akun", akun=name)[0]["orang"] for name in ("honorer", "rani")] == [NIP, NIP]
    with pytest.raises(NotPermitted, match="ikut membuat data"):
        finish(kantor, rani, 4)


def test_p18_somebody_else_with_the_same_name_is_somebody_else(kantor):
    hand_in(kantor, person(kantor, "honorer", "staf", nama="Rani Samudra"))
    finish(kantor, person(kantor, "rani", "sekretaris", nama="Rani Samudra", pemilik="-"), 4)
    assert kantor.query("akun", akun="rani")[0]["orang"] == "rani"
    assert verify(kantor)["ok"]
