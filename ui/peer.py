"""Who is at the other end of a request: under which name it asks for us, from which address, over TLS or not.

A proxy is believed only when it is on this computer or named in LAKIP_PROXY; whatever else a request says about its
origin anybody could have written.
"""

import ipaddress
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope

FORWARDING = ("forwarded", "via", "x-forwarded", "x-real-ip", "x-client-ip", "x-original-", "true-client-ip")
"""How the headers begin that only a proxy writes: with any of them the person does not sit at this computer."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How this server may be reached, as the environment says.

    `hosts` are names beside those of this computer (HOST, LAKIP_HOSTS), `proxies` addresses whose word is believed
    (LAKIP_PROXY), both separated by commas; `tls` says that TLS ends in front of us (LAKIP_TLS=1).
    """

    hosts: frozenset[str] = frozenset()
    proxies: frozenset[str] = frozenset()
    tls: bool = False

    @classmethod
    def from_environment(cls) -> Self:
        """Read HOST, LAKIP_HOSTS, LAKIP_PROXY and LAKIP_TLS."""
        return cls(
            hosts=frozenset([*_listed("HOST"), *_listed("LAKIP_HOSTS")]),
            proxies=frozenset(_listed("LAKIP_PROXY")),
            tls=os.environ.get("LAKIP_TLS") == "1",
        )

    def goes_out(self) -> bool:
        """Tell whether people at other computers are meant to come."""
        return self.tls or bool(self.proxies) or not all(map(is_loopback, self.hosts))


@dataclass(frozen=True, slots=True)
class Peer:
    """`address` of the person's computer; `is_local` = this very computer, without a proxy between; `host` = name:port."""

    address: str
    host: str
    is_tls: bool
    is_local: bool

    @property
    def origin(self) -> str:
        """What a browser calls a page of ours."""
        return f"{'https' if self.is_tls else 'http'}://{self.host}"


def peer_of(scope: Scope, reach: Reach) -> Peer:
    """Tell who asks, from an HTTP or WebSocket scope.

    No browser speaks HTTP/1.0, but a proxy does that was set up without a word about headers (nginx).
    """
    headers = Headers(scope=scope)
    direct = (scope.get("client") or ("", 0))[0]
    believed = is_loopback(direct) or direct in reach.proxies
    forwarded = scope.get("http_version") == "1.0" or any(name.startswith(FORWARDING) for name in headers)
    host = headers.get("host", "").lower()
    is_tls = reach.tls or scope["scheme"] in {"https", "wss"}
    return Peer(
        address=_forwarded_for(headers, reach, direct) if believed else direct,
        host=host,
        is_tls=is_tls or (believed and headers.get("x-forwarded-proto") == "https"),
        is_local=is_loopback(direct) and is_loopback(name_in(host)) and not (forwarded or is_tls),
    )


def serves(reach: Reach, scope: Scope, peer: Peer) -> bool:
    """Tell whether the name asked for is ours.

    Otherwise a foreign page could reach us through a name that suddenly points here (DNS rebinding). The address a
    request came in on is no name, so nobody can point it elsewhere.
    """
    name = name_in(peer.host)
    came_in_on = (scope.get("server") or ("", 0))[0]
    return bool(name) and (is_loopback(name) or name in reach.hosts or name == came_in_on)


def name_in(host_header: str) -> str:
    """Give the name of a Host header without its port; "" for one that can't be read or smuggles a name of a user."""
    try:
        parts = urlsplit(f"//{host_header}")
        _ = parts.port
    except ValueError:
        return ""
    return "" if "@" in parts.netloc or parts.path or parts.query else (parts.hostname or "")


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address means this computer."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _forwarded_for(headers: Headers, reach: Reach, direct: str) -> str:
    """Give the last address that no proxy of ours has; what stands before it the person may have written."""
    chain = [part.strip() for line in headers.getlist("x-forwarded-for") for part in line.split(",")]
    for address in reversed(chain):
        if not _is_address(address):
            break
        if not is_loopback(address) and address not in reach.proxies:
            return address
    return direct


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _listed(name: str) -> Iterator[str]:
    for part in os.environ.get(name, "").split(","):
        if part.strip():
            yield part.strip().lower()
