"""Signing in and out: plain pages and forms that work before any Streamlit and without JavaScript.

A form posts to its own address; the gate has already seen to it that it comes from one of our own pages. How the pages
for a new password and for the first admin answer is in ui/first_steps.py.
"""

import re
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar
from urllib.parse import parse_qsl

from anyio import CapacityLimiter, to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from lakip.domain.errors import SignInRefused
from lakip.domain.peran import SEBUTAN
from lakip.workflow import contoh, masuk
from ui import session, visitor
from ui.login_pages import render
from ui.visitor import Standing

P = ParamSpec("P")
T = TypeVar("T")

LARGEST_FORM = 8192
"""Bytes; names and passwords need no more."""
LOCAL = re.compile(r"/(?![/\\])[!-~]{0,2000}")
"""A path of ours: a second slash would lead to another host."""
_patience = CapacityLimiter(4)
"""Passwords are looked at two at a time; those who wait must not take the threads that the pages are served with."""


async def show_sign_in(request: Request) -> Response:
    """Answer GET /masuk: the form, or where somebody belongs who needs none."""
    lanjut = local_path(request.query_params.get("lanjut", ""))
    match await standing(request):
        case Standing.SIGNED_IN:
            return go(lanjut)
        case Standing.AT_THIS_PC:
            return _without_cookie(request, lanjut)
        case Standing.MUST_CHANGE:
            return go("/ganti-sandi")
        case Standing.AWAY:
            return go("/siapkan")
    kabar = "Anda sudah keluar." if "keluar" in request.query_params else ""
    return await slowly(_form, lanjut=lanjut, kabar=kabar)


async def sign_in(request: Request) -> Response:
    """Answer POST /masuk: a name and a password, or the button of a sample account."""
    form = await read_form(request)
    lanjut = local_path(form.get("lanjut", ""))
    akun, sandi = form.get("akun", ""), form.get("sandi", "")
    if form.get("contoh"):
        akun, sandi = form["contoh"], contoh.SANDI_CONTOH
    try:
        return await begin_session(request, akun, sandi, lanjut)
    except SignInRefused as refused:
        return await slowly(_form, lanjut=lanjut, akun=akun, salah=str(refused), status=401)


async def leave_it(_request: Request) -> Response:
    """Answer GET /keluar, typed or reloaded: nobody is signed out by an address, the gate sends strangers on."""
    return go("/")


async def sign_out(request: Request) -> Response:
    """Answer POST /keluar: the session is over in every tab."""
    await slowly(masuk.sign_out, session.store(), sid(request))
    return _without_cookie(request, "/masuk?keluar=1")


async def begin_session(request: Request, akun: str, sandi: str, lanjut: str) -> Response:
    """Sign in, end what this browser was signed in as before, and go on; raises SignInRefused."""
    began = await slowly(masuk.sign_in, session.store(), akun, sandi, request.state.peer.address)
    await slowly(masuk.sign_out, session.store(), sid(request))
    answer = go("/ganti-sandi" if began.harus_ganti else lanjut)
    _set_cookie(answer, request, began.sid)
    return answer


async def renew_session(request: Request, answer: Response) -> Response:
    """Let the session go on under a new id that nobody can have seen."""
    fresh = await slowly(masuk.renew, session.store(), sid(request))
    visitor.forget(sid(request))
    _set_cookie(answer, request, fresh)
    return answer


async def standing(request: Request) -> Standing:
    """Tell how whoever asks stands before the gate."""
    found, _ = await slowly(
        visitor.standing, session.store(), sid(request), is_local=request.state.peer.is_local
    )
    return found


async def read_form(request: Request) -> dict[str, str]:
    """Give the fields of a posted form; raises HTTPException for one that no page of ours would send."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise HTTPException(413, "Isian terlalu panjang.")
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=20, errors="strict"))
    except ValueError as error:
        raise HTTPException(400, "Isian tidak terbaca.") from error


async def slowly(function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Call what asks the store or checks a password, without holding up everybody else."""
    return await to_thread.run_sync(lambda: function(*args, **kwargs), limiter=_patience)


def go(path: str) -> RedirectResponse:
    """Send the browser on; it asks for the new page with GET whatever it sent before."""
    return RedirectResponse(path, status_code=303)


def local_path(text: str) -> str:
    """Give the path somebody wanted to reach before the sign-in, "/" for anything that is no page of ours."""
    is_page = LOCAL.fullmatch(text) and not text.startswith(("/masuk", "/keluar", "/_stcore"))
    return text if is_page else "/"


def sid(request: Request) -> str:
    """Give the session id that came with a request."""
    return visitor.sid_in(request.cookies, is_tls=request.state.peer.is_tls)


def _form(*, status: int = 200, **shown: Any) -> Response:
    store = session.store()
    return render(
        "masuk.html",
        store,
        status,
        akun_contoh=contoh.accounts(store),
        sebutan=SEBUTAN,
        sandi_contoh=contoh.SANDI_CONTOH,
        **shown,
    )


def _without_cookie(request: Request, path: str) -> Response:
    answer = go(path)
    _set_cookie(answer, request, "")
    return answer


def _set_cookie(answer: Response, request: Request, value: str) -> None:
    """Hand the session id to the browser alone; "" takes it back. A link in a letter may carry it (Lax), a form may not."""
    is_tls = request.state.peer.is_tls
    name = visitor.TLS_COOKIE if is_tls else visitor.COOKIE
    answer.set_cookie(
        name, value, max_age=None if value else 0, path="/", secure=is_tls, httponly=True, samesite="lax"
    )
