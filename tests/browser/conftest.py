"""A served store and the browser of an Indonesian office PC."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect, sync_playwright

PROJECT = Path(__file__).parents[2]
PATIENCE_MS = 60_000
LOG = "galat.log"


@pytest.fixture
def address(tmp_path) -> Iterator[str]:
    """Serve an empty store."""
    with _served(tmp_path / "uji.duckdb") as url:
        yield url


@pytest.fixture
def sample_address(toko_contoh, tmp_path) -> Iterator[str]:
    """Serve a store of its own with the sample agency."""
    folder = shutil.copytree(toko_contoh, tmp_path / "contoh")
    with _served(folder / "lakip.duckdb") as url:
        yield url


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve stores until the test ends."""
    with ExitStack() as running:
        yield lambda store: running.enter_context(_served(store))


@contextmanager
def _served(store: Path) -> Iterator[str]:
    """Serve on a free port with the command that people use; what it complains of is told, and kept in LOG beside the store."""
    environment = os.environ | {"LAKIP_STORE": str(store), "HOST": "127.0.0.1", "PORT": "0"}
    command = [sys.executable, "app.py"]
    store.parent.mkdir(parents=True, exist_ok=True)
    with (
        store.with_name(LOG).open("w") as log,
        subprocess.Popen(
            command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=log, text=True
        ) as server,
    ):
        try:
            yield re.search(r"http://\S+", server.stdout.readline())[0]
        finally:
            server.terminate()
            sys.stderr.write(store.with_name(LOG).read_text(encoding="utf-8"))


@pytest.fixture
def visitor(chromium_path) -> Iterator[BrowserContext]:
    """Give the browser."""
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        context = browser.new_context(locale="id-ID", timezone_id="Asia/Jakarta")
        context.set_default_timeout(PATIENCE_MS)
        expect.set_options(timeout=PATIENCE_MS)
        yield context
        browser.close()
