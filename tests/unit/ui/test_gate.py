"""What the gate does to every answer."""

import asyncio

from starlette.responses import HTMLResponse, PlainTextResponse, Response

from ui.gate import Gate

SCOPE = {"type": "http", "method": "GET", "path": "/", "headers": [(b"host", b"127.0.0.1:8501")]}


def answer(response: Response) -> tuple[dict[bytes, bytes], bytes]:
    sent = []

    async def send(message) -> None:
        sent.append(message)

    asyncio.run(Gate(response)(SCOPE, None, send))
    return dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:])


def test_a_page_says_that_it_is_indonesian_and_keeps_its_length():
    headers, body = answer(HTMLResponse('<!doctype html><html lang="en"><p>Halo</p></html>'))
    assert body == b'<!doctype html><html lang="id"><p>Halo</p></html>'
    assert headers[b"content-length"] == str(len(body)).encode()


def test_anything_else_passes_as_it_is():
    _, body = answer(PlainTextResponse('<html lang="en">'))
    assert body == b'<html lang="en">'
