"""One target's way through the years: reported, path, projection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from barometer.errors import UsageError
from barometer.rows import Gap, PathPoint, SourcedGap
from barometer.store import marts

if TYPE_CHECKING:
    from barometer.store.database import Database


class Reported(TypedDict):
    """One year with a figure as it stood at its end; `achieved` null where the chain has a hole."""

    year: int
    achieved: float | None
    status: str
    qualifier: str | None
    path_gap: float | None


class Projected(TypedDict):
    """Where the pace leads in one year."""

    year: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Trajectory:
    """What the trajectory chart shows; values in the target's unit.

    `path`: from base to target year. `projection`: at the latest and the target year, empty
    without a pace.
    """

    gap: SourcedGap
    reported: list[Reported]
    path: list[PathPoint]
    projection: list[Projected]


def trajectory(store: Database, plan: str, target: str, region: str, as_of: int) -> Trajectory:
    """The trajectory of one gap row.

    Raises:
        UsageError: the plan has no such target for that region.
    """
    gaps = store.gaps(plan=plan, target=target, region=region, as_of=as_of)
    if not gaps:
        raise UsageError("error-no-target", target=target, region=region)
    gap = gaps[0]
    return Trajectory(gap, _reported(store, gap, as_of), _path(store, gap), _projection(gap))


def _reported(store: Database, gap: Gap, as_of: int) -> list[Reported]:
    """Each year with a figure as it stood at its end, up to the one that decides."""
    if gap["period"] is None:
        return []
    first = gap["base_year"] or gap["period"] - 10
    rows = store.unsourced_gaps(
        plan=gap["plan"], target=gap["target"], region=gap["region_code"], every_year=True,
        as_of=as_of)  # fmt: skip
    return [
        {
            "year": row["period"],
            "achieved": row["achieved"],
            "status": row["status"],
            "qualifier": row["achieved_qualifier"],
            "path_gap": row["path_gap"],
        }
        for row in rows
        if row["period"] is not None and first <= row["period"] <= gap["period"]
    ]


def _path(store: Database, gap: Gap) -> list[PathPoint]:
    if gap["target_value"] is None or gap["base_year"] is None:
        return []
    return store.rows(
        marts.TARGET_PATH,
        rule=gap["rule"], path=gap["path"], goal=gap["target_value"],
        base_value=gap["base_value"], base_year=gap["base_year"],
        target_year=gap["target_year"],
    )  # fmt: skip


def _projection(gap: Gap) -> list[Projected]:
    if gap["projected_end"] is None or gap["period"] is None:
        return []
    return [
        {"year": gap["period"], "value": gap["achieved"]},
        {"year": gap["target_year"], "value": gap["projected_end"]},
    ]
