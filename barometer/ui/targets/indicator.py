"""The page of one indicator: its trajectory, its gap in words, its regions, its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from barometer import standing
from barometer.languages import is_chinese, one_text
from barometer.rows import Gap, Observation, Plan
from barometer.rules import rule_of
from barometer.store import marts
from barometer.store.views.trajectory_rows import chart_points, with_sources, with_supposed
from barometer.ui.frame import frame, pictures
from barometer.ui.frame.asking import figure_of_gap, gap_question, question_link
from barometer.ui.html import elements, expected, rows, task_lists
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state import address, reads, supposed
from barometer.ui.state.filters import (
    asked_period,
    asked_region,
    choose_period,
    choose_region,
    indicators_by_sector,
)
from barometer.ui.state.view import View, mode
from barometer.ui.targets import suppose
from barometer.ui.work import clauses
from barometer.wording import gaps as words
from barometer.wording import name_of, prospects, say, written
from barometer.wording.warnings import level_words

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Choices:
    """The indicator, region and year looked at; `compare`: regions to stand beside it."""

    indicator: str
    region: str
    period: int | None
    compare: tuple[str, ...] = ()


def choices(view: View) -> Choices:
    """The address's choices; the plan's first target where it names no indicator."""
    here, city = view.address, view.plan["city_code"]
    target_slugs = list(dict.fromkeys(gap["indicator"] for gap in view.gaps(city, None)))
    slugs = [
        *target_slugs,
        *(row["indicator"] for row in view.indicators if row["indicator"] not in target_slugs),
    ]
    supposed.supposition(here)
    slug = here.code("indicator", slugs, slugs[0]) or slugs[0]
    nation = expected.nation_gap(view, slug)
    places = [*view.region_names, *([nation["region_code"]] if nation else [])]
    return Choices(
        slug,
        asked_region(view),
        asked_period(view),
        here.codes("compare", places),
    )


def filters(view: View, choice: Choices) -> None:
    """Indicator, region, year."""
    if view.part:
        return
    lang = view.lang
    names = indicators_by_sector(view)
    with st.container(key="filters", horizontal=True, gap="small"):
        address.choose(
            "indicator", say("label-indicator", lang), list(names), choice.indicator,
            lambda code: names[code], forget=(supposed.KEY,),
        )  # fmt: skip
        choose_region(view, choice.region)
        choose_period(view, choice.period)


def gaps_of(view: View, choice: Choices) -> list[Gap]:
    """Every region's gap rows of the indicator."""
    plan = view.plan["plan"]
    return reads.gaps(view.place, view.entry, plan, None, choice.period, choice.indicator)


def own_gaps(view: View, choice: Choices) -> list[Gap]:
    """The region's own rows among them."""
    return [gap for gap in gaps_of(view, choice) if gap["region_code"] == choice.region]


def target_blocks(view: View, choice: Choices, gaps: Sequence[Gap]) -> None:
    """One block per target of the region: mostly one, two where the plan sets an interim year."""
    own_rows = own_gaps(view, choice)
    if not own_rows:
        _title(view, choice)
        frame.html(elements.note(_nothing_here(view, choice, gaps)))
    for gap in own_rows:
        _title(view, choice, gap, by_year=len(own_rows) > 1)
        if view.part == "table":
            return
        _gap_words(view, gap, choice.period)
        _chart(view, gap)
        if view.part == "chart":
            continue
        frame.html(elements.figures(_cards(view, gap)))
        if view.part:
            continue
        suppose.what_if(view, gap)
        _about(view, gap)
        clauses.tasks_of_target(view, gap)
        frame.html(question_link(view, figure_of_gap(view, gap)))


def _nothing_here(view: View, choice: Choices, gaps: Sequence[Gap]) -> str:
    """Why the region has no row: no figure, or no target that a figure could stand against."""
    if not gaps:
        return say("no-target-here", view.lang)
    region, period = view.region_names[choice.region], str(choice.period or "none")
    return say("no-figure-here", view.lang, region=region, period=period)


