"""Who asks: the address behind the proxies that are trusted, and whether there was one."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.types import Scope

Network = IPv4Network | IPv6Network
_THROUGH_A_PROXY = {b"x-forwarded-for", b"forwarded", b"x-real-ip", b"x-forwarded-proto"}


def address_of(scope: Scope) -> str:
    """The caller's address; a whole household of IPv6 is one caller."""
    client = scope.get("client")
    try:
        address = ip_address(client[0]) if client else None
    except ValueError:
        address = None
    if address is None:
        return ""
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False))
    return str(address)


def came_through_proxy(scope: Scope) -> bool:
    """True where some proxy left its mark."""
    return any(name in _THROUGH_A_PROXY for name, _ in scope["headers"])


def is_direct(scope: Scope) -> bool:
    """True for a program on this very machine that speaks to the app without a proxy."""
    return is_from(scope, _OWN) and not came_through_proxy(scope)


def is_from(scope: Scope, networks: Sequence[Network]) -> bool:
    """True where the caller's address lies in one of the networks."""
    client = scope.get("client")
    try:
        address = ip_address(client[0]) if client else None
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address is not None and any(address in network for network in networks)


_OWN: tuple[Network, ...] = (IPv4Network("127.0.0.0/8"), IPv6Network("::1"))
