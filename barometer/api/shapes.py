"""JSON Schema of what the API's objects hold, column by column."""

from __future__ import annotations

from typing import Any

from barometer import objects
from barometer.api.asked import MOST_CHARACTERS, MOST_OF_A_NOTE
from barometer.intake.layout.reading import FIELDS

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
# Columns that are not text; those of a name have one type in every object.
INTEGERS = {
    "base_year", "target_year", "warning_level", "to_date_warning_level", "upload", "row", "rows",
    "accepted", "new", "changed", "unchanged", "period_before",
    "report", "as_of", "since",
}  # fmt: skip
NUMBERS = {
    "value", "stretch_value", "target_value", "base_value", "achieved", "gap", "path_value",
    "path_gap", "completion_pct", "progress_pct", "pace_ratio", "required_per_year",
    "projected_value", "to_date_change", "change_pct", "before", "after", "gap_before",
    "gap_after",
}  # fmt: skip
FLAGS = {"binding", "own_target", "example", "old", "final_missing"}
LISTS = {
    **dict.fromkeys(("lead_bodies", "bodies", "missing_regions", "notes"), TEXTS),
    "missing": {"type": "array", "items": INTEGER},
    "sources": {"type": "array", "items": SOURCE},
    "because": {"type": "array", "items": SOURCE},
}
# Columns that are never null.
ALWAYS = {
    "plan", "indicator", "region_code", "unit", "upload", "at", "file", "sha256", "table", "rows",
    "accepted", "new", "changed", "unchanged", "status", "own_target", "example", "lead_bodies",
    "bodies", "missing", "missing_regions", "notes", "old", "final_missing", "sources",
    "because", "report", "as_of", "title",
}  # fmt: skip


def items(name: str) -> Schema:
    """The objects of an answer: every column is there."""
    properties = {key: _column(name, key) for key in KEYS[name]}
    return {"type": "object", "properties": properties, "required": list(KEYS[name])}


def _column(name: str, key: str) -> Schema:
    schema = _type(name, key)
    return schema if key in ALWAYS else {**schema, "type": [schema["type"], "null"]}


def _type(name: str, key: str) -> Schema:
    # Only a gap is of a year; a figure may be of a quarter or a month.
    if key in INTEGERS or (key == "period" and name in ("gaps", "changes", "reports")):
        return INTEGER
    if key in NUMBERS:
        return NUMBER
    return FLAG if key in FLAGS else LISTS.get(key, TEXT)


def optional(schema: Schema) -> Schema:
    """The schema of a filter, which may be left empty."""
    return {"anyOf": [schema, EMPTY]}
