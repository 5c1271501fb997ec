"""The commands from outside: what `make run` serves, whom it refuses, how it ends."""

import re
import signal
import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.pelayan import PROJECT, Server, refusal, start


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


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        (None, "own", 101),
        (None, None, 403),
        (None, "null", 403),
        (None, "http://jahat.example", 403),
        ("jahat.example", "http://jahat.example", 403),
    ],
)
def test_p17_the_websocket_opens_for_a_page_of_ours_alone(server, host, origin, status):
    assert server.websocket(host=host, origin=origin).status == status


def test_a_server_for_other_pcs_prints_the_code_of_the_first_admin_and_no_word_of_refused_sockets(tmp_path):
    server = Server(tmp_path / "uji.duckdb", LAKIP_HOSTS="lakip.kota.example")
    said = server.process.stdout.readline()
    kode = re.fullmatch(r"Belum ada akun\. .* dengan kode admin (\S+), yang berlaku .*\n", said)[1]
    assert server.websocket(origin="http://jahat.example").status == 403
    server.process.terminate()
    rest, complaints = server.process.communicate()
    assert (len(kode) >= 20, rest, complaints) == (True, "", "")


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
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "same-origin")


def test_an_address_beyond_this_computer_is_served_with_a_word_of_warning(tmp_path):
    process = start(tmp_path / "uji.duckdb", HOST="0.0.0.0")
    said = [process.stdout.readline() for _ in range(2)]
    process.send_signal(signal.SIGINT)
    process.communicate()
    assert said[0].startswith("LAKIP dapat dibuka di http://0.0.0.0:")
    assert said[1] == (
        "Komputer lain di jaringan dapat membukanya: pasang TLS di depannya (LAKIP_TLS=1 di belakang proxy), karena "
        "tanpa TLS kata sandi dan angka lewat tanpa dilindungi.\n"
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
