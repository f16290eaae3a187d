"""The plan's indicators as a list to choose from, those of a sector together."""

from __future__ import annotations

from barometer.plan.pack import SECTORS
from barometer.ui.state.view import View
from barometer.wording import name_of, say

_ORDER = (*SECTORS, None)


def indicators_by_sector(view: View) -> dict[str, str]:
    """Names by slug, each after its sector; those without a target come last and have none."""
    gaps = view.gaps(view.plan["city_code"], None)
    sectors = {gap["indicator"]: gap["sector"] for gap in reversed(gaps)}
    names = {row["indicator"]: name_of(row, view.lang) for row in view.indicators}
    ordered = sorted(names, key=lambda slug: _ORDER.index(sectors.get(slug)))
    return {slug: _named(sectors.get(slug), names[slug], view.lang) for slug in ordered}


def _named(sector: str | None, name: str, lang: str) -> str:
    return f"{say(f'sector-{sector}', lang)} · {name}" if sector else name
