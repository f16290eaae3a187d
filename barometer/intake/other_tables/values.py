"""One small parser per type of column of the other tables; codes that a plan must know."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from barometer import terms, units
from barometer.intake.tables import Column
from barometer.intake.words.dates import day_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import NEAREST, fold
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import period_of
from barometer.intake.words.regions import AMBIGUOUS

# A day whose cell lost its format: days since 1899-12-30, of this century.
_SERIAL, _EPOCH = re.compile(r"(?:3[7-9]|[4-6]\d|7[0-2])\d{3}"), dt.date(1899, 12, 30)
_HUNDRED = 100.0
# A spreadsheet keeps 15 digits of a number: a longer code ends in zeros, or in an exponent.
_ROUNDED = re.compile(r"\d(?:\.\d+)?e\+?\d+|\d{15}0{2,}|\d{16,}\.0*")
_WHOLE_DAY = re.compile(r"\d{4}(?:-|/|\.|年)\d{1,2}(?:-|/|\.|月)\d{1,2}日?(?:t?\d{1,2}:\d\d.*)?")


@dataclass(frozen=True, slots=True)
class BadCell(Exception):
    """A cell that does not hold what its column needs: code, key and facts of the problem."""

    code: str
    key: str
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written, and the unit that its own cell says."""

    number: float | None
    unit: str | None = None


def value_in(text: str, column: Column, lexicon: Lexicon) -> object:
    """The cell's value as JSON can hold it, an `Amount` for a column of numbers.

    Raises:
        BadCell: it is not what the column needs.
    """
    if column.allowed:
        return _allowed(text, column)
    if column.code:
        return code_in(text, column)
    return text if column.type == "text" else _PARSERS[column.type](text, column, lexicon)


def _allowed(text: str, column: Column) -> str:
    for code, word in column.allowed:
        if fold(text) in (fold(code), fold(word)):
            return code
    raise BadCell("not_allowed", "problem-not-listed", (("allowed", list(column.words)),))


def code_in(text: str, column: Column) -> str:
    """A code as written.

    Raises:
        BadCell: a spreadsheet took it for a number and cut it, or for a day.
    """
    if _ROUNDED.fullmatch(fold(text)):
        raise BadCell("bad_number", "problem-rounded-code")
    if _WHOLE_DAY.fullmatch(fold(text)):
        raise BadCell("not_allowed", "problem-code-is-day")
    return text


def _term(text: str, column: Column, lexicon: Lexicon) -> object:
    if terms.code_of(column.name, text) is None:
        allowed = terms.allowed(column.name)
        raise BadCell("not_allowed", "problem-not-listed", (("allowed", allowed),))
    return text


def _list(text: str, column: Column, lexicon: Lexicon) -> object:
    return [part.strip() for part in re.split(r"[;；、]", text) if part.strip()]


def _region(text: str, column: Column, lexicon: Lexicon) -> object:
    place = lexicon.place(text)
    if place.code is None:
        names = [lexicon.codes[code].name for code in place.options]
        key = place.problem or "problem-unknown-region"
        if key == "problem-unknown-region" and not names:
            key = "problem-unknown-region-none"
        code = "ambiguous" if key in AMBIGUOUS else "unknown_region"
        raise BadCell(code, key, (("nearest", names),))
    return place.code


def _indicator(text: str, column: Column, lexicon: Lexicon) -> object:
    slugs = lexicon.meaning(text).indicators
    if len(slugs) == 1:
        return slugs[0]
    if slugs:
        names = [lexicon.slugs[slug].name for slug in slugs]
        raise BadCell("ambiguous", "problem-indicator-ambiguous", (("names", names),))
    nearest = [lexicon.slugs[slug].name for slug in lexicon.nearest(text)]
    key = "problem-unknown-indicator" if nearest else "problem-unknown-indicator-none"
    raise BadCell("unknown_indicator", key, (("nearest", nearest),))


def _unit(text: str, column: Column, lexicon: Lexicon) -> object:
    if not units.known(text):
        raise BadCell("bad_unit", "problem-unknown-unit")
    return text.strip()


def _number(text: str, column: Column, lexicon: Lexicon) -> Amount:
    cell = value_of(text)
    if cell.reason is not None:
        return Amount(None)
    number = -cell.number if column.bound and cell.direction < 0 and cell.number else cell.number
    turned = cell.direction and not (column.bound and cell.direction < 0)
    if number is None or cell.problem or turned:
        raise BadCell("bad_number", cell.problem or "problem-bad-number")
    if cell.qualifier and not (column.bound and cell.qualifier in ("at_least", "at_most")):
        raise BadCell("bad_number", "problem-not-exact")
    if column.positive and number < 0:
        raise BadCell("out_of_range", "problem-below-least", (("low", "0"),))
    return Amount(number, cell.unit)


def _percent(text: str, column: Column, lexicon: Lexicon) -> Amount:
    amount = _number(text, column, lexicon)
    if amount.number is not None and not 0 <= amount.number <= _HUNDRED:
        raise BadCell("out_of_range", "problem-out-of-range", (("low", "0"), ("high", "100")))
    return amount


def _year(text: str, column: Column, lexicon: Lexicon) -> object:
    period = period_of(text)
    if period is None or period.span != "year":
        raise BadCell("bad_period", "problem-bad-year")
    return period.year


def _date(text: str, column: Column, lexicon: Lexicon) -> str:
    folded = fold(text)
    if _SERIAL.fullmatch(folded):
        return (_EPOCH + dt.timedelta(days=int(folded))).isoformat()
    day = day_of(text)
    if day is None:
        raise BadCell("bad_period", "problem-bad-date")
    return day.isoformat()


_PARSERS: dict[str, Callable[[str, Column, Lexicon], object]] = {
    "list": _list, "term": _term,
    "region": _region, "indicator": _indicator, "unit": _unit,
    "number": _number, "percent": _percent, "year": _year, "date": _date,
}  # fmt: skip


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
