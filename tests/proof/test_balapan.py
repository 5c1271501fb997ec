"""Many people at once: nothing lost, nothing doubled (promises P5 and P6)."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger.claims import Diklaim, Klaim, claim, new_id
from tests.janji import Kali
from tests.proof import penulis

N_THREADS = 8
CLAIMS = Kali(20, 50, "unggahan dari masing-masing delapan pengunggah")
RACES = Kali(10, 100, "rebutan atas berkas yang sama")


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
