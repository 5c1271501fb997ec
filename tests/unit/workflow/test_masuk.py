from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from lakip.domain.errors import SignInRefused
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.ledger.store import Store
from lakip.workflow import akun, kredensial, masuk, setelan
from tests.akunan import KABEL, SANDI, cheap_hashes, person, put_clock
from tests.janji import Kali

TRIES = Kali(130, 1000, "percobaan masuk")
BUDI = Pelaku("budi", Peran.ADMIN, orang="budi")


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


@pytest.fixture
def kantor(store):
    akun.first_admin(store, None, True, "budi", "Budi Santoso", SANDI)
    return store


def refused(store, name="budi", sandi="Salah-Sekali-1", alamat=KABEL) -> str:
    with pytest.raises(SignInRefused) as error:
        masuk.sign_in(store, name, sandi, alamat)
    return str(error.value)


def test_p15_a_session_belongs_to_who_signed_in_until_it_is_signed_out(kantor):
    sid = masuk.sign_in(kantor, " BUDI ", SANDI, KABEL).sid
    seen = masuk.whose(kantor, sid)
    assert (seen.pelaku, seen.nama, seen.harus_ganti) == (BUDI, "Budi Santoso", False)
    masuk.sign_out(kantor, sid)
    assert masuk.whose(kantor, sid) is None
    masuk.sign_out(kantor, sid)
    assert [row.tindakan for row in kantor.audit_rows()[-2:]] == ["masuk", "keluar"]


def test_p15_a_session_ends_half_an_hour_after_its_last_use(kantor, jam):
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    for _ in range(5):
        jam.maju(minutes=29)
        assert masuk.whose(kantor, sid).akhir == jam.saat + timedelta(minutes=30)
    jam.maju(minutes=30)
    assert masuk.whose(kantor, sid) is None


def test_p15_a_session_ends_after_twelve_hours_however_much_it_is_used(kantor, jam):
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    end = jam.saat + timedelta(hours=12)
    while jam.saat < end - timedelta(minutes=20):
        jam.maju(minutes=20)
        assert masuk.whose(kantor, sid) is not None
    assert masuk.whose(kantor, sid).akhir == min(end, jam.saat + timedelta(minutes=30))
    jam.maju(minutes=20)
    assert masuk.whose(kantor, sid) is None


def test_the_moment_of_last_use_is_written_once_a_minute(kantor, jam):
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    began = jam.saat

    def last() -> timedelta:
        return kantor.rows("ledger", "sesi")[0]["terakhir_at"] - began

    for seconds, kept in ((59, 0), (1, 60), (30, 60), (30, 120)):
        jam.maju(seconds=seconds)
        masuk.whose(kantor, sid)
        assert last() == timedelta(seconds=kept)


@pytest.mark.parametrize(
    "deed",
    [
        lambda store: akun.close(store, BUDI, "siti", "mutasi"),
        lambda store: akun.change(store, BUDI, "siti", peran="tamu"),
        lambda store: akun.reset_password(store, BUDI, "siti"),
    ],
)
def test_p15_closing_changing_or_resetting_an_account_ends_its_sessions_and_no_others(kantor, deed):
    person(kantor, "siti", "staf")
    admin, first, second = (
        masuk.sign_in(kantor, name, SANDI, KABEL).sid for name in ("budi", "siti", "siti")
    )
    deed(kantor)
    assert [masuk.whose(kantor, sid) is None for sid in (admin, first, second)] == [False, True, True]


def test_p15_changing_the_password_ends_every_session_but_the_one_it_is_done_in(kantor):
    mine, elsewhere = (masuk.sign_in(kantor, "budi", SANDI, KABEL).sid for _ in range(2))
    akun.change_password(kantor, BUDI, SANDI, "Laut-Hijau-2026", masuk.fingerprint(mine))
    assert masuk.whose(kantor, elsewhere) is None
    renewed = masuk.renew(kantor, mine)
    assert (masuk.whose(kantor, mine), masuk.whose(kantor, renewed).pelaku) == (None, BUDI)


def test_a_session_that_is_over_is_not_renewed(kantor, jam):
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    jam.maju(minutes=30)
    with pytest.raises(SignInRefused, match="Sesi Anda sudah berakhir"):
        masuk.renew(kantor, sid)
    assert masuk.whose(kantor, "sid-rekaan") is None


def test_p15_p23_a_session_survives_a_restart_and_its_id_stands_nowhere(file_store):
    akun.first_admin(file_store, None, True, "budi", "Budi Santoso", SANDI)
    sid = masuk.sign_in(file_store, "budi", SANDI, KABEL).sid
    file_store.close()
    again = Store(file_store.engine)
    assert masuk.whose(again, sid).pelaku == BUDI
    assert [row["sidik"] for row in again.rows("ledger", "sesi")] == [masuk.fingerprint(sid)]
    again.close()
    assert sid.encode() not in file_store.engine.path.read_bytes()


def test_sessions_that_are_over_are_swept_at_the_next_sign_in(kantor, jam):
    for _ in range(3):
        masuk.sign_in(kantor, "budi", SANDI, KABEL)
    jam.maju(hours=12)
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    assert [row["sidik"] for row in kantor.rows("ledger", "sesi")] == [masuk.fingerprint(sid)]


def test_using_a_session_leaves_no_audit_row_and_moves_no_generation(kantor, jam):
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    before = (kantor.generation, kantor.audit_rows(), kantor.receipts.read())
    for _ in range(5):
        jam.maju(minutes=5)
        masuk.whose(kantor, sid)
    sid = masuk.renew(kantor, sid)
    assert (kantor.generation, kantor.audit_rows(), kantor.receipts.read()) == before


