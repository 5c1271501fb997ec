"""Every route of the served application, asked by nobody and by every role (promises P14, P15 and P17)."""

import shutil

import pytest

from lakip.workflow import contoh
from tests.pelayan import Server
from ui import sitemap

ACCOUNTS = ["kepala", "sekretaris", "kasubbag", "staf", "operator.mut", "operator.ppi", "admin", "tamu"]
PAGES = ["/", *(f"/{page.alamat}" for page in sitemap.ALL), "/indikator?tahun=2024&unit=SEK"]
NO_PAGE = "/tidak-ada"
PARTS = [
    "/static/js/index.js", "/media/0.xlsx", "/component/x/index.html", "/app/static/x",
    "/_stcore/host-config", "/_stcore/bidi-components/x", "/_stcore/tidak-ada",
]  # fmt: skip
CLOSED = [
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/auth/login",
    "/auth/logout",
    "/oauth2callback",
]
UPLOAD = "/_stcore/upload_file/sesi-orang-lain/berkas"


@pytest.fixture(scope="module")
def server(toko_contoh, tmp_path_factory):
    """Serve the sample agency with its accounts."""
    folder = shutil.copytree(toko_contoh, tmp_path_factory.mktemp("gerbang") / "contoh")
    served = Server(folder / "lakip.duckdb")
    yield served
    served.stop()


@pytest.fixture(scope="module")
def cookies(server) -> dict[str, str]:
    """Give the cookie of every account, each signed in by the button of the sample."""
    return {akun: server.sign_in(contoh=akun) for akun in ACCOUNTS}


def test_p14_nobody_gets_a_page_without_signing_in(server):
    answers = {path: server.get(path) for path in [*PAGES, NO_PAGE]}
    assert {answer.status for answer in answers.values()} == {303}
    assert {answer.headers["location"].partition("?")[0] for answer in answers.values()} == {"/masuk"}
    assert {answer.text for answer in answers.values()} == {""}


@pytest.mark.parametrize("cookie", [None, "sid=", "sid=karangan", "__Host-sid=karangan; sid=' or 1=1 --"])
def test_p14_nobody_gets_a_part_of_a_page_a_socket_or_an_upload_without_signing_in(server, cookie):
    assert {server.get(path, cookie=cookie).status for path in PARTS} == {401}
    assert server.websocket(cookie=cookie).status == 401
    statuses = {
        server.ask(method, UPLOAD, b"x", origin="own", cookie=cookie).status
        for method in ("PUT", "POST", "DELETE")
    }
    assert statuses == {401}


@pytest.mark.parametrize("akun", ACCOUNTS)
def test_p14_every_role_gets_the_page_and_its_socket_and_none_the_closed_paths(server, cookies, akun):
    cookie = cookies[akun]
    assert {server.get(path, cookie=cookie).status for path in PAGES} == {200}
    assert "<h1>Halaman tidak ditemukan</h1>" in server.get(NO_PAGE, cookie=cookie).text
    assert server.get("/_stcore/host-config", cookie=cookie).status == 200
    assert {server.get(path, cookie=cookie).status for path in CLOSED} == {404}
    assert server.websocket(cookie=cookie).status == 101


@pytest.mark.parametrize("akun", ACCOUNTS)
def test_p17_no_role_can_be_made_to_act_by_a_foreign_page(server, cookies, akun):
    cookie = cookies[akun]
    for origin in (None, "null", "http://jahat.example"):
        assert server.websocket(origin=origin, cookie=cookie).status == 403
        assert server.ask("POST", "/keluar", b"", origin=origin, cookie=cookie).status == 403
        assert server.ask("PUT", UPLOAD, b"x", origin=origin, cookie=cookie).status == 403
    assert server.get("/", cookie=cookie).status == 200


def test_p14_an_upload_of_a_signed_in_person_still_needs_the_token_and_a_tab_of_its_own(server, cookies):
    refused = server.ask("PUT", UPLOAD, b"x", origin="own", cookie=cookies["staf"])
    assert refused.status == 403
    assert "XSRF" in refused.text


def test_p14_a_role_that_hands_nothing_in_sends_no_file(server, cookies):
    refused = server.ask("PUT", UPLOAD, b"x", origin="own", cookie=cookies["tamu"])
    assert (refused.status, refused.text) == (
        403,
        "Peran akun Anda tidak menyerahkan berkas; berkas ini tidak diterima.",
    )


def test_an_address_signs_nobody_out(server, cookies):
    for cookie in (None, cookies["staf"]):
        answer = server.get("/keluar", cookie=cookie)
        assert (answer.status, answer.headers["location"]) == (303, "/")
    assert server.get("/", cookie=cookies["staf"]).status == 200


def test_an_upload_beyond_the_limit_is_refused_before_it_is_read(server, cookies):
    announced = server.ask(
        "PUT", UPLOAD, b"", origin="own", cookie=cookies["staf"], content_length="12000000"
    )
    assert (announced.status, announced.text) == (413, "Berkas ditolak karena lebih besar daripada 10 MB.")


def test_the_sign_in_names_the_sample_accounts_and_their_password(server):
    shown = server.get("/masuk").text
    assert contoh.SANDI_CONTOH in shown
    assert [akun for akun in ACCOUNTS if f'value="{akun}"' not in shown] == []


def test_p15_an_old_cookie_is_refused_everywhere_after_the_sign_out(server):
    cookie = server.sign_in(contoh="tamu")
    assert server.get("/", cookie=cookie).status == 200
    assert (
        server.ask("POST", "/keluar", b"", origin="own", cookie=cookie).headers["location"]
        == "/masuk?keluar=1"
    )
    assert server.get("/", cookie=cookie).status == 303
    assert (server.get(PARTS[0], cookie=cookie).status, server.websocket(cookie=cookie).status) == (401, 401)


@pytest.mark.parametrize(
    "path", ["/masuk", "/masuk/gaya.css", "/", "/_stcore/metrics", "/static/js/index.js"]
)
def test_every_answer_to_a_stranger_carries_the_security_headers(server, path):
    headers = server.get(path).headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")
    assert "server" not in headers
