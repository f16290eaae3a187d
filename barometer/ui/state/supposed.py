"""What the address supposes of a target's years left: one rate for all, or single years' figures.

Nothing of it is ever kept.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from barometer.rows import Gap, Prospect
from barometer.rules import rule_of
from barometer.ui.state import reads
from barometer.ui.state.address import Address
from barometer.ui.state.view import View

KEY = "suppose"


@dataclass(frozen=True, slots=True)
class Slider:
    """A slider: how far it goes, by which steps, where it stands by itself."""

    least: float
    most: float
    step: float
    usual: float

    def reaching(self, value: float | None) -> Slider:
        """The slider, long enough for a value that the address asks for."""
        if value is None:
            return self
        return Slider(min(self.least, value), max(self.most, value), self.step, self.usual)


def supposition(here: Address) -> float | dict[str, float] | None:
    """The rate supposed, or figures by year; None where the address supposes nothing."""
    if ":" in (here.text(KEY) or ""):
        return here.amounts(KEY) or None
    return here.amount(KEY)


def years_left(gap: Gap) -> list[int]:
    """The years after the latest figure, up to the target's."""
    return list(range((gap["period"] or gap["target_year"]) + 1, gap["target_year"] + 1))


def is_level(gap: Gap) -> bool:
    """True where a single year is supposed by the level it reaches, not by what it brings."""
    return rule_of(gap).level


def rate_slider(prospect: Prospect) -> Slider:
    """From nothing to twice what is needed, or half as much again as ever was."""
    needed, fastest = abs(prospect["required_per_year"]), abs(prospect["fastest_rate"] or 0.0)
    ceiling = max(2 * needed, 1.5 * fastest)
    digits = 2 - math.floor(math.log10(ceiling))
    step = 10.0**-digits
    most = round(math.ceil(ceiling / step) * step, max(digits, 0))
    return Slider(0.0, most, step, round(needed, digits))


def year_sliders(
    gap: Gap, prospect: Prospect, limits: tuple[float | None, float | None]
) -> list[Slider]:
    """A slider for each year left; by themselves they stand where each year does its part.

    `limits`: the least and the most that the indicator can be.
    """
    one, count = rate_slider(prospect), len(years_left(gap))
    if not is_level(gap):
        return [one] * count
    current, goal, digits = (
        prospect["achieved"],
        gap["target_value"] or 0.0,
        max(-round(math.log10(one.step)), 0),
    )
    margin = abs(goal - current) / 2
    least, most = min(current, goal) - margin, max(current, goal) + margin
    lowest, highest = limits
    least = max(least, 0.0 if lowest is None else lowest)
    most = most if highest is None else min(most, highest)
    usual = [current + prospect["required_per_year"] * (year + 1) for year in range(count)]
    return [
        Slider(round(least, digits), round(most, digits), one.step, round(value, digits))
        for value in usual
    ]


def prospects_of(
    view: View, gap: Gap, rate: float | None = None, figures: Sequence[float] = ()
) -> dict[str, Prospect]:
    """What the years left need, by region, of the targets of the row's indicator and year."""
    rows = reads.prospects(
        view.place, view.entry, gap["plan"], gap["indicator"], rate, gap["region_code"],
        tuple(figures),
    )  # fmt: skip
    return {row["region_code"]: row for row in rows if row["target_year"] == gap["target_year"]}


def open_prospect(view: View, gap: Gap) -> Prospect | None:
    """What a row's years left need; None where there are none, or nothing is to be done in them."""
    prospect = prospects_of(view, gap).get(gap["region_code"])
    needed = prospect is not None and prospect["gap"] > 0 and prospect["required_per_year"]
    return prospect if needed and view.address.text("period") is None else None


def asked_rate(view: View, gap: Gap) -> float | None:
    """The size of the yearly rate that the address supposes; None where it supposes none."""
    rate = supposition(view.address)
    if not isinstance(rate, float):
        return None
    # No fall is larger than the whole.
    return min(rate, 100.0) if rule_of(gap).cuts else rate


def asked_figures(view: View, gap: Gap, prospect: Prospect) -> list[float]:
    """The figure supposed of each year left; empty where the address supposes none of a year."""
    figures_by_year = supposition(view.address)
    if not isinstance(figures_by_year, dict):
        return []
    sliders = year_sliders(gap, prospect, limits_of(view, gap))
    figures = [figures_by_year.get(str(year), slider.usual)
               for year, slider in zip(years_left(gap), sliders, strict=True)]  # fmt: skip
    return [min(figure, 100.0) for figure in figures] if rule_of(gap).cuts else figures


def limits_of(view: View, gap: Gap) -> tuple[float | None, float | None]:
    """The least and the most that the row's indicator can be."""
    row = next(r for r in view.indicators if r["indicator"] == gap["indicator"])
    return row["min"], row["max"]


def supposed_years(view: View, gap: Gap) -> list[float]:
    """Where each year left would stand by what the address supposes; empty where it does not."""
    prospect = open_prospect(view, gap)
    if prospect is None or supposition(view.address) is None:
        return []
    rate = asked_rate(view, gap)
    signed = None if rate is None else math.copysign(rate, prospect["required_per_year"])
    figures = asked_figures(view, gap, prospect)
    supposed_prospect = prospects_of(view, gap, signed, figures)[gap["region_code"]]
    return list(supposed_prospect["supposed_values"] or [])
