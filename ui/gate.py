"""The gate before every HTTP path, the WebSocket and the uploads: who may pass, and where everybody else is sent.

Who the person is, is asked again in every rerun (ui/visitor.py): a WebSocket stays open when its session ends.
"""

from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from lakip.domain.errors import StoreUnavailable
from ui import login_pages, session, sitemap, streamlit_id, visitor
from ui.headers import with_security_headers
from ui.pace import Pace
from ui.peer import Peer, Reach, peer_of, serves
from ui.visitor import Standing

CLOSED = frozenset({
    "/_stcore/metrics",  # tells anyone how many people work and how much memory is used
    "/_stcore/script-health-check",  # runs the page for whoever asks
    "/auth/login", "/auth/logout", "/oauth2callback",  # Streamlit's own sign-in, which can't be revoked
})  # fmt: skip
OPEN = frozenset({
    "/masuk", "/masuk/gaya.css", "/masuk/ikon.png", "/keluar", "/ganti-sandi", "/siapkan",
    "/_stcore/health",  # says "ok" to a watchdog and nothing else
})  # fmt: skip
PARTS_OF_A_PAGE = ("/_stcore/", "/static/", "/media/", "/component/", "/app/")
PAGES = frozenset({"", *(f"/{halaman.alamat}" for halaman in sitemap.ALL)})
BESIDE_A_PAGE = frozenset({"/favicon.png", "/manifest.json"})
UPLOADS = "/_stcore/upload_file/"
HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})

HOST_REFUSED = (
    "Alamat ini tidak dilayani: nama pada alamatnya bukan milik aplikasi ini. Bukalah melalui http://127.0.0.1 beserta "
    "nomor portnya di komputer ini, atau daftarkan nama itu pada setelan LAKIP_HOSTS lalu mulai ulang aplikasinya."
)
ORIGIN_REFUSED = (
    "Permintaan ini ditolak karena tidak berasal dari halaman aplikasi ini. Muat ulang halamannya lalu ulangi; bila "
    "aplikasi berada di belakang TLS, setel LAKIP_TLS=1 dan teruskan nama alamatnya (Host)."
)
NOT_FOUND = "Halaman tidak ada."
STRANGER = "Sesi Anda berakhir atau Anda belum masuk. Bukalah halaman /masuk, lalu ulangi."
MUST_CHANGE = "Kata sandi harus diganti dahulu. Bukalah halaman /ganti-sandi."
SENDS_NOTHING = "Peran akun Anda tidak menyerahkan berkas; berkas ini tidak diterima."
AWAY = "Aplikasi ini belum memakai akun dan hanya melayani komputernya sendiri. Bukalah halaman /siapkan."


class Gate:
    """ASGI middleware: refuses foreign names and origins, sends strangers to the sign-in, adds the security headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.reach = Reach.from_environment()
        self.pace = Pace()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection; a refused WebSocket gets its refusal as the answer to the handshake."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        answer = await self._answer(scope)
        if scope["type"] == "http":
            send = with_security_headers(send, scope["path"])
        await answer(scope, receive, send)

    async def _answer(self, scope: Scope) -> ASGIApp:
        """Choose who answers: the application, or a refusal."""
        peer = peer_of(scope, self.reach)
        scope.setdefault("state", {})["peer"] = peer
        if not serves(self.reach, scope, peer):
            return PlainTextResponse(HOST_REFUSED, status_code=403)
        if _must_name_its_origin(scope) and Headers(scope=scope).get("origin") != peer.origin:
            return PlainTextResponse(ORIGIN_REFUSED, status_code=403)
        if scope["path"] in CLOSED:
            return PlainTextResponse(NOT_FOUND, status_code=404)
        if scope["path"] in OPEN:
            return self.app
        return await self._by_standing(scope, peer)

    async def _by_standing(self, scope: Scope, peer: Peer) -> ASGIApp:
        sid = visitor.sid_in(HTTPConnection(scope).cookies, is_tls=peer.is_tls)
        try:
            standing, nama = await run_in_threadpool(_standing, sid, is_local=peer.is_local)
        except StoreUnavailable as error:
            return PlainTextResponse(str(error), status_code=503)
        match standing:
            case Standing.STRANGER:
                return _turn_away(scope, _sign_in(scope), STRANGER)
            case Standing.MUST_CHANGE:
                return _turn_away(scope, "/ganti-sandi", MUST_CHANGE)
            case Standing.AWAY:
                return _turn_away(scope, "/siapkan", AWAY)
            case Standing.AT_THIS_PC if sid and _asks_for_a_page(scope):  # of an account that is no more
                return _turn_away(scope, _sign_in(scope), STRANGER)
        return await self._inside(scope, sid, nama)

    async def _inside(self, scope: Scope, sid: str, nama: str) -> ASGIApp:
        """Answer somebody who may pass."""
        if scope["path"].startswith(UPLOADS) and scope.get("method") in {"PUT", "POST"}:
            return await self._upload(scope, sid, nama)
        if _asks_for_a_page(scope) and scope["path"].rstrip("/") not in PAGES | BESIDE_A_PAGE:
            return await run_in_threadpool(login_pages.not_found, session.store())
        return streamlit_id.script(scope["path"]) or self.app

    async def _upload(self, scope: Scope, sid: str, nama: str) -> ASGIApp:
        """Let a file in that its sender has a use for, within size and pace."""
        if not await run_in_threadpool(visitor.may_send, session.store(), sid):
            return PlainTextResponse(SENDS_NOTHING, status_code=403)
        return self.pace.refusal(nama, Headers(scope=scope)) or self.app


def _standing(sid: str, *, is_local: bool) -> tuple[Standing, str]:
    return visitor.standing(session.store(), sid, is_local=is_local)


def _must_name_its_origin(scope: Scope) -> bool:
    return scope["type"] == "websocket" or scope["method"] not in HARMLESS


def _turn_away(scope: Scope, page: str, sentence: str) -> ASGIApp:
    """Send somebody who asks for a page to another one; tell a part of a page, a form or a socket that it may not."""
    if _asks_for_a_page(scope):
        return RedirectResponse(page, status_code=303)
    return PlainTextResponse(sentence, status_code=401)


def _asks_for_a_page(scope: Scope) -> bool:
    is_read = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
    return is_read and not scope["path"].startswith(PARTS_OF_A_PAGE)


def _sign_in(scope: Scope) -> str:
    return f"/masuk?{urlencode({'lanjut': _asked(scope)})}"


def _asked(scope: Scope) -> str:
    """Give the path and the filters that were asked for, to come back to after the sign-in."""
    query = scope["query_string"].decode("latin-1")
    return quote(scope["path"]) + (f"?{query}" if query else "")
