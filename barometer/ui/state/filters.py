"""The choices that several pages offer: the year looked at, a region, a body."""

from __future__ import annotations

from barometer.store.views.offered import YEARS_AFTER
from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.wording import name_of, say


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
