"""The same figure given twice: equal within the digits shown, or in conflict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures.figure import Axis, Figures
from barometer.intake.figures.findings import DUPLICATES_LISTED
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import Period

Longs = NDArray[np.int64]
_VINTAGES = (None, "flash", "preliminary", "final")
SPANS = ("year", "quarter", "month", "ytd")
KindKey = tuple[str, str, str, int | None]


@dataclass(frozen=True, slots=True)
class Keyed:
    """The figures' keys: `key = (kind * regions + region) * periods + period`, -1 if refused.

    `periods` stand in order of span, year and month, so that sorted keys run in time.
    `order` sorts the positions that count.
    """

    kinds: tuple[KindKey, ...]
    regions: tuple[str, ...]
    periods: tuple[Period, ...]
    key: Longs
    order: Longs


def kind_key(kind: FigureKind) -> KindKey:
    """What of a kind belongs to a figure's key."""
    return kind.indicator or "", kind.measure, kind.basis, kind.base_year


def time_order(period: Period) -> tuple[int, int, int]:
    """Spans apart, then by year and month."""
    return SPANS.index(period.span), period.year or 0, period.end_month


def check(parser: Parser, figures: Figures) -> Keyed:
    """`duplicate` and `conflict`; a duplicate's coarser values are dropped."""
    keyed = _keyed(parser, figures)
    ordered = keyed.key[keyed.order]
    same = ordered[1:] == ordered[:-1]
    if not same.any():
        return keyed
    _earlier_vintages(parser, figures, keyed.order, ordered)
    _marks_beside(parser, figures, keyed.order, ordered)
    gone = parser.dropped[keyed.order]
    keyed = replace(keyed, order=keyed.order[~gone])
    ordered = ordered[~gone]
    same = ordered[1:] == ordered[:-1]
    if not same.any():
        return keyed
    twice = np.zeros(len(ordered), dtype=bool)
    twice[1:] |= same
    twice[:-1] |= same
    _judge(parser, figures, keyed.order[twice], ordered[twice])
    gone = parser.findings.refused | parser.dropped
    order = keyed.order[~gone[keyed.order]]
    return Keyed(keyed.kinds, keyed.regions, keyed.periods, keyed.key, order)


def _earlier_vintages(parser: Parser, figures: Figures, order: Longs, keys: Longs) -> None:
    """Of one figure as flash and as final, both so called, the later vintage counts.

    `—` under the later one says that it is not known yet.
    """
    rank = figures.kinds.each(lambda kind: _VINTAGES.index(kind.vintage))[order]
    blank = np.isnan(figures.values[order])
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    counts = np.diff(np.r_[starts, len(keys)])
    best = np.repeat(np.maximum.reduceat(np.where(blank, 0, rank), starts), counts)
    least = np.repeat(np.minimum.reduceat(rank, starts), counts)
    earlier = np.sort(order[(least > 0) & ~blank & (rank < best)])
    latest = {int(at): _VINTAGES[int(top)] for at, top in zip(order, best, strict=True)
              if top > 0} if len(earlier) else {}  # fmt: skip
    parser.dropped[earlier] = True
    parser.tell("duplicate", "problem-earlier-vintage", earlier, lambda at: {"vintage": latest[at]})


def _marks_beside(parser: Parser, figures: Figures, order: Longs, keys: Longs) -> None:
    """`—` under `总量` and `8.2` under `增速` in one row: the number is what is reported."""
    blank = np.isnan(figures.values[order])
    rows = parser.findings.rows[order]
    near = ~blank & np.isin(keys, keys[blank])
    told = set(zip(keys[near].tolist(), rows[near].tolist(), strict=True))
    marks = zip(order[blank].tolist(), keys[blank].tolist(), rows[blank].tolist(), strict=True)
    parser.dropped[[at for at, *place in marks if tuple(place) in told]] = True


def _keyed(parser: Parser, figures: Figures) -> Keyed:
    size = figures.draft.size
    kinds, kind = _ids(figures.kinds, lambda k: kind_key(k) if k.indicator else None, size)
    regions, region = _ids(figures.places, lambda place: place[0], size)
    periods, period = _ids(figures.periods, lambda p: p, size, time_order)
    key = (kind.astype(np.int64) * max(1, len(regions)) + region) * max(1, len(periods)) + period
    refused = parser.findings.refused
    if not refused.any():
        rising = bool(np.all(key[1:] > key[:-1]))
        order = np.arange(size) if rising else np.argsort(key, kind="stable")
    else:
        counted = np.flatnonzero(~refused)
        order = counted[np.argsort(key[counted], kind="stable")]
    return Keyed(kinds, regions, periods, key, order)


def _ids(
    axis: Axis[Any], of: Callable[[Any], Any], size: int, rank: Callable[[Any], Any] = repr
) -> tuple[tuple[Any, ...], Longs]:
    """(distinct things, id at each position); what could not be read has id 0."""
    things = [of(item) if item is not None else None for item in axis.items]
    distinct = sorted({thing for thing in things if thing is not None}, key=rank)
    place = {thing: at for at, thing in enumerate(distinct)}
    ids = np.array([place.get(thing, 0) for thing in things], np.int64)
    return tuple(distinct), np.broadcast_to(ids[0], size) if axis.codes is None else ids[axis.codes]


