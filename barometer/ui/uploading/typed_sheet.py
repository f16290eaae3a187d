"""Figures typed in on the upload page: a sheet for one county, stored as any file is.

`hand_in` is the choice between the two ways: a file, or this sheet.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import pandas as pd
import streamlit as st

from barometer.cells import figure_words
from barometer.intake.templates.form import FIRST_ROW, TypedRow, typed_file, usual_unit
from barometer.intake.words.comparisons import CHANGES
from barometer.plan.pack import Indicator
from barometer.rows import Observation
from barometer.store import Store, marts
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.ui.uploading import upload
from barometer.ui.uploading.dropped_file import Dropped, is_dealt_with
from barometer.ui.uploading.scope import Cells, Draft, Scope, choose_scope, draft, scope_of
from barometer.wording import name_of, number, say, unit_word

MEASURES = ("level", "annual_change", "cumulative_change", "running_total")

FILE, SHEET = "file", "sheet"
# Pixels of a row, of the lowest in which names are wrapped, and of names, on a phone too.
_ROW, _TALL, _NAMES, _SHORT = 35, 68, 360, 150
# Pixels of a Chinese character, of a Latin one, and of what stands beside a cell's text.
_WIDE, _NARROW, _ASIDE = 14, 7.2, 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of one region: its rows are `indicators`, its columns of figures `years`."""

    view: View
    region: str
    years: tuple[int, ...]
    indicators: tuple[Indicator, ...]

    @property
    def draft(self) -> Draft:
        """What has been typed."""
        return draft(self.view.plan["plan"], self.region)

    @property
    def slugs(self) -> set[str]:
        """The indicators of its rows."""
        return {item.indicator for item in self.indicators}

    def measure(self, item: Indicator) -> str:
        """The kind of figure that an indicator's row holds."""
        return self.draft.cells.get((item.indicator, "measure"), item.default_measure)

    def unit(self, item: Indicator) -> str:
        """The unit of an indicator's row."""
        usual = usual_unit(item, self.measure(item))
        return self.draft.cells.get((item.indicator, "unit"), usual)


def typed_sheet(view: View) -> None:
    """Choose a county, years and indicators; type; see what it would do; store."""
    lang = view.lang
    by = upload.name_field(lang)
    scope = scope_of(view)
    choose_scope(view, scope, indicators=True)
    if scope.region is None:
        frame.html(elements.note(say("typed-no-region", lang)))
        return
    sheet = Sheet(view, scope.region, scope.years, _shown_indicators(view, scope))
    frame.html(fragment(
        "uploading.typed_intro", words=say("typed-intro", lang), sheet=_for_pasting(sheet)
    ))  # fmt: skip
    _editor(sheet)
    _steps(sheet)
    _check_sheet(sheet, by)


def _shown_indicators(view: View, scope: Scope) -> tuple[Indicator, ...]:
    """The indicators chosen, else those that the plan has a target for, in its order."""
    words = view.answer(Store.vocabulary)
    wanted = scope.indicators or {target.indicator for target in words.targets}
    return tuple(item for item in words.in_order() if item.indicator in wanted)


def _editor(sheet: Sheet) -> None:
    """The sheet itself; what it holds goes into the draft.

    The widget starts from what it was set up with: given other figures at each run it would lose
    the place where somebody types.
    """
    view, held = sheet.view, sheet.draft
    chosen = (view.lang, sheet.region, sheet.years, tuple(i.indicator for i in sheet.indicators))
    key = f"typed-{sha256(repr(chosen).encode()).hexdigest()[:12]}-{held.drawn}"
    if key not in st.session_state or st.session_state.get("typed-start", ("",))[0] != key:
        st.session_state["typed-start"] = (key, _frame(sheet))
    start: pd.DataFrame = st.session_state["typed-start"][1]
    is_long = text_width(start["indicator"], 0, _NAMES + 1) > _NAMES
    row = _TALL if is_long or frame.is_on_phone() else _ROW
    edited = st.data_editor(
        start, key=key, num_rows="fixed", hide_index=False,
        column_config=_columns(sheet, start),
        height=min(560, 38 + row * len(start)), row_height=row, placeholder="",
    )  # fmt: skip
    before = [sheet.measure(item) for item in sheet.indicators]
    if held.change(_cells(sheet, start, edited)):
        st.session_state["stored"] = []
    if before != [sheet.measure(item) for item in sheet.indicators]:
        # Another kind of figure has another usual unit, which the sheet has to show.
        held.drawn += 1
        st.rerun()


