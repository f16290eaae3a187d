"""The overview: choose, read, show."""

from __future__ import annotations

import streamlit as st

from barometer import standing
from barometer.plan.pack import SECTORS
from barometer.rows import Gap
from barometer.ui.frame import downloads, frame, pictures
from barometer.ui.frame.asking import gap_question
from barometer.ui.html import elements, expected, rows
from barometer.ui.html.elements import phrases
from barometer.ui.html.templates import fragment
from barometer.ui.state import address
from barometer.ui.state.filters import (
    Choices,
    asked_period,
    asked_region,
    choose_body,
    choose_period,
    choose_region,
    chosen,
)
from barometer.ui.state.view import View
from barometer.ui.targets import answer, target_rows
from barometer.wording import name_of, say

STATUSES = (*standing.GROUPS, *standing.STATUS_ORDER)
FILTERS = ("sector", "region", "period", "status", "body", "q")


def choices(view: View) -> Choices:
    """The filters as the address has them."""
    here = view.address
    bodies = [row["body"] for row in view.bodies]
    return Choices(
        here.code("sector", SECTORS),
        asked_region(view),
        asked_period(view),
        here.codes("status", STATUSES),
        here.code("body", bodies),
        here.text("q"),
        here.code("rank", standing.RANKS, standing.RANKS[0]) or standing.RANKS[0],
    )


def gaps_of_region(view: View, choice: Choices) -> list[Gap]:
    """The gap rows of the region chosen, every sector."""
    gaps = view.gaps(choice.region, choice.period)
    return [gap for gap in gaps if gap["region_code"] == choice.region]


def listed_gaps(view: View, gaps: list[Gap], choice: Choices) -> list[Gap]:
    """The rows that fit the filters."""
    return chosen(answer.matching_gaps(view, gaps, choice), status=choice.status)


def headline(view: View, choice: Choices, gaps: list[Gap]) -> None:
    """One sentence that names who is behind, and the four groups as ways to their targets."""
    matches = answer.matching_gaps(view, gaps, choice)
    drawn = not view.part and any(gap["status"] != "no_data" for gap in matches)
    frame.html(fragment(
        "targets.hero", plan=name_of(view.plan, view.lang, "title"),
        sentence=phrases(sentence(view, choice, gaps)),
        groups=answer.groups(view, choice, matches) if drawn else "",
        strip=rows.count_strip(matches) if drawn else "", notes=[view.plan_note, view.ended],
    ))  # fmt: skip


def sentence(view: View, choice: Choices, gaps: list[Gap]) -> str:
    """How the plan stands, in one sentence."""
    lang = view.lang
    if any(gap["period"] is not None for gap in gaps):
        matches = answer.matching_gaps(view, gaps, choice)
        return answer.sentence(view, choice, matches) if matches else say("answer-nothing", lang)
    asked = str(choice.period or "none")
    if choice.region != view.plan["city_code"]:
        return say(
            "headline-none-region", lang, region=view.region_names[choice.region], period=asked
        )
    region_count = len(_reporters(view, choice))
    key = "headline-none-city" if region_count else "headline-none"
    return say(key, lang, total=len(gaps), regions=region_count, period=asked)


def _reporters(view: View, choice: Choices) -> dict[str, str]:
    """Names by code of the regions below the city that have figures."""
    gaps = view.gaps(None, choice.period)
    reporting = {gap["region_code"] for gap in gaps if gap["period"] is not None}
    below = reporting - {view.plan["city_code"]}
    return {code: name for code, name in view.region_names.items() if code in below}


def reported_below(view: View, choice: Choices) -> None:
    """Where the city itself has nothing, links to the regions that have."""
    regions = [(name, view.address.link("", region=code))
               for code, name in _reporters(view, choice).items()]  # fmt: skip
    frame.html(fragment("targets.reported_below", view.lang, regions=regions))


