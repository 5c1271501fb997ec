"""The application as `make run` serves it, in a process of its own, and whoever asks it over the network."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

PROJECT = Path(__file__).parent.parent
DEADLINE = 120  # seconds before a server that hangs fails its test


class Server:
    """One running `python app.py` on a port that the system chose."""

    def __init__(self, store: Path, **settings: str) -> None:
        self.process = start(store, **settings)
        sentence = self.process.stdout.readline()
        assert sentence.startswith("LAKIP dapat dibuka di http://127.0.0.1:"), self.process.communicate()
        self.port = int(sentence.split("127.0.0.1:")[1].split()[0])
        self.origin = f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str | None):
        """Ask for one path; a header that is None is left out, "own" as origin is that of our own pages."""
        written = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
        if written.get("origin") == "own":
            written["origin"] = self.origin
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        connection.request(method, path, body, written)
        answer = connection.getresponse()
        answer.text = "" if answer.status == 101 else answer.read().decode(errors="replace")
        connection.close()
        return answer

    def get(self, path: str, host: str | None = None, **headers: str | None):
        """Ask for one path, under another Host if wanted."""
        return self.ask("GET", path, host=host, **headers)

    def websocket(self, host: str | None = None, origin: str | None = "own", cookie: str | None = None):
        """Try to open the page's WebSocket; status 101 = it is open."""
        upgrade = {"connection": "Upgrade", "upgrade": "websocket", "sec_websocket_version": "13"}
        key = "dGhlIHNhbXBsZSBub25jZQ=="
        return self.get(
            "/_stcore/stream", host=host, origin=origin, cookie=cookie, sec_websocket_key=key, **upgrade
        )

    def sign_in(self, **form: str) -> str:
        """Post the form of /masuk; gives the Cookie header of the session that began."""
        kind = "application/x-www-form-urlencoded"
        answer = self.ask("POST", "/masuk", urlencode(form).encode(), origin="own", content_type=kind)
        assert answer.status == 303, answer.text
        return answer.headers["set-cookie"].partition(";")[0]

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Send the signal and give the exit code and what was complained of."""
        self.process.send_signal(number)
        _, complaint = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, complaint


def start(store: Path, **settings: str) -> subprocess.Popen:
    """Start the application on this store."""
    environment = os.environ | {"LAKIP_STORE": str(store), "HOST": "", "PORT": "0"} | settings
    return subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=PROJECT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def refusal(store: Path, **settings: str) -> tuple[int, str, str]:
    """Start the application where it should not start; gives exit code, what it said and what it complained of."""
    process = start(store, **settings)
    said, complaint = process.communicate(timeout=DEADLINE)
    return process.returncode, said, complaint
