"""The sample agency on both engines: every figure and the compiled edition are the same, digit for digit."""

import re
from pathlib import Path

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.metrics.anggaran import anggaran, serapan
from lakip.metrics.capaian import capaian, rekap
from lakip.metrics.kepatuhan_sop import sop
from lakip.metrics.lineage import trace
from lakip.workflow import contoh
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.penyusunan import compile_edition
from lakip.workflow.toko import open_store
from tests.peladen import open_lake

TAHUN = (2022, 2023, 2024)
OWN_OF_A_STORE = {"unggahan", "unggahan_id", "waktu", "dibuat_at"}
"""Ids and moments, which are another store's own."""


@pytest.fixture(scope="module")
def dua_toko(postgres, danau_kosong, tmp_path_factory):
    """Give the sample in an embedded store and in PostgreSQL + DuckLake."""
    folder = tmp_path_factory.mktemp("dua_mesin")
    postgres.run("create database dua_mesin")
    both = open_store(str(folder / "lakip.duckdb")), open_lake(postgres.url("dua_mesin"), folder / "danau")
    for store in both:
        contoh.load(store, KONSOL)
    yield both
    for store in both:
        store.close()


def without_ids(answer):
    """Give the answer with every Decimal as its text, so that 91 and 91.0 differ, and without ids and moments."""
    match answer:
        case dict():
            return {key: without_ids(value) for key, value in answer.items() if key not in OWN_OF_A_STORE}
        case list() | tuple():
            return [without_ids(item) for item in answer]
    return repr(answer)


ASKED = {
    "capaian": lambda store: [capaian(store, tahun) for tahun in TAHUN],
    "capaian per triwulan": lambda store: [capaian(store, 2024, triwulan=n) for n in (1, 2, 3, 4)],
    "rekap": lambda store: [rekap(store, tahun) for tahun in TAHUN],
    "anggaran": lambda store: [(anggaran(store, tahun), serapan(store, tahun)) for tahun in TAHUN],
    "sop": lambda store: [sop(store, tahun) for tahun in TAHUN],
    "trace": lambda store: [trace(store, 2024, row["kode"]) for row in capaian(store, 2024)],
    "verify": verify,
}


@pytest.mark.parametrize("asked", ASKED)
def test_both_engines_give_the_same_answer_digit_for_digit(dua_toko, asked):
    file, lake = (without_ids(ASKED[asked](store)) for store in dua_toko)
    assert lake == file
    assert file


def test_verify_finds_the_sample_whole_on_both_engines(dua_toko):
    assert [verify(store)["ok"] for store in dua_toko] == [True, True]


@pytest.mark.parametrize("tahun", TAHUN)
def test_the_compiled_workbook_that_goes_out_has_the_same_bytes_on_both_engines(dua_toko, tahun):
    file, lake = (compile_edition(store, KONSOL, tahun) for store in dua_toko)
    name = f"LAKIP_{tahun}.xlsx"
    assert [digest for found, _, digest in lake.files if found == name] == [
        digest for found, _, digest in file.files if found == name
    ]
    assert [found for found, _, _ in lake.files] == [found for found, _, _ in file.files]
    assert lake.kelengkapan == file.kelengkapan


def test_no_transaction_writes_to_both_namespaces(store, monkeypatch):
    """DuckDB refuses it for two attached databases (docs/decisions/0006); one file would let it pass."""
    written = []
    real = store.engine.cursor

    class Watched:
        """A cursor that notes which namespace each of its transactions writes to."""

        def __init__(self, own):
            self._own, self._now = own, set()
            written.append(self._now)

        def execute(self, text, *values):
            if text.strip().lower().startswith(("begin", "commit", "rollback")):
                self._now = set()
                written.append(self._now)
            self._now |= set(re.findall(r"(?:insert into|update|delete from) (ledger|facts)\.", text.lower()))
            return self._own.execute(text, *values)

        def __getattr__(self, name):
            return getattr(self._own, name)

    monkeypatch.setattr(type(store.engine), "cursor", lambda _engine, connection: Watched(real(connection)))
    contoh.load(store, KONSOL)
    kinds = {frozenset(namespaces) for namespaces in written}
    assert kinds == {frozenset(), frozenset({"ledger"}), frozenset({"facts"})}


def test_one_module_alone_names_the_other_engine():
    lakip = Path(__file__).parents[2] / "lakip"
    remarks = re.compile(r'"""[\s\S]*?"""|#.*')
    knowing = [
        file.relative_to(lakip).as_posix()
        for file in sorted(lakip.rglob("*.py")) + sorted(lakip.rglob("*.sql"))
        if re.search(r"postgres|ducklake|Scaleout", remarks.sub("", file.read_text(encoding="utf-8")))
    ]
    assert knowing == ["ledger/connect.py"]
