"""Where the counties stand on the targets of a list, and which stands worst. No streamlit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.ui.selection import group_of, pace_of, together

Gap = dict[str, Any]
Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Below:
    """The counties of one target: how many are behind, of how many judged, and the slowest."""

    behind: int
    judged: int
    worst: Gap | None


def key_of(gap: Gap) -> Key:
    """What a county's own target and its city's have in common."""
    return gap["indicator"], gap["rule"], gap["target_year"]


def below(gaps: Iterable[Gap], city: str, period: int | None) -> dict[Key, Below]:
    """The counties' standing by target; `gaps`: rows of every region."""
    found: defaultdict[Key, list[Gap]] = defaultdict(list)
    for gap in together(gaps, period):
        if gap["region_code"] != city:
            found[key_of(gap)].append(gap)
    return {key: _standing(rows) for key, rows in found.items()}


def _standing(rows: Sequence[Gap]) -> Below:
    judged = [gap for gap in rows if group_of(gap) != "unknown"]
    behind = [gap for gap in judged if group_of(gap) == "behind"]
    paced = [gap for gap in behind if pace_of(gap) is not None]
    worst = min(paced or behind, key=lambda gap: pace_of(gap) or 0.0, default=None)
    return Below(len(behind), len(judged), worst)


def by_counties(gaps: Iterable[Gap], held: Mapping[Key, Below]) -> list[Gap]:
    """The target on which most counties are behind on top."""

    def order(gap: Gap) -> tuple[int, float]:
        standing = held.get(key_of(gap))
        worst = standing.worst if standing else None
        pace = pace_of(worst) if worst else None
        return -(standing.behind if standing else 0), 2.0 if pace is None else pace

    return sorted(gaps, key=order)


def furthest_counties(
    gaps: Iterable[Gap], city: str, period: int | None, keys: Iterable[Key]
) -> tuple[list[str], int]:
    """The codes of the counties behind on most of the targets `keys`, and on how many."""
    wanted = set(keys)
    counts = Counter(
        gap["region_code"]
        for gap in together(gaps, period)
        if gap["region_code"] != city and key_of(gap) in wanted and group_of(gap) == "behind"
    )
    most = max(counts.values(), default=0)
    return [code for code, count in counts.items() if count == most], most
