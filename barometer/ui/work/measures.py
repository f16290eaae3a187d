"""The page of measures and bodies: matrix, tasks, and what one body answers for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from barometer import standing
from barometer.charts.cells import Cell
from barometer.rows import Gap, Measure
from barometer.store import marts
from barometer.ui.frame import downloads, frame, pictures
from barometer.ui.frame.asking import gap_question
from barometer.ui.html import elements, rows, task_lists
from barometer.ui.html.elements import grid_cell, grid_table, phrases
from barometer.ui.html.templates import fragment
from barometer.ui.state import address
from barometer.ui.state.filters import body_names, choose_body, chosen
from barometer.ui.state.view import View
from barometer.wording import name_of, say
from barometer.wording.plan_words import clause_words

STATUSES = ("behind", "no_report", "under_way", "done")


@dataclass(frozen=True, slots=True)
class Choices:
    """The body, clause and status looked at; None is no choice."""

    body: str | None
    clause: str | None
    status: str | None


def tasks_of(view: View) -> list[Measure]:
    """The whole register, in the plan's order."""
    return view.rows(marts.MEASURES)


def clauses_of(tasks: Sequence[Measure]) -> list[str]:
    """The clauses that set the tasks, each once."""
    return list(dict.fromkeys(row["clause"] for row in tasks if row["clause"]))


def choices(view: View) -> Choices:
    """The address's choices."""
    here = view.address
    return Choices(
        here.code("body", [row["body"] for row in view.bodies]),
        here.code("clause", clauses_of(tasks_of(view))),
        here.code("status", STATUSES),
    )


def _fitting_tasks(choice: Choices, tasks: Sequence[Measure]) -> list[Measure]:
    return [
        row
        for row in tasks
        if choice.body in (None, *row["lead_bodies"], *row["bodies"])
        and choice.clause in (None, row["clause"])
        and choice.status in (None, row["status"])
    ]


def headline(view: View, choice: Choices, tasks: Sequence[Measure]) -> None:
    """How many tasks there are, how many were reported, how many are late."""
    eyebrow = body_names(view)[choice.body] if choice.body else say("measures-eyebrow", view.lang)
    frame.html(elements.hero(phrases(sentence(view, choice, tasks)), eyebrow))
    frame.plan_over(view)


def sentence(view: View, choice: Choices, tasks: Sequence[Measure]) -> str:
    """The tasks of the plan, or of the body chosen, in one sentence."""
    body_tasks = _fitting_tasks(Choices(choice.body, None, None), tasks)
    status = [row["status"] for row in body_tasks]
    facts = {
        "total": len(body_tasks), "reported": len(body_tasks) - status.count("no_report"),
        "done": status.count("done"), "late": status.count("behind"),
        "clauses": len({row["clause"] for row in body_tasks if row["clause"]}),
        "bodies": len({body for row in body_tasks
                       for body in (*row["lead_bodies"], *row["bodies"])}),
    }  # fmt: skip
    key = _headline_key(choice.body is not None, bool(facts["reported"]))
    key = key if body_tasks else "measures-headline-body-none" if tasks else "measures-empty"
    return say(key, view.lang, **facts)


def _headline_key(of_body: bool, reported: bool) -> str:
    if reported:
        return "measures-headline-body" if of_body else "measures-headline"
    return "measures-headline-body-silent" if of_body else "measures-headline-silent"


def filters(view: View, choice: Choices, tasks: Sequence[Measure]) -> None:
    """Body, clause, status."""
    lang = view.lang
    clauses = clauses_of(tasks)
    with st.container(key="filters", horizontal=True, gap="small"):
        choose_body(view, choice.body)
        address.choose(
            "clause", say("label-clause", lang), ["", *clauses], choice.clause,
            lambda code: task_lists.clause_title(view, code) if code else say("all-clauses", lang),
        )  # fmt: skip
        address.choose(
            "status", say("label-progress", lang), ["", *STATUSES], choice.status,
            lambda code: say(f"measure-{code}" if code else "all-statuses", lang),
        )  # fmt: skip


