"""Checks of a pack across its rows and files: names that must exist, values that must fit.

Checks read the cells' own text, so one wrong cell does not hide the next mistake or make
others up; a check that needs a file or a setting which is itself wrong is left out.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from barometer.plan.cells import Cells, Sheet, finite, odd_slug
from barometer.plan.pack import PlanHead
from barometer.plan.values import value_problems
from barometer.problems import Problem
from barometer.units import known

IDENTIFIERS = {"targets": "target", "indicators": "indicator", "regions": "code", "bodies": "body"}
SLUGS = ("targets", "indicators")
NAMED = ("indicators", "regions", "bodies")
NEEDED = ("targets", "indicators", "regions")
Sheets = Mapping[str, Sheet]


def pack_problems(head: PlanHead | None, sheets: Sheets) -> list[Problem]:
    """Everything wrong between the rows of a pack, file by file."""
    return [
        *(problem for name in NEEDED for problem in _empty(sheets[name])),
        *(problem for name in IDENTIFIERS for problem in _doubled(sheets[name], IDENTIFIERS[name])),
        *(problem for name in SLUGS for problem in _odd_slugs(sheets[name], IDENTIFIERS[name])),
        *(problem for name in NAMED for problem in _shared_names(sheets[name], IDENTIFIERS[name])),
        *_indicator_problems(sheets["indicators"]),
        *_part_problems(head, sheets["indicators"]),
        *_region_problems(head, sheets["regions"]),
        *_target_problems(head, sheets),
    ]


def body_names(sheet: Sheet) -> dict[str, str]:
    """The identifier of a body by each of its spellings."""
    bodies: dict[str, str] = {}
    for row in sheet.rows:
        for name in (row.plain("body"), row.plain("name"), *row.several("aliases")):
            bodies.setdefault(name, row.plain("body"))
    return bodies


def _empty(sheet: Sheet) -> Iterator[Problem]:
    if sheet.whole and not sheet.rows:
        yield Problem("not_a_table", "problem-pack-no-rows", file=sheet.file)


def _odd_slugs(sheet: Sheet, column: str) -> Iterator[Problem]:
    """Slugs stand in addresses and in lists parted by signs."""
    for row in sheet.rows:
        if odd_slug(row.plain(column)):
            yield row.problem("not_allowed", "problem-pack-slug", column)


def _doubled(sheet: Sheet, column: str) -> Iterator[Problem]:
    counted = Counter(row.plain(column) for row in sheet.rows)
    for row in sheet.rows:
        value = row.plain(column)
        if value and counted[value] > 1:
            yield row.problem("conflict", "problem-pack-twice", column)


def _shared_names(sheet: Sheet, column: str) -> Iterator[Problem]:
    """A name of two rows: a file that uses it cannot be understood, so it is warned of here."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for row in sheet.rows:
        for name in _names(row, column):
            owners[name].add(row.plain(column))
    for row in sheet.rows:
        shared = {name for name in _names(row, column) if len(owners[name]) > 1}
        for name in sorted(shared):
            others = sorted(owners[name] - {row.plain(column)})
            yield row.problem("duplicate", "problem-pack-shared-name", "aliases", name, "warning",
                      others="、".join(others))  # fmt: skip


def _names(row: Cells, column: str) -> set[str]:
    spelled = (row.plain(column), row.plain("name"), *row.several("aliases"))
    return {unicodedata.normalize("NFKC", name).casefold() for name in spelled if name}


def _indicator_problems(sheet: Sheet) -> Iterator[Problem]:
    for row in sheet.rows:
        unit = row.plain("unit")
        if unit and not known(unit):
            yield row.problem("unit_guess", "problem-pack-unit-unknown", "unit", severity="warning")
        low, high = finite(row.plain("min")), finite(row.plain("max"))
        if low is not None and high is not None and low > high:
            yield row.problem("out_of_range", "problem-pack-range", "min", high=row.plain("max"))


