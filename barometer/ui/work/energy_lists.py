"""High-energy projects, with what they add to each county's energy, and key energy users.

Of a user each yearly report stands against its target, and who is silent is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from barometer.rows import AddedEnergy, EnergyUser, HighEnergyProject, State
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

YEARS_SHOWN = 3
_LOOK = {"within": ("good", "✓"), "over": ("bad", "▲"), "not_reported": ("warn", "○")}


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


def users(view: View, region: str) -> None:
    """Every unit with its last reports, and who has not reported the last year."""
    lang, due = view.lang, _due(view)
    reports = view.rows(marts.ENERGY_USERS, region_code=region, due=due)
    frame.html(elements.heading(say("users-title", lang)))
    if not reports:
        frame.html(frame.way_to_upload(view, "users-none"))
        return
    _silent(reports, lang)
    month, _, day = (due or "").partition("-")
    hint = say("users-hint-due", lang, month=month.lstrip("0"), day=day.lstrip("0")) if due else ""
    frame.html(elements.soft(hint or say("users-hint", lang)))
    years = sorted({row["year"] for row in reports}, reverse=True)[:YEARS_SHOWN]
    header = [say("users-col-unit", lang), say("users-col-region", lang),
              *(say("year", lang, year=str(year)) for year in years),
              say("users-col-years", lang)]  # fmt: skip
    by_unit = sorted(reports, key=lambda row: row["unit"])
    lines = [_line(list(group), years, lang) for _, group in groupby(by_unit, lambda r: r["unit"])]
    frame.html(table(header, lines))
    downloads.rows_button(view, "energy-users", reports)


def _due(view: View) -> str | None:
    due = view.settings.get("energy_users", {}).get("due")
    return str(due) if due else None


def _silent(reports: Sequence[EnergyUser], lang: str) -> None:
    """Who is silent in the last year whose reports were due; no word while none was."""
    asked = [row for row in reports if row["standing"] != "awaited"]
    if not asked:
        return
    last = max(row["year"] for row in asked)
    silent = [row for row in asked if row["year"] == last and row["standing"] == "not_reported"]
    names = [written(row["name"], lang) for row in silent]
    key = "users-silent" if silent else "users-all-reported"
    words = say(key, lang, year=str(last), names=names, count=len(silent))
    frame.html(fragment("work.silent", words=words))


def _line(reports: Sequence[EnergyUser], years: Sequence[int], lang: str) -> list[str]:
    by_year, last = {row["year"]: row for row in reports}, reports[0]
    return [
        elements.two_lines(written(last["name"], lang), last["unit"]),
        name_of(last, lang, "region"),
        *(_report(by_year.get(year), lang) for year in years),
        _discipline(reports, lang),
    ]


def _report(row: EnergyUser | None, lang: str) -> str:
    """One year: used, the target, how far off, when it came."""
    if row is None:
        return BLANK
    tone, shape = _LOOK.get(row["standing"], ("mute", "–"))
    off, goal, used = row["deviation_pct"], row["target_tce"], row["energy_tce"]
    said = [say("user-target", lang, value=number(goal, lang, 0)) if goal is not None else ""]
    if off is not None:
        said.append(f"{'+' if off > 0 else ''}{number(off, lang, 1)}%")
    if row["reported_on"]:
        late = f" ({say('users-late', lang)})" if row["late"] else ""
        said.append(f"{row['reported_on']}{late}")
    words = say(f"user-{row['standing']}", lang)
    figure = f"{number(used, lang, 0)} " if used is not None else ""
    chip = elements.mark(tone, shape, figure + words)
    return elements.two_lines(chip, " · ".join(filter(None, said)))


def _discipline(reports: Sequence[EnergyUser], lang: str) -> str:
    asked = [row for row in reports if row["standing"] != "awaited"]
    reported = [row for row in asked if row["standing"] != "not_reported"]
    late = sum(row["late"] for row in reported)
    said = [say("users-reports", lang, reported=len(reported), due=len(asked))]
    if late:
        said.append(say("users-late-count", lang, late=late))
    return say("list-comma", lang).join(said)
