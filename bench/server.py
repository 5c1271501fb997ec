"""Servers to measure, each a process of its own with a store of its own, and the sessions that visit them."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from bench.harness import status
from lakip.workflow.contoh import SANDI_CONTOH

PROJECT = Path(__file__).parents[1]
PATIENCE_SECONDS = 90
PROCESS_CPU = 2  # Linux: the clock of all threads of a process, also of those that have ended


class Server:
    """A running server; `cpu` gives its CPU seconds so far."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.process = process
        self.port = port

    @property
    def origin(self) -> str:
        """What a browser calls its pages."""
        return f"http://127.0.0.1:{self.port}"

    def cpu(self) -> float:
        """Give the CPU seconds of all its threads."""
        return time.clock_gettime(~self.process.pid << 3 | PROCESS_CPU)

    def memory(self) -> int:
        """Give the bytes of memory it holds now; 0 where the system does not tell."""
        return status("VmRSS", self.process.pid)

    def wait_until_healthy(self) -> None:
        """Wait until it answers; raises RuntimeError when it ends or stays silent."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/_stcore/health", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        raise RuntimeError(f"Peladen {self.process.args} tidak menjawab.")


@contextmanager
def tuned(script: str, store: Path) -> Iterator[Server]:
    """Serve as `make run` does: from the project folder, by the script itself."""
    with _started([sys.executable, str(PROJECT / script)], PROJECT, store) as server:
        yield server


@contextmanager
def untuned(script: str, store: Path) -> Iterator[Server]:
    """Serve with plain `streamlit run`, which the script starts, and its default settings: from a folder without a configuration."""
    command = [sys.executable, str(PROJECT / script), "run", str(PROJECT / "ui" / "main.py"), "--server.headless=true",
               "--browser.gatherUsageStats=false", "--server.port={port}", "--server.address=127.0.0.1", "--logger.level=warning"]  # fmt: skip
    with _started(command, store.parent, store) as server:
        yield server


@contextmanager
def _started(command: Sequence[str], folder: Path, store: Path) -> Iterator[Server]:
    port = _free_port()
    environment = os.environ | {
        "LAKIP_STORE": str(store), "PORT": str(port), "PYTHONPATH": str(PROJECT), "HOST": "127.0.0.1",
    }  # fmt: skip
    process = subprocess.Popen(
        [part.format(port=port) for part in command],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    try:
        server = Server(process, port)
        server.wait_until_healthy()
        yield server
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def copy_store(source: Path, folder: Path) -> Path:
    """Copy a closed store with its files into a new folder; gives the path of the store."""
    return Path(shutil.copytree(source.parent, folder)) / source.name


def sign_in(server: Server, akun: str = "staf") -> str:
    """Sign in with the password of the sample; gives the Cookie header of the session."""
    form = urlencode({"akun": akun, "sandi": SANDI_CONTOH, "lanjut": "/"})
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_SECONDS)
    connection.request("POST", "/masuk", form, {"Origin": server.origin})
    answer = connection.getresponse()
    connection.close()
    if answer.status != HTTPStatus.SEE_OTHER:
        raise RuntimeError(f"{akun} ditolak: {answer.status}")
    return answer.headers["Set-Cookie"].partition(";")[0]


class Session:
    """One visitor: what a browser says to the server, without drawing anything."""

    def __init__(self, socket_: ClientConnection) -> None:
        self._socket = socket_
        self.received = 0
        """Bytes of messages that came in for the last rerun."""

    @classmethod
    async def open(cls, server: Server, cookie: str = "") -> Self:
        """Connect as a new visitor, with the session that the cookie names."""
        return cls(
            await connect(
                f"ws://127.0.0.1:{server.port}/_stcore/stream",
                origin=Origin(server.origin),
                additional_headers={"Cookie": cookie} if cookie else None,
                subprotocols=[Subprotocol("streamlit")],
                max_size=None,
                ping_interval=None,
            )
        )

    async def rerun(self, query: str, page: str = "") -> list[ForwardMsg]:
        """Ask for a page ("" = the first) with these filters in its address; gives all messages once the script has ended."""
        ask = BackMsg()
        ask.rerun_script.query_string = query
        ask.rerun_script.page_name = page
        await self._socket.send(ask.SerializeToString())
        messages: list[ForwardMsg] = []
        self.received = 0
        while not (messages and _is_end(messages[-1])):
            data = await self._socket.recv(decode=False)
            self.received += len(data)
            messages.append(ForwardMsg.FromString(data))
        return messages

    async def close(self) -> None:
        """Leave."""
        await self._socket.close()


def _is_end(message: ForwardMsg) -> bool:
    return (
        message.WhichOneof("type") == "script_finished"
        and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
    )
