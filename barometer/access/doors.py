"""Whether the pages may write at all, told by where the app listens and how people sign in."""

from __future__ import annotations

from ipaddress import ip_address
from typing import Literal

from barometer.settings import settings

Writes = Literal["open", "signed-in", "closed"]


def writes(address: str | None, sign_in: bool) -> Writes:
    """How the pages take writes.

    `open` on one's own machine, `signed-in` where people sign in with a provider, `closed` where
    others can come in and nobody can sign in. `address` is the one listened on, None for all.
    """
    if settings().access == "open":
        return "open" if loopback(address) else "closed"
    return "signed-in" if sign_in else "closed"


def loopback(address: str | None) -> bool:
    """True where only this machine reaches the address."""
    if address == "localhost":
        return True
    try:
        return ip_address((address or "").strip("[]")).is_loopback
    except ValueError:
        return False