# Of the figures of one key, those looked through for a few to name, and how many are named.
_NAMED, _SHOWN = 200, 5


def _judge(parser: Parser, figures: Figures, positions: Longs, keys: Longs) -> None:
    """Part the groups of equal keys into duplicates and conflicts."""
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    ends = np.r_[starts[1:], len(keys)]
    group = np.repeat(np.arange(len(starts)), ends - starts)
    half, value = half_digits(figures, positions), figures.values[positions]
    finest = np.lexsort((positions, half, group))[starts]
    model = finest[group]
    # `2.8` beside `3` in one unit and row is no rounding: one of them may be what was aimed at.
    near = np.where(_stand_together(parser, figures, positions, model), 0.0,
                    np.maximum(half, half[model]))  # fmt: skip
    apart = np.abs(value - value[model]) > near + np.maximum(np.abs(value), near) * 1e-9
    blank = np.isnan(value)
    differs = np.where(blank | blank[model], blank != blank[model], apart)
    clash = np.bincount(group, weights=differs, minlength=len(starts)) > 0
    same = _Same(parser.findings.rows[positions], positions, group, starts, ends)
    _tell(parser, "conflict", np.sort(positions[clash[group]]), same)
    coarser = ~clash[group] & (np.arange(len(positions)) != model)
    parser.dropped[positions[coarser]] = True
    _tell(parser, "duplicate", np.sort(positions[coarser]), same)


def _stand_together(
    parser: Parser, figures: Figures, positions: Longs, model: Longs
) -> NDArray[np.bool_]:
    """Which of the positions stand in the row of their group's model, in the same unit."""
    factors = np.array([kind.factor for kind in figures.kinds.items])
    rows, units = parser.findings.rows[positions], factors[figures.kinds.full[positions]]
    together: NDArray[np.bool_] = (rows == rows[model]) & (units == units[model])
    return together


class _Same:
    """The rows that give one figure, for any position among them.

    `positions` stand by group, and `group` says which one each is of; a group runs from its start
    to its end.
    """

    def __init__(
        self, rows: Longs, positions: Longs, group: Longs, starts: Longs, ends: Longs
    ) -> None:  # fmt: skip
        self._group, self._starts, self._ends = group, starts, ends
        self._positions = positions
        self._order = np.argsort(positions)
        self._sorted = positions[self._order]
        self._in_one_row = np.minimum.reduceat(rows, starts) == np.maximum.reduceat(rows, starts)

    def _groups(self, positions: Longs) -> Longs:
        groups: Longs = self._group[self._order[np.searchsorted(self._sorted, positions)]]
        return groups

    def members(self, position: int) -> list[int]:
        """The first positions that give the figure of a position, in the file's order."""
        at = int(self._groups(np.array([position]))[0])
        start, end = int(self._starts[at]), int(self._ends[at])
        members: list[int] = np.sort(self._positions[start : min(end, start + _NAMED)]).tolist()
        return members

    def in_row(self, positions: Longs) -> NDArray[np.bool_]:
        """True for positions whose figure stands in other columns of one row only."""
        in_one_row: NDArray[np.bool_] = self._in_one_row[self._groups(positions)]
        return in_one_row


def _tell(parser: Parser, code: str, positions: Longs, same: _Same) -> None:
    """One problem each: the other rows named, or the other columns of the same row.

    Many duplicates have one cause and one problem: nobody has to mend any of them.
    """

    def facts(position: int) -> Mapping[str, object]:
        members, rows = same.members(position), parser.findings.rows
        others = sorted({int(rows[at]) for at in members} - {int(rows[position])})
        return {
            "others": [str(row) for row in others[:_SHOWN]],
            "rows": list(dict.fromkeys(str(rows[at]) for at in members[:_SHOWN])),
            "columns": list(dict.fromkeys(_column(parser, at) for at in members[:_SHOWN])),
        }

    if not len(positions):
        return
    if code == "duplicate" and len(positions) > DUPLICATES_LISTED:
        first = int(positions[0])
        rows = parser.findings.rows[positions]
        shown = [str(row) for row in dict.fromkeys(rows[:_NAMED].tolist())][:_SHOWN]
        parser.findings.report(
            code, "problem-duplicates", row=int(rows[0]), column=parser.value_header(first),
            value=parser.text(first), count=len(positions), **{**facts(first), "rows": shown},
        )  # fmt: skip
        return
    here = same.in_row(positions)
    for key, wanted in ((f"problem-{code}", positions[~here]),
                        (f"problem-{code}-in-row", positions[here])):  # fmt: skip
        parser.tell(code, key, wanted, facts)


def _column(parser: Parser, position: int) -> str:
    """The header and letters of the column that a figure stands in."""
    column = parser.located.values[parser.draft.head_at(position)]
    return parser.located.lettered(column.at)


def half_digits(figures: Figures, positions: Longs) -> NDArray[np.float64]:
    """Half of the last digit shown, in the unit of the values."""
    encoded = figures.draft.texts.take(positions).dictionary_encode()
    halves = np.array([0.5 * 10.0 ** -value_of(t).decimals for t in encoded.dictionary.to_pylist()])
    codes = figures.kinds.full[positions]
    factor = np.array([kind.factor for kind in figures.kinds.items])[codes]
    half_digits: NDArray[np.float64] = halves[encoded.indices.to_numpy()] * np.abs(factor)
    return half_digits
