"""What comes once: the first admin of an agency, and a password of one's own in place of one given out."""

from starlette.requests import Request
from starlette.responses import Response

from lakip.domain.errors import LakipError, NotPermitted, SignInRefused
from lakip.domain.sandi import shortcomings
from lakip.workflow import masuk, setelan
from lakip.workflow.akun import account_name, change_password, first_admin
from lakip.workflow.toko import Store
from ui import session, visitor
from ui.login import begin_session, go, read_form, renew_session, sid, slowly, standing
from ui.login_pages import render
from ui.visitor import Standing

Salah = dict[str, str]
"""What is wrong, by the field it stands beside; "" = the form as a whole."""


async def show_change(request: Request) -> Response:
    """Answer GET /ganti-sandi."""
    how = await standing(request)
    if how not in {Standing.SIGNED_IN, Standing.MUST_CHANGE}:
        return go("/masuk?lanjut=/ganti-sandi")
    return await slowly(_change_form, must=how is Standing.MUST_CHANGE)


async def change(request: Request) -> Response:
    """Answer POST /ganti-sandi: every other session of the account ends, this one goes on under a new id."""
    how, form = await standing(request), await read_form(request)
    if how not in {Standing.SIGNED_IN, Standing.MUST_CHANGE}:
        return go("/masuk?lanjut=/ganti-sandi")
    if salah := await slowly(_change, session.store(), sid(request), form):
        return await slowly(_change_form, must=how is Standing.MUST_CHANGE, salah=salah, status=422)
    return await renew_session(request, go("/"))


async def show_first_admin(request: Request) -> Response:
    """Answer GET /siapkan; once there is an account the page is gone."""
    if await standing(request) not in {Standing.AT_THIS_PC, Standing.AWAY}:
        return go("/")
    return await slowly(_admin_form, needs_code=not request.state.peer.is_local)


async def make_first_admin(request: Request) -> Response:
    """Answer POST /siapkan: make the admin and sign in as it."""
    form, is_local = await read_form(request), request.state.peer.is_local
    if await standing(request) not in {Standing.AT_THIS_PC, Standing.AWAY}:
        return go("/")
    if salah := await slowly(_make, session.store(), form, is_local=is_local):
        typed = {field: form.get(field, "") for field in ("kode", "akun", "nama")}
        return await slowly(_admin_form, needs_code=not is_local, salah=salah, status=422, **typed)
    return await begin_session(request, form["akun"], form["sandi"], "/")


def _change(store: Store, own: str, form: dict[str, str]) -> Salah:
    """Change the password of the session's account; gives what is wrong with the form, nothing when it is done."""
    sesi = visitor.whose(store, own)
    if sesi is None:
        return {"": "Sesi Anda sudah berakhir; masuk kembali."}
    if salah := _unfit(store, form, sesi.pelaku.nama):
        return salah
    try:
        change_password(store, sesi.pelaku, form.get("lama", ""), form["sandi"], masuk.fingerprint(own))
    except SignInRefused as refused:
        return {"lama": str(refused)}
    except LakipError as refused:
        return {"sandi": str(refused)}
    return {}


def _make(store: Store, form: dict[str, str], *, is_local: bool) -> Salah:
    """Make the first admin; gives what is wrong with the form, nothing when it is done."""
    if not form.get("nama", "").strip():
        return {"nama": "Nama belum diisi; tuliskan nama lengkap Anda."}
    if salah := _unfit(store, form, account_name(form.get("akun", ""))):
        return salah
    try:
        first_admin(store, form.get("kode"), is_local, form.get("akun", ""), form["nama"], form["sandi"])
    except NotPermitted as refused:
        return {"" if is_local else "kode": str(refused)}
    except LakipError as refused:
        return {"akun": str(refused)}
    return {}


def _unfit(store: Store, form: dict[str, str], akun: str) -> Salah:
    """Tell what is wrong with a new password that was typed twice."""
    sandi = form.get("sandi", "")
    if lacking := shortcomings(sandi, setelan.get(store).sandi, akun):
        return {"sandi": f"Kata sandi belum memenuhi ketentuan: harus {', '.join(lacking)}."}
    if sandi != form.get("ulang", ""):
        return {"ulang": "Kedua kata sandi tidak sama; ketik ulang yang kedua."}
    return {}


def _change_form(*, must: bool, salah: Salah | None = None, status: int = 200) -> Response:
    store = session.store()
    return render("ganti-sandi.html", store, status, wajib=must, salah=salah or {}, aturan=_rules(store))


def _admin_form(*, needs_code: bool, salah: Salah | None = None, status: int = 200, **typed: str) -> Response:
    store = session.store()
    return render(
        "siapkan.html", store, status, butuh_kode=needs_code, salah=salah or {}, aturan=_rules(store), **typed
    )


def _rules(store: Store) -> str:
    """Say beforehand what will be asked of a new password."""
    return ", ".join(shortcomings("", setelan.get(store).sandi))
