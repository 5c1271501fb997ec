"""The stores that the pages are shown: one sample for all who only look, a copy for each test that writes."""

import shutil
from collections.abc import Iterator

import pytest

from lakip.workflow.toko import Store, open_store
from tests.kunjungan import sit_down_as
from ui import session


@pytest.fixture(autouse=True)
def at_the_desk(monkeypatch) -> None:
    """Let the Kasubbag sit before the pages of the sample."""
    sit_down_as(monkeypatch, "kasubbag")


@pytest.fixture(scope="session")
def sample_to_look_at(toko_contoh, tmp_path_factory) -> Iterator[Store]:
    """Give one open store with the sample agency; nobody may write into it."""
    folder = shutil.copytree(toko_contoh, tmp_path_factory.mktemp("halaman") / "toko")
    opened = open_store(str(folder / "lakip.duckdb"))
    yield opened
    opened.close()


@pytest.fixture
def sample(toko_contoh, tmp_path) -> Iterator[Store]:
    """Let the pages see a store of its own with the sample agency."""
    folder = shutil.copytree(toko_contoh, tmp_path / "contoh")
    opened = open_store(str(folder / "lakip.duckdb"))
    yield from _shown(opened)
    opened.close()


@pytest.fixture
def nothing(store) -> Iterator[Store]:
    """Let the pages see an empty store."""
    yield from _shown(store)


def _shown(store: Store) -> Iterator[Store]:
    """Let the pages see this store, then the one they saw before; whoever opened a store closes it."""
    before = session._held[:]
    session.use_store(store)
    yield store
    session._held[:] = before
    session._answers.clear()