def targets_of_body(view: View, choice: Choices) -> None:
    """The targets that the body leads or supports, worst first."""
    if choice.body is None:
        return
    lang = view.lang
    gaps = chosen(view.gaps(view.plan["city_code"], None), body=choice.body)
    frame.html(elements.heading(say("body-targets", lang, count=len(gaps))))

    def link(gap: Gap) -> str:
        no_filters = {"status": None, "clause": None}
        return view.address.link("indicator", indicator=gap["indicator"], **no_filters)

    if gaps:
        frame.html(rows.target_list(standing.by_sector(gaps), lang, link, gap_question(view)))
        frame.html(pictures.menu(view, "measures", "targets"))


def lists(view: View, choice: Choices, tasks: Sequence[Measure]) -> None:
    """What is late first, then the other tasks that fit the choices; all of them to take away."""
    fitting_tasks = _fitting_tasks(choice, tasks)
    narrowed = choice != Choices(None, None, None)
    behind = [row for row in fitting_tasks if row["status"] == "behind"]
    rest = [row for row in fitting_tasks if row["status"] != "behind"] if narrowed else []
    if narrowed and not fitting_tasks:
        frame.html(elements.soft(say("measures-none", view.lang)))
    others = "measures-others" if behind else "measures-list"
    for key, rows_of in (("measures-late", behind), (others, rest)):
        if rows_of:
            title = elements.heading(say(key, view.lang, count=len(rows_of)))
            frame.html(title, task_lists.task_list(view, rows_of))
    if tasks and not view.part:
        downloads.rows_button(view, "measures", fitting_tasks)


def matrix(view: View, choice: Choices, tasks: Sequence[Measure]) -> None:
    """Body by clause: how many tasks, leading or supporting, and how many of them late."""
    if choice != Choices(None, None, None) or not tasks:
        return
    lang = view.lang
    clauses = clauses_of(tasks)
    frame.html(elements.titled(say("matrix-title", lang), say("matrix-hint", lang)))
    head = [say("label-body", lang), *(clause_head(view, clause) for clause in clauses)]
    lines = [
        (task_lists.body_link(view, row["body"]),
         [_cell(view, row["body"], clause, tasks) for clause in clauses])
        for row in view.bodies
    ]  # fmt: skip
    frame.html(grid_table(head, lines, "bm-matrix"), pictures.menu(view, "measures", "matrix"))


def clause_head(view: View, clause: str) -> str:
    """The clause's number and short title."""
    lang = view.lang
    words = clause_words(clause, lang).removeprefix(say("clause-prefix", lang))
    number = words.removesuffix(say("clause-suffix", lang)).strip()
    title = name_of(view.settings.get("clauses", {}).get(clause, {}), lang, "title")
    return " ".join(filter(None, (number, title)))


def _cell(view: View, body: str, clause: str, tasks: Sequence[Measure]) -> Markup:
    lang, head = view.lang, clause_head(view, clause)
    cell_tasks, cell = _tasks_in(body, clause, tasks), matrix_cell(body, clause, tasks)
    if cell is None:
        return grid_cell(head)
    leads = cell.tone == "good"
    behind = sum(row["status"] == "behind" for row in cell_tasks)
    words = say(
        "matrix-lead" if leads else "matrix-support", lang, count=len(cell_tasks), late=behind
    )
    content = fragment(
        "work.matrix_cell", sign=cell.sign, count=len(cell_tasks), late=behind,
        hint=f"{task_lists.clause_title(view, clause)}: {words}",
        href=view.address.link("measures", body=body, clause=clause, status=None),
    )  # fmt: skip
    return grid_cell(head, content, cell)


def _tasks_in(body: str, clause: str, tasks: Sequence[Measure]) -> list[Measure]:
    return [row for row in tasks if row["clause"] == clause
            and body in (*row["lead_bodies"], *row["bodies"])]  # fmt: skip


def matrix_cell(body: str, clause: str, tasks: Sequence[Measure]) -> Cell | None:
    """How many tasks a body has in a clause, leading or supporting, how many late; None: none."""
    cell_tasks = _tasks_in(body, clause, tasks)
    if not cell_tasks:
        return None
    leads = any(body in row["lead_bodies"] for row in cell_tasks)
    behind = sum(row["status"] == "behind" for row in cell_tasks)
    words = f"{len(cell_tasks)} ▼{behind}" if behind else str(len(cell_tasks))
    return Cell("●" if leads else "○", words, "good" if leads else "mute")
