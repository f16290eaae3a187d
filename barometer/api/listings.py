"""What the API lists: for each address its filters, its rows and the columns given of them.

What the objects hold, column by column, is told as JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from barometer import objects
from barometer.api.parameters import MOST_CHARACTERS, MOST_OF_A_NOTE
from barometer.columns import Column, columns_of
from barometer.intake.layout.reading import FIELDS
from barometer.rows import Move, Observation, SourcedGap, Target, Upload
from barometer.store import Store
from barometer.store.documents import reports
from barometer.store.views import moves
from barometer.wording.search import SearchableRow, finder

Listed = TypeVar("Listed", bound=SearchableRow)
Rows = Sequence[Mapping[str, object]]
_COMMON = ("plan", "as_of", "history", "limit", "offset", "format", "lang")

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
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_NUMBER_OR_NULL: Schema = {"type": ["integer", "null"]}
CELLS = ("cells", "figures", "labels", "notes", "blank_marks", "not_read")
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


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing: what it is, the filters it takes, its row, the columns given, what finds it."""

    summary: str
    filters: tuple[str, ...]
    row: type
    keys: tuple[str, ...]
    find: Callable[[Store, Mapping[str, Any]], Rows]


def _targets(store: Store, asked: Mapping[str, Any]) -> Rows:
    rows = store.targets(asked["plan"], asked["sector"], asked["as_of"])
    return _filtered(store, rows, asked, region_code=asked["region"], indicator=asked["indicator"])


def _gaps(store: Store, asked: Mapping[str, Any]) -> Rows:
    rows = store.gaps(
        plan=asked["plan"], sector=asked["sector"], region=asked["region"],
        indicator=asked["indicator"], period=asked["period"], as_of=asked["as_of"],
    )  # fmt: skip
    return _filtered(store, rows, asked, status=asked["status"])


def _observations(store: Store, asked: Mapping[str, Any]) -> Rows:
    rows = store.observations(
        plan=asked["plan"], region=asked["region"], indicator=asked["indicator"],
        as_of=asked["as_of"],
    )  # fmt: skip
    period = asked["period"]
    return [row for row in rows if period in (None, row["period"])]


def _uploads(store: Store, asked: Mapping[str, Any]) -> Rows:
    return store.uploads(asked["plan"], asked["as_of"])


def _reports(store: Store, asked: Mapping[str, Any]) -> Rows:
    return reports.stored_reports(store, plan=asked["plan"], region=asked["region"],
                                  body=asked["body"], as_of=asked["as_of"])  # fmt: skip


def _changes(store: Store, asked: Mapping[str, Any]) -> Rows:
    stretch = moves.stretch(store, asked["plan"], asked["since"], asked["until"], asked["as_of"])
    return moves.moves(
        store, plan=asked["plan"], since=stretch.since, until=stretch.until, region=asked["region"]
    )


def _filtered(
    store: Store, rows: Sequence[Listed], asked: Mapping[str, Any], **wanted: str | None
) -> list[Listed]:
    """Rows that fit the filters which no query takes; `wanted`: by the row's own columns."""
    text, body = asked["q"], asked["body"]
    mentioned = finder(text, store.bodies(asked["plan"], asked["as_of"]) if text else ())
    return [
        row
        for row in rows
        if all(value in (None, row.get(name)) for name, value in wanted.items())
        and body in (None, *row["lead_bodies"], *row["bodies"])
        and mentioned(row)
    ]


LISTINGS = {
    "targets": Listing(
        "The target table", ("sector", "region", "indicator", "body", "q", *_COMMON), Target,
        objects.TARGET_KEYS, _targets,
    ),
    "gaps": Listing(
        "Gaps to targets, one row per target and region",
        ("sector", "region", "period", "status", "body", "q", "indicator", *_COMMON), SourcedGap,
        objects.GAP_KEYS, _gaps,
    ),
    "observations": Listing(
        "Figures in force, each with upload, file and row",
        ("region", "indicator", "period", *_COMMON), Observation, objects.OBSERVATION_KEYS,
        _observations,
    ),
    "uploads": Listing(
        "Upload history, newest first", _COMMON, Upload, objects.UPLOAD_KEYS, _uploads,
    ),
    "changes": Listing(
        "Gaps and statuses that moved between two ledger entries, and why",
        ("region", "since", "until", *_COMMON), Move, objects.CHANGE_KEYS, _changes,
    ),
    "reports": Listing(
        "Briefings kept, newest first", ("region", "body", *_COMMON), reports.StoredReport,
        objects.REPORT_KEYS, _reports,
    ),
}  # fmt: skip


def _whole(properties: Schema) -> Schema:
    """An object that has every one of these."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _listed(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


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
ACCOUNT = _listed(_whole({"sheet": _TEXT_OR_NULL, **dict.fromkeys(CELLS, WHOLE)}))


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
