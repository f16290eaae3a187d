"""People and machines that act, and the one table of what each role may do."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from barometer.errors import Denied

_READING = frozenset({"read", "check"})
_REPORTING = _READING | {"upload", "retract", "reinstate", "answer"}
_EDITING = _REPORTING | {"remember", "note", "freeze", "notebook", "report"}
_OPERATING = _EDITING | {"plan_add", "token", "token_revoke", "backup", "restore", "copy"}

# What each role may do at all; uploader and bureau are held to their own rows besides.
ALLOWED = {
    "nobody": frozenset[str](),
    "reader": _READING,
    "uploader": _REPORTING,
    "bureau": _REPORTING,
    "editor": _EDITING,
    "operator": _OPERATING,
}
# From the least to the most.
ROLES = tuple(role for role in ALLOWED if role != "nobody")
ACTIONS = tuple(sorted(_OPERATING))
LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: `name` goes into the ledger, `role` and the scope say what he may touch.

    `regions`: codes an uploader reports for. `indicators`: slugs a bureau reports; `bodies`:
    bodies of the plan whose indicators and tasks it reports. `signed_in`: false for somebody
    unknown, whom signing in may help. `owner`: the owner of the machine, under the name he gives.
    """

    name: str
    role: str
    regions: frozenset[str] = frozenset()
    indicators: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    signed_in: bool = True
    owner: bool = False

    def may(self, action: str) -> bool:
        """True where the role allows the action on some rows at least."""
        return action in ALLOWED[self.role]

    def must(self, action: str) -> None:
        """Refuse an action that the role does not allow.

        Raises:
            Denied: nobody is signed in, or his role does not allow it.
        """
        if self.may(action):
            return
        allowed = [role for role in ROLES if action in ALLOWED[role]]
        key = "denied-role" if self.signed_in else "denied-sign-in"
        raise Denied(
            key, signed_in=self.signed_in, who=self.name, action=action, role=self.role,
            allowed=allowed,
        )  # fmt: skip

    @property
    def by_region(self) -> bool:
        """True where rows must be of his regions; a scope limits whichever role bears it."""
        return self.role == "uploader" or bool(self.regions)

    @property
    def by_indicator(self) -> bool:
        """True where rows must be of its indicators."""
        return self.role == "bureau" or bool(self.indicators or self.bodies)

    @property
    def limited(self) -> bool:
        """True where the rows themselves have to be looked at."""
        return self.by_region or self.by_indicator

    def reaches_region(self, region: str | None) -> bool:
        """True where rows of the region are his; a row of no region is only for the unlimited."""
        return not self.by_region or region in self.regions

    def reaches_indicator(self, indicator: str | None, of_bodies: Collection[str] = ()) -> bool:
        """True where rows of the indicator are its own, `of_bodies` being those of its bodies."""
        return not self.by_indicator or indicator in self.indicators or indicator in of_bodies


# Somebody unknown where only those signed in may read, and where everybody may.
NOBODY = Actor("", "nobody", signed_in=False)
PASSER_BY = Actor("", "reader", signed_in=False)
# The program itself, loading what it is shipped with.
HOUSE = Actor("barometer", "operator")


def owner(name: str | None = None) -> Actor:
    """The owner of one's own machine, who may do all."""
    return Actor(name or LOCAL, "operator", owner=True)
