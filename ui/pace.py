"""How much one account may send: Streamlit keeps every file in memory until its page is closed, asked for or not."""

from collections import defaultdict, deque
from collections.abc import Callable
from time import monotonic

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from lakip.workflow import batas

MEGABYTE = 1024 * 1024
FORM_AROUND_A_FILE = MEGABYTE
"""Bytes a browser may write around the file itself; as much as Streamlit allows."""


class Pace:
    """The files of each account within the last minutes; used by the event loop alone, so without a lock."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._sent: defaultdict[str, deque[tuple[float, int]]] = defaultdict(deque)

    def refusal(self, nama: str, headers: Headers) -> PlainTextResponse | None:
        """Count the file that these headers announce; give the answer that refuses it, None when it may come in."""
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()):
            return PlainTextResponse("Berkas ditolak karena ukurannya tidak disebut.", status_code=411)
        largest = batas.largest_upload()
        if int(length) > largest + FORM_AROUND_A_FILE:
            sentence = f"Berkas ditolak karena lebih besar daripada {largest // MEGABYTE} MB."
            return PlainTextResponse(sentence, status_code=413)
        return self._too_fast(nama, int(length))

    def _too_fast(self, nama: str, size: int) -> PlainTextResponse | None:
        laju, moment, sent = batas.upload_pace(), self._clock(), self._sent[nama]
        while sent and sent[0][0] <= moment - laju.menit * 60:
            sent.popleft()
        if len(sent) < laju.berkas and sum(each for _, each in sent) + size <= laju.byte:
            sent.append((moment, size))
            return None
        return PlainTextResponse(
            f"Berkas ditolak karena terlalu banyak yang diunggah: satu akun paling banyak {laju.berkas} berkas dan "
            f"{laju.byte // MEGABYTE} MB setiap {laju.menit} menit. Tunggu, lalu ulangi.",
            status_code=429,
            headers={"Retry-After": str(laju.menit * 60)},
        )
