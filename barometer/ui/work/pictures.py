"""Pictures of the work on the plan: tasks by body, abatement by county and year, points."""

from __future__ import annotations

from barometer import standing
from barometer.charts.bullet_rows import Bullet, Mark, bullet_rows
from barometer.charts.cells import Line, grid
from barometer.charts.framed import PictureRequest
from barometer.charts.picture import Picture
from barometer.intake.result import FIGURES_TABLE
from barometer.store.views.evaluation import Evaluated
from barometer.ui.frame.pictures import files_of, sign_keys
from barometer.ui.html.bullets import row_keys, rows_drawn
from barometer.ui.state.filters import body_names, chosen
from barometer.ui.state.view import View
from barometer.ui.work import abatement, evaluation, measures, projects
from barometer.wording import name_of, number, say


def matrix(view: View, request: PictureRequest) -> Picture | None:
    """How many tasks each body has in each clause, and how many of them are late."""
    tasks, lang = measures.tasks_of(view), view.lang
    if not tasks:
        return None
    clauses = measures.clauses_of(tasks)
    names = body_names(view)
    heads = [measures.clause_head(view, clause) for clause in clauses]
    rows = [
        Line(names[row["body"]],
             [measures.matrix_cell(row["body"], clause, tasks) for clause in clauses])
        for row in view.bodies
    ]  # fmt: skip
    lines = sorted((row for row in rows if any(row.cells)), key=_late, reverse=True)
    every = measures.Choices(None, None, None)
    return Picture(
        measures.sentence(view, every, tasks),
        lambda room: grid(heads, lines, room, request.colours),
        (say("matrix-hint", lang),), files=files_of(view, "measures"),
    )  # fmt: skip


def _late(row: Line) -> int:
    """How many of a body's tasks are late."""
    return sum(int((cell.words.partition("▼")[2]) or 0) for cell in row.cells if cell)


def targets_of_body(view: View, request: PictureRequest) -> Picture | None:
    """The targets that the body chosen leads or supports."""
    choice = measures.choices(view)
    body_gaps = chosen(view.gaps(view.plan["city_code"], None), body=choice.body)
    if choice.body is None or not body_gaps:
        return None
    rows = [gap for _, gaps in standing.by_sector(body_gaps) for gap in gaps]
    behind = sum(standing.group_of(gap) == "behind" for gap in rows)
    title = say("body-finding", view.lang, body=body_names(view)[choice.body],
                count=len(rows), behind=behind)  # fmt: skip
    return Picture(
        title, lambda room: rows_drawn(rows, room, view.lang, request.mode, "name"), (),
        row_keys(rows, view.lang, request.mode), files_of(view, FIGURES_TABLE),
    )  # fmt: skip


def shares(view: View, request: PictureRequest) -> Picture | None:
    """Pollutants by county: reached of the county's own target."""
    gaps, places = abatement.shared_out(view)
    if not gaps:
        return None
    lang, slugs = view.lang, abatement.indicators(view)
    rows = [
        Line(say(f"pollutant-{pollutant}", lang),
             [abatement.share_cell(gaps.get((slug, row["code"])), lang) for row in places])
        for pollutant, slug in slugs.items()
    ]  # fmt: skip
    codes = {row["code"] for row in places}
    county_gaps = [gap for (_, code), gap in gaps.items()
                   if code in codes and gap["target_value"] is not None]  # fmt: skip
    behind = sum(standing.group_of(gap) == "behind" for gap in county_gaps)
    heads = [name_of(row, lang) for row in places]
    return Picture(
        say("shares-finding", lang, count=len(county_gaps), behind=behind),
        lambda room: grid(heads, rows, room, request.colours), (say("decomposition-hint", lang),),
        files=files_of(view, FIGURES_TABLE, "projects", "county_targets"),
    )  # fmt: skip


def years(view: View, request: PictureRequest) -> Picture | None:
    """Tonnes recognised in each year, and whether the total is below an even path."""
    region = projects.choices(view).region
    shown, lang = abatement.by_year(view, region), view.lang
    if not shown:
        return None
    names = {slug: say(f"pollutant-{pollutant}", lang)
             for pollutant, slug in abatement.indicators(view).items()}  # fmt: skip
    columns = sorted({row["year"] for row in shown})
    held = {(row["indicator"], row["year"]): row for row in shown}
    slugs = list(dict.fromkeys(row["indicator"] for row in shown))
    rows = [
        Line(names[slug], [abatement.year_cell(held.get((slug, year)), lang) for year in columns])
        for slug in slugs
    ]
    last = [held[slug, columns[-1]] for slug in slugs if (slug, columns[-1]) in held]
    title = say("years-finding", lang, year=str(columns[-1]), count=len(last),
                behind=sum(bool(row["behind"]) for row in last))  # fmt: skip
    heads = [str(year) for year in columns]
    return Picture(
        title, lambda room: grid(heads, rows, room, request.colours),
        (view.region_names[region], say("tonnes-recognised", lang)),
        sign_keys(request.mode, [("fair", "✓", say("years-on-path", lang)),
                         ("warn", "▽", say("years-below", lang))]),
        files_of(view, "projects"),
    )  # fmt: skip


def evaluation_points(view: View, request: PictureRequest) -> Picture | None:
    """Points county by county, best first, with its class."""
    choice = evaluation.choices(view)
    evaluations = evaluation.points_of(view, choice)
    scheme = choice.scheme
    if scheme is None or not any(row["points"] is not None for row in evaluations):
        return None
    lang, ranked = view.lang, evaluation.best_first(evaluations)
    most = max(100.0, *(row["points"] or 0.0 for row in ranked))
    rows = [_of_points(row, most, evaluation.class_of(row, scheme, lang), lang) for row in ranked]
    return Picture(
        evaluation.sentence(choice, evaluations, lang),
        lambda room: bullet_rows(rows, room, request.colours),
        (name_of({"name": scheme["scheme"], **scheme}, lang),), (),
        files_of(view, FIGURES_TABLE, "evaluation_points"),
    )  # fmt: skip


def _of_points(row: Evaluated, most: float, class_words: tuple[str, str, str], lang: str) -> Bullet:
    tone, place, words = class_words
    total = row["points"]
    bar = [] if total is None else [Mark("bar", 0.0, max(total, 0.0) / most * 100)]
    return Bullet(name_of(row, lang, "region"), bar, number(total, lang, 1, trim=True),
                  f"{place} {words}", tone)  # fmt: skip
