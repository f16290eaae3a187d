"""Who may do what: one table of actions and roles, and where people and their rights come from."""

from barometer.access.actors import (
    ACTIONS,
    ALLOWED,
    HOUSE,
    NOBODY,
    PASSER_BY,
    ROLES,
    Actor,
    owner,
)
from barometer.access.people import (
    People,
    anonymous,
    at_keyboard,
    from_claims,
    registered,
    signed_in,
    unbound,
)

__all__ = [
    "ACTIONS", "ALLOWED", "HOUSE", "NOBODY", "PASSER_BY", "ROLES", "Actor", "People",
    "anonymous", "at_keyboard", "from_claims", "owner", "registered", "signed_in",
    "unbound",
]  # fmt: skip
