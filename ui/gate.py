"""The gate before every HTTP path and the WebSocket: whose request passes, and what a browser may do with the answer.

Until login exists only this computer may speak to the application. The Host check keeps a foreign page from reaching
it through a name that suddenly points at 127.0.0.1 (DNS rebinding), which the loopback address alone does not.
"""

import base64
import hashlib
import ipaddress
import re
from pathlib import Path
from urllib.parse import urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST_REFUSED = (
    "Alamat ini tidak dilayani: aplikasi hanya menerima permintaan dari komputer ini sendiri. "
    "Bukalah melalui http://127.0.0.1 atau http://localhost beserta nomor portnya."
)
CLOSED = frozenset({"/_stcore/metrics"})  # tells anyone how many people work and how much memory is used


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address means this computer."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _inline_script_hashes() -> str:
    """Give the CSP sources of the scripts that Streamlit writes into its own page, so that only those may run."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


SECURITY_HEADERS = {
    "Content-Security-Policy": "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' 'wasm-unsafe-eval' {_inline_script_hashes()}",
            "style-src 'self' 'unsafe-inline'",  # Streamlit and Plotly write style attributes
            "img-src 'self' data: blob:",  # no picture from outside, not even through markdown
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}

ENGLISH, INDONESIAN = b'<html lang="en">', b'<html lang="id">'
"""Streamlit's page calls itself English, and screen readers would read it so; both are equally long."""


class Gate:
    """ASGI middleware: refuses foreign hosts and closed paths, adds the security headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection; a refused WebSocket gets its refusal as the answer to the handshake."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await self._guarded(scope)(scope, receive, _with_security_headers(send))
        else:
            await self._guarded(scope)(scope, receive, send)

    def _guarded(self, scope: Scope) -> ASGIApp:
        """Choose who answers: the application, or a refusal."""
        if not _names_this_computer(Headers(scope=scope).get("host", "")):
            return PlainTextResponse(HOST_REFUSED, status_code=403)
        if scope["path"] in CLOSED:
            return PlainTextResponse("Halaman tidak ada.", status_code=404)
        return self.app


def _names_this_computer(host_header: str) -> bool:
    try:
        return is_loopback(urlsplit(f"//{host_header}").hostname or "")
    except ValueError:  # an unclosed bracket
        return False


def _with_security_headers(send: Send) -> Send:
    is_page = False

    async def send_with_headers(message: Message) -> None:
        nonlocal is_page
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(SECURITY_HEADERS)
            is_page = headers.get("content-type", "").startswith("text/html")
        elif is_page and message["type"] == "http.response.body":
            message["body"] = message.get("body", b"").replace(ENGLISH, INDONESIAN, 1)
        await send(message)

    return send_with_headers
