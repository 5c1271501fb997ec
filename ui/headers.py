"""What a browser may do with an answer of ours: the security headers, and the language of the page."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send


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
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer a browser hides the origin of our own forms too
}

ENGLISH_TO_INDONESIAN = (
    (b'<html lang="en">', b'<html lang="id">'),  # screen readers would read it as English
    (b"You need to enable JavaScript to run this app.", b"Aktifkan JavaScript untuk membuka aplikasi ini"),
)
"""What Streamlit's page says of itself; both are equally long, because the length was announced before."""
KEPT_BY_BROWSERS = "/static/"
"""The program of the page, the same for everybody; whatever else a shared PC kept would outlive the sign-out."""


def with_security_headers(send: Send, path: str) -> Send:
    """Give a `send` that adds the headers to the answer for this path."""
    is_page = False

    async def send_with_headers(message: Message) -> None:
        nonlocal is_page
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(SECURITY_HEADERS)
            if not path.startswith(KEPT_BY_BROWSERS):
                headers["Cache-Control"] = "no-store"
            is_page = headers.get("content-type", "").startswith("text/html")
        elif is_page and message["type"] == "http.response.body":
            for english, indonesian in ENGLISH_TO_INDONESIAN:
                message["body"] = message.get("body", b"").replace(english, indonesian, 1)
        await send(message)

    return send_with_headers
