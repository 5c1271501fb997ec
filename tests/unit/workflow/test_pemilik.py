"""The person behind an account without NIP, said by the admin."""

import pytest

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import akun, serah_terima
from tests.akunan import SANDI, cheap_hashes

NIP = "196501011990011991"


@pytest.fixture
def kantor(store, monkeypatch):
    """Let there be an admin and a staf without NIP."""
    cheap_hashes(monkeypatch)
    akun.first_admin(store, None, True, "budi", "Budi Santoso", SANDI)
    akun.add(store, KONSOL, "rina", "Rina Laut", "staf")
    return store


def orang(store, name: str) -> str:
    return store.query("akun", akun=name)[0]["orang"]


def test_a_third_account_of_a_person_leads_to_the_first_one(kantor):
    akun.add(kantor, KONSOL, "rina2", "Rina Laut", "tamu", pemilik="rina")
    akun.add(kantor, KONSOL, "rina3", "Rina Laut", "tamu", pemilik="rina2")
    assert [orang(kantor, name) for name in ("rina", "rina2", "rina3")] == ["rina"] * 3


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        ({"pemilik": "karangan"}, "Akun karangan tidak ada"),
        ({"pemilik": "rina", "nip": NIP}, "isi NIP itu pada akun rina"),
        ({}, "Nama ini sama dengan pemilik akun rina"),
    ],
)
def test_what_leaves_the_person_in_doubt_is_refused(kantor, isi, words):
    with pytest.raises(WrongUsage, match=words):
        akun.add(kantor, KONSOL, "lain", "rina laut, S.Kom.", "tamu", **isi)


def test_an_account_that_others_lead_to_leads_nowhere_itself(kantor):
    akun.add(kantor, KONSOL, "rina2", "Rina Laut", "tamu", pemilik="rina")
    with pytest.raises(WrongUsage, match="tautkan akun budi kepadanya"):
        akun.change(kantor, KONSOL, "rina", pemilik="budi")


def test_an_account_that_is_linked_later_is_one_person_from_then_on(kantor):
    akun.add(kantor, KONSOL, "laut", "R. Laut", "tamu")
    akun.change(kantor, KONSOL, "laut", pemilik="rina")
    assert orang(kantor, "laut") == "rina"
    akun.close(kantor, KONSOL, "rina", "pensiun")
    assert orang(kantor, "laut") == "rina"


def test_a_jabatan_is_not_handed_over_to_another_account_of_the_same_person(kantor):
    for pemilik, words in [("", "Nama ini sama"), ("rina", "milik orang yang sama")]:
        with pytest.raises(WrongUsage, match=words):
            serah_terima.hand_over(kantor, KONSOL, "rina", "rina2", "Rina Laut", "", "BA 1", pemilik)
