"""Upkeep: small files of facts merged, everything verified; one process at a time, beside people who write."""

import random
from contextlib import ExitStack

import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.ledger import maintenance
from lakip.workflow import pemeliharaan
from tests.peladen import open_lake
from tests.proof import penulis, penulis_danau
from tests.proof.test_skala import Children

N_UPLOADS = 6


def hand_in(store):
    for number in range(N_UPLOADS):
        penulis.hand_in(store, random.Random(number))
    return penulis.stored(store)


def test_upkeep_changes_nothing_people_see_and_verifies_the_store(store):
    handed_in = hand_in(store)

    told = pemeliharaan.tend(store, KONSOL)

    assert told["yatim"] == 0
    found = {check["nama"]: check["ok"] for check in told["periksa"]}
    assert (found["catatan"], found["fakta"], found["hasil"]) == (True, True, True)
    assert penulis.stored(store) == handed_in


def test_small_files_of_a_scale_out_store_become_one_and_the_log_says_so(lake_store):
    hand_in(lake_store)

    told = pemeliharaan.tend(lake_store, KONSOL)

    assert 1 < told["digabung"] <= N_UPLOADS  # the lake keeps a few rows at most in its catalogue
    assert lake_store.audit_rows()[-1].tindakan == "pelihara"
    again = pemeliharaan.tend(lake_store, KONSOL)
    assert (again["digabung"], lake_store.audit_rows()[-1].nomor) == (0, N_UPLOADS + 2)


def test_one_process_alone_tends_a_store(danau):
    first, second = open_lake(*danau), open_lake(*danau)
    with first.tending(), pytest.raises(StoreUnavailable) as refused:
        maintenance.tend(second, SISTEM)
    assert str(refused.value).endswith("sedang dipelihara proses lain; tunggu sampai selesai.")
    assert maintenance.tend(second, SISTEM)["yatim"] == 0
    first.close()
    second.close()


def test_a_process_killed_while_it_tends_beside_writers_lets_go_and_the_next_one_finishes(danau):
    store = open_lake(*danau)
    handed_in = hand_in(store)
    ours, theirs = penulis.SERVER.Pipe(duplex=False)
    with penulis.child(penulis_danau.tend_for_ever, danau, theirs):
        assert ours.recv()[0] > 1
        with pytest.raises(StoreUnavailable, match="sedang dipelihara proses lain"):
            maintenance.tend(store, SISTEM)
        handed_in |= dict([penulis.hand_in(store, random.Random(99))])
    told = pemeliharaan.tend(store, KONSOL)
    assert (told["ok"], told["yatim"]) == (True, 0)
    assert penulis.stored(store) == handed_in
    store.close()


def test_upkeep_beside_writers_loses_nothing(danau):
    store = open_lake(*danau)
    handed_in = {}
    with ExitStack() as stack:
        children = Children(stack, penulis_danau.write_some, [(danau, seed, 6) for seed in range(2)])
        handed_in |= dict(children.one_from_each())
        maintenance.tend(store, SISTEM)
        handed_in |= dict(children.everything())
    maintenance.tend(store, SISTEM)
    assert penulis.stored(store) == handed_in
    penulis.assert_whole(store)
    store.close()
