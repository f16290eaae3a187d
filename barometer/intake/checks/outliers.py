"""Figures far from the region's own other years, or, where there are few, from its peers.

Distances are in robust deviations (median absolute deviation times 1.4826), with a floor so
that a series that hardly moves does not make every small step suspicious.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.words.comparisons import CHANGES

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
# Among counts, less than this is a step and no slip of the point: 1 -> 9.
_FEW_UNITS = 10


def check(parser: Parser, figures: Figures, series: Series) -> None:
    """`outlier`, explained by the usual value."""
    yearly = np.flatnonzero(series.span == "year")
    if not len(yearly):
        return
    change = np.array([kind.measure in CHANGES for kind in series.kinds])[series.kind[yearly]]
    totals = np.array([k.measure == "running_total" for k in series.kinds])[series.kind[yearly]]
    own = series.series[yearly]
    value = series.value[yearly]
    median, enough, far = _far(own, value, change, _OWN_OTHERS, slips=True)
    lonely = ~enough & ~totals
    far &= ~totals
    if lonely.any():
        peers = series.kind[yearly] * 10_000 + series.year[yearly]
        comparable = lonely & _intensive(parser, series)[series.kind[yearly]]
        peer_median, _, peer_far = _grouped_far(peers, value, change, comparable)
        median = np.where(peer_far & ~far, peer_median, median)
        own_far = far.copy()
        far |= peer_far
    else:
        own_far = far
    _tell(parser, figures, series, yearly, far, own_far, median)


def _intensive(parser: Parser, series: Series) -> Bools:
    """Kinds that regions of different size can be compared by."""
    slugs = parser.lexicon.slugs
    return np.array(
        [k.measure in CHANGES or (not slugs[k.indicator or ""].additive
         and slugs[k.indicator or ""].unit in ("%", "‰")) for k in series.kinds]
    )  # fmt: skip


def _grouped_far(
    groups: NDArray[np.int64], value: Floats, change: Bools, among: Bools
) -> tuple[Floats, Bools, Bools]:
    """`_far` within groups that are not yet next to each other; only `among` are judged."""
    order = np.argsort(groups, kind="stable")
    found = _far(groups[order], value[order], change[order], _PEERS - 1, slips=False)
    back = np.empty(len(order), np.int64)
    back[order] = np.arange(len(order))
    median, enough, far = found
    return median[back], enough[back], far[back] & among


def _far(
    groups: NDArray[np.int64], value: Floats, change: Bools, others: int, *, slips: bool
) -> tuple[Floats, Bools, Bools]:
    """(median of the group, group large enough, far from it), for groups standing together."""
    median, far = np.full(len(value), np.nan), np.zeros(len(value), dtype=bool)
    enough = np.zeros(len(value), dtype=bool)
    for places in _equal_groups(groups):
        found = value[places]
        middle = np.median(found, axis=1, keepdims=True)
        distance = np.abs(found - middle)
        whole = np.all(found == np.rint(found), axis=1, keepdims=True)
        # Counts vary by about the root of their size: two parks may well become three.
        least = np.maximum(np.abs(middle) * _LEVEL_FLOOR, whole * np.sqrt(np.abs(middle)))
        floor = np.where(change[places[:, :1]], _CHANGE_FLOOR, least)
        spread = np.maximum(np.median(distance, axis=1, keepdims=True) * _TO_SIGMA, floor)
        large = places.shape[1] > others
        out = (distance > _FAR * spread) & large
        if slips:
            material = ~whole | (distance >= _FEW_UNITS)
            out |= _slipped(found, middle, change[places]) & material
        median[places], far[places], enough[places] = middle, out, large
    return median, enough, far


def _slipped(found: Floats, middle: Floats, change: Bools) -> Bools:
    """Levels off by a factor: a decimal point or a unit has slipped."""
    if found.shape[1] < _OWN_OTHERS:
        return np.zeros(found.shape, dtype=bool)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = found / middle
    slipped: Bools = ((ratio >= _SLIP) | ((ratio > 0) & (ratio <= 1 / _SLIP))) & ~change
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

    def facts(place: int) -> tuple[str | None, Mapping[str, object]]:
        value = usual.get(place)
        shown = "" if value is None else f"{value:.6g}"
        return figures.draft.texts[place].as_py(), {"usual": shown}

    counted = far & (position >= 0)
    for key, wanted in (("problem-outlier-own", counted & own_far),
                        ("problem-outlier-peers", counted & ~own_far)):  # fmt: skip
        places = np.sort(position[wanted])
        parser.findings.at("outlier", key, places, parser.value_header, facts)
