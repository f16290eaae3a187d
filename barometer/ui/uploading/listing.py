"""The list of all that a file would store: filters, a page at a time, without running the page.

Rows are chosen from Arrow and worded only as shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st
from markupsafe import Markup

from barometer.cells import Names, change_words, columns_of, figure_words, header, sender
from barometer.intake.tables import TABLES
from barometer.rows import FigureChange, RecordChange
from barometer.store.changes import Check
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import period_words, say

PAGE = 50
KINDS = ("changed", "new", "unchanged")
_CHANGES = ("annual_change", "cumulative_change")


def listing(view: View, check: Check, mark: str) -> None:
    """Every figure or record of a checked file, changes first."""
    every = check.changes.every
    if every is None or not every.num_rows:
        return
    _filtered_page(every, check.reading.table, view.names, f"{mark}-{check.reading.file}")


@st.fragment
def _filtered_page(every: pa.Table, table: str, names: Names, key: str) -> None:
    """The filters and one page; a click here asks nothing of the store."""
    lang = names.lang
    frame.html(elements.subheading(say("listing-title", lang)))
    wanted = _wanted(every, names, key) if every.num_rows > PAGE else Wanted()
    matches = matching(every, wanted, names)
    last = max(0, (matches.num_rows - 1) // PAGE)
    place = f"page-{key}"
    page = min(st.session_state.get(place, 0), last)
    if not matches.num_rows:
        st.caption(say("listing-none", lang))
        return
    frame.html(page_html(matches, page, table, names))
    if matches.num_rows > PAGE:
        pager(matches.num_rows, page, last, place, lang)


def _wanted(every: pa.Table, names: Names, key: str) -> Wanted:
    lang, place = names.lang, f"page-{key}"
    kinds = [kind for kind in KINDS if kind in pc.unique(every["change"]).to_pylist()]
    regions = [code for code in pc.unique(every["region_code"]).to_pylist() if code]
    with st.container(horizontal=True, gap="small"):
        kind = st.selectbox(
            say("listing-kind", lang), ["", *kinds], key=f"kind-{key}", on_change=_first,
            args=(place,),
            format_func=lambda code: say(f"preview-{code}" if code else "listing-all", lang),
        )  # fmt: skip
        region = st.selectbox(
            say("label-region", lang), ["", *sorted(regions)], key=f"region-{key}",
            on_change=_first, args=(place,),
            format_func=lambda code: names.region(code) if code else say("listing-all", lang),
        )  # fmt: skip
        text = st.text_input(
            say("listing-find", lang), key=f"find-{key}", on_change=_first, args=(place,)
        )
    return Wanted(kind or None, region or None, text)


def pager(count: int, page: int, last: int, place: str, lang: str) -> None:
    """The way to the other pages of a list; `place` is where its page is kept."""
    first = page * PAGE + 1
    words = say("listing-place", lang, first=first, last=min(count, first + PAGE - 1), count=count)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for key, to, icon in (("back", page - 1, "left"), ("on", page + 1, "right")):
            st.button(
                say(f"listing-{key}", lang), key=f"{key}-{place}", disabled=not 0 <= to <= last,
                on_click=_turn, args=(place, to), icon=f":material/chevron_{icon}:",
            )  # fmt: skip
        st.caption(plain(words))


def _turn(place: str, page: int) -> None:
    st.session_state[place] = page


def _first(place: str) -> None:
    st.session_state[place] = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader looks for: one kind of change, one region, a text; None and empty are all."""

    kind: str | None = None
    region: str | None = None
    text: str = ""


def matching(every: pa.Table, wanted: Wanted, names: Names) -> pa.Table:
    """The incoming rows that a reader looks for."""
    rows = every
    if wanted.kind:
        rows = rows.filter(pc.equal(rows["change"], wanted.kind))
    if wanted.region:
        rows = rows.filter(pc.equal(rows["region_code"], wanted.region))
    text = wanted.text.strip()
    return rows.filter(_holding(rows, text, names)) if text else rows


