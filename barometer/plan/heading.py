"""The head of a pack: `plan.toml`, every setting checked."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from barometer.plan.cells import KNOWN_YEARS, odd_slug
from barometer.plan.pack import ROLES, PlanHead, is_own
from barometer.problems import Problem

FILE = "plan.toml"
TEXTS = ("plan", "title", "title_en", "document", "city_code")
YEARS = ("base_year", "end_year")
# Table, key and default of each threshold; those of the status are Eurostat's.
THRESHOLDS = (
    ("status", "on_track", 0.95),
    ("status", "lagging", 0.60),
    ("warning", "behind_pct", 10.0),
)
HIGHEST = 1_000_000
WARNING_RULES = ("rise", "shortfall")
# Of every place in China, where a pack names no other.
TIME_ZONE = "Asia/Shanghai"
TABLES = ("status", "warning", "geo", "contact", "abatement", "energy_users", "key_indicators",
          "high_energy", "clauses", "rights", "reports")  # fmt: skip

# Who owes figures by its kind; a city owes them all.
REPORTERS = ("county", "zone")
# What an indicator may be to the method.
PARTS = ("energy", "gdp", "gdp_constant", "intensity")


def read_head(folder: Path, problems: list[Problem]) -> PlanHead | None:
    """What `plan.toml` says; None where a setting is wrong, all of them named in `problems`."""
    document = _document(folder / FILE, problems)
    if document is None:
        return None
    mistakes = [*_wrong_tables(document), *_wrong_settings(document), *_wrong_thresholds(document)]
    mistakes += [] if mistakes else [
        *_wrong_levels(document), *_wrong_boundaries(document, folder), *_wrong_rights(document),
        *_wrong_large(document), *_wrong_parts(document), *_wrong_reports(document),
    ]  # fmt: skip
    mistakes += [] if mistakes else _wrong_order(document)
    problems += mistakes
    if any(problem.severity == "error" for problem in mistakes):
        return None
    return _head(document)


def _document(path: Path, problems: list[Problem]) -> dict[str, Any] | None:
    try:
        document = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        # Settings are kept as JSON: what is too deep for that is too deep.
        json.dumps(document, default=str)
        return document
    except OSError:
        problems.append(Problem("not_a_table", "problem-pack-no-file", file=FILE))
    except UnicodeDecodeError as error:
        problems.append(Problem("encoding", "problem-pack-encoding", file=FILE,
                                facts={"byte": error.start}))  # fmt: skip
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        problems.append(Problem("not_a_table", "problem-pack-toml", file=FILE,
                                facts={"why": _why(error)}))  # fmt: skip
    return None


def _why(error: Exception) -> str:
    """What the parser says; of tables too deep for it, how they look."""
    return "[[[[…]]]]" if isinstance(error, RecursionError) else str(error)


def _head(document: dict[str, Any]) -> PlanHead:
    thresholds: dict[str, Any] = {
        key: float(document.get(table, {}).get(key, default)) for table, key, default in THRESHOLDS
    }
    return PlanHead(
        **{key: document[key] for key in (*TEXTS, *YEARS)},
        **thresholds,
        warning_rule=document.get("warning_rule", WARNING_RULES[0]),
        example=document.get("example", False),
        settings=json.dumps(document, ensure_ascii=False, default=str, sort_keys=True),
    )


def _wrong_tables(document: dict[str, Any]) -> list[Problem]:
    problems = [_problem(name, document[name], f"[{name}]") for name in TABLES
                if not isinstance(document.get(name, {}), dict)]  # fmt: skip
    if not _rows_of_settings(document.get("evaluation", [])):
        problems.append(_problem("evaluation", document["evaluation"], "[[evaluation]]"))
    return problems


def _wrong_levels(document: dict[str, Any]) -> list[Problem]:
    levels = document.get("warning", {}).get("levels", [])
    if not _rows_of_settings(levels):
        return [_problem("warning.levels", levels, "[[warning.levels]]")]
    numbers = [level.get("level") for level in levels]
    return [_problem("warning.levels.level", number, "1, 2, 3") for number in numbers
            if number not in (1, 2, 3)]  # fmt: skip


def _wrong_large(document: dict[str, Any]) -> list[Problem]:
    limit = document.get("high_energy", {}).get("large_tce", 1)
    right = type(limit) in (int, float) and 0 < limit < HIGHEST * HIGHEST
    return [] if right else [_problem("high_energy.large_tce", limit, "> 0")]


def _wrong_parts(document: dict[str, Any]) -> list[Problem]:
    """Only parts that the method knows; whether the plan has the indicator is looked at later."""
    return [
        _problem(f"key_indicators.{part}", slug, ", ".join(PARTS))
        for part, slug in document.get("key_indicators", {}).items()
        if part not in PARTS or not isinstance(slug, str)
    ]


def _wrong_rights(document: dict[str, Any]) -> list[Problem]:
    """Every place with a list of roles; whether there is such a place is looked at with tables."""
    return [
        _problem(f"rights.{place}", roles, f"[{', '.join(ROLES)}]")
        for place, roles in document.get("rights", {}).items()
        if not (isinstance(roles, list) and roles and all(role in ROLES for role in roles))
    ]


def _wrong_reports(document: dict[str, Any]) -> list[Problem]:
    """A list of indicators for each kind; whether the plan has them is looked at later."""
    return [
        _problem(f"reports.{kind}", slugs, f"[…], {', '.join(REPORTERS)}")
        for kind, slugs in document.get("reports", {}).items()
        if kind not in REPORTERS
        or not (isinstance(slugs, list) and all(isinstance(slug, str) for slug in slugs))
    ]


def _wrong_boundaries(document: dict[str, Any], folder: Path) -> list[Problem]:
    """A map's file stands in the pack itself; without it the map of tiles is drawn."""
    name = document.get("geo", {}).get("file", "")
    if not isinstance(name, str) or Path(name).name != name:
        return [_problem("geo.file", name, f"{folder.name}/*.geojson")]
    if name and not is_own(folder, folder / name):
        return [Problem("not_a_table", "problem-pack-no-boundaries", "warning", file=FILE,
                        column="geo.file", value=name)]  # fmt: skip
    return []


