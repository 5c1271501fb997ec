from datetime import date

import pytest

from lakip.domain.errors import NotAllowed, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.domain.peran import Hak, Peran
from lakip.workflow import delegasi, masuk
from tests.akunan import KABEL, SANDI, cheap_hashes, person, put_clock

PLH = {"peran": "sekretaris", "status": "Plh.", "nomor_sk": "800/7/2026"}


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)  # 5 January 2026


@pytest.fixture
def kantor(store):
    person(store, "budi", "admin")
    person(store, "teratai", "kasubbag")
    return store


def delegate(store, dari=date(2026, 1, 5), sampai=date(2026, 1, 9), **isi):
    delegasi.delegate(store, KONSOL, "teratai", dari=dari, sampai=sampai, **PLH | isi)


def signed_in(store):
    return masuk.whose(store, masuk.sign_in(store, "teratai", SANDI, KABEL).sid).pelaku


def test_who_stands_in_has_both_roles_from_the_first_day_to_the_last(kantor, jam):
    delegate(kantor, date(2026, 1, 6), date(2026, 1, 7))
    roles = []
    for _ in range(4):
        roles.append(signed_in(kantor).tugas)
        jam.maju(days=1)
    assert roles == [(), (Peran.SEKRETARIS,), (Peran.SEKRETARIS,), ()]


def test_rights_add_up(kantor):
    delegate(kantor, peran="kepala")
    plt = signed_in(kantor)
    assert plt.may(Hak.TANDATANGAN)
    assert plt.may(Hak.UNGGAH)
    assert not plt.may(Hak.AKUN)
    assert (plt.acts_as(Peran.KASUBBAG), plt.acts_as(Peran.KEPALA), plt.acts_as(Peran.ADMIN)) == (
        True,
        True,
        False,
    )


def test_an_open_session_gets_and_loses_the_duties_with_the_day(kantor, jam):
    delegate(kantor, date(2026, 1, 6), date(2026, 1, 6))
    jam.maju(hours=15, minutes=55)  # 23.55
    sid = masuk.sign_in(kantor, "teratai", SANDI, KABEL).sid
    assert masuk.whose(kantor, sid).pelaku.tugas == ()
    jam.maju(minutes=10)
    assert masuk.whose(kantor, sid).pelaku.tugas == (Peran.SEKRETARIS,)


def test_a_new_or_withdrawn_delegation_ends_the_sessions_of_its_account(kantor):
    before = masuk.sign_in(kantor, "teratai", SANDI, KABEL).sid
    delegate(kantor)
    between = masuk.sign_in(kantor, "teratai", SANDI, KABEL).sid
    row = delegasi.delegations(kantor)[0]
    delegasi.revoke(kantor, KONSOL, row["urutan"], "Sekretaris masuk kembali")
    assert [masuk.whose(kantor, sid) for sid in (before, between)] == [None, None]
    assert signed_in(kantor).tugas == ()
    with pytest.raises(WrongUsage, match="sudah berakhir"):
        delegasi.revoke(kantor, KONSOL, row["urutan"], "lagi")


def test_the_list_tells_how_each_delegation_stands(kantor):
    delegate(kantor, date(2026, 1, 1), date(2026, 1, 4))
    delegate(kantor, date(2026, 1, 5), date(2026, 1, 5))
    delegate(kantor, date(2026, 1, 6), date(2026, 1, 9), peran="kepala", status="Plt.")
    delegate(kantor)
    delegasi.revoke(kantor, KONSOL, delegasi.delegations(kantor)[0]["urutan"], "keliru")
    assert [(r["peran"], r["status"], r["keadaan"], r["dicabut"]) for r in delegasi.delegations(kantor)] == [
        ("sekretaris", "Plh.", "dicabut", "keliru"),
        ("kepala", "Plt.", "akan berlaku", None),
        ("sekretaris", "Plh.", "berlaku", None),
        ("sekretaris", "Plh.", "berakhir", None),
    ]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"peran": "admin"}, "Yang dapat didelegasikan"),
        ({"status": "Pjs."}, "Yang dapat didelegasikan"),
        ({"sampai": date(2026, 1, 4)}, "mendahului tanggal awalnya"),
        ({"nomor_sk": " "}, "Nomor SK delegasi belum diisi"),
        ({"peran": "kasubbag"}, "sudah berperan kasubbag"),
    ],
)
def test_a_delegation_no_sk_can_say_is_refused(kantor, isi, pesan):
    with pytest.raises(WrongUsage, match=pesan):
        delegate(kantor, **isi)
    assert delegasi.delegations(kantor) == []


def test_only_who_manages_accounts_delegates(kantor):
    with pytest.raises(NotAllowed):
        delegasi.delegate(
            kantor, signed_in(kantor), "teratai", dari=date(2026, 1, 5), sampai=date(2026, 1, 9), **PLH
        )
