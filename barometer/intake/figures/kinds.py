"""The kind of figure that a row reports: indicator, measure, unit, basis, vintage, base year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from barometer.intake.figures.doubts import doubts
from barometer.intake.figures.findings import NOT_READ
from barometer.intake.figures.naming import (
    FigureKind,
    LabelError,
    NamedFigure,
    RowLabels,
    ambiguous,
    label_meaning,
    listed_code,
    row_indicator,
    vintage_in_cell,
)
from barometer.intake.figures.timing import of_its_year
from barometer.intake.figures.units import unfit, unit_of, whole_unit
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning, over, share_or_none
from barometer.intake.words.names import fold, unbracketed, unnumbered
from barometer.intake.words.part_words import is_own_part
from barometer.intake.words.phrases import BASES, VINTAGES, Phrase, measure_phrase, within_year
from barometer.intake.words.vocabulary import code_of, is_word
from barometer.units import fits


def row_phrase(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, errors: list[LabelError]
) -> Phrase:
    """Measure, basis and vintage, from their columns, the header, the label and the parent row."""
    head = row.head.phrase
    if head.measure == "level" and label.phrase.measure:
        # `本年实际` over a row of changes or sums only says that they are reported.
        head = replace(head, measure=None)
    phrase = over(head, label.phrase, named=bool(row.head.indicators))
    if row.parent and not phrase.measure:
        phrase = over(phrase, lexicon.meaning(row.parent).phrase)
    if row.measure:
        phrase = _as_stated(row.measure, phrase, row, errors)
    phrase = over(phrase, Phrase(basis=context.basis, vintage=context.vintage))
    so_far = row.in_year and phrase.coverage == "total" and not phrase.base_year
    return within_year(phrase) if so_far else phrase


def _as_stated(text: str, phrase: Phrase, row: RowLabels, errors: list[LabelError]) -> Phrase:
    """The phrase with the measure that the row's cell of measures states."""
    stated = measure_phrase(text)
    if stated is None and code_of(fold(text), "row_state") == "target":
        facts: dict[str, object] = {"header": ""}
        errors.append(LabelError(NOT_READ, "problem-row-of-target", "measure", text, facts))
    elif stated is None:
        errors.append(LabelError("unknown_measure", "code-unknown_measure", "measure", text))
    elif stated.measure != "level" or phrase.measure not in CHANGES:
        return over(stated, phrase)
    elif row.head.phrase.measure not in CHANGES and not is_word(fold(text), "neutral"):
        # Of a column headed `同比` beside the values the row's type says nothing.
        errors.append(ambiguous("problem-measure-clash", "measure", text))
    return phrase


def with_measure(named: NamedFigure, errors: list[LabelError]) -> NamedFigure:
    """The figure, its words completed by title and periods, and the measure that follows."""
    named = _with_phrase(named, _as_titled(named, errors))
    named = _with_phrase(named, _of_year_before(named))
    if not named.row.in_year:
        named = _with_phrase(named, of_its_year(named))
    measure = _measure(named, errors)
    return named if measure == named.measure else replace(named, measure=measure)


def _with_phrase(named: NamedFigure, phrase: Phrase) -> NamedFigure:
    """The figure with a phrase, most often its own: a copy takes a sixth of a figure's time."""
    return named if phrase is named.phrase else replace(named, phrase=phrase)


def _as_titled(named: NamedFigure, errors: list[LabelError]) -> Phrase:
    """The phrase; one without a measure is completed by the change that the title names.

    Where a unit of amounts is stated, the change is only the title's subject. What a title says of
    all figures completes those in per cent that are no shares.
    """
    phrase, item, context, stated = named.phrase, named.item, named.context, named.units
    title = context.change
    if phrase.measure == "running_total" and title.measure and not item.additive:
        return over(replace(title, unit=None), phrase)
    if phrase.measure or not title.measure or context.indicators not in ((), (item.indicator,)):
        return phrase
    levels = [one for one in stated if item.unit != "%" and fits(one, item.unit)]
    shares = [one for one in stated if fits(one, "%")]
    if not context.indicators:
        of_share = shares and not levels and item.unit != "%"
        return over(phrase, replace(title, unit=None, loose=None)) if of_share else phrase
    doubtful = context.topic and (not stated or item.unit == "%")
    if doubtful or (levels and shares):
        errors.append(_level_or_change(named, (levels or [item.unit])[0], "%"))
    if not levels and title.unit and not fits(title.unit, "%"):
        errors.append(unfit("sheet", title.unit, "%", title.measure))
    return phrase if levels else over(phrase, replace(title, unit=None))


def _of_year_before(named: NamedFigure) -> Phrase:
    """The phrase; `2023年比2022年增长` is an annual change, unless 2022 is the plan's base year."""
    row, phrase = named.row, named.phrase
    period = row.head.period or named.label.period or named.context.time.period
    before = period.year - 1 if period and period.year else None
    if row.base_year or phrase.base_year in (None, named.lexicon.plan.base_year):
        return phrase
    if phrase.measure != "cumulative_change" or phrase.base_year != before:
        return phrase
    return replace(phrase, measure="annual_change", base_year=None)


def _measure(named: NamedFigure, errors: list[LabelError]) -> str:
    """The measure named, else the indicator's default; `累计` of tonnes is an amount, no change."""
    phrase, item, stated = named.phrase, named.item, named.units
    if phrase.measure == "running_total" and not item.additive:
        errors += _total_of_ratio(named)
        return "cumulative_change"
    default = item.default_measure
    if phrase.measure or default not in CHANGES:
        return phrase.measure or default
    shares = [one for one in stated if fits(one, "%")]
    levels = [one for one in stated if fits(one, item.unit)]
    if shares and levels:
        errors.append(_level_or_change(named, levels[0], shares[0]))
    return "level" if levels and not shares else default


