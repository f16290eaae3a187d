"""Figures in time: those of the file together with those already in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.checks.keys import SPANS, Keyed, KindKey, time_order
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.periods import MONTHS, Period, period_of
from barometer.plan.pack import Indicator

History: TypeAlias = pa.Table | Callable[[Sequence[str]], pa.Table] | None
Ints = NDArray[np.int64]
# Of each figure the places of its kind, region and period.
Ids = tuple[Ints, Ints, Ints]


@dataclass(frozen=True, slots=True)
class SeriesKind:
    """What a series reports: an indicator by one measure, on one basis, since one base year."""

    indicator: Indicator
    measure: str
    basis: str
    base_year: int | None

    @property
    def is_change(self) -> bool:
        """True for a change in per cent."""
        return self.measure in CHANGES

    @property
    def is_amount(self) -> bool:
        """True for levels that add up, over months as over regions."""
        return self.measure == "level" and self.indicator.additive


@dataclass(frozen=True, slots=True)
class Series:
    """Figures with a number, sorted by series (kind and region), span and time.

    `span` is its place in `SPANS`, `position` the place in the draft, -1 for a figure in force.
    """

    kinds: tuple[SeriesKind, ...]
    regions: tuple[str, ...]
    kind: Ints
    region: Ints
    span: NDArray[np.int8]
    year: NDArray[np.int16]
    end: NDArray[np.int8]
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

    @property
    def yearly(self) -> NDArray[np.bool_]:
        """Whether each figure is that of a whole year."""
        whole_years: NDArray[np.bool_] = self.span == SPANS.index("year")
        return whole_years

    @property
    def months(self) -> NDArray[np.int8]:
        """How many months the period of each figure has; 12 where it begins with the year."""
        return np.array([MONTHS.get(span, 12) for span in SPANS], np.int8).take(self.span)

    def are(
        self, wanted: Callable[[SeriesKind], bool], at: Ints | None = None
    ) -> NDArray[np.bool_]:
        """Whether the kind of each figure, or of each one at these places, is wanted."""
        values = np.array([wanted(kind) for kind in self.kinds], bool)
        if len(set(values)) == 1:
            return np.full(self.size if at is None else len(at), values[0])
        return values[self.kind if at is None else self.kind[at]]

    def alike(self, said: Callable[[SeriesKind], object]) -> Ints:
        """A number for each figure, the same for one region and what is `said` of the kind."""
        things = [said(kind) for kind in self.kinds]
        numbers = np.array([things.index(thing) for thing in things], np.int64)
        alike: Ints = numbers[self.kind] * len(self.regions) + self.region
        return alike

    def usual_of_kind(self, above: float) -> NDArray[np.float64]:
        """Median of the figures of each kind that are larger than this, NaN where there is none."""
        medians = np.full(len(self.kinds), np.nan)
        for kind in range(len(self.kinds)):
            values = self.value[(self.kind == kind) & (self.value > above)]
            medians[kind] = np.median(values) if len(values) else np.nan
        return medians


@dataclass(frozen=True, slots=True)
class Known:
    """Figures in force: their distinct kinds, regions and periods, and which each one has."""

    kinds: tuple[KindKey, ...]
    regions: tuple[str, ...]
    periods: tuple[Period, ...]
    ids: Ids
    value: NDArray[np.float64]


def series_of(parser: Parser, figures: Figures, keyed: Keyed, history: History) -> Series:
    """The file's good figures and, of the same indicators, those in force that it leaves."""
    positions = keyed.order[~np.isnan(figures.values[keyed.order])]
    known = _in_force(history, sorted({kind[0] for kind in keyed.kinds}))
    ids, values = _own_ids(keyed, positions), figures.values[positions]
    slugs = parser.lexicon.slugs
    if known is None:
        return _built(keyed.kinds, keyed.regions, keyed.periods, ids, values, positions, slugs)
    kinds, regions, periods = _extended(keyed, known)
    places = (
        {kind: at for at, kind in enumerate(kinds)},
        {region: at for at, region in enumerate(regions)},
        {period: at for at, period in enumerate(periods)},
    )
    ids = _placed(ids, (keyed.kinds, keyed.regions, keyed.periods), places)
    ids, values, position = _joined(known, places, ids, values, positions)
    return _built(kinds, regions, periods, ids, values, position, slugs)


def _own_ids(keyed: Keyed, positions: Ints) -> Ids:
    """Kind, region and period of each of the file's figures."""
    key, periods, regions = keyed.key[positions], len(keyed.periods) or 1, len(keyed.regions) or 1
    # Twice as fast as `np.divmod`.
    rest = key // periods
    kind = rest // regions
    return kind, rest - kind * regions, key - rest * periods


