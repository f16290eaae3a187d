"""JSON Schema of what the API's objects hold, column by column."""

from __future__ import annotations

from typing import Any

from barometer import objects
from barometer.api.parameters import MOST_CHARACTERS, MOST_OF_A_NOTE
from barometer.columns import Column, columns_of
from barometer.intake.layout.reading import FIELDS
from barometer.rows import Move, Observation, SourcedGap, Target, Upload
from barometer.store.documents.reports import StoredReport

Schema = dict[str, Any]
KEYS = {
    "targets": objects.TARGET_KEYS,
    "gaps": objects.GAP_KEYS,
    "observations": objects.OBSERVATION_KEYS,
    "uploads": objects.UPLOAD_KEYS,
    "changes": objects.CHANGE_KEYS,
    "reports": objects.REPORT_KEYS,
}
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
TEXTS: Schema = {"type": "array", "items": TEXT}
SOURCE: Schema = {
    "type": "object",
    "properties": {"upload": WHOLE, "file": TEXT, "row": {"type": ["integer", "null"]}},
    "required": ["upload", "file", "row"],
}
ERROR: Schema = {"type": "object", "properties": {"error": TEXT}, "required": ["error"]}
PROBLEM: Schema = {
    "type": "object",
    "properties": {
        "file": {"type": ["string", "null"]}, "sheet": {"type": ["string", "null"]},
        "row": {"type": ["integer", "null"]}, "column": {"type": ["string", "null"]},
        "value": {"type": ["string", "null"]}, "code": TEXT, "message": TEXT,
        "severity": {"type": "string", "enum": ["error", "warning"]},
    },
    "required": ["file", "sheet", "row", "column", "value", "code", "message", "severity"],
}  # fmt: skip
ANSWER: Schema = {
    "type": "object",
    "properties": {
        "columns": {
            "type": "array",
            "items": {
                "type": "object", "properties": {"name": TEXT, "type": TEXT},
                "required": ["name", "type"],
            },
        },
        "rows": {"type": "array", "items": {"type": "array"}},
        "truncated": FLAG,
    },
    "required": ["columns", "rows", "truncated"],
}  # fmt: skip
CELLS = ("cells", "figures", "labels", "notes", "blank_marks", "not_read")
ACCOUNT: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"sheet": {"type": ["string", "null"]}, **dict.fromkeys(CELLS, WHOLE)},
        "required": ["sheet", *CELLS],
    },
}
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
ROWS = {
    "targets": Target, "gaps": SourcedGap, "observations": Observation, "uploads": Upload,
    "changes": Move, "reports": StoredReport,
}  # fmt: skip
TYPES = {"BIGINT": INTEGER, "DOUBLE": NUMBER, "BOOLEAN": FLAG}


def items(name: str) -> Schema:
    """The objects of an answer: every column is there."""
    columns = {column.name: _column(column) for column in columns_of(ROWS[name])}
    properties = {key: columns[key] for key in KEYS[name]}
    return {"type": "object", "properties": properties, "required": list(KEYS[name])}


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
