"""Which role sets which table and column: what `[rights]` of `plan.toml` says, else the defaults.

Counties report, bureaus recognise, editors set targets and points. Editors and operators may set
everything; what is named here is closed to all other roles but those named with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from barometer.plan.pack import table_of

ROLES = ("uploader", "bureau", "editor", "operator")
_ALWAYS = ("editor", "operator")
# A table, or a column of one as `table.column`.
DEFAULTS: Mapping[str, tuple[str, ...]] = {
    "county_targets": ("editor",),
    "evaluation_points": ("editor",),
    "projects.recognised_t": ("bureau",),
    "measures.clause": ("editor",),
    "measures.title": ("editor",),
    "measures.title_en": ("editor",),
    "measures.lead_bodies": ("editor",),
    "measures.bodies": ("editor",),
}


@dataclass(frozen=True, slots=True)
class Rights:
    """Roles by place, a place being a table or `table.column`."""

    places: Mapping[str, tuple[str, ...]]

    def may(self, role: str, place: str) -> bool:
        """True where the role may set the table or column."""
        return role in _ALWAYS or role in self.places.get(place, ROLES)

    def roles(self, place: str) -> tuple[str, ...]:
        """Every role that may, from the least to the most."""
        return tuple(role for role in ROLES if self.may(role, place))

    def closed_columns(self, role: str, table: str) -> tuple[str, ...]:
        """The columns of a table that the role may not set."""
        return tuple(
            place.removeprefix(f"{table}.")
            for place in sorted(self.places)
            if place.startswith(f"{table}.") and not self.may(role, place)
        )


def rights_of(settings: str | None) -> Rights:
    """The rights under a plan; `settings` as the plan's head keeps them."""
    roles_by_place = table_of(settings, "rights")
    return Rights({**DEFAULTS, **{place: tuple(roles) for place, roles in roles_by_place.items()}})
