"""The page of abatement projects: totals by county and pollutant, and the ledger itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from barometer.ui import address, downloads, frame, machinery_reads
from barometer.ui.machinery_tables import marked_table
from barometer.ui.tables import NUMBER
from barometer.ui.view import View
from barometer.wording import name_of, number, say, written

Row = dict[str, Any]
CHECKS = ("measurable", "verifiable", "assessable")


@dataclass(frozen=True, slots=True)
class Choices:
    """The region looked at; the city is every region."""

    region: str


def choices(view: View) -> Choices:
    """The address's choices."""
    city = view.plan["city_code"]
    codes = [row["code"] for row in view.regions]
    return Choices(view.address.code("region", codes, city) or city)


def _read(view: View, mart: str, region: str | None = None) -> list[Row]:
    plan = view.plan["plan"]
    return machinery_reads.rows_of_plan(view.place, view.entry, mart, plan, region_code=region)


def headline(view: View, made: Choices) -> None:
    """How many projects, how many tonnes recognised, how many claims do not count."""
    lang, found = view.lang, _read(view, "marts/projects", made.region)
    standing = [row["standing"] for row in found]
    facts = {
        "projects": len({row["project"] for row in found}),
        "counted": standing.count("counted"),
        "unrecognised": standing.count("unrecognised"), "repeated": standing.count("repeated"),
    }  # fmt: skip
    key = "projects-headline" if found else "projects-headline-none"
    st.html(
        f'<div class="bm-hero"><p class="bm-eyebrow">{escape(say("projects-eyebrow", lang))}</p>'
        f"<h1>{escape(say(key, lang, **facts))}</h1></div>"
    )


def filters(view: View, made: Choices) -> None:
    """Region."""
    names = downloads.region_names(view)
    with st.container(key="filters", horizontal=True, gap="small"):
        address.choose(
            "region", say("label-region", view.lang), list(names), made.region,
            lambda code: names[code], default=view.plan["city_code"],
        )  # fmt: skip


def totals(view: View, made: Choices) -> None:
    """Recognised tonnes against the target, claimed beside; counties below their city."""
    lang, city = view.lang, view.plan["city_code"]
    found = _read(view, "marts/abatement", None if made.region == city else made.region)
    if not found:
        frame.html(f'<p class="bm-soft">{escape(say("projects-none", lang))}</p>')
        return
    frame.html(
        f"<h2>{escape(say('abatement-title', lang))}</h2>"
        f'<p class="bm-soft">{escape(say("abatement-hint", lang))}</p>'
    )
    keys = ("pollutant", "region", "recognised", "target", "claimed", "rest")
    header = [say(f"abatement-col-{key}", lang) for key in keys]
    kinds = ("", "", NUMBER, NUMBER, NUMBER, "")
    frame.html(marked_table(header, [_total_line(view, row) for row in found], kinds))
    downloads.rows_button(view, "abatement", found)


def _tonnes(value: float | None, lang: str) -> str:
    return escape(number(value, lang, 1, trim=True))


def _total_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    share = row["completion_pct"]
    done = f"<small>{number(share, lang, 1)}%</small>" if share is not None else ""
    rest = [
        say(f"rest-{key}", lang, value=number(row[f"{key}_t"], lang, 1, trim=True))
        for key in ("unrecognised", "repeated", "outside")
        if row[f"{key}_t"]
    ]
    return [
        escape(say(f"pollutant-{row['pollutant']}", lang)),
        escape(name_of(row, lang, "region")),
        f"{_tonnes(row['recognised_t'], lang)}{done}",
        _tonnes(row["target_t"], lang),
        _tonnes(row["claimed_t"], lang),
        escape(say("list-comma", lang).join(rest)) or "—",
    ]


def ledger(view: View, made: Choices) -> None:
    """Every project with its three checks and what it counts for."""
    lang, found = view.lang, _read(view, "marts/projects", made.region)
    if not found:
        return
    frame.html(f"<h2>{escape(say('ledger-title', lang))}</h2>")
    keys = ("project", "region", "pollutant", "claimed", "recognised", "standing", "checks")
    header = [say(f"ledger-col-{key}", lang) for key in keys]
    kinds = ("", "", "", NUMBER, NUMBER, "", "")
    frame.html(marked_table(header, _ledger_lines(view, found), kinds))
    downloads.rows_button(view, "projects", found)


def _ledger_lines(view: View, found: Sequence[Row]) -> list[list[str]]:
    return [_ledger_line(view, row) for row in found]


def _ledger_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    year = say("year", lang, year=str(row["year"]))
    notes = say("list-comma", lang).join(say(f"project-{note}", lang) for note in row["notes"])
    state, pollutant = written(row["state"], lang), say(f"pollutant-{row['pollutant']}", lang)
    return [
        f"{escape(written(row['name'], lang))}<small>{escape(row['project'])}</small>",
        escape(name_of(row, lang, "region")),
        f"{escape(pollutant)}<small>{escape(year)}</small>",
        _tonnes(row["claimed_t"], lang),
        _tonnes(row["recognised_t"], lang),
        f"{_standing(row, lang)}<small>{escape(' · '.join(filter(None, (state, notes))))}</small>",
        _checks(row, lang),
    ]


def _standing(row: Row, lang: str) -> str:
    tone, mark = {"counted": ("good", "✓"), "unrecognised": ("warn", "…"),
                  "repeated": ("bad", "✕")}.get(row["standing"], ("mute", "–"))  # fmt: skip
    words = escape(say(f"standing-{row['standing']}", lang))
    return f'<span class="bm-chip bm-{tone}"><i aria-hidden="true">{mark}</i>{words}</span>'


def _checks(row: Row, lang: str) -> str:
    said = [f"{'✓' if row[key] else '✕'} {say(f'check-{key}', lang)}" for key in CHECKS]
    return "<span>" + "<br>".join(escape(part) for part in said) + "</span>"
