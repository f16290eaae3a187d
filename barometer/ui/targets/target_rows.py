"""The overview's list: its order, a choice in the address, and what stands beside each target."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from barometer import standing
from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.ui.frame import frame
from barometer.ui.html import elements, expected
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state.filters import body_names
from barometer.ui.state.view import View
from barometer.ui.targets import moved, standings
from barometer.wording import say
from barometer.wording.gaps import pace_percent


def ranked(
    gaps: Sequence[Gap], rank: str, county_standings: dict[standing.Key, standings.Below]
) -> list[tuple[str, list[Gap]]]:
    """The rows in the order asked for: one group without a name, or one a sector."""
    if rank == "sector":
        return standing.by_sector(gaps)
    paced = standing.by_pace(gaps)
    if rank == "gap":
        return [("", standing.by_gap(paced))]
    return [("", standings.by_counties(paced, county_standings) if rank == "counties" else paced)]


def ways(view: View, rank: str, county_standings: dict[standing.Key, standings.Below]) -> Markup:
    """The orders to choose from, as links; by counties where some were compared."""
    lang = view.lang
    orders = [
        (say(f"rank-{name}", lang), view.address.link("", rank=name if place else None),
         name == rank)
        for place, name in enumerate(standing.RANKS)
        if name != "counties" or county_standings or rank == name
    ]  # fmt: skip
    return frame.ways(say("label-rank", lang), orders)


def beside(
    view: View, county_standings: dict[standing.Key, standings.Below], period: int | None
) -> Callable[[Gap], Markup]:
    """What stands beside a target: its slowest county, its lead body, what moved it last."""
    last_move = moved.beside(view, period)
    names = body_names(view)
    nation = expected.nation(view)

    def words(gap: Gap) -> Markup:
        below = county_standings.get(standing.key_of(gap))
        parts = [_county(view, gap, below), _lead(view, gap, names), last_move(gap)]
        if gap["status"] == "no_data":
            parts += [_sum_note(view, gap), nation.get(gap["indicator"], Markup())]
        return joined(parts)

    return words


def _county(view: View, gap: Gap, below: standings.Below | None) -> Markup:
    if below is None or below.worst is None:
        return Markup()
    lang, worst = view.lang, below.worst
    href = view.address.link(
        "indicator", indicator=gap["indicator"], region=worst["region_code"], status=None, q=None,
    )  # fmt: skip
    pace = standing.pace_of(worst)
    share = "" if pace is None else f" {pace_percent(pace, lang)}"
    count = say("counties-behind", lang, behind=below.behind, judged=below.judged)
    county = elements.link(href, view.region_names[worst["region_code"]])
    return fragment("targets.slowest_county", lang, county=county, share=share, count=count)


def _sum_note(view: View, gap: Gap) -> Markup:
    """Whose figures make up the city's, where counties' do."""
    counties = sum(row["kind"] == "county" for row in view.regions)
    if not rule_of(gap).adds_up or not counties:
        return Markup()
    return elements.small(say("owing-counties", view.lang, count=counties))


def _lead(view: View, gap: Gap, names: dict[str, str]) -> Markup:
    bodies = gap["lead_bodies"] or gap["bodies"]
    if not bodies:
        return Markup()
    href = view.address.link("measures", body=bodies[0], status=None, q=None, sector=None)
    return fragment(
        "targets.lead_body", more=f" +{len(bodies) - 1}" if len(bodies) > 1 else "",
        kind=say("lead-short" if gap["lead_bodies"] else "body-short", view.lang),
        body=elements.link(href, names.get(bodies[0], bodies[0])),
    )  # fmt: skip
