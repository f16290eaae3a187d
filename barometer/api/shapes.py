"""JSON Schema of what the API's objects hold, column by column."""

from __future__ import annotations

from typing import Any

from barometer.api.listings import Listing
from barometer.api.parameters import MOST_CHARACTERS, MOST_OF_A_NOTE
from barometer.columns import Column, columns_of
from barometer.intake.layout.reading import FIELDS

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NAME: Schema = {"type": "string", "maxLength": MOST_CHARACTERS}
NOTE: Schema = {"type": "string", "maxLength": MOST_OF_A_NOTE}
READING: Schema = {
    "type": "string",
    "description": "How to read the file: a reading, or a list of them, as JSON text",
}
INTEGER: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
# Not negative, and short enough for every database.
WHOLE: Schema = {"type": "integer", "minimum": 0, "maximum": 999_999_999}
# How filters leave a choice open: `?plan=` is the same as no `plan`.
EMPTY: Schema = {"type": "string", "maxLength": 0}
FLAG: Schema = {"type": "boolean"}


def _whole(properties: Schema) -> Schema:
    """An object that has every one of these."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _listed(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_NUMBER_OR_NULL: Schema = {"type": ["integer", "null"]}
SOURCE = _whole({"upload": WHOLE, "file": TEXT, "row": _NUMBER_OR_NULL})
ERROR = _whole({"error": TEXT})
PROBLEM = _whole({
    "file": _TEXT_OR_NULL, "sheet": _TEXT_OR_NULL, "row": _NUMBER_OR_NULL,
    "column": _TEXT_OR_NULL, "value": _TEXT_OR_NULL, "code": TEXT, "message": TEXT,
    "severity": {"type": "string", "enum": ["error", "warning"]},
})  # fmt: skip
ANSWER = _whole({
    "columns": _listed(_whole({"name": TEXT, "type": TEXT})), "rows": _listed({"type": "array"}),
    "truncated": FLAG,
})  # fmt: skip
CELLS = ("cells", "figures", "labels", "notes", "blank_marks", "not_read")
ACCOUNT = _listed(_whole({"sheet": _TEXT_OR_NULL, **dict.fromkeys(CELLS, WHOLE)}))
_PAIR: Schema = {"type": "array", "items": WHOLE, "minItems": 2, "maxItems": 2}
READINGS: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "description": "How one table of the file was read; rows and columns from 1",
        "properties": {
            "sheet": {"type": ["string", "null"]},
            "rows": _PAIR,
            "columns": _PAIR,
            "header_rows": {"type": "array", "items": WHOLE},
            "fields": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "field": {"type": "string", "enum": list(FIELDS)},
                        "from": {"type": "object", "minProperties": 1, "maxProperties": 1},
                        "as": {"type": "array", "items": {"type": "object"}},
                    },
                    "required": ["field", "from"],
                },
            },
            "skip": {"type": "array", "items": {"type": "object"}},
            "score": {"type": "number"},
            "understood_pct": {"type": "number"},
        },
        "required": ["sheet", "rows", "columns", "header_rows", "fields"],
    },
}
BACKUP: Schema = {
    "type": "object",
    "properties": {"at": TEXT, "ok": FLAG, "rows": WHOLE, "why": TEXT},
    "required": ["at", "ok"],
}
HEALTH: Schema = {
    "type": "object",
    "properties": {
        "status": {"type": "string", "enum": ["ok", "unusable"]}, "version": TEXT, "entry": WHOLE,
        "history": TEXT,
        "writes": {"type": "string", "enum": ["open", "signed-in", "closed"]}, "backup": BACKUP,
        "why": TEXT,
    },
    "required": ["status", "version"],
}  # fmt: skip
TYPES = {"BIGINT": INTEGER, "DOUBLE": NUMBER, "BOOLEAN": FLAG}


def items(listing: Listing) -> Schema:
    """The objects of an answer: every column is there."""
    columns = {column.name: _column(column) for column in columns_of(listing.row)}
    properties = {key: columns[key] for key in listing.keys}
    return {"type": "object", "properties": properties, "required": list(listing.keys)}


def _column(column: Column) -> Schema:
    schema = _type(column.type)
    return {**schema, "type": [schema["type"], "null"]} if column.nullable else schema


def _type(kind: str) -> Schema:
    """The shape of a DuckDB type; rows within rows are sources, and times are text."""
    if kind.endswith("[]"):
        return {"type": "array", "items": _type(kind.removesuffix("[]"))}
    return SOURCE if kind.startswith("STRUCT") else TYPES.get(kind, TEXT)


def optional(schema: Schema) -> Schema:
    """The schema of a filter, which may be left empty."""
    return {"anyOf": [schema, EMPTY]}
