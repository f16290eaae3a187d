"""Amounts of the other tables in the units of the store; what a county's target may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from barometer import units
from barometer.intake.other_tables.heads import Place
from barometer.intake.other_tables.values import Amount, BadCell
from barometer.intake.tables import COUNTY_TARGETS, Column, Table
from barometer.intake.words.lexicon import Lexicon
from barometer.plan.pack import CityTarget, Vocabulary
from barometer.plan.values import Goal, Mistake
from barometer.plan.values import mistakes as mistakes_of
from barometer.rules import RULES

_NO_UNIT_OF_ITS_OWN = ("%", "pp", "个百分点", "百分点")
Wrongs = list[tuple[str, BadCell]]


@dataclass(slots=True)
class Amounts:
    """The conversion of a table's amounts; `assumed` gathers columns whose unit nothing says.

    `unclear`: what says a unit, but not of which amounts.
    """

    table: Table
    lexicon: Lexicon
    of_sheet: tuple[str, ...]
    unclear: str | None = None
    assumed: dict[str, str] = field(default_factory=dict)

    def settle(self, data: dict[str, Any], places: Mapping[str, Place]) -> Wrongs:
        """Put plain numbers in the place of a row's amounts; what cannot be converted."""
        if self.table is COUNTY_TARGETS:
            return self._targets(data, places)
        wrongs: Wrongs = []
        for column in self.table.columns:
            amount = data.get(column.name)
            if isinstance(amount, Amount):
                place = places.get(column.name)
                try:
                    data[column.name] = self._plain(amount, column, place, data.get("row_unit"))
                except BadCell as bad:
                    data[column.name] = bad_text(amount)
                    wrongs.append((column.name, bad))
        return wrongs

    def _plain(
        self, amount: Amount, column: Column, place: Place | None, row_unit: str | None
    ) -> float | None:
        if amount.number is None or place is None:
            return None
        unit = _one_unit(amount.unit, place.unit, row_unit if column.units != ("%",) else None)
        if not column.units:
            if unit:
                raise BadCell("bad_unit", "problem-unit-in-cell")
            return amount.number
        unit = unit or self._unit_of_sheet(column)
        if unit is None and 0 < abs(amount.number) < column.unit_asked_below:
            key = "problem-share-too-small" if column.units == ("%",) else "problem-unit-too-small"
            raise BadCell("ambiguous", key, (("unit", column.units[0]),))
        if unit is None and self.unclear and column.units != ("%",):
            facts = (("value", self.unclear), ("unit", column.units[0]))
            raise BadCell("bad_unit", "problem-unit-noted", facts)
        if unit is None and column.units != ("%",):
            self.assumed.setdefault(column.name, column.units[0])
        factor = 1.0 if unit is None else factor_to(unit, column)
        return float(f"{amount.number * factor:.15g}")

    def _unit_of_sheet(self, column: Column) -> str | None:
        """The unit line's one unit for this column; a line that names none of it is no guess."""
        if column.units == ("%",) or not self.of_sheet:
            return None
        fitting = [unit for unit in self.of_sheet if _factor(unit, column) is not None]
        if len({_factor(unit, column) for unit in fitting}) > 1:
            raise BadCell("ambiguous", "problem-unit-line", (("value", fitting),))
        return (fitting or list(self.of_sheet))[0]

    def _targets(self, data: dict[str, Any], places: Mapping[str, Place]) -> Wrongs:
        """A county target keeps the unit it is written in, held against the city's target."""
        stated = [data["unit"]]
        for name in ("value", "stretch_value"):
            amount, place = data[name], places.get(name)
            stated += [amount.unit, place.unit if place and amount.number is not None else None]
            data[name] = amount.number
        indicator = self.lexicon.slugs[data["indicator"]]
        try:
            data["unit"] = _one_unit(*stated) or self._unit_of_targets(indicator.unit)
        except BadCell as bad:
            return [("unit", bad)]
        data["base_year"] = data["base_year"] or self.lexicon.plan.base_year
        data["target_year"] = data["target_year"] or self.lexicon.plan.end_year
        if data["unit"] is None:
            self.assumed.setdefault("value", indicator.unit)
        mistakes = _target_mistakes(data, self.lexicon)
        return [(m.column, BadCell(m.code, m.key, tuple(m.facts.items()))) for m in mistakes]

    def _unit_of_targets(self, indicator_unit: str) -> str | None:
        """The unit line's one unit that a target on this indicator can have."""
        fitting = [
            unit
            for unit in self.of_sheet
            if units.fits(indicator_unit, unit) or unit in _NO_UNIT_OF_ITS_OWN
        ]
        if len(fitting) > 1:
            raise BadCell("ambiguous", "problem-unit-line", (("value", fitting),))
        if self.of_sheet and not fitting:
            accepted = list(units.compatible_units(indicator_unit))
            raise BadCell("bad_unit", "problem-bad-unit", (("accepted", accepted),))
        return fitting[0] if fitting else None


def factor_to(unit: str, column: Column) -> float:
    """What an amount in `unit` is multiplied by.

    Raises:
        BadCell: the column cannot be in that unit.
    """
    factor = _factor(unit, column)
    if factor is None:
        accepted = list(units.compatible_units(column.units[0]))
        raise BadCell("bad_unit", "problem-bad-unit", (("value", unit), ("accepted", accepted)))
    return factor


def bad_text(amount: Amount) -> str:
    """The amount as a person may find it again."""
    return f"{amount.number:g}{amount.unit or ''}"


def _factor(unit: str, column: Column) -> float | None:
    return next(
        (f for column_unit in column.units if (f := units.factor(unit, column_unit)) is not None),
        None,
    )


def _one_unit(*stated: str | None) -> str | None:
    """The one unit that cell, head and row say.

    Raises:
        BadCell: two that are not the same size.
    """
    known = [unit for unit in stated if unit]
    for other in known[1:]:
        if units.factor(known[0], other) != 1.0:
            raise BadCell("bad_unit", "problem-two-units", (("value", known[0]), ("other", other)))
    return known[0] if known else None


def _target_mistakes(data: Mapping[str, Any], lexicon: Lexicon) -> Iterator[Mistake]:
    """What is wrong with a row of county targets, each with its column."""
    indicator, plan = lexicon.slugs[data["indicator"]], lexicon.plan
    city = _city_target(plan, data["indicator"], data["target_year"])
    if city is None:
        yield _no_city_target(lexicon)
        return
    unit = data["unit"] or (city.unit if RULES[city.rule].cuts else indicator.unit)
    yield from mistakes_of(
        Goal(city.rule, data["value"], data["stretch_value"], unit, indicator.unit,
             indicator.min, indicator.max)
    )  # fmt: skip
    if data["base_year"] >= data["target_year"]:
        facts = {"base": str(data["base_year"])}
        yield Mistake("out_of_range", "problem-pack-years", "target_year", facts)


def _city_target(words: Vocabulary, indicator: str, year: int) -> CityTarget | None:
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
