"""Who asks: the address behind the proxies that are trusted, and whether there was one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.types import Scope

Network = IPv4Network | IPv6Network
_KEPT = 2048
_THROUGH_A_PROXY = {b"x-forwarded-for", b"forwarded", b"x-real-ip", b"x-forwarded-proto"}


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
