"""Who passes the gate, and what it does to every answer (promises P14 and P17)."""

import asyncio
from pathlib import Path

import pytest
import streamlit
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from lakip.domain.pelaku import KONSOL
from lakip.workflow.akun import reset_password
from tests.akunan import SANDI, cheap_hashes, person
from tests.peramban import ISI, Peramban
from ui import session
from ui.headers import with_security_headers

PAGES = ["/", "/ringkasan", "/indikator?tahun=2024&unit=SEK", "/mulai"]
NO_PAGES = ["/tidak-ada", "/periksa/2024", "/indikator/x", "/index.html"]
PARTS = [
    "/static/js/index.js",
    "/media/abc.xlsx",
    "/_stcore/host-config",
    "/component/x/index.html",
    "/app/static/x",
]
CLOSED = ["/_stcore/metrics", "/_stcore/script-health-check", "/auth/login", "/oauth2callback"]
UPLOAD = "/_stcore/upload_file/sesi/berkas"
SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"


@pytest.fixture
def toko(file_store, monkeypatch):
    """Let the gate see a store that nobody has an account in."""
    cheap_hashes(monkeypatch)
    monkeypatch.setattr(session, "_held", [file_store])
    return file_store


@pytest.fixture
def admin(toko):
    """Let there be one account."""
    return person(toko, "siti", "admin")


def signed_in(**where) -> Peramban:
    browser = Peramban(**where)
    assert browser.kirim("/masuk", akun="siti", sandi=SANDI, lanjut="/").status == 303
    return browser


def reached(browser: Peramban, paths) -> list[bool]:
    return [browser.buka(path).teks == ISI for path in paths]


def test_p14_without_accounts_this_computer_sees_everything_but_the_closed_paths(toko):
    here = Peramban()
    assert reached(here, PAGES + PARTS) == [True] * len(PAGES + PARTS)
    assert [here.buka(path).status for path in CLOSED] == [404] * len(CLOSED)
    assert here.soket().status == 101


def test_p14_without_accounts_another_computer_sees_only_the_way_to_the_first_admin(toko):
    away = Peramban(alamat="10.0.0.7")
    assert {away.buka(path).menuju for path in PAGES} == {"/siapkan"}
    assert {away.buka(path).status for path in PARTS} == {401}
    assert (away.soket().status, away.minta("PUT", UPLOAD, b"x").status) == (401, 401)
    assert away.buka("/siapkan").status == 200


def test_p14_with_accounts_a_stranger_sees_nothing_from_anywhere(admin):
    for stranger in (Peramban(), Peramban(alamat="10.0.0.7"), Peramban(kue={"sid": "karangan"})):
        assert {stranger.buka(path).menuju.partition("?")[0] for path in PAGES + NO_PAGES} == {"/masuk"}
        assert {stranger.buka(path).status for path in PARTS} == {401}
        assert (stranger.soket().status, stranger.minta("PUT", UPLOAD, b"x").status) == (401, 401)


def test_a_deep_link_comes_back_after_the_sign_in(admin):
    asked = Peramban().buka("/indikator?tahun=2024&unit=SEK").menuju
    assert asked == "/masuk?lanjut=%2Findikator%3Ftahun%3D2024%26unit%3DSEK"


def test_p14_a_signed_in_person_sees_everything_but_the_closed_paths(admin):
    siti = signed_in()
    assert reached(siti, PAGES + PARTS) == [True] * len(PAGES + PARTS)
    assert [siti.buka(path).status for path in CLOSED] == [404] * len(CLOSED)
    assert (siti.soket().status, siti.minta("PUT", UPLOAD, b"x").teks) == (101, ISI)


def test_p14_a_password_that_was_given_out_opens_nothing_but_the_page_that_changes_it(toko, admin):
    sementara = reset_password(toko, KONSOL, "siti")
    siti = Peramban()
    assert siti.kirim("/masuk", akun="siti", sandi=sementara, lanjut="/anggaran").menuju == "/ganti-sandi"
    assert {siti.buka(path).menuju for path in PAGES} == {"/ganti-sandi"}
    assert (siti.buka(PARTS[0]).status, siti.soket().status) == (401, 401)