def _rows_of_settings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)


def _wrong_settings(document: dict[str, Any]) -> list[Problem]:
    problems = [_problem(key, document.get(key), "text") for key in TEXTS
                if not (isinstance(document.get(key), str) and document[key].strip())]  # fmt: skip
    years = f"{KNOWN_YEARS[0]} … {KNOWN_YEARS[-1]}"
    problems += [_problem(key, document.get(key), years) for key in YEARS
                 if not _is_year(document.get(key))]  # fmt: skip
    if isinstance(document.get("plan"), str) and odd_slug(document["plan"]):
        problems.append(_problem("plan", document["plan"], "a-z 0-9 - _ ."))
    rule, example = document.get("warning_rule", WARNING_RULES[0]), document.get("example", False)
    if rule not in WARNING_RULES:
        problems.append(_problem("warning_rule", rule, ", ".join(WARNING_RULES)))
    if not isinstance(example, bool):
        problems.append(_problem("example", example, "true, false"))
    if not _is_time_zone(document.get("time_zone", TIME_ZONE)):
        problems.append(_problem("time_zone", document["time_zone"], f"{TIME_ZONE}, Asia/Urumqi …"))
    return problems


def _is_year(value: object) -> bool:
    return type(value) is int and value in KNOWN_YEARS


def _is_time_zone(name: object) -> bool:
    try:
        return isinstance(name, str) and bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _wrong_thresholds(document: dict[str, Any]) -> list[Problem]:
    problems = []
    for table, key, default in THRESHOLDS:
        settings = document.get(table, {})
        value = settings.get(key, default) if isinstance(settings, dict) else settings
        if type(value) not in (int, float) or not 0 <= value <= HIGHEST:
            problems.append(_problem(f"{table}.{key}", value, f"0 … {HIGHEST}"))
    return problems


def _wrong_order(document: dict[str, Any]) -> list[Problem]:
    head = _head(document)
    problems = []
    if head.end_year <= head.base_year:
        problems.append(_problem("end_year", head.end_year, f"> {head.base_year}", "out_of_range"))
    if head.lagging > head.on_track:
        problems.append(
            _problem("status.lagging", head.lagging, f"0 … {head.on_track}", "out_of_range")
        )
    return problems


def _problem(key: str, value: object, allowed: str, code: str = "not_allowed") -> Problem:
    if value is None:
        return Problem("missing_column", "problem-pack-setting-missing", file=FILE, column=key,
                       facts={"allowed": allowed})  # fmt: skip
    return Problem(code, "problem-pack-setting", file=FILE, column=key, value=str(value),
                   facts={"allowed": allowed})  # fmt: skip
