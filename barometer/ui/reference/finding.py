"""The search: everything a plan names, found by a few letters.

The page holds every name with all it answers to; its script narrows the list at each key, and the
address's `q` is obeyed without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from barometer.store import marts
from barometer.ui.frame import frame
from barometer.ui.html.templates import fragment
from barometer.ui.state.view import View
from barometer.ui.work.clauses import clauses_of
from barometer.wording import name_of, say
from barometer.wording.plan_words import clause_words
from barometer.wording.search import keys, score

# Of a nation's counties only so many fit a page.
_MOST = 400
_AWAY = ("q", "status", "rank", "sector", "body", "clause", "indicator", "region", "period")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: its kind, name, a word beside it, where it leads, its keys."""

    kind: str
    name: str
    beside: str
    href: str
    typed: str


def box_and_results(view: View) -> None:
    """The box and what it finds, the best first."""
    text = view.address.text("q") or ""
    by_kind = groupby(entries(view), key=lambda entry: entry.kind)
    groups = [_group(kind, list(group_entries), text) for kind, group_entries in by_kind]
    fits = [fit for _, scored, _ in groups for _, fit in scored]
    is_found = not fits or any(fit is not None for fit in fits)
    frame.html(fragment("reference.search", view.lang, text=text, groups=groups,
                        is_found=is_found))  # fmt: skip


def _group(
    kind: str, group_entries: list[Entry], text: str
) -> tuple[str, list[tuple[Entry, int | None]], bool]:
    """A kind of thing, each with its place among what was found, and whether none of it was."""
    fits = [score(text, entry.typed) for entry in group_entries]
    return kind, list(zip(group_entries, fits, strict=True)), all(fit is None for fit in fits)


def entries(view: View) -> list[Entry]:
    """Everything the plan names, kind by kind."""
    parts = (_indicators(view), _regions(view), _bodies(view), _clauses(view), _projects(view))
    return [entry for part in parts for entry in islice(part, _MOST)]


def _link(view: View, page: str, **chosen: str | None) -> str:
    return view.address.navigation_link(page, **{**dict.fromkeys(_AWAY), **chosen})


def _entry(
    view: View, kind: str, row: Mapping[str, Any], href: str, beside: str = "", *more: str
) -> Entry:
    names = [row["name"], row.get("name_en"), *row.get("aliases", ()), *more]
    return Entry(kind, name_of(row, view.lang), beside, href, keys(names))


def _indicators(view: View) -> Iterator[Entry]:
    held = {gap["indicator"]: gap for gap in view.gaps(view.plan["city_code"], None)}
    place = {indicator: place for place, indicator in enumerate(held)}
    rows = sorted(view.indicators, key=lambda row: place.get(row["indicator"], len(place)))
    for row in rows:
        gap = held.get(row["indicator"])
        beside = ""
        if gap is not None:
            sector = say(f"sector-{gap['sector']}", view.lang)
            beside = f"{sector} · {say('status-' + gap['status'], view.lang)}"
        href = _link(view, "indicator", indicator=row["indicator"])
        yield _entry(view, "indicator", row, href, beside, row["indicator"].replace("-", " "))


def _regions(view: View) -> Iterator[Entry]:
    for row in view.regions:
        region = None if row["code"] == view.plan["city_code"] else row["code"]
        yield _entry(view, "region", row, _link(view, "", region=region), row["code"], row["code"])


def _bodies(view: View) -> Iterator[Entry]:
    for row in view.bodies:
        yield _entry(view, "body", row, _link(view, "measures", body=row["body"]))


def _clauses(view: View) -> Iterator[Entry]:
    for clause, row in clauses_of(view).items():
        named = {"name": row["title"], "name_en": row["title_en"]}
        words = clause_words(clause, view.lang)
        href = _link(view, "plan", clause=clause)
        yield _entry(view, "clause", named, href, words, clause, words)


def _projects(view: View) -> Iterator[Entry]:
    for row in {row["project"]: row for row in view.rows(marts.PROJECTS)}.values():
        href = _link(view, "projects", region=row["region_code"])
        yield _entry(view, "project", row, href, name_of(row, view.lang, "region"))
