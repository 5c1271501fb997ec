"""A browser without a window: it keeps cookies, names its origin, and asks our ASGI application without a network."""

import asyncio
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from ui.gate import Gate
from ui.routes import ON_ERROR, ROUTES

ISI = "isi halaman"
"""What stands behind the gate in these tests."""


@dataclass(frozen=True)
class Jawaban:
    """What came back; a WebSocket that was let in has status 101."""

    status: int
    headers: dict[str, str]
    teks: str = ""

    @property
    def menuju(self) -> str:
        """Where the browser is sent on to."""
        return self.headers.get("location", "")


async def _behind(_request) -> PlainTextResponse:
    return PlainTextResponse(ISI)


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


def served() -> Starlette:
    """Give the pages outside Streamlit and, behind the gate, something that answers every other path."""
    everything = Route("/{path:path}", _behind, methods=["GET", "POST", "PUT", "DELETE"])
    return Starlette(
        routes=[*ROUTES, WebSocketRoute("/_stcore/stream", _socket), everything],
        middleware=[Middleware(Gate)],
        exception_handlers=ON_ERROR,
    )


@dataclass
class Peramban:
    """One browser on the computer with this address; `kepala` are headers that a proxy adds to every request."""

    app: Starlette = field(default_factory=served)
    alamat: str = "127.0.0.1"
    host: str = "127.0.0.1:8501"
    asal: str | None = "http://127.0.0.1:8501"
    kepala: dict[str, str] = field(default_factory=dict)
    kue: dict[str, str] = field(default_factory=dict)
    kue_lengkap: str = ""
    """The newest Set-Cookie with all that it says."""

    def buka(self, path: str, **headers: str) -> Jawaban:
        """Ask for a path with GET."""
        return self.minta("GET", path, headers=headers)

    def kirim(self, path: str, **form: str) -> Jawaban:
        """Post a form."""
        return self.minta("POST", path, urlencode(form).encode())

    def soket(self) -> Jawaban:
        """Open the page's WebSocket."""
        return self._ask(self._scope("websocket", "/_stcore/stream", {}), b"")

    def minta(
        self, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Jawaban:
        """Ask with any method; `headers` come in place of what a browser would write itself."""
        announced = {"content-length": str(len(body))} | (headers or {})
        return self._ask(self._scope("http", path, announced) | {"method": method}, body)

    def _scope(self, kind: str, path: str, headers: dict[str, str]) -> dict:
        path, _, query = path.partition("?")
        written = {"host": self.host, "cookie": "; ".join(f"{k}={v}" for k, v in self.kue.items())}
        written |= {"origin": self.asal} if self.asal is not None else {}
        written |= self.kepala | headers
        return {
            "type": kind,
            "path": path,
            "query_string": query.encode(),
            "scheme": "http" if kind == "http" else "ws",
            "client": (self.alamat, 50000),
            "server": ("127.0.0.1", 8501),
            "headers": [(key.lower().encode(), value.encode()) for key, value in written.items()],
            "extensions": {"websocket.http.response": {}},
        }

    def _ask(self, scope: dict, body: bytes) -> Jawaban:
        said = iter(
            [
                {"type": "websocket.connect"}
                if scope["type"] == "websocket"
                else {"type": "http.request", "body": body}
            ]
        )
        sent = []

        async def receive() -> dict:
            return next(said, {"type": f"{scope['type']}.disconnect", "code": 1001})

        async def send(message) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        if sent[0]["type"] == "websocket.accept":
            return Jawaban(101, {})
        return self._read(sent)

    def _read(self, sent: list[dict]) -> Jawaban:
        pairs = [(key.decode(), value.decode()) for key, value in sent[0]["headers"]]
        for line in (value for key, value in pairs if key == "set-cookie"):
            self.kue_lengkap = line
            for name, morsel in SimpleCookie(line).items():
                self.kue[name] = morsel.value
                if morsel["max-age"] == "0":
                    del self.kue[name]
        text = b"".join(message.get("body", b"") for message in sent[1:])
        return Jawaban(sent[0]["status"], dict(pairs), text.decode())
