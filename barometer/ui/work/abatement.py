"""The tonnage targets: reached against target, shared out to counties, year by year."""

from __future__ import annotations

from markupsafe import Markup

from barometer.charts.cells import Cell
from barometer.charts.palette import mark_of, tone_of
from barometer.rows import Abatement, AbatementYear, Gap, Region
from barometer.rules import rule_of
from barometer.store import marts
from barometer.ui.frame import downloads, frame, pictures
from barometer.ui.html import elements, rows
from barometer.ui.html.elements import BLANK, NUMBER, grid_cell, grid_table, table
from barometer.ui.html.templates import fragment
from barometer.ui.state.view import View
from barometer.wording import name_of, say
from barometer.wording.gaps import aim_words, bound_words, share_words
from barometer.wording.numbers import in_tonnes, not_counted, tonnes


def indicators(view: View) -> dict[str, str]:
    """Indicator by pollutant, those of which the plan has a target."""
    target_slugs = {gap["indicator"] for gap in view.gaps(view.plan["city_code"], None)}
    named = {row["pollutant"]: row["indicator"] for row in view.rows(marts.POLLUTANTS)}
    return {pollutant: slug for pollutant, slug in named.items() if slug in target_slugs}


def totals(view: View, region: str) -> None:
    """Each tonnage target of the region: reached, claimed beside, what does not count."""
    lang, slugs = view.lang, indicators(view)
    gaps = {gap["indicator"]: gap for gap in view.gaps(region, None) if rule_of(gap).adds_up}
    ledger = {row["indicator"]: row for row in view.rows(marts.ABATEMENT, region_code=region)}
    if not slugs:
        return
    frame.html(elements.titled(say("abatement-title", lang), say("abatement-hint", lang)))
    keys = ("pollutant", "done", "target", "status", "claimed", "rest")
    header = [say(f"abatement-col-{key}", lang) for key in keys]
    lines = [
        _total_line(view, pollutant, gaps.get(slug), ledger.get(slug), region)
        for pollutant, slug in slugs.items()
    ]
    frame.html(table(header, lines, ("", NUMBER, NUMBER, "", NUMBER, "")))


def _total_line(
    view: View, pollutant: str, gap: Gap | None, row: Abatement | None, region: str
) -> list[str]:
    lang = view.lang
    href = view.address.link("indicator", indicator=indicators(view)[pollutant], region=region)
    link = elements.link(href, say(f"pollutant-{pollutant}", lang))
    return [
        elements.two_lines(link, say(_source(gap), lang)),
        _reached_with_share(gap, lang) if gap else BLANK,
        _goal(gap, lang) if gap else BLANK,
        rows.chip(gap["status"], lang) if gap else BLANK,
        tonnes(row["claimed_t"] if row else None, lang),
        not_counted(row, lang),
    ]


def _source(gap: Gap | None) -> str:
    """What the tonnes reached rest on: the ledger decides once it holds recognised ones."""
    if gap is None or gap["status"] == "no_data":
        return "from-nothing"
    return "from-ledger" if gap["from_ledger"] else "from-reports"


def _reached(gap: Gap, lang: str) -> str:
    """Tonnes reached with what the figures leave open (`≥ 1,620`)."""
    words = tonnes(in_tonnes(gap, "achieved"), lang)
    bound = gap["achieved_qualifier"] if gap["achieved"] is not None else None
    return bound_words(bound, words, lang)


def _reached_with_share(gap: Gap, lang: str) -> Markup:
    """Tonnes reached, their share of the target, their year where they are old, what differs."""
    share = gap["completion_pct"]
    said = [share_words(share, lang)] if share is not None else []
    said += [say("year", lang, year=str(gap["period"]))] if gap["old"] else []
    reached = elements.two_lines(_reached(gap, lang), " · ".join(said))
    return elements.two_lines(reached, _reported(gap, lang))


def _goal(gap: Gap, lang: str) -> str:
    """The target in tonnes with the plan's own word."""
    words = tonnes(in_tonnes(gap, "target_value"), lang)
    return words if gap["target_value"] is None else aim_words(gap, words, lang)


def _reported(gap: Gap, lang: str) -> str:
    """What was reported beside the ledger, where the two do not agree."""
    if not gap["from_ledger"] or "conflict" not in gap["notes"]:
        return ""
    value = tonnes(in_tonnes(gap, "reported_total"), lang)
    said = say("reported-beside", lang, value=value, year=str(gap["reported_year"]))
    return f"⚠ {said}"