def _title(view: View, choice: Choices, gap: Gap | None = None, *, by_year: bool = False) -> None:
    lang = view.lang
    row = next(r for r in view.indicators if r["indicator"] == choice.indicator)
    parts = [view.region_names[choice.region]]
    if gap is not None:
        goal = words.goal_words(gap, lang)
        if by_year and not rule_of(gap).state:
            goal = say("dated", lang, value=goal, year=str(gap["target_year"]))
        parts += [say(f"sector-{gap['sector']}", lang), goal]
    frame.html(fragment(
        "targets.title", lang, where=" · ".join(filter(None, parts)), name=name_of(row, lang),
        is_example=view.plan["example"], standing=rows.dated_chip(gap, lang) if gap else "",
        meant=say(f"status-hint-{gap['status']}", lang) if gap else "",
    ))  # fmt: skip


def _gap_words(view: View, gap: Gap, asked: int | None) -> None:
    lang = view.lang
    said = [
        words.gap_sentence(gap, lang, asked), words.ledger_words(gap, lang),
        words.path_words(gap, lang),
        prospects.final_words(gap, lang), _needed_words(view, gap),
        prospects.projected_words(gap, lang, ended=view.plan["ended"]),
        rows.two_verdicts(view.plan, gap, lang),
    ]  # fmt: skip
    said += [say(f"note-{note}", lang) + say("full-stop", lang) for note in gap["notes"]]
    frame.html(elements.paragraph(one_text(said, lang), "bm-gapwords"))


def _needed_words(view: View, gap: Gap) -> str:
    """What every year left has to bring, and that none ever brought as much."""
    said = prospects.needed_words(gap, view.lang, ended=view.plan["ended"])
    prospect = supposed.open_prospect(view, gap) if said else None
    return said + (prospects.reach_words(gap, prospect, view.lang) if prospect else "")


def _chart(view: View, gap: Gap) -> None:
    if rule_of(gap).state:
        return
    # A path that rises to the target, and nothing else, is easily taken for progress.
    if gap["status"] == "no_data":
        frame.html(frame.way_to_upload(view, "chart-none"))
        return
    table = points_of(view, gap)
    if table.empty:
        frame.html(elements.soft(say("chart-empty", view.lang)))
        return
    # Altair takes a third of a second to load, and every page knows this module by `share`.
    from barometer.charts.trajectory import trajectory_chart

    frame.html(rows.chart_legend(view.lang, gap, supposed="supposed" in set(table["series"])))
    st.altair_chart(trajectory_chart(table, gap, view.lang, mode()), theme=None, width="stretch")
    frame.html(pictures.menu(view, "indicator", f"trajectory-{gap['target_year']}",
                             more=[_data_behind(view, gap)]))  # fmt: skip


def points_of(view: View, gap: Gap) -> pd.DataFrame:
    """The chart's points: what was reported, the path, what comes of it, what is supposed."""
    years = reads.gap_years(
        view.place, view.entry, gap["plan"], gap["indicator"], gap["region_code"]
    )
    own_years = [row for row in years if row["target"] == gap["target"]]
    charted = chart_points(gap, expected.path_to(view, gap), own_years)
    table = with_sources(charted, _own_figures(view, gap), gap["region_code"])
    return with_supposed(table, gap, supposed.supposed_years(view, gap))


def _data_behind(view: View, gap: Gap) -> Markup:
    """The figures behind the chart, and what is reckoned from them, as links."""
    asked = {"plan": view.plan["plan"], "region": gap["region_code"],
             "indicator": gap["indicator"], "as_of": view.entry}  # fmt: skip
    ways = [
        elements.link(f"api/v1/{name}?{urlencode({**asked, 'format': kind})}",
                      f"{say(f'picture-{name}', view.lang)} {kind.upper()}", target="_blank")
        for name in ("observations", "gaps") for kind in ("csv", "json")
    ]  # fmt: skip
    return joined((say("picture-data", view.lang), joined(ways, " · ")), " ")


def _own_figures(view: View, gap: Gap) -> list[Observation]:
    """The figures in force of the row's own basis and measure."""
    figures = view.rows(marts.OBSERVATIONS, indicator=gap["indicator"])
    kind = gap["measure"], gap["basis"]
    return [row for row in figures if (row["measure"], row["basis"]) == kind]


