"""Which gap rows a reader asked for; what they add up to is in `barometer.standing`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from barometer.rows import Body, Gap
from barometer.standing import group_of
from barometer.wording.search import finder


@dataclass(frozen=True, slots=True)
class Choices:
    """What the reader narrowed the list to; None is no choice."""

    sector: str | None
    region: str
    period: int | None
    status: tuple[str, ...]
    body: str | None
    text: str | None
    rank: str


def chosen(
    gaps: Iterable[Gap],
    *,
    sector: str | None = None,
    status: str | Collection[str] | None = None,
    body: str | None = None,
    text: str | None = None,
    bodies: Iterable[Body] = (),
) -> list[Gap]:
    """Rows that fit every choice made; None is no choice. `bodies`: by which names text finds.

    `status`: a status or a group of `GROUPS`, or several of them, of which one must fit.
    """
    asked = (status,) if isinstance(status, str) else tuple(status or ())
    mentioned = finder(text, bodies)
    return [
        gap
        for gap in gaps
        if (sector is None or gap["sector"] == sector)
        and (not asked or gap["status"] in asked or group_of(gap) in asked)
        and (body is None or body in (*gap["lead_bodies"], *gap["bodies"]))
        and mentioned(gap)
    ]
