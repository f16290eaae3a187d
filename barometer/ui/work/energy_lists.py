"""High-energy projects: the list, and what they would add to each county's energy."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.rows import AddedEnergy, HighEnergyProject, State
from barometer.store import marts
from barometer.store.views import machinery
from barometer.ui.frame import downloads, frame
from barometer.ui.html import elements
from barometer.ui.html.elements import BLANK, LINE, NUMBER, table
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state.view import View
from barometer.wording import name_of, number, say, written
from barometer.wording.numbers import digits_apart
from barometer.wording.plan_words import term

STANDINGS = ("standing", "coming", "stopped", "unknown")


def high_energy(view: View, region: str) -> None:
    """The list of high-energy projects, the large ones marked, and what they would add."""
    lang = view.lang
    projects = view.rows(marts.HIGH_ENERGY_PROJECTS, region_code=region,
                         energy=view.answer(machinery.energy_indicator))  # fmt: skip
    frame.html(elements.heading(say("high-energy-title", lang)))
    if not projects:
        frame.html(frame.way_to_upload(view, "high-energy-none"))
        return
    frame.html(elements.soft(_sums(view, projects)))
    keys = ("project", "region", "energy", "emissions", "stage", "reviews", "disposal", "history")
    header = [say(f"high-energy-col-{key}", lang) for key in keys]
    large = _large_words(view)
    lines = [_project_line(row, large, lang) for row in projects]
    frame.html(table(header, lines, ("", "", NUMBER, NUMBER)))
    downloads.rows_button(view, "high-energy-projects", projects)
    added(view, _added_in(view, region))


def _added_in(view: View, region: str) -> list[AddedEnergy]:
    return [
        row
        for row in view.answer(machinery.added_energy)
        if region in (view.plan["city_code"], row["region_code"])
    ]


def _large_words(view: View) -> str:
    """From where a project is large under the plan; empty where the plan does not say."""
    limit = view.settings.get("high_energy", {}).get("large_tce")
    return "" if limit is None else number(limit, view.lang, 0)


def _sums(view: View, projects: Sequence[HighEnergyProject]) -> str:
    """How many projects, what those in use, to come and stopped use, each sum by its name."""
    lang, limit = view.lang, _large_words(view)
    said = [say("high-energy-count", lang, count=len(projects))]
    for standing in STANDINGS:
        group = [row for row in projects if row["standing"] == standing]
        used = [row["energy_tce"] for row in group if row["energy_tce"] is not None]
        if group:
            facts = {"count": len(group), "energy": number(sum(used), lang, 0)}
            said.append(say(f"high-energy-{standing}", lang, **facts))
    silent = sum(row["energy_tce"] is None for row in projects)
    if silent:
        said.append(say("high-energy-silent", lang, count=silent))
    if limit:
        large = sum(row["large"] for row in projects)
        said.append(say("high-energy-large", lang, count=large, limit=limit))
    return say("list-semicolon", lang).join(said) + say("full-stop", lang)


def _project_line(row: HighEnergyProject, limit: str, lang: str) -> list[str]:
    mark = fragment("work.large_project", lang, limit=limit) if row["large"] else ""
    share = row["share_pct"]
    part = say("share-of-county", lang, value=number(share, lang, 1)) if share is not None else ""
    name = joined(filter(None, (written(row["name"], lang), mark)), " ")
    return [
        elements.two_lines(name, row["project"]), name_of(row, lang, "region"),
        elements.two_lines(number(row["energy_tce"], lang, 0), part),
        number(row["emissions_t"], lang, 0),
        elements.two_lines(term(row["stage"], lang) or BLANK, _left_out_note(row, lang)),
        say("list-comma", lang).join(term(review, lang) for review in row["reviews"]) or BLANK,
        term(row["disposal"], lang) or BLANK,
        joined((_step(step, lang) for step in row["history"]), LINE),
    ]  # fmt: skip


def _left_out_note(row: HighEnergyProject, lang: str) -> str:
    """That a project is in no sum, where its words do not say in which it belongs."""
    return say("high-energy-not-counted", lang) if row["standing"] == "unknown" else ""


def _step(step: State, lang: str) -> str:
    words = [term(step[key], lang) for key in ("stage", "disposal", "state")]
    return " ".join(filter(None, (str(step["date"] or ""), " · ".join(filter(None, words)))))


def added(view: View, rows: Sequence[AddedEnergy]) -> None:
    """What the projects to come would add to each county's energy, and to its target."""
    lang = view.lang
    if not rows:
        return
    frame.html(elements.titled(say("added-title", lang), say("added-hint", lang)))
    keys = ("coming", "total", "share", "now", "with", "target")
    header = [say("high-energy-col-region", lang), *(say(f"added-col-{key}", lang) for key in keys)]
    lines = [_added_line(row, lang) for row in rows]
    frame.html(table(header, lines, ("", NUMBER, NUMBER, NUMBER, NUMBER, "", NUMBER)))
    cuts = [{**row, "cut_now_pct": row["achieved"], "cut_target_pct": row["target_value"]}
            for row in rows]  # fmt: skip
    downloads.rows_button(view, "added-energy", cuts)


def _added_line(row: AddedEnergy, lang: str) -> list[str]:
    coming = say("added-projects", lang, count=row["coming"])
    year = say("year", lang, year=str(row["total_year"])) if row["total_year"] else ""
    basis = say(f"basis-{row['basis']}", lang) if row["total_year"] else ""
    return [
        name_of(row, lang, "region"),
        elements.two_lines(number(row["coming_tce"], lang, 0), coming)
        if row["coming"] else say("added-none-coming", lang),
        elements.two_lines(number(row["total_tce"], lang, 0), f"{year} {basis}".strip()),
        _percent(row["coming_pct"], lang), _cut_so_far(row, lang), _cut_with_projects(row, lang),
        _percent(row["target_value"], lang),
    ]  # fmt: skip


def _percent(value: float | None, lang: str) -> str:
    return BLANK if value is None else f"{number(value, lang, 1)}%"


def _cut_so_far(row: AddedEnergy, lang: str) -> str:
    """The cut so far and the year it is of."""
    if row["achieved"] is None:
        return BLANK
    digits = digits_apart(row["achieved"], [row["target_value"], 0.0], 1)
    year = say("year", lang, year=str(row["period"]))
    return elements.two_lines(f"{number(row['achieved'], lang, digits)}%", year)


def _cut_with_projects(row: AddedEnergy, lang: str) -> str:
    """The cut that would be left, and whether it still reaches the target."""
    left, cut, goal = row["achieved_with"], row["achieved"], row["target_value"]
    if left is None or goal is None:
        return BLANK
    key, tone, shape = ("still", "fair", "✓")
    if left < goal:
        key, tone, shape = ("missed", "bad", "▼") if (cut or 0) >= goal else ("behind", "warn", "▽")
    chip = elements.mark(tone, shape, f"{number(left, lang, digits_apart(left, [goal], 1))}%")
    return elements.two_lines(chip, say(f"added-{key}", lang))