def _cards(view: View, gap: Gap) -> list[tuple[str, str, str]]:
    lang = view.lang
    milestone = rule_of(gap).state
    required = prospects.required_words(gap, lang, ended=view.plan["ended"])
    needed = gap["gap"] is not None and gap["gap"] > 0 and required != "—"
    return [
        (say("figure-gap", lang), "" if milestone else words.rest_words(gap, lang), ""),
        _percent("completion", gap, lang, whole=not rule_of(gap).level),
        _percent("progress", gap, lang, whole=rule_of(gap).in_percent),
        (say("figure-required", lang), required if needed else "",
         say("figure-required-hint", lang)),
        (say("figure-projected", lang), prospects.projected_now(gap, lang),
         say("figure-projected-hint", lang, year=str(gap["target_year"]))),
        (say("figure-pace", lang), _pace(gap, lang), say("figure-pace-hint", lang)),
        _stretch(gap, lang),
        _warning(view.plan, gap, lang),
    ]  # fmt: skip


def _pace(gap: Gap, lang: str) -> str:
    return "" if gap["pace_ratio"] is None else words.pace_percent(gap["pace_ratio"], lang)


def _percent(name: str, gap: Gap, lang: str, *, whole: bool) -> tuple[str, str, str]:
    """A rate: its name, its text, its explanation; `whole`: the usual explanation holds."""
    value = gap["completion_pct"] if name == "completion" else gap["progress_pct"]
    text = words.share_words(value, lang) if value is not None else ""
    hint = f"figure-{name}-hint" if whole else f"figure-{name}-way-hint"
    return say(f"figure-{name}", lang), text, say(hint, lang)


def _stretch(gap: Gap, lang: str) -> tuple[str, str, str]:
    if gap["stretch_value"] is None:
        return "", "", ""
    status = say(f"status-{gap['stretch_status']}", lang)
    if gap["old"]:
        status = say("dated", lang, value=status, year=str(gap["period"]))
    return say("figure-stretch", lang), words.stretch_words(gap, lang), status


def _warning(plan: Plan, gap: Gap, lang: str) -> tuple[str, str, str]:
    if gap["warning_level"] is None:
        return "", "", ""
    rule = say(f"warning-rule-{gap['warning_rule']}", lang)
    return say("figure-warning", lang), level_words(plan, gap["warning_level"], lang), rule


def _about(view: View, gap: Gap) -> None:
    lang = view.lang
    row = next(r for r in view.indicators if r["indicator"] == gap["indicator"])
    binding = f"binding-{str(gap['binding']).lower()}" if gap["binding"] is not None else ""
    qualifier = say(f"qualifier-{gap['qualifier']}", lang) if gap["qualifier"] else ""
    frame.html(elements.facts([
        (say("label-binding", lang), say(binding, lang) if binding else ""),
        (say("label-qualifier", lang), qualifier),
        (say("col-basis", lang), say(f"basis-{gap['basis']}", lang)),
        (say("label-description", lang),
         written(row["description"], lang) if is_chinese(lang) else ""),
        *task_lists.clause_pairs(view, gap), *task_lists.bodies_pairs(view, gap)]))  # fmt: skip


def regions_compared(view: View, choice: Choices, gaps: Sequence[Gap]) -> None:
    """The same target in every region that reported it, worst first."""
    lang, city = view.lang, view.plan["city_code"]
    if len(view.regions) < 2:
        return
    others = [gap for gap in standing.together(gaps, choice.period) if gap["region_code"] != city]
    frame.html(elements.heading(say("section-counties", lang)))
    if not others:
        frame.html(elements.soft(say("counties-none", lang)))
        return

    def link(gap: Gap) -> str:
        return view.address.link("indicator", region=gap["region_code"])

    ranked = expected.with_last_known(view, standing.worst_first(others))
    frame.html(rows.region_list(ranked, lang, link, gap_question(view)))
    frame.html(pictures.menu(view, "indicator", "regions"))