def test_an_address_that_is_no_page_says_so_in_indonesian_and_leads_to_ringkasan(admin):
    siti = signed_in()
    answers = [siti.buka(path) for path in NO_PAGES]
    assert {answer.status for answer in answers} == {404}
    assert all("<h1>Halaman tidak ditemukan</h1>" in answer.teks for answer in answers)
    assert all('<a href="/">Buka Ringkasan</a>' in answer.teks for answer in answers)
    assert reached(siti, ["/indikator/", "/favicon.png", "/manifest.json"]) == [True] * 3


@pytest.mark.parametrize(
    "asal", [None, "null", "http://jahat.example", "http://127.0.0.1:8502", "https://127.0.0.1:8501", ""]
)
def test_p17_what_changes_something_must_come_from_a_page_of_ours(admin, asal):
    siti = signed_in()
    siti.asal = asal
    statuses = [
        siti.soket().status,
        siti.kirim("/masuk", akun="siti", sandi=SANDI).status,
        siti.kirim("/keluar").status,
        siti.minta("PUT", UPLOAD, b"x").status,
        siti.minta("DELETE", UPLOAD).status,
    ]
    assert statuses == [403] * 5
    assert siti.buka("/").teks == ISI  # still signed in


def test_p17_a_name_that_suddenly_points_here_reaches_nothing(admin):
    siti = signed_in()
    siti.host, siti.asal = "jahat.example", "http://jahat.example"
    assert {siti.buka(path).status for path in [*PAGES, *PARTS, "/masuk", "/_stcore/health"]} == {403}
    assert (siti.soket().status, siti.kirim("/masuk").status) == (403, 403)


def test_an_upload_keeps_to_size_and_pace(admin, monkeypatch):
    monkeypatch.setenv("LAKIP_BATAS_UNGGAH_BERKAS", "1")
    siti = signed_in()
    too_big = siti.minta("PUT", UPLOAD, headers={"content-length": str(12 * 1024 * 1024)})
    assert (too_big.status, too_big.teks) == (413, "Berkas ditolak karena lebih besar daripada 10 MB.")
    assert [siti.minta("PUT", UPLOAD, b"x").status for _ in range(2)] == [200, 429]
    assert siti.minta("DELETE", UPLOAD).status == 200


def test_what_a_shared_pc_may_keep_is_the_program_alone(admin):
    siti = signed_in()
    kept = [
        siti.buka(path).headers.get("cache-control")
        for path in ("/static/js/index.js", "/media/abc.xlsx", "/")
    ]
    assert kept == [None, "no-store", "no-store"]


def answer(response: Response) -> tuple[dict[bytes, bytes], bytes]:
    """Give what is left of an answer once it has its headers."""
    sent = []

    async def send(message) -> None:
        sent.append(message)

    asyncio.run(response({"type": "http"}, None, with_security_headers(send, "/")))
    return dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:])


def test_a_page_says_that_it_is_indonesian_and_keeps_its_length():
    headers, body = answer(HTMLResponse('<!doctype html><html lang="en"><p>Halo</p></html>'))
    assert body == b'<!doctype html><html lang="id"><p>Halo</p></html>'
    assert headers[b"content-length"] == str(len(body)).encode()


def test_anything_else_passes_as_it_is():
    _, body = answer(PlainTextResponse('<html lang="en">'))
    assert body == b'<html lang="en">'


def test_the_scripts_of_the_page_come_with_indonesian_words_and_for_nobody_else(admin):
    [name] = (file.name for file in SCRIPTS.glob("FileUploader.*.js"))
    siti, path = signed_in(), f"/static/js/{name}"
    answer = siti.buka(path)
    assert ("`Pilih berkas`" in answer.teks, "`Upload`" in answer.teks) == (True, False)
    assert answer.headers["cache-control"] == "private, max-age=86400"
    assert Peramban().buka(path).status == 401