def _for_pasting(sheet: Sheet) -> str:
    """What the browser has to know of the sheet to tell what cannot be pasted into it, as JSON."""
    lang, facts = sheet.view.lang, {key: f"{{{key}}}" for key in ("line", "pasted", "name")}
    words = {"other_row": say("typed-other-row", lang, **facts), "heads": say("typed-heads", lang),
             "too_long": say("typed-too-long", lang, count="{}")}  # fmt: skip
    names = [[name_of(_both_names(item), lang), item.name] for item in sheet.indicators]
    return json.dumps({**words, "names": names, "years": [*map(str, sheet.years)]})


def _frame(sheet: Sheet) -> pd.DataFrame:
    """A row for each indicator, numbered as the lines of the file will be."""
    cells, lang = sheet.draft.cells, sheet.view.lang
    standing = _standing(sheet)
    rows = [
        {
            "indicator": name_of(_both_names(item), lang),
            **{str(year): cells.get((item.indicator, str(year)), "") for year in sheet.years},
            "unit": _unit_shown(sheet, item), "measure": sheet.measure(item),
            "standing": standing.get(item.indicator, ""), "limits": _limits(item, sheet, lang),
        }
        for item in sheet.indicators
    ]  # fmt: skip
    lines = pd.RangeIndex(FIRST_ROW, FIRST_ROW + len(rows))
    return pd.DataFrame(rows, index=lines, dtype=str)


def _unit_shown(sheet: Sheet, item: Indicator) -> str:
    """The unit typed, else the usual one in the reader's language."""
    typed = sheet.draft.cells.get((item.indicator, "unit"))
    return typed or unit_word(sheet.unit(item), sheet.view.lang)


def _both_names(item: Indicator) -> dict[str, str]:
    return {"name": item.name, "name_en": item.name_en}


def text_width(texts: Iterable[str], least: int, most: int) -> int:
    """Pixels in which texts are seen whole, within limits."""
    pixels = (sum(_NARROW if one.isascii() else _WIDE for one in text) for text in texts)
    return min(most, max(least, round(max(pixels)) + _ASIDE))


def _columns(sheet: Sheet, start: pd.DataFrame) -> dict[Any, Any]:
    """How each column is shown, as wide as what it starts with, and which may be typed into."""
    lang, column = sheet.view.lang, st.column_config
    words = {code: say(f"measure-{code}", lang) for code in MEASURES}

    def fixed(name: str, least: int, most: int) -> Any:
        width = text_width([head := say(f"typed-{name}", lang), *start[name]], least, most)
        return column.TextColumn(head, disabled=True, width=width, pinned=name == "indicator")

    wide = text_width(start["unit"], 90, 160)
    names = (_SHORT, _SHORT) if frame.is_on_phone() else (230, _NAMES)
    years = {str(year): column.TextColumn(str(year), width=90) for year in sheet.years}
    return {
        "indicator": fixed("indicator", *names), **years,
        "unit": column.TextColumn(say("typed-unit", lang), width=wide),
        "measure": column.SelectboxColumn(
            say("typed-measure", lang), options=list(MEASURES), required=True,
            width=text_width(words.values(), 125, 200),
            format_func=lambda code: words[str(code)],
        ),
        "standing": fixed("standing", 100, 220), "limits": fixed("limits", 100, 120),
    }  # fmt: skip


def _standing(sheet: Sheet) -> dict[str, str]:
    """What each indicator stands at: the figures of the years chosen, else the latest one."""
    view, texts = sheet.view, {}
    rows = view.rows(marts.OBSERVATIONS, region_code=sheet.region)
    for item in sheet.indicators:
        own_figures = [row for row in rows
                       if row["indicator"] == item.indicator and row["span"] == "year"]  # fmt: skip
        shown = [row for row in own_figures if row["year"] in sheet.years] or own_figures[-1:]
        shown.sort(key=lambda row: row["measure"] != sheet.measure(item))
        texts[item.indicator] = "; ".join(_figure(row, item, view.lang) for row in shown)
    return texts


