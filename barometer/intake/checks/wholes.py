"""Parts against the whole, sums of what does not add up, figures bound by definition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from barometer.intake.checks.series import Series
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.completed_labels import heads_towns
from barometer.intake.layout.locate import column_named
from barometer.intake.layout.table_period import is_sum_of_parts
from barometer.intake.words.regions import is_sum

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
_TOLERANCE = 0.005
# Percentage points between the reported and the reckoned change of energy intensity.
_IDENTITY_POINTS = 0.2


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`part_whole` and `identity`."""
    _sums(parser, series)
    _identities(parser, series)


def _sums(parser: Parser, series: Series) -> None:
    """The city's amount against the sum of its counties, where all of them are known."""
    plan = parser.lexicon.plan
    parts = [r.code for r in plan.regions if r.parent == plan.city_code and r.kind == "county"]
    if not parts or plan.city_code not in series.regions:
        return
    chosen = np.flatnonzero(series.are(
        lambda kind: kind.measure in ("level", "running_total") and kind.indicator.additive
    ))  # fmt: skip
    if not len(chosen):
        return
    when = (
        (series.kind[chosen] * 8 + series.span[chosen]) * 10_000 + series.year[chosen]
    ) * 16 + series.end[chosen]
    groups, group = np.unique(when, return_inverse=True)
    is_part = np.isin(series.region[chosen], [at for at, code in enumerate(series.regions)
                                              if code in parts])  # fmt: skip
    is_whole = series.region[chosen] == series.regions.index(plan.city_code)
    total: Floats = np.bincount(group, series.value[chosen] * is_part, len(groups)).astype(float)
    count = np.bincount(group, is_part, len(groups))
    whole = np.full(len(groups), np.nan)
    whole[group[is_whole]] = series.value[chosen][is_whole]
    off = np.abs(total - whole) > _TOLERANCE * np.abs(whole)
    off &= (count == len(parts)) | (total > whole * (1 + _TOLERANCE))
    _tell_sums(parser, series, chosen, group, is_whole, off, total, whole)


def _tell_sums(
    parser: Parser, series: Series, chosen: Ints, group: Ints, is_whole: Bools, off: Bools,
    total: Floats, whole: Floats,
) -> None:  # fmt: skip
    """At the city's figure if the file holds it, else at its last part."""
    place: dict[int, tuple[int, int]] = {}
    for at in np.flatnonzero(off[group] & (series.position[chosen] >= 0)):
        rank = (int(is_whole[at]), int(series.position[chosen[at]]))
        place[int(group[at])] = max(rank, place.get(int(group[at]), (-1, -1)))
    of_position = {position: at for at, (_, position) in place.items()}

    def facts(position: int) -> Mapping[str, object]:
        at = of_position[position]
        return {"total": f"{total[at]:.10g}", "whole": f"{whole[at]:.10g}"}

    positions = np.array(sorted(of_position), dtype=np.int64)
    parser.tell("part_whole", "problem-part-whole", positions, facts)


def _identities(parser: Parser, series: Series) -> None:
    """Energy growth, real growth of output and the change of intensity must agree.

    Growth is the one reported, else that of the levels of both years (of output only at
    constant prices), within what their last digits leave open. The plan says which indicators
    these are.
    """
    slugs = dict(parser.lexicon.plan.key_indicators)
    energy = {**_growth(series, slugs.get("energy")), **_changes(series, slugs.get("energy"))}
    constant = _growth(series, slugs.get("gdp_constant"), any_basis=True)
    output = {**constant, **_changes(series, slugs.get("gdp"), any_basis=True)}
    reported = _changes(series, slugs.get("intensity"))
    told: dict[int, tuple[str, str]] = {}
    for (region, year, basis), (change, position, _) in reported.items():
        grown = energy.get((region, year, basis))
        real = output.get((region, year, ""))
        if not grown or not real or real[0] <= -100:
            continue
        reckoned = ((1 + grown[0] / 100) / (1 + real[0] / 100) - 1) * 100
        place = max(position, grown[1], real[1])
        open_points = _IDENTITY_POINTS + grown[2] + real[2]
        if abs(reckoned - change) > open_points and place >= 0:
            told[position if position >= 0 else place] = (f"{reckoned:.2f}", f"{change:g}")

    positions = np.array(sorted(told), dtype=np.int64)
    parser.tell("identity", "problem-identity", positions,
                lambda at: dict(zip(("reckoned", "reported"), told[at], strict=True)))  # fmt: skip


# (region, year, basis) -> (yearly change in %, position, points that rounding leaves open).
Changes = dict[tuple[str, int, str], tuple[float, int, float]]


def _changes(series: Series, slug: str | None, any_basis: bool = False) -> Changes:
    """The reported yearly changes of the indicator."""
    changes: Changes = {}
    for at in _of_kind(series, slug, "annual_change"):
        change, place = float(series.value[at]), int(series.position[at])
        changes[_key(series, at, any_basis)] = (change, place, 0.0)
    return changes


def _growth(series: Series, slug: str | None, any_basis: bool = False) -> Changes:
    """The yearly changes of the indicator that its levels make."""
    levels = {_key(series, at, any_basis): at for at in _of_kind(series, slug, "level")}
    growth: Changes = {}
    for (region, year, basis), at in levels.items():
        before = levels.get((region, year - 1, basis))
        old, new = float(series.value[at if before is None else before]), float(series.value[at])
        if before is not None and old > 0 and new > 0:
            place = max(int(series.position[at]), int(series.position[before]))
            slack = 100 * (_half_digit(old) / old + _half_digit(new) / new)
            growth[region, year, basis] = ((new / old - 1) * 100, place, slack)
    return growth


def _key(series: Series, at: int, any_basis: bool) -> tuple[str, int, str]:
    basis = "" if any_basis else series.kinds[series.kind[at]].basis
    return series.regions[series.region[at]], int(series.year[at]), basis


def _half_digit(value: float) -> float:
    """Half of the last digit a level shows; 100.0 is a number of one digit behind the point."""
    return 0.5 * 10.0 ** -max(1, len(f"{value:.12g}".partition(".")[2]))


def _of_kind(series: Series, slug: str | None, measure: str) -> Iterator[int]:
    wanted = series.are(lambda kind: (kind.indicator.indicator, kind.measure) == (slug, measure))
    yield from np.flatnonzero(wanted & series.yearly).tolist()


def check(parser: Parser, figures: Figures) -> None:
    """`ambiguous`: a share or a mean in `合计` of a table of towns, or of quarters or months."""
    sums = _of_towns(parser, figures) | _of_parts(parser, figures)
    if not sums.any():
        return
    shares = {slug for slug, item in parser.lexicon.slugs.items() if not item.additive}
    sums &= figures.kinds.are(lambda kind: kind.indicator in shares)
    parser.tell("ambiguous", "problem-sum-of-shares", parser.unrefused(sums))


def _of_towns(parser: Parser, figures: Figures) -> NDArray[np.bool_]:
    """Where a row of towns is `合计`."""
    names, size = figures.draft.label("region"), figures.draft.size
    if not heads_towns(column_named(parser.located, "region") or ""):
        return np.zeros(size, bool)
    return names.are(is_sum, size)


def _of_parts(parser: Parser, figures: Figures) -> NDArray[np.bool_]:
    """Where a column `合计` is of the year only because its quarters or months add up to it."""
    values = parser.located.values
    sums = np.array([is_sum_of_parts(value, values) for value in values], bool)
    return sums[figures.draft.heads] if sums.any() else np.zeros(figures.draft.size, bool)
