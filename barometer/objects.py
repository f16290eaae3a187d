"""The JSON objects of the command line and the HTTP API, made from store rows."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime

from barometer.problems import Problem
from barometer.store.changes import Check
from barometer.store.uploads.upload import StoredUpload
from barometer.wording import problem_text

PLAN_KEYS = ("plan", "title", "city", "base_year", "end_year")
TARGET_KEYS = (
    "target", "plan", "indicator", "name", "name_en", "sector", "clause", "region_code", "rule",
    "value", "stretch_value", "unit", "qualifier", "binding", "base_year", "target_year", "path",
    "basis", "lead_bodies", "bodies",
)  # fmt: skip
GAP_KEYS = (
    "plan", "target", "indicator", "name", "sector", "region_code", "region", "rule", "unit",
    "base_year", "target_year", "target_value", "stretch_value", "qualifier", "period",
    "base_value", "achieved", "gap", "path_value", "path_gap", "completion_pct", "progress_pct",
    "pace_ratio", "required_per_year", "projected_value", "status", "stretch_status",
    "warning_level", "to_date_period", "to_date_change", "to_date_warning_level", "change_pct",
    "achieved_qualifier", "old", "final_missing", "missing", "missing_regions", "basis", "measure",
    "own_target", "example", "notes", "sources",
)  # fmt: skip
OBSERVATION_KEYS = (
    "plan", "region_code", "indicator", "period", "measure", "basis", "base_year", "vintage",
    "value", "unit", "qualifier", "reason", "upload", "file", "row", "sheet", "column", "source",
    "note", "value_text", "unit_text",
)  # fmt: skip
HISTORY_KEYS = (*OBSERVATION_KEYS, "at", "by", "in_force", "retracted")
CHANGE_KEYS = (
    "plan", "target", "region_code", "before", "after", "status_before", "status_after", "because",
    "change", "indicator", "name", "region", "unit", "period_before", "period", "gap_before",
    "gap_after",
)  # fmt: skip
REPORT_KEYS = (
    "report", "at", "by", "plan", "region_code", "body", "period", "as_of", "since", "number",
    "title",
)  # fmt: skip
UPLOAD_KEYS = (
    "upload", "at", "by", "file", "sha256", "table", "rows", "accepted", "new", "changed",
    "unchanged", "retracted_at", "note", "plan", "origin", "retracted_by", "retracted_why",
)  # fmt: skip


def plain(value: object) -> object:
    """A value as JSON can hold it: times in ISO 8601 UTC, no NaN and no infinity."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, datetime):
        return f"{value.isoformat(timespec='seconds')}Z"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def picked(rows: Iterable[Mapping[str, object]], keys: tuple[str, ...]) -> list[dict[str, object]]:
    """The rows with these keys, in this order."""
    return [{key: plain(row[key]) for key in keys} for row in rows]


def problem_object(problem: Problem, lang: str) -> dict[str, object]:
    """One problem, put into words."""
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "code": problem.code,
        "message": problem_text(problem, lang),
        "severity": problem.severity,
        "file": problem.file,
    }


def check_object(check: Check, lang: str) -> dict[str, object]:
    """One check: what the file is, how much of it is good, every problem."""
    reading = check.reading
    return {
        "file": reading.file,
        "table": reading.table,
        "encoding": reading.encoding,
        "layout": reading.layout,
        "header_row": reading.header_row,
        "rows": reading.rows,
        "accepted": reading.accepted_count,
        "problems": [problem_object(problem, lang) for problem in check.problems],
        "plan": check.plan,
        "sheet": reading.sheet,
        "same_as": check.same_as,
        "account": [asdict(sheet) for sheet in reading.account],
        "readings": check.readings,
        **check.counts,
    }


def upload_answer(upload: StoredUpload, lang: str) -> dict[str, object]:
    """What whoever stored a file is told: the upload, problems and account as of a check."""
    return {
        **{key: plain(value) for key, value in upload.items() if key in UPLOAD_KEYS},
        "problems": [problem_object(item, lang) for item in upload["problems"]],
        "account": [asdict(sheet) for sheet in upload["account"]],
        "readings": upload["readings"],
    }


def as_json(document: object) -> str:
    """The document as JSON text, Chinese unescaped."""
    return json.dumps(plain(document), ensure_ascii=False, allow_nan=False)
