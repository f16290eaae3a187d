"""Each figure alone: limits, marks for none, qualifiers, ratios for shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures.figure import Figures
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.vocabulary import holds, is_word

if TYPE_CHECKING:
    from barometer.intake.checks.series import Series, SeriesKind

_WHOLE_SHARE = 100.0
_NEAR_ONE, _TWICE = 1.0, 2.0
_MOST = 0.5
# Changes are printed to a tenth of a per cent; ratios have more digits.
_TENTH = 1e-6
_ALL_GONE = -100.0
_TENFOLD = 1000.0
# Between these lie indices of a year before that is 100; changes so large are rare.
_INDICES = (80.0, 130.0)
# An index of 100 for no change is never as small; those of a diffusion, around 50, are not either.
_LEAST_INDEX = 30.0
# What stands for a missing figure in exports of programs, with a minus or, among changes, without.
_SENTINELS = np.array([float("9" * digits) for digits in range(3, 11)])


def check(parser: Parser, figures: Figures) -> None:
    """`out_of_range`, `missing_mark`, `approximate`, and words of change in a level's cell."""
    _sentinels(parser, figures)
    _limits(parser, figures)
    _impossible_changes(parser, figures)
    _like_amounts(parser, figures)
    _like_indices(parser, figures)
    _like_ratios(parser, figures)
    _marks(parser, figures)
    _worded_levels(parser, figures)


def _limits(parser: Parser, figures: Figures) -> None:
    low = figures.kinds.each(lambda kind: _limit(kind, parser.lexicon, "min", -np.inf))
    high = figures.kinds.each(lambda kind: _limit(kind, parser.lexicon, "max", np.inf))
    outside = (figures.values < low) | (figures.values > high)
    for key, wanted in _by_ends(low, high, parser.unrefused(outside)):
        parser.tell(
            "out_of_range", key, wanted,
            lambda at: {"low": _shown(float(low[at])), "high": _shown(float(high[at]))},
        )  # fmt: skip


def _sentinels(parser: Parser, figures: Figures) -> None:
    """`-9999` and the like, which programs write where there is no figure."""
    large = np.flatnonzero(np.abs(figures.values) >= _SENTINELS[0])
    suspects = large[np.isin(np.abs(figures.values[large]), _SENTINELS)]
    told = (figures.values[suspects] < 0) | _changes(figures)[suspects]
    positions = suspects[told & ~parser.findings.refused[suspects]]
    parser.tell("out_of_range", "problem-sentinel", positions)


def _changes(figures: Figures) -> NDArray[np.bool_]:
    """Which of the figures are changes."""
    return figures.kinds.are(lambda kind: kind.is_change)


def _impossible_changes(parser: Parser, figures: Figures) -> None:
    """A fall of all there is or more, of what cannot be negative."""
    slugs = parser.lexicon.slugs

    def never_negative(kind: FigureKind) -> bool:
        least = slugs[kind.indicator].min if kind.is_change and kind.indicator else None
        return least is not None and least >= 0

    gone = (figures.values <= _ALL_GONE) & figures.kinds.are(never_negative)
    parser.tell("out_of_range", "problem-change-impossible", parser.unrefused(gone))


def _like_amounts(parser: Parser, figures: Figures) -> None:
    """`ambiguous`: more than ten times as much as before is likelier an amount."""
    large = _changes(figures) & (figures.values > _TENFOLD)
    parser.tell("ambiguous", "problem-change-like-amount", parser.unrefused(large))


def _like_indices(parser: Parser, figures: Figures) -> None:
    """`ambiguous`: only `同比` over 102 and 97, which may be of a year before that is 100."""
    heads = figures.draft.head
    changes = _changes(figures) & ~np.isnan(figures.values) & ~parser.findings.refused
    for number, column in enumerate(parser.located.values):
        if not is_word(unbracketed(fold(column.last))[0].removesuffix("%"), "on_year"):
            continue
        inside = changes if heads is None else changes & (heads == number)
        values = figures.values[inside]
        if len(values) and values.min() >= _INDICES[0] and values.max() <= _INDICES[1]:
            parser.tell("ambiguous", "problem-change-like-index", np.flatnonzero(inside))


def _like_ratios(parser: Parser, figures: Figures) -> None:
    """`ambiguous`: changes such as 0.045 without a unit, where all are or `4.5%` stands too."""
    changes = _changes(figures) & ~np.isnan(figures.values) & ~parser.findings.refused
    changes &= figures.values != 0
    tenths = np.abs(figures.values * 10)
    small = (tenths < 10) & (np.abs(tenths - np.round(tenths)) > _TENTH)
    bare = changes & _states_no_unit(figures)
    at = np.flatnonzero(bare & small)
    if len(at) and ((changes & ~bare).any() or len(at) == np.count_nonzero(bare)):
        _ask_percent(parser, figures, at, "problem-change-as-ratio")


def _states_no_unit(figures: Figures) -> NDArray[np.bool_]:
    return figures.kinds.are(lambda kind: kind.unit is None)


def _ask_percent(
    parser: Parser, figures: Figures, positions: NDArray[np.int64], key: str,
    code: str = "ambiguous",
) -> None:  # fmt: skip
    """Report figures that may be 100 times as much in per cent."""
    parser.tell(
        code, key, np.sort(positions),
        lambda at: {"percent": _shown(round(float(figures.values[at]) * 100, 10))},
    )  # fmt: skip


