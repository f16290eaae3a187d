"""What filters may name: plans, regions, indicators … as the store holds them at an entry."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from barometer.errors import UsageError
from barometer.plan.pack import SECTORS
from barometer.rows import Plan
from barometer.settings import settings, shipped

if TYPE_CHECKING:
    from barometer.store.database import Database

Names = Mapping[str, str]
# Worst first; what cannot be judged comes last.
STATUSES = (
    "reversed", "missed", "off_track", "late", "lagging", "short", "incomplete", "in_progress",
    "on_track", "ahead", "met", "no_target", "no_data",
)  # fmt: skip
# How many years after a plan's end figures may still be asked for.
YEARS_AFTER = 5
_OFFERED_AT_MOST = 3


def must_be_offered(store: Database, wanted: Mapping[str, Any], as_of: int | None = None) -> None:
    """Nothing where every filter names something that there is; None names nothing.

    `wanted`: `plan`, `region`, `indicator`, `body`, `sector`, `status` and `year`, as given.

    Raises:
        UsageError: one that there is not, named with those that are spelt most alike.
    """
    plan = wanted.get("plan")
    offered: dict[str, Callable[[], Names]] = {
        "plan": lambda: {row["plan"]: row["title"] for row in store.plans(None, as_of)},
        "region": lambda: {row["code"]: row["name"] for row in store.regions(plan, as_of)},
        "indicator": lambda: {
            row["indicator"]: row["name"] for row in store.indicators(plan, as_of)
        },
        "body": lambda: {row["body"]: row["name"] for row in store.bodies(plan, as_of)},
        "sector": lambda: dict.fromkeys(SECTORS, ""),
        "status": lambda: dict.fromkeys(STATUSES, ""),
        "year": lambda: dict.fromkeys(map(str, years(store, plan, as_of)), ""),
    }
    for name, known in offered.items():
        if wanted.get(name) is not None:
            must_be_one_of("period" if name == "year" else name, str(wanted[name]), known())


def must_be_one_of(name: str, value: str, known: Names | Iterable[str]) -> None:
    """Nothing where `value` is one of `known`: codes, or codes with what each is called.

    Raises:
        UsageError: it is not; those nearest to it are offered.
    """
    names = known if isinstance(known, Mapping) else dict.fromkeys(known, "")
    if value in names:
        return
    offered = ", ".join(_nearest(value, names))
    key = "error-unknown-value" if offered else "error-unknown-value-none"
    raise UsageError(key, name=name, value=value, nearest=offered)


def years(store: Database, plan: str | None, as_of: int | None = None) -> range:
    """The years that a plan's gaps may be asked for, from its base year on; None: any plan's."""
    heads = store.plans(plan, as_of)
    first = min((head["base_year"] for head in heads), default=0)
    return range(first, max((head["end_year"] for head in heads), default=0) + YEARS_AFTER + 1)


def _nearest(value: str, names: Names) -> list[str]:
    """Codes whose spelling or name is nearest; few codes are all offered."""
    if len(names) <= _OFFERED_AT_MOST:
        return list(names)
    folded = value.casefold()
    spelt = {word.casefold(): code for code, name in names.items() for word in (name, code)}
    close = difflib.get_close_matches(folded, [word for word in spelt if word], 5, 0.5)
    close += [word for word in spelt if folded and folded in word]
    return list(dict.fromkeys(spelt[word] for word in close))[:_OFFERED_AT_MOST]


def own_plan(heads: Sequence[Plan]) -> str:
    """The plan that opens when none is named.

    Raises:
        UsageError: the setting names a plan that the store does not hold.
    """
    chosen = settings().plan
    wanted = chosen or shipped()["plan"]
    held = [head["plan"] for head in heads]
    if wanted in held:
        return wanted
    if chosen or not held:
        raise UsageError("error-no-plan", plan=wanted)
    return str(held[0])
