"""Who may do what: one table of actions and roles, and where people and their rights come from."""

from barometer.access.actors import ACTIONS, ALLOWED, HOUSE, NOBODY, PASSER_BY, ROLES, Actor, owner
from barometer.access.people import (
    People,
    Writes,
    anonymous,
    at_keyboard,
    from_claims,
    loopback,
    registered,
    signed_in,
    unbound,
    writes,
)

__all__ = [
    "ACTIONS", "ALLOWED", "HOUSE", "NOBODY", "PASSER_BY", "ROLES", "Actor", "People", "Writes",
    "anonymous", "at_keyboard", "from_claims", "loopback", "owner", "registered", "signed_in",
    "unbound", "writes",
]  # fmt: skip
