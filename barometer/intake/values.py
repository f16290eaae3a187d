"""One small parser per type of column of the other tables."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from barometer import terms, units
from barometer.intake.lexicon import Lexicon
from barometer.intake.names import fold
from barometer.intake.numbers import value_of
from barometer.intake.periods import period_of
from barometer.intake.regions import AMBIGUOUS
from barometer.intake.tables import Column

_DATE = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?")
_HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Bad(Exception):
    """A cell that does not hold what its column needs: code, key and facts of the problem."""

    code: str
    key: str
    facts: tuple[tuple[str, object], ...] = ()


def value_in(text: str, column: Column, lexicon: Lexicon) -> object:
    """The cell's value as JSON can hold it.

    Raises:
        Bad: it is not what the column needs.
    """
    if column.allowed:
        return _allowed(text, column)
    return _PARSERS[column.type](text, column, lexicon)


def _allowed(text: str, column: Column) -> str:
    for code, word in column.allowed:
        if fold(text) in (fold(code), fold(word)):
            return code
    words = [word for _, word in column.allowed]
    raise Bad("not_allowed", "problem-not-listed", (("allowed", words),))


def _text(text: str, column: Column, lexicon: Lexicon) -> object:
    return text


def _term(text: str, column: Column, lexicon: Lexicon) -> object:
    if terms.code_of(column.name, text) is None:
        allowed = terms.allowed(column.name)
        raise Bad("not_allowed", "problem-not-listed", (("allowed", allowed),))
    return text


def _list(text: str, column: Column, lexicon: Lexicon) -> object:
    return [part.strip() for part in re.split(r"[;；、]", text) if part.strip()]


def _region(text: str, column: Column, lexicon: Lexicon) -> object:
    place = lexicon.place(text)
    if place.code is None:
        names = [lexicon.codes[code].name for code in place.options]
        key = place.wrong or "problem-unknown-region"
        if key == "problem-unknown-region" and not names:
            key = "problem-unknown-region-none"
        code = "ambiguous" if key in AMBIGUOUS else "unknown_region"
        raise Bad(code, key, (("nearest", names),))
    return place.code


def _indicator(text: str, column: Column, lexicon: Lexicon) -> object:
    found = lexicon.meaning(text).indicators
    if len(found) == 1:
        return found[0]
    if found:
        names = [lexicon.slugs[slug].name for slug in found]
        raise Bad("ambiguous", "problem-indicator-ambiguous", (("names", names),))
    nearest = [lexicon.slugs[slug].name for slug in lexicon.nearest(text)]
    key = "problem-unknown-indicator" if nearest else "problem-unknown-indicator-none"
    raise Bad("unknown_indicator", key, (("nearest", nearest),))


def _unit(text: str, column: Column, lexicon: Lexicon) -> object:
    if not units.known(text):
        raise Bad("bad_unit", "problem-unknown-unit")
    return text.strip()


def _number(text: str, column: Column, lexicon: Lexicon) -> object:
    found = value_of(text)
    if found.reason is not None:
        return None
    if found.number is None or found.wrong or found.direction:
        raise Bad("bad_number", found.wrong or "problem-bad-number")
    if found.unit and found.unit != "%":
        raise Bad("bad_unit", "problem-unit-in-cell")
    if column.positive and found.number < 0:
        raise Bad("out_of_range", "problem-below-least", (("low", "0"),))
    return found.number


def _percent(text: str, column: Column, lexicon: Lexicon) -> object:
    number = _number(text, column, lexicon)
    if isinstance(number, float) and not 0 <= number <= _HUNDRED:
        raise Bad("out_of_range", "problem-out-of-range", (("low", "0"), ("high", "100")))
    return number


def _year(text: str, column: Column, lexicon: Lexicon) -> object:
    period = period_of(text)
    if period is None or period.span != "year":
        raise Bad("bad_period", "problem-bad-year")
    return period.year


def _date(text: str, column: Column, lexicon: Lexicon) -> object:
    match = _DATE.fullmatch(fold(text))
    try:
        return dt.date(*map(int, match.groups())).isoformat() if match else _raise_date()
    except ValueError as error:
        raise Bad("bad_period", "problem-bad-date") from error


def _raise_date() -> str:
    raise Bad("bad_period", "problem-bad-date")


_PARSERS: dict[str, Callable[[str, Column, Lexicon], object]] = {
    "text": _text, "list": _list, "term": _term,
    "region": _region, "indicator": _indicator, "unit": _unit,
    "number": _number, "percent": _percent, "year": _year, "date": _date,
}  # fmt: skip
