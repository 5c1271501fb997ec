import shutil
from itertools import pairwise

import pytest

from lakip.domain.errors import LakipError, NotAllowed, NotPermitted, SignInRefused, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import akun, contoh, masuk, setelan
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.toko import open_store
from tests.akunan import KABEL, SANDI, cheap_hashes, person, put_clock

NIP = "196501011990011991"


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


@pytest.fixture
def kantor(store):
    """Give a store with one admin, who signed in before."""
    akun.first_admin(store, None, True, "budi", "Budi Santoso", SANDI)
    return store


@pytest.fixture
def contoh_terbuka(toko_contoh, tmp_path):
    """Give a store of one's own with the sample agency, open."""
    opened = open_store(str(shutil.copytree(toko_contoh, tmp_path / "contoh") / "lakip.duckdb"))
    yield opened
    opened.close()


BUDI = Pelaku("budi", Peran.ADMIN, orang="budi")


def logged(store) -> list[tuple[str, str, str]]:
    return [(row.pelaku, row.tindakan, row.objek) for row in store.audit_rows()[1:]]


def test_the_first_admin_is_made_on_this_pc_and_only_once(store):
    assert not akun.login_is_on(store)
    akun.first_admin(store, None, True, " Budi ", "Budi Santoso", SANDI)
    assert akun.login_is_on(store)
    assert masuk.sign_in(store, "budi", SANDI, KABEL).pelaku == BUDI
    with pytest.raises(NotPermitted, match="sudah memakai akun"):
        akun.first_admin(store, None, True, "lain", "Orang Lain", SANDI)
    with pytest.raises(NotPermitted, match="sudah memakai akun"):
        akun.first_code(store)


def test_from_another_pc_the_first_admin_needs_the_newest_code_within_its_day(store, jam):
    first, second = akun.first_code(store), akun.first_code(store)
    for code in (None, "", first, second + "x"):
        with pytest.raises(NotPermitted, match="Kode admin tidak cocok"):
            akun.first_admin(store, code, False, "budi", "Budi Santoso", SANDI)
    jam.maju(hours=24)
    with pytest.raises(NotPermitted, match="Kode admin tidak cocok"):
        akun.first_admin(store, second, False, "budi", "Budi Santoso", SANDI)
    jam.maju(minutes=-1)
    akun.first_admin(store, second, False, "budi", "Budi Santoso", SANDI)
    with pytest.raises(NotPermitted, match="sudah memakai akun"):
        akun.first_admin(store, second, False, "lain", "Orang Lain", SANDI)


def test_a_server_for_other_pcs_gives_a_code_only_while_there_is_no_account_and_nobody_shares_the_store(
    store,
):
    code = akun.code_at_start(store)
    assert (code is None) == store.engine.shared
    akun.first_admin(store, code or akun.first_code(store), False, "budi", "Budi Santoso", SANDI)
    assert akun.code_at_start(store) is None


def test_the_first_admin_chooses_a_password_that_keeps_the_rules(store):
    with pytest.raises(WrongUsage, match="paling sedikit 12 karakter"):
        akun.first_admin(store, None, True, "budi", "Budi Santoso", "Pendek-1")
    assert not akun.login_is_on(store)


def test_a_new_account_gets_a_password_that_must_be_changed(kantor):
    sandi = akun.add(kantor, BUDI, "siti.aminah", "Siti Aminah", "staf", nip="19650101 199001 1 991")
    entered = masuk.sign_in(kantor, "siti.aminah", sandi, KABEL)
    assert (entered.pelaku, entered.harus_ganti) == (
        Pelaku("siti.aminah", Peran.STAF, "", NIP),
        True,
    )
    akun.change_password(kantor, entered.pelaku, sandi, SANDI)
    assert not masuk.sign_in(kantor, "siti.aminah", SANDI, KABEL).harus_ganti
    with pytest.raises(SignInRefused):
        masuk.sign_in(kantor, "siti.aminah", sandi, KABEL)


def test_a_password_given_out_waits_seven_days(kantor, jam):
    sandi = akun.add(kantor, BUDI, "siti", "Siti Aminah", "staf")
    jam.maju(days=7, minutes=1)
    with pytest.raises(SignInRefused):
        masuk.sign_in(kantor, "siti", sandi, KABEL)


