"""Key energy users: a row per unit, its yearly reports against their targets, who is silent."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from barometer.rows import EnergyUser
from barometer.store import marts
from barometer.ui.frame import downloads, frame
from barometer.ui.html import elements
from barometer.ui.html.elements import BLANK, table
from barometer.ui.html.templates import fragment
from barometer.ui.state.view import View
from barometer.wording import name_of, number, say, written

YEARS_SHOWN = 3
_LOOK = {"within": ("good", "✓"), "over": ("bad", "▲"), "not_reported": ("warn", "○")}


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
