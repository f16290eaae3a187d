"""What names a figure: its indicator and measure by label, header or title, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from barometer.intake.figures.findings import NOT_READ
from barometer.intake.layout.context import Context
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, spellings, unbracketed
from barometer.intake.words.part_words import is_part_alone, of_series
from barometer.intake.words.phrases import (
    VINTAGES,
    Phrase,
    header_phrase,
    is_harmless,
    is_nameless,
    narrows,
    says_nothing,
    word_in,
)
from barometer.intake.words.vocabulary import is_word, tokens
from barometer.plan.pack import Indicator


def label_meaning(row: RowLabels, lexicon: Lexicon, context: Context) -> Meaning:
    """The meaning of the row's label, or of `指标：…` above where row and header name none.

    `上年同期` is of the indicator of the row above.
    """
    text = row.indicator or ""
    if not text and not row.head.indicators and says_nothing(row.head.phrase.core):
        text = context.indicator_text or ""
    label = lexicon.meaning(text) if text else Meaning()
    if text and not label.indicators:
        label = lexicon.meaning(context.without_whole(text, lexicon))
    if row.parent and is_nameless(label.phrase) and not label.indicators:
        return replace(label, indicators=lexicon.meaning(row.parent).indicators)
    return label


def label_says_how(label: Meaning) -> bool:
    """True for a label that says how or when only: `同比增长（%）`, `2024年`, `完成值`."""
    core = label.phrase.core
    named = label.indicators or label.region or (core and not says_nothing(core))
    return not named and label != Meaning()


def row_indicator(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, errors: list[LabelError]
) -> Indicator | None:
    """The one indicator that label, header or surroundings name; None with an error added."""
    together = _named_with_others(row, label, lexicon, context)
    if together:
        return together
    facts: dict[str, object] = {"whole": row.whole}
    if row.whole and not row.indicator and not says_nothing(row.head.phrase.core):
        errors.append(LabelError(NOT_READ, "problem-part-of-column", "head", row.header, facts))
        return None
    errors += _other_in_header(row, label, lexicon)
    role, text, slugs = _candidates(row, label, lexicon, context)
    if not slugs and not text:
        errors.append(LabelError("missing_column", "problem-missing-indicator", "sheet", None))
        return None
    slugs = slugs or lexicon.short_for(text or "", context.indicators)
    if not slugs:
        errors.append(unknown_name(row, role, text, lexicon))
        return None
    errors += _unread_header(row, label, lexicon)
    if len(slugs) > 1:
        names = [lexicon.slugs[slug].name for slug in slugs]
        errors.append(ambiguous("problem-indicator-ambiguous", role, text, names=names))
        return None
    return lexicon.slugs[slugs[0]]


def _candidates(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context
) -> tuple[str, str | None, tuple[str, ...]]:
    """(where the name stands, its text, the indicators that it may be)."""
    core = row.head.phrase.core
    if row.indicator and not (row.head.indicators and label_says_how(label)):
        return "indicator", row.indicator, label.indicators
    text = None if says_nothing(core) else core
    if row.head.indicators or text:
        return "head", text, row.head.indicators
    slugs = label.indicators or context.indicators
    slugs = tuple(dict.fromkeys((*row.beside, *slugs))) if row.beside else slugs
    text = context.indicator_text or "、".join(lexicon.slugs[slug].name for slug in slugs)
    return "sheet", text, slugs


def _unread_header(row: RowLabels, label: Meaning, lexicon: Lexicon) -> list[LabelError]:
    """The error of a header's word beside an indicator's name that is not understood.

    `排放量` over a row `二氧化硫排放量` says no more, nor does `年均值` over `PM2.5`.
    """
    core = row.head.phrase.core
    if not core or says_nothing(core) or is_word(core, "done_share"):
        return []
    named = row.indicator or (row.head.indicators and not is_harmless(core))
    name = unbracketed(fold(row.indicator or ""))[0]
    again = name.endswith(core) or label.indicators == lexicon.named(name + core)
    return [unread_word(core)] if named and not (again and label.indicators) else []


def _other_in_header(row: RowLabels, label: Meaning, lexicon: Lexicon) -> list[LabelError]:
    """The error of a column headed by another indicator than the row's.

    `用电量` over a row `工业用电量` says no more than the row does.
    """
    if not row.indicator or not label.indicators or set(label.indicators) & {*row.head.indicators}:
        return []
    name = unbracketed(fold(row.indicator))[0]
    items = [lexicon.slugs[slug] for slug in row.head.indicators]
    if not items or any(name.endswith(one) for item in items for one in spellings(item)):
        return []
    other = items[0].name
    return [ambiguous("problem-two-indicators", "indicator", row.indicator, other=other)]


def _named_with_others(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context
) -> Indicator | None:
    """The indicator that a label, or a header, names only together with header or title.

    `化学需氧量` under `2023年减排量`, or in a table of `重点工程减排量`.
    """
    if label.indicators or row.head.indicators:
        return None
    core = row.head.phrase.core
    name, end = (row.indicator, core) if row.indicator else (core, "")
    ends = context.ends if not end or says_nothing(end) else {end}
    slugs = {lexicon.named_together(name, end) for end in ends} - {None} if name else set()
    return lexicon.slugs[slugs.pop() or ""] if len(slugs) == 1 else None


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A combination of labels whose indicator is known.

    `label` is the meaning of the row's label, `phrase` what label, header and their columns say
    together, `measure` what follows from it.
    """

    row: RowLabels
    label: Meaning
    item: Indicator
    phrase: Phrase
    context: Context
    lexicon: Lexicon
    measure: str = "level"

    @property
    def units(self) -> Sequence[str]:
        """The unit in the cell, the row or the header, else those above the table."""
        row = self.row
        unit = row.cell_unit or row.unit or row.head.phrase.unit or self.phrase.unit
        return [unit] if unit else self.context.units

    @property
    def adds_up(self) -> bool:
        """True where targets add the indicator up over years, or may do so."""
        sums = self.lexicon.adds_up
        return self.item.additive and (not sums or bool(sums.get(self.item.indicator)))


