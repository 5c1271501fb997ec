"""A served store and the browser of an Indonesian office PC."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.jaringan import watch_and_stop_the_outside

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


@pytest.fixture
def serve_by_clock() -> Callable[[Path, Path], AbstractContextManager[str]]:
    """Serve a store by the clock in a file (tests.dengan_jam) for as long as a block lasts."""
    return lambda store, clock: _served(store, "-m", "tests.dengan_jam", str(clock))


@contextmanager
def _served(store: Path, *program: str) -> Iterator[str]:
    """Serve on a free port with the command that people use; what it complains of is told, and kept in LOG beside the store."""
    environment = os.environ | {"LAKIP_STORE": str(store), "HOST": "127.0.0.1", "PORT": "0"}
    command = [sys.executable, *(program or ("app.py",))]
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
def visitor(chromium) -> BrowserContext:
    """Give a visitor's own window of the browser."""
    return _context(chromium)


@pytest.fixture
def without_scripts(chromium) -> BrowserContext:
    """Give a window that runs no script."""
    return _context(chromium, java_script_enabled=False)


@pytest.fixture
def outside(visitor) -> list[str]:
    """Stop every request that would leave this computer; give the list that their addresses go into."""
    return watch_and_stop_the_outside(visitor)


@pytest.fixture
def chromium(chromium_path) -> Iterator[Browser]:
    """Give the browser."""
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=flags)
        yield browser
        browser.close()


def _context(browser: Browser, **settings: bool) -> BrowserContext:
    context = browser.new_context(locale="id-ID", timezone_id="Asia/Jakarta", **settings)
    context.set_default_timeout(PATIENCE_MS)
    return context