def test_p15_watching_a_session_does_not_keep_it_alive(kantor, jam):
    sid = masuk.sign_in(kantor, "budi", SANDI, KABEL).sid
    seen = []
    for _ in range(3):
        jam.maju(minutes=10)
        seen.append(masuk.is_over(kantor, sid))
    assert seen == [False, False, True]
    assert masuk.is_over(kantor, "sid-rekaan")


def test_p15_whoever_watches_sees_a_sign_out_and_a_changed_account_at_once(kantor):
    akun.add(kantor, KONSOL, "rina", "Rina", "admin")
    first, second = (masuk.sign_in(kantor, "budi", SANDI, KABEL).sid for _ in range(2))
    masuk.sign_out(kantor, first)
    assert [masuk.is_over(kantor, sid) for sid in (first, second)] == [True, False]
    akun.close(kantor, KONSOL, "budi", "pensiun")
    assert masuk.is_over(kantor, second)


def test_p16_unknown_wrong_closed_and_throttled_are_refused_with_one_sentence_and_the_same_work(
    kantor, monkeypatch
):
    person(kantor, "siti", "staf")
    person(kantor, "tutup", "staf")
    akun.close(kantor, BUDI, "tutup", "mutasi")
    for _ in range(10):
        refused(kantor, "siti")
    verified = []
    real = type(kredensial.hasher).verify
    monkeypatch.setattr(
        type(kredensial.hasher), "verify", lambda *args: verified.append(args[1]) or real(*args)
    )
    sentences = {
        refused(kantor, "tidak.ada"), refused(kantor, "budi"), refused(kantor, "tutup", SANDI), refused(kantor, "siti", SANDI),
    }  # fmt: skip
    assert len(sentences) == 1
    assert len(verified) == 4
    assert {sidik.rsplit("$", 2)[0] for sidik in verified} == {"$argon2id$v=19$m=8,t=1,p=1"}


@pytest.mark.janji(TRIES)
def test_p16_however_many_tries_at_one_account_look_at_ten_passwords_only(kantor, jam, monkeypatch):
    looked_at = []
    real = kredensial.matches
    monkeypatch.setattr(
        kredensial, "matches", lambda sidik, sandi: (sidik and looked_at.append(sandi)) or real(sidik, sandi)
    )
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda n: refused(kantor, alamat=f"10.0.{n % 50}.{n // 50}"), range(TRIES.n)))
    assert [row.tindakan for row in kantor.audit_rows()].count("masuk_ditolak") == 10
    refused(kantor, sandi=SANDI)
    jam.maju(minutes=15)
    masuk.sign_in(kantor, "budi", SANDI, KABEL)


@pytest.mark.janji(TRIES)
def test_p16_however_many_accounts_tried_from_one_address_count_a_hundred_times(kantor, jam):
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda n: refused(kantor, f"orang.{n}"), range(TRIES.n)))
    assert [row.tindakan for row in kantor.audit_rows()].count("masuk_ditolak") == 100
    refused(kantor, sandi=SANDI)
    masuk.sign_in(kantor, "budi", SANDI, "10.0.0.8")
    jam.maju(minutes=15)
    masuk.sign_in(kantor, "budi", SANDI, KABEL)


def test_p16_tries_are_still_counted_after_a_restart(file_store):
    akun.first_admin(file_store, None, True, "budi", "Budi Santoso", SANDI)
    for _ in range(10):
        refused(file_store)
    file_store.close()
    again = Store(file_store.engine)
    refused(again, sandi=SANDI)
    again.close()


def test_who_signs_in_rightly_uses_up_no_try(kantor):
    setelan.put(kantor, BUDI, percobaan_akun=2, percobaan_alamat=2)
    for _ in range(5):
        masuk.sign_in(kantor, "budi", SANDI, KABEL)
    refused(kantor)
    masuk.sign_in(kantor, "budi", SANDI, KABEL)
    refused(kantor)
    refused(kantor, sandi=SANDI)


def test_p23_the_log_never_holds_a_name_that_is_no_account(kantor):
    refused(kantor, "Rahasia-Saya-2026")
    row = kantor.audit_rows()[-1]
    assert (row.pelaku, row.tindakan, row.objek) == ("sistem (sistem)", "masuk_ditolak", "akun tidak dikenal")
    assert "rahasia" not in kantor.receipts.path.read_text().casefold()
    assert "rahasia" not in str(kantor.rows("ledger", "percobaan_masuk")).casefold()


def test_an_account_closed_while_its_password_is_looked_at_is_not_let_in(kantor, monkeypatch):
    person(kantor, "siti", "staf")
    real = masuk.prove

    def prove_then_close(*args):
        proven = real(*args)
        akun.close(kantor, BUDI, "siti", "mutasi")
        return proven

    monkeypatch.setattr(masuk, "prove", prove_then_close)
    refused(kantor, "siti", SANDI)
    assert kantor.rows("ledger", "sesi") == []


def test_a_password_typed_on_another_keyboard_is_the_same(kantor):
    sandi = "Kafé-Biru-2026"
    person(kantor, "siti", "staf", sandi=sandi)
    assert masuk.sign_in(kantor, "siti", "Kafe\u0301-Biru-2026", KABEL).pelaku.nama == "siti"


def test_two_hashes_are_worked_out_at_a_time(monkeypatch):
    pair, running, most = Barrier(2), [], []

    class Meeting:
        def hash(self, _sandi):
            running.append(1)
            pair.wait()
            most.append(len(running))
            pair.wait()
            running.pop()
            return "x"

    monkeypatch.setattr(kredensial, "hasher", Meeting())
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(kredensial.hashed, ["a"] * 8))
    assert most == [2] * 8