def test_a_password_must_be_changed_after_half_a_year(kantor, jam):
    jam.maju(days=180)
    assert not masuk.sign_in(kantor, "budi", SANDI, KABEL).harus_ganti
    jam.maju(days=1)
    assert masuk.sign_in(kantor, "budi", SANDI, KABEL).harus_ganti
    setelan.put(kantor, KONSOL, sandi_umur_hari=0)
    assert not masuk.sign_in(kantor, "budi", SANDI, KABEL).harus_ganti


def test_none_of_the_last_five_passwords_may_come_again(kantor):
    used = [SANDI, *(f"Laut-Biru-{n}-2026" for n in range(5))]
    for old, new in pairwise(used):
        akun.change_password(kantor, BUDI, old, new)
    for sandi in used[1:]:
        with pytest.raises(WrongUsage, match="salah satu dari 5 kata sandi terakhir"):
            akun.change_password(kantor, BUDI, used[-1], sandi)
    akun.change_password(kantor, BUDI, used[-1], SANDI)


def test_a_password_is_not_changed_without_the_old_one(kantor):
    with pytest.raises(SignInRefused, match="Kata sandi lama tidak cocok"):
        akun.change_password(kantor, BUDI, "Salah-Sekali-1", "Laut-Hijau-2026")
    masuk.sign_in(kantor, "budi", SANDI, KABEL)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"akun": "a b"}, "tidak dapat dipakai"),
        ({"akun": "konsol"}, "tidak dapat dipakai"),
        ({"akun": "budi"}, "sudah ada"),
        ({"nama": " "}, "Nama pemilik akun belum diisi"),
        ({"peran": "konsol"}, "Peran konsol tidak dikenal"),
        ({"peran": "operator"}, "Operator harus diberi satu Bagian/Bidang"),
        ({"unit": "MUT"}, "Operator harus diberi satu Bagian/Bidang"),
        ({"peran": "operator", "unit": "XYZ"}, "Bagian/Bidang XYZ tidak ada"),
        ({"nip": "123"}, "NIP terdiri atas 18 angka"),
    ],
)
def test_an_account_that_can_not_be_is_refused_and_nothing_is_stored(kantor, isi, pesan):
    before = logged(kantor)
    with pytest.raises(WrongUsage, match=pesan):
        akun.add(kantor, BUDI, **{"akun": "siti", "nama": "Siti", "peran": "staf"} | isi)
    assert logged(kantor) == before
    assert [row["akun"] for row in akun.accounts(kantor)] == ["budi"]


def test_only_who_may_manage_accounts_does_so(kantor):
    staf = person(kantor, "siti", "staf")
    for deed in (
        lambda: akun.add(kantor, staf, "lain", "Lain", "admin"),
        lambda: akun.change(kantor, staf, "siti", peran="admin"),
        lambda: akun.close(kantor, staf, "budi", "tidak suka"),
        lambda: akun.reset_password(kantor, staf, "budi"),
        lambda: setelan.put(kantor, staf, sandi_panjang=1),
    ):
        with pytest.raises(NotAllowed):
            deed()
    assert [(row["akun"], row["peran"], row["ditutup"]) for row in akun.accounts(kantor)] == [
        ("budi", "admin", False), ("siti", "staf", False),
    ]  # fmt: skip


def test_an_account_changes_its_role_and_keeps_its_person(kantor):
    person(kantor, "siti", "staf", nip=NIP)
    akun.change(kantor, BUDI, "siti", peran="kasubbag", jabatan="Kepala Sub Bagian")
    assert masuk.sign_in(kantor, "siti", SANDI, KABEL).pelaku == Pelaku("siti", Peran.KASUBBAG, "", NIP)
    with pytest.raises(WrongUsage, match="akun milik satu orang"):
        akun.change(kantor, BUDI, "siti", nip="198001012005012994")


def test_a_closed_account_stays_on_the_list_and_never_comes_back(kantor):
    person(kantor, "siti", "staf", nip=NIP)
    with pytest.raises(WrongUsage, match="Alasan penutupan akun belum diisi"):
        akun.close(kantor, BUDI, "siti", " ")
    akun.close(kantor, BUDI, "siti", "Mutasi, SK 800/1/2026")
    with pytest.raises(SignInRefused):
        masuk.sign_in(kantor, "siti", SANDI, KABEL)
    for deed in (
        lambda: akun.change(kantor, BUDI, "siti", peran="admin"),
        lambda: akun.reset_password(kantor, BUDI, "siti"),
        lambda: akun.close(kantor, BUDI, "siti", "lagi"),
    ):
        with pytest.raises(WrongUsage, match="sudah ditutup"):
            deed()
    assert akun.accounts(kantor)[1] == {
        "akun": "siti", "nama": "Siti", "peran": "staf", "unit": "", "jabatan": "", "nip": "••••1991", "pemilik": None,
        "ditutup": True, "alasan": "Mutasi, SK 800/1/2026", "sandi": "berlaku",
    }  # fmt: skip


