"""What a target without figures can say all the same: an earlier one, the path due, the nation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from barometer.rows import Expected, Gap, PathPoint, Plan
from barometer.store import marts
from barometer.store.changes import place_of
from barometer.ui.html import elements
from barometer.ui.html.bullets import LookedUp
from barometer.ui.html.templates import fragment
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.wording import name_of, say
from barometer.wording.gaps import now_words, value_words

# Earlier figures are looked up row by row.
LOOKED_UP = 20
# Years back, where no base year says from when a figure counts.
_LONGEST_AGO = 10


def with_last_known(view: View, gaps: Sequence[Gap]) -> list[LookedUp]:
    """The rows; where figures are missing with an earlier one."""
    open_rows = [gap for gap in gaps if gap["status"] == "incomplete" and gap["achieved"] is None]
    known = {place_of(gap): _last_known(view, gap) for gap in open_rows[:LOOKED_UP]}
    return [{**gap, "last_known": known.get(place_of(gap))} for gap in gaps]


def _last_known(view: View, gap: Gap) -> tuple[float, int] | None:
    decides = gap["period"]
    if decides is None:
        return None
    first = gap["base_year"] or decides - _LONGEST_AGO
    figures = [
        (row["period"], row["achieved"])
        for row in reads.gap_years(view.place, view.entry, gap["plan"], gap["indicator"])
        if place_of(row) == place_of(gap) and row["achieved"] is not None
        and row["period"] is not None and first <= row["period"] <= decides
    ]  # fmt: skip
    if not figures:
        return None
    year, achieved = max(figures)
    return achieved, year


class Due(LookedUp):
    """A gap row; without figures, year and value of what was to be reached."""

    due: list[tuple[int, float]]


def with_path(view: View, gaps: Sequence[LookedUp]) -> list[Due]:
    """The rows; those without figures with what each year was to reach."""
    return [{**gap, "due": _due(view, gap)} for gap in gaps]


def _due(view: View, gap: Gap) -> list[tuple[int, float]]:
    """Year and value from the first year to the target year; empty where no path is known."""
    path = path_to(view, gap) if gap["status"] == "no_data" else []
    due = [(row["year"], row["path_value"]) for row in path if row["path_value"] is not None]
    return due[1:] if len(due) > 2 else []


def path_to(view: View, gap: Gap) -> list[PathPoint]:
    """The path to a row's target from its base year on; empty where none is known."""
    if gap["target_value"] is None or gap["base_year"] is None:
        return []
    return reads.due_path(
        view.place, gap["rule"], gap["path"], gap["target_value"], gap["base_value"],
        gap["base_year"], gap["target_year"],
    )  # fmt: skip


def due_words(gap: Gap, lang: str) -> Markup:
    """The path due year by year, as HTML; where there is none, why."""
    told: Mapping[str, object] = gap
    due = told.get("due")
    if gap["status"] != "no_data" or gap["target_value"] is None or not isinstance(due, list):
        return Markup()
    years = [(year, value_words(gap, value, lang)) for year, value in due]
    return fragment("rows.due", lang, years=years)


def nation(view: View) -> dict[str, Markup]:
    """Where the nation stands, by indicator: a link as HTML; empty where no plan is a nation's."""
    return {gap["indicator"]: _nation_link(view, plan, gap) for plan, gap in _national(view)}


def nation_gap(view: View, indicator: str) -> Gap | None:
    """The nation's own row of an indicator; None where it has none with a figure."""
    return next((gap for _, gap in _national(view) if gap["indicator"] == indicator), None)


def _national(view: View) -> Iterator[tuple[Plan, Gap]]:
    """Each other plan of a nation, with each of its rows that have a figure."""
    for plan in view.plans:
        if plan["example"] or plan["plan"] == view.plan["plan"]:
            continue
        code = plan["city_code"]
        kinds = {
            row["code"]: row["kind"]
            for row in reads.rows(view.place, view.entry, marts.REGIONS, plan["plan"])
        }
        if kinds.get(code) == "nation":
            gaps = reads.gaps(view.place, view.entry, plan["plan"], code, None)
            yield from ((plan, gap) for gap in gaps if gap["achieved"] is not None)


def _nation_link(view: View, plan: Plan, gap: Gap) -> Markup:
    lang = view.lang
    href = view.address.link(
        "indicator", plan=plan["plan"], indicator=gap["indicator"], region=None, status=None,
        body=None, sector=None, q=None, rank=None, period=None,
    )  # fmt: skip
    said = say("nation-stands", lang, region=name_of(gap, lang, "region"),
               now=now_words({**gap, "old": True}, lang))  # fmt: skip
    return elements.boxed(elements.link(href, said))


def report_link(view: View, gap: Gap) -> Markup:
    """The way to report the figure that a target lacks, as HTML."""
    return Markup() if gap["period"] is not None else way_to_report(view, gap)


def way_to_report(view: View, row: Gap | Expected, year: int | None = None) -> Markup:
    """The way to a sheet for one indicator of a region, as HTML; none on a view of the past."""
    if view.pinned:
        return Markup()
    href = view.address.link(
        "upload", way="sheet", region=row["region_code"], indicators=row["indicator"],
        years=None if year is None else str(year), status=None, q=None, rank=None, sector=None,
        body=None,
    )  # fmt: skip
    label = say("report-of", view.lang, name=name_of(row, view.lang))
    return fragment("rows.report", view.lang, href=href, label=label)
