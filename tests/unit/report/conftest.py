"""The sample agency, opened for reading and for compiling."""

import shutil

import pytest

from lakip.workflow.toko import open_store


@pytest.fixture(scope="package")
def contoh(toko_contoh, tmp_path_factory):
    """Give the sample agency's store; the tests of this folder only read it or note an edition."""
    folder = shutil.copytree(toko_contoh, tmp_path_factory.mktemp("contoh") / "toko")
    opened = open_store(str(folder / "lakip.duckdb"))
    yield opened
    opened.close()
