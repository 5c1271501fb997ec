"""No file someone uploads can stop the server (promise P10), and what is refused leaves nothing behind (P11).

Every attack we know and thousands of damaged workbooks go through the real upload functions. The test process stands
for the serving process: it must stay alive, answer in time and not grow.
"""

import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.intake.workbook import Workbook, read_workbook
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.pengumpulan import upload
from lakip.workflow.perencanaan import import_plan
from lakip.workflow.toko import Store, open_store
from tests.janji import Kali
from tests.proof import mutan
from tests.store.perkakas import log, plan
from tests.unit.intake import hostile

LONGEST_ANSWER = 15
MOST_GROWTH = 200 * 1024 * 1024
BATCH = 50
MUTANTS = Kali(2 * BATCH, 200 * BATCH, "berkas yang dirusak")
OLD_MUTANTS = Kali(BATCH, 10 * BATCH, "berkas .xls yang dirusak")
SENTENCES = re.compile(r"[A-Z“].+\.", re.DOTALL)


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def answering() -> Iterator[None]:
    """Check that whatever is done takes no longer, and the process grows no more, than promised."""
    before, start = resident(), time.monotonic()
    yield
    assert time.monotonic() - start < LONGEST_ANSWER
    assert resident() - before < MOST_GROWTH


def content(store: Store) -> dict[str, tuple[int, int]]:
    """Give number and digest of the rows of every table but the log, and of the kept files."""
    with store._cursor() as own:
        names = own.execute("select schema_name || '.' || table_name from duckdb_tables()").fetchall()
        tables = {
            name: own.execute(f"select count(*), bit_xor(hash(t)) from {name} as t").fetchone()
            for (name,) in names
            if not name.endswith(".audit")
        }
    return tables | {"berkas": kept(store)}