def _by_ends(
    low: NDArray[np.float64], high: NDArray[np.float64], positions: NDArray[np.int64]
) -> list[tuple[str, NDArray[np.int64]]]:
    has_low, has_high = np.isfinite(low[positions]), np.isfinite(high[positions])
    return [
        ("problem-out-of-range", positions[has_low & has_high]),
        ("problem-below-least", positions[has_low & ~has_high]),
        ("problem-above-most", positions[~has_low & has_high]),
    ]


def _limit(kind: FigureKind, lexicon: Lexicon, end: str, default: float) -> float:
    if kind.measure != "level" or kind.indicator is None:
        return default
    limit = getattr(lexicon.slugs[kind.indicator], end)
    return default if limit is None else float(limit)


def _shown(number: float) -> str:
    return f"{number:.12g}"


def _marks(parser: Parser, figures: Figures) -> None:
    odd, refused = figures.cells.odd, parser.findings.refused
    for code, key, wanted in (
        ("missing_mark", "problem-less-than-unit", [_dots(v.reason) for v in odd]),
        (
            "missing_mark",
            "code-missing_mark",
            [bool(v.reason) and not _dots(v.reason) for v in odd],
        ),
        ("approximate", "problem-approximate", [v.qualifier is not None for v in odd]),
    ):
        positions = figures.cells.where(wanted)
        parser.tell(code, key, positions[~refused[positions]])


def _dots(reason: str | None) -> bool:
    return reason is not None and set(reason) <= set("…⋯.．·")


def _worded_levels(parser: Parser, figures: Figures) -> None:
    """`下降2.2` in a column of levels, `同比下降2.2` in one since the base: misplaced."""
    worded = figures.cells.where([value.direction != 0 for value in figures.cells.odd])
    if not len(worded):
        return
    since = figures.kinds.are(lambda kind: kind.measure == "cumulative_change")[worded]
    yearly = figures.cells.where([value.yearly for value in figures.cells.odd])
    misplaced = ~_changes(figures)[worded] | (since & np.isin(worded, yearly))
    positions = worded[misplaced & ~parser.findings.refused[worded]]
    parser.tell("ambiguous", "problem-change-as-level", positions)


def over_series(parser: Parser, figures: Figures, series: Series) -> None:
    """`ambiguous`: a share of at most 1 where the others are tens; `unit_guess` where it says %.

    Of an index of 100 as well, which may be 1.026 as a ratio, or 2.6 as a change.
    """
    _indices_like_changes(parser, figures, series)
    _fine_ratios(parser, figures, series)
    for is_kind, most in ((_is_share, _NEAR_ONE), (_is_index, _TWICE)):
        small = series.are(is_kind) & (series.value > 0) & (series.value <= most)
        at = np.flatnonzero(small & (series.position >= 0))
        if not len(at):
            continue
        usual, value = series.usual_of_kind(most)[series.kind[at]], series.value[at]
        like = np.isnan(usual) | (np.abs(value * _WHOLE_SHARE - usual) < np.abs(value - usual))
        positions = series.position[at[like]]
        asked = _states_no_unit(figures)[positions]
        _ask_percent(parser, figures, positions[asked], "problem-share-asked")
        _ask_percent(parser, figures, positions[~asked], "problem-share-as-ratio", "unit_guess")


def _fine_ratios(parser: Parser, figures: Figures, series: Series) -> None:
    """`ambiguous`: 0.8812 without a unit in per cent, where no figure of the series is above 1.

    Figures of less than one per cent are printed to hundredths.
    """
    percents = series.are(lambda kind: kind.measure == "level" and kind.indicator.unit == "%")
    percents &= ~series.are(_is_share) & ~series.are(_is_index) & (series.value != 0)
    small = percents & (np.abs(series.value) <= _NEAR_ONE)
    for kind in np.unique(series.kind[small]):
        of_kind = percents & (series.kind == kind)
        hundredths = series.value[of_kind] * _WHOLE_SHARE
        fine = np.abs(hundredths - np.round(hundredths)) > _TENTH
        if (small | ~of_kind).all() and fine.mean() > _MOST:
            at = series.position[of_kind]
            at = at[at >= 0]
            _ask_percent(parser, figures, at[_states_no_unit(figures)[at]], "problem-share-asked")


def _indices_like_changes(parser: Parser, figures: Figures, series: Series) -> None:
    """`ambiguous`: 2.6 as an index whose 100 is no change, and whose other figures are no larger.

    Those at most 2 are asked about as ratios where others of 100 stand beside them.
    """
    small = series.are(_is_index) & (np.abs(series.value) <= _LEAST_INDEX)
    for kind in np.unique(series.kind[small]):
        of_kind = series.kind == kind
        if np.median(np.abs(series.value[of_kind])) <= _LEAST_INDEX:
            at = series.position[of_kind & small]
            parser.tell("ambiguous", "problem-index-like-change", np.sort(at[at >= 0]),
                        parser.indicator_named(figures))  # fmt: skip


def _is_index(kind: SeriesKind) -> bool:
    item = kind.indicator
    return kind.measure == "level" and item.unit == "%" and holds(fold(item.name), "index_name")


def _is_share(kind: SeriesKind) -> bool:
    item = kind.indicator
    return kind.measure == "level" and item.unit == "%" and item.max == _WHOLE_SHARE
