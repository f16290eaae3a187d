"""Codes that a plan must know: none is created by an upload, the nearest ones are offered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from barometer.intake.other_tables.values import BadCell
from barometer.intake.words.dates import day_of
from barometer.intake.words.names import NEAREST, fold

Named = Sequence[tuple[str, str]]
_ALIKE = 55.0
_TITLE_SHOWN = 16


def known_code(text: str, title: str, known: Named) -> str:
    """The code as the plan spells it; any where the plan knows none yet.

    Raises:
        BadCell: it is not among the known ones.
    """
    if not known:
        return text
    same = next((code for code, _ in known if fold(code) == fold(text)), None)
    if same is not None:
        return same
    labels = [label(*pair) for pair in nearest(text, title, known)]
    key = "problem-known-code-is-day" if day_of(text) else "problem-unknown-code"
    raise BadCell("not_allowed", key if labels else f"{key}-none", (("nearest", labels),))


def label(code: str, title: str) -> str:
    """The code with the beginning of its title."""
    if title == code:
        return code
    return f"{code} {title[:_TITLE_SHOWN]}{'…' if len(title) > _TITLE_SHOWN else ''}"


def nearest(code: str, title: str, known: Named) -> list[tuple[str, str]]:
    """Up to three known codes: those a day may have been, of the same title, spelt alike."""
    titles = {fold(name): pair for pair in known if (name := pair[1])}
    codes = {fold(pair[0]): pair for pair in known}
    as_day = _spellings_of_day(code)
    pairs = [titles[name] for name in _similar(title, titles)]
    pairs += [pair for pair in known if _numbers(pair[0]) in as_day]
    pairs = pairs or [codes[name] for name in _similar(code, codes)]
    return list(dict.fromkeys(pairs))[:NEAREST]


def _similar(text: str, among: Mapping[str, object]) -> list[str]:
    ranked = process.extract(
        fold(text), among.keys(), scorer=fuzz.ratio, limit=NEAREST, score_cutoff=_ALIKE
    )
    return [name for name, _, _ in ranked]


def _numbers(code: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", code))


def _spellings_of_day(text: str) -> set[tuple[int, ...]]:
    """The numbers that a spreadsheet may have taken for the day: `3-1-01` is 2001-03-01."""
    day = day_of(text)
    if day is None:
        return set()
    short = day.year % 100
    return {(day.month, day.day, short), (short, day.month, day.day), (day.day, day.month, short),
            (day.month, day.day), (day.month, short)}  # fmt: skip
