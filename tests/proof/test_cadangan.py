"""A backup taken while people hand in restores to the same figures, and a restore that is killed harms nothing (promise P8)."""

import random
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.ledger.arsip import Arsip
from lakip.report.edition import VERSI_TEMPLATE, edisi_at
from lakip.workflow import cadangan
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.toko import Store, open_store, recovery_notices
from tests.janji import Kali
from tests.proof import penulis
from tests.store import perkakas

COPIES = Kali(3, 50, "cadangan selagi ada yang mengunggah, untuk setiap mesin")
KILLS = Kali(4, 20, "kali pemulihan dimatikan paksa")


@contextmanager
def handing_in(store: Store) -> Iterator[dict[str, str]]:
    """Let somebody hand in without a pause, and give what was acknowledged so far."""
    acked: dict[str, str] = {}
    stop, began = threading.Event(), threading.Event()

    def work() -> None:
        dice = random.Random(len(store.audit_rows()))
        while not stop.is_set():
            acked.update([penulis.hand_in(store, dice)])
            began.set()

    writer = threading.Thread(target=work)
    writer.start()
    began.wait()
    yield acked
    stop.set()
    writer.join()


@pytest.mark.janji(COPIES)
def test_p08_a_backup_under_a_writer_restores_to_figures_log_and_edition_of_one_moment(store, tmp_path):
    perkakas.plan(store)
    perkakas.hand_in(store, ["IK-1", "100", "200", "240"])
    acked: dict[str, str] = {}
    for n in range(COPIES.n):
        file, place = tmp_path / "salinan.zip", tmp_path / "pulih" / "lakip.duckdb"
        with handing_in(store) as writing:
            before = acked | dict(writing)
            cadangan.backup(store, KONSOL, file)
            acked |= writing
        acked |= writing
        cadangan.restore(KONSOL, file, str(place))
        with Arsip(file) as arsip:
            nomor = arsip.manifest.kepala["nomor"]
        again = open_store(str(place))
        assert verify(again)["ok"]
        assert recovery_notices(again) == []
        penulis.assert_whole(again)
        assert before.items() <= penulis.stored(again).items() <= acked.items(), n
        assert again.audit_rows()[:nomor] == store.audit_rows()[:nomor]
        for asked in ("capaian", "rekap"):
            values = {"tahun": 2025, "triwulan": 0, "unit": None, "varian": None}
            assert again.query(asked, sampai=nomor, **values) == store.query(asked, sampai=nomor, **values)
        assert edisi_at(again, 2025, nomor, VERSI_TEMPLATE) == edisi_at(store, 2025, nomor, VERSI_TEMPLATE)
        again.close()
        shutil.rmtree(place.parent)


def restore_and_tell(file: Path, place: Path, told: Connection) -> None:
    """Restore over what is there, telling before and after."""
    told.send("mulai")
    cadangan.restore(KONSOL, file, str(place), replace=True)
    told.send("selesai")


@pytest.mark.janji(KILLS)
def test_p08_a_restore_killed_at_any_moment_leaves_the_old_store_or_the_new_one_whole(toko_kosong, tmp_path):
    home = shutil.copytree(toko_kosong, tmp_path / "asal")
    store = open_store(str(home / "lakip.duckdb"))
    perkakas.plan(store)
    cadangan.backup(store, KONSOL, tmp_path / "salinan.zip")
    store.close()
    dice, longest, found = random.Random(8), 0.0, set()
    for kill in range(KILLS.n):
        place = shutil.copytree(home, tmp_path / f"mati{kill}") / "lakip.duckdb"
        ours, theirs = penulis.SERVER.Pipe(duplex=False)
        with penulis.child(restore_and_tell, tmp_path / "salinan.zip", place, theirs):
            theirs.close()
            assert ours.recv() == "mulai"
            start = time.monotonic()
            if kill == 0:
                assert ours.recv() == "selesai"
                longest = time.monotonic() - start
            else:
                time.sleep(dice.random() * longest)
        again = open_store(str(place))
        found.add(perkakas.log(again)[-1])
        assert verify(again)["ok"]
        assert recovery_notices(again) == []
        again.close()
        shutil.rmtree(place.parent)
    assert {"pulihkan_cadangan"} <= found <= {"pulihkan_cadangan", "cadangan"}
