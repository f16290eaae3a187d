"""The county page's words and tables: levels, what high-warning counties need, consistency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from barometer.ui import address, downloads, frame, levels, machinery_reads, selection
from barometer.ui.asking import question_link
from barometer.ui.machinery_tables import BLANK, marked_table
from barometer.ui.phrases import phrases
from barometer.ui.view import View
from barometer.wording import gaps as words
from barometer.wording import name_of, period_words, say

Row = dict[str, Any]
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
    years = range(view.plan["base_year"], view.plan["end_year"] + 6)
    return Choices(
        here.number("period", lambda year: year in years),
        here.code("indicator", slugs, slugs[0]) or slugs[0],
        here.code("map", MAPS, MAPS[0]) or MAPS[0],
    )


def _slugs(view: View) -> list[str]:
    found = view.gaps(view.plan["city_code"], None)
    return list(dict.fromkeys(gap["indicator"] for gap in found if gap["rule"] != "milestone"))


def has_counties(view: View) -> bool:
    """False for a plan of one region, as the nation's is here."""
    return len(view.regions) > 1


def warnings_of(view: View, made: Choices) -> list[Row]:
    """The barometer's rows of the counties and zones, the city's last: of each its last target."""
    found = machinery_reads.warnings(view.place, view.entry, view.plan["plan"], made.period)
    city = view.plan["city_code"]
    last = {(row["indicator"], row["region_code"]): row
            for row in sorted(found, key=lambda row: row["target_year"])}  # fmt: skip
    held = [row for row in found if last[row["indicator"], row["region_code"]] is row]
    return sorted(held, key=lambda row: row["region_code"] == city)


def gaps_of(view: View, made: Choices) -> list[Row]:
    """Gap rows of every region below the city, old where others reported a later year."""
    city = view.plan["city_code"]
    found = [gap for gap in view.gaps(None, made.period) if gap["region_code"] != city]
    return selection.together(found, made.period)


def headline(view: View, made: Choices, issued: Sequence[Row]) -> None:
    """How many counties stand on which level, and the rule that says so."""
    lang = view.lang
    own = [row for row in issued if row["region_code"] != view.plan["city_code"]]
    rule = say(f"warning-rule-{view.plan['warning_rule']}", lang)
    said = f"{rule}{say('colon', lang)}{levels.rule_detail(view.plan, lang)}" if issued else ""
    st.html(
        f'<div class="bm-hero"><p class="bm-eyebrow">{escape(say("counties-eyebrow", lang))}</p>'
        f"<h1>{phrases(_standing(view, made, issued, own))}</h1><p>{escape(said)}</p></div>"
    )
    missing = sum(row["final_missing"] for row in own)
    year = str(view.plan["end_year"])
    frame.plan_over(
        view, say("final-missing-regions", lang, count=missing, year=year) if missing else ""
    )


def _standing(view: View, made: Choices, issued: Sequence[Row], own: Sequence[Row]) -> str:
    """The headline; a level of an earlier year than the others' is counted apart."""
    if not issued:
        return say("counties-headline-no-target", view.lang)
    if not has_counties(view):
        return say("counties-headline-alone", view.lang)
    given = [row for row in own if row["warning_level"] is not None]
    if not given:
        return say(_silent_key(own), view.lang)
    year = made.period or max(row["period"] for row in given)
    fresh = [row["warning_level"] for row in given
             if row["period"] >= min(year, row["target_year"])]  # fmt: skip
    total = len(_places(view, own))
    return say(
        "counties-headline", view.lang, period=str(year), total=total,
        level1=fresh.count(1), level2=fresh.count(2), level3=fresh.count(3),
        older=len(given) - len(fresh), unknown=total - len(given),
    )  # fmt: skip


def _places(view: View, own: Sequence[Row]) -> set[str]:
    """The counties, and what else below the city has a row."""
    counties = {row["code"] for row in view.regions if row["kind"] == "county"}
    return counties | {row["region_code"] for row in own}


def _silent_key(own: Sequence[Row]) -> str:
    """Why no region has an annual level."""
    if any(row["to_date_warning_level"] is not None for row in own):
        return "counties-headline-to-date"
    told = any(row["period"] is not None for row in own)
    return "counties-headline-open" if told else "counties-headline-none"


def filters(view: View, made: Choices) -> None:
    """Year and indicator."""
    lang = view.lang
    names = {row["indicator"]: name_of(row, lang) for row in view.indicators}
    slugs = _slugs(view)
    years = [str(y) for y in range(view.plan["end_year"], view.plan["base_year"], -1)]
    asked = str(made.period) if made.period else None
    extra = [asked] if asked and asked not in years else []
    with st.container(key="filters", horizontal=True, gap="small"):
        address.choose(
            "period", say("label-period", lang), ["", *extra, *years], asked,
            lambda year: say("year", lang, year=year) if year else say("latest-period", lang),
        )  # fmt: skip
        address.choose(
            "indicator", say("label-compared", lang), slugs, made.indicator,
            lambda code: names[code], default=slugs[0],
        )  # fmt: skip


def warning_table(view: View, issued: Sequence[Row]) -> None:
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


def _explained(view: View, issued: Sequence[Row]) -> str:
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


