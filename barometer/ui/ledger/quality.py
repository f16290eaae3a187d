"""The data quality page: coverage by region, indicator and year, findings and their answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import streamlit as st
from markupsafe import Markup

from barometer.charts.cells import Cell
from barometer.plan.pack import SECTORS
from barometer.rows import Expected
from barometer.store import marts
from barometer.store.views import quality
from barometer.store.views.quality import KEY, Finding, key_of
from barometer.ui.frame import downloads, frame, pictures
from barometer.ui.html import elements
from barometer.ui.html.elements import grid_cell, grid_table, phrases
from barometer.ui.html.templates import fragment
from barometer.ui.ledger import figure_history
from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.wording import name_of, number, period_words, problem_sentence, say, written

MARKS = {"reported": "●", "partly": "◐", "late": "◔", "marked": "⊘", "missing": "○"}
TONES = {"reported": "fair", "partly": "mute", "late": "warn", "marked": "mute", "missing": "mute"}


@dataclass(frozen=True, slots=True)
class Choices:
    """The region, the sector and the figure looked at."""

    region: str | None
    sector: str | None
    figure: tuple[str, ...] | None


def choices(view: View) -> Choices:
    """The address's choices; a figure is its key, parted by bars."""
    here = view.address
    asked = here.text("figure")
    parts = tuple((asked or "").split("|"))
    figure = parts if len(parts) == len(KEY) else None
    if asked is not None and figure is None:
        here.unknown.append(("figure", asked))
    return Choices(here.code("region", view.region_names), here.code("sector", SECTORS), figure)


def coverage_of(view: View, chosen: Choices) -> list[Expected]:
    """The coverage rows of the region and sector chosen."""
    rows = view.rows(marts.COVERAGE)
    return [
        row
        for row in rows
        if chosen.region in (None, row["region_code"]) and chosen.sector in (None, row["sector"])
    ]


def findings_of(view: View, chosen: Choices) -> list[Finding]:
    """The findings of the region and sector chosen."""
    sectors = {row["indicator"]: row["sector"] for row in view.rows(marts.COVERAGE)}
    return [
        finding
        for finding in view.answer(quality.findings)
        if chosen.region in (None, finding.figure["region_code"])
        and chosen.sector in (None, sectors.get(finding.figure["indicator"]))
    ]


def headline(view: View, cells: Sequence[Expected], findings: Sequence[Finding]) -> None:
    """How much is there, late and suspect, in one sentence."""
    lang, counts = view.lang, _counts(cells, findings)
    below = [name for name in ("late", "suspect") if counts[name]]
    jumps = frame.jumps((name, say(f"quality-{name}", lang, count=counts[name])) for name in below)
    title, intro = phrases(sentence(cells, findings, lang)), say("quality-intro", lang)
    frame.html(elements.hero(title, say("quality-eyebrow", lang), intro, more=jumps))


def _counts(cells: Sequence[Expected], findings: Sequence[Finding]) -> dict[str, int]:
    states = [row["state"] for row in cells]
    return {"reported": states.count("reported"), "total": len(cells),
            "late": states.count("late"), "suspect": len(findings)}  # fmt: skip


def sentence(cells: Sequence[Expected], findings: Sequence[Finding], lang: str) -> str:
    """How many figures were due, how many are there, late and suspect."""
    counts = _counts(cells, findings)
    key = "quality-headline" if counts["reported"] else "quality-headline-none"
    key = key if cells else "quality-headline-nothing"
    return say(key, lang, **{name: number(n, lang, 0) for name, n in counts.items()})


def filters(view: View, chosen: Choices) -> None:
    """Region and sector."""
    lang = view.lang
    names = view.region_names
    with st.container(key="filters", horizontal=True, gap="small"):
        address.choose(
            "region", say("label-region", lang), ["", *names], chosen.region,
            lambda code: names.get(code) or say("quality-all-regions", lang),
        )  # fmt: skip
        address.choose(
            "sector", say("label-sector", lang), ["", *SECTORS], chosen.sector,
            lambda code: say(f"sector-{code}", lang) if code else say("quality-all-sectors", lang),
        )  # fmt: skip


def heat(view: View, chosen: Choices, cells: Sequence[Expected]) -> None:
    """Indicators by region; with one region chosen, indicators by year, with the reason."""
    lang = view.lang
    if not chosen.region and all(row["state"] == "missing" for row in cells):
        title = elements.heading(say("quality-coverage", lang))
        frame.html(title, frame.way_to_upload(view, "quality-empty"))
        return
    shown = [s for s in MARKS if not chosen.region or s != "partly"]
    legend = "　".join(f"{MARKS[s]} {say(f'coverage-{s}', lang)}" for s in shown)
    frame.html(elements.titled(say("quality-coverage", lang), legend))
    heading, key = columns_of(view, chosen, cells)
    heads = [head for _, head in heading]
    lines = [_heat_line(view, rows, heading, key) for rows in by_indicator(cells)]
    frame.html(grid_table([say("col-indicator", lang), *heads], lines, "bm-coverage"),
               pictures.menu(view, "quality", "coverage"))  # fmt: skip
    downloads.rows_button(view, "coverage", cells, _coverage_record)


