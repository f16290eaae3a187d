"""Rows `本月、累计、同比` of indicators that stand across, each completed by those above."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from barometer.intake.layout.draft import Draft
from barometer.intake.layout.locate import Located
from barometer.intake.layout.neighbours import completed_columns
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning

_MOST = 60


def with_rows_as_heads(draft: Draft, located: Located, lexicon: Lexicon) -> Lexicon:
    """The lexicon in which such labels mean what columns headed so would, beside each other.

    A label that would mean several things in several places is left a name that nobody knows.
    """
    coded = draft.label("indicator")
    named = all(value.meaning.indicators for value in located.values)
    if not named or coded.codes is None or len(coded.texts) > _MOST:
        return lexicon
    first = np.flatnonzero(np.diff(draft.rows, prepend=-1))
    labels = [text for code in coded.codes[first].tolist() if (text := coded.texts[code])]
    heads = [ValueColumn(at, text, lexicon.meaning(text)) for at, text in enumerate(labels)]
    if any(head.meaning.indicators for head in heads):
        return lexicon
    meanings: dict[str, set[Meaning]] = {}
    for head in completed_columns(heads, lexicon, labelled=False):
        period = head.meaning.period or head.year_of
        meanings.setdefault(head.header, set()).add(replace(head.meaning, period=period))
    return lexicon.with_meanings({
        text: several.pop() if len(several) == 1 else lexicon.meaning(text).saying(core=text)
        for text, several in meanings.items()
    })  # fmt: skip
