"""Who asks, and under which name: the address behind trusted proxies, and the host asked for.

A page elsewhere can make its own name lead to this machine (DNS rebinding); its requests then come
from the reader's browser with that name as `Host`, equal to their `Origin`. So no name is believed
but those that whoever runs the server gave, the machine's own, and the address asked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from barometer.web.answers import answer, in_words

Network = IPv4Network | IPv6Network
_KEPT = 2048
_THROUGH_A_PROXY = {b"x-forwarded-for", b"forwarded", b"x-real-ip", b"x-forwarded-proto"}

_HOST = re.compile(r"(?P<name>\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253})(?::\d{1,5})?")
LOCAL_NAME = "localhost"


def address_of(scope: Scope) -> str:
    """The caller's address; a whole household of IPv6 is one caller."""
    client = scope.get("client")
    return household(client[0]) if client else ""


@lru_cache(_KEPT)
def parsed(host: str) -> IPv4Address | IPv6Address | None:
    """The address that a host's text is; None where it is a name."""
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def household(host: str) -> str:
    """The caller that a host's address stands for; empty where it is no address."""
    address = parsed(host)
    if isinstance(address, IPv6Address):
        return str(IPv6Network((address, 64), strict=False))
    return str(address or "")


def _address(scope: Scope) -> IPv4Address | IPv6Address | None:
    client = scope.get("client")
    return parsed(client[0]) if client else None


def came_through_proxy(scope: Scope) -> bool:
    """True where some proxy left its mark."""
    return not _THROUGH_A_PROXY.isdisjoint(name for name, _ in scope["headers"])


def is_direct(scope: Scope) -> bool:
    """True for a program on this very machine that speaks to the app without a proxy."""
    address = _address(scope)
    return address is not None and address.is_loopback and not came_through_proxy(scope)


def is_from(scope: Scope, networks: Sequence[Network]) -> bool:
    """True where the caller's address lies in one of the networks."""
    address = _address(scope)
    return address is not None and any(address in network for network in networks)


def host_name(host: str) -> str | None:
    """The name in a `Host` header, small and without its port; None where it is none."""
    match = _HOST.fullmatch(host)
    return match["name"].strip("[]").lower().removesuffix(".") if match else None


def is_local(name: str) -> bool:
    """True for a name that always means the machine of whoever uses it."""
    address = parsed(name)
    return name == LOCAL_NAME or (address is not None and address.is_loopback)


def app_address(request: Request, public: str | None) -> str:
    """The app's address, no slash at its end: the public one, else as asked on one's own machine.

    Empty elsewhere, where what a request calls the server is the caller's word.
    """
    if public is not None:
        return public.rstrip("/")
    here = request.base_url
    local = not came_through_proxy(request.scope) and is_local(here.hostname or "")
    return str(here).rstrip("/") if local else ""


class Hosts:
    """Middleware that refuses every request, sockets included, made to another name."""

    def __init__(self, app: ASGIApp, *, names: Sequence[str]) -> None:
        """`names` may begin with `*.`: then every name below it."""
        self.app = app
        small = [name.lower().strip("[]").removesuffix(".") for name in names]
        self._names = frozenset(name for name in small if not name.startswith("*."))
        self._below = tuple(name[1:] for name in small if name.startswith("*."))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what was asked of us."""
        if scope["type"] in ("http", "websocket") and not self._is_ours(scope):
            await answer(in_words(scope, 421, "error-host"), scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _is_ours(self, scope: Scope) -> bool:
        given = [value for name, value in scope["headers"] if name == b"host"]
        name = host_name(given[0].decode("latin-1")) if len(given) == 1 else None
        if name is None:
            return False
        known = name in self._names or name.endswith(self._below) or is_local(name)
        return known or _asked_at(scope, name)


def _asked_at(scope: Scope, name: str) -> bool:
    """True for the very address of this machine that the connection came in at."""
    here = parsed(str(scope["server"][0])) if scope.get("server") else None
    return here is not None and here == parsed(name)