def _part_problems(head: PlanHead | None, sheet: Sheet) -> Iterator[Problem]:
    """Indicators that `plan.toml` names and that the plan does not have."""
    slugs = {row.plain("indicator") for row in sheet.rows}
    if head is None or not slugs:
        return
    named = [(f"{table}.{part}", slug) for table in ("key_indicators", "abatement")
             for part, slug in head.table(table).items()]  # fmt: skip
    named += [(f"reports.{kind}", slug) for kind, listed in head.table("reports").items()
              for slug in listed]  # fmt: skip
    for column, slug in named:
        if slug not in slugs:
            yield Problem("unknown_indicator", "problem-pack-unknown", file="plan.toml",
                          column=column, value=str(slug))  # fmt: skip


def _region_problems(head: PlanHead | None, sheet: Sheet) -> Iterator[Problem]:
    codes = {row.plain("code") for row in sheet.rows}
    if head and sheet.rows and head.city_code not in codes:
        yield Problem("unknown_region", "problem-pack-city", file="plan.toml", column="city_code",
                      value=head.city_code)  # fmt: skip
    for row in sheet.rows:
        parent = row.plain("parent")
        if parent and parent == row.plain("code"):
            yield row.problem("conflict", "problem-pack-own-parent", "parent")
        # A city's province need not be in the pack; what a county belongs to must be.
        elif parent and parent not in codes and row.plain("kind") in ("county", "zone"):
            yield row.problem("unknown_region", "problem-pack-unknown", "parent")


def _target_problems(head: PlanHead | None, sheets: Sheets) -> Iterator[Problem]:
    indicators = {row.plain("indicator"): row for row in sheets["indicators"].rows}
    regions = {row.plain("code") for row in sheets["regions"].rows}
    bodies = body_names(sheets["bodies"])
    for row in sheets["targets"].rows:
        yield from _unknown(row, "indicator", indicators, "unknown_indicator")
        yield from _unknown(row, "region_code", regions, "unknown_region")
        if sheets["bodies"].whole:
            yield from _unknown_bodies(row, bodies)
        yield from _year_problems(head, row)
        yield from value_problems(row, indicators.get(row.plain("indicator")))
    yield from _same_target(head, sheets["targets"])


def _unknown(row: Cells, column: str, allowed: Collection[str], code: str) -> Iterator[Problem]:
    value = row.plain(column)
    if value and allowed and value not in allowed:
        yield row.problem(code, "problem-pack-unknown", column)


def _unknown_bodies(row: Cells, allowed: Collection[str]) -> Iterator[Problem]:
    for column in ("lead_bodies", "bodies"):
        for body in row.several(column):
            if body not in allowed:
                yield row.problem("not_allowed", "problem-pack-unknown", column, body)


def _year_problems(head: PlanHead | None, row: Cells) -> Iterator[Problem]:
    first = finite(row.plain("base_year") or str(head.base_year if head else ""))
    last = finite(row.plain("target_year") or str(head.end_year if head else ""))
    if first is not None and last is not None and last <= first:
        yield row.problem("out_of_range", "problem-pack-years", "target_year", f"{last:.0f}",
                  base=f"{first:.0f}")  # fmt: skip


def _same_target(head: PlanHead | None, sheet: Sheet) -> Iterator[Problem]:
    """Two rows for one region, indicator, rule, target year and basis: one question twice."""
    seen: dict[tuple[str, ...], int] = {}
    for row in sheet.rows:
        region = row.plain("region_code") or (head.city_code if head else "")
        year = row.plain("target_year") or str(head.end_year if head else "")
        basis = row.plain("basis") or "statistical"
        key = (region, row.plain("indicator"), row.plain("rule"), year, basis)
        if key in seen:
            yield row.problem("conflict", "problem-pack-same-target", "target", first=seen[key])
        seen.setdefault(key, row.line)
