"""The county page's words and tables: levels, what high-warning counties need, consistency."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from barometer.ui import address, downloads, frame, levels, machinery_reads
from barometer.ui.asking import question_link
from barometer.ui.machinery_tables import BLANK, marked_table
from barometer.ui.phrases import phrases
from barometer.ui.view import View
from barometer.wording import name_of, number, period_words, quantity, say

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
    """Gap rows of every region below the city."""
    city = view.plan["city_code"]
    return [gap for gap in view.gaps(None, made.period) if gap["region_code"] != city]


def headline(view: View, made: Choices, issued: Sequence[Row]) -> None:
    """How many counties stand on which level, and the rule that says so."""
    lang = view.lang
    own = [row for row in issued if row["region_code"] != view.plan["city_code"]]
    level = [row["warning_level"] for row in own]
    facts = {f"level{n}": level.count(n) for n in (1, 2, 3)}
    told = "counties-headline" if own and any(level) else "counties-headline-none"
    key = told if has_counties(view) else "counties-headline-alone"
    sentence = say(key, lang, total=len(own), unknown=level.count(None), **facts)
    rule = say(f"warning-rule-{view.plan['warning_rule']}", lang)
    detail = say(f"rule-detail-{view.plan['warning_rule']}", lang,
                 behind=number(view.plan["behind_pct"], lang, 0))  # fmt: skip
    st.html(
        f'<div class="bm-hero"><p class="bm-eyebrow">{escape(say("counties-eyebrow", lang))}</p>'
        f"<h1>{phrases(sentence)}</h1><p>{escape(rule)}{escape(say('colon', lang))}"
        f"{escape(detail)}</p></div>"
    )


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
    downloads.rows_button(view, "warnings", issued)


def _warning_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    href = escape(
        view.address.link("indicator", indicator=row["indicator"], region=row["region_code"]),
        quote=True,
    )
    name = escape(name_of(row, lang, "region"))
    year = say("year", lang, year=str(row["period"])) if row["period"] else ""
    return [
        f'<a class="bm-link" href="{href}" target="_self">{name}</a>{_question(view, row)}',
        f"{levels.chip(view.plan, row['warning_level'], lang)}<small>{escape(year)}</small>"
        f"{_turn(row, 'annual', lang)}",
        escape(_percent(row["change_pct"], lang)),
        _reduction(row, lang),
        _to_date(view, row),
        _own(view, row),
    ]


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
    return f"{sign}{number(value, lang, 1)}%"


def _reduction(row: Row, lang: str) -> str:
    if row["achieved"] is None:
        return escape(say("status-incomplete", lang)) if row["period"] else BLANK
    said = say(
        "warning-rise" if row["achieved"] < 0 else "warning-cut", lang,
        value=number(abs(row["achieved"]), lang, 1),
        path=number(row["path_value"], lang, 1),
    )  # fmt: skip
    return escape(said)


def _to_date(view: View, row: Row) -> str:
    lang = view.lang
    if row["to_date_period"] is None:
        return BLANK
    words = f"{period_words(row['to_date_period'], lang)} {_percent(row['to_date_change'], lang)}"
    level = levels.chip(view.plan, row["to_date_warning_level"], lang)
    return f"{level}<small>{escape(words)}</small>{_turn(row, 'to_date', lang)}"


def _turn(row: Row, kind: str, lang: str) -> str:
    """Which way the level turned since the issue before, which is named."""
    if row[f"{kind}_turn"] is None:
        return ""
    before, turn = row[f"{kind}_previous_period"], row[f"{kind}_turn"]
    since = say("year", lang, year=before) if before.isdigit() else period_words(before, lang)
    return f"<small>{escape(say(f'turn-{turn}', lang, since=since))}</small>"


def _own(view: View, row: Row) -> str:
    lang = view.lang
    key = "target-own" if row["own_target"] else "target-citys"
    said = say("target-cut", lang, value=quantity(row["target_value"], "%", lang, 1, trim=True))
    if row["stretch_value"] is not None:
        stretch = quantity(row["stretch_value"], "%", lang, 1, trim=True)
        said += say("target-cut-stretch", lang, value=stretch)
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
    needed = row["required_per_year"]
    key = _need_key(row)
    said = say(
        key, lang, year=str(row["target_year"]), value=number(needed, lang, 1),
        even=number(row["even_rate_pct"], lang, 1), change=_percent(row["change_pct"], lang),
        period=str(row["period"]), target=number(row["target_value"], lang, 1),
    )  # fmt: skip
    return f"{name} {escape(said)}"


def _need_key(row: Row) -> str:
    if row["gap"] is None:
        return "high-open"
    if row["gap"] <= 0:
        return "high-no-need"
    return "high-missed" if row["required_per_year"] is None else "high-need"


def consistency(view: View) -> None:
    """The counties' own targets against the city's, and how that was weighed."""
    lang = view.lang
    if not has_counties(view):
        return
    found = machinery_reads.consistency(view.place, view.entry, view.plan["plan"])
    frame.html(f"<h2>{escape(say('fit-title', lang))}</h2>")
    if not found:
        frame.html(f'<p class="bm-soft">{escape(say("fit-none", lang))}</p>')
        return
    keys = ("target", "own", "counties", "city", "verdict", "how")
    header = [say(f"fit-col-{key}", lang) for key in keys]
    frame.html(marked_table(header, [_fit_line(view, row) for row in found]))


def _fit_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    digits = row["decimals"] if row["rule"] == "cumulative" else 2
    value = quantity(row["counties_value"], row["unit"], lang, digits, trim=True)
    own = say("fit-own", lang, own=row["counties_own"], all=row["counties"])
    city = quantity(row["city_value"], row["unit"], lang, max(digits, 1), trim=True)
    return [
        escape(name_of(row, lang)), escape(own), escape(value), escape(city), _verdict(row, lang),
        escape(_fit_how(view, row)),
    ]  # fmt: skip


def _verdict(row: Row, lang: str) -> str:
    """Whether the counties' targets together reach the city's, and by how much not."""
    off = row["difference"]
    if off is None:
        return levels.mark("mute", "–", say("fit-open", lang))
    unit, digits = ("pp", 2) if row["rule"] == "relative_reduction" else (
        row["unit"], row["decimals"]
    )  # fmt: skip
    by = quantity(abs(off), unit, lang, digits, trim=True)
    if off < 0 and row["rule"] == "cumulative" and row["counties_own"] < row["counties"]:
        left = row["counties"] - row["counties_own"]
        return levels.mark("mute", "–", say("fit-partial", lang, count=left))
    if off < 0:
        return levels.mark("bad", "▼", say("fit-short", lang, by=by))
    return levels.mark("fair", "✓", say("fit-enough", lang, by=by))


def _fit_how(view: View, row: Row) -> str:
    lang, how = view.lang, row["weighed_by"]
    if how is None:
        return say("fit-unweighed" if row["rule"] == "relative_reduction" else "fit-share", lang)
    if how == "sum":
        return say("fit-sum", lang)
    names = {item["indicator"]: name_of(item, lang) for item in view.indicators}
    return say("fit-weighed", lang, name=names.get(how, how), year=str(row["weight_year"]))
