"""The plan clause by clause, in our own words: targets, tasks, and where each is measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from barometer.rows import Gap, Measure
from barometer.store import marts
from barometer.ui.frame import frame
from barometer.ui.html import rows, task_lists
from barometer.ui.state import address, machinery_reads
from barometer.ui.state.view import View
from barometer.wording import name_of, say, written
from barometer.wording.clauses import clause_place, clause_words
from barometer.wording.gaps import goal_words


@dataclass(frozen=True, slots=True)
class Choices:
    """The clause looked at; None is the whole plan."""

    clause: str | None


def clauses_of(view: View) -> dict[str, dict[str, str]]:
    """Title of every clause that sets a target or a task, in the plan's order."""
    titles = view.settings.get("clauses", {})
    sectors = {gap["clause"]: gap["sector"] for gap in reversed(_targets(view)) if gap["clause"]}
    untitled = {
        clause: {"title": say(f"sector-{sector}", "zh-Hans"),
                 "title_en": say(f"sector-{sector}", "en")}
        for clause, sector in sectors.items() if clause not in titles
    }  # fmt: skip
    found = {**untitled, **titles}
    return {clause: found[clause] for clause in sorted(found, key=clause_place)}


def _targets(view: View) -> list[Gap]:
    city = view.plan["city_code"]
    return [gap for gap in view.gaps(city, None) if gap["region_code"] == city]


def _tasks(view: View) -> list[Measure]:
    return machinery_reads.rows_of_plan(view.place, view.entry, marts.MEASURES, view.plan["plan"])


def choices(view: View) -> Choices:
    """The address's choice."""
    return Choices(view.address.code("clause", clauses_of(view)))


def headline(view: View) -> None:
    """How many clauses, targets and tasks, and where the plan comes from."""
    lang = view.lang
    words = say(
        "clauses-headline", lang, clauses=len(clauses_of(view)), targets=len(_targets(view)),
        tasks=len(_tasks(view)),
    )  # fmt: skip
    source = say("document-line", lang, document=view.document)
    title, how = escape(name_of(view.plan, lang, "title")), escape(say("clauses-words", lang))
    st.html(
        f'<div class="bm-hero"><p class="bm-eyebrow">{title}</p>'
        f"<h1>{escape(words)}</h1><p>{escape(source)} {how}</p></div>"
    )


def filters(view: View, made: Choices) -> None:
    """Which clause."""
    with st.container(key="filters"):
        address.choose(
            "clause", say("label-clause", view.lang), ["", *clauses_of(view)], made.clause,
            lambda code: _title(view, code) if code else say("all-clauses", view.lang),
        )  # fmt: skip


def _title(view: View, clause: str) -> str:
    row = clauses_of(view)[clause]
    return f"{clause_words(clause, view.lang)} {name_of(row, view.lang, 'title')}"


def clause_list(view: View, made: Choices) -> None:
    """Each clause with its targets and their standing, its tasks and how far they are."""
    shown = [clause for clause in clauses_of(view) if made.clause in (None, clause)]
    targets, tasks = _targets(view), _tasks(view)
    frame.html(*(_clause(view, clause, targets, tasks) for clause in shown))


def _clause(view: View, clause: str, targets: Sequence[Gap], tasks: Sequence[Measure]) -> str:
    lang = view.lang
    own = [gap for gap in targets if gap["clause"] == clause]
    held = [task for task in tasks if task["clause"] == clause]
    none = "" if own or held else f'<p class="bm-soft">{escape(say("clause-unmeasured", lang))}</p>'
    return (
        f'<section class="bm-clause"><h2>{escape(_title(view, clause))}</h2>'
        f"{_lines('clause-targets', [_target(view, gap) for gap in own], lang)}"
        f"{_lines('clause-tasks', [_task(task, lang) for task in held], lang)}{none}</section>"
    )


def tasks_of_target(view: View, gap: Gap) -> None:
    """The tasks of the clause that sets a target, and how far they are, in one view with it."""
    held = [task for task in _tasks(view) if gap["clause"] and task["clause"] == gap["clause"]]
    if not held:
        return
    lang, told = view.lang, [task["status"] for task in held]
    counts = {"total": len(held), "reported": len(held) - told.count("no_report"),
              "done": told.count("done"), "late": told.count("behind")}  # fmt: skip
    # What is late stands first.
    held.sort(key=lambda task: -(task["time_pct"] or 0) + (task["progress_pct"] or 0)
              if task["status"] == "behind" else 1000)  # fmt: skip
    lines = "".join(_task(task, lang) for task in held)
    frame.html(
        f"<h2>{escape(say('target-tasks', lang))}<small>{len(held)}</small></h2>"
        f'<p class="bm-soft">{escape(say("target-tasks-told", lang, **counts))}</p>'
        f'<section class="bm-clause"><ul>{lines}</ul></section>'
    )


def _lines(key: str, lines: Sequence[str], lang: str) -> str:
    if not lines:
        return ""
    title = f"<h3>{escape(say(key, lang))}<small>{len(lines)}</small></h3>"
    return f'{title}<ul class="bm-{key}">{"".join(lines)}</ul>'


def _target(view: View, gap: Gap) -> str:
    href = escape(
        view.address.way("indicator", indicator=gap["indicator"], clause=None), quote=True
    )
    goal = escape(goal_words(gap, view.lang))
    name = escape(name_of(gap, view.lang))
    return (
        f'<li><span><a class="bm-link" href="{href}" target="_self">{name}</a> '
        f"<small>{goal}</small></span>{rows.dated_chip(gap, view.lang)}</li>"
    )


def _task(task: Measure, lang: str) -> str:
    evidence = written(task["evidence"], lang) if task["progress_pct"] is not None else ""
    return (
        f"<li><span>{escape(name_of(task, lang, 'title'))}</span>{task_lists.progress(task, lang)}"
        f"<small>{escape(evidence)}</small></li>"
    )
