"""The page of measures and bodies: matrix, tasks, and what one body answers for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from barometer.charts.palette import mark_of, tone_of
from barometer.ui import address, downloads, frame, machinery_reads, rows, selection
from barometer.ui.machinery_tables import marked_table
from barometer.ui.view import View
from barometer.wording import name_of, number, say, written
from barometer.wording.gaps import clause_words

Row = dict[str, Any]
STATUSES = ("behind", "no_report", "under_way", "done")
# A task's status looks like a target's.
_LOOK = {"behind": "off_track", "under_way": "on_track", "done": "met", "no_report": "no_data"}


@dataclass(frozen=True, slots=True)
class Choices:
    """The body, clause and status looked at; None is no choice."""

    body: str | None
    clause: str | None
    status: str | None


def tasks_of(view: View) -> list[Row]:
    """The whole register, in the plan's order."""
    return machinery_reads.rows_of_plan(view.place, view.entry, "marts/measures", view.plan["plan"])


def choices(view: View) -> Choices:
    """The address's choices."""
    here = view.address
    clauses = list(dict.fromkeys(row["clause"] for row in tasks_of(view) if row["clause"]))
    return Choices(
        here.code("body", [row["body"] for row in view.bodies]),
        here.code("clause", clauses),
        here.code("status", STATUSES),
    )


def _shown(made: Choices, tasks: Sequence[Row]) -> list[Row]:
    return [
        row
        for row in tasks
        if made.body in (None, *row["lead_bodies"], *row["bodies"])
        and made.clause in (None, row["clause"])
        and made.status in (None, row["status"])
    ]


def _body_names(view: View) -> dict[str, str]:
    return {row["body"]: name_of(row, view.lang) for row in view.bodies}


def headline(view: View, made: Choices, tasks: Sequence[Row]) -> None:
    """How many tasks there are, how many were reported, how many are late."""
    lang = view.lang
    own = _shown(Choices(made.body, None, None), tasks)
    status = [row["status"] for row in own]
    facts = {
        "total": len(own), "reported": len(own) - status.count("no_report"),
        "done": status.count("done"), "late": status.count("behind"),
        "clauses": len({row["clause"] for row in own}), "bodies": len(view.bodies),
    }  # fmt: skip
    eyebrow = _body_names(view)[made.body] if made.body else say("measures-eyebrow", lang)
    key = "measures-headline-body" if made.body else "measures-headline"
    st.html(
        f'<div class="bm-hero"><p class="bm-eyebrow">{escape(eyebrow)}</p>'
        f"<h1>{escape(say(key, lang, **facts))}</h1></div>"
    )


def filters(view: View, made: Choices, tasks: Sequence[Row]) -> None:
    """Body, clause, status."""
    lang, names = view.lang, _body_names(view)
    clauses = list(dict.fromkeys(row["clause"] for row in tasks if row["clause"]))
    with st.container(key="filters", horizontal=True, gap="small"):
        address.choose(
            "body", say("label-body", lang), ["", *names], made.body,
            lambda code: names[code] if code else say("all-bodies", lang),
        )  # fmt: skip
        address.choose(
            "clause", say("label-clause", lang), ["", *clauses], made.clause,
            lambda code: clause_words(code, lang) if code else say("all-clauses", lang),
        )  # fmt: skip
        address.choose(
            "status", say("label-progress", lang), ["", *STATUSES], made.status,
            lambda code: say(f"measure-{code}" if code else "all-statuses", lang),
        )  # fmt: skip


def targets_of_body(view: View, made: Choices) -> None:
    """The targets that the body leads or supports, worst first."""
    if made.body is None:
        return
    lang = view.lang
    found = selection.chosen(view.gaps(view.plan["city_code"], None), body=made.body)
    frame.html(f"<h2>{escape(say('body-targets', lang, count=len(found)))}</h2>")

    def link(gap: Row) -> str:
        kept = {"status": None, "clause": None}
        return view.address.link("indicator", indicator=gap["indicator"], **kept)

    if found:
        st.html(rows.target_list(selection.by_sector(found), lang, link))


def late(view: View, made: Choices, tasks: Sequence[Row]) -> None:
    """Tasks behind the time gone by."""
    found = [row for row in _shown(made, tasks) if row["status"] == "behind"]
    if not found or made.status == "behind":
        return
    frame.html(f"<h2>{escape(say('measures-late', view.lang, count=len(found)))}</h2>")
    frame.html(_task_table(view, found))


