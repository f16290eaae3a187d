"""The page of projects: the ledger of abatement projects, each row with its three checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from barometer.intake.tables import POLLUTANTS
from barometer.rows import Project
from barometer.store import marts
from barometer.ui.frame import downloads, frame
from barometer.ui.html import elements
from barometer.ui.html.elements import NUMBER, phrases, table
from barometer.ui.html.templates import fragment
from barometer.ui.state import address
from barometer.ui.state.filters import asked_region, choose_region
from barometer.ui.state.view import View
from barometer.wording import name_of, say, written
from barometer.wording.numbers import tonnes
from barometer.wording.plan_words import term

# What does not count comes first: somebody has to do something about it.
STANDINGS = ("repeated", "unrecognised", "outside", "counted")
# A project of several rows is told by the best of them.
_BEST_FIRST = ("counted", "unrecognised", "repeated", "outside")
ROWS_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Choices:
    """Region (the city is every region), pollutant and standing; None is no choice."""

    region: str
    pollutant: str | None
    standing: str | None


def choices(view: View) -> Choices:
    """The address's choices."""
    here = view.address
    return Choices(
        asked_region(view),
        here.code("pollutant", list(POLLUTANTS)),
        here.code("standing", STANDINGS),
    )


def headline(view: View, choice: Choices) -> None:
    """How many projects, and how many of them count; the rest by why they do not."""
    lang, rows = view.lang, view.rows(marts.PROJECTS, region_code=choice.region)
    facts = {"projects": 0, **_projects_by_standing(rows)}
    facts["projects"] = sum(facts.values())
    key = "projects-headline" if rows else "projects-headline-none"
    more = "" if rows else frame.way_to_upload(view, "projects-none")
    title = phrases(say(key, lang, **facts))
    frame.html(elements.hero(title, say("projects-eyebrow", lang), more=more))


def _projects_by_standing(rows: Sequence[Project]) -> dict[str, int]:
    """How many projects count, with one row at least; of those that do not, why not."""
    best: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: _BEST_FIRST.index(row["standing"])):
        best.setdefault(row["project"], row["standing"])
    counts = Counter(best.values())
    return {standing: counts[standing] for standing in _BEST_FIRST}


def filters(view: View, choice: Choices) -> None:
    """Region, pollutant, standing."""
    lang = view.lang
    with st.container(key="filters", horizontal=True, gap="small"):
        choose_region(view, choice.region)
        address.choose(
            "pollutant", say("label-pollutant", lang), ["", *POLLUTANTS], choice.pollutant,
            lambda code: say(f"pollutant-{code}" if code else "all-pollutants", lang),
        )  # fmt: skip
        address.choose(
            "standing", say("label-standing", lang), ["", *STANDINGS], choice.standing,
            lambda code: say(f"standing-{code}" if code else "all-standings", lang),
        )  # fmt: skip


def ledger(view: View, choice: Choices) -> None:
    """The projects that fit the choices, those that do not count first."""
    lang, whole = view.lang, view.rows(marts.PROJECTS, region_code=choice.region)
    if not whole:
        return
    rows = sorted(_narrowed(whole, choice), key=lambda row: STANDINGS.index(row["standing"]))
    frame.html(
        elements.titled(
            say("ledger-title", lang), say("ledger-hint" if rows else "ledger-none", lang)
        )
    )
    if not rows:
        return
    keys = ("project", "region", "pollutant", "claimed", "recognised", "state", "checks")
    header = [say(f"ledger-col-{key}", lang) for key in keys]
    lines = [_ledger_line(row, lang) for row in rows[:ROWS_SHOWN]]
    frame.html(table(header, lines, ("", "", "", NUMBER, NUMBER, "", "")))
    if len(rows) > ROWS_SHOWN:
        more = say("ledger-more", lang, shown=ROWS_SHOWN, count=len(rows))
        frame.html(elements.soft(more))
    downloads.rows_button(view, "projects", rows)


def _narrowed(rows: Sequence[Project], choice: Choices) -> list[Project]:
    return [
        row
        for row in rows
        if choice.pollutant in (None, row["pollutant"])
        and choice.standing in (None, row["standing"])
    ]


def _ledger_line(row: Project, lang: str) -> list[str]:
    year = say("year", lang, year=str(row["year"]))
    pollutant = say(f"pollutant-{row['pollutant']}", lang)
    notes = [say(f"project-{note}", lang) for note in row["notes"]]
    said = " · ".join(filter(None, (term(row["state"], lang), *notes)))
    return [
        elements.two_lines(written(row["name"], lang), row["project"]),
        name_of(row, lang, "region"),
        elements.two_lines(pollutant, year),
        tonnes(row["claimed_t"], lang),
        tonnes(row["recognised_t"], lang),
        elements.two_lines(_standing(row, lang), said),
        _checks(row, lang),
    ]


def _standing(row: Project, lang: str) -> Markup:
    tone, shape = {"counted": ("good", "✓"), "unrecognised": ("warn", "…"),
                   "repeated": ("bad", "✕")}.get(row["standing"], ("mute", "–"))  # fmt: skip
    return elements.mark(tone, shape, say(f"standing-{row['standing']}", lang))


def _checks(row: Project, lang: str) -> Markup:
    checks = [("measurable", row["measurable"]), ("verifiable", row["verifiable"]),
              ("assessable", row["assessable"])]  # fmt: skip
    return fragment("work.checks", lang, checks=checks)
