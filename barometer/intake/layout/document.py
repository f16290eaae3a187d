"""Readings as JSON: written, and read strictly; all mistakes are listed, each with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping

from barometer.errors import UsageError
from barometer.intake.layout.mistakes import LONGEST, Json, Mistakes
from barometer.intake.layout.reading import (
    CONSTANTS,
    FIELDS,
    OF_HEADER,
    OF_SECTIONS,
    OF_TITLE,
    ORIGINS,
    VALUE,
    Field,
    Means,
    Origin,
    Skip,
    TableReading,
)
from barometer.intake.tables import TABLES

# What a reading says of itself; whoever tells one says nothing of the kind.
SURENESS = ("score", "understood_pct")
_KEYS = ("sheet", "rows", "columns", "header_rows", "fields", "skip", *SURENESS)
_NEEDED = ("rows", "columns", "header_rows", "fields")
_FIELD_KEYS = ("field", "from", "as")
_MEANS_KEYS = ("text", "means", "column")
# What the columns of the other tables are called besides.
_OF_TABLES = tuple(dict.fromkeys(
    column.name for table in TABLES.values() for column in table.columns
    if column.name not in FIELDS
))  # fmt: skip
_NAMES = (*FIELDS, *_OF_TABLES)
_LABELS = tuple(name for name in FIELDS if name != VALUE)
_OF_TITLE = (*OF_TITLE, "year", "target_year", "row_unit")
_ALLOWED = {
    "column": _NAMES, "header_row": (*OF_HEADER, "year", "target_year", "row_unit"),
    "section_row": OF_SECTIONS, "title": _OF_TITLE, "sheet_name": _OF_TITLE,
    "file_name": _OF_TITLE, "constant": (*CONSTANTS, *_OF_TABLES),
}  # fmt: skip
# Larger documents are no readings: a workbook has few tables, a sheet few columns.
_READINGS = 200
LARGEST = 4 << 20


def printed(reading: TableReading) -> dict[str, Json]:
    """The reading as JSON holds it."""
    return {
        "sheet": reading.sheet,
        "rows": list(reading.rows),
        "columns": list(reading.columns),
        "header_rows": list(reading.header_rows),
        "fields": [_field(item) for item in reading.fields],
        "skip": [{item.what: [item.first, item.last], "why": item.why} for item in reading.skip],
        "score": round(reading.score, 4),
        "understood_pct": round(reading.understood_pct, 2),
    }


def _field(item: Field) -> dict[str, Json]:
    origin = item.origin
    source = origin.text if origin.kind == "constant" else origin.at if origin.at else True
    document: dict[str, Json] = {"field": item.field, "from": {origin.kind: source}}
    if item.means:
        document["as"] = [_means(one) for one in item.means]
    return document


def _means(one: Means) -> dict[str, Json]:
    document: dict[str, Json] = {"text": one.text, "means": one.means}
    return document if one.column is None else {**document, "column": one.column}


def readings_in(text: str | bytes, name: str) -> tuple[TableReading, ...]:
    """The readings of a document: one object, a list of them, or what `check --readings` prints.

    Raises:
        UsageError: it is no such document; the message lists the mistakes with their places.
    """
    mistakes = Mistakes()
    readings = tables_in(loaded(text, name), mistakes)
    if mistakes.listed:
        summary = "; ".join(map(str, mistakes.listed[:20]))
        raise UsageError("error-reading-document", file=name, mistakes=summary)
    return tuple(readings)


def loaded(text: str | bytes, name: str) -> Json:
    """What a JSON document holds.

    Raises:
        UsageError: it is too large, no JSON, or no text.
    """
    if len(text) > LARGEST:
        raise UsageError("error-reading-large", file=name, size=LARGEST >> 20)
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8-sig")
        document = json.loads(text)
        json.dumps(document, ensure_ascii=False).encode()  # half a character can be kept nowhere
    except (ValueError, RecursionError) as error:
        where = f"{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UsageError("error-reading-json", file=name, place=where) from error
    return document


def tables_in(document: Json, mistakes: Mistakes) -> list[TableReading]:
    """The readings of a document; of a list of checks those of its only file."""
    place = ""
    if isinstance(document, list) and len(document) == 1 and _is_check(document[0]):
        document = document[0]
    if _is_check(document):
        document, place = document["readings"], "readings"
    if isinstance(document, Mapping):
        return [table] if (table := _table("", document, mistakes)) else []
    listed = mistakes.items(place or "readings", document, _READINGS)
    if isinstance(document, list) and not document:
        mistakes.tell(place or "readings", document, "1 …")
    tables = [_table(f"{place}[{at}]", item, mistakes) for at, item in enumerate(listed)]
    return [table for table in tables if table]


def _is_check(document: Json) -> bool:
    return isinstance(document, Mapping) and "readings" in document and "fields" not in document


def _table(place: str, document: Json, mistakes: Mistakes) -> TableReading | None:
    if not isinstance(document, Mapping):
        mistakes.tell(place or "reading", document, "{…}")
        return None
    dot = f"{place}." if place else ""
    before = len(mistakes.listed)
    mistakes.unknown(place or "reading", document, _KEYS)
    for key in _NEEDED:
        if key not in document:
            mistakes.tell(f"{dot}{key}", None, "…")
    sheet = document.get("sheet")
    if sheet is not None and not isinstance(sheet, str):
        mistakes.tell(f"{dot}sheet", sheet, '"…" | null')
    if len(mistakes.listed) > before:
        return None
    rows, columns = (_span(f"{dot}{key}", document[key], mistakes) for key in ("rows", "columns"))
    headers = _header_rows(f"{dot}header_rows", document["header_rows"], rows, mistakes)
    listed = mistakes.items(f"{dot}fields", document["fields"])
    fields = [_read_field(f"{dot}fields[{at}]", item, (columns, headers), mistakes)
              for at, item in enumerate(listed)]  # fmt: skip
    listed = mistakes.items(f"{dot}skip", document.get("skip", []))
    skip = [one for at, item in enumerate(listed)
            for one in _skip(f"{dot}skip[{at}]", item, mistakes)]  # fmt: skip
    if not any(item and item.field in ("value", *_OF_TABLES) for item in fields):
        mistakes.tell(f"{dot}fields", [], '{"field": "value", "from": {"column": …}}')
    if len(mistakes.listed) > before or rows is None or columns is None:
        return None
    complete = tuple(item for item in fields if item)
    return TableReading(sheet, rows, columns, headers, complete, tuple(skip))


def _span(place: str, value: Json, mistakes: Mistakes) -> tuple[int, int] | None:
    """First and last; one number is both."""
    pair = [value, value] if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(pair, list) or len(pair) != 2:
        mistakes.tell(place, value, "[first, last]")
        return None
    first, last = (mistakes.number(place, number) for number in pair)
    if first is None or last is None:
        return None
    if first > last:
        mistakes.tell(place, value, "first <= last")
        return None
    return first, last


def _header_rows(
    place: str, value: Json, rows: tuple[int, int] | None, mistakes: Mistakes
) -> tuple[int, ...]:
    """Rows that stand together, above the last row of the table."""
    numbers = [mistakes.number(place, item) for item in mistakes.items(place, value, 30)]
    good = sorted({number for number in numbers if number})
    if not good:
        mistakes.tell(place, value, "[n, …]")
    elif good != list(range(good[0], good[-1] + 1)) or (rows and good[-1] > rows[1]):
        mistakes.tell(place, value, f"n, n+1, … <= {rows[1] if rows else '…'}")
    return tuple(good)


def _read_field(
    place: str, value: Json, where: tuple[tuple[int, int] | None, tuple[int, ...]],
    mistakes: Mistakes,
) -> Field | None:  # fmt: skip
    if not isinstance(value, Mapping):
        mistakes.tell(place, value, "{…}")
        return None
    mistakes.unknown(place, value, _FIELD_KEYS)
    columns, headers = where
    name = value.get("field")
    origin = _origin(f"{place}.from", value.get("from"), headers, mistakes)
    if name not in _NAMES:
        mistakes.tell(f"{place}.field", name, " | ".join(_NAMES))
        return None
    if origin is None:
        return None
    if name not in _ALLOWED[origin.kind]:
        mistakes.tell(f"{place}.field", name, " | ".join(_ALLOWED[origin.kind]))
    # Labels may stand beside the table, shared with another one.
    if origin.at and origin.kind == "column" and columns and name not in _LABELS \
            and not columns[0] <= origin.at <= columns[1]:  # fmt: skip
        mistakes.tell(f"{place}.from.column", origin.at, f"{columns[0]} … {columns[1]}")
    listed = mistakes.items(f"{place}.as", value.get("as", []))
    meanings = [_read_means(f"{place}.as[{at}]", item, mistakes) for at, item in enumerate(listed)]
    return Field(name, origin, tuple(one for one in meanings if one))


def _origin(
    place: str, value: Json, headers: tuple[int, ...], mistakes: Mistakes
) -> Origin | None:  # fmt: skip
    if not isinstance(value, Mapping) or len(value) != 1 or next(iter(value)) not in ORIGINS:
        mistakes.tell(place, value, " | ".join(ORIGINS))
        return None
    [(kind, source)] = value.items()
    if kind == "constant":
        text = mistakes.text(f"{place}.{kind}", source)
        return Origin(kind, text=text) if text else None
    if kind in ("column", "header_row"):
        number = mistakes.number(f"{place}.{kind}", source)
        if number and kind == "header_row" and headers and number not in headers:
            mistakes.tell(f"{place}.{kind}", source, list(headers))
        return Origin(kind, number) if number else None
    if source is not True:
        mistakes.tell(f"{place}.{kind}", source, "true")
        return None
    return Origin(kind)


def _read_means(place: str, value: Json, mistakes: Mistakes) -> Means | None:
    if not isinstance(value, Mapping):
        mistakes.tell(place, value, '{"text", "means"}')
        return None
    mistakes.unknown(place, value, _MEANS_KEYS)
    text = mistakes.text(f"{place}.text", value.get("text"))
    means = mistakes.text(f"{place}.means", value.get("means"))
    column = value.get("column")
    column = None if column is None else mistakes.number(f"{place}.column", column)
    return Means(text, means, column) if text and means else None


def _skip(place: str, value: Json, mistakes: Mistakes) -> list[Skip]:
    """One skip; a list of other than two numbers is of single rows or columns."""
    if not isinstance(value, Mapping) or len({"rows", "columns"} & set(value)) != 1:
        mistakes.tell(place, value, '{"rows" | "columns", "why"}')
        return []
    mistakes.unknown(place, value, ("rows", "columns", "why"))
    what = "rows" if "rows" in value else "columns"
    why = str(value.get("why") or "")[:LONGEST]
    numbers = value[what]
    if isinstance(numbers, list) and len(numbers) != 2:
        spans = [_span(f"{place}.{what}", number, mistakes) for number in numbers]
    else:
        spans = [_span(f"{place}.{what}", numbers, mistakes)]
    return [Skip(what, *span, why) for span in spans if span]
