"""Lists of tasks, clause by clause: who answers is said once for the tasks that share it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from barometer.charts.palette import mark_of, tone_of
from barometer.rows import Gap, Measure
from barometer.ui.html import elements, rows
from barometer.ui.html.elements import link
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state.filters import body_names
from barometer.ui.state.view import View
from barometer.wording import name_of, number, say, written
from barometer.wording.plan_words import clause_words

# A task's status looks like a target's.
_LOOK = {"behind": "off_track", "under_way": "on_track", "done": "met", "no_report": "no_data"}


def task_list(view: View, tasks: Sequence[Measure]) -> Markup:
    """Tasks in the plan's order under their clauses, each with its progress and evidence."""
    return joined(
        _clause(view, list(clause_tasks)) for _, clause_tasks in groupby(tasks, key=_clause_key)
    )


def _clause_key(row: Measure) -> tuple[str, ...]:
    return (row["clause"] or "", ";".join(row["lead_bodies"]), ";".join(row["bodies"]))


def _clause(view: View, tasks: Sequence[Measure]) -> Markup:
    lang, first = view.lang, tasks[0]
    return fragment(
        "tasks.clause", lang, title=clause_title(view, first["clause"]),
        bodies=bodies_line(view, first), served=_target_links(view, first["clause"]),
        tasks=[_task(row, lang) for row in tasks],
    )  # fmt: skip


def _target_links(view: View, clause: str | None) -> list[tuple[Markup, Markup]]:
    """The targets that the tasks of a clause serve, each with its standing."""
    lang, city = view.lang, view.plan["city_code"]
    way = view.address.link
    return [
        (link(way("indicator", indicator=gap["indicator"], clause=None, status=None),
              name_of(gap, lang)), rows.dated_chip(gap, lang))
        for gap in view.gaps(city, None) if clause and gap["clause"] == clause
    ]  # fmt: skip


def clause_title(view: View, clause: str | None) -> str:
    """Where in the plan, and what the pack calls it."""
    row = view.settings.get("clauses", {}).get(clause, {})
    return " ".join(
        filter(None, (clause_words(clause, view.lang), name_of(row, view.lang, "title")))
    )


def bodies_line(view: View, row: Measure | Gap) -> Markup:
    """Who leads and who answers, each a link to its page."""
    return fragment("tasks.answer", pairs=bodies_pairs(view, row))


def bodies_pairs(view: View, row: Measure | Gap) -> list[tuple[str, Markup]]:
    """The same as pairs of a label and links."""
    lang, held = view.lang, (("bodies-lead", row["lead_bodies"]), ("bodies-all", row["bodies"]))
    comma = say("list-comma", lang)
    return [
        (say(key, lang), joined((body_link(view, body) for body in bodies), comma))
        for key, bodies in held
        if bodies
    ]


def clause_pairs(view: View, gap: Gap) -> list[tuple[str, Markup]]:
    """The clause that sets the target: a link to its tasks and how far they are."""
    if not gap["clause"]:
        return []
    href = view.address.link("plan", clause=gap["clause"], indicator=None)
    way = link(href, clause_words(gap["clause"], view.lang))
    return [(say("clause-label", view.lang), joined((way, say("clause-leads", view.lang)), " "))]


def body_link(view: View, body: str) -> str:
    """The body's name, a link to its page; what the register does not know stays words."""
    names = body_names(view)
    words = names.get(body) or body
    if body not in names:
        return words
    cleared = dict.fromkeys(("clause", "status", "map", "indicator", "period", "region"))
    return link(view.address.link("measures", **{**cleared, "body": body}), words)


def _task(row: Measure, lang: str) -> tuple[str, Markup, str, bool]:
    """Title, standing, what was reported, and whether anything was."""
    reported = row["progress_pct"] is not None
    said = (str(row["date"] or ""), written(row["evidence"], lang)) if reported else ()
    return (name_of(row, lang, "title"), progress(row, lang), " · ".join(filter(None, said)),
            reported)  # fmt: skip


def progress(row: Measure, lang: str) -> Markup:
    """A task's status in words, its share done beside it."""
    status = _LOOK[row["status"]]
    words = say(f"measure-{row['status']}", lang)
    if row["progress_pct"] is not None and row["status"] != "done":
        words += f" {number(row['progress_pct'], lang, 1, trim=True)}%"
    return elements.mark(tone_of(status), mark_of(status), words)
