"""Which columns a table for people has, in order, and what stands in each column of that name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

CellKind = Literal[
    "name", "text", "code", "codes", "clause", "years", "bodies", "amount", "number", "whole",
    "period", "day", "moment", "flag", "term", "unit", "any",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands in a column: the kind, a fixed unit, the family of words of its codes.

    `of`: the row's name for it, where a column has another, and `times` how much more it tells.
    """

    kind: CellKind
    unit: str | None = None
    family: str = ""
    decimals: int = 1
    of: str = ""
    times: float = 1.0


TEXT, _AMOUNT, _WHOLE, _FLAG = Shape("text"), Shape("amount"), Shape("whole"), Shape("flag")
_TONNES, _COAL, _PERCENT = Shape("number", "吨"), Shape("number", "吨标准煤"), Shape("number", "%")
SHAPES: dict[str, Shape] = {
    **dict.fromkeys(("name", "region", "title", "class_name"), Shape("name")),
    **dict.fromkeys(("target_value", "stretch_value", "base_value", "achieved", "gap",
                     "path_value", "path_gap", "required_per_year", "projected_value", "value",
                     "reported_total"), _AMOUNT),
    **dict.fromkeys(("completion_pct", "progress_pct", "change_pct", "to_date_change", "time_pct",
                     "share_pct", "deviation_pct", "even_rate_pct"), _PERCENT),
    **dict.fromkeys(("claimed_t", "recognised_t", "year_t", "total_t", "target_t", "path_t",
                     "emissions_t"), _TONNES),
    **dict.fromkeys(("energy_tce", "target_tce", "total_tce", "coming_tce", "standing_tce",
                     "stopped_tce", "unknown_tce"), _COAL),
    **dict.fromkeys(("coming_pct", "cut_now_pct", "achieved_with", "cut_target_pct"), _PERCENT),
    **dict.fromkeys(("projects", "coming", "unknown", "total_year"), _WHOLE),
    **dict.fromkeys(("base_year", "target_year", "year", "warning_level", "to_date_warning_level",
                     "upload", "row", "annual_previous_level"), _WHOLE),
    **dict.fromkeys(("old", "final_missing", "own_target", "summed", "binding", "behind", "late",
                     "large", "measurable", "verifiable", "assessable"), _FLAG),
    **dict.fromkeys(("lead_bodies", "bodies"), Shape("bodies")),
    **dict.fromkeys(("period", "to_date_period", "period_before"), Shape("period")),
    **dict.fromkeys(("value_before", "value_after", "gap_before", "gap_after"), _AMOUNT),
    **dict.fromkeys(("date", "reported_on"), Shape("day")),
    **dict.fromkeys(("stage", "state", "disposal"), Shape("term")),
    "indicator": Shape("code", family="indicator"), "region_code": Shape("code", family="region"),
    "unit": Shape("unit"), "clause": Shape("clause"), "missing": Shape("years"),
    "at": Shape("moment"), "notes": Shape("codes", family="note-"),
    "points": Shape("number"), "target_points": Shape("number"), "item_points": Shape("number"),
    "pace_ratio": Shape("number", decimals=2),
    "pace_pct": Shape("number", "%", of="pace_ratio", times=100.0),
    "status": Shape("code", family="status-"), "stretch_status": Shape("code", family="status-"),
    "sector": Shape("code", family="sector-"), "rule": Shape("code", family="rule-"),
    "qualifier": Shape("code", family="qualifier-"), "basis": Shape("code", family="basis-"),
    "measure": Shape("code", family="measure-"), "vintage": Shape("code", family="vintage-"),
    "pollutant": Shape("code", family="pollutant-"), "standing": Shape("code", family="standing-"),
    "table": Shape("code", family="table-"), "reporting_state": Shape("code", family="coverage-"),
    **dict.fromkeys(("status_before", "status_after"), Shape("code", family="status-")),
    "change_kind": Shape("code", family="change-"),
}  # fmt: skip
# Tables by name: their columns for people, in order. `=` gives a column another family of words.
TABLES: dict[str, tuple[str, ...]] = {
    "gaps": (
        "name", "clause", "sector", "region", "rule", "unit", "base_year", "target_year",
        "target_value", "stretch_value", "qualifier", "period", "achieved", "gap", "path_value",
        "path_gap", "completion_pct", "progress_pct", "pace_pct", "required_per_year",
        "projected_value", "status", "stretch_status", "warning_level", "missing", "lead_bodies",
        "bodies", "old", "final_missing", "notes",
    ),
    "figures": (
        "region_code", "indicator", "period", "value", "unit", "qualifier", "measure", "basis",
        "vintage", "reason", "source", "upload", "file", "row",
    ),
    "warnings": (
        "region", "name", "unit", "target_value", "stretch_value", "own_target", "period",
        "change_pct", "warning_level", "achieved", "path_value", "path_gap", "required_per_year",
        "even_rate_pct", "to_date_period", "to_date_change", "to_date_warning_level", "status",
    ),
    "measures": (
        "clause", "title", "lead_bodies", "bodies", "progress_pct", "time_pct",
        "status=measure-", "evidence", "date", "upload", "file", "row",
    ),
    "projects": (
        "project", "name", "region", "pollutant", "year", "claimed_t", "recognised_t", "standing",
        "state", "evidence", "measurable", "verifiable", "assessable", "notes=project-", "upload",
        "file", "row",
    ),
    "abatement-by-year": (
        "indicator", "region_code", "year", "year_t", "total_t", "target_t", "path_t", "behind",
    ),
    "high-energy-projects": (
        "project", "name", "region", "stage", "energy_tce", "emissions_t", "large", "disposal",
        "state", "share_pct", "date", "upload", "file", "row",
    ),
    "added-energy": (
        "region", "projects", "coming", "coming_tce", "standing_tce", "stopped_tce", "unknown",
        "unknown_tce", "total_tce", "total_year", "basis", "coming_pct", "period", "cut_now_pct",
        "achieved_with", "cut_target_pct", "target_year",
    ),
    "energy-users": (
        "name", "region", "year", "target_tce", "energy_tce", "deviation_pct", "reported_on",
        "late", "standing=user-", "upload", "file", "row",
    ),
    "evaluation": (
        "region", "year", "class_name", "points", "target_points", "item_points", "change_pct",
        "completion_pct",
    ),
    "changes": (
        "name", "region", "unit", "period_before", "value_before", "gap_before", "status_before",
        "period", "value_after", "gap_after", "status_after", "change_kind", "changed_by",
    ),
    "coverage": ("name", "region_code", "year", "reporting_state", "reason"),
    "findings": (
        "region_code", "indicator", "period", "value", "unit", "measure", "basis", "finding_words",
        "replies", "upload",
    ),
    "sources": ("name", "region", "upload", "file", "row"),
    "uploads": ("upload", "at", "file", "table", "accepted", "note"),
}  # fmt: skip