def decomposition(view: View) -> None:
    """Pollutants by county: reached of the county's own target, their sum against the city's."""
    lang, slugs, city = view.lang, indicators(view), view.plan["city_code"]
    gaps, places = shared_out(view)
    if not gaps:
        return
    frame.html(elements.titled(say("decomposition-title", lang), say("decomposition-hint", lang)))
    head = [say("abatement-col-pollutant", lang), *(name_of(row, lang) for row in places),
            say("decomposition-sum", lang), say("decomposition-city", lang)]  # fmt: skip
    lines = []
    for pollutant, slug in slugs.items():
        county_gaps = [gaps.get((slug, row["code"])) for row in places]
        cells = [
            _share_cell(view, gap, name_of(row, lang))
            for gap, row in zip(county_gaps, places, strict=True)
        ]
        amounts = [in_tonnes(gap, "target_value") for gap in county_gaps]
        goals = [goal for goal in amounts if goal is not None]
        city_gap = gaps.get((slug, city))
        whole = _goal(city_gap, lang) if city_gap else BLANK
        sums = (_sum_of_goals(goals, len(places), lang), whole)
        named = [grid_cell(title, elements.boxed(words), Cell("", "", quiet=True))
                 for title, words in zip(head[-2:], sums, strict=True)]  # fmt: skip
        lines.append((say(f"pollutant-{pollutant}", lang), [*cells, *named]))
    frame.html(grid_table(head, lines, "bm-wide"), pictures.menu(view, "projects", "shares"))


def shared_out(view: View) -> tuple[dict[tuple[str, str], Gap], list[Region]]:
    """The rows of every region by indicator and region, and the counties; none without theirs."""
    slugs = indicators(view).values()
    every = [gap for gap in view.gaps(None, None) if gap["indicator"] in slugs]
    gaps = {(gap["indicator"], gap["region_code"]): gap
            for gap in sorted(every, key=lambda gap: gap["target_year"])}  # fmt: skip
    places = [row for row in view.regions if row["kind"] == "county"]
    known = any((slug, row["code"]) in gaps for slug in slugs for row in places)
    return (gaps if known else {}), places


def _sum_of_goals(goals: list[float], places: int, lang: str) -> str:
    """The counties' own targets together; of how many counties, where some have none."""
    if not goals:
        return BLANK
    some = say("decomposition-some", lang, own=len(goals), all=places)
    return elements.two_lines(tonnes(sum(goals), lang), some if len(goals) < places else "")


def _share_cell(view: View, gap: Gap | None, region: str) -> Markup:
    lang, cell = view.lang, share_cell(gap, view.lang)
    if gap is None or cell is None:
        return grid_cell(region)
    href = view.address.link("indicator", indicator=gap["indicator"], region=gap["region_code"])
    hint, year = f"{region} {say('status-' + gap['status'], lang)}", gap["old"] and gap["period"]
    content = fragment("heat.cell", lang, href=href, hint=hint, cell=cell, year=str(year or ""))
    return grid_cell(region, content, cell)


def share_cell(gap: Gap | None, lang: str) -> Cell | None:
    """Tonnes reached of a county's own target; only those reached where it has none."""
    if gap is None or (gap["achieved"] is None and gap["target_value"] is None):
        return None
    words, status = _reached(gap, lang), gap["status"]
    if in_tonnes(gap, "target_value") is None:
        return Cell("", words, tone_of(status), quiet=True)
    return Cell(mark_of(status), f"{words} / {_goal(gap, lang)}", tone_of(status))


def by_year(view: View, region: str) -> list[AbatementYear]:
    """Tonnes recognised by pollutant and year, with the total so far and an even path."""
    by_pollutant = view.rows(marts.ABATEMENT_YEARS, region_code=region)
    slugs = indicators(view).values()
    return [row for row in by_pollutant if row["indicator"] in slugs]


def years(view: View, region: str) -> None:
    """The yearly review: tonnes recognised in each year, and the total against an even path."""
    lang, shown = view.lang, by_year(view, region)
    slugs = {slug: pollutant for pollutant, slug in indicators(view).items()}
    if not shown:
        return
    first = str(view.plan["base_year"] + 1)
    frame.html(elements.titled(say("years-title", lang), say("years-hint", lang, first=first)))
    columns = sorted({row["year"] for row in shown})
    head = [say("abatement-col-pollutant", lang), *(str(year) for year in columns)]
    year_rows = {(row["indicator"], row["year"]): row for row in shown}
    lines = [
        (say(f"pollutant-{slugs[slug]}", lang),
         [_year_cell(year_rows.get((slug, year)), str(year), lang) for year in columns])
        for slug in dict.fromkeys(row["indicator"] for row in shown)
    ]  # fmt: skip
    frame.html(grid_table(head, lines, "bm-wide"), pictures.menu(view, "projects", "years"))
    downloads.rows_button(view, "abatement-by-year", shown)


def _year_cell(row: AbatementYear | None, year: str, lang: str) -> Markup:
    cell = year_cell(row, lang)
    if row is None or cell is None:
        return grid_cell(year)
    path = row["path_t"]
    key = "years-cell" if path is not None else "years-cell-total"
    words = say(key, lang, total=tonnes(row["total_t"], lang),
                path=tonnes(path, lang))  # fmt: skip
    said = fragment("work.year_cell", cell=cell, words=words)
    return grid_cell(year, said, cell)


def year_cell(row: AbatementYear | None, lang: str) -> Cell | None:
    """A year's tonnes, and whether the total is below an even path; None where none are known."""
    if row is None:
        return None
    words = tonnes(row["year_t"], lang)
    if row["path_t"] is None:
        return Cell("", words, "mute", quiet=True)
    return Cell("▽", words, "warn") if row["behind"] else Cell("✓", words, "fair")