def _holding(rows: pa.Table, text: str, names: Names) -> pa.Array:
    """Where region, indicator, period or any cell of a record holds the text."""
    regions = [code for code, name in names.regions.items() if text in name or text in code]
    mask = pc.is_in(rows["region_code"], pa.array(regions, pa.string()))
    if "data" in rows.column_names:
        return pc.or_kleene(mask, pc.match_substring(rows["data"], text, ignore_case=True))
    slugs = [slug for slug in names.indicators
             if text.casefold() in f"{slug} {names.indicator(slug)}".casefold()]  # fmt: skip
    mask = pc.or_kleene(mask, pc.is_in(rows["indicator"], pa.array(slugs, pa.string())))
    return pc.or_kleene(mask, pc.match_substring(rows["period"], text))


def of_rows(every: pa.Table, sheet: str | None, rows: Iterable[int]) -> pa.Table:
    """The incoming rows that stand in these rows of a sheet."""
    numbers = pa.array(rows, every.schema.field("row").type)
    mask = pc.is_in(every["row"], numbers)
    return every.filter(mask if sheet is None else pc.and_(mask, pc.equal(every["sheet"], sheet)))


def page_html(matches: pa.Table, page: int, table: str, names: Names) -> Markup:
    """One page of rows as a table, each a card on a narrow screen."""
    rows = matches.slice(page * PAGE, PAGE).to_pylist()
    return _records(rows, table, names) if table in TABLES else _figures(rows, names)


def _figures(rows: Sequence[FigureChange], names: Names) -> Markup:
    keys = ["region", "indicator", "period", "measure", "value", "old", "old-by", "place"]
    if all(row["change"] == "new" for row in rows):
        keys = [key for key in keys if key not in ("old", "old-by")]
    lines = [[_cell_of_figure(row, key, names) for key in keys] for row in rows]
    kinds = {"region": elements.TIGHT, "period": elements.TIGHT, "value": elements.NUMBER,
             "old": elements.NUMBER}  # fmt: skip
    header = [say(f"col-{key}", names.lang) for key in keys]
    return elements.table(header, lines, [kinds.get(key, "") for key in keys])


def _cell_of_figure(row: FigureChange, key: str, names: Names) -> str:
    lang = names.lang
    if key == "region":
        return names.region(row["region_code"])
    if key == "indicator":
        return names.indicator(row["indicator"])
    if key == "period":
        return period_words(row["period"], lang)
    if key == "measure":
        return say(f"measure-{row['measure']}", lang)
    if key == "place":
        return _place(row, lang)
    if key == "value":
        return figure_words(
            row["value"], row["reason"], row["qualifier"], unit_of(row, names), lang
        )
    if row["change"] == "new":
        return ""
    if key == "old-by":
        return sender(row["old_by"], lang)
    return figure_words(
        row["old_value"], row["old_reason"], row["old_qualifier"], unit_of(row, names), lang
    )


def unit_of(row: FigureChange, names: Names) -> str | None:
    """The unit that a figure is stored in."""
    known = names.indicators.get(row["indicator"])
    return "%" if row["measure"] in _CHANGES else known and known["unit"]


def _place(row: FigureChange | RecordChange, lang: str) -> str:
    """Sheet and row, as a spreadsheet shows them."""
    where = say("place-row", lang, row=row["row"])
    return f"{row['sheet']} {where}" if row["sheet"] else where


def _records(rows: Sequence[RecordChange], table: str, names: Names) -> Markup:
    parsed = [(json.loads(row["old_data"] or "null"), json.loads(row["data"]), row)
              for row in rows]  # fmt: skip
    columns = columns_of(table, [record for old, new, _ in parsed for record in (new, old)])
    heads = [*(header(column, names.lang) for column in columns), say("col-place", names.lang)]
    lines = [[*(change_words(old, new, column, names) for column in columns),
              _place(row, names.lang)] for old, new, row in parsed]  # fmt: skip
    kinds = [elements.NUMBER if column.type == "number" else "" for column in columns]
    return elements.table(heads, lines, kinds)