OF_MEAN, OF_INCREASE = "problem-of-mean", "problem-of-increase"
_NARROWED = {"mean": OF_MEAN, "change": OF_INCREASE}


@dataclass(frozen=True, slots=True)
class LabelError:
    """An error of a combination of labels.

    `role` is where it stands: a label column, `cell` (the figure itself), `head` (the header of
    its column) or `sheet` (title, unit line).
    """

    code: str
    key: str
    role: str
    value: str | None
    facts: Mapping[str, object] = field(default_factory=dict)


def ambiguous(key: str, role: str, value: str | None, **facts: object) -> LabelError:
    """The error of what may mean two things."""
    return LabelError("ambiguous", key, role, value, facts)


@dataclass(frozen=True, slots=True)
class RowLabels:
    """The texts of one combination of labels, and the meaning of its header.

    `in_year` is not None where the period is a part of a year; `until`: the row's period where it
    is told by its end (`截至2024年底`); `beside` as of `ValueColumn`; `whole`: the header of the
    column that this one is a part of; `above`: the headings over it; `under_heading`: no column
    gives the group.
    """

    indicator: str | None
    measure: str | None
    unit: str | None
    basis: str | None
    vintage: str | None
    base_year: str | None
    group: str | None
    cell_unit: str | None
    parent: str | None
    in_year: str | None
    until: str | None
    head: Meaning = field(kw_only=True)
    header: str = field(kw_only=True, default="")
    beside: tuple[str, ...] = field(kw_only=True, default=())
    whole: str | None = field(kw_only=True, default=None)
    above: Sequence[str] = field(kw_only=True, default=())
    under_heading: bool = field(kw_only=True, default=True)


@dataclass(frozen=True, slots=True)
class FigureKind:
    """Which figure a row reports; `factor` turns the written number into the indicator's unit.

    `assumed`: nothing but the indicator's default makes a change of it. `coverage` and `back` say
    which part of the period, and how many years before it (`phrases`).
    """

    indicator: str | None = None
    measure: str = "level"
    sign: int = 1
    basis: str = "statistical"
    base_year: int | None = None
    vintage: str | None = None
    unit: str | None = None
    factor: float = 1.0
    errors: tuple[LabelError, ...] = ()
    coverage: str | None = None
    back: int = 0
    assumed: bool = False

    @property
    def is_change(self) -> bool:
        """True for a change in per cent."""
        return self.measure in CHANGES


def unread_word(text: str) -> LabelError:
    """The error of a header's word that is not understood, or makes other figures: `人均`."""
    codes = {token.code for token in tokens(fold(text), "narrowing")}
    key = next((key for code, key in _NARROWED.items() if code in codes), "problem-unknown-header")
    return LabelError("unknown_measure", key, "head", text)


def unknown_name(row: RowLabels, role: str, text: str | None, lexicon: Lexicon) -> LabelError:
    """The error of a name that is not in the plan: a part of the row above, or unknown."""
    label = row.indicator or ""
    if series := of_series(text or "", lexicon):
        return LabelError(NOT_READ, series[0], role, text, series[1])
    if role == "indicator" and lexicon.is_beside(label):
        return LabelError(NOT_READ, "problem-row-beside", role, text)
    if row.parent and any(is_part_alone(one, lexicon) for one in (label, row.parent)):
        key, facts = "problem-part-of-row", {"parent": row.parent.strip()}
        return LabelError(NOT_READ, key, role, text, facts)
    if role == "head" and narrows(text or ""):
        return unread_word(text or "")
    names = [lexicon.slugs[slug].name for slug in lexicon.nearest(text or "")]
    key = "problem-unknown-indicator" if names else "problem-unknown-indicator-none"
    return LabelError("unknown_indicator", key, role, text, {"nearest": names})


def undated(combinations: Sequence[tuple[int, ...]], lacking: Sequence[bool]) -> set[int]:
    """Columns (the last of each combination) without any period, where others have one."""
    heads = {head for *_, head in combinations}
    dated = {head for (*_, head), lacks in zip(combinations, lacking, strict=True) if not lacks}
    return heads - dated if dated else set()


def vintage_in_cell(row: RowLabels) -> RowLabels:
    """The row, the vintage taken out of its unit where that ends the cell: `9（快报）`, `9p`."""
    rest, inside = unbracketed(row.cell_unit or "")
    rest, word = (rest.strip(), inside[0]) if len(inside) == 1 else ("", rest.strip())
    return replace(row, cell_unit=rest or None, vintage=word) if word_in(VINTAGES, word) else row


def listed_code(
    role: str, words: Mapping[str, tuple[str, ...]], text: str | None, errors: list[LabelError]
) -> str | None:
    """The code that a cell of a listed column names; an unknown vintage is left out."""
    if not text:
        return None
    code = word_in(words, text) or getattr(header_phrase(f"({text})"), role)
    if code is None:
        key = "code-unknown_basis" if role == "basis" else "problem-unknown-vintage"
        errors.append(LabelError("unknown_basis", key, role, text))
    return code