def _level_or_change(named: NamedFigure, level: str, share: str) -> LabelError:
    """The error of a column that may be the amount as well as its change."""
    name = named.item.name
    return ambiguous("problem-level-or-change", "sheet", name, level=level, share=share)


def _total_of_ratio(named: NamedFigure) -> list[LabelError]:
    """The error of `累计` of what does not add up, unless it is the change since the base year.

    A unit of levels says that it is none.
    """
    row, item = named.row, named.item
    unit = row.cell_unit or row.unit or row.head.phrase.unit or named.phrase.unit
    share = bool(unit) and item.unit != "%" and fits(unit or "", "%")
    is_level = bool(unit) and fits(unit or "", item.unit)
    if share or (item.default_measure in CHANGES and not is_level):
        return []
    role = "measure" if row.measure else "head" if row.head.phrase.measure else "indicator"
    facts: dict[str, object] = {"name": item.name}
    return [LabelError("unknown_measure", "problem-total-of-ratio", role, row.measure, facts)]


def base_year(named: NamedFigure, errors: list[LabelError]) -> int | None:
    """The base year of a change: from its column, the phrase, else the plan's."""
    stated = named.row.base_year
    if named.measure != "cumulative_change":
        return None
    if stated:
        text = stated.strip().removesuffix(".0").removesuffix("年")
        if len(text) == 4 and text.isascii() and text.isdigit():
            return int(text)
        errors.append(LabelError("bad_period", "problem-bad-base-year", "base_year", stated))
    return named.phrase.base_year or named.lexicon.plan.base_year


def figure_kind(row: RowLabels, lexicon: Lexicon, context: Context) -> FigureKind:
    """The kind of figure that one combination of labels names."""
    errors: list[LabelError] = []
    row = _with_change_in_unit(row)
    row = vintage_in_cell(row) if row.cell_unit else row
    label = label_meaning(row, lexicon, context)
    row = _with_change_below(row, label)
    item = row_indicator(row, label, lexicon, context, errors)
    phrase = row_phrase(row, label, lexicon, context, errors)
    if item is None:
        return FigureKind(errors=tuple(errors))
    if row.unit or row.cell_unit:
        row = replace(row, unit=whole_unit(row.unit, item.unit),
                      cell_unit=whole_unit(row.cell_unit, item.unit))  # fmt: skip
    named = with_measure(NamedFigure(row, label, item, phrase, context, lexicon), errors)
    errors += doubts(named)
    return _kind(named, errors)


def _kind(named: NamedFigure, errors: list[LabelError]) -> FigureKind:
    """The kind of a figure whose words are read; errors of its listed cells are added."""
    row, phrase, measure = named.row, named.phrase, named.measure
    of_unit = list[LabelError]()
    unit, factor = unit_of(named, of_unit)
    # A header that is not read is told once, whatever its unit.
    errors += [] if any(error.code == "unknown_measure" for error in errors) else of_unit
    since = base_year(named, errors)
    basis = listed_code("basis", BASES, row.basis, errors) or phrase.basis or "statistical"
    vintage = listed_code("vintage", VINTAGES, row.vintage, errors) or phrase.vintage
    return FigureKind(
        named.item.indicator, measure, phrase.sign, basis, since, vintage, unit, factor,
        tuple(errors),
        coverage=None if phrase.coverage == "total" and not row.in_year else phrase.coverage,
        back=phrase.back,
        assumed=phrase.measure in (None, "running_total") and not unit and measure in CHANGES,
    )  # fmt: skip


def _with_change_below(row: RowLabels, label: Meaning) -> RowLabels:
    """The row; a change in it is not in the unit of the amounts that its column is headed by."""
    if not (row.head.indicators and label.phrase.measure in CHANGES):
        return row
    return replace(row, head=row.head.saying(unit=share_or_none(row.head.phrase.unit)))


def _with_change_in_unit(row: RowLabels) -> RowLabels:
    """The row; a unit such as `±%` says that the figure is a change."""
    if not row.unit or not is_word(fold(row.unit), "signed_percent"):
        return row
    return replace(row, unit="%", measure=row.measure or "annual_change")


_PARTS = ("problem-part-of-column", "problem-part-of-row")


def with_wholes_asked(
    rows: Sequence[RowLabels], kinds: Sequence[FigureKind], lexicon: Lexicon
) -> list[FigureKind]:
    """The kinds, `清洁取暖率` over `其中：城镇` in error where the indicator is of towns."""
    parts: dict[str, set[str]] = {}
    for row, kind in zip(rows, kinds, strict=True):
        for error in kind.errors:
            if error.key in _PARTS and error.value:
                parts.setdefault(row.whole or row.parent or "", set()).add(error.value)
    return [_whole_asked(row, kind, parts, lexicon) if parts and kind.indicator else kind
            for row, kind in zip(rows, kinds, strict=True)]  # fmt: skip


def _whole_asked(
    row: RowLabels, kind: FigureKind, parts: Mapping[str, set[str]], lexicon: Lexicon
) -> FigureKind:
    label = row.indicator or " / ".join([*row.above, row.header])
    item = lexicon.slugs[kind.indicator or ""]
    for part in sorted(parts.get(label, ())):
        word = unbracketed(unnumbered(fold(part)))[0]
        if word not in fold(label) and is_own_part(word, item):
            facts: dict[str, object] = {"part": part, "name": item.name}
            role = "indicator" if row.indicator else "head"
            error = LabelError("ambiguous", "problem-whole-of-part", role, label, facts)
            return replace(kind, errors=(*kind.errors, error))
    return kind