def _placed(ids: Ids, things: Any, places: tuple[dict, dict, dict]) -> Ids:  # type: ignore[type-arg]
    """The same in the numbering of `places`."""
    kind, region, period = (
        np.array([place[thing] for thing in known], np.int64)[which]
        for place, known, which in zip(places, things, ids, strict=True)
    )
    return kind, region, period


def _in_force(history: History, indicators: list[str]) -> Known | None:
    """The figures in force of these indicators, from a table or whoever can give one.

    There may be millions, so that only distinct kinds, regions and periods are looked at.
    """
    if history is None or not indicators:
        return None
    table = history(indicators) if callable(history) else history
    table = table.filter(pc.and_(
        pc.is_in(table["indicator"], pa.array(indicators, pa.string())),
        pc.is_valid(table["value"]),
    ))  # fmt: skip
    periods, period = _distinct(table["period"])
    read = [period_of(text) for text in periods]
    table = table.filter(pa.array(np.array([p is not None for p in read], bool)[period]))
    if not table.num_rows:
        return None
    regions, region = _distinct(table["region_code"])
    kinds, kind = _kinds(table)
    stored, period = _distinct(table["period"])
    return Known(
        kinds, tuple(regions), tuple(known for text in stored if (known := period_of(text))),
        (kind, region, period), table["value"].to_numpy().astype(np.float64),
    )  # fmt: skip


def _distinct(column: pa.ChunkedArray) -> tuple[list[Any], Ints]:
    """(distinct values, which one each row has)."""
    encoded = column.combine_chunks().dictionary_encode(null_encoding="encode")
    return encoded.dictionary.to_pylist(), encoded.indices.to_numpy().astype(np.int64)


def _kinds(table: pa.Table) -> tuple[tuple[KindKey, ...], Ints]:
    """(distinct kinds, which one each row has)."""
    parts = [_distinct(table[name]) for name in ("indicator", "measure", "basis", "base_year")]
    code = np.zeros(table.num_rows, np.int64)
    for things, ids in parts:
        code = code * len(things) + ids
    _, first, kind = np.unique(code, return_index=True, return_inverse=True)
    kinds = [tuple(things[ids[at]] for things, ids in parts) for at in first]
    return tuple(kinds), kind


def _extended(keyed: Keyed, known: Known) -> tuple[list[KindKey], list[str], list[Period]]:
    """What the file speaks of, then what only the figures in force do; periods in time."""
    kinds = [*keyed.kinds, *sorted(set(known.kinds) - set(keyed.kinds), key=repr)]
    regions = [*keyed.regions, *sorted(set(known.regions) - set(keyed.regions))]
    periods = sorted({*keyed.periods, *known.periods}, key=time_order)
    return kinds, regions, periods


def _joined(
    known: Known, places: tuple[dict, dict, dict], ids: Ids,  # type: ignore[type-arg]
    values: NDArray[np.float64], positions: Ints,
) -> tuple[Ids, NDArray[np.float64], Ints]:  # fmt: skip
    """File first: where both have a figure, the file's supersedes."""
    added = _placed(known.ids, (known.kinds, known.regions, known.periods), places)
    together = tuple(np.concatenate([a, b]) for a, b in zip(ids, added, strict=True))
    sizes = [len(place) for place in places]
    key = (together[0] * sizes[1] + together[1]) * sizes[2] + together[2]
    _, first = np.unique(key, return_index=True)
    all_values = np.concatenate([values, known.value])
    joined_positions = np.concatenate([positions, np.full(len(known.value), -1)])
    joined = (together[0][first], together[1][first], together[2][first])
    return joined, all_values[first], joined_positions[first]


def _built(
    kinds: Sequence[KindKey], regions: Sequence[str], periods: Sequence[Period],
    ids: Ids, values: NDArray[np.float64], position: Ints, slugs: Mapping[str, Indicator],
) -> Series:  # fmt: skip
    kind, region, period = ids
    spans = np.array([SPANS.index(p.span) for p in periods] or [0], np.int8)
    years = np.array([p.year or 0 for p in periods] or [0], np.int16)
    ends = np.array([p.end_month for p in periods] or [0], np.int8)
    series_kinds = tuple(SeriesKind(slugs[i], m, b, year) for i, m, b, year in kinds)
    return Series(
        series_kinds, tuple(regions), kind, region, spans[period], years[period], ends[period],
        values, position,
    )  # fmt: skip