def _as_gap(row: Row) -> Row:
    """A row of the barometer as the gap row it was made of, for the words of gaps."""
    return {**row, "rule": "relative_reduction"}


def _warning_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    href = escape(
        view.address.link("indicator", indicator=row["indicator"], region=row["region_code"]),
        quote=True,
    )
    name = escape(name_of(row, lang, "region"))
    return [
        f'<a class="bm-link" href="{href}" target="_self">{name}</a>{_question(view, row)}',
        _level(view, row),
        escape(_percent(row["change_pct"], lang)),
        _reduction(row, lang),
        _to_date(view, row),
        _own(view, row),
    ]


def _level(view: View, row: Row) -> str:
    """The year's level; beside one that differs from it the status."""
    lang, notes = view.lang, []
    if row["period"]:
        notes.append(say("year", lang, year=str(row["period"])))
    if levels.two_verdicts(view.plan, row, lang):
        notes.append(f"{say('label-status', lang)}{say('colon', lang)}"
                     f"{say('status-' + row['status'], lang)}")  # fmt: skip
    said = "".join(f"<small>{escape(note)}</small>" for note in notes)
    return f"{levels.chip(view.plan, row['warning_level'], lang)}{said}{_turn(row, 'annual', lang)}"


def _question(view: View, row: Row) -> str:
    """The link that asks about a county's yearly change."""
    if row["change_pct"] is None:
        return ""
    lang = view.lang
    parts = (name_of(row, lang, "region"), name_of(row, lang), str(row["period"]),
             _percent(row["change_pct"], lang), row["target"])  # fmt: skip
    link = question_link(view, " · ".join(parts), short=True)
    return f"<small>{link}</small>" if link else ""


def _percent(value: float | None, lang: str) -> str:
    if value is None:
        return BLANK
    sign = "+" if value > 0 else ""
    return f"{sign}{words.share_words(value, lang)}"


def _reduction(row: Row, lang: str) -> str:
    if row["achieved"] is None:
        return escape(say("status-incomplete", lang)) if row["period"] else BLANK
    gap = _as_gap(row)
    said = say(
        "warning-rise" if row["achieved"] < 0 else "warning-cut", lang,
        value=words.achieved_words(gap, lang),
        path=words.value_words(gap, row["path_value"], lang),
    )  # fmt: skip
    return escape(said)


def _to_date(view: View, row: Row) -> str:
    lang = view.lang
    if row["to_date_period"] is None:
        return BLANK
    said = f"{period_words(row['to_date_period'], lang)} {_percent(row['to_date_change'], lang)}"
    level = levels.chip(view.plan, row["to_date_warning_level"], lang)
    return f"{level}<small>{escape(said)}</small>{_turn(row, 'to_date', lang)}"


def _turn(row: Row, kind: str, lang: str) -> str:
    """Which way the level turned since the issue before, which is named."""
    if row[f"{kind}_turn"] is None:
        return ""
    before, turn = row[f"{kind}_previous_period"], row[f"{kind}_turn"]
    since = say("year", lang, year=before) if before.isdigit() else period_words(before, lang)
    return f"<small>{escape(say(f'turn-{turn}', lang, since=since))}</small>"


def _own(view: View, row: Row) -> str:
    lang, gap = view.lang, _as_gap(row)
    key = "target-own" if row["own_target"] else "target-citys"
    said = say("target-cut", lang, word=str(row["qualifier"] or "none"),
               value=words.value_words(gap, row["target_value"], lang, trim=True))  # fmt: skip
    if row["stretch_value"] is not None:
        said += say("target-cut-stretch", lang, value=words.stretch_value(gap, lang))
    if row["region_code"] == view.plan["city_code"]:
        return escape(said)
    return f"{escape(said)}<small>{escape(say(key, lang))}</small>"


def high_warnings(view: View, issued: Sequence[Row]) -> None:
    """Level 1: what each would need per year, and what is asked for evenly."""
    lang = view.lang
    city = view.plan["city_code"]
    found = [row for row in issued if row["warning_level"] == 1 and row["region_code"] != city]
    if not found:
        return
    items = "".join(f"<li>{_need(row, lang)}</li>" for row in found)
    title = escape(say("high-title", lang))
    frame.html(f'<h2>{title}</h2><ul class="bm-needs">{items}</ul>')


def _need(row: Row, lang: str) -> str:
    name = f"<strong>{escape(name_of(row, lang, 'region'))}</strong>"
    gap, change = _as_gap(row), row["change_pct"]
    said = say(
        _need_key(row), lang, year=str(row["target_year"]), period=str(row["period"]),
        value=words.value_words(gap, row["required_per_year"], lang),
        even=words.value_words(gap, row["even_rate_pct"], lang),
        target=words.target_words(gap, lang), rose="yes" if (change or 0) > 0 else "no",
    )  # fmt: skip
    if change is not None:
        said = say("high-change", lang, period=str(row["period"]),
                   change=_percent(change, lang)) + said  # fmt: skip
    return f"{name} {escape(said)}"


def _need_key(row: Row) -> str:
    if row["gap"] is None:
        return "high-open"
    if row["gap"] <= 0:
        return "high-no-need"
    return "high-missed" if row["required_per_year"] is None else "high-need"
