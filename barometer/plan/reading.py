"""From a folder to a plan pack, with every mistake named by file, row and column."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from barometer.plan.cells import Cells, Sheet, read_sheet
from barometer.plan.checking import body_names, pack_problems
from barometer.plan.heading import read_head
from barometer.plan.pack import Indicator, Pack, PackFile, PlanHead, Target, odd_files, own_files
from barometer.plan.rows import body_of, indicator_of, region_of, target_of
from barometer.problems import Problem
from barometer.rules import RULES
from barometer.units import factor

COLUMNS = {
    "targets": ("target", "indicator", "region_code", "rule", "value", "stretch_value", "unit",
                "qualifier", "binding", "base_year", "target_year", "path", "basis", "sector",
                "clause", "lead_bodies", "bodies"),
    "indicators": ("indicator", "name", "name_en", "aliases", "unit"),
    "regions": ("code", "name", "name_en", "aliases", "parent", "kind"),
    "bodies": ("body", "name", "name_en", "aliases"),
}  # fmt: skip
STATISTICS, RECIPES = "statistics", "recipes"
OTHER_TABLES = (
    "county_targets", "measures", "projects", "high_energy_projects", "energy_users",
    "evaluation_points",
)  # fmt: skip

Thing = TypeVar("Thing")


def read_pack(folder: Path) -> tuple[Pack | None, list[Problem]]:
    """The pack in a folder, and everything wrong with it; None where it cannot be used."""
    problems = odd_files(folder)
    if problems:
        return None, problems
    head = read_head(folder, problems)
    sheets = {
        name: read_sheet(folder / f"{name}.csv", columns, problems)
        for name, columns in COLUMNS.items()
    }
    pack = _pack(folder, head, sheets)
    problems += [problem for sheet in sheets.values() for problem in sheet.problems]
    problems += pack_problems(head, sheets)
    return (None if any(problem.is_error for problem in problems) else pack), problems


def _pack(folder: Path, head: PlanHead | None, sheets: Mapping[str, Sheet]) -> Pack | None:
    """The rows as they are, good or bad; reading them notes what is wrong with their cells."""
    targets = _built(sheets["targets"], lambda row: target_of(row, head))
    indicators = _built(sheets["indicators"], lambda row: indicator_of(row, targets))
    regions, bodies = _built(sheets["regions"], region_of), _built(sheets["bodies"], body_of)
    if head is None:
        return None
    return Pack(
        folder=folder,
        head=head,
        targets=tuple(_finished(targets, indicators, body_names(sheets["bodies"]))),
        indicators=indicators,
        regions=regions,
        bodies=bodies,
        statistics=_files(folder, "observations", STATISTICS, "*.csv"),
        tables=_tables(folder),
        recipes=_files(folder, RECIPES, RECIPES, "*.json"),
        digest=pack_digest(folder),
    )


def _built(sheet: Sheet, build: Callable[[Cells], Thing | None]) -> tuple[Thing, ...]:
    things = [build(row) for row in sheet.rows]
    return tuple(thing for thing in things if thing is not None) if sheet.whole else ()


def _finished(
    targets: Sequence[Target], indicators: Sequence[Indicator], names: Mapping[str, str]
) -> list[Target]:
    """Targets with the factor from the indicator's unit, and bodies by their identifiers."""
    units = {indicator.indicator: indicator.unit for indicator in indicators}
    return [
        replace(
            target,
            unit_factor=_unit_factor(target, units.get(target.indicator, "")),
            lead_bodies=tuple(names.get(body, body) for body in target.lead_bodies),
            bodies=tuple(names.get(body, body) for body in target.bodies),
        )
        for target in targets
    ]


def _unit_factor(target: Target, unit: str) -> float:
    """What turns a figure in the indicator's unit into the target's; changes in % need none."""
    rule = RULES[target.rule]
    if rule.in_percent or rule.state:
        return 1.0
    return factor(unit, "%" if rule.cuts else target.unit) or 1.0


def _files(folder: Path, table: str, below: str, pattern: str) -> tuple[PackFile, ...]:
    paths = sorted((folder / below).glob(pattern))
    return tuple(PackFile(table, f"{below}/{path.name}", path.read_bytes()) for path in paths)


def _tables(folder: Path) -> tuple[PackFile, ...]:
    paths = [(name, folder / f"{name}.csv") for name in OTHER_TABLES]
    return tuple(
        PackFile(name, path.name, path.read_bytes()) for name, path in paths if path.is_file()
    )


def pack_digest(folder: Path) -> str:
    """SHA-256 over names and bytes of the files that make the pack."""
    digest = hashlib.sha256()
    for path in (path for path in own_files(folder) if path.suffix != ".geojson"):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
