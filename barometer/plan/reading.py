"""From a folder to a plan pack, with every mistake named by file, row and column."""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from barometer.plan.cells import Cells, read_sheet
from barometer.plan.checking import pack_problems
from barometer.plan.pack import (
    BASES,
    MEASURES,
    PATHS,
    QUALIFIERS,
    REGION_KINDS,
    RULES,
    SECTORS,
    Body,
    Indicator,
    Pack,
    PackFile,
    PlanHead,
    Region,
    Target,
)  # fmt: skip
from barometer.problems import Problem
from barometer.units import factor

STATISTICS = "statistics"
OTHER_TABLES = (
    "county_targets",
    "measures",
    "projects",
    "high_energy_projects",
    "energy_users",
)
CHANGES = ("annual_change", "cumulative_change")
COUNT_UNITS = ("个", "座", "家", "项", "处", "台", "套")


def read_pack(folder: Path) -> tuple[Pack | None, list[Problem]]:
    """The pack in a folder, and everything wrong with it; None where it cannot be used."""
    problems: list[Problem] = []
    head = _head(folder, problems)
    sheets = {
        name: read_sheet(folder / f"{name}.csv", columns, problems)
        for name, columns in COLUMNS.items()
    }
    if head is None or any(sheet is None for sheet in sheets.values()):
        return None, problems
    ready = {name: sheet for name, sheet in sheets.items() if sheet is not None}
    bodies = [body for row in ready["bodies"].rows if (body := _body(row))]
    regions = [region for row in ready["regions"].rows if (region := _region(row))]
    targets = [target for row in ready["targets"].rows if (target := _target(row, head))]
    indicators = [item for row in ready["indicators"].rows if (item := _indicator(row, targets))]
    pack = Pack(
        folder=folder, head=head, targets=_in_indicator_units(targets, indicators),
        indicators=tuple(indicators), regions=tuple(regions), bodies=tuple(bodies),
        statistics=_statistics(folder), tables=_tables(folder), digest=_digest(folder),
    )  # fmt: skip
    problems += [problem for sheet in ready.values() for problem in sheet.problems]
    problems += pack_problems(pack, ready)
    return (None if any(p.is_error for p in problems) else pack), problems


COLUMNS = {
    "targets": ("target", "indicator", "region_code", "rule", "value", "stretch_value", "unit",
                "qualifier", "binding", "base_year", "target_year", "path", "basis", "sector",
                "clause", "lead_bodies", "bodies"),
    "indicators": ("indicator", "name", "name_en", "aliases", "unit"),
    "regions": ("code", "name", "name_en", "aliases", "parent", "kind"),
    "bodies": ("body", "name", "name_en", "aliases"),
}  # fmt: skip


def _head(folder: Path, problems: list[Problem]) -> PlanHead | None:
    path = folder / "plan.toml"
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = tomllib.loads(text)
    except FileNotFoundError:
        problems.append(Problem("not_a_table", "problem-pack-no-file", file="plan.toml"))
        return None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        facts = {"why": str(error)}
        problems.append(Problem("not_a_table", "problem-pack-toml", file="plan.toml", facts=facts))
        return None
    return _checked_head(document, problems)


def _checked_head(document: dict[str, Any], problems: list[Problem]) -> PlanHead | None:
    before = len(problems)
    text: dict[str, Any] = {key: _setting(document, key, str, problems) for key in
            ("plan", "title", "title_en", "document", "city_code")}  # fmt: skip
    years = {key: _setting(document, key, int, problems) for key in ("base_year", "end_year")}
    status, warning = document.get("status", {}), document.get("warning", {})
    thresholds: dict[str, Any] = {
        "on_track": _number(status, "status.on_track", 0.95, problems),
        "lagging": _number(status, "status.lagging", 0.60, problems),
        "behind_pct": _number(warning, "warning.behind_pct", 10.0, problems),
    }
    rule, example = document.get("warning_rule", "rise"), document.get("example", False)
    if rule not in ("rise", "shortfall"):
        problems.append(_wrong("warning_rule", rule, "rise, shortfall"))
    if not isinstance(example, bool):
        problems.append(_wrong("example", example, "true, false"))
    if len(problems) == before:
        problems += _head_order(years, thresholds)
    if len(problems) > before:
        return None
    settings = json.dumps(document, ensure_ascii=False, default=str, sort_keys=True)
    return PlanHead(
        **text,
        **years,
        **thresholds,
        warning_rule=rule,
        example=example,
        settings=settings,
    )


def _head_order(years: dict[str, Any], thresholds: dict[str, Any]) -> list[Problem]:
    found = []
    if years["end_year"] <= years["base_year"]:
        found.append(_wrong("end_year", years["end_year"], f"> {years['base_year']}"))
    if not 0 <= thresholds["lagging"] <= thresholds["on_track"]:
        found.append(_wrong("status.lagging", thresholds["lagging"],
                            f"0 … {thresholds['on_track']}"))  # fmt: skip
    return found


def _setting(document: dict[str, Any], key: str, kind: type, problems: list[Problem]) -> Any:
    value = document.get(key)
    if value is None or isinstance(value, bool) or not isinstance(value, kind) or value == "":
        problems.append(_wrong(key, value, "text" if kind is str else "year"))
    return value


