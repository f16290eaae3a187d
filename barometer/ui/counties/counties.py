"""The county page's words and tables: levels, what high-warning counties need, consistency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from barometer.rows import Gap, Warning
from barometer.rules import rule_of
from barometer.ui.frame import downloads, frame
from barometer.ui.frame.asking import question_link
from barometer.ui.html import levels
from barometer.ui.html.machinery_tables import BLANK, marked_table
from barometer.ui.html.phrases import phrases
from barometer.ui.state import address, machinery_reads, selection
from barometer.ui.state.period import asked_period, choose_period
from barometer.ui.state.view import View
from barometer.ui.targets.indicator_list import indicators_by_sector
from barometer.wording import name_of, say
from barometer.wording import warnings as warning_words

MAPS = ("tiles", "boundaries")


@dataclass(frozen=True, slots=True)
class Choices:
    """The year, the indicator compared and the map shown."""

    period: int | None
    indicator: str
    map: str


def choices(view: View) -> Choices:
    """The address's choices; the first target's indicator where none is named."""
    here = view.address
    slugs = _slugs(view)
    return Choices(
        asked_period(view),
        here.code("indicator", slugs, slugs[0]) or slugs[0],
        here.code("map", MAPS, MAPS[0]) or MAPS[0],
    )


def _slugs(view: View) -> list[str]:
    found = view.gaps(view.plan["city_code"], None)
    return list(dict.fromkeys(gap["indicator"] for gap in found if not rule_of(gap).state))


def warnings_of(view: View, made: Choices) -> list[Warning]:
    """The barometer's rows of the counties and zones, the city's last: of each its last target."""
    found = machinery_reads.warnings(view.place, view.entry, view.plan["plan"], made.period)
    return warning_words.last_targets(found, view.plan["city_code"])


def gaps_of(view: View, made: Choices) -> list[Gap]:
    """Gap rows of every region below the city, old where others reported a later year."""
    city = view.plan["city_code"]
    found = [gap for gap in view.gaps(None, made.period) if gap["region_code"] != city]
    return selection.together(found, made.period)


def headline(view: View, made: Choices, issued: Sequence[Warning]) -> None:
    """How many counties stand on which level, and the rule that says so."""
    lang = view.lang
    own = [row for row in issued if row["region_code"] != view.plan["city_code"]]
    rule = say(f"warning-rule-{view.plan['warning_rule']}", lang)
    said = f"{rule}{say('colon', lang)}{levels.rule_detail(view.plan, lang)}" if issued else ""
    said_of_all = warning_words.standing(
        issued, lang, plan=view.plan, regions=view.regions, asked=made.period
    )
    st.html(
        f'<div class="bm-hero"><p class="bm-eyebrow">{escape(say("counties-eyebrow", lang))}</p>'
        f"<h1>{phrases(said_of_all)}</h1><p>{escape(said)}</p></div>"
    )
    missing = sum(row["final_missing"] for row in own)
    year = str(view.plan["end_year"])
    frame.plan_over(
        view, say("final-missing-regions", lang, count=missing, year=year) if missing else ""
    )


def filters(view: View, made: Choices) -> None:
    """Year and indicator."""
    lang = view.lang
    names = indicators_by_sector(view)
    slugs = _slugs(view)
    with st.container(key="filters", horizontal=True, gap="small"):
        choose_period(view, made.period)
        address.choose(
            "indicator", say("label-compared", lang), [slug for slug in names if slug in slugs],
            made.indicator,
            lambda code: names[code], default=slugs[0],
        )  # fmt: skip


def warning_table(view: View, issued: Sequence[Warning]) -> None:
    """The table a bureau circulates."""
    lang = view.lang
    frame.html(f"<h2>{escape(say('warning-title', lang))}</h2>")
    if all(row["period"] is None and row["to_date_period"] is None for row in issued):
        frame.html(frame.way_to_upload(view, "counties-none"))
        return
    keys = ("region", "level", "change", "cumulative", "to-date", "own")
    header = [say(f"warning-col-{key}", lang) for key in keys]
    frame.html(marked_table(header, [_warning_line(view, row) for row in issued]))
    frame.html(_explained(view, issued))
    downloads.rows_button(view, "warnings", issued)


def _explained(view: View, issued: Sequence[Warning]) -> str:
    """Which rule and yardstick gave the levels to date, and those that differ from the status."""
    lang = view.lang
    said: dict[str, list[str]] = {}
    for row in issued:
        why = levels.two_verdicts(view.plan, row, lang)
        if why:
            said.setdefault(why, []).append(name_of(row, lang, "region"))
    lines = [
        say("list-comma", lang).join(names) + say("colon", lang) + why
        for why, names in said.items()
    ]
    if any(row["to_date_warning_level"] is not None for row in issued):
        lines.append(say("rule-detail-to-date", lang))
    return "".join(f'<p class="bm-soft">{escape(line)}</p>' for line in lines)


def _warning_line(view: View, row: Warning) -> list[str]:
    lang = view.lang
    href = escape(
        view.address.link("indicator", indicator=row["indicator"], region=row["region_code"]),
        quote=True,
    )
    name = escape(name_of(row, lang, "region"))
    return [
        f'<a class="bm-link" href="{href}" target="_self">{name}</a>{_question(view, row)}',
        _level(view, row),
        escape(warning_words.percent(row["change_pct"], lang)),
        escape(warning_words.reduction(row, lang)),
        _to_date(view, row),
        _own(view, row),
    ]


def _level(view: View, row: Warning) -> str:
    """The year's level; beside one that differs from it the status."""
    lang, notes = view.lang, []
    if row["period"]:
        notes.append(say("year", lang, year=str(row["period"])))
    if levels.two_verdicts(view.plan, row, lang):
        notes.append(f"{say('label-status', lang)}{say('colon', lang)}"
                     f"{say('status-' + row['status'], lang)}")  # fmt: skip
    said = "".join(f"<small>{escape(note)}</small>" for note in notes)
    turned = _small(warning_words.turn(row, "annual", lang))
    return f"{levels.chip(view.plan, row['warning_level'], lang)}{said}{turned}"


