"""The commands from outside: what `make run` serves, whom it refuses, how it ends."""

import http.client
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
DEADLINE = 120  # seconds before a server that hangs fails its test


class Server:
    """One running `python app.py` on a port that the system chose."""

    def __init__(self, store: Path) -> None:
        self.process = start(store)
        sentence = self.process.stdout.readline()
        assert sentence.startswith("LAKIP dapat dibuka di http://127.0.0.1:"), self.process.communicate()
        self.port = int(sentence.split("127.0.0.1:")[1].split()[0])

    def get(self, path, host=None):
        """Ask for one path, under another Host if wanted."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        connection.request("GET", path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        connection.close()
        return answer

    def websocket_status(self, host):
        """Try to open the page's WebSocket as a browser at this host would."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version": "13"}
        upgrade = {"Host": host, "Origin": f"http://{host}", "Connection": "Upgrade", "Upgrade": "websocket"}
        connection.request("GET", "/_stcore/stream", headers=upgrade | key)
        status = connection.getresponse().status
        connection.close()
        return status

    def stop(self, number=signal.SIGINT):
        """Send the signal and give the exit code and what was complained of."""
        self.process.send_signal(number)
        _, complaint = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, complaint


def start(store, **settings):
    environment = os.environ | {"LAKIP_STORE": str(store), "HOST": "", "PORT": "0"} | settings
    return subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=PROJECT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def refusal(store, **settings):
    process = start(store, **settings)
    said, complaint = process.communicate(timeout=DEADLINE)
    return process.returncode, said, complaint


@pytest.fixture(scope="module")
def serve():
    """Start servers, none of which outlives this file's tests."""
    with ExitStack() as running:

        def one_more(store):
            server = Server(store)
            running.callback(server.process.communicate)
            running.callback(server.process.kill)
            return server

        yield one_more


@pytest.fixture(scope="module")
def server(serve, tmp_path_factory):
    return serve(tmp_path_factory.mktemp("toko") / "uji.duckdb")


@pytest.mark.parametrize("path", ["/", "/kepatuhan_sop?tahun=2024"])
def test_the_first_page_and_a_deep_link_answer(server, path):
    answer = server.get(path)
    assert (answer.status, 'id="root"' in answer.text) == (200, True)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]", "LOCALHOST"])
def test_every_name_of_this_computer_is_served(server, name):
    assert server.get("/_stcore/health", host=f"{name}:{server.port}").status == 200


@pytest.mark.parametrize(
    "name", ["jahat.example", "127.0.0.1.jahat.example", "10.0.0.5", "[", "localhost@jahat.example"]
)
def test_a_foreign_host_is_refused_with_a_sentence(server, name):
    answer = server.get("/", host=name)
    assert (answer.status, answer.text.startswith("Alamat ini tidak dilayani:")) == (403, True)


def test_the_websocket_opens_for_this_computer_and_not_for_a_foreign_host(server):
    own, foreign = (
        server.websocket_status(f"127.0.0.1:{server.port}"),
        server.websocket_status("jahat.example"),
    )
    assert (own, foreign) == (101, 403)


def test_figures_about_the_server_are_closed(server):
    assert server.get("/_stcore/metrics").status == 404


@pytest.mark.parametrize(("path", "host"), [("/", None), ("/_stcore/metrics", None), ("/", "jahat.example")])
def test_every_answer_carries_the_security_headers(server, path, host):
    headers = server.get(path, host=host).headers
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    script_sources = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe-inline" not in script_sources
    assert "'unsafe-eval'" not in script_sources
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")


def test_an_address_beyond_this_computer_is_refused(tmp_path):
    assert refusal(tmp_path / "uji.duckdb", HOST="0.0.0.0") == (
        2,
        "",
        (
            "HOST=0.0.0.0 ditolak: sebelum ada login, aplikasi hanya dapat dibuka dari komputer ini; "
            "hapus HOST atau isi dengan 127.0.0.1.\n"
        ),
    )


@pytest.mark.parametrize("port", ["web", "65536", "-1", "1²"])
def test_a_port_that_is_no_port_is_refused(tmp_path, port):
    code, said, complaint = refusal(tmp_path / "uji.duckdb", PORT=port)
    assert (code, said) == (2, "")
    assert complaint == f"PORT={port} ditolak: isilah dengan bilangan 0 sampai 65535, misalnya 8501.\n"


def test_a_port_in_use_is_one_sentence(server, tmp_path):
    code, said, complaint = refusal(tmp_path / "uji.duckdb", PORT=str(server.port))
    assert (code, said) == (3, "")
    assert complaint.startswith(f"Port {server.port} di 127.0.0.1 tidak dapat dipakai (")
    assert complaint.count("\n") == 1


def test_p22_a_second_start_on_the_same_store_is_one_sentence_and_leaves_the_first_alone(serve, tmp_path):
    first = serve(tmp_path / "uji.duckdb")
    code, said, complaint = refusal(tmp_path / "uji.duckdb")
    assert (code, said) == (3, "")
    assert complaint.endswith(".\n")
    assert complaint.count("\n") == 1
    assert first.get("/").status == 200
    assert first.stop() == (0, "")


def test_p22_a_command_on_a_served_store_is_one_sentence_and_changes_nothing(serve, tmp_path):
    store = tmp_path / "uji.duckdb"
    first = serve(store)
    before = store.stat()
    done = subprocess.run(
        [sys.executable, "-m", "lakip", "verify", "--store", str(store)],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "Penyimpanan uji.duckdb sedang dipakai proses lain; tutup aplikasi yang masih berjalan lalu coba lagi.\n"
    )
    assert (store.stat().st_size, store.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert first.stop() == (0, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_server_ends_cleanly_with_the_store_written_and_starts_again(serve, tmp_path, number):
    store = tmp_path / "uji.duckdb"
    first = serve(store)
    assert first.get("/").status == 200
    assert first.stop(number) == (0, "")
    assert store.is_file()
    assert not store.with_name("uji.duckdb.wal").exists()
    assert serve(store).stop() == (0, "")


def test_a_server_started_where_ctrl_c_is_ignored_still_ends_by_it(serve, tmp_path):
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as `sh` does for a command followed by `&`
    try:
        server = serve(tmp_path / "uji.duckdb")
    finally:
        signal.signal(signal.SIGINT, before)
    assert server.stop() == (0, "")


def test_no_page_lies_flat_where_a_deep_link_could_open_it_without_the_entry_script():
    assert [path.name for path in (PROJECT / "pages").glob("*.py")] == []


def test_the_start_file_for_windows_has_windows_line_ends():
    lines = (PROJECT / "jalankan.bat").read_bytes().splitlines(keepends=True)
    assert all(line.endswith(b"\r\n") for line in lines)
