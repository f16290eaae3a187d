"""The method page: each formula as the program runs it, with a case from the plan that is open."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from markupsafe import Markup

from barometer import standing
from barometer.languages import KNOWN
from barometer.rows import Gap
from barometer.rules import RULES
from barometer.store import marts
from barometer.store.location import PLANS
from barometer.store.queries import query_text
from barometer.ui.frame import frame
from barometer.ui.html import elements, rows
from barometer.ui.html.templates import fragment
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.wording import LANGUAGES, name_of, number, say
from barometer.wording.gaps import goal_words, now_words, pace_percent

# What the page explains: the macro that reckons it and the gap row's column that it fills.
FORMULAS = (
    ("gap_value", "gap"), ("path_value", "path_value"), ("completion_pct", "completion_pct"),
    ("progress_pct", "progress_pct"), ("pace_ratio", "pace_ratio"),
    ("projected_value", "projected_value"), ("required_per_year", "required_per_year"),
    ("warning_level", "warning_level"),
)  # fmt: skip
_MACRO = re.compile(r"create or replace macro (\w+)\(.*?^\);", re.DOTALL | re.MULTILINE)
_DECIMALS = 4
# A compounding cut first: its formulas are those that nobody works in the head.
_WORKED = sorted(RULES, key=lambda code: (not RULES[code].compounds, not RULES[code].level))


@cache
def macros() -> dict[str, str]:
    """The text of each macro of the method by its name."""
    text, _ = query_text("macros/10_method")
    return {match.group(1): match.group(0) for match in _MACRO.finditer(text)}


def headline(view: View) -> None:
    """What this page is, and ways to its parts."""
    lang = view.lang
    parts = ("formulas", "statuses", "glossary", "sources")
    ways = frame.jumps((f"method-{part}", say(f"method-{part}", lang)) for part in parts)
    frame.html(elements.hero(say("method-title", lang), "", say("method-lead", lang)), ways)


def _heading(part: str, lang: str) -> Markup:
    return elements.heading(say(f"method-{part}", lang), at=f"method-{part}")


def formulas(view: View) -> None:
    """Each formula: in words, worked on a figure of the plan, and as the program runs it."""
    gaps, example = worked_rows(view)
    note = say("method-example", view.lang) if example and not view.plan["example"] else ""
    rules = elements.paragraph(say("method-equal", view.lang), "bm-prose")
    blocks = [_formula(view, macro, field, gaps) for macro, field in FORMULAS]
    frame.html(
        _heading("formulas", view.lang), elements.note(note) if note else Markup(), *blocks, rules
    )


def worked_rows(view: View) -> tuple[list[Gap], bool]:
    """Rows with figures to work on: the open plan's, else those of a plan of made-up figures."""
    plan_gaps = [gap for gap in view.gaps(None, None) if gap["achieved"] is not None]
    if plan_gaps:
        return plan_gaps, bool(view.plan["example"])
    for plan in view.plans:
        if plan["example"]:
            example_gaps = reads.gaps(view.place, view.entry, plan["plan"], plan["city_code"], None)
            return [gap for gap in example_gaps if gap["achieved"] is not None], True
    return [], False


def _formula(view: View, macro: str, field: str, gaps: Sequence[Gap]) -> Markup:
    cases = [_case(view, field, gap) for gap in _worked(field, gaps)]
    return fragment("reference.formula", view.lang, macro=macro, field=field, cases=cases,
                    code=macros()[macro])  # fmt: skip


def _worked(field: str, gaps: Sequence[Gap]) -> list[Gap]:
    """The first rows of different rules that have the number."""
    by_rule = {gap["rule"]: gap for gap in reversed(gaps) if _result(field, gap) is not None}
    return [by_rule[rule] for rule in _WORKED if rule in by_rule and not RULES[rule].state][:2]


def _result(field: str, gap: Mapping[str, Any]) -> float | None:
    """The number that a formula is about."""
    value: float | None = gap[field]
    return value


def _case(view: View, field: str, gap: Gap) -> dict[str, str]:
    """A formula worked on a row: the way to it, its words, what it is made of, what comes out."""
    lang = view.lang
    href = view.address.navigation_link(
        "indicator", plan=gap["plan"], indicator=gap["indicator"], region=gap["region_code"]
    )
    named = f"{name_of(gap, lang, 'region')} · {name_of(gap, lang)}"
    facts = [
        (say("rule-label", lang), say(f"rule-{gap['rule']}", lang)),
        ("T", _number(gap["target_value"], lang)), ("A, x_t", _number(gap["achieved"], lang)),
        ("x_b", _number(gap["base_value"], lang)),
        ("b, t, e", f"{gap['base_year']}, {gap['period']}, {gap['target_year']}"),
    ]  # fmt: skip
    said = "; ".join(f"{term} = {value}" for term, value in facts if value)
    words = "; ".join(filter(None, (goal_words(gap, lang), now_words(gap, lang))))
    return {
        "link": elements.link(href, named), "words": words, "facts": said,
        "result": f"{say(f'formula-{field}', lang)} = {_number(_result(field, gap), lang)}",
    }  # fmt: skip


def _number(value: float | None, lang: str) -> str:
    return "" if value is None else number(value, lang, _DECIMALS, trim=True)


def statuses(view: View) -> None:
    """Every status with what it means and the plan's own steps; groups first."""
    lang, plan = view.lang, view.plan
    steps = say(
        "method-steps", lang, on_track=pace_percent(plan["on_track"], lang),
        lagging=pace_percent(plan["lagging"], lang),
    )  # fmt: skip
    told = [(status, group, rows.chip(status, lang))
            for group, held in standing.GROUPS.items() for status in held]  # fmt: skip
    frame.html(
        _heading("statuses", lang), elements.paragraph(steps, "bm-prose"),
        fragment("reference.statuses", lang, statuses=told),
    )  # fmt: skip


@cache
def terms() -> list[dict[str, str]]:
    """The glossary: a word for each language that it has a column for."""
    text = (PLANS.parent / "glossary.csv").read_text(encoding="utf-8-sig")
    columns = {code: code.lower().replace("-", "_") for code in LANGUAGES}
    return [
        {code: row[column] for code, column in columns.items() if column in row}
        for row in csv.DictReader(text.splitlines())
    ]


def glossary(view: View) -> None:
    """The plan's terms in the languages that have them, the reader's first."""
    lang, term_rows = view.lang, terms()
    order = sorted(term_rows[0], key=lambda code: code != lang)
    header = [KNOWN[code].own_name for code in order]
    lines = [[term[code] for code in order] for term in term_rows]
    frame.html(_heading("glossary", lang), elements.table(header, lines))


def sources(view: View) -> None:
    """Where the figures come from, the licence, and how to fetch all of it by a program."""
    lang = view.lang
    files = {(row["file"], row["by"] or "") for row in
             view.rows(marts.UPLOADS) if row["rows"]}  # fmt: skip
    plan = view.plan["plan"]
    ways = ("openapi.json", f"gaps?plan={plan}&format=csv", f"targets?plan={plan}",
            f"observations?plan={plan}&format=csv")  # fmt: skip
    frame.html(_heading("sources", lang), fragment(
        "reference.sources", lang, source=say("document-line", lang, document=view.document),
        files=[" · ".join(filter(None, pair)) for pair in sorted(files)], ways=ways,
    ))  # fmt: skip
