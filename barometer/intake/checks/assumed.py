"""Figures that state no unit or measure: told, or asked about where none is to be assumed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer import units
from barometer.intake.checks.series import History
from barometer.intake.figures.figure import Figures, used
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.result import Question
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.strange import OF_TITLES, strange_words
from barometer.intake.words.vocabulary import holds, words_of
from barometer.plan.pack import Indicator

Longs = NDArray[np.int64]
# Figures of one region seldom move further from one report to the next; units differ by 1,000.
_FAR = 3.0
_NAMED = 5
_ALL_OF_IT = 100.0
# An amount of 亿元 or 万吨 without a unit is asked about from here on, unless it is near what the
# region reported before: it may well be in 万元 or 吨, which are 10,000 times smaller.
_MANY = 10_000
# Sums per person in 元 are larger than this; smaller ones may be in 万元.
_MONEY, _FEW, _TEN_THOUSAND = "元", 100, "万"


def check(
    parser: Parser, figures: Figures, history: History, unsure: Collection[str] = ()
) -> list[Question]:
    """`unit_assumed`, once a column; `ambiguous` where a unit or a measure must not be assumed.

    `unsure`: the names of indicators that are asked about in another table.
    """
    _changes(parser, figures)
    bare = figures.kinds.are(lambda kind: bool(kind.indicator) and kind.unit is None)
    if not bare.any():
        return []
    codes = figures.kinds.full
    bare = bare & ~np.isnan(figures.values) & ~parser.findings.refused
    bare &= ~_like_amounts(parser, figures, bare)
    asked = _unsure(parser, figures, history, np.flatnonzero(bare), unsure)
    questions = [_ask(parser, figures, item, positions) for item, positions in asked]
    bare &= ~parser.findings.refused
    for head, positions in _by_column(figures, np.flatnonzero(bare)):
        told = dict.fromkeys(_told(parser, figures.kinds.items[code])
                             for code in used(codes[positions]).tolist())  # fmt: skip
        parser.findings.report(
            "unit_assumed", "problem-unit-assumed", row=int(figures.draft.rows[positions[0]]),
            column=parser.located.values[head].header or None, units=list(told)[:_NAMED],
            cells=len(positions),
        )  # fmt: skip
    return list(dict.fromkeys(questions))


def _changes(parser: Parser, figures: Figures) -> None:
    """Only rises where nothing says that these are changes: they may be levels.

    `ambiguous` for what should fall, whose changes seldom only rise, and for amounts, whose
    levels are as usual; `unit_guess` for others.
    """
    assumed = [kind.assumed for kind in figures.kinds.items]
    if not any(assumed):
        return
    codes, rise = figures.kinds.full, (figures.values > 0) & ~parser.findings.refused
    fall = np.bincount(codes[figures.values < 0], minlength=len(assumed)) > 0
    slugs = [kind.indicator for kind in figures.kinds.items]
    falling = {slug for slug, has, falls in zip(slugs, assumed, fall, strict=True) if has and falls}
    wanted = [has and slug not in falling for slug, has in zip(slugs, assumed, strict=True)]
    asked = {slug for slug, item in parser.lexicon.slugs.items()
             if item.better == "down" or item.additive}  # fmt: skip
    for code, key, among in (
        ("ambiguous", "problem-change-asked", asked),
        ("unit_guess", "problem-change-assumed", {*slugs} - asked),
    ):
        told = [may and slug in among for slug, may in zip(slugs, wanted, strict=True)]
        parser.tell(code, key, np.flatnonzero(np.array(told)[codes] & rise), once_a_row=True)


def _like_amounts(parser: Parser, figures: Figures, bare: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """`ambiguous`: changes without a unit of more than all there was: they may be amounts."""
    changes = figures.kinds.are(lambda kind: kind.is_change)
    large = bare & changes & (figures.values > _ALL_OF_IT)
    parser.tell("ambiguous", "problem-amount-or-share", np.flatnonzero(large),
                parser.indicator_named(figures))  # fmt: skip
    return large


def _by_column(figures: Figures, positions: Longs) -> Iterator[tuple[int, Longs]]:
    """(value column, its positions)."""
    head = figures.draft.head
    if head is None:
        yield from [(0, positions)] if len(positions) else []
        return
    heads = head[positions]
    for column in used(heads).tolist():
        yield column, positions[heads == column]


def _told(parser: Parser, kind: FigureKind) -> str:
    item = parser.lexicon.slugs[kind.indicator or ""]
    return f"{item.name}（{'%' if kind.is_change else item.unit}）"


def _unsure(
    parser: Parser, figures: Figures, history: History, positions: Longs, unsure: Collection[str]
) -> Iterator[tuple[Indicator, Longs]]:
    """(indicator, positions) of amounts whose unit must not be assumed."""
    codes = figures.kinds.full[positions]
    codes_of: dict[str, list[int]] = {}
    for code in used(codes).tolist():
        kind = figures.kinds.items[code]
        if not kind.is_change:
            codes_of.setdefault(kind.indicator or "", []).append(code)
    for slug, of_one in codes_of.items():
        item = parser.lexicon.slugs[slug]
        least, is_money = _asked_from(parser, item, unsure), item.unit == _MONEY
        if least == np.inf and not is_money:
            continue
        here = positions[np.isin(codes, of_one)]
        values = figures.values[here]
        many = np.abs(values) >= (0 if is_money and (np.abs(values) < _FEW).all() else least)
        if not many.any():
            continue
        usual = _usual(figures, history, slug)[here]
        far = ~((values >= usual / _FAR) & (values <= usual * _FAR))
        if (far & many).any():
            # Its unit is one in the whole table: what is small is no surer than what is not.
            yield item, here[far]


def _asked_from(parser: Parser, item: Indicator, unsure: Collection[str]) -> float:
    """From which amount on the unit must not be assumed: 0 where another is likely for all."""
    if (
        item.name in unsure
        or units.printed(item.unit)
        or _other_unit(parser, item.unit)
        or _behind_name(parser)
        or _has_logarithms(parser)
    ):
        return 0
    return _MANY if _smaller(item.unit) else np.inf


def _other_unit(parser: Parser, unit: str) -> bool:
    """True where columns beside state another unit of the same thing, `万元` beside `亿元`."""
    stated = {value.meaning.phrase.unit for value in parser.located.values}
    factors = {units.factor(one, unit) for one in stated if one} - {None}
    return bool(factors) and 1.0 not in factors


def _has_logarithms(parser: Parser) -> bool:
    """True where a column holds another's logarithms, `lnfdi` beside `fdi`: a study's figures.

    They are in whatever unit the study took, or are shares.
    """
    heads = {fold(head) for head in parser.located.headers if head}
    logarithms = {sign + head for head in heads for sign in words_of("logarithm")}
    return not heads.isdisjoint(logarithms)


def _behind_name(parser: Parser) -> bool:
    """True for a title or name `能源消费总量（吨标油）`: a unit, maybe, and none that is known."""
    texts, lexicon = parser.context.texts, parser.lexicon
    parted = map(unbracketed, map(fold, (*texts.titles, texts.sheet, texts.stem)))
    behind = [part for outside, inside in parted for part in inside
              if outside.endswith(lexicon.names_in(outside) or (" ",))]  # fmt: skip
    strange = {word.text for part in behind
               for word in strange_words(f"({part})", lexicon, OF_TITLES)}  # fmt: skip
    latin = any(holds(part, "latin_unit") and not units.known(part) for part in behind)
    return latin or not strange.isdisjoint(behind)


def _smaller(unit: str) -> str | None:
    """`万元` for `亿元`, `吨` for `万吨`."""
    return {"亿": "万", "万": ""}[unit[0]] + unit[1:] if unit[:1] in ("亿", "万") else None


def _usual(figures: Figures, history: History, slug: str) -> NDArray[np.float64]:
    """The median of the region's amounts in force at every position, NaN where it has none."""
    values_of: dict[str | None, list[float]] = {}
    if history is not None:
        table = history([slug]) if callable(history) else history
        amounts = pc.invert(pc.is_in(table["measure"].cast(pa.string()), pa.array(CHANGES)))
        table = table.filter(pc.and_(pc.equal(table["indicator"], slug), amounts))
        regions = table["region_code"].cast(pa.string()).to_pylist()
        for region, value in zip(regions, table["value"].to_pylist(), strict=True):
            if value is not None:
                values_of.setdefault(region, []).append(value)
    usual = {region: float(np.median(values)) for region, values in values_of.items()}
    return figures.places.each(lambda place: usual.get(place[0], np.nan))


def _ask(parser: Parser, figures: Figures, item: Indicator, positions: Longs) -> Question:
    larger = _TEN_THOUSAND + item.unit if item.unit == _MONEY else None
    usual = units.printed(item.unit) or tuple(
        filter(None, (item.unit, _smaller(item.unit), larger))
    )
    parser.findings.refused[positions] = True
    for head, here in _by_column(figures, positions):
        parser.findings.report(
            "ambiguous", "problem-unit-asked", row=int(figures.draft.rows[here[0]]),
            column=parser.located.values[head].header or None,
            value=figures.draft.texts[int(here[0])].as_py(), name=item.name, unit=item.unit,
            usual=list(usual),
        )  # fmt: skip
    return Question("unit", item.name, tuple(dict.fromkeys((*usual, item.unit))))