def _question(view: View, row: Warning) -> str:
    """The link that asks about a county's yearly change."""
    if row["change_pct"] is None:
        return ""
    lang = view.lang
    parts = (name_of(row, lang, "region"), name_of(row, lang), str(row["period"]),
             warning_words.percent(row["change_pct"], lang), row["target"])  # fmt: skip
    link = question_link(view, " · ".join(parts), short=True)
    return f"<small>{link}</small>" if link else ""


def _to_date(view: View, row: Warning) -> str:
    lang = view.lang
    if row["to_date_period"] is None:
        return BLANK
    level = levels.chip(view.plan, row["to_date_warning_level"], lang)
    turned = _small(warning_words.turn(row, "to_date", lang))
    return f"{level}{_small(warning_words.to_date(row, lang))}{turned}"


def _small(words: str) -> str:
    return f"<small>{escape(words)}</small>" if words else ""


def _own(view: View, row: Warning) -> str:
    lang = view.lang
    said = warning_words.own_target(row, lang)
    if row["region_code"] == view.plan["city_code"]:
        return escape(said)
    return f"{escape(said)}<small>{escape(warning_words.whose_target(row, lang))}</small>"


def high_warnings(view: View, issued: Sequence[Warning]) -> None:
    """Level 1: what each would need per year, and what is asked for evenly."""
    lang = view.lang
    city = view.plan["city_code"]
    found = [row for row in issued if row["warning_level"] == 1 and row["region_code"] != city]
    if not found:
        return
    items = "".join(f"<li>{_need(row, lang)}</li>" for row in found)
    title = escape(say("high-title", lang))
    frame.html(f'<h2>{title}</h2><ul class="bm-needs">{items}</ul>')


def _need(row: Warning, lang: str) -> str:
    name = f"<strong>{escape(name_of(row, lang, 'region'))}</strong>"
    return f"{name} {escape(warning_words.need(row, lang))}"
