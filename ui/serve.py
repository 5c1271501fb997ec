"""Start and end of the one server process: HOST and PORT, the store, warm imports, Ctrl-C.

uvicorn serves the ASGI application itself because the listening socket of `streamlit run` leaves Nagle's delay on,
about 40 ms for each rerun; `streamlit run app.py` works all the same.
"""

import gc
import importlib
import logging
import os
import signal
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from functools import partial
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from lakip.domain.errors import LakipError, StoreUnavailable, WrongUsage
from lakip.workflow import setelan
from lakip.workflow.akun import code_at_start
from lakip.workflow.jadwal import make_when_due
from lakip.workflow.jejak import note_looks
from lakip.workflow.kiriman import prepare_reader
from lakip.workflow.toko import Store, open_store, private_files
from ui import looks, session
from ui.copies import Copies
from ui.peer import Reach, is_loopback

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8501
FROM_OUTSIDE = (
    "Komputer lain di jaringan dapat membukanya: pasang TLS di depannya (LAKIP_TLS=1 di belakang proxy), karena tanpa "
    "TLS kata sandi dan angka lewat tanpa dilindungi."
)
SAMPLE_OUTSIDE = (
    "PERHATIAN: penyimpanan ini berisi data contoh dan kata sandinya diumumkan di halaman masuk; siapa pun di jaringan dapat "
    "masuk sebagai admin. Hentikan, lalu pakai penyimpanan lain.\n"
)
FIRST_ADMIN = (
    "Belum ada akun. Admin pertama dibuat di halaman /siapkan dengan kode admin {kode}, yang berlaku sekali dan selama 24 jam; "
    "memulai ulang server mencetak kode baru.\n"
)
PATIENCE_SECONDS = 3  # how long open tabs may delay the end
HEAVY_MODULES = ("pandas", "plotly.graph_objects", "streamlit.elements.plotly_chart")


def main(app: ASGIApp) -> None:
    """Serve the application until Ctrl-C; leave with the exit code and the sentence of what went wrong, if anything."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # both end the server alike, also where a shell started it with `&` and so with Ctrl-C ignored
        signal.signal(number, signal.default_int_handler)
    try:
        with private_files(), suppress(KeyboardInterrupt):  # while the store is being opened
            _open_and_serve(app)
    except LakipError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(error.exit_code)
    finally:
        session.close_store()


def _open_and_serve(app: ASGIApp) -> None:
    address = _wanted_address()
    store = open_store()
    session.use_store(store)
    config = uvicorn.Config(
        app,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE_SECONDS,
    )
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    listener = _listen(*address)
    server = uvicorn.Server(config)
    _end_by_signal(server)
    _say_where(listener, is_sample=setelan.get(store).contoh)
    if Reach.from_environment().goes_out():
        _say_code(store)
    server.run(sockets=[listener])


def _is_news(record: logging.LogRecord) -> bool:
    """Leave out what uvicorn says, in English, of every WebSocket that the gate has refused with a sentence."""
    return not record.getMessage().startswith("ASGI callable returned without completing handshake")


def _say_code(store: Store) -> None:
    """Print the code of the first admin: nobody need stop the server for it."""
    if kode := code_at_start(store):
        sys.stdout.write(FIRST_ADMIN.format(kode=kode))
        sys.stdout.flush()


def _end_by_signal(server: uvicorn.Server) -> None:
    """Let a signal end the server in good order also while it starts, where an exception would break an import or the loop."""

    def end(_number: int, _frame: FrameType | None) -> None:
        server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)


@asynccontextmanager
async def lifespan(_app: object) -> AsyncGenerator[None]:
    """Make ready what the first visitor would wait for, and close the store when the server ends."""
    for module in HEAVY_MODULES:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()  # later collections no longer walk every object of the libraries
    prepare_reader()
    looks.begin(partial(note_looks, session.store()))
    copies = Copies(partial(make_when_due, session.store()))
    try:
        yield
    finally:
        copies.end()
        looks.end()
        session.close_store()


def _wanted_address() -> tuple[str, int]:
    """Read HOST and PORT from the environment; raises WrongUsage for a port that is none."""
    host = os.environ.get("HOST") or DEFAULT_HOST
    port = os.environ.get("PORT") or str(DEFAULT_PORT)
    if not (port.isascii() and port.isdigit() and int(port) < 65536):
        raise WrongUsage(
            f"PORT={port} ditolak: isilah dengan bilangan 0 sampai 65535, misalnya {DEFAULT_PORT}."
        )
    return host, int(port)


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything is promised to the user; PORT=0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only for sockets that name their protocol
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # elsewhere this option would let two servers share a port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise StoreUnavailable(
            f"Port {port} di {host} tidak dapat dipakai ({error.strerror}); "
            f"hentikan program yang memakainya atau pilih port lain, misalnya PORT={DEFAULT_PORT + 1}."
        ) from error
    return listener


def _say_where(listener: socket.socket, *, is_sample: bool) -> None:
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"LAKIP dapat dibuka di http://{shown}:{port} (hentikan dengan Ctrl-C).\n")
    if not is_loopback(host):
        sys.stdout.write(f"{FROM_OUTSIDE}\n{SAMPLE_OUTSIDE if is_sample else ''}")
    sys.stdout.flush()
