import os
import subprocess
import sys

import duckdb
import pytest

from lakip.domain.errors import StoreUnavailable
from lakip.ledger.connect import Embedded
from lakip.workflow.toko import Store, open_store

NAMES = [
    "lakip.duckdb",
    "ledger.duckdb",
    "facts.duckdb",
    "rumus.duckdb",
    "toko.duckdb",
    "memory.duckdb",
    "nama dengan spasi.duckdb",
    'kota\'s "data"; drop.duckdb',
    "tanpa-akhiran",
]
CLOSED_DOORS = [
    "select * from read_text('/etc/passwd')",
    "select * from read_csv('/etc/passwd')",
    "select * from glob('/etc/*')",
    "copy (select 1) to '{folder}/bocor.csv'",
    "export database '{folder}/bocor'",
    "attach '{folder}/lain.duckdb'",
    "install httpfs",
    "load '{folder}/lain.duckdb_extension'",
    "set enable_external_access = true",
    "set lock_configuration = false",
    "set allow_community_extensions = true",
]
OPEN_ELSEWHERE = "import sys; from lakip.workflow.toko import open_store; open_store(sys.argv[1])"


@pytest.mark.parametrize("name", NAMES)
def test_any_file_name_opens_and_opens_again(tmp_path, name):
    """Stems like ledger and facts are ambiguous to DuckDB unless the file has a fixed alias (stack facts)."""
    place = tmp_path / name
    store = open_store(str(place))
    first = store.query("kebijakan", tahun=2025)
    store.close()
    again = open_store(str(place))
    assert again.query("kebijakan", tahun=2025) == first
    assert len(first) == 1
    assert again.audit_rows()[-1].nomor == 1
    again.close()


def test_p22_a_second_process_is_refused_in_one_sentence_and_changes_nothing(tmp_path):
    place = tmp_path / "lakip.duckdb"
    store = open_store(str(place))
    with pytest.raises(StoreUnavailable):
        Store(Embedded(place))
    before = place.stat()  # reading the file here would let go of this process's lock on it
    other = subprocess.run(
        [sys.executable, "-c", OPEN_ELSEWHERE, str(place)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert other.returncode != 0
    assert other.stderr.strip().splitlines()[-1] == (
        "lakip.domain.errors.StoreUnavailable: Penyimpanan lakip.duckdb sedang dipakai proses lain; "
        "tutup aplikasi yang masih berjalan lalu coba lagi."
    )
    assert (place.stat().st_mtime_ns, place.stat().st_size) == (before.st_mtime_ns, before.st_size)
    assert not (tmp_path / "lakip.duckdb.karantina").exists()
    store.close()


def test_p22_a_second_store_of_the_same_file_in_this_process_is_refused_alike(file_store):
    with pytest.raises(StoreUnavailable, match=r"sedang dipakai"):
        Store(file_store.engine)
    assert len(file_store.audit_rows()) == 1


def test_a_closed_store_answers_nothing_and_lets_go_of_the_file(store):
    store.close()
    with pytest.raises(StoreUnavailable, match=r"sudah ditutup; buka kembali aplikasinya\.$"):
        store.query("kebijakan", tahun=2025)
    again = Store(store.engine)
    assert len(again.audit_rows()) == 1
    again.close()


@pytest.mark.parametrize("statement", CLOSED_DOORS)
def test_sql_reaches_no_other_file_and_no_setting(store, tmp_path, statement):
    own = store.engine.cursor(store._connection)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises((duckdb.PermissionException, duckdb.InvalidInputException)):
        own.execute(statement.format(folder=tmp_path)).fetchall()
    own.close()
    assert sorted(tmp_path.rglob("*")) == before


def test_the_file_is_written_in_the_storage_version_that_older_releases_read(file_store):
    own = file_store.engine.cursor(file_store._connection)
    tags = own.execute("select tags from duckdb_databases() where database_name = 'toko'").fetchall()
    own.close()
    assert tags == [({"storage_version": "v1.5.0+"},)]


def test_what_is_not_a_store_is_refused_and_left_as_it_was(tmp_path):
    place = tmp_path / "surat.duckdb"
    place.write_bytes(b"bukan basis data" * 1000)
    with pytest.raises(StoreUnavailable, match=r"^Penyimpanan surat\.duckdb rusak dan tidak dapat dibuka; "):
        Store(Embedded(place))
    assert place.read_bytes() == b"bukan basis data" * 1000


def test_a_folder_in_the_place_of_the_store_is_refused(tmp_path):
    (tmp_path / "lakip.duckdb").mkdir()
    with pytest.raises(StoreUnavailable, match=r"^Penyimpanan lakip\.duckdb "):
        Store(Embedded(tmp_path / "lakip.duckdb"))


def test_a_store_whose_folder_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(StoreUnavailable, match=r"tidak dapat dibaca atau ditulis\. Periksa disk"):
        Store(Embedded(tmp_path / "berkas" / "lakip.duckdb"))
