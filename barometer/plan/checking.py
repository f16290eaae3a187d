"""Checks of a pack across its rows and files: names that must exist, values that must fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from barometer.plan.cells import Cells, Sheet
from barometer.plan.pack import Indicator, Pack
from barometer.problems import Problem
from barometer.units import compatible_units, factor, known

UNIQUE = {
    "targets": "target",
    "indicators": "indicator",
    "regions": "code",
    "bodies": "body",
}
IN_PERCENT = ("relative_reduction",)
CONVERTED = ("floor", "ceiling", "cumulative")
BEYOND_PERCENT = 100.0


def pack_problems(pack: Pack, sheets: Mapping[str, Sheet]) -> list[Problem]:
    """Everything wrong between the rows of a pack, file by file."""
    return [
        *(problem for name, column in UNIQUE.items() for problem in _doubled(sheets[name], column)),
        *_indicator_problems(sheets["indicators"]),
        *_region_problems(pack, sheets["regions"]),
        *_target_problems(pack, sheets["targets"]),
    ]


def _doubled(sheet: Sheet, column: str) -> Iterator[Problem]:
    counted = Counter(row.values.get(column, "").strip() for row in sheet.rows)
    for row in sheet.rows:
        value = row.values.get(column, "").strip()
        if value and counted[value] > 1:
            yield _at(row, "conflict", "problem-pack-twice", column, value)


def _indicator_problems(sheet: Sheet) -> Iterator[Problem]:
    for row in sheet.rows:
        unit = row.values.get("unit", "").strip()
        if unit and not known(unit):
            yield _at(row, "bad_unit", "problem-pack-unit-unknown", "unit", unit)
        low, high = row.values.get("min", "").strip(), row.values.get("max", "").strip()
        if low and high and not row.broken and float(low) > float(high):
            yield _at(row, "out_of_range", "problem-pack-range", "min", low)


def _region_problems(pack: Pack, sheet: Sheet) -> Iterator[Problem]:
    codes = {region.code for region in pack.regions}
    if pack.head.city_code not in codes:
        yield Problem("unknown_region", "problem-pack-city", file="plan.toml", column="city_code",
                      value=pack.head.city_code)  # fmt: skip
    for row in sheet.rows:
        parent = row.values.get("parent", "").strip()
        if parent and parent == row.values.get("code", "").strip():
            yield _at(row, "conflict", "problem-pack-own-parent", "parent", parent)


def _target_problems(pack: Pack, sheet: Sheet) -> Iterator[Problem]:
    indicators = {indicator.indicator: indicator for indicator in pack.indicators}
    regions = {region.code for region in pack.regions}
    bodies = {body.body for body in pack.bodies} | {body.name for body in pack.bodies}
    for row in sheet.rows:
        yield from _unknown(row, "indicator", indicators, "unknown_indicator")
        yield from _unknown(row, "region_code", regions, "unknown_region")
        for column in ("lead_bodies", "bodies"):
            for body in row.several(column):
                if body not in bodies:
                    yield _at(row, "not_allowed", "problem-pack-unknown", column, body)
        yield from _year_problems(pack, row)
        yield from _value_problems(row, indicators.get(row.values["indicator"].strip()))
    yield from _same_target(pack, sheet)


def _unknown(
    row: Cells, column: str, allowed: Iterable[str], code: str
) -> Iterator[Problem]:  # fmt: skip
    value = row.values.get(column, "").strip()
    if value and value not in allowed:
        yield _at(row, code, "problem-pack-unknown", column, value)


def _year_problems(pack: Pack, row: Cells) -> Iterator[Problem]:
    if row.broken:
        return
    base = row.whole("base_year")
    first = pack.head.base_year if base is None else base
    last = row.whole("target_year") or pack.head.end_year
    if last <= first:
        yield _at(
            row,
            "out_of_range",
            "problem-pack-years",
            "target_year",
            str(last),
            base=first,
        )


def _value_problems(row: Cells, indicator: Indicator | None) -> Iterator[Problem]:
    if row.broken or indicator is None:
        return
    rule, unit, value = (row.values[name].strip() for name in ("rule", "unit", "value"))
    if rule in IN_PERCENT and unit not in ("%", "％"):
        yield _at(row, "bad_unit", "problem-pack-unit", "unit", unit, allowed="%")
    if rule in IN_PERCENT and value and float(value) > BEYOND_PERCENT:
        yield _at(row, "out_of_range", "problem-pack-percent", "value", value)
    if rule == "point_reduction" and factor(unit, "pp") is None:
        yield _at(row, "bad_unit", "problem-pack-unit", "unit", unit, allowed="pp")
    if rule in CONVERTED and factor(indicator.unit, unit) is None:
        allowed = "、".join(compatible_units(indicator.unit))
        yield _at(row, "bad_unit", "problem-pack-unit", "unit", unit, allowed=allowed)
    path = row.values.get("path", "").strip()
    if path == "geometric" and rule not in ("relative_reduction", "floor", "ceiling"):
        yield _at(row, "not_allowed", "problem-pack-path", "path", path)


def _same_target(pack: Pack, sheet: Sheet) -> Iterator[Problem]:
    """Two rows for one region, indicator, rule and target year would answer one question twice."""
    seen: dict[tuple[str, str, str, str], int] = {}
    for row in sheet.rows:
        region = row.values["region_code"].strip() or pack.head.city_code
        year = row.values["target_year"].strip() or str(pack.head.end_year)
        key = (
            region,
            row.values["indicator"].strip(),
            row.values["rule"].strip(),
            year,
        )
        if key in seen:
            yield _at(row, "conflict", "problem-pack-same-target", "target",
                      row.values["target"].strip(), first=seen[key])  # fmt: skip
        seen.setdefault(key, row.line)


def _at(
    row: Cells, code: str, key: str, column: str, value: str, **facts: object
) -> Problem:  # fmt: skip
    return Problem(code, key, file=row.file, row=row.line, column=column, value=value, facts=facts)
