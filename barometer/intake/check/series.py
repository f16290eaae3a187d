"""Figures in time: those of the file together with those already in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake.check.keys import Keyed, KindKey, time_order
from barometer.intake.figures import Figures
from barometer.intake.kinds import Kind
from barometer.intake.parse import Parser
from barometer.intake.periods import Period, period_of

History: TypeAlias = pa.Table | Callable[[Sequence[str]], pa.Table] | None
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Series:
    """Figures with a number, sorted by series (kind and region), span and time.

    `position` is the place in the draft, -1 for a figure already in force.
    """

    kinds: tuple[Kind, ...]
    regions: tuple[str, ...]
    kind: Ints
    region: Ints
    span: NDArray[np.str_]
    year: Ints
    end: Ints
    value: NDArray[np.float64]
    position: Ints

    @property
    def size(self) -> int:
        """Number of figures."""
        return len(self.value)

    @property
    def series(self) -> Ints:
        """Number of the series (kind and region) of each figure."""
        return self.kind * max(1, len(self.regions)) + self.region

    def usual_of_kind(self) -> NDArray[np.float64]:
        """Median of the figures above 1 of each kind, NaN where there is none."""
        found = np.full(len(self.kinds), np.nan)
        for kind in range(len(self.kinds)):
            values = self.value[(self.kind == kind) & (self.value > 1)]
            found[kind] = np.median(values) if len(values) else np.nan
        return found


def series_of(parser: Parser, figures: Figures, keyed: Keyed, history: History) -> Series:
    """The file's good figures and, of the same indicators, those in force that it leaves."""
    own = keyed.order[~np.isnan(figures.values[keyed.order])]
    known = _in_force(parser, history, sorted({kind[0] for kind in keyed.kinds}))
    kinds, regions, periods = _extended(keyed, known)
    places = (
        {kind: at for at, kind in enumerate(kinds)},
        {region: at for at, region in enumerate(regions)},
        {period: at for at, period in enumerate(periods)},
    )
    ids = _own_ids(keyed, places, own)
    if known:
        ids, values, position = _joined(known, places, ids, figures.values[own], own)
    else:
        values, position = figures.values[own], own
    return _built(kinds, regions, periods, ids, values, position)


def _own_ids(keyed: Keyed, places: tuple[dict, dict, dict], own: Ints) -> tuple[Ints, Ints, Ints]:  # type: ignore[type-arg]
    rest, period = np.divmod(keyed.key[own], max(1, len(keyed.periods)))
    kind, region = np.divmod(rest, max(1, len(keyed.regions)))
    maps = [np.array([place[thing] for thing in things], np.int64)
            for place, things in zip(places, (keyed.kinds, keyed.regions, keyed.periods),
                                     strict=True)]  # fmt: skip
    if not len(own):
        empty = np.zeros(0, np.int64)
        return empty, empty, empty
    return maps[0][kind], maps[1][region], maps[2][period]


Known = list[tuple[KindKey, str, Period, float]]


def _in_force(parser: Parser, history: History, indicators: list[str]) -> Known:
    """The figures in force of these indicators, from a table or whoever can give one."""
    if history is None or not indicators:
        return []
    table = history(indicators) if callable(history) else history
    found: Known = []
    for row in table.to_pylist():
        period = period_of(row["period"])
        if row["indicator"] in indicators and period and row["value"] is not None:
            key = (row["indicator"], row["measure"], row["basis"], row["base_year"])
            found.append((key, row["region_code"], period, row["value"]))
    return found


def _extended(keyed: Keyed, known: Known) -> tuple[list[KindKey], list[str], list[Period]]:
    kinds = [*keyed.kinds, *sorted({k for k, _, _, _ in known} - set(keyed.kinds), key=repr)]
    regions = [*keyed.regions, *sorted({r for _, r, _, _ in known} - set(keyed.regions))]
    periods = sorted({*keyed.periods, *(p for _, _, p, _ in known)}, key=time_order)
    return kinds, regions, periods


def _joined(
    known: Known, places: tuple[dict, dict, dict], ids: tuple[Ints, Ints, Ints],  # type: ignore[type-arg]
    values: NDArray[np.float64], own: Ints,
) -> tuple[tuple[Ints, Ints, Ints], NDArray[np.float64], Ints]:  # fmt: skip
    """File first: where both have a figure, the file's supersedes."""
    added = np.array([[places[at][row[at]] for at in range(3)] for row in known], np.int64).T
    together = tuple(np.concatenate([a, b]) for a, b in zip(ids, added, strict=True))
    sizes = [len(place) for place in places]
    key = (together[0] * sizes[1] + together[1]) * sizes[2] + together[2]
    _, first = np.unique(key, return_index=True)
    all_values = np.concatenate([values, [row[3] for row in known]])
    position = np.concatenate([own, np.full(len(known), -1)])
    joined = (together[0][first], together[1][first], together[2][first])
    return joined, all_values[first], position[first]


def _built(
    kinds: list[KindKey], regions: list[str], periods: list[Period],
    ids: tuple[Ints, Ints, Ints], values: NDArray[np.float64], position: Ints,
) -> Series:  # fmt: skip
    kind, region, period = ids
    spans = np.array([p.span for p in periods] or [""])
    years = np.array([p.year or 0 for p in periods] or [0], np.int64)
    ends = np.array([p.end_month for p in periods] or [0], np.int64)
    made = tuple(Kind(i, m, basis=b, base_year=y) for i, m, b, y in kinds)
    return Series(
        made, tuple(regions), kind, region, spans[period], years[period], ends[period], values,
        position,
    )  # fmt: skip