def test_the_last_admin_can_neither_be_closed_nor_lose_the_role(kantor):
    with pytest.raises(NotPermitted, match="admin terakhir"):
        akun.close(kantor, BUDI, "budi", "pensiun")
    with pytest.raises(NotPermitted, match="admin terakhir"):
        akun.change(kantor, BUDI, "budi", peran="staf")
    person(kantor, "siti", "admin")
    akun.change(kantor, BUDI, "budi", peran="staf")


def test_a_forgotten_password_is_replaced_and_opens_a_throttled_account(kantor):
    for _ in range(10):
        with pytest.raises(SignInRefused):
            masuk.sign_in(kantor, "budi", "Salah-Sekali-1", KABEL)
    with pytest.raises(SignInRefused):
        masuk.sign_in(kantor, "budi", SANDI, KABEL)
    sandi = akun.reset_password(kantor, KONSOL, "budi")
    assert masuk.sign_in(kantor, "budi", sandi, KABEL).harus_ganti


def test_p23_the_log_holds_every_change_of_an_account_and_no_password_code_or_nip(kantor):
    sandi = akun.add(kantor, BUDI, "siti", "Siti Aminah", "staf", nip=NIP)
    akun.change(kantor, BUDI, "siti", peran="kasubbag")
    lain = akun.reset_password(kantor, BUDI, "siti")
    akun.close(kantor, BUDI, "siti", "mutasi")
    assert logged(kantor) == [
        ("budi (admin)", "tambah_akun", "budi"),
        ("budi (admin)", "tambah_akun", "siti"),
        ("budi (admin)", "ubah_akun", "siti"),
        ("budi (admin)", "sandi_sementara", "siti"),
        ("budi (admin)", "tutup_akun", "siti"),
    ]
    text = " ".join(row.isi for row in kantor.audit_rows()) + kantor.receipts.path.read_text()
    assert [secret for secret in (SANDI, sandi, lain, NIP, "$argon2") if secret in text] == []
    assert verify(kantor)["ok"]


def test_settings_are_kept_read_with_their_defaults_and_refused_when_unfit(store):
    assert setelan.get(store) == setelan.Setelan()
    setelan.put(store, KONSOL, sandi_panjang=8, sandi_simbol=False)
    assert setelan.get(store) == setelan.Setelan(sandi_panjang=8, sandi_simbol=False)
    assert setelan.get(store).sandi.panjang == 8
    for wrong in ({"sandi_panjang": "8"}, {"tidak_ada": 1}, {"sandi_panjang": -1}, {"sandi_panjang": True}):
        with pytest.raises(WrongUsage, match="tidak menerima"):
            setelan.put(store, KONSOL, **wrong)
    rows = len(store.audit_rows())
    setelan.put(store, KONSOL, sandi_panjang=8)
    assert len(store.audit_rows()) == rows


def test_sample_accounts_come_with_the_sample_and_every_one_opens_with_the_published_password(
    contoh_terbuka,
):
    names = contoh.accounts(contoh_terbuka)
    assert setelan.get(contoh_terbuka).contoh
    assert {row["peran"] for row in names} == {
        "operator", "staf", "kasubbag", "sekretaris", "kepala", "admin", "tamu",
    }  # fmt: skip
    assert sorted(row["unit"] for row in names if row["unit"]) == ["MUT", "PPI"]
    for row in names:
        entered = masuk.sign_in(contoh_terbuka, row["akun"], contoh.SANDI_CONTOH, KABEL)
        assert (entered.pelaku.peran, entered.harus_ganti) == (row["peran"], False)
    assert verify(contoh_terbuka)["ok"]


def test_a_store_with_an_account_never_takes_the_sample_with_its_published_passwords(kantor):
    with pytest.raises(LakipError, match="sudah memakai akun"):
        contoh.load(kantor, KONSOL)
    assert [row["akun"] for row in akun.accounts(kantor)] == ["budi"]
    assert contoh.accounts(kantor) == []
    assert not contoh.is_sample(kantor)
