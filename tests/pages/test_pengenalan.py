"""The introduction: once for each account, and again whenever it is asked for."""

from lakip.domain.pelaku import KONSOL
from lakip.domain.peran import MESIN, Peran
from lakip.workflow import akun, tur
from lakip.workflow.akun import pelaku_of
from tests.akunan import cheap_hashes
from tests.kunjungan import press, sit_down_as, visit
from ui.tour import STEPS

TITLE = "**Pengenalan untuk tamu**"


def introduced(app) -> bool:
    return TITLE in [text.value for text in app.markdown]


def test_a_new_account_is_introduced_until_it_closes_the_introduction_and_again_when_it_asks(
    sample, monkeypatch
):
    cheap_hashes(monkeypatch)
    akun.add(sample, KONSOL, "rina.laut", "Rina Laut", "tamu")
    sit_down_as(monkeypatch, "rina.laut")
    assert [introduced(visit()), introduced(visit("kinerja/tren"))] == [True, True]
    app = visit()
    assert not introduced(press(app, "Tutup pengenalan"))
    assert not introduced(visit())
    assert introduced(press(app, "Pengenalan"))


def test_the_introduction_is_closed_once_and_is_no_change_of_the_agency(store):
    akun.add(store, KONSOL, "budi", "Budi", "admin")
    person = pelaku_of(store.query("akun", akun="budi")[0])
    before = store.generation
    assert tur.is_due(store, person)
    tur.close(store, person)
    tur.close(store, person)
    assert (tur.is_due(store, person), store.generation) == (False, before)


def test_every_role_is_shown_three_to_five_pages_that_open_to_it():
    for peran in Peran:
        if peran not in MESIN:
            person = pelaku_of_role(peran)
            assert 3 <= len(STEPS[peran]) <= 5
            assert [h.nama for h, _ in STEPS[peran] if not h.opens_to(person)] == []


def pelaku_of_role(peran: Peran):
    row = {"akun": "x", "peran": peran, "unit": "MUT" if peran is Peran.OPERATOR else "", "orang": "x"}
    return pelaku_of(row | {"delegasi": None})
