"""Every address that is answered outside Streamlit, and how it fails."""

from starlette.routing import Route

from lakip.domain.errors import StoreUnavailable
from ui import first_steps, login, login_pages

ROUTES = [
    Route("/masuk", login.show_sign_in, methods=["GET"]),
    Route("/masuk", login.sign_in, methods=["POST"]),
    Route("/keluar", login.leave_it, methods=["GET"]),
    Route("/keluar", login.sign_out, methods=["POST"]),
    Route("/ganti-sandi", first_steps.show_change, methods=["GET"]),
    Route("/ganti-sandi", first_steps.change, methods=["POST"]),
    Route("/siapkan", first_steps.show_first_admin, methods=["GET"]),
    Route("/siapkan", first_steps.make_first_admin, methods=["POST"]),
    Route("/masuk/gaya.css", login_pages.style, methods=["GET"]),
    Route("/masuk/ikon.png", login_pages.icon, methods=["GET"]),
]

ON_ERROR = {StoreUnavailable: login_pages.say_unavailable}
"""What these addresses answer when the store can't be read or written."""
