"""The county page's words and tables: levels, what high-warning counties need, consistency.

Consistency: do the counties' own targets lead to the city's?
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from barometer import standing
from barometer.rows import Aimed, Consistency, Gap, Warning
from barometer.rules import rule_of
from barometer.store.views import machinery
from barometer.ui.frame import downloads, frame
from barometer.ui.frame.asking import question_link
from barometer.ui.html import elements, rows
from barometer.ui.html.elements import BLANK, phrases, table
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state import address
from barometer.ui.state.filters import asked_period, choose_period, indicators_by_sector
from barometer.ui.state.view import View
from barometer.wording import gaps as words
from barometer.wording import name_of, quantity, say
from barometer.wording import warnings as warning_words
from barometer.wording.numbers import digits_apart

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
    gaps = view.gaps(view.plan["city_code"], None)
    return list(dict.fromkeys(gap["indicator"] for gap in gaps if not rule_of(gap).state))


def warnings_of(view: View, chosen: Choices) -> list[Warning]:
    """The warning row of each county's and zone's last target, the city's at the end."""
    issued = view.answer(machinery.warnings, period=chosen.period)
    return warning_words.last_targets(issued, view.plan["city_code"])


def gaps_of(view: View, chosen: Choices) -> list[Gap]:
    """Gap rows of every region below the city, old where others reported a later year."""
    city = view.plan["city_code"]
    gaps = [gap for gap in view.gaps(None, chosen.period) if gap["region_code"] != city]
    return standing.together(gaps, chosen.period)


def headline(view: View, chosen: Choices, issued: Sequence[Warning]) -> None:
    """How many counties stand on which level, and the rule that says so."""
    lang = view.lang
    county_warnings = [row for row in issued if row["region_code"] != view.plan["city_code"]]
    rule = say(f"warning-rule-{view.plan['warning_rule']}", lang)
    said = (
        f"{rule}{say('colon', lang)}{warning_words.rule_detail(view.plan, lang)}" if issued else ""
    )
    said_of_all = warning_words.standing(
        issued, lang, plan=view.plan, regions=view.regions, asked=chosen.period
    )
    frame.html(elements.hero(phrases(said_of_all), say("counties-eyebrow", lang), said))
    missing = sum(row["final_missing"] for row in county_warnings)
    year = str(view.plan["end_year"])
    frame.plan_over(
        view, say("final-missing-regions", lang, count=missing, year=year) if missing else ""
    )


def filters(view: View, chosen: Choices) -> None:
    """Year and indicator."""
    lang = view.lang
    names = indicators_by_sector(view)
    slugs = _slugs(view)
    with st.container(key="filters", horizontal=True, gap="small"):
        choose_period(view, chosen.period)
        address.choose(
            "indicator", say("label-compared", lang), [slug for slug in names if slug in slugs],
            chosen.indicator,
            lambda code: names[code], default=slugs[0],
        )  # fmt: skip


def warning_table(view: View, issued: Sequence[Warning]) -> None:
    """The warning table as a bureau circulates it, one line per region."""
    lang = view.lang
    frame.html(elements.heading(say("warning-title", lang)))
    if all(row["period"] is None and row["to_date_period"] is None for row in issued):
        frame.html(frame.way_to_upload(view, "counties-none"))
        return
    keys = ("region", "level", "change", "cumulative", "to-date", "own")
    header = [say(f"warning-col-{key}", lang) for key in keys]
    frame.html(table(header, [_warning_line(view, row) for row in issued]))
    frame.html(_level_rules(view, issued))
    downloads.rows_button(view, "warnings", issued)


def _level_rules(view: View, issued: Sequence[Warning]) -> Markup:
    """Which rule and yardstick gave the levels to date, and those that differ from the status."""
    lang = view.lang
    said: dict[str, list[str]] = {}
    for row in issued:
        why = rows.two_verdicts(view.plan, row, lang)
        if why:
            said.setdefault(why, []).append(name_of(row, lang, "region"))
    lines = [
        say("list-comma", lang).join(names) + say("colon", lang) + why
        for why, names in said.items()
    ]
    if any(row["to_date_warning_level"] is not None for row in issued):
        lines.append(say("rule-detail-to-date", lang))
    return joined(map(elements.soft, lines))


def _warning_line(view: View, row: Warning) -> list[str]:
    lang = view.lang
    href = view.address.link("indicator", indicator=row["indicator"], region=row["region_code"])
    return [
        elements.two_lines(elements.link(href, name_of(row, lang, "region")), _question(view, row)),
        _level(view, row),
        warning_words.percent(row["change_pct"], lang),
        warning_words.reduction(row, lang),
        _to_date(view, row),
        _own_target(view, row),
    ]


def _level(view: View, row: Warning) -> Markup:
    """The year's level; beside one that differs from it the status."""
    lang, notes = view.lang, []
    if row["period"]:
        notes.append(say("year", lang, year=str(row["period"])))
    if rows.two_verdicts(view.plan, row, lang):
        notes.append(f"{say('label-status', lang)}{say('colon', lang)}"
                     f"{say('status-' + row['status'], lang)}")  # fmt: skip
    notes.append(warning_words.turn(row, "annual", lang))
    return _level_with_notes(rows.level_chip(view.plan, row["warning_level"], lang), notes)


