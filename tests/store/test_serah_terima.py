"""Serah terima: the jabatan goes on, the old account does not, and the successor sees what was done."""

from datetime import datetime

import pytest

from lakip.domain.errors import NotAllowed, NotPermitted, SignInRefused, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import akun, masuk, perbaikan, serah_terima, siklus
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.pengumpulan import upload
from tests.akunan import KABEL, SANDI, cheap_hashes, person, put_clock
from tests.store.perkakas import kinerja, plan

DASAR = "BA 800/12/2026"
RAGU = ("IK-1", "", "", "1.545.4")


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


@pytest.fixture
def kantor(store):
    plan(store)
    person(store, "budi", "admin")
    person(store, "siti", "staf", jabatan="Staf Perencanaan")
    return store


def acting(store, name: str) -> Pelaku:
    return akun.pelaku_of(store.query("akun", akun=name)[0])


def hand_over(store, dari="siti", ke="dewi", dasar=DASAR) -> str:
    return serah_terima.hand_over(store, acting(store, "budi"), dari, ke, f"{ke.title()} Lestari", "", dasar)


def hand_in(store, pelaku: Pelaku, name: str, *rows) -> str:
    return upload(store, pelaku, [(name, kinerja(*rows))], 2025, unit="MUT")[0].unggahan


def test_the_successor_gets_role_unit_and_jabatan_and_the_old_account_is_closed(kantor):
    before = masuk.sign_in(kantor, "siti", SANDI, KABEL).sid
    sandi = hand_over(kantor)
    entered = masuk.sign_in(kantor, "dewi", sandi, KABEL)
    assert (entered.pelaku, entered.harus_ganti) == (Pelaku("dewi", Peran.STAF, orang="dewi"), True)
    assert masuk.whose(kantor, before) is None
    with pytest.raises(SignInRefused):
        masuk.sign_in(kantor, "siti", SANDI, KABEL)
    rows = {row["akun"]: row for row in akun.accounts(kantor)}
    assert (rows["dewi"]["jabatan"], rows["siti"]["alasan"]) == (
        "Staf Perencanaan", "Serah terima kepada dewi, BA 800/12/2026",
    )  # fmt: skip
    assert verify(kantor)["ok"]


def test_an_account_that_exists_takes_the_jabatan_on_with_its_own_password(kantor):
    person(kantor, "dewi", "tamu")
    assert hand_over(kantor) == ""
    assert masuk.sign_in(kantor, "dewi", SANDI, KABEL).pelaku.peran is Peran.STAF


def test_open_work_moves_with_the_jabatan_also_over_two_handovers(kantor, jam):
    unggahan = hand_in(kantor, acting(kantor, "siti"), "Kinerja ragu.xlsx", RAGU)
    hand_over(kantor)
    hand_over(kantor, "dewi", "ani")
    ani = acting(kantor, "ani")
    assert [
        (r["tahun"], r["unit"], r["nama_berkas"], r["n_terbuka"]) for r in serah_terima.open_work(kantor, ani)
    ] == [(2025, "MUT", "Kinerja ragu.xlsx", 1)]
    assert [(r["dari"], r["ke"], r["terbuka"]) for r in serah_terima.handovers(kantor)] == [
        ("dewi", "ani", [unggahan]), ("siti", "dewi", [unggahan]),
    ]  # fmt: skip
    perbaikan.decide(kantor, ani, unggahan, 1, "abaikan")
    assert serah_terima.open_work(kantor, ani) == []


def test_the_successor_sees_what_was_done_with_dates_and_file_names(kantor, jam):
    siti = acting(kantor, "siti")
    unggahan = hand_in(kantor, siti, "Kinerja ragu.xlsx", RAGU)
    jam.maju(days=1)
    perbaikan.decide(kantor, siti, unggahan, 1, "abaikan")
    jam.maju(days=1)
    siklus.record_step(kantor, siti, 2025, 1, "mulai", datetime(2026, 1, 6, 9, 0), dasar="Disposisi")
    hand_over(kantor)
    told = serah_terima.inherited(kantor, acting(kantor, "dewi"), 2025)
    assert [(r["waktu"], r["apa"], r["nama_berkas"], r["keterangan"], r["pelaku"]) for r in told] == [
        (datetime(2026, 1, 5, 8, 0), "berkas", "Kinerja ragu.xlsx", None, "siti"),
        (datetime(2026, 1, 6, 8, 0), "keputusan", "Kinerja ragu.xlsx", "abaikan", "siti"),
        (datetime(2026, 1, 7, 8, 0), "langkah", None, "langkah 1 mulai", "siti"),
    ]
    assert serah_terima.inherited(kantor, acting(kantor, "dewi"), 2024) == []
    assert serah_terima.inherited(kantor, acting(kantor, "budi"), 2025) == []


def test_a_handover_that_can_not_be_changes_nothing(kantor):
    person(kantor, "siti.dua", "tamu", nip="196501011990011991")
    akun.change(kantor, KONSOL, "siti", nip="196501011990011991")
    before = akun.accounts(kantor)
    for deed, error, told in (
        (lambda: hand_over(kantor, dasar=" "), WrongUsage, "Dasar serah terima belum diisi"),
        (lambda: hand_over(kantor, dari="tidak.ada"), WrongUsage, "tidak ada"),
        (lambda: hand_over(kantor, ke="siti.dua"), WrongUsage, "milik orang yang sama"),
        (lambda: hand_over(kantor, ke="siti"), WrongUsage, "milik orang yang sama"),
        (lambda: hand_over(kantor, ke="budi"), NotPermitted, "admin terakhir"),
    ):
        with pytest.raises(error, match=told):
            deed()
    with pytest.raises(NotAllowed):
        serah_terima.hand_over(kantor, acting(kantor, "siti"), "budi", "dewi", "Dewi", "", DASAR)
    assert akun.accounts(kantor) == before
    assert serah_terima.handovers(kantor) == []


def test_a_new_operator_sees_what_was_done_for_the_own_unit_last_year_and_whom_to_ask(kantor):
    hand_in(kantor, acting(kantor, "siti"), "Kinerja 2025.xlsx", ("IK-1", "", "", "82,7"))
    siklus.record_step(kantor, acting(kantor, "siti"), 2025, 1, "mulai", datetime(2026, 1, 5, 8, 0))
    person(kantor, "rina", "operator", unit="MUT")
    person(kantor, "joni", "operator", unit="SEK")
    told = {
        name: [(r["apa"], r["nama_berkas"]) for r in serah_terima.done(kantor, acting(kantor, name), 2025)]
        for name in ("rina", "joni", "siti")
    }
    assert told == {
        "rina": [("berkas", "Kinerja 2025.xlsx")],
        "joni": [],
        "siti": [("berkas", "Kinerja 2025.xlsx"), ("langkah", None)],
    }
    assert [(row["peran"], row["jabatan"]) for row in serah_terima.to_ask(kantor)] == [
        ("admin", ""), ("staf", "Staf Perencanaan"),
    ]  # fmt: skip
