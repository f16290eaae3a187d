"""What stands in a cell of an uploaded row, in words: for the pages and the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.access import HOUSE
from barometer.intake.tables import TABLES, Column
from barometer.wording import NO_VALUE, name_of, say
from barometer.wording.numbers import number, unit_word

Row = Mapping[str, Any]
# A value as its file wrote it has no more significant digits.
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Names:
    """How the plan's regions and indicators are called in a language."""

    regions: Mapping[str, str]
    indicators: Mapping[str, Row]
    lang: str

    def region(self, code: str | None) -> str:
        """A region's name, its code where the plan has none."""
        return self.regions.get(code or "", code or "—")

    def indicator(self, slug: str) -> str:
        """An indicator's name."""
        known = self.indicators.get(slug)
        return name_of(known, self.lang) if known else slug


def sender(by: str | None, lang: str) -> str:
    """Who sent an upload, in words; what came with a plan bears the house's own name."""
    return say("by-plan", lang) if by == HOUSE.name else by or NO_VALUE


def figure_words(row: Row, unit: str | None, lang: str, which: str = "") -> str:
    """The figure with its unit and qualifier, all its digits; why there is none.

    Args:
        row: a figure's row.
        unit: what the value is in.
        lang: the reader's language.
        which: what comes before `value`, `reason` and `qualifier` in the names of its columns.
    """
    value, reason = row[f"{which}value"], row[f"{which}reason"]
    if value is None:
        return f"{NO_VALUE} ({reason})" if reason else NO_VALUE
    said = exact(value, unit, lang)
    qualifier = row[f"{which}qualifier"]
    return f"{said} ({say(f'qualifier-{qualifier}', lang)})" if qualifier else said


def exact(value: float, unit: str | None, lang: str) -> str:
    """A number with all the digits it was written with, and its unit."""
    written = f"{value:.{_DIGITS}g}"
    decimals = len(written.partition(".")[2].partition("e")[0])
    word = unit_word(unit, lang)
    said = number(value, lang, decimals)
    return f"{said}{word}" if word == "%" else f"{said} {word}".rstrip()


def columns_of(table: str, rows: Sequence[Row | None]) -> list[Column]:
    """The columns of a table in which any of the records says something."""
    return [
        column for column in TABLES[table].columns
        if column.stored and any((row or {}).get(column.name) is not None for row in rows)
    ]  # fmt: skip


def header(column: Column, lang: str) -> str:
    """What a column is called."""
    return column.name if lang == "en" else column.header


def change_words(old: Row | None, new: Row, column: Column, names: Names) -> str:
    """A record's cell, as `old → new` where it changes."""
    after = record_words(new, column, names)
    if old is None or old.get(column.name) == new.get(column.name):
        return after
    return f"{record_words(old, column, names) or NO_VALUE} → {after or NO_VALUE}"


def record_words(data: Row, column: Column, names: Names) -> str:
    """One cell of a record."""
    value = data.get(column.name)
    if value is None:
        return ""
    if column.type == "region":
        return names.region(value)
    if column.type == "indicator":
        return names.indicator(value)
    if column.allowed:
        words = {} if names.lang == "en" else dict(reversed(column.allowed))
        return words.get(value, str(value))
    if isinstance(value, list):
        return "、".join(value)
    if isinstance(value, int | float) and column.type in ("number", "percent"):
        unit = column.units[0] if column.units else data.get("unit") if column.bound else None
        return exact(value, unit, names.lang)
    return str(value)


def turned_words(kind: str, upload: int, counts: Mapping[str, int], lang: str) -> list[str]:
    """That an upload was retracted or reinstated, and how many figures now stand how.

    Args:
        kind: `retract` or `reinstate`.
        upload: its number.
        counts: how many of its figures stand in an `earlier` upload too, in no other (`only`),
            and in a `later` one.
        lang: the reader's language.
    """
    said = [say(f"turned-{kind}", lang, upload=str(upload))]
    return said + [say(f"turned-{kind}-{other}", lang, count=count)
                   for other, count in counts.items() if count]  # fmt: skip


def from_words(row: Row, lang: str, age: str = "after_") -> str:
    """Which upload a figure or record is from and who sent that; empty where there is none."""
    upload = row[f"{age}upload"]
    by = sender(row[f"{age}by"], lang)
    return "" if upload is None else say("turned-upload", lang, upload=str(upload), by=by)


def value_words(row: Row, lang: str, age: str) -> str:
    """A figure `before_` or `after_` its upload was turned, in words where there is none."""
    if row[f"{age}upload"] is None:
        return say("turned-none", lang)
    return figure_words(row, row["unit"], lang, age)
