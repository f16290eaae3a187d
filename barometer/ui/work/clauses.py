"""The plan clause by clause, in our own words: targets, tasks, and where each is measured."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from barometer.rows import Gap, Measure
from barometer.store import marts
from barometer.ui.frame import frame
from barometer.ui.html import elements, rows, task_lists
from barometer.ui.html.templates import fragment
from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.wording import name_of, say, written
from barometer.wording.gaps import goal_words
from barometer.wording.plan_words import clause_place, clause_words


def clauses_of(view: View) -> dict[str, dict[str, str]]:
    """Title of every clause that sets a target or a task, in the plan's order."""
    titles = view.settings.get("clauses", {})
    sectors = {gap["clause"]: gap["sector"] for gap in reversed(_targets(view)) if gap["clause"]}
    untitled = {
        clause: {"title": say(f"sector-{sector}", "zh-Hans"),
                 "title_en": say(f"sector-{sector}", "en")}
        for clause, sector in sectors.items() if clause not in titles
    }  # fmt: skip
    all_titles = {**untitled, **titles}
    return {clause: all_titles[clause] for clause in sorted(all_titles, key=clause_place)}


def _targets(view: View) -> list[Gap]:
    city = view.plan["city_code"]
    return [gap for gap in view.gaps(city, None) if gap["region_code"] == city]


def chosen_clause(view: View) -> str | None:
    """The clause that the address asks for; None is the whole plan."""
    return view.address.code("clause", clauses_of(view))


def headline(view: View) -> None:
    """How many clauses, targets and tasks, and where the plan comes from."""
    lang = view.lang
    words = say(
        "clauses-headline", lang, clauses=len(clauses_of(view)), targets=len(_targets(view)),
        tasks=len(view.rows(marts.MEASURES)),
    )  # fmt: skip
    source = say("document-line", lang, document=view.document)
    note = f"{source} {say('clauses-words', lang)}"
    frame.html(elements.hero(words, name_of(view.plan, lang, "title"), note))


def filters(view: View, chosen: str | None) -> None:
    """Which clause."""
    with st.container(key="filters"):
        address.choose(
            "clause", say("label-clause", view.lang), ["", *clauses_of(view)], chosen,
            lambda code: _title(view, code) if code else say("all-clauses", view.lang),
        )  # fmt: skip


def _title(view: View, clause: str) -> str:
    row = clauses_of(view)[clause]
    return f"{clause_words(clause, view.lang)} {name_of(row, view.lang, 'title')}"


def clause_list(view: View, chosen: str | None) -> None:
    """Each clause with its targets and their standing, its tasks and how far they are."""
    shown = [clause for clause in clauses_of(view) if chosen in (None, clause)]
    targets, tasks = _targets(view), view.rows(marts.MEASURES)
    frame.html(*(_clause(view, clause, targets, tasks) for clause in shown))


def _clause(view: View, clause: str, targets: Sequence[Gap], tasks: Sequence[Measure]) -> Markup:
    lang = view.lang
    return fragment(
        "work.clause", lang, title=_title(view, clause),
        targets=[_target(view, gap) for gap in targets if gap["clause"] == clause],
        tasks=[_task(task, lang) for task in tasks if task["clause"] == clause],
    )  # fmt: skip


def tasks_of_target(view: View, gap: Gap) -> None:
    """The tasks of the clause that sets a target, and how far they are, in one view with it."""
    tasks = [
        task
        for task in view.rows(marts.MEASURES)
        if gap["clause"] and task["clause"] == gap["clause"]
    ]
    if not tasks:
        return
    lang, statuses = view.lang, [task["status"] for task in tasks]
    counts = {"total": len(tasks), "reported": len(tasks) - statuses.count("no_report"),
              "done": statuses.count("done"), "late": statuses.count("behind")}  # fmt: skip
    # What is late stands first.
    tasks.sort(key=lambda task: -(task["time_pct"] or 0) + (task["progress_pct"] or 0)
               if task["status"] == "behind" else 1000)  # fmt: skip
    frame.html(
        elements.heading(say("target-tasks", lang), len(tasks)),
        elements.soft(say("target-tasks-told", lang, **counts)),
        fragment("work.tasks_of_target", tasks=[_task(task, lang) for task in tasks]),
    )


def _target(view: View, gap: Gap) -> tuple[Markup, str, Markup]:
    """A target: its name as a link, what it wants, how it stands."""
    href = view.address.navigation_link("indicator", indicator=gap["indicator"], clause=None)
    link = elements.link(href, name_of(gap, view.lang))
    return link, goal_words(gap, view.lang), rows.dated_chip(gap, view.lang)


def _task(task: Measure, lang: str) -> tuple[str, Markup, str]:
    """A task: its title, how far it is, and what shows that."""
    evidence = written(task["evidence"], lang) if task["progress_pct"] is not None else ""
    return name_of(task, lang, "title"), task_lists.progress(task, lang), evidence
