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


# Distinct kinds, regions and periods.
Axes = tuple[Sequence[KindKey], Sequence[str], Sequence[Period]]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Figures by the places of their kind, region and period on these axes.

    `position`: as of `Series`.
    """

    axes: Axes
    ids: Ids
    value: NDArray[np.float64]
    position: Ints

    def on(self, axes: Axes) -> Ids:
        """The places on longer axes."""
        places = ({thing: at for at, thing in enumerate(things)} for things in axes)
        kind, region, period = (
            np.array([place[thing] for thing in things], np.int64)[ids]
            for place, things, ids in zip(places, self.axes, self.ids, strict=True)
        )
        return kind, region, period


def series_of(parser: Parser, figures: Figures, keyed: Keyed, history: History) -> Series:
    """The file's good figures and, of the same indicators, those in force that it leaves."""
    positions = keyed.order[~np.isnan(figures.values[keyed.order])]
    axes = (keyed.kinds, keyed.regions, keyed.periods)
    of_file = _Numbered(axes, _own_ids(keyed, positions), figures.values[positions], positions)
    known = _in_force(history, sorted({kind[0] for kind in keyed.kinds}))
    return _built(_joined(of_file, known) if known else of_file, parser.lexicon.slugs)


def _own_ids(keyed: Keyed, positions: Ints) -> Ids:
    """Kind, region and period of each of the file's figures."""
    key, periods, regions = keyed.key[positions], len(keyed.periods) or 1, len(keyed.regions) or 1
    # Twice as fast as `np.divmod`.
    rest = key // periods
    kind = rest // regions
    return kind, rest - kind * regions, key - rest * periods


def _in_force(history: History, indicators: list[str]) -> _Numbered | None:
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
    axes = (kinds, regions, [known for text in stored if (known := period_of(text))])
    values = table["value"].to_numpy().astype(np.float64)
    return _Numbered(axes, (kind, region, period), values, np.full(len(values), -1))


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


def _joined(of_file: _Numbered, known: _Numbered) -> _Numbered:
    """The file's figures and those in force that it does not supersede; periods in time."""
    kinds, regions, periods = of_file.axes
    axes = (
        [*kinds, *sorted({*known.axes[0]} - {*kinds}, key=repr)],
        [*regions, *sorted({*known.axes[1]} - {*regions})],
        sorted({*periods, *known.axes[2]}, key=time_order),
    )
    kind, region, period = map(np.concatenate, zip(of_file.on(axes), known.on(axes), strict=True))
    key = (kind * len(axes[1]) + region) * len(axes[2]) + period
    _, first = np.unique(key, return_index=True)
    return _Numbered(
        axes, (kind[first], region[first], period[first]),
        np.concatenate([of_file.value, known.value])[first],
        np.concatenate([of_file.position, known.position])[first],
    )  # fmt: skip


def _built(figures: _Numbered, slugs: Mapping[str, Indicator]) -> Series:
    kinds, regions, periods = figures.axes
    kind, region, period = figures.ids
    spans = np.array([SPANS.index(p.span) for p in periods] or [0], np.int8)
    years = np.array([p.year or 0 for p in periods] or [0], np.int16)
    ends = np.array([p.end_month for p in periods] or [0], np.int8)
    series_kinds = tuple(SeriesKind(slugs[i], m, b, year) for i, m, b, year in kinds)
    return Series(
        series_kinds, tuple(regions), kind, region, spans[period], years[period], ends[period],
        figures.value, figures.position,
    )  # fmt: skip
