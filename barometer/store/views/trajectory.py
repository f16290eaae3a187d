"""One target's way through the years: reported, path, projection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from barometer.errors import UsageError

if TYPE_CHECKING:
    from barometer.store.database import Database

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Trajectory:
    """What the trajectory chart shows; values in the target's unit.

    `reported`: `{year, achieved, status, qualifier, path_gap}` for each year with a figure,
    `achieved` null where the chain has a hole. `path`: `{year, path_value}` from base to target
    year. `projection`: `{year, value}` at the latest and the target year, empty without a pace.
    """

    gap: Row
    reported: list[Row]
    path: list[Row]
    projection: list[Row]


def trajectory(store: Database, plan: str, target: str, region: str, as_of: int) -> Trajectory:
    """The trajectory of one gap row.

    Raises:
        UsageError: the plan has no such target for that region.
    """
    found = store.gaps(plan=plan, target=target, region=region, as_of=as_of)
    if not found:
        raise UsageError("error-no-target", target=target, region=region)
    gap = found[0]
    return Trajectory(gap, _reported(store, gap, as_of), _path(store, gap), _projection(gap))


def _reported(store: Database, gap: Row, as_of: int) -> list[Row]:
    """Each year with a figure as it stood at its end, up to the one that decides."""
    if gap["period"] is None:
        return []
    first = gap["base_year"] or gap["period"] - 10
    rows = store.gaps(
        plan=gap["plan"], target=gap["target"], region=gap["region_code"], every_year=True,
        as_of=as_of, with_sources=False,
    )  # fmt: skip
    return [
        {
            "year": row["period"],
            "achieved": row["achieved"],
            "status": row["status"],
            "qualifier": row["achieved_qualifier"],
            "path_gap": row["path_gap"],
        }
        for row in rows
        if first <= row["period"] <= gap["period"]
    ]


def _path(store: Database, gap: Row) -> list[Row]:
    if gap["target_value"] is None or gap["base_year"] is None:
        return []
    return store.rows(
        "marts/target_path",
        rule=gap["rule"], path=gap["path"], goal=gap["target_value"],
        base_value=gap["base_value"], base_year=gap["base_year"],
        target_year=gap["target_year"],
    )  # fmt: skip


def _projection(gap: Row) -> list[Row]:
    if gap["projected_end"] is None:
        return []
    return [
        {"year": gap["period"], "value": gap["achieved"]},
        {"year": gap["target_year"], "value": gap["projected_end"]},
    ]
