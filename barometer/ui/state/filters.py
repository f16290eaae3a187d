"""The choices that several pages offer (year, region, body, indicator), and the rows that fit them.

What the rows add up to is in `barometer.standing`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from barometer.plan.pack import SECTORS
from barometer.rows import Body, Gap
from barometer.standing import group_of
from barometer.store.views.offered import YEARS_AFTER
from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.wording import name_of, say
from barometer.wording.search import finder

_ORDER = (*SECTORS, None)


def asked_period(view: View) -> int | None:
    """The year that the address asks for; None is each target's latest."""
    years = range(view.plan["base_year"], view.plan["end_year"] + YEARS_AFTER + 1)
    return view.address.number("period", lambda year: year in years)


def choose_period(view: View, period: int | None) -> None:
    """The plan's years, the last on top, and one of the address's beside them."""
    lang = view.lang
    years = [str(year) for year in range(view.plan["end_year"], view.plan["base_year"], -1)]
    asked = str(period) if period else None
    extra = [asked] if asked and asked not in years else []
    address.choose(
        "period", say("label-period", lang), ["", *extra, *years], asked,
        lambda year: say("year", lang, year=year) if year else say("latest-period", lang),
    )  # fmt: skip


def asked_region(view: View) -> str:
    """The region that the address asks for; the city is all of them."""
    city = view.plan["city_code"]
    return view.address.code("region", view.region_names, city) or city


def choose_region(view: View, region: str) -> None:
    """The plan's regions, the city first."""
    address.choose(
        "region", say("label-region", view.lang), list(view.region_names), region,
        lambda code: view.region_names[code], default=view.plan["city_code"],
    )  # fmt: skip


def body_names(view: View) -> dict[str, str]:
    """The bodies' names by code, in the reader's language."""
    return {row["body"]: name_of(row, view.lang) for row in view.bodies}


def choose_body(view: View, body: str | None) -> None:
    """The plan's bodies, and all of them."""
    names = body_names(view)
    address.choose(
        "body", say("label-body", view.lang), ["", *names], body,
        lambda code: names[code] if code else say("all-bodies", view.lang),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choices:
    """What the reader narrowed the list to; None is no choice."""

    sector: str | None
    region: str
    period: int | None
    status: tuple[str, ...]
    body: str | None
    text: str | None
    rank: str


def chosen(
    gaps: Iterable[Gap],
    *,
    sector: str | None = None,
    status: str | Collection[str] | None = None,
    body: str | None = None,
    text: str | None = None,
    bodies: Iterable[Body] = (),
) -> list[Gap]:
    """Rows that fit every choice made; None is no choice. `bodies`: by which names text finds.

    `status`: a status or a group of `GROUPS`, or several of them, of which one must fit.
    """
    asked = (status,) if isinstance(status, str) else tuple(status or ())
    mentioned = finder(text, bodies)
    return [
        gap
        for gap in gaps
        if (sector is None or gap["sector"] == sector)
        and (not asked or gap["status"] in asked or group_of(gap) in asked)
        and (body is None or body in (*gap["lead_bodies"], *gap["bodies"]))
        and mentioned(gap)
    ]


def indicators_by_sector(view: View) -> dict[str, str]:
    """Names by slug, each after its sector; those without a target come last and have none."""
    gaps = view.gaps(view.plan["city_code"], None)
    sectors = {gap["indicator"]: gap["sector"] for gap in reversed(gaps)}
    names = {row["indicator"]: name_of(row, view.lang) for row in view.indicators}
    ordered = sorted(names, key=lambda slug: _ORDER.index(sectors.get(slug)))
    return {slug: _named(sectors.get(slug), names[slug], view.lang) for slug in ordered}


def _named(sector: str | None, name: str, lang: str) -> str:
    return f"{say(f'sector-{sector}', lang)} · {name}" if sector else name
