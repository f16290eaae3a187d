"""Where the counties stand on the targets of a list, and which stands worst. No streamlit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from barometer.rows import Gap
from barometer.standing import Key, group_of, key_of, pace_of, together


@dataclass(frozen=True, slots=True)
class Below:
    """The counties of one target: how many are behind, of how many judged, and the slowest."""

    behind: int
    judged: int
    worst: Gap | None


def below(gaps: Iterable[Gap], city: str, period: int | None) -> dict[Key, Below]:
    """The counties' standing by target; `gaps`: rows of every region."""
    gaps_by_target: defaultdict[Key, list[Gap]] = defaultdict(list)
    for gap in together(gaps, period):
        if gap["region_code"] != city:
            gaps_by_target[key_of(gap)].append(gap)
    return {key: _standing(rows) for key, rows in gaps_by_target.items()}


def _standing(rows: Sequence[Gap]) -> Below:
    judged = [gap for gap in rows if group_of(gap) != "unknown"]
    behind = [gap for gap in judged if group_of(gap) == "behind"]
    paced = [gap for gap in behind if pace_of(gap) is not None]
    worst = min(paced or behind, key=lambda gap: pace_of(gap) or 0.0, default=None)
    return Below(len(behind), len(judged), worst)


def by_counties(gaps: Iterable[Gap], county_standings: Mapping[Key, Below]) -> list[Gap]:
    """The target on which most counties are behind on top."""

    def order(gap: Gap) -> tuple[int, float]:
        standing = county_standings.get(key_of(gap))
        worst = standing.worst if standing else None
        pace = pace_of(worst) if worst else None
        return -(standing.behind if standing else 0), 2.0 if pace is None else pace

    return sorted(gaps, key=order)
