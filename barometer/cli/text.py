"""People's text on the command line: short tables, problems by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from barometer.cells import table_reading_lines
from barometer.rows import Gap, Source
from barometer.store.uploads.packs import Summary
from barometer.wording import has, number, say
from barometer.wording.gaps import bound_words
from barometer.wording.prospects import final_words

COLUMNS = {
    "plans": ("plan", "title", "city", "base_year", "end_year"),
    "targets": ("target", "name", "region_code", "rule", "value", "unit", "target_year"),
    "gaps": ("target", "region", "period", "achieved", "target_value", "unit", "gap", "status"),
    "observations": ("region_code", "indicator", "period", "measure", "value", "unit", "file",
                     "row"),
    "uploads": ("upload", "at", "by", "file", "rows", "new", "changed", "unchanged",
                "retracted_at"),
    "changes": ("target", "region", "before", "after", "unit", "status_before", "status_after",
                "change", "because"),
    "reports": ("report", "at", "by", "number", "title", "as_of"),
    "warnings": ("region", "applied", "period", "change_pct", "warning_level",
                 "to_date_period", "to_date_change", "to_date_warning_level"),
    "projects": ("project", "name", "region", "pollutant", "year", "claimed_t", "recognised_t",
                 "standing"),
    "measures": ("task", "clause", "title", "progress_pct", "date"),
    "evaluation": ("region", "year", "change_pct", "completion_pct", "target_points",
                   "item_points", "points", "class"),
    "tokens": ("number", "title", "role", "regions", "indicators", "bodies", "expires", "state"),
    "recipes": ("recipe", "plan", "file", "table", "sheet", "by", "at", "used"),
    "views": ("view", "column", "type", "unit", "description"),
    "notebooks": ("notebook", "title", "cells", "entry", "by"),
    "abatement": ("region", "pollutant", "claimed_t", "recognised_t", "target_t"),
}  # fmt: skip
CODED = ("rule", "status", "measure", "pollutant", "standing")
WIDTH = 140


def table(rows: Sequence[Mapping[str, object]], kind: str, lang: str) -> str:
    """Rows as a plain text table with headers in the reader's language."""
    drawn = Table(box=None, pad_edge=False)
    for name in COLUMNS[kind]:
        drawn.add_column(say(f"column-{name.replace('_', '-')}", lang), overflow="fold")
    for row in rows:
        drawn.add_row(*(_cell(name, row[name], lang) for name in COLUMNS[kind]))
    return _drawn(drawn)


def gaps(rows: Sequence[Gap], lang: str) -> str:
    """Gaps as a table: figures with what they leave open, targets in the plan's own word."""
    return table([_gap_worded(row, lang) for row in rows], "gaps", lang)


def _gap_worded(row: Gap, lang: str) -> Mapping[str, object]:
    reached, goal = row["achieved"], row["target_value"]
    bound = row["achieved_qualifier"] if reached is not None else None
    qualifier = row["qualifier"] if goal is not None else None
    period: int | str | None = row["period"]
    if period is not None and row["old"]:
        period = say("old-period", lang, year=str(period))
    status = [say(f"status-{row['status']}", lang), final_words(row, lang)]
    goal_text = _cell("target_value", goal, lang)
    return {
        **row, "period": period,
        "achieved": bound_words(bound, _cell("achieved", reached, lang), lang),
        "target_value": say(f"aim-{qualifier}", lang, value=goal_text) if qualifier else goal_text,
        "status": " ".join(filter(None, status)),
    }  # fmt: skip


def answer(document: Mapping[str, Any], lang: str) -> str:
    """The answer to a question as a plain text table, and whether there is more."""
    drawn = Table(box=None, pad_edge=False)
    for column in document["columns"]:
        drawn.add_column(column["name"].replace("[", "\\["), overflow="fold")
    for row in document["rows"]:
        drawn.add_row(*(_cell("", value, lang) for value in row))
    more = (
        [say("query-truncated", lang, rows=len(document["rows"]))] if document["truncated"] else []
    )
    return "\n".join([_drawn(drawn), *more])


def places(sources: Sequence[Source]) -> str:
    """Where figures stand, each as upload, file and row."""
    return "; ".join(f"{row['upload']} {row['file']}:{row['row']}" for row in sources)


def _cell(name: str, value: object, lang: str) -> str:
    if value is None:
        return "–"
    if name in CODED and has(f"{name}-{value}", lang):
        return say(f"{name}-{value}", lang)
    if isinstance(value, float):
        return number(value, lang, 4, trim=True)
    return str(value).replace("[", "\\[")


def _drawn(drawn: Table) -> str:
    console = Console(width=WIDTH, no_color=True, highlight=False)
    with console.capture() as capture:
        console.print(drawn)
    return capture.get().rstrip("\n")


def uploads(rows: Sequence[Mapping[str, Any]], lang: str) -> str:
    """Uploads as a table; below it what is wrong or worth a look in the files just sent."""
    stored = [row for row in rows if row["upload"] is not None]
    parts = [table(stored, "uploads", lang)] if stored else []
    parts += [problems(row["problems"], lang) for row in rows if row.get("problems")]
    return "\n".join(parts) or say("cli-nothing", lang)


def checks(documents: Sequence[Mapping[str, Any]], lang: str, *, readings: bool = False) -> str:
    """What each file is, and every problem in it; with `readings` how each table was read."""
    parts: list[str] = []
    for item in documents:
        parts.append(say("cli-check", lang, file=str(item["file"]), rows=item["rows"],
                         accepted=item["accepted"]))  # fmt: skip
        if readings:
            parts += [line for one in item["readings"]
                      for line in table_reading_lines(one, item["table"], lang)]  # fmt: skip
            parts += [] if item["readings"] else [say("reading-none", lang)]
        parts.append(problems(item["problems"], lang))
    return "\n".join(parts)


def problems(rows: Sequence[Mapping[str, Any]], lang: str) -> str:
    """One line per problem, errors first."""
    ordered = sorted(rows, key=lambda item: item["severity"] != "error")
    lines = [
        "  ".join((say(f"severity-{item['severity']}", lang), item["file"] or "", item["message"]))
        for item in ordered
    ]
    return "\n".join(lines) or say("cli-no-problem", lang)


def summary(contents: Summary, lang: str) -> str:
    """What the store holds after `init`."""
    return say(
        "cli-summary", lang, store=contents["store"], plans=", ".join(contents["plans"]),
        targets=contents["targets"], observations=contents["observations"],
    )  # fmt: skip
