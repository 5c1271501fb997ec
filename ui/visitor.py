"""Who is looking at the page: the session behind the cookie, looked up again for every request and every rerun.

A WebSocket lives as long as its tab, longer than the session it was opened with; so what the gate has found at the
handshake says nothing about a later click.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from time import monotonic
from typing import NamedTuple

import streamlit as st

from lakip.domain.errors import NotAllowed
from lakip.domain.pelaku import PENGGUNA_LOKAL, Pelaku
from lakip.domain.peran import Hak
from lakip.workflow import masuk
from lakip.workflow.akun import login_is_on
from lakip.workflow.masuk import Sesi
from lakip.workflow.toko import Store

COOKIE = "sid"
TLS_COOKIE = "__Host-sid"
"""A browser takes this name only over TLS and from this very host; no neighbouring site can set it."""
FRESH_SECONDS = 2.0
"""How long an answer is believed; the click right after it need not ask the store again."""
MANY_SESSIONS = 1000
_OWNER = "akun_pemilik"
MENERIMA_BERKAS = (Hak.UNGGAH, Hak.ISI, Hak.RENCANA, Hak.SOP, Hak.KETENTUAN, Hak.SETELAN)
"""The rights with which some page asks for a file."""


class Standing(Enum):
    """How somebody stands before the gate."""

    SIGNED_IN = auto()
    MUST_CHANGE = auto()  # signed in with a password that somebody else gave out, or an old one
    STRANGER = auto()
    AT_THIS_PC = auto()  # no account yet, and the person sits at the computer that serves
    AWAY = auto()  # no account yet, and the person sits elsewhere


class _Known(NamedTuple):
    log_number: int
    until: float
    sesi: Sesi


_known: dict[str, _Known] = {}
"""Sessions looked up lately; any change in the store, such as a sign-out or a new role, makes them unknown again."""


def sid_in(cookies: Mapping[str, str], *, is_tls: bool = False) -> str:
    """Give the session id that came with a request, "" for none; over TLS only from the cookie that can't be planted."""
    return cookies.get(TLS_COOKIE) or ("" if is_tls else cookies.get(COOKIE, ""))


def whose(store: Store, sid: str) -> Sesi | None:
    """Give the session with this id, None once it is over; asks the store at most every FRESH_SECONDS."""
    log_number, known = store.log_number, _known.get(sid)
    if known is None or known.log_number != log_number:
        found = masuk.whose(store, sid) if sid else None
    elif monotonic() < known.until:
        return known.sesi
    else:
        found = known.sesi if masuk.goes_on(store, sid) else None
    _remember(sid, found, log_number)
    return found


def forget(sid: str) -> None:
    """Look this session up again at once: its id was given away for a new one."""
    _known.pop(sid, None)


def standing(store: Store, sid: str, *, is_local: bool) -> tuple[Standing, str]:
    """Tell how the owner of a cookie stands, and the name of the account ("" for none)."""
    sesi = whose(store, sid)
    if sesi:
        return (Standing.MUST_CHANGE if sesi.harus_ganti else Standing.SIGNED_IN), sesi.pelaku.nama
    if login_is_on(store):
        return Standing.STRANGER, ""
    return (Standing.AT_THIS_PC if is_local else Standing.AWAY), ""


def may_send(store: Store, sid: str) -> bool:
    """Tell whether the owner of a cookie has any use for sending files: not every role hands something in."""
    found = _pelaku(store, sid)
    return found is not None and any(found.may(hak, [found.unit]) for hak in MENERIMA_BERKAS)


def is_over(store: Store) -> bool:
    """Tell whether the session of the tab is over; asking does not keep it alive."""
    sid = tab_sid()
    known = _known.get(sid)
    if known and known.log_number == store.log_number and monotonic() < known.until:
        return False
    return login_is_on(store) and masuk.is_over(store, sid)


def tab_sid() -> str:
    """Give the session id that the tab being drawn was opened with."""
    return sid_in(st.context.cookies)


def sesi(store: Store) -> Sesi | None:
    """Give the session of the tab that is being drawn."""
    return whose(store, tab_sid())


def present(store: Store) -> Pelaku | None:
    """Give who sits before the tab that is being drawn; None when the session is over."""
    return _pelaku(store, tab_sid())


def pelaku(store: Store) -> Pelaku:
    """Give who sits before the tab; where nobody does any more, or somebody else, the page is drawn from its start.

    The start (ui/main.py) then says that the session is over.
    """
    found = present(store)
    if found is None or st.session_state.get(_OWNER, found.nama) != found.nama:
        st.rerun(scope="app")
    return found


def own(found: Pelaku) -> None:
    """Begin a page: what another account has left in this tab is not for this one."""
    if st.session_state.get(_OWNER, found.nama) != found.nama:
        st.session_state.clear()
    st.session_state[_OWNER] = found.nama


def later(store: Store) -> Callable[[], Pelaku]:
    """Give what tells, outside of any script run, who the owner of this tab is by then; raises NotAllowed for nobody.

    A download is made when its button is clicked, long after the page that shows the button was drawn.
    """
    own_sid = tab_sid()

    def whoever() -> Pelaku:
        found = _pelaku(store, own_sid)
        if found is None:
            raise NotAllowed("Sesi Anda berakhir; masuk kembali, lalu ulangi.")
        return found

    return whoever


def _remember(sid: str, sesi: Sesi | None, log_number: int) -> None:
    _known.pop(sid, None)
    if sesi:
        if len(_known) >= MANY_SESSIONS:
            _known.clear()
        _known[sid] = _Known(log_number, monotonic() + FRESH_SECONDS, sesi)


def _pelaku(store: Store, sid: str) -> Pelaku | None:
    """Give who the owner of a cookie is; where there are no accounts any more, a tab of one that was is nobody's.

    It may stand at another computer, and only the gate can tell.
    """
    if sesi := whose(store, sid):
        return None if sesi.harus_ganti else sesi.pelaku
    return None if sid or login_is_on(store) else PENGGUNA_LOKAL