def _figure(row: Observation, item: Indicator, lang: str) -> str:
    words = figure_words(row["value"], row["reason"], row["qualifier"], row["unit"], lang)
    kind = "" if row["measure"] == item.default_measure else say(f"measure-{row['measure']}", lang)
    return f"{row['year']} {kind} {words}".replace("  ", " ")


def _limits(item: Indicator, sheet: Sheet, lang: str) -> str:
    """Between which numbers a figure must lie; only of values themselves, not of changes."""
    if sheet.measure(item) in CHANGES:
        return ""
    low, high = (None if n is None else number(n, lang, 2, trim=True) for n in (item.min, item.max))
    if low is not None and high is not None:
        return say("typed-between", lang, low=low, high=high)
    if low is not None:
        return say("typed-least", lang, low=low)
    return say("typed-most", lang, high=high) if high is not None else ""


def _cells(sheet: Sheet, start: pd.DataFrame, edited: pd.DataFrame) -> Cells:
    """The draft with what the sheet holds now; what it does not show stays."""
    cells = dict(sheet.draft.cells)
    columns = [*map(str, sheet.years), "unit", "measure"]
    for at, item in enumerate(sheet.indicators):
        for column in columns:
            text = _text(edited.iloc[at][column])
            key = (item.indicator, column)
            if column in ("unit", "measure") and text == _text(start.iloc[at][column]):
                continue
            if text:
                cells[key] = text
            else:
                cells.pop(key, None)
    return cells


def _text(cell: object) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _steps(sheet: Sheet) -> None:
    """Undo a step, empty the sheet; what is typed and not shown."""
    held, lang = sheet.draft, sheet.view.lang
    with st.container(horizontal=True, gap="small"):
        st.button(say("typed-undo", lang), key="typed-undo", icon=":material/undo:",
                  on_click=held.undo, disabled=not held.before)  # fmt: skip
        st.button(say("typed-clear", lang), key="typed-clear", on_click=held.clear,
                  disabled=not held.cells)  # fmt: skip
    slugs, years = sheet.slugs, set(map(str, sheet.years))
    unseen = sum(column.isdigit() and not (slug in slugs and column in years)
                 for slug, column in held.cells)  # fmt: skip
    if unseen:
        frame.html(elements.soft(say("typed-unseen", lang, count=unseen)))


def _check_sheet(sheet: Sheet, by: str) -> None:
    """The sheet's figures as a file: its problems, what it would change, the button."""
    rows = [_row(sheet, item) for item in sheet.indicators]
    if not any(any(row.values) for row in rows):
        return
    view, held = sheet.view, sheet.draft
    name = view.region_names[sheet.region]
    data = typed_file((sheet.region, _chinese(view, sheet.region)), sheet.years, rows, view.lang)
    mark = f"typed-{sheet.region}-{held.stored}-{sha256(data).hexdigest()[:16]}"
    upload.forget_others("typed-", mark)
    file = f"{say('typed-file', view.lang)}-{name}.csv"
    dropped = Dropped(file, data, mark, "observations", None, by, typed=True)
    if is_dealt_with(mark):
        held.store({*map(str, sheet.years), "unit", "measure"}, sheet.slugs)
        st.rerun()
    upload.file_block(view, dropped)


def _row(sheet: Sheet, item: Indicator) -> TypedRow:
    values = tuple(sheet.draft.cells.get((item.indicator, str(year)), "") for year in sheet.years)
    return TypedRow(item.name, sheet.measure(item), sheet.unit(item), values)


def _chinese(view: View, region: str) -> str:
    return str(next(row["name"] for row in view.regions if row["code"] == region))


def way_of(view: View) -> str:
    """The way chosen; a view of the past takes nothing in, and says so where files go."""
    return FILE if view.pinned else view.address.code("way", (FILE, SHEET), FILE) or FILE


def hand_in(view: View) -> None:
    """Choose the way, then the file field or the sheet, and what either would do."""
    way = way_of(view)
    if not view.pinned:
        address.choose_pill(
            "way", say("label-way", view.lang), (FILE, SHEET), way,
            lambda code: say(f"way-{code}", view.lang),
        )  # fmt: skip
    if way == SHEET:
        typed_sheet(view)
    else:
        upload.file_blocks(view, upload.form(view))
