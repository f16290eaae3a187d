"""The year looked at: the address's choice, and the list that shows and changes it."""

from __future__ import annotations

from barometer.store.views.offered import YEARS_AFTER
from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.wording import say


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
