"""One row of a pack's file to one typed thing, defaults filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from barometer.plan import pack
from barometer.plan.cells import KNOWN_YEARS, Cells
from barometer.plan.values import WHOLE_PERCENT
from barometer.rules import RULES
from barometer.units import factor

# 增长, 增速, 增幅: a growth rate is in per cent and yet no share of anything.
GROWTH = "增"


def target_of(row: Cells, head: pack.PlanHead | None) -> pack.Target | None:
    """A row of `targets.csv`; None where a cell is wrong."""
    rule = row.choice("rule", tuple(RULES), required=True)
    milestone = rule is not None and RULES[rule].state
    measured = row.plain("rule") != "" and not milestone
    base_year, target_year = (row.whole(name, KNOWN_YEARS) for name in ("base_year", "target_year"))
    built: dict[str, Any] = {
        "target": row.text("target", required=True),
        "indicator": row.text("indicator", required=True),
        "region_code": row.text("region_code") or (head and head.city_code),
        "rule": rule,
        "value": row.number("value", required=measured),
        "stretch_value": row.number("stretch_value"),
        "unit": row.text("unit", required=measured) or "%",
        "qualifier": row.choice("qualifier", pack.QUALIFIERS),
        "binding": row.truth("binding"),
        "base_year": head.base_year if head and base_year is None and not milestone else base_year,
        "target_year": head.end_year if head and target_year is None else target_year,
        "path": row.choice("path", pack.PATHS) or _path(rule),
        "basis": row.choice("basis", pack.BASES) or pack.BASES[0],
        "sector": row.choice("sector", pack.SECTORS, required=True),
        "clause": row.text("clause", required=True),
        "lead_bodies": row.several("lead_bodies"),
        "bodies": row.several("bodies"),
    }
    return None if row.broken or head is None else pack.Target(**built)


def _path(rule: str | None) -> str:
    return "geometric" if rule and RULES[rule].compounds else "linear"


def indicator_of(row: Cells, targets: Sequence[pack.Target]) -> pack.Indicator | None:
    """A row of `indicators.csv`; what it leaves out follows from its targets and its unit."""
    slug, name = row.text("indicator", required=True), row.text("name", required=True)
    unit = row.text("unit", required=True)
    own_targets = [target for target in targets if target.indicator == slug]
    additive, decimals = row.truth("additive"), row.whole("decimals")
    low, high = row.number("min"), row.number("max")
    if low is None and high is None and _is_share(own_targets, unit or "", name or ""):
        low, high = 0.0, WHOLE_PERCENT
    built: dict[str, Any] = {
        "indicator": slug,
        "name": name,
        "name_en": row.text("name_en") or name,
        "aliases": row.several("aliases"),
        "unit": unit,
        "decimals": 1 if decimals is None else decimals,
        "better": row.choice("better", ("up", "down")) or _better(own_targets),
        "default_measure": row.choice("default_measure", pack.MEASURES) or pack.MEASURES[0],
        "description": row.text("description"),
        "energy_intensity": bool(row.truth("energy_intensity")),
        "min": low,
        "max": high,
        "additive": _adds(own_targets, unit or "") if additive is None else additive,
    }
    return None if row.broken else pack.Indicator(**built)


def _better(targets: Sequence[pack.Target]) -> Literal["up", "down"]:
    return (
        "up"
        if not targets or any(RULES[target.rule].more_is_better for target in targets)
        else "down"
    )


def _adds(targets: Sequence[pack.Target], unit: str) -> bool:
    """Amounts over the plan and counts add up over regions; shares and rates do not."""
    counted = factor(unit, "个") is not None or factor(unit, "人") is not None
    return counted or any(RULES[target.rule].adds_up for target in targets)


def _is_share(targets: Sequence[pack.Target], unit: str, name: str) -> bool:
    """True where a level in per cent cannot pass 100: a share has such a target, growth has not."""
    within = all(
        not RULES[target.rule].in_percent
        and not RULES[target.rule].adds_up
        and (target.value or 0) <= WHOLE_PERCENT
        for target in targets
    )
    return bool(targets) and within and unit in ("%", "％") and GROWTH not in name


def region_of(row: Cells) -> pack.Region | None:
    """A row of `regions.csv`; None where a cell is wrong."""
    built: dict[str, Any] = {
        "code": row.text("code", required=True),
        "name": row.text("name", required=True),
        "name_en": row.text("name_en") or row.text("name"),
        "aliases": row.several("aliases"),
        "parent": row.text("parent"),
        "kind": row.choice("kind", pack.REGION_KINDS, required=True),
        "tile_row": row.whole("tile_row"),
        "tile_col": row.whole("tile_col"),
    }
    return None if row.broken else pack.Region(**built)


def body_of(row: Cells) -> pack.Body | None:
    """A row of `bodies.csv`; None where a cell is wrong."""
    built: dict[str, Any] = {
        "body": row.text("body", required=True),
        "name": row.text("name", required=True),
        "name_en": row.text("name_en") or row.text("name"),
        "aliases": row.several("aliases"),
    }
    return None if row.broken else pack.Body(**built)