def empty_state(view: View, choice: Choices, gaps: list[Gap]) -> None:
    """A plan without any figure says so and offers both ways on."""
    if any(gap["period"] is not None for gap in gaps):
        return
    lang, is_city = view.lang, choice.region == view.plan["city_code"]
    if is_city:
        reported_below(view, choice)
    silent = is_city and all(gap["period"] is None for gap in view.gaps(None, None))
    body = "empty-body" if silent else "empty-body-here"
    with st.container(key="empty", border=True):
        frame.html(fragment("targets.empty", lang, body=say(body, lang)))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            st.page_link(
                "pages/upload.py", label=say("empty-upload", lang), icon=":material/upload_file:",
                query_params=view.address.params(),
            )  # fmt: skip
            _way_to_example(view)


def _way_to_example(view: View) -> None:
    """A link of our own: Streamlit's, to the page that is open, leaves the address as it was."""
    for plan in (row for row in view.plans if row["example"]):
        href = view.address.link("", plan=plan["plan"], **dict.fromkeys(address.OF_A_PLAN))
        link = elements.link(href, say("empty-example", view.lang))
        frame.html(elements.paragraph(link), width="content")


def filters(view: View, choice: Choices, gaps: list[Gap]) -> None:
    """The filter bar: sectors as buttons, the rest as short lists."""
    lang = view.lang
    sectors = {choice.sector, *(gap["sector"] for gap in gaps)}
    with st.container(key="filters"):
        address.choose_pill(
            "sector", say("label-sector", lang),
            [sector for sector in SECTORS if sector in sectors], choice.sector,
            lambda code: say(f"sector-{code}", lang),
        )  # fmt: skip
        with st.container(key="filter-row", horizontal=True, gap="small"):
            choose_region(view, choice.region)
            choose_period(view, choice.period)
            _status_filter(view, choice)
            choose_body(view, choice.body)
            address.ask_text("q", say("label-q", lang), choice.text, say("placeholder-q", lang))


def _status_filter(view: View, choice: Choices) -> None:
    lang = view.lang
    address.choose_several(
        "status", say("label-status", lang), STATUSES, choice.status,
        lambda code: say(f"{'group' if code in standing.GROUPS else 'status'}-{code}", lang),
        say("all-statuses", lang),
    )  # fmt: skip


def target_list(view: View, choice: Choices, shown: list[Gap], total: int) -> None:
    """The list by sector, worst first, or what to do when nothing fits."""
    lang = view.lang
    if not total:
        words = say("empty-region", lang, region=view.region_names[choice.region])
        frame.html(elements.note(words))
        return
    if not shown:
        frame.html(elements.note(say("empty-filter", lang)))
        st.button(say("clear-filters", lang), on_click=address.clear, args=FILTERS)
        return
    if len(shown) < total:
        words = say("list-count", lang, shown=len(shown), total=total)
        frame.html(elements.soft(words))

    county_standings = counties_below(view, choice)
    groups = groups_of(view, choice, shown, county_standings)
    frame.html(
        target_rows.ways(view, choice.rank, county_standings), target_rows.why_no_moves(view)
    )
    frame.html(rows.target_list(
        groups, lang, lambda gap: way_to(view, gap), gap_question(view),
        target_rows.beside(view, county_standings, choice.period),
    ))  # fmt: skip
    if any(gap["status"] != "no_data" for gap in shown):
        frame.html(pictures.menu(view, "overview", "targets"))
    if not view.part:
        downloads.gaps_button(view, shown)


def counties_below(view: View, choice: Choices) -> dict[standing.Key, target_rows.Below]:
    """Where the counties stand, by target."""
    everywhere = answer.everywhere(view, choice)
    return target_rows.below(everywhere, view.plan["city_code"], choice.period)


def groups_of(
    view: View,
    choice: Choices,
    shown: list[Gap],
    county_standings: dict[standing.Key, target_rows.Below],
) -> list[tuple[str, list[Gap]]]:
    """The rows as the list has them: by sector, or in one group without a name."""
    ordered_gaps = expected.with_path(view, expected.with_last_known(view, shown))
    return target_rows.ranked(ordered_gaps, choice.rank, county_standings)


def way_to(view: View, gap: Gap) -> str:
    """The address of a target's own page."""
    return view.address.link(
        "indicator", indicator=gap["indicator"], status=None, q=None, rank=None
    )