def _level_with_notes(chip: Markup, notes: Sequence[str]) -> Markup:
    """A level with smaller lines below it."""
    return joined((chip, *map(elements.small, notes)))


def _question(view: View, row: Warning) -> Markup:
    """The link that asks about a county's yearly change."""
    if row["change_pct"] is None:
        return Markup()
    lang = view.lang
    parts = (name_of(row, lang, "region"), name_of(row, lang), str(row["period"]),
             warning_words.percent(row["change_pct"], lang), row["target"])  # fmt: skip
    return question_link(view, " · ".join(parts), short=True)


def _to_date(view: View, row: Warning) -> str:
    lang = view.lang
    if row["to_date_period"] is None:
        return BLANK
    level = rows.level_chip(view.plan, row["to_date_warning_level"], lang)
    return _level_with_notes(level, (warning_words.to_date(row, lang),
                                     warning_words.turn(row, "to_date", lang)))  # fmt: skip


def _own_target(view: View, row: Warning) -> str:
    lang = view.lang
    said = warning_words.own_target(row, lang)
    if row["region_code"] == view.plan["city_code"]:
        return said
    return elements.two_lines(said, warning_words.whose_target(row, lang))


def high_warnings(view: View, issued: Sequence[Warning]) -> None:
    """Level 1: what each would need per year, and what is asked for evenly."""
    lang = view.lang
    city = view.plan["city_code"]
    highest = [row for row in issued if row["warning_level"] == 1 and row["region_code"] != city]
    if not highest:
        return
    needs = [(name_of(row, lang, "region"), warning_words.need(row, lang)) for row in highest]
    frame.html(elements.heading(say("high-title", lang)), fragment("counties.needs", needs=needs))


def consistency(view: View) -> None:
    """The counties' own targets against the city's, and how that was weighed."""
    lang = view.lang
    if len(view.regions) < 2:
        return
    rows = view.answer(machinery.consistency)
    frame.html(elements.heading(say("fit-title", lang)))
    if not rows:
        frame.html(elements.soft(say("fit-none", lang)))
        return
    keys = ("target", "own", "counties", "city", "verdict", "how")
    header = [say(f"fit-col-{key}", lang) for key in keys]
    frame.html(table(header, [_fit_line(view, row) for row in rows]))


def _fit_line(view: View, row: Consistency) -> list[str]:
    lang = view.lang
    own_targets = say("fit-own", lang, own=row["counties_own"], all=row["counties"])
    aim = Aimed(
        rule=row["rule"], unit=row["unit"], decimals=row["decimals"], qualifier=row["qualifier"],
        target_value=row["city_value"], stretch_value=None, path_value=None, achieved=None,
        achieved_qualifier=None,
    )  # fmt: skip
    city = words.target_words(aim, lang)
    return [name_of(row, lang), own_targets, _counties(row, lang), city, _verdict(row, lang),
            _how(view, row)]  # fmt: skip


def _counties(row: Consistency, lang: str) -> str:
    """The counties' targets together; where nothing joins them, from the lowest to the highest."""
    together, unit = row["counties_value"], row["unit"]
    if together is not None:
        return quantity(together, unit, lang, _digits(row, together), trim=True)
    ends = [quantity(end, unit, lang, 2, trim=True) for end in (row["lowest"], row["highest"])]
    return ends[0] if ends[0] == ends[1] else say("fit-range", lang, low=ends[0], high=ends[1])


def _digits(row: Consistency, value: float) -> int:
    """Decimals enough that a sum that misses the city's target does not look equal to it."""
    return digits_apart(value, [row["city_value"]], row["decimals"] if rule_of(row).adds_up else 2)


def _verdict(row: Consistency, lang: str) -> str:
    """Whether the counties' targets together reach the city's, and by how much not."""
    off = row["difference"]
    if off is None:
        return elements.mark("mute", "–", say("fit-open", lang))
    if off < 0 and rule_of(row).adds_up and row["counties_own"] < row["counties"]:
        left = row["counties"] - row["counties_own"]
        return elements.mark("mute", "–", say("fit-partial", lang, count=left))
    unit, digits = ("pp", 2) if rule_of(row).in_percent else (
        row["unit"], row["decimals"]
    )  # fmt: skip
    by = quantity(abs(off), unit, lang, digits_apart(off, [0.0], digits), trim=True)
    if off < 0:
        return elements.mark("bad", "▼", say("fit-short", lang, by=by))
    return elements.mark("fair", "✓", say("fit-enough" if off > 0 else "fit-exact", lang, by=by))


def _how(view: View, row: Consistency) -> str:
    lang, how = view.lang, row["weighed_by"]
    if how is None:
        return say("fit-unweighed" if row["gets_warning"] else "fit-share", lang)
    if how == "sum":
        return say("fit-sum", lang)
    names = {item["indicator"]: name_of(item, lang) for item in view.indicators}
    return say("fit-weighed", lang, name=names.get(how, how), year=str(row["weight_year"]))
