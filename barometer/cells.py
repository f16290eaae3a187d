"""What stands in a cell of an uploaded row, in words: for the pages and the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from barometer.access import HOUSE
from barometer.intake.tables import TABLES, Column
from barometer.languages import is_chinese
from barometer.problems import column_letters
from barometer.rows import Indicator, TurnedFigure, TurnedRecord
from barometer.wording import NO_VALUE, name_of, say, written
from barometer.wording.numbers import number, unit_word
from barometer.wording.readings import CodeNames, reading_lines

# A row of another table, as its file has it: cells by the names of its own columns.
Record = Mapping[str, Any]
# A value as its file wrote it has no more significant digits.
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Names:
    """How the plan's regions and indicators are called in a language."""

    regions: Mapping[str, str]
    indicators: Mapping[str, Indicator]
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


def figure_words(
    value: float | None, reason: str | None, qualifier: str | None, unit: str | None, lang: str
) -> str:
    """The figure with its unit and qualifier, all its digits; why there is none."""
    if value is None:
        return NO_VALUE if reason in (None, "", NO_VALUE) else f"{NO_VALUE} ({reason})"
    text = exact(value, unit, lang)
    return f"{text} ({say(f'qualifier-{qualifier}', lang)})" if qualifier else text


def exact(value: float, unit: str | None, lang: str) -> str:
    """A number with all the digits it was written with, and its unit."""
    written = f"{value:.{_DIGITS}g}"
    decimals = len(written.partition(".")[2].partition("e")[0])
    word = unit_word(unit, lang)
    text = number(value, lang, decimals)
    return f"{text}{word}" if word == "%" else f"{text} {word}".rstrip()


def columns_of(table: str, rows: Sequence[Record | None]) -> list[Column]:
    """The columns of a table in which any of the records says something."""
    return [
        column for column in TABLES[table].columns
        if column.stored and any((row or {}).get(column.name) is not None for row in rows)
    ]  # fmt: skip


def header(column: Column, lang: str) -> str:
    """What a column is called."""
    return written(column.header, lang) if is_chinese(lang) else column.english


def table_reading_lines(
    reading: Mapping[str, Any], table: str, lang: str, names: CodeNames | None = None
) -> list[str]:
    """How a table was read (the JSON document), line by line; last the units converted."""
    if table not in TABLES:
        return reading_lines(reading, lang, names=names)
    columns = {column.name: column for column in TABLES[table].columns}
    heads = {name: header(one, lang) for name, one in columns.items()}
    lines = reading_lines(reading, lang, heads, names)
    unit = TABLES[table].unit_column
    units_found = _units_in_reading(reading, unit.name) if unit else {}
    for item in reading["fields"]:
        column, at = columns.get(item["field"]), item["from"].get("column")
        units = column.units if column else ()
        cell_unit = units_found.get(at) or units_found.get(None)
        if column and at and cell_unit and units not in ((), ("%",)) and cell_unit not in units:
            facts = {"column": column_letters(at), "unit": cell_unit, "own": units[0]}
            lines.append(say("reading-converted", lang, field=header(column, lang), **facts))
    return lines


def _units_in_reading(reading: Mapping[str, Any], name: str) -> dict[int | None, str]:
    """Column (None: all others) -> the unit that title, head or uploader says."""
    units: dict[int | None, str] = {}
    for item in sorted(reading["fields"], key=lambda item: "header_row" in item["from"]):
        if item["field"] == name:
            units |= {one["column"]: one["means"] for one in item.get("as", []) if "column" in one}
            units |= {None: item["from"]["constant"]} if "constant" in item["from"] else {}
    return units


def change_words(old: Record | None, new: Record, column: Column, names: Names) -> str:
    """A record's cell, as `old → new` where it changes."""
    after = record_words(new, column, names)
    if old is None or old.get(column.name) == new.get(column.name):
        return after
    return f"{record_words(old, column, names) or NO_VALUE} → {after or NO_VALUE}"


def record_words(data: Record, column: Column, names: Names) -> str:
    """One cell of a record."""
    value = data.get(column.name)
    if value is None:
        return ""
    if column.type == "region":
        return names.region(value)
    if column.type == "indicator":
        return names.indicator(value)
    if column.allowed:
        words = dict(reversed(column.allowed)) if is_chinese(names.lang) else {}
        return words.get(value, str(value))
    if isinstance(value, list):
        return "、".join(value)
    if isinstance(value, int | float) and column.type in ("number", "percent"):
        unit = column.units[0] if column.units else data.get("unit") if column.bound else None
        return exact(value, unit, names.lang)
    return str(value)


def turned_words(kind: str, upload: int, counts: Mapping[str, int], lang: str) -> list[str]:
    """That an upload was retracted or reinstated, and how many figures now stand how.

    `kind` is `retract` or `reinstate`; `counts`: how many of its figures stand in an `earlier`
    upload too, in no other (`only`), and in a `later` one.
    """
    lines = [say(f"turned-{kind}", lang, upload=str(upload))]
    return lines + [say(f"turned-{kind}-{other}", lang, count=count)
                    for other, count in counts.items() if count]  # fmt: skip


def from_words(row: TurnedFigure | TurnedRecord, lang: str) -> str:
    """Which upload a figure or record is from now, and who sent that; empty where there is none."""
    upload, by = row["after_upload"], sender(row["after_by"], lang)
    return "" if upload is None else say("turned-upload", lang, upload=str(upload), by=by)


def turned_values(row: TurnedFigure, lang: str) -> tuple[str, str]:
    """A figure before and after its upload was turned, in words where there is none."""
    none, unit = say("turned-none", lang), row["unit"]
    before = figure_words(
        row["before_value"], row["before_reason"], row["before_qualifier"], unit, lang
    )
    after = figure_words(
        row["after_value"], row["after_reason"], row["after_qualifier"], unit, lang
    )
    return (before if row["before_upload"] else none), (after if row["after_upload"] else none)
