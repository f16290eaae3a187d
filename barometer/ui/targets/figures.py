"""The figures in force of one indicator: where each comes from, and their download."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from barometer.rows import Observation
from barometer.store.views.quality import key_of
from barometer.ui.frame import downloads
from barometer.ui.frame.asking import question_link
from barometer.ui.html import tables
from barometer.ui.state import reads
from barometer.ui.state.view import View
from barometer.ui.targets.indicator import Choices
from barometer.wording import amount, period_words, say, written
from barometer.wording import gaps as words

_ROWS_SHOWN = 300


def figures_table(view: View, made: Choices) -> None:
    """Every figure in force with where it comes from, and their download."""
    lang, city = view.lang, view.plan["city_code"]
    found = reads.observations(view.place, view.entry, view.plan["plan"], made.indicator)
    shown = [row for row in found if made.region in (city, row["region_code"])]
    count = f"<small>{len(shown)}</small>" if shown else ""
    st.html(f"<h2>{escape(say('section-figures', lang))}{count}</h2>")
    if not shown:
        st.html(f'<p class="bm-soft">{escape(say("figures-none", lang))}</p>')
        return
    names = view.region_names
    keys = ("region", "period", "value", "measure", "basis", "source", "file", "row", "upload")
    header = [say(f"col-{key}", lang) for key in keys]
    lines = [_figure_line(row, names, lang) for row in shown[:_ROWS_SHOWN]]
    tight, num = tables.TIGHT, tables.NUMBER
    kinds = (tight, tight, num, tables.WORDS, tables.WORDS, "", "", num, num)
    links = [
        f"<span>{_history_link(view, row)} "
        f"{question_link(view, _line_named(made, line), short=True)}</span>"
        for row, line in zip(shown, lines, strict=False)
    ]
    st.html(tables.table([*header, say("col-more", lang)], lines, kinds, links, cards=True))
    if not view.part:
        downloads.figures_button(view, shown, made.indicator)


def _history_link(view: View, row: Observation) -> str:
    """The way to every value this figure ever had."""
    key = "|".join(key_of(row))
    href = view.address.link("quality", figure=key, indicator=None, period=None, region=None)
    words = escape(say("figure-history", view.lang))
    return f'<a class="bm-link" href="{escape(href, quote=True)}" target="_self">{words}</a>'


def _line_named(made: Choices, line: Sequence[object]) -> str:
    return " · ".join(str(part) for part in (made.indicator, *line[:4], *line[6:]) if part)


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
