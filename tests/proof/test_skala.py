"""Many processes on one store in PostgreSQL + DuckLake: nothing lost, nothing doubled, one log."""

import random
import re
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from multiprocessing.connection import wait
from uuid import uuid4

import pytest

from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.ledger import audit
from lakip.ledger.claims import new_id
from lakip.ledger.maintenance import sweep
from tests.janji import Kali
from tests.peladen import Postgres, open_lake
from tests.proof import penulis, penulis_danau

N_KEYS, N_RACERS = 10, 6
N_WRITERS = 8
UPLOADS = Kali(5, 50, "unggahan dari setiap proses")
RESTARTS = Kali(2, 5, "kali PostgreSQL dimatikan")
KILLS = Kali(3, 20, "kali tiga proses dimatikan paksa")
TOLD = re.compile(
    r"Hubungan dengan PostgreSQL 127\.0\.0\.1:\d+/lakip terputus; perubahan yang sedang dikirim belum tentu tersimpan\. "
    r"Tunggu layanannya kembali lalu ulangi; yang telanjur tersimpan tidak disimpan dua kali\."
)


class Children:
    """Processes that each send what they did, through a pipe of their own."""

    def __init__(self, stack: ExitStack, target, calls: list[tuple]) -> None:
        self.open = []
        for arguments in calls:
            ours, theirs = penulis.SERVER.Pipe(duplex=False)
            stack.enter_context(penulis.child(target, *arguments, theirs))
            theirs.close()
            self.open.append(ours)

    def one_from_each(self) -> list:
        """Wait for the next word of every process."""
        return [each.recv() for each in self.open]

    def everything(self) -> Iterator:
        """Give all that is said, until each process says None; a process that dies first fails the test."""
        while self.open:
            for each in wait(self.open):
                word = each.recv()
                if word is None:
                    self.open.remove(each)
                else:
                    yield word

    def last_words(self) -> Iterator:
        """Give what was said and not yet heard, once the processes are dead."""
        for each in self.open:
            try:
                while True:
                    yield each.recv()
            except EOFError:
                pass


@pytest.fixture
def own_postgres(danau_kosong, tmp_path) -> Iterator[tuple[Postgres, tuple]]:
    """Give a durable server of its own with an empty store, to be crashed."""
    server = Postgres(fsync=True)
    server.run("create database lakip")
    yield server, (server.url("lakip"), tmp_path / "danau")
    server.remove()


def facts_of_nobody(store) -> int:
    with store._cursor() as own:
        [(n,)] = own.execute(
            "select count(*) from facts.keterangan where unggahan_id not in (select id from ledger.unggahan)"
        ).fetchall()
    return n


def assert_one_log(store, n_rows: int) -> None:
    rows = store.audit_rows()
    assert [row.nomor for row in rows] == list(range(1, len(rows) + 1))
    assert len([row for row in rows if row.tindakan != "hitung_hasil"]) == n_rows
    assert audit.first_break(store.key, rows) is None
    assert {receipt["h"] for receipt in store.receipts.read()} >= {row.h for row in rows[1:]}


def test_p06_a_key_that_many_processes_claim_at_once_is_claimed_by_one_and_the_others_learn_by_whom(danau):
    start = penulis.SERVER.Barrier(N_RACERS)
    calls = [(danau, f"penulis {n}", N_KEYS, start) for n in range(N_RACERS)]
    with ExitStack() as stack:
        answers = sorted(Children(stack, penulis_danau.race_for_keys, calls).everything())
    store = open_lake(*danau)
    assert len(answers) == N_KEYS * N_RACERS
    winners = {number: (name, key) for number, name, key, _versi, duplicate in answers if not duplicate}
    assert len([one for one in answers if not one[-1]]) == len(winners) == N_KEYS
    for number, _name, key, _versi, _duplicate in answers:
        [row] = store.query("unggahan_satu", id=key)
        assert (row["pelaku"], row["id"]) == winners[number]
        assert row["sha256"] == f"kunci {number}"
    assert [row["versi"] for row in store.query("versi_terakhir", unit="SATU", tahun=2025)] == [N_KEYS]
    assert_one_log(store, 1 + N_KEYS * N_RACERS)
    store.close()


@pytest.mark.janji(UPLOADS)
def test_p02_p05_eight_writers_lose_nothing_double_nothing_and_no_reader_sees_half_of_an_upload(danau):
    store = open_lake(*danau)
    seen_half = []
    handed_in = {}
    with ExitStack() as stack:
        calls = [(danau, seed, UPLOADS.n) for seed in range(N_WRITERS)]
        for unggahan_id, digest in Children(stack, penulis_danau.write_some, calls).everything():
            assert unggahan_id not in handed_in
            handed_in[unggahan_id] = digest
            seen_half += penulis_danau.half_visible(store)
    assert seen_half == []
    assert len(handed_in) == N_WRITERS * UPLOADS.n
    assert penulis.stored(store) == handed_in
    penulis.assert_whole(store)
    assert facts_of_nobody(store) == 0
    assert_one_log(store, 1 + N_WRITERS * UPLOADS.n)
    store.close()


