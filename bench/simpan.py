"""Simpan: one unit's workbook from bytes to a durable claim, and the claim alone, against a bare append."""

import itertools
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from bench.harness import Case, Peran, Suite
from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.ledger.claims import Klaim, claim, new_id
from lakip.ledger.store import Store
from lakip.workflow.pengumpulan import HasilUnggah, upload
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.toko import open_store

BARIS = 200
TAHUN = 2025
UNIT = "BID"
TRIWULAN = (1, 2, 3, 4)
JUDUL = ("Kode Indikator", *(f"Realisasi TW {n}" for n in ("I", "II", "III", "IV")))
SCHEMA = Path(__file__).parents[1] / "lakip" / "sql" / "schema" / "001_facts.sql"
Row = dict[str, Any]


@contextmanager
def suites(singkat: bool) -> Iterator[Sequence[Suite]]:
    """Give the suite over a store with the plan of one unit, and a bare database beside it."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        store = open_store(str(Path(folder) / "lakip.duckdb"))
        import_plan(store, KONSOL, workbook_from_tables(plan_tables()), "Rencana.xlsx")
        bare = duckdb.connect(str(Path(folder) / "polos.duckdb"))
        bare.execute(facts_schema())
        yield [Suite("simpan", f"buku kerja satu unit, {BARIS} baris × 4 triwulan",
                     _cases(store, bare, Path(folder) / "bytes"), 3 if singkat else 15)]  # fmt: skip
        bare.close()
        store.close()


def _cases(store: Store, bare: duckdb.DuckDBPyConnection, place: Path) -> list[Case]:
    numbers = itertools.count(1)  # never the same values twice: the same bytes would be a duplicate
    return [
        Case("upload (gerbang, baca, saring, simpan)", Peran.PRODUK,
             lambda data: _stored(upload(store, KONSOL, [("Kinerja.xlsx", data)], TAHUN, unit=UNIT)),
             lambda: unit_workbook(next(numbers)), answer=lambda done: _counted(store, done)),
        Case("claim saja (fakta, klaim, audit, resi)", Peran.LAIN,
             lambda rows: claim_facts(store, rows), lambda: fact_rows(next(numbers)),
             answer=lambda done: _counted(store, done)),
        Case("DuckDB: append Arrow + commit", Peran.PEMBANDING,
             lambda table: append(bare, table), lambda: pa.Table.from_pylist(fact_rows(next(numbers))),
             answer=lambda _: bare.execute("select count(*) from realisasi").fetchone()[0]),
        Case("tulis + fsync byte yang sama", Peran.LANTAI,
             lambda data: write(place, data), lambda: arrow_bytes(fact_rows(next(numbers)))),
    ]  # fmt: skip


def plan_tables() -> dict[str, list[list[str]]]:
    """Give the plan workbook of one unit with as many indikator as the unit's workbook has rows."""
    kode = [f"IK-{n}" for n in range(1, BARIS + 1)]
    return {
        "Unit Kerja": [["Kode", "Nama"], [UNIT, "Bidang Percobaan"]],
        "Sasaran": [["Kode", "Jenis", "Uraian"], ["S-1", "Sasaran", "Meningkatnya layanan"]],
        "Indikator": [
            ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Tipe Triwulan", "Unit"],
            *([k, "S-1", f"Jumlah layanan {k}", "layanan", "Naik", "KUM", UNIT] for k in kode),
        ],
        "Target": [["Kode Indikator", "Tahun", "Target"], *([k, str(TAHUN), "400"] for k in kode)],
    }


def realisasi(kiriman: int, baris: int, triwulan: int) -> int:
    """Give a value that no earlier hand-in has in this place, and that is plausible beside a target of 400."""
    return 80 + (baris * 7 + triwulan * 3) % 20 + kiriman % 100


def unit_workbook(kiriman: int) -> bytes:
    """Make the workbook of one hand-in."""
    rows = [[f"IK-{n}", *(str(realisasi(kiriman, n, tw)) for tw in TRIWULAN)] for n in range(1, BARIS + 1)]
    return workbook_from_tables({"Kinerja": [list(JUDUL), *rows]})


def fact_rows(kiriman: int, baris: int = BARIS) -> list[Row]:
    """Give the facts of one hand-in as the screening hands them to the ledger."""
    unggahan = new_id()
    kosong = dict.fromkeys(("rendah", "tinggi", "predikat", "status_data", "tahun_data"))
    return [
        kosong | {"unggahan_id": unggahan, "indikator": f"IK-{n}", "tahun": TAHUN, "periode": tw, "ukuran": "nilai",
                  "raw": str(realisasi(kiriman, n, tw)), "nilai": Decimal(realisasi(kiriman, n, tw)),
                  "status": "ada", "sheet": "Kinerja", "cell": f"{'BCDE'[tw - 1]}{n + 1}"}
        for n in range(1, baris + 1)
        for tw in TRIWULAN
    ]  # fmt: skip


def arrow_bytes(rows: list[Row]) -> bytes:
    """Give the facts as bytes, as compact as a program would write them."""
    table = pa.Table.from_pylist(rows)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def facts_schema() -> str:
    """Give the statement that makes the table of realisasi, taken from the store's own schema."""
    text = SCHEMA.read_text(encoding="utf-8")
    return (
        text[text.index("create table if not exists facts.realisasi") :].split(";")[0].replace("facts.", "")
    )


def _stored(done: list[HasilUnggah]) -> str:
    assert done[0].status == "diterima", done[0]
    return str(done[0].unggahan)


def claim_facts(store: Store, rows: list[Row]) -> str:
    """Claim the facts of one hand-in; gives its id."""
    klaim = Klaim(UNIT, TAHUN, "kinerja", "isian", BARIS, dasar="Pengukuran kecepatan")
    return claim(store, KONSOL, rows[0]["unggahan_id"], klaim, {"realisasi": rows}).id


def _counted(store: Store, unggahan: str) -> int:
    """Give how many facts of the year stand in this hand-in."""
    return sum(row["unggahan_id"] == unggahan for row in store.query("nilai_asal", tahun=TAHUN, kode=None))


def append(bare: duckdb.DuckDBPyConnection, table: pa.Table) -> None:
    """Insert in a transaction of its own, as a program without any of ours would."""
    bare.execute("begin")
    bare.register("baris_baru", table)
    bare.execute("insert into realisasi by name select * from baris_baru")
    bare.execute("commit")
    bare.unregister("baris_baru")


def write(place: Path, data: bytes) -> None:
    """Write the bytes so that they are on the disk."""
    with place.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