def task_list(view: View, made: Choices, tasks: Sequence[Row]) -> None:
    """The tasks that fit the choices, and their download."""
    if made == Choices(None, None, None):
        return
    lang, found = view.lang, _shown(made, tasks)
    frame.html(f"<h2>{escape(say('measures-list', lang, count=len(found)))}</h2>")
    if found:
        frame.html(_task_table(view, found))
        downloads.rows_button(view, "measures", found)
    else:
        frame.html(f'<p class="bm-soft">{escape(say("measures-none", lang))}</p>')


def _task_table(view: View, found: Sequence[Row]) -> str:
    header = [say(f"task-col-{key}", view.lang)
              for key in ("clause", "task", "progress", "lead", "bodies")]  # fmt: skip
    return marked_table(header, [_task_line(view, row) for row in found])


def _task_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    link = _body_link(view)
    evidence = written(row["evidence"], lang)
    said = " · ".join(part for part in (str(row["date"] or ""), evidence) if part)
    return [
        escape(clause_words(row["clause"], lang)),
        f"{escape(name_of(row, lang, 'title'))}<small>{escape(row['measure'])}</small>",
        f"{progress_chip(row, lang)}<small>{escape(said)}</small>",
        say("list-comma", lang).join(link(body) for body in row["lead_bodies"]) or "—",
        f"<span>{say('list-comma', lang).join(link(body) for body in row['bodies'])}</span>",
    ]


def progress_chip(row: Row, lang: str) -> str:
    """A task's status in words, its share done beside it."""
    status = _LOOK[row["status"]]
    words = say(f"measure-{row['status']}", lang)
    if row["progress_pct"] is not None:
        words += f" {number(row['progress_pct'], lang, 1, trim=True)}%"
    return (
        f'<span class="bm-chip bm-{tone_of(status)}"><i aria-hidden="true">{mark_of(status)}</i>'
        f"{escape(words)}</span>"
    )


def _body_link(view: View) -> Callable[[str], str]:
    names = _body_names(view)

    def link(body: str) -> str:
        words = escape(names.get(body, body))
        if body not in names:
            return words
        href = view.address.link("measures", body=body, clause=None, status=None)
        return f'<a class="bm-link" href="{escape(href, quote=True)}" target="_self">{words}</a>'

    return link


def matrix(view: View, made: Choices, tasks: Sequence[Row]) -> None:
    """Body by clause: how many tasks, leading or supporting, and how many of them late."""
    lang, link = view.lang, _body_link(view)
    clauses = list(dict.fromkeys(row["clause"] for row in tasks if row["clause"]))
    if not tasks:
        frame.html(f'<p class="bm-soft">{escape(say("measures-none", lang))}</p>')
        return
    frame.html(
        f"<h2>{escape(say('matrix-title', lang))}</h2>"
        f'<p class="bm-soft">{escape(say("matrix-hint", lang))}</p>'
    )
    head = "".join(f"<th>{escape(_short(clause, lang))}</th>" for clause in clauses)
    body = "".join(
        f"<tr><th scope='row'>{link(row['body'])}</th>"
        f"{''.join(_cell(view, row['body'], clause, tasks) for clause in clauses)}</tr>"
        for row in view.bodies
    )
    st.html(
        '<div class="bm-scroll bm-tall"><table class="bm-table bm-heat bm-matrix"><thead><tr>'
        f"<th>{escape(say('label-body', lang))}</th>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _short(clause: str, lang: str) -> str:
    words = clause_words(clause, lang).removeprefix(say("clause-prefix", lang))
    return words.removesuffix(say("clause-suffix", lang)).strip()


def _cell(view: View, body: str, clause: str, tasks: Sequence[Row]) -> str:
    own = [row for row in tasks if row["clause"] == clause
           and body in (*row["lead_bodies"], *row["bodies"])]  # fmt: skip
    if not own:
        return '<td class="bm-heat-none">·</td>'
    leads = any(body in row["lead_bodies"] for row in own)
    is_late = sum(row["status"] == "behind" for row in own)
    words = say("matrix-lead" if leads else "matrix-support", view.lang, count=len(own),
                late=is_late)  # fmt: skip
    tone = "bad" if is_late else "good" if leads else "mute"
    href = escape(view.address.link("measures", body=body, clause=clause, status=None), quote=True)
    mark = "●" if leads else "○"
    late_mark = f" ▼{is_late}" if is_late else ""
    return (
        f'<td class="bm-{tone}"><a class="bm-link" href="{href}" target="_self" '
        f'title="{escape(words, quote=True)}"><i aria-hidden="true">{mark}</i>'
        f"{len(own)}{late_mark}</a></td>"
    )
