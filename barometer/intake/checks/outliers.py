"""Figures far from the region's own other years, or, where there are few, from its peers.

Distances are in robust deviations (median absolute deviation times 1.4826), with a floor so
that a series that hardly moves does not make every small step suspicious.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from barometer.intake.checks.series import Series, SeriesKind
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
_TO_SIGMA = 1.4826
_FAR = 6.0
# Floors of one deviation: a share of the median for levels, points for changes.
_LEVEL_FLOOR, _CHANGE_FLOOR = 0.05, 1.5
# From this many other figures on, a series can speak for itself; peers need a few more.
_OWN_OTHERS, _PEERS = 3, 5
# A factor this large between a figure and its own others is rarely a real change.
_SLIP = 8.0
# Between only two figures it takes more: a unit slips by 100 and more, a start may grow tenfold.
_SLIP_OF_TWO = 50.0
# Nearer than by this factor, a figure in another unit than stated would be as usual.
_AS_USUAL = 2.0
# Among counts, less than this is a step and no slip of the point: 1 -> 9.
_FEW_UNITS = 10


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`outlier`, explained by the usual value."""
    yearly = np.flatnonzero(series.yearly)
    if not len(yearly):
        return
    kind, value, groups = series.kind[yearly], series.value[yearly], series.series[yearly]
    change = series.are(lambda kind: kind.is_change, yearly)
    totals = series.are(lambda kind: kind.measure == "running_total", yearly)
    # Of shares a small one beside a large one is a guess of `ranges.over_series`.
    pairs = series.are(lambda kind: kind.indicator.unit != "%", yearly)
    median, enough, far = _far(groups, value, change, _OWN_OTHERS, pairs)
    lonely = ~enough & ~totals
    far &= ~totals
    if lonely.any():
        peers = kind * 10_000 + series.year[yearly]
        comparable = lonely & series.are(_is_intensive, yearly)
        peer_median, _, peer_far = _grouped_far(peers, value, change, comparable)
        median = np.where(peer_far & ~far, peer_median, median)
        own_far = far.copy()
        far |= peer_far
    else:
        own_far = far
    _tell(parser, figures, series, yearly, far, own_far, median)


def _is_intensive(kind: SeriesKind) -> bool:
    """True for a kind that regions of different size can be compared by."""
    share = not kind.indicator.additive and kind.indicator.unit in ("%", "‰")
    return kind.is_change or share


def _grouped_far(
    groups: NDArray[np.int64], value: Floats, change: Bools, among: Bools
) -> tuple[Floats, Bools, Bools]:
    """`_far` within groups that are not yet next to each other; only `among` are judged."""
    order = np.argsort(groups, kind="stable")
    in_order = _far(groups[order], value[order], change[order], _PEERS - 1)
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    median, enough, far = in_order
    return median[back], enough[back], far[back] & among


def _far(
    groups: NDArray[np.int64], value: Floats, change: Bools, others: int,
    pairs: Bools | None = None,
) -> tuple[Floats, Bools, Bools]:  # fmt: skip
    """(median of the group, group large enough, far from it), for groups standing together.

    `pairs`: where slips are looked for too, which figures may be judged by one other alone.
    """
    median, far = np.full(len(value), np.nan), np.zeros(len(value), dtype=bool)
    enough = np.zeros(len(value), dtype=bool)
    for places in _equal_groups(groups):
        figures = value[places]
        mirrored = pairs is not None and places.shape[1] == 2
        middle = figures[:, ::-1] if mirrored else _medians(figures)
        distance = np.abs(figures - middle)
        whole = np.all(figures == np.rint(figures), axis=1, keepdims=True)
        # Counts vary by about the root of their size: two parks may well become three.
        least = np.maximum(np.abs(middle) * _LEVEL_FLOOR, whole * np.sqrt(np.abs(middle)))
        floor = np.where(change[places[:, :1]], _CHANGE_FLOOR, least)
        spread = np.maximum(_medians(distance) * _TO_SIGMA, floor)
        large = places.shape[1] > others
        out = (distance > _FAR * spread) & large
        if pairs is not None:
            material = ~whole | (distance >= _FEW_UNITS)
            judged = pairs[places] | (not mirrored)
            out |= _slipped(figures, middle, change[places]) & material & judged
        median[places], far[places], enough[places] = middle, out, large
    return median, enough, far


def _medians(rows: Floats) -> Floats:
    """The median of each row, as a column: sorting short rows takes a quarter of `np.median`."""
    in_order, middle = np.sort(rows, axis=1), rows.shape[1] // 2
    if rows.shape[1] % 2:
        return in_order[:, middle : middle + 1]
    halves: Floats = in_order[:, middle - 1 : middle] + in_order[:, middle : middle + 1]
    return halves / 2


def _slipped(figures: Floats, middle: Floats, change: Bools) -> Bools:
    """Levels off by a factor: a decimal point or a unit has slipped."""
    if figures.shape[1] < 2:
        return np.zeros(figures.shape, dtype=bool)
    slip = _SLIP if figures.shape[1] >= _OWN_OTHERS else _SLIP_OF_TWO
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = figures / middle
    # What begins at 0 has not slipped.
    told = np.isfinite(ratio) | (figures.shape[1] >= _OWN_OTHERS)
    slipped: Bools = ((ratio >= slip) | ((ratio > 0) & (ratio <= 1 / slip))) & ~change & told
    return slipped


def _equal_groups(groups: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Places of the members, one matrix (group x member) for each size of group."""
    starts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])
    sizes = np.diff(np.r_[starts, len(groups)])
    for size in np.unique(sizes):
        yield starts[sizes == size][:, None] + np.arange(size)[None, :]


def _tell(
    parser: Parser, figures: Figures, series: Series, yearly: NDArray[np.int64],
    far: Bools, own_far: Bools, median: Floats,
) -> None:  # fmt: skip
    position = series.position[yearly]
    usual = {int(position[at]): float(median[at]) for at in np.flatnonzero(far)[:20_000]}

    def facts(place: int) -> Mapping[str, object]:
        value, kind = usual.get(place), figures.kinds.of(place)
        return {"usual": "" if value is None else _shown(value / (kind.factor * kind.sign))}

    counted = far & (position >= 0)
    doubtful = _of_wrong_unit(figures, series, yearly, counted & own_far, median)
    counted &= ~doubtful
    for code, key, wanted in (
        ("ambiguous", "problem-unit-slipped", doubtful),
        ("outlier", "problem-outlier-own", counted & own_far),
        ("outlier", "problem-outlier-peers", counted & ~own_far),
    ):
        places = np.sort(position[wanted])
        parser.tell(code, key, places, facts)


def _of_wrong_unit(
    figures: Figures, series: Series, yearly: NDArray[np.int64], far: Bools, median: Floats
) -> Bools:
    """Figures that are as usual if they are not in the unit stated: 11.72 %, once 11.5 ‰."""
    at, doubtful = np.flatnonzero(far), np.zeros(len(far), dtype=bool)
    factors = np.array([abs(kind.factor) for kind in figures.kinds.items])
    factor = factors[figures.kinds.full[series.position[yearly[at]]]]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.abs(series.value[yearly[at]] / factor / median[at])
    as_usual = (ratio >= 1 / _AS_USUAL) & (ratio <= _AS_USUAL)
    doubtful[at] = as_usual & (np.maximum(factor, 1 / factor) >= _SLIP)
    return doubtful


def _shown(value: float) -> str:
    """Six digits with thousands marks, never with an exponent."""
    return f"{Decimal(f'{value:.6g}'):,f}"