Across = Literal["year", "region_code"]


def columns_of(
    view: View, chosen: Choices, cells: Sequence[Expected]
) -> tuple[list[tuple[Any, str]], Across]:
    """The columns of the grid, each with its head, and by which field: years, or regions."""
    if chosen.region:
        return [(year, str(year)) for year in sorted({row["year"] for row in cells})], "year"
    codes = dict.fromkeys(row["region_code"] for row in cells)
    return [(code, view.region_names.get(code, code)) for code in codes], "region_code"


def by_indicator(cells: Sequence[Expected]) -> Iterable[list[Expected]]:
    """The rows of each indicator, in the order they come in."""
    groups: dict[str, list[Expected]] = {}
    for row in cells:
        groups.setdefault(row["indicator"], []).append(row)
    return groups.values()


def _heat_line(
    view: View, rows: list[Expected], heading: Sequence[tuple[Any, str]], key: Across
) -> tuple[str, list[Markup]]:
    """The name of an indicator and its cells: by year, or by region."""
    cells = [
        _heat_cell(view, [row for row in rows if row[key] == column], head, key)
        for column, head in heading
    ]
    return name_of(rows[0], view.lang), cells


def _heat_cell(view: View, rows: list[Expected], head: str, key: str) -> Markup:
    """One state for a year, linked to its figures; years reported for a region, linked to it."""
    if not rows:
        return grid_cell(head)
    lang, first = view.lang, rows[0]
    state, cell = coverage_cell(rows, key, lang)
    if key == "year":
        href = view.address.link("indicator", indicator=first["indicator"], sector=None)
    else:
        href = view.address.link("quality", region=first["region_code"], figure=None)
    words = say(f"coverage-{state}", lang)
    content = fragment("heat.cell", href=href, hint=words, cell=cell, label=f"{words} {cell.words}")
    return grid_cell(head, content, cell)


def coverage_cell(rows: Sequence[Expected], key: str, lang: str) -> tuple[str, Cell]:
    """The state of one year, or of a region's years, and how it is shown."""
    if key == "year":
        state = rows[0]["state"]
        said = written(rows[0]["reason"], lang) if state == "marked" else ""
    else:
        state, said = _state_of_years([row["state"] for row in rows])
    return state, Cell(MARKS[state], said, TONES[state], state == "missing")


def _state_of_years(states: Sequence[str]) -> tuple[str, str]:
    """The worst that is to be said of a region's years, and how many of them are reported."""
    reported = states.count("reported")
    words = f"{reported}/{len(states)}"
    if reported == len(states):
        return "reported", words
    if "late" in states:
        return "late", words
    silent = "missing" if "missing" in states else "marked"
    return "partly" if reported else silent, words


def _coverage_record(row: Expected) -> dict[str, object]:
    """An expected figure as a line of the downloaded file."""
    return {
        "indicator": row["indicator"], "name": row["name"], "name_en": row["name_en"],
        "region_code": row["region_code"], "year": row["year"], "reason": row["reason"],
        "reporting_state": row["state"],
    }  # fmt: skip


def suspect(view: View, findings: Sequence[Finding]) -> None:
    """Every suspect figure, why, what was answered, the way to its history, and all as a file."""
    lang, names = view.lang, view.region_names
    frame.html(elements.heading(say("quality-suspect", lang, count=len(findings)), at="suspect"))
    if not findings:
        frame.html(elements.soft(say("quality-none-suspect", lang)))
        return
    titles = view.indicator_names
    frame.html(*(_finding(view, finding, names, titles) for finding in findings))
    downloads.rows_button(
        view, "findings", findings, lambda finding: _finding_record(finding, lang)
    )


def _finding_record(finding: Finding, lang: str) -> dict[str, object]:
    """A finding as a line of the downloaded file."""
    return {
        **finding.figure,
        "finding_words": problem_sentence(finding.problem, lang),
        "replies": "\n".join(
            [
                *([finding.reason.note] if finding.reason else []),
                *(row["note"] or "" for row in finding.answers),
            ]
        ),
    }


def _finding(view: View, finding: Finding, names: dict[str, str], titles: dict[str, str]) -> Markup:
    lang, figure = view.lang, finding.figure
    region = names.get(figure["region_code"], figure["region_code"])
    return fragment(
        "ledger.finding", href=view.address.link("quality", figure="|".join(key_of(figure))),
        title=f"{region} · {titles.get(figure['indicator'], figure['indicator'])}",
        year=period_words(figure["period"], lang),
        problem=problem_sentence(finding.problem, lang),
        answers=figure_history.answers(view, finding),
    )  # fmt: skip
