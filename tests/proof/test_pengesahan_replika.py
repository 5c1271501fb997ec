"""Two replicas that approve, sign or freeze one edition at the same moment: one name stands under it, the other is told."""

import re
from contextlib import ExitStack

import pytest

from lakip.metrics.pengesahan import KASUBBAG, SEKRETARIS
from lakip.workflow import pemeriksaan, penandatanganan, penyusunan
from lakip.workflow.pemeliharaan import verify
from tests.akunan import SANDI, person
from tests.janji import Kali
from tests.peladen import open_lake
from tests.proof import penulis
from tests.proof.pengesah import (
    BERHASIL,
    TAHUN,
    act_at_once,
    approve,
    approve_as_head,
    compile_again,
    office_hours,
    record,
)
from tests.proof.test_skala import Children
from tests.store.perkakas import hand_in, plan

RACES = Kali(1, 30, "rebutan dua proses atas setiap tahap")
BY_WHOM = re.compile(
    r"Naskah ini sudah disetujui oleh Orang (kasubbag|dua|kepala) pada 5 Januari 2026 pukul 08\.00; "
    r"persetujuan tidak perlu diulang\."
)
RECORDED = re.compile(r"Penandatanganan naskah ini sudah tercatat; tuliskan alasan pencatatan ulangnya\.")
ROLES = ("staf", "kasubbag", "sekretaris", "kepala")


@pytest.fixture
def kantor(danau):
    """Give a scale-out store whose figures are complete, its address, and the people of its office."""
    with office_hours():
        store = open_lake(*danau)
        plan(store)
        hand_in(store, ("IK-1", "", "", "250"), ("IK-2", "1", "9", ""))
        hand_in(store, ("IK-3", "", "", "76"), unit="SEK", name="Sekretariat.xlsx")
        people = {peran: person(store, peran, peran, nama=f"Orang {peran}") for peran in ROLES}
        people["dua"] = person(store, "kasubbag.dua", "kasubbag", nama="Orang dua")
        yield store, danau, people
        store.close()


def race(lake, edisi: str, *acts) -> list[tuple[str, str]]:
    """Let each act in a process of its own at the same moment; gives who was told what."""
    start = penulis.SERVER.Barrier(len(acts))
    with ExitStack() as stack:
        calls = [(lake, (*act, edisi), start) for act in acts]
        return sorted(Children(stack, act_at_once, calls).everything())


def assert_one_won(told: list[tuple[str, str]], sentence: re.Pattern) -> None:
    answers = sorted((text for _name, text in told), key=lambda text: text == BERHASIL)
    assert sentence.fullmatch(answers[0]), answers
    assert answers[1:] == [BERHASIL]


@pytest.mark.janji(RACES)
def test_p06_p07_one_of_two_replicas_approves_signs_and_freezes_and_the_other_is_told_by_whom(kantor):
    store, lake, people = kantor
    for n in range(RACES.n):
        edisi = penyusunan.compile_edition(store, people["staf"], TAHUN).edisi
        told = race(lake, edisi, (approve, people["kasubbag"]), (approve, people["dua"]))
        assert_one_won(told, BY_WHOM)
        pemeriksaan.approve(store, people["sekretaris"], TAHUN, SEKRETARIS, edisi, SANDI)
        told = race(lake, edisi, (approve_as_head, people["kepala"]), (approve_as_head, people["kepala"]))
        assert_one_won(told, BY_WHOM)
        told = race(lake, edisi, (record, people["staf"]), (record, people["kasubbag"]))
        assert_one_won(told, RECORDED)
        at = pemeriksaan.state(store, TAHUN)
        assert (at.beku, len(at.persetujuan), at.edisi["edisi"]) == (True, 3, edisi)
        assert len(store.query("penandatanganan", tahun=TAHUN)) == n + 1
        penandatanganan.open_revision(store, people["staf"], TAHUN, f"putaran {n}")
        hand_in(store, ("IK-3", "", "", str(77 + n)), unit="SEK")
    assert verify(store)["ok"]


def test_p07_an_edition_compiled_while_the_kepala_approves_is_frozen_as_approved_or_not_at_all(kantor):
    store, lake, people = kantor
    edisi = penyusunan.compile_edition(store, people["staf"], TAHUN).edisi
    for tahap, who in ((KASUBBAG, "kasubbag"), (SEKRETARIS, "sekretaris")):
        pemeriksaan.approve(store, people[who], TAHUN, tahap, edisi, SANDI)
    told = dict(race(lake, edisi, (approve_as_head, people["kepala"]), (compile_again, people["staf"])))
    at = pemeriksaan.state(store, TAHUN)
    assert (told["kepala"] == BERHASIL, at.edisi["edisi"]) == (at.beku, edisi)
    assert verify(store)["ok"]


def test_the_write_lock_is_postgresqls_own_and_keeps_another_replica_waiting(kantor):
    """The lock a sign-off stands on is seen in PostgreSQL's own list, held by the writer and by nobody after it."""
    store, lake, people = kantor
    other = open_lake(*lake)
    with store.write(people["staf"], "uji", "kunci"):
        assert held(other) == 1
    assert held(other) == 0
    other.close()


def held(store) -> int:
    """Give how many hold the table of the log so that nobody else writes."""
    asked = (
        "select count(*) as n from pg_locks as l inner join pg_class as c on l.relation = c.oid "
        "where c.relname = ''audit'' and l.mode = ''ExclusiveLock'' and l.granted"
    )
    with store._cursor() as own:
        [(n,)] = own.execute(f"from postgres_query('ledger', '{asked}')").fetchall()
    return n
