"""Fixtures every kind of test may ask for."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings

from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.workflow import contoh, tur
from lakip.workflow.toko import Store, open_store, private_files
from tests import janji
from tests.peladen import Postgres, open_lake, open_small_lake

PROJECT = Path(__file__).parent.parent


settings.register_profile("lakip", deadline=None)  # a busy machine is no fault of what is tested
settings.load_profile("lakip")

MOST_WORKERS = 8  # each may hold a PostgreSQL and a browser


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Give how many workers `-n auto` starts: one for each core, two at least, for browsers and servers keep one waiting."""
    return min(max(os.cpu_count() or 1, 2), MOST_WORKERS)


@pytest.fixture(autouse=True)
def main_module():
    """Keep `__main__`: AppTest leaves the page it ran there, and processes started later would run that page."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture(scope="session")
def data_uji() -> Path:
    """Give the folder with published figures and real workbooks; it is never part of the project."""
    folder = Path(os.environ.get("LAKIP_DATA_UJI") or PROJECT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("data uji tidak ada: setel LAKIP_DATA_UJI ke folder data terbitan")
    return folder


@pytest.fixture(scope="session")
def toko_kosong(tmp_path_factory) -> Path:
    """Give the folder of one empty store with its first settings; copying it is twice as fast as making one."""
    folder = tmp_path_factory.mktemp("toko_kosong")
    with private_files():
        open_store(str(folder / "lakip.duckdb")).close()
    return folder


@pytest.fixture(scope="session")
def toko_contoh(toko_kosong, tmp_path_factory) -> Path:
    """Give the folder of a store with the sample agency; loaded once, so tests that write take a copy."""
    folder = shutil.copytree(toko_kosong, tmp_path_factory.mktemp("toko_contoh") / "toko")
    with private_files():
        opened = open_store(str(folder / "lakip.duckdb"))
        contoh.load(opened, KONSOL)
        for row in contoh.accounts(opened):
            tur.close(opened, Pelaku(row["akun"], row["peran"], row["unit"]))
        opened.close()
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Give the PostgreSQL of this run; it is stopped and removed at the end."""
    server = Postgres(fsync=False)
    yield server
    server.remove()


@pytest.fixture(scope="session")
def danau_kosong(postgres, tmp_path_factory) -> Path:
    """Give the folder of one empty scale-out store; its database `kosong` is the template of the others."""
    folder = tmp_path_factory.mktemp("danau_kosong")
    postgres.run("create database kosong")
    open_lake(postgres.url("kosong"), folder).close()
    return folder


@contextmanager
def copied_lake(postgres: Postgres, template: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Give address and folder of a copy of the empty scale-out store; its database is dropped at the end."""
    database = f"uji_{uuid4().hex}"
    shutil.copytree(template, folder)
    moved = f"update lake.ducklake_metadata set value = '{folder}/facts/' where key = 'data_path'"
    postgres.run(f"create database {database} template kosong strategy file_copy")
    postgres.run(moved, database=database)
    yield postgres.url(database), folder
    postgres.run(f"drop database {database} with (force)")


@pytest.fixture
def danau(postgres, danau_kosong, tmp_path) -> Iterator[tuple[str, Path]]:
    """Give address and folder of an empty scale-out store of its own."""
    with copied_lake(postgres, danau_kosong, tmp_path / "danau") as lake:
        yield lake


@pytest.fixture
def file_store(toko_kosong, tmp_path) -> Iterator[Store]:
    """Give an empty embedded store of its own, with the first settings."""
    folder = shutil.copytree(toko_kosong, tmp_path / "toko")
    opened = open_store(str(folder / "lakip.duckdb"))
    yield opened
    opened.close()


@pytest.fixture
def lake_store(danau) -> Iterator[Store]:
    """Give an empty scale-out store of its own, with the first settings."""
    opened = open_small_lake(*danau)
    yield opened
    opened.close()


@pytest.fixture(params=["file", "lake"])
def store(request) -> Store:
    """Give an empty store of its own, with the first settings: embedded, then PostgreSQL + DuckLake."""
    return request.getfixturevalue(f"{request.param}_store")


@pytest.fixture(scope="session")
def empty_file(toko_kosong, tmp_path_factory) -> Iterator[Store]:
    """Give one open empty embedded store; nobody may write into it."""
    folder = shutil.copytree(toko_kosong, tmp_path_factory.mktemp("hanya_dibaca") / "toko")
    opened = open_store(str(folder / "lakip.duckdb"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def empty_lake(postgres, danau_kosong, tmp_path_factory) -> Iterator[Store]:
    """Give one open empty scale-out store; nobody may write into it."""
    with copied_lake(postgres, danau_kosong, tmp_path_factory.mktemp("hanya_dibaca") / "danau") as lake:
        opened = open_small_lake(*lake)
        yield opened
        opened.close()


@pytest.fixture(params=["file", "lake"])
def empty_store(request) -> Store:
    """Give an empty store that many tests look at and none writes into, on either engine."""
    return request.getfixturevalue(f"empty_{request.param}")


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Give the browser that the tests drive."""
    return _program("chromium", "chromium tidak terpasang")


@pytest.fixture(scope="session")
def soffice() -> str:
    """Give LibreOffice, which opens and recalculates the workbooks."""
    return _program("soffice", "LibreOffice (soffice) tidak terpasang")


def _program(name: str, reason: str) -> str:
    return shutil.which(name) or pytest.skip(reason)


def pytest_collection_modifyitems(items) -> None:
    """Mark every test that carries a promise in its name, so that `-m janji` finds it."""
    for item in items:
        if janji.NUMBER.search(item.originalname):
            item.add_marker("janji")


def pytest_terminal_summary(terminalreporter, exitstatus, config) -> None:
    """Keep what came of the promises in a full run; name at the very end what could not run, with the reason."""
    in_part = config.option.keyword or any("[" in asked for asked in config.args)
    ran_through = exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}
    if janji.PENUH and ran_through and not in_part:
        janji.record(terminalreporter.stats)
    left_out = _left_out(terminalreporter)
    if left_out:
        terminalreporter.section("TIDAK DIJALANKAN", sep="-")
    for report in left_out:
        terminalreporter.line(f"TIDAK DIJALANKAN: {report.nodeid}: {_reason(report)}")


def pytest_sessionfinish(session) -> None:
    """Let nothing be left out in CI: there a skipped test fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") == "true" and reporter and _left_out(reporter):
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED


def _left_out(reporter) -> list:
    return sorted(reporter.stats.get("skipped", []), key=lambda report: report.nodeid)


def _reason(report) -> str:
    return (
        report.longrepr[2].removeprefix("Skipped: ")
        if isinstance(report.longrepr, tuple)
        else str(report.longrepr)
    )
