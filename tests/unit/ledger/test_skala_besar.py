"""Opening the store in PostgreSQL + DuckLake, and what is said when that can't be done."""

import importlib.util
import socket

import duckdb
import pytest

from lakip.cli.app import main
from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.ledger import migrate
from lakip.ledger.connect import EXTENSIONS, engine_at
from lakip.ledger.ekstensi import _wheel_file
from lakip.workflow.toko import Store, open_store
from tests.peladen import open_lake


@pytest.fixture
def closed_port():
    """Give a port where nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield held.getsockname()[1]


def test_a_server_that_is_not_there_is_said_in_one_sentence_without_the_password(closed_port, tmp_path):
    address = f"postgresql://lakip:rahasia@127.0.0.1:{closed_port}/lakip"
    with pytest.raises(StoreUnavailable) as refusal:
        open_lake(address, tmp_path)
    assert str(refusal.value) == (
        f"PostgreSQL 127.0.0.1:{closed_port}/lakip tidak dapat dihubungi; periksa alamat dan kata sandi pada "
        "LAKIP_STORE, jaringan, dan layanan PostgreSQL, lalu ulangi."
    )
    assert refusal.value.exit_code == 3
    assert refusal.value.__suppress_context__


def test_a_database_that_is_not_there_is_refused_alike(postgres, tmp_path):
    with pytest.raises(StoreUnavailable, match=r"/tidak_ada tidak dapat dihubungi; "):
        open_lake(postgres.url("tidak_ada"), tmp_path)


def test_missing_packages_are_named(tmp_path, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "duckdb_extension_ducklake" else real(name)
    )
    with pytest.raises(StoreUnavailable) as refusal:
        open_lake("postgresql://127.0.0.1/lakip", tmp_path)
    assert str(refusal.value) == (
        "Paket untuk PostgreSQL belum terpasang; pasang requirements-scaleout.txt ke .venv lalu ulangi."
    )


@pytest.mark.parametrize("extension", [*EXTENSIONS, "httpfs"])
def test_every_pinned_extension_loads_from_its_wheel_without_a_network(extension):
    with duckdb.connect(config={"autoinstall_known_extensions": False}) as connection:
        connection.execute(f"load '{_wheel_file(extension)}'")
        loaded = connection.execute(
            "select loaded from duckdb_extensions() where extension_name = $1", [extension]
        )
        assert loaded.fetchall() == [(True,)]


@pytest.mark.parametrize(
    ("place", "facts", "told"),
    [
        (
            "mysql://localhost/lakip",
            None,
            "Penyimpanan mysql://… tidak dikenal; isi LAKIP_STORE dengan alamat berkas atau postgresql://….",
        ),
        (
            "postgresql://localhost/lakip",
            None,
            "LAKIP_FACTS kosong; isi dengan folder tempat data disimpan, misalnya /srv/lakip.",
        ),
        (
            "postgresql://localhost/lakip",
            "gs://lakip/data",
            "LAKIP_FACTS berisi gs://lakip/data, yang bukan folder; isi dengan folder tempat data disimpan, misalnya /srv/lakip.",
        ),
        (
            "postgresql://localhost/lakip",
            "s3://lakip/data",
            "LAKIP_BERKAS kosong; isi dengan folder tempat berkas unggahan, kunci, dan tanda terima disimpan, misalnya /srv/lakip.",
        ),
    ],
)
def test_an_address_that_names_no_store_is_wrong_usage(place, facts, told):
    with pytest.raises(WrongUsage) as refusal:
        engine_at(place, facts)
    assert str(refusal.value) == told


def test_facts_in_an_object_store_need_a_key_and_are_never_tried_without_one(tmp_path, monkeypatch):
    monkeypatch.setenv("LAKIP_BERKAS", str(tmp_path))
    monkeypatch.delenv("AWS_ACCESS_KEY_ID", raising=False)
    with pytest.raises(WrongUsage) as refusal:
        engine_at("postgresql://localhost/lakip", "s3://lakip/data").attach()
    assert str(refusal.value) == (
        "Data di s3://… memerlukan AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY; isi keduanya, lalu ulangi."
    )


def test_an_embedded_store_does_not_look_at_the_folder_of_the_facts(tmp_path, monkeypatch):
    monkeypatch.setenv("LAKIP_FACTS", "s3://tidak/ada")
    store = open_store(str(tmp_path / "a.duckdb"))
    assert store.address == str(tmp_path / "a.duckdb")
    store.close()


def test_the_address_shown_has_no_password():
    engine = engine_at("postgresql://lakip:rahasia@basis.kota.go.id:6432/lakip", "/srv/lakip")
    assert engine.address == "postgresql://basis.kota.go.id:6432/lakip"
    assert engine.name == "PostgreSQL basis.kota.go.id:6432/lakip"


def test_the_folder_of_another_store_is_refused(danau, tmp_path):
    address, _folder = danau
    with pytest.raises(StoreUnavailable, match=r"isi LAKIP_FACTS dengan letak semula\.$"):
        open_lake(address, tmp_path / "lain")


def test_a_step_of_the_facts_may_be_repeated_after_a_crash_before_its_line(lake_store):
    with lake_store._cursor() as own:
        own.execute("delete from ledger.skema where nama like '%_facts.sql'")
    again = Store(lake_store.engine)
    assert again.query("skema") == [{"nomor": max(int(name[:3]) for name in migrate._steps())}]
    again.close()


def test_two_stores_open_on_one_database_see_each_other_at_once(danau):
    one, other = open_lake(*danau), open_lake(*danau)
    before = other.generation
    with one.write(KONSOL, "uji", "satu"):
        pass
    assert other.generation == before + 1
    with other.write(KONSOL, "uji", "dua"):
        pass
    assert [row.objek for row in one.audit_rows()] == ["toko", "satu", "dua"]
    one.close()
    other.close()


def test_the_command_line_leaves_with_3_when_the_server_is_not_there(
    closed_port, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("LAKIP_FACTS", str(tmp_path))
    monkeypatch.setattr(
        "sys.argv", ["lakip", "verify", "--store", f"postgresql://127.0.0.1:{closed_port}/lakip"]
    )
    with pytest.raises(SystemExit) as leaving:
        main()
    assert leaving.value.code == 3
    assert "tidak dapat dihubungi" in capsys.readouterr().err