def kept(store: Store) -> set[str]:
    """Give the files the store keeps, by their digest."""
    return {path.name for path in store.berkas.folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """Give the folder of a store with the plan of the small agency."""
    place = tmp_path_factory.mktemp("instansi")
    store = open_store(str(place / "lakip.duckdb"))
    plan(store)
    store.close()
    return place


@pytest.fixture(scope="module")
def untouched(folder, tmp_path_factory) -> Iterator[Store]:
    """Give the store of that agency for all who leave nothing behind in it."""
    store = open_store(
        str(shutil.copytree(folder, tmp_path_factory.mktemp("tetap") / "toko") / "lakip.duckdb")
    )
    yield store
    store.close()


@pytest.fixture
def agency(folder, tmp_path) -> Iterator[Store]:
    store = open_store(str(shutil.copytree(folder, tmp_path / "toko") / "lakip.duckdb"))
    yield store
    store.close()


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_p10_every_attack_is_refused_in_words_and_p11_leaves_one_row_in_the_log(untouched, name):
    build, said = hostile.REFUSED[name]
    data = build()
    before, n_log = content(untouched), len(log(untouched))
    with answering():
        (result,) = upload(untouched, KONSOL, [(name, data)], 2025, unit="MUT")
    (temuan,) = result.temuan
    assert result.status == "ditolak"
    assert temuan.message.startswith(f"Berkas “{name}” ditolak: ")
    assert said in temuan.message
    assert SENTENCES.fullmatch(temuan.guidance)
    assert content(untouched) == before
    assert log(untouched)[n_log:] == ["tolak_unggahan"]


@pytest.mark.parametrize("name", hostile.READ)
def test_p10_what_is_odd_but_harmless_is_read(name):
    with answering():
        result = read_workbook(hostile.READ[name](), name)
    assert [(c.address, c.text) for _, row in result.sheets[0].rows() for c in row.values()] == [
        ("A1", "0.5")
    ]


@pytest.mark.parametrize("name", hostile.READ)
def test_p11_what_is_read_but_holds_no_table_is_refused_too(untouched, name):
    before, n_log = content(untouched), len(log(untouched))
    with answering():
        (result,) = upload(untouched, KONSOL, [(name, hostile.READ[name]())], 2025, unit="MUT")
    assert (result.status, content(untouched), log(untouched)[n_log:]) == (
        "ditolak",
        before,
        ["tolak_unggahan"],
    )


def test_p10_a_workbook_as_large_as_the_limits_allow_is_read():
    rows = "".join(
        f'<row r="{n}">' + "".join(f"<c><v>{n}.{c}</v></c>" for c in range(25)) + "</row>"
        for n in range(1, 20_001)
    )
    with answering():
        result = read_workbook(hostile.xlsx(rows), "penuh.xlsx")
        assert isinstance(result, Workbook)
        assert sum(len(row) for _, row in result.sheets[0].rows()) == 500_000


@pytest.mark.data_uji
def test_p10_p11_every_bad_file_of_the_collection_is_answered(untouched, data_uji):
    for path in sorted((data_uji / "badinput").iterdir()):
        before = content(untouched)
        with answering():
            (result,) = upload(untouched, KONSOL, [(path.name, path.read_bytes())], 2025, unit="MUT")
        assert result.status == "ditolak"
        assert all(SENTENCES.fullmatch(t.message) for t in result.temuan)
        assert content(untouched) == before


@pytest.fixture(scope="module")
def originals(folder, tmp_path_factory) -> dict[str, bytes]:
    """Give the files that are damaged; they are the same in every batch."""
    store = open_store(
        str(shutil.copytree(folder, tmp_path_factory.mktemp("asal") / "toko") / "lakip.duckdb")
    )
    files = mutan.originals(store)
    store.close()
    return files


def hand_in(store: Store, name: str, data: bytes) -> str:
    """Hand a file in where it belongs, having checked the answer; gives the status."""
    with answering():
        if name.startswith("Rencana"):
            result = import_plan(store, KONSOL, data, name)
        else:
            (result,) = upload(store, KONSOL, [(name, data)], 2025, unit="MUT")
    assert all(SENTENCES.fullmatch(t.message) for t in result.temuan)
    return result.status


def test_the_originals_are_accepted(agency, originals):
    answers = {name: hand_in(agency, name, data) for name, data in originals.items()}
    assert answers == {
        "Kinerja.xlsx": "perlu_keputusan", "Rencana.xlsx": "diterima", "Realisasi.xlsx": "diterima", "Realisasi.csv": "diterima",
    }  # fmt: skip


@pytest.mark.janji(MUTANTS)
@pytest.mark.parametrize("batch", range(MUTANTS.n // BATCH))
def test_p10_damaged_workbooks_are_answered_and_p11_only_accepted_ones_are_stored(agency, originals, batch):
    check_batch(agency, originals, batch)


@pytest.mark.data_uji
@pytest.mark.janji(OLD_MUTANTS)
@pytest.mark.parametrize("batch", range(OLD_MUTANTS.n // BATCH))
def test_p10_p11_damaged_xls_of_an_agency_are_answered_too(agency, data_uji, batch):
    places = sorted((data_uji / "spreadsheets").glob("*.xls"))
    check_batch(agency, {place.name: place.read_bytes() for place in places}, batch)


def check_batch(agency: Store, originals: dict[str, bytes], batch: int) -> None:
    """Hand in damaged files; nothing of a refused one may be stored but its row in the log."""
    before, files, names = resident(), kept(agency), sorted(originals)
    n_refused = 0
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        name = names[seed % len(names)]
        data = mutan.mutant(originals[name], seed)
        if hand_in(agency, name, data) == "ditolak":
            n_refused += 1
        else:
            files.add(sha256(data).hexdigest())
    assert kept(agency) == files
    assert log(agency).count("tolak_unggahan") + log(agency).count("tolak_rencana") == n_refused
    assert resident() - before < MOST_GROWTH
    assert verify(agency)["ok"]
