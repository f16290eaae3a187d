"""Lists of tasks, clause by clause: who answers is said once for the tasks that share it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from barometer.charts.palette import mark_of, tone_of
from barometer.rows import Gap, Measure
from barometer.ui.html import levels, rows
from barometer.ui.state.view import View
from barometer.wording import name_of, number, say, written
from barometer.wording.clauses import clause_words

# A task's status looks like a target's.
_LOOK = {"behind": "off_track", "under_way": "on_track", "done": "met", "no_report": "no_data"}


def task_list(view: View, tasks: Sequence[Measure]) -> str:
    """Tasks in the plan's order under their clauses, each with its progress and evidence."""
    return "".join(_clause(view, list(own)) for _, own in groupby(tasks, key=_shared))


def _shared(row: Measure) -> tuple[str, ...]:
    return (row["clause"] or "", ";".join(row["lead_bodies"]), ";".join(row["bodies"]))


def _clause(view: View, tasks: Sequence[Measure]) -> str:
    lang, first = view.lang, tasks[0]
    items = "".join(_task(row, lang) for row in tasks)
    return (
        f'<section class="bm-clause"><h3>{escape(clause_title(view, first["clause"]))}</h3>'
        f"{bodies_line(view, first)}{_targets_line(view, first['clause'])}"
        f"<ul>{items}</ul></section>"
    )


def _targets_line(view: View, clause: str | None) -> str:
    """The targets that the tasks of a clause serve, each with its standing."""
    lang, city = view.lang, view.plan["city_code"]
    served = [gap for gap in view.gaps(city, None) if clause and gap["clause"] == clause]
    if not served:
        return ""
    links = "".join(
        f'<span class="bm-served"><a class="bm-link" target="_self" '
        f'href="{escape(_way_to(view, gap), quote=True)}">{escape(name_of(gap, lang))}</a> '
        f"{rows.dated_chip(gap, lang)}</span> "
        for gap in served
    )
    label = escape(say("tasks-serve", lang))
    return f'<div class="bm-answer"><p><strong>{label}</strong>{links}</p></div>'


def _way_to(view: View, gap: Gap) -> str:
    return view.address.link("indicator", indicator=gap["indicator"], clause=None, status=None)


def clause_title(view: View, clause: str | None) -> str:
    """Where in the plan, and what the pack calls it."""
    row = view.settings.get("clauses", {}).get(clause, {})
    return " ".join(
        filter(None, (clause_words(clause, view.lang), name_of(row, view.lang, "title")))
    )


def bodies_line(view: View, row: Measure | Gap) -> str:
    """Who leads and who answers, each a link to its page."""
    said = "".join(
        f"<p><strong>{escape(label)}</strong>{links}</p>"
        for label, links in bodies_pairs(view, row)
    )
    return f'<div class="bm-answer">{said}</div>'


def bodies_pairs(view: View, row: Measure | Gap) -> list[tuple[str, str]]:
    """The same as pairs of a label and links, the links safe HTML."""
    lang, held = view.lang, (("bodies-lead", row["lead_bodies"]), ("bodies-all", row["bodies"]))
    return [
        (say(key, lang), say("list-comma", lang).join(body_link(view, body) for body in bodies))
        for key, bodies in held
        if bodies
    ]


def clause_pairs(view: View, gap: Gap) -> list[tuple[str, str]]:
    """The clause that sets the target: a link to its tasks and how far they are, as HTML."""
    if not gap["clause"]:
        return []
    href = view.address.link("plan", clause=gap["clause"], indicator=None)
    link = f'<a class="bm-link" href="{escape(href, quote=True)}" target="_self">'
    shown = escape(clause_words(gap["clause"], view.lang))
    hint = escape(say("clause-leads", view.lang))
    return [(say("clause-label", view.lang), f"{link}{shown}</a> {hint}")]


def body_link(view: View, body: str) -> str:
    """The body's name, a link to its page; what the register does not know stays words."""
    names = {row["body"]: name_of(row, view.lang) for row in view.bodies}
    words = escape(names.get(body) or body)
    if body not in names:
        return words
    kept = dict.fromkeys(("clause", "status", "map", "indicator", "period", "region"))
    href = escape(view.address.link("measures", **{**kept, "body": body}), quote=True)
    return f'<a class="bm-link" href="{href}" target="_self">{words}</a>'


def _task(row: Measure, lang: str) -> str:
    reported = row["progress_pct"] is not None
    said = (str(row["date"] or ""), written(row["evidence"], lang)) if reported else ()
    title = escape(name_of(row, lang, "title"))
    return (
        f"<li{'' if reported else ' class=bm-none'}><span>{title}</span>{progress(row, lang)}"
        f"<small>{escape(' · '.join(filter(None, said)))}</small></li>"
    )


def progress(row: Measure, lang: str) -> str:
    """A task's status in words, its share done beside it."""
    status = _LOOK[row["status"]]
    words = say(f"measure-{row['status']}", lang)
    if row["progress_pct"] is not None and row["status"] != "done":
        words += f" {number(row['progress_pct'], lang, 1, trim=True)}%"
    return levels.mark(tone_of(status), mark_of(status), words)
