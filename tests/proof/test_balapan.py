"""Many people at once: nothing lost, nothing doubled, one winner who is named to the others (promises P5 and P6)."""

import random
import re
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakip.domain.errors import NotPermitted
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.ledger.claims import Diklaim, Klaim, claim, new_id
from lakip.workflow import isian, pengukuran, perbaikan
from lakip.workflow.pemeliharaan import verify
from tests.janji import Kali
from tests.proof import penulis
from tests.store.perkakas import hand_in, plan

N_THREADS = 8
CLAIMS = Kali(20, 50, "unggahan dari masing-masing delapan pengunggah")
RACES = Kali(10, 100, "rebutan atas berkas yang sama")
DECISIONS = Kali(5, 1000, "rebutan atas satu sel")
TYPED = Kali(5, 1000, "rebutan atas satu nilai yang diketik")
TOLD = re.compile(
    r"Hal ini sudah diputuskan oleh (orang \d), \d+ \w+ \d{4} pukul \d\d\.\d\d; muat ulang halamannya\."
)

CHANGED = re.compile(
    r"Nilai IK-1 sudah diubah oleh (orang \d), \d+ \w+ \d{4} pukul \d\d\.\d\d, menjadi 24\d\. "
    r"Periksa nilai itu; bila nilai Anda yang benar, simpan sekali lagi\."
)


@pytest.mark.janji(CLAIMS)
@pytest.mark.parametrize(
    "units", [["SATU"] * N_THREADS, [f"U{n}" for n in range(N_THREADS)]], ids=["unit_sama", "unit_lain"]
)
def test_p05_p06_claims_at_the_same_moment_get_versions_without_gap_and_lose_nothing(store, units):
    def work(n: int) -> dict[str, str]:
        dice = random.Random(n)
        return dict(penulis.hand_in(store, dice, units[n]) for _ in range(CLAIMS.n))

    with ThreadPoolExecutor(N_THREADS) as pool:
        handed_in = {key: value for part in pool.map(work, range(N_THREADS)) for key, value in part.items()}
    assert len(handed_in) == N_THREADS * CLAIMS.n
    assert penulis.stored(store) == handed_in
    penulis.assert_whole(store)
    for unit in set(units):
        [row] = store.query("versi_terakhir", unit=unit, tahun=2025)
        assert row["versi"] == CLAIMS.n * units.count(unit)
    assert len(store.audit_rows()) == 1 + N_THREADS * CLAIMS.n


@pytest.mark.janji(RACES)
def test_p06_the_same_bytes_at_the_same_moment_are_claimed_once(store):
    for race in range(RACES.n):
        start = threading.Barrier(N_THREADS)

        def work(n: int, race: int = race, start: threading.Barrier = start) -> Diklaim:
            digest = store.berkas.keep(f"berkas {race}".encode())
            start.wait()
            klaim = Klaim("SATU", 2025, "kinerja", "berkas", 0, nama_berkas=f"{n}.xlsx", sha256=digest)
            return claim(store, KONSOL, new_id(), klaim, {})

        with ThreadPoolExecutor(N_THREADS) as pool:
            done = list(pool.map(work, range(N_THREADS)))
        [winner] = [one for one in done if not one.duplikat]
        assert sorted(one.duplikat for one in done) == [False] + [True] * (N_THREADS - 1)
        assert {one.id for one in done} == {winner.id}
        assert {one.versi for one in done} == {race + 1}
    penulis.assert_whole(store)


@pytest.mark.janji(DECISIONS)
def test_p06_of_many_who_settle_one_cell_at_once_one_wins_and_the_others_learn_who(file_store):
    plan(file_store)
    for race in range(DECISIONS.n):
        unggahan = hand_in(file_store, ("IK-1", "", "", f"1.{race:03}.4")).unggahan
        start = threading.Barrier(N_THREADS)

        def settle(n: int, unggahan: str = unggahan, start: threading.Barrier = start) -> str:
            who = Pelaku(f"orang {n}", Peran.STAF)
            start.wait()
            try:
                perbaikan.decide(file_store, who, unggahan, 1, "ganti", f"24{n}")
            except NotPermitted as refusal:
                return TOLD.fullmatch(str(refusal))[1]
            return who.nama

        with ThreadPoolExecutor(N_THREADS) as pool:
            [winner] = set(pool.map(settle, range(N_THREADS)))
        [figure] = [r["realisasi"] for r in pengukuran.capaian(file_store, 2025) if r["kode"] == "IK-1"]
        assert figure == f"24{winner.removeprefix('orang ')}"
        assert [
            r["pelaku"] for r in file_store.rows("ledger", "keputusan") if r["unggahan_id"] == unggahan
        ] == [winner]
    assert verify(file_store)["ok"]


@pytest.mark.janji(TYPED)
def test_p06_of_many_who_type_one_value_at_once_one_wins_and_the_others_learn_who(file_store):
    plan(file_store)
    for _race in range(TYPED.n):
        dilihat, start = isian.seen(file_store), threading.Barrier(N_THREADS)

        def type_one(n: int, dilihat: int = dilihat, start: threading.Barrier = start) -> str:
            who = Pelaku(f"orang {n}", Peran.STAF)
            start.wait()
            try:
                isian.type_value(file_store, who, 2025, "IK-1", f"24{n}", "WA", dilihat=dilihat)
            except NotPermitted as refusal:
                return CHANGED.fullmatch(str(refusal))[1]
            return who.nama

        with ThreadPoolExecutor(N_THREADS) as pool:
            [winner] = set(pool.map(type_one, range(N_THREADS)))
        [figure] = [r["realisasi"] for r in pengukuran.capaian(file_store, 2025) if r["kode"] == "IK-1"]
        assert figure == f"24{winner.removeprefix('orang ')}"
    assert len(file_store.rows("ledger", "unggahan")) == TYPED.n
    assert verify(file_store)["ok"]