def test_p02_facts_of_a_process_killed_before_its_claim_are_unseen_keep_nobody_waiting_and_are_swept(danau):
    with penulis.child(penulis_danau.die_before_the_claim, danau) as process:
        process.join()
    store = open_lake(*danau)
    assert facts_of_nobody(store) == 20
    assert store.query("keterangan", tahun=2025) == []
    kept = penulis_danau.hand_in_key(store, KONSOL, "sesudahnya")
    seen = store.query("keterangan", tahun=2025)
    assert [row["teks"] for row in seen] == ["konsol"]
    assert sweep(store, SISTEM, timedelta(days=1)) == 0
    assert facts_of_nobody(store) == 20
    assert sweep(store, SISTEM, timedelta(0)) == 1
    assert facts_of_nobody(store) == 0
    assert sweep(store, SISTEM, timedelta(0)) == 0
    assert store.query("keterangan", tahun=2025) == seen
    assert store.query("unggahan_satu", id=kept.id)[0]["versi"] == 1
    assert [row.tindakan for row in store.audit_rows()] == ["setelan_awal", "unggah_berkas", "sapu_yatim"]
    store.close()


@pytest.mark.janji(KILLS)
def test_p01_p02_writers_killed_at_any_moment_lose_nothing_acknowledged_and_hold_up_nobody(danau):
    acked = {}
    store = open_lake(*danau)
    for kill in range(KILLS.n):
        with ExitStack() as stack:
            children = Children(stack, penulis_danau.write_on, [(danau, 10 * kill + n) for n in range(3)])
            acked |= dict(children.one_from_each())
        acked |= dict(children.last_words())
        acked |= dict([penulis.hand_in(store, random.Random(1000 + kill))])
        assert acked.items() <= penulis.stored(store).items()
        penulis.assert_whole(store)
    sweep(store, SISTEM, timedelta(0))
    assert facts_of_nobody(store) == 0
    assert acked.items() <= penulis.stored(store).items()
    store.close()


@pytest.mark.janji(RESTARTS)
def test_p01_writers_live_through_a_crash_of_postgresql_are_told_and_lose_nothing(own_postgres):
    server, lake = own_postgres
    open_lake(*lake).close()
    words = []
    with ExitStack() as stack:
        children = Children(stack, penulis_danau.write_on, [(lake, seed) for seed in range(4)])
        for _ in range(RESTARTS.n):
            words += children.one_from_each()
            server.stop("immediate")
            words += [told_by(each, words) for each in children.open]
            server.start()
            words += [acknowledged_by(each, words) for each in children.open]
    words += children.last_words()
    acked = dict(word for word in words if isinstance(word, tuple))
    told = {word for word in words if isinstance(word, str)}
    assert [sentence for sentence in told if not TOLD.fullmatch(sentence)] == []
    store = open_lake(*lake)
    assert acked.items() <= penulis.stored(store).items()
    penulis.assert_whole(store)
    assert store.query("pemulihan") == []
    store.close()


def told_by(child, words: list) -> str:
    """Wait until the process is told that the store is not there."""
    while isinstance(word := child.recv(), tuple):
        words.append(word)
    return word


def acknowledged_by(child, words: list) -> tuple:
    """Wait until the process stores again."""
    while isinstance(word := child.recv(), str):
        words.append(word)
    return word


def test_a_sweep_while_others_write_takes_orphans_only(danau):
    store = open_lake(*danau)
    orphans = [new_id() for _ in range(3)]
    for orphan in orphans:
        store.append_facts("keterangan", [penulis_danau.fact(orphan, "yatim")] * 30)
    handed_in = {}
    with ExitStack() as stack:
        calls = [(danau, seed, UPLOADS.n) for seed in range(3)]
        children = Children(stack, penulis_danau.write_some, calls)
        handed_in |= dict(children.one_from_each())
        sweep(store, SISTEM, timedelta(days=1))
        handed_in |= dict(children.everything())
    assert sweep(store, SISTEM, timedelta(0)) == len(orphans)
    assert penulis.stored(store) == handed_in
    penulis.assert_whole(store)
    store.close()


def test_a_new_store_that_many_open_at_once_is_made_once(postgres, tmp_path):
    database = f"baru_{uuid4().hex}"
    postgres.run(f"create database {database}")
    lake = (postgres.url(database), tmp_path / "danau")
    start = penulis.SERVER.Barrier(4)
    with ExitStack() as stack:
        words = list(Children(stack, penulis_danau.open_new, [(lake, start)] * 4).everything())
    assert len({word for word in words if isinstance(word, bytes)}) == 1
    store = open_lake(*lake)
    assert len(store.query("skala")) == len({(r["skala"], r["urut"]) for r in store.query("skala")})
    assert audit.first_break(store.key, store.audit_rows()) is None
    assert store.query("pemulihan") == []
    store.close()
    postgres.run(f"drop database {database} with (force)")
