"""Which indicator a row reports: by its label, its header, or what stands around the table."""

from __future__ import annotations

from dataclasses import replace

from barometer.intake.figures.naming import (
    LabelError,
    RowLabels,
    unknown_name,
    unread_word,
)
from barometer.intake.layout.context import Context
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.phrases import is_harmless, is_nameless, says_nothing
from barometer.plan.pack import Indicator


def label_meaning(row: RowLabels, lexicon: Lexicon, context: Context) -> Meaning:
    """The meaning of the row's label, or of `指标：…` above where row and header name none.

    `上年同期` is of the indicator of the row above.
    """
    text = row.indicator
    if not text and not row.head.indicators and says_nothing(row.head.phrase.core):
        text = context.indicator_text
    label = lexicon.meaning(text) if text else Meaning()
    if row.parent and is_nameless(label.phrase) and not label.indicators:
        return replace(label, indicators=lexicon.meaning(row.parent).indicators)
    return label


def row_indicator(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context, errors: list[LabelError]
) -> Indicator | None:
    """The one indicator that label, header or surroundings name; None with an error added."""
    together = _named_with_header(row, label, lexicon)
    if together:
        return together
    errors += _unread_header(row, label)
    errors += _other_in_header(row, label, lexicon)
    role, text, slugs = _candidates(row, label, lexicon, context)
    if not slugs and not text:
        errors.append(LabelError("missing_column", "problem-missing-indicator", "sheet", None))
        return None
    slugs = slugs or lexicon.short_for(text or "", context.indicators)
    if not slugs:
        errors.append(unknown_name(row, role, text, lexicon))
        return None
    if len(slugs) > 1:
        facts: dict[str, object] = {"names": [lexicon.slugs[slug].name for slug in slugs]}
        errors.append(LabelError("ambiguous", "problem-indicator-ambiguous", role, text, facts))
        return None
    return lexicon.slugs[slugs[0]]


def _candidates(
    row: RowLabels, label: Meaning, lexicon: Lexicon, context: Context
) -> tuple[str, str | None, tuple[str, ...]]:
    """(where the name stands, its text, the indicators that it may be)."""
    core = row.head.phrase.core
    if row.indicator:
        return "indicator", row.indicator, label.indicators
    text = None if says_nothing(core) else core
    if row.head.indicators or text:
        return "head", text, row.head.indicators
    slugs = label.indicators or context.indicators
    slugs = tuple(dict.fromkeys((*row.beside, *slugs))) if row.beside else slugs
    text = context.indicator_text or "、".join(lexicon.slugs[slug].name for slug in slugs)
    return "sheet", text, slugs


def _unread_header(row: RowLabels, label: Meaning) -> list[LabelError]:
    """The error of a header's word beside an indicator's name that is not understood.

    `排放量` over a row `二氧化硫排放量` says no more.
    """
    core = row.head.phrase.core
    named = row.indicator or (row.head.indicators and not is_harmless(core))
    again = bool(label.indicators) and unbracketed(fold(row.indicator or ""))[0].endswith(core)
    if not named or not core or again or says_nothing(core):
        return []
    return [unread_word(core)]


def _other_in_header(row: RowLabels, label: Meaning, lexicon: Lexicon) -> list[LabelError]:
    """The error of a column headed by another indicator than the row's.

    `用电量` over a row `工业用电量` says no more than the row does.
    """
    if not row.indicator or not label.indicators or set(label.indicators) & {*row.head.indicators}:
        return []
    name = unbracketed(fold(row.indicator))[0]
    items = [lexicon.slugs[slug] for slug in row.head.indicators]
    spellings = [fold(one) for item in items for one in (item.name, *item.aliases)]
    if not items or any(map(name.endswith, spellings)):
        return []
    facts: dict[str, object] = {"other": items[0].name}
    return [LabelError("ambiguous", "problem-two-indicators", "indicator", row.indicator, facts)]


def _named_with_header(row: RowLabels, label: Meaning, lexicon: Lexicon) -> Indicator | None:
    """The indicator that label and header name only together: `化学需氧量` under `2023年减排量`."""
    if not row.indicator or label.indicators or row.head.indicators:
        return None
    slug = lexicon.named_together(row.indicator, row.head.phrase.core)
    return lexicon.slugs[slug] if slug else None
