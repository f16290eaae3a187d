"""Pictures of the overview's list and of an indicator's charts: what each finds and shows."""

from __future__ import annotations

from barometer import standing
from barometer.charts.framed import PictureRequest
from barometer.charts.palette import PALETTES, Mode
from barometer.charts.picture import Key, Picture, Room, Spec
from barometer.intake.result import FIGURES_TABLE
from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.ui.frame.pictures import files_of, tone
from barometer.ui.html.bullets import row_keys, rows_drawn
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.ui.targets import comparison, indicator, overview, suppose
from barometer.wording import gaps as words
from barometer.wording import name_of, say


def targets(view: View, request: PictureRequest) -> Picture | None:
    """The targets that the overview lists, in its order."""
    choice = overview.choices(view)
    every = overview.gaps_of_region(view, choice)
    shown = overview.listed_gaps(view, every, choice)
    if all(gap["status"] == "no_data" for gap in shown):
        return None
    groups = overview.groups_of(view, choice, shown, overview.counties_below(view, choice))
    rows = [gap for _, gaps in groups for gap in gaps]
    return Picture(
        overview.sentence(view, choice, every),
        lambda room: rows_drawn(rows, room, view.lang, request.mode, "name"),
        (view.region_names[choice.region],), row_keys(rows, view.lang, request.mode),
        files_of(view, FIGURES_TABLE),
    )  # fmt: skip


def trajectory(view: View, request: PictureRequest) -> Picture | None:
    """A target's way through the years, and where what is supposed would lead.

    The chart's name may end in the target's year, where the region has more than one.
    """
    choice = indicator.choices(view)
    own_rows = indicator.own_gaps(view, choice)
    year = request.chart.rpartition("-")[2]
    gaps = [gap for gap in own_rows if year in ("trajectory", str(gap["target_year"]))]
    if not gaps or rule_of(gaps[0]).state or gaps[0]["target_value"] is None:
        return None
    gap, table = gaps[0], indicator.points_of(view, gaps[0])
    if table.empty:
        return None
    from barometer.charts.trajectory import trajectory_chart

    lang, guess = view.lang, suppose.outcome(view, gap)
    said = guess or words.gap_sentence(gap, lang, choice.period)
    title = f"{name_of(gap, lang)}{say('colon', lang)}{said}"

    def drawn(room: Room) -> Spec:
        return trajectory_chart(table, gap, lang, request.mode, room.line).to_dict()

    notes = (name_of(gap, lang, "region"), say("suppose-mark", lang) if guess else "")
    keys = _lines(gap, lang, request.mode, supposed=bool(guess))
    return Picture(title, drawn, notes, keys, _files(view, gap))


def _lines(gap: Gap, lang: str, mode: Mode, *, supposed: bool) -> tuple[Key, ...]:
    """What the lines mean, as the page says beside them."""
    colour, colours = tone(mode, gap["status"]), PALETTES[mode]
    keys = [Key(say("legend-path", lang), colours.soft, "dots")]
    if gap["period"] is not None:
        keys.insert(0, Key(say("legend-reported", lang), colour, "line"))
    if gap["projected_end"] is not None:
        keys.append(Key(say("legend-projection", lang), colour, "dash"))
    if supposed:
        keys.append(Key(say("legend-supposed", lang), colours.ink, "dash"))
    return tuple(keys)


def _files(view: View, gap: Gap) -> tuple[str, ...]:
    """The files that the row's figures are from."""
    gaps = reads.store().gaps(
        plan=gap["plan"], target=gap["target"], region=gap["region_code"], as_of=view.entry,
        period=view.address.number("period", lambda year: True),
    )  # fmt: skip
    return tuple(source["file"] for row in gaps for source in row["sources"])


def compared(view: View, request: PictureRequest) -> Picture | None:
    """The regions chosen, a line each."""
    choice = indicator.choices(view)
    comparable = comparison.comparable_gaps(view, choice, indicator.gaps_of(view, choice))
    chosen = comparison.chosen_of(choice, comparable)
    if not chosen:
        return None
    shown = [comparable[code] for code in (choice.region, *chosen)]
    unit = words.axis_words(shown[0], view.lang)
    return Picture(
        _best_and_worst(shown, view.lang),
        lambda room: comparison.chart(view, shown, request.mode, room.line).to_dict(),
        (unit,), files=files_of(view, FIGURES_TABLE),
    )  # fmt: skip


def _best_and_worst(shown: list[Gap], lang: str) -> str:
    """Which of the regions stands best and which worst."""
    up = rule_of(shown[0]).more_is_better is not False
    order = sorted(shown, key=lambda gap: gap["achieved"] or 0.0, reverse=up)
    best, worst = ((name_of(gap, lang, "region"), words.now_words(gap, lang))
                   for gap in (order[0], order[-1]))  # fmt: skip
    return say("compare-finding", lang, name=name_of(shown[0], lang), best=best[0],
               best_value=best[1], worst=worst[0], worst_value=worst[1])  # fmt: skip


def regions(view: View, request: PictureRequest) -> Picture | None:
    """The indicator's target in every region that reported it, worst first."""
    choice = indicator.choices(view)
    gaps = standing.together(indicator.gaps_of(view, choice), choice.period)
    others = [gap for gap in gaps if gap["region_code"] != view.plan["city_code"]]
    return of_regions(view, request.mode, others)


def of_regions(view: View, mode: Mode, gaps: list[Gap]) -> Picture | None:
    """One target region by region, worst first."""
    if not gaps:
        return None
    ranked = standing.worst_first(gaps)
    return Picture(
        standing.regions_sentence(gaps, view.lang),
        lambda room: rows_drawn(ranked, room, view.lang, mode, "region"),
        keys=row_keys(ranked, view.lang, mode), files=files_of(view, FIGURES_TABLE),
    )  # fmt: skip
