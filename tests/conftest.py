"""Fixtures every kind of test may ask for."""

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def data_uji() -> Path:
    """Give the folder with published figures and real workbooks; it is never part of the project."""
    folder = Path(os.environ.get("LAKIP_DATA_UJI") or PROJECT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("data uji tidak ada: setel LAKIP_DATA_UJI ke folder data terbitan")
    return folder
