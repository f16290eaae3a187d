"""A county's own target: the rule it takes from the city's, its unit and its limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from barometer.intake.words.lexicon import Lexicon
from barometer.plan.pack import CityTarget, Vocabulary
from barometer.plan.values import Goal, Mistake, mistakes
from barometer.rules import RULES

Cells = dict[str, Any]


def with_defaults(data: Cells, words: Vocabulary, written: tuple[str, ...]) -> Cells:
    """The row with the plan's years where it names none, and per cent where only a cell says so.

    `written`: the value cells as they stand in the file.
    """
    percent = any(text.rstrip().endswith(("%", "％")) for text in written)
    return {
        **data,
        "base_year": data["base_year"] or words.base_year,
        "target_year": data["target_year"] or words.end_year,
        "unit": data["unit"] or ("%" if percent else None),
    }


def county_target_mistakes(data: Cells, lexicon: Lexicon) -> Iterator[Mistake]:
    """What is wrong with a row of county targets, each with its column."""
    indicator, plan = lexicon.slugs[data["indicator"]], lexicon.plan
    city = city_target(plan, data["indicator"], data["target_year"])
    if city is None:
        yield _no_city_target(lexicon)
        return
    unit = data["unit"] or (city.unit if RULES[city.rule].cuts else indicator.unit)
    yield from mistakes(
        Goal(city.rule, data["value"], data["stretch_value"], unit, indicator.unit,
             indicator.min, indicator.max)
    )  # fmt: skip
    if data["base_year"] >= data["target_year"]:
        facts = {"base": str(data["base_year"])}
        yield Mistake("out_of_range", "problem-pack-years", "target_year", facts)


def city_target(words: Vocabulary, indicator: str, year: int) -> CityTarget | None:
    """The city's target that a county's one stands beside: that of its year, else the last."""
    targets = [
        row for row in words.targets if row.indicator == indicator and not RULES[row.rule].state
    ]
    return max(targets, key=lambda row: (row.target_year == year, row.target_year), default=None)


def _no_city_target(lexicon: Lexicon) -> Mistake:
    """The indicators of which the city has a target with a number."""
    slugs = dict.fromkeys(
        row.indicator for row in lexicon.plan.targets if not RULES[row.rule].state
    )
    names = [lexicon.slugs[slug].name for slug in slugs if slug in lexicon.slugs]
    return Mistake("not_allowed", "problem-no-city-target", "indicator", {"allowed": names})