def _number(
    table: dict[str, Any], name: str, default: float, problems: list[Problem]
) -> float:  # fmt: skip
    value = table.get(name.split(".")[1], default) if isinstance(table, dict) else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        problems.append(_wrong(name, value, "number"))
        return default
    return float(value)


def _wrong(key: str, value: object, allowed: str) -> Problem:
    code = "missing_column" if value is None else "not_allowed"
    shown = None if value is None else str(value)
    return Problem(code, "problem-pack-setting", file="plan.toml", column=key, value=shown,
                   facts={"allowed": allowed})  # fmt: skip


def _target(row: Cells, head: PlanHead) -> Target | None:
    rule = row.choice("rule", RULES, required=True)
    milestone = rule == "milestone"
    base_year = row.whole("base_year")
    built = {
        "target": row.text("target", required=True),
        "indicator": row.text("indicator", required=True),
        "region_code": row.text("region_code") or head.city_code,
        "rule": rule,
        "value": row.number("value", required=not milestone),
        "stretch_value": row.number("stretch_value"),
        "unit": row.text("unit", required=not milestone) or "%",
        "qualifier": row.choice("qualifier", QUALIFIERS),
        "binding": row.truth("binding"),
        "base_year": base_year if base_year is not None or milestone else head.base_year,
        "target_year": row.whole("target_year") or head.end_year,
        "path": row.choice("path", PATHS)
        or ("geometric" if rule == "relative_reduction" else "linear"),
        "basis": row.choice("basis", BASES) or "statistical",
        "sector": row.choice("sector", SECTORS, required=True),
        "clause": row.text("clause", required=True),
        "lead_bodies": row.several("lead_bodies"),
        "bodies": row.several("bodies"),
    }
    return None if row.broken else Target(**built)  # type: ignore[arg-type]


def _indicator(row: Cells, targets: list[Target]) -> Indicator | None:
    slug, unit = row.text("indicator", required=True), row.text("unit", required=True)
    own = [target for target in targets if target.indicator == slug]
    additive = row.truth("additive")
    better = row.choice("better", ("up", "down"))
    decimals = row.whole("decimals")
    built = {
        "indicator": slug,
        "name": row.text("name", required=True),
        "name_en": row.text("name_en", required=True),
        "aliases": row.several("aliases"),
        "unit": unit,
        "decimals": 1 if decimals is None else decimals,
        "better": better or ("up" if any(t.rule in UPWARD for t in own) or not own else "down"),
        "default_measure": row.choice("default_measure", MEASURES) or "level",
        "description": row.text("description"),
        "energy_intensity": bool(row.truth("energy_intensity")),
        "min": row.number("min"),
        "max": row.number("max"),
        "additive": additive if additive is not None else _adds(own, unit),
    }
    return None if row.broken else Indicator(**built)  # type: ignore[arg-type]


UPWARD = ("floor", "cumulative", "milestone")


def _adds(targets: list[Target], unit: str | None) -> bool:
    """Amounts over the plan and counts add up over regions; shares and rates do not."""
    return any(target.rule == "cumulative" for target in targets) or unit in COUNT_UNITS


def _region(row: Cells) -> Region | None:
    built = {
        "code": row.text("code", required=True),
        "name": row.text("name", required=True),
        "name_en": row.text("name_en", required=True),
        "aliases": row.several("aliases"),
        "parent": row.text("parent"),
        "kind": row.choice("kind", REGION_KINDS, required=True),
        "tile_row": row.whole("tile_row"),
        "tile_col": row.whole("tile_col"),
    }
    return None if row.broken else Region(**built)  # type: ignore[arg-type]


def _body(row: Cells) -> Body | None:
    built = {
        "body": row.text("body", required=True),
        "name": row.text("name", required=True),
        "name_en": row.text("name_en", required=True),
        "aliases": row.several("aliases"),
    }
    return None if row.broken else Body(**built)  # type: ignore[arg-type]


def _in_indicator_units(
    targets: list[Target], indicators: list[Indicator]
) -> tuple[Target, ...]:  # fmt: skip
    """Targets with the factor from the indicator's unit to their own; 1 where none is needed."""
    units = {indicator.indicator: indicator.unit for indicator in indicators}
    return tuple(
        replace(
            target,
            unit_factor=factor(units.get(target.indicator, ""), target.unit) or 1.0,
        )
        if target.rule in ("floor", "ceiling", "cumulative", "point_reduction")
        else target
        for target in targets
    )


def _statistics(folder: Path) -> tuple[PackFile, ...]:
    found = sorted((folder / STATISTICS).glob("*.csv"))
    return tuple(
        PackFile("observations", f"{STATISTICS}/{path.name}", path.read_bytes()) for path in found
    )


def _tables(folder: Path) -> tuple[PackFile, ...]:
    found = [(name, folder / f"{name}.csv") for name in OTHER_TABLES]
    return tuple(
        PackFile(name, path.name, path.read_bytes()) for name, path in found if path.is_file()
    )


def _digest(folder: Path) -> str:
    """SHA-256 over names and bytes of the files that make the pack."""
    paths = [
        folder / "plan.toml",
        *folder.glob("*.csv"),
        *folder.glob(f"{STATISTICS}/*.csv"),
    ]
    digest = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
