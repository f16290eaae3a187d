"""Which gap rows a reader asked for; what they add up to is in `barometer.standing`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from barometer.standing import (
    BEHIND,
    GOOD,
    STATUS_ORDER,
    Gap,
    Standing,
    by_sector,
    counts,
    latest_period,
    standing,
    together,
    worst_first,
)
from barometer.wording.search import finder

__all__ = [
    "BEHIND",
    "GOOD",
    "STATUS_ORDER",
    "Standing",
    "by_sector",
    "chosen",
    "counts",
    "latest_period",
    "standing",
    "together",
    "worst_first",
]


def chosen(
    gaps: Iterable[Gap],
    *,
    sector: str | None = None,
    status: str | None = None,
    body: str | None = None,
    text: str | None = None,
    bodies: Iterable[Mapping[str, Any]] = (),
) -> list[Gap]:
    """Rows that fit every choice made; None is no choice. `bodies`: by which names text finds."""
    mentioned = finder(text, bodies)
    return [
        gap
        for gap in gaps
        if (sector is None or gap["sector"] == sector)
        and (status is None or gap["status"] == status)
        and (body is None or body in (*gap["lead_bodies"], *gap["bodies"]))
        and mentioned(gap)
    ]
