"""The look of the pages outside Streamlit: their templates, style sheet and icon, all from ui/assets."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse

from lakip.workflow import toko
from lakip.workflow.toko import Store

ASSETS = Path(__file__).parent / "assets"
_environment = Environment(
    loader=FileSystemLoader(ASSETS / "masuk"), autoescape=True, trim_blocks=True, lstrip_blocks=True
)


def render(template: str, store: Store, status: int = 200, **shown: Any) -> HTMLResponse:
    """Draw a page of ui/assets/masuk; whatever is shown is escaped."""
    shown = {"instansi": toko.instansi(store).get("nama", "")} | shown
    return HTMLResponse(_environment.get_template(template).render(shown), status_code=status)


def not_found(store: Store) -> HTMLResponse:
    """Say that there is no page at this address; Streamlit would show another page and a dialog in English."""
    return render("tidak-ada.html", store, 404)


async def style(_request: Request) -> FileResponse:
    """Give the style sheet."""
    return FileResponse(ASSETS / "masuk" / "gaya.css", media_type="text/css")


async def icon(_request: Request) -> FileResponse:
    """Give the icon."""
    return FileResponse(ASSETS / "ikon.png", media_type="image/png")


async def say_unavailable(_request: Request, error: Exception) -> PlainTextResponse:
    """Say why the store can't be used, such as a full disk."""
    return PlainTextResponse(str(error), status_code=503)
