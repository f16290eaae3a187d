"""The figures in force of one indicator: where each comes from, and their download."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from barometer.rows import Observation
from barometer.store import marts
from barometer.store.views.quality import key_of
from barometer.ui.frame import downloads, frame
from barometer.ui.frame.asking import question_link
from barometer.ui.html import elements
from barometer.ui.html.templates import joined
from barometer.ui.state.view import View
from barometer.ui.targets.indicator import Choices
from barometer.wording import amount, period_words, say, written
from barometer.wording import gaps as words

_ROWS_SHOWN = 300


def figures_table(view: View, choice: Choices) -> None:
    """Every figure in force with where it comes from, and their download."""
    lang, city = view.lang, view.plan["city_code"]
    figures = view.rows(marts.OBSERVATIONS, indicator=choice.indicator)
    shown = [row for row in figures if choice.region in (city, row["region_code"])]
    frame.html(elements.heading(say("section-figures", lang), len(shown) or None))
    if not shown:
        frame.html(elements.soft(say("figures-none", lang)))
        return
    names = view.region_names
    keys = ("region", "period", "value", "measure", "basis", "source", "file", "row", "upload",
            "more")  # fmt: skip
    header = [say(f"col-{key}", lang) for key in keys]
    lines = [_figure_line(row, names, lang) for row in shown[:_ROWS_SHOWN]]
    tight, num = elements.TIGHT, elements.NUMBER
    kinds = (tight, tight, num, elements.WORDS, elements.WORDS, "", "", num, num)
    lines = [[*line, _ways_on(view, row, _line_named(choice, line))]
             for row, line in zip(shown, lines, strict=False)]  # fmt: skip
    frame.html(elements.table(header, lines, kinds))
    if not view.part:
        downloads.figures_button(view, shown, choice.indicator)


def _ways_on(view: View, row: Observation, figure: str) -> Markup:
    """The ways to every value this figure ever had, and to a question about it."""
    key = "|".join(key_of(row))
    href = view.address.link("quality", figure=key, indicator=None, period=None, region=None)
    history = elements.link(href, say("figure-history", view.lang))
    return elements.boxed(joined((history, question_link(view, figure, short=True)), " "))


def _line_named(choice: Choices, line: Sequence[object]) -> str:
    return " · ".join(str(part) for part in (choice.indicator, *line[:4], *line[6:]) if part)


def _figure_line(row: Observation, names: dict[str, str], lang: str) -> list[object]:
    value = amount(row["value"], row["unit"], lang)
    if row["value"] is None:
        value = written(row["reason"], lang) or "—"
    value = words.bound_words(row["qualifier"], value, lang)
    measure, basis = say(f"measure-{row['measure']}", lang), say(f"basis-{row['basis']}", lang)
    return [
        names.get(row["region_code"], row["region_code"]), period_words(row["period"], lang),
        value, measure, basis,
        written(row["source"], lang), row["file"], row["row"], row["upload"],
    ]  # fmt: skip
