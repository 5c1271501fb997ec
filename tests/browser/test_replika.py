"""Two replicas of one scale-out store behind nginx, with the files of deploy/: uploads land, a sign-in holds, one replica dies."""

import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from lakip.domain.pelaku import KONSOL
from lakip.workflow import contoh
from tests.berkas_bidang import RAGU, lra
from tests.meja import PROJECT
from tests.peladen import open_lake

pytestmark = pytest.mark.browser

DEADLINE_SECONDS = 120
MOST_VISITORS = 20  # that all of them meet the same replica happens once in half a million runs
ROW = ("5.03.01.2.01.0001", "Penyusunan Dokumen Perencanaan Perangkat Daerah", 68_500_000, 67_000_000)
READ = "Lembar dan kolom: 1 kolom perlu dipastikan"


class Desk:
    """nginx on a port of its own, the replicas behind it by port, and what nginx noted of every request."""

    def __init__(self, folder: Path, port: int, replicas: dict[str, subprocess.Popen]) -> None:
        self.origin = f"https://127.0.0.1:{port}"
        self.replicas = replicas
        self._log = folder / "akses.log"

    def asked(self) -> list[tuple[str, str, str, str]]:
        """Give upstream (the last one tried), status, method and path of every request so far."""
        lines = self._log.read_text(encoding="utf-8").splitlines()
        return [tuple(line.rsplit(", ", 1)[-1].split(" ", 3)) for line in lines]

    def serving(self) -> set[str]:
        """Give the replicas that took an upload, as host:port."""
        return {upstream for upstream, _, method, _ in self.asked() if method == "PUT"}

    def kill(self, replica: str) -> None:
        """End one replica and whoever would start it again, at once."""
        os.killpg(self.replicas[replica].pid, signal.SIGKILL)


@pytest.fixture
def desk(danau, tmp_path, nginx) -> Iterator[Desk]:
    """Serve the sample agency from two replicas behind nginx."""
    store = open_lake(*danau)
    contoh.load(store, KONSOL)
    store.close()
    with ExitStack() as running:
        replicas = [running.enter_context(replica(danau, port)) for port in (free_port(), free_port())]
        port = running.enter_context(proxy(nginx, tmp_path, [port for port, _ in replicas]))
        for own, _ in replicas:
            wait_for(f"http://127.0.0.1:{own}/_stcore/health")
        wait_for(f"https://127.0.0.1:{port}/_stcore/health")
        yield Desk(tmp_path, port, {f"127.0.0.1:{own}": process for own, process in replicas})


@pytest.fixture(scope="module")
def nginx() -> str:
    """Give the proxy that operators put in front."""
    return shutil.which("nginx") or pytest.skip("nginx tidak terpasang (Debian: apt-get install nginx-light)")


@contextmanager
def replica(lake: tuple[str, Path], port: int) -> Iterator[tuple[int, subprocess.Popen]]:
    """Run the start script for one port."""
    address, folder = lake
    own = {"LAKIP_STORE": address, "LAKIP_FACTS": str(folder), "LAKIP_TLS": "1", "PYTHON": sys.executable}
    process = subprocess.Popen(
        [PROJECT / "deploy" / "replika.sh", str(port)],
        env=os.environ | own | {"HOST": "127.0.0.1"},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )
    yield port, process
    process.terminate()
    process.wait(DEADLINE_SECONDS)


@contextmanager
def proxy(nginx: str, folder: Path, replicas: list[int]) -> Iterator[int]:
    """Run nginx with the configuration of deploy/; only ports, name and certificate are those of this test."""
    port = free_port()
    key, certificate = folder / "tls.key", folder / "tls.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    shipped = (PROJECT / "deploy" / "nginx-lakip.conf").read_text(encoding="utf-8")
    changes = {
        "127.0.0.1:8501": f"127.0.0.1:{replicas[0]}",
        "127.0.0.1:8502": f"127.0.0.1:{replicas[1]}",
        "listen 443": f"listen 127.0.0.1:{port}",
        "/etc/ssl/lakip.pem": str(certificate),
        "/etc/ssl/lakip.key": str(key),
    }
    for before, after in changes.items():
        assert before in shipped
        shipped = shipped.replace(before, after)
    (folder / "lakip.conf").write_text(shipped, encoding="utf-8")
    (folder / "nginx.conf").write_text(whole_configuration(folder), encoding="utf-8")
    command = [nginx, "-e", "stderr", "-c", folder / "nginx.conf", "-p", folder]
    with subprocess.Popen(command) as process:
        yield port
        process.terminate()


def whole_configuration(folder: Path) -> str:
    """Give what Debian's nginx.conf would say around the file of deploy/, within a folder of the test."""
    places = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "\n".join(f"    {name}_temp_path {folder}/{name};" for name in places)
    return (
        f"{'user root;' if os.geteuid() == 0 else ''}\ndaemon off;\npid {folder}/nginx.pid;\nevents {{}}\nhttp {{\n{temporary}\n"
        f"    log_format rute '$upstream_addr $status $request_method $uri';\n"
        f"    access_log {folder}/akses.log rute;\n    include {folder}/lakip.conf;\n}}\n"
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str) -> None:
    """Ask until it answers, or fail."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    until = time.monotonic() + DEADLINE_SECONDS
    while True:
        try:
            urllib.request.urlopen(address, context=trusting if address.startswith("https") else None)
        except (urllib.error.URLError, ConnectionError):
            assert time.monotonic() < until, f"{address} does not answer"
            time.sleep(0.2)
        else:
            return


@pytest.fixture
def newcomer(chromium, desk) -> Iterator:
    """Give somebody at a computer of their own who signed in and stands before the uploads."""

    def arrive() -> Page:
        context: BrowserContext = chromium.new_context(
            locale="id-ID", timezone_id="Asia/Jakarta", ignore_https_errors=True
        )
        page = context.new_page()
        page.goto(f"{desk.origin}/unggah?tahun=2024&unit=SEK")
        page.get_by_role("button", name="Staf Perencanaan").click()
        return page

    return arrive


def choose(page: Page, name: str) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": lra([ROW], RAGU)}
    )
    expect(page.get_by_text(READ)).to_be_visible()


def test_uploads_land_wherever_they_are_sent_and_a_dead_replica_loses_nobody(desk, newcomer):
    while len(desk.serving()) < 2:
        visitors = sum(method == "PUT" for _, _, method, _ in desk.asked())
        assert visitors < MOST_VISITORS, "every visitor was sent to the same replica"
        page = newcomer()
        choose(page, f"LRA {visitors}.xlsx")
    assert {status for _, status, method, _ in desk.asked() if method == "PUT"} == {"204"}

    page.goto(f"{desk.origin}/anggaran?tahun=2024&unit=SEK")  # the sign-in holds across page loads
    expect(page.get_by_role("heading", name=re.compile("Anggaran")).first).to_be_visible()
    own = desk.asked()[-1][0]
    desk.kill(own)
    page.goto(f"{desk.origin}/unggah?tahun=2024&unit=SEK")
    choose(page, "LRA sesudahnya.xlsx")
    page.get_by_role("button", name="Baca ulang dengan pilihan ini").click()
    expect(page.get_by_text("Siap disimpan")).to_be_visible()
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Diterima.", exact=True)).to_be_visible()
    assert {upstream for upstream, _, _, _ in desk.asked()[-3:]} == set(desk.replicas) - {own}
