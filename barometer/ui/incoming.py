"""Everything that a file would store, a page at a time: chosen from Arrow, worded only as shown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from barometer.intake.tables import TABLES, Column
from barometer.ui import people, tables
from barometer.wording import name_of, period_words, say
from barometer.wording.numbers import number, unit_word

Row = dict[str, Any]
PAGE = 50
KINDS = ("changed", "new", "unchanged")
_CHANGES = ("annual_change", "cumulative_change")
# A value as its file wrote it has no more significant digits.
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for: one kind of change, one region, a text; None and empty are all."""

    kind: str | None = None
    region: str | None = None
    text: str = ""


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


def matching(every: pa.Table, wanted: Wanted, names: Names) -> pa.Table:
    """The incoming rows that a reader looks for."""
    kept = every
    if wanted.kind:
        kept = kept.filter(pc.equal(kept["change"], wanted.kind))
    if wanted.region:
        kept = kept.filter(pc.equal(kept["region_code"], wanted.region))
    text = wanted.text.strip()
    return kept.filter(_holding(kept, text, names)) if text else kept


def _holding(kept: pa.Table, text: str, names: Names) -> pa.Array:
    """Where region, indicator, period or any cell of a record holds the text."""
    regions = [code for code, name in names.regions.items() if text in name or text in code]
    mask = pc.is_in(kept["region_code"], pa.array(regions, pa.string()))
    if "data" in kept.column_names:
        return pc.or_kleene(mask, pc.match_substring(kept["data"], text, ignore_case=True))
    slugs = [slug for slug in names.indicators
             if text.casefold() in f"{slug} {names.indicator(slug)}".casefold()]  # fmt: skip
    mask = pc.or_kleene(mask, pc.is_in(kept["indicator"], pa.array(slugs, pa.string())))
    return pc.or_kleene(mask, pc.match_substring(kept["period"], text))


def page_html(kept: pa.Table, page: int, table: str, names: Names) -> str:
    """One page of rows as a table, each a card on a narrow screen."""
    rows = kept.slice(page * PAGE, PAGE).to_pylist()
    return _records(rows, table, names) if table in TABLES else _figures(rows, names)


def _figures(rows: Sequence[Row], names: Names) -> str:
    keys = ["region", "indicator", "period", "measure", "value", "old", "old-by", "place"]
    if all(row["change"] == "new" for row in rows):
        keys = [key for key in keys if key not in ("old", "old-by")]
    lines = [[_cell_of_figure(row, key, names) for key in keys] for row in rows]
    kinds = {"region": tables.TIGHT, "period": tables.TIGHT, "value": tables.NUMBER,
             "old": tables.NUMBER}  # fmt: skip
    header = [say(f"col-{key}", names.lang) for key in keys]
    return tables.table(header, lines, [kinds.get(key, "") for key in keys], cards=True)


def _cell_of_figure(row: Row, key: str, names: Names) -> str:
    lang = names.lang
    if key == "region":
        return names.region(row["region_code"])
    if key == "indicator":
        return names.indicator(row["indicator"])
    if key == "period":
        return period_words(row["period"], lang)
    if key == "measure":
        return say(f"measure-{row['measure']}", lang)
    if key == "place":
        return _place(row, lang)
    if key == "value":
        return _value(row, names, "")
    if row["change"] == "new":
        return ""
    return people.sender(row["old_by"], lang) if key == "old-by" else _value(row, names, "old_")


def _place(row: Row, lang: str) -> str:
    """Sheet and row, as a spreadsheet shows them."""
    where = say("place-row", lang, row=row["row"])
    return f"{row['sheet']} {where}" if row.get("sheet") else where


def _value(row: Row, names: Names, which: str) -> str:
    """The figure with its unit and qualifier, all its digits; why there is none."""
    value, reason = row[f"{which}value"], row[f"{which}reason"]
    if value is None:
        return f"— ({reason})" if reason else "—"
    unit = names.indicators.get(row["indicator"], {}).get("unit")
    said = exact(value, "%" if row["measure"] in _CHANGES else unit, names.lang)
    qualifier = row[f"{which}qualifier"]
    return f"{said} ({say(f'qualifier-{qualifier}', names.lang)})" if qualifier else said


def exact(value: float, unit: str | None, lang: str) -> str:
    """A number with all the digits it was written with, and its unit."""
    written = f"{value:.{_DIGITS}g}"
    decimals = len(written.partition(".")[2].partition("e")[0])
    word = unit_word(unit, lang)
    said = number(value, lang, decimals)
    return f"{said}{word}" if word == "%" else f"{said} {word}".rstrip()


def _records(rows: Sequence[Row], table: str, names: Names) -> str:
    parsed = [{**row, "new": json.loads(row["data"]), "old": json.loads(row["old_data"] or "null")}
              for row in rows]  # fmt: skip
    columns = [column for column in TABLES[table].columns if column.stored and any(
        (row["new"].get(column.name), (row["old"] or {}).get(column.name)) != (None, None)
        for row in parsed)]  # fmt: skip
    header = [*(_header(column, names.lang) for column in columns), say("col-place", names.lang)]
    lines = [[*(_change(row, column, names) for column in columns), _place(row, names.lang)]
             for row in parsed]  # fmt: skip
    kinds = [tables.NUMBER if column.type == "number" else "" for column in columns]
    return tables.table(header, lines, kinds, cards=True)


def _header(column: Column, lang: str) -> str:
    return column.name if lang == "en" else column.header


def _change(row: Row, column: Column, names: Names) -> str:
    """A record's cell, as `old → new` where it changes."""
    after = _cell_of_record(row["new"], column, names)
    if row["old"] is None or row["old"].get(column.name) == row["new"].get(column.name):
        return after
    return f"{_cell_of_record(row['old'], column, names) or '—'} → {after or '—'}"


def _cell_of_record(data: Row, column: Column, names: Names) -> str:
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
