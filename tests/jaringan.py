"""What leaves this computer while a browser test runs: nothing may."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext


def watch_and_stop_the_outside(context: BrowserContext) -> list[str]:
    """Stop every request that would leave this computer; give the list that their addresses go into."""
    attempted = []

    def guard(route) -> None:
        if _is_outside(route.request.url):
            attempted.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    def note(socket) -> None:
        if _is_outside(socket.url):
            attempted.append(socket.url)

    context.route(re.compile("^https?://"), guard)
    context.on("page", lambda page: page.on("websocket", note))
    return attempted


def _is_outside(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return True
