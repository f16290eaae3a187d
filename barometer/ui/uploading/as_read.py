"""Under a file's result: its sheet as it is read, the same told differently by pointing, a copy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from barometer.cells import table_reading_lines
from barometer.intake import child_processes
from barometer.intake.decode.files import COLUMNS, SheetStart
from barometer.intake.layout.document import printed
from barometer.intake.layout.reading import TableReading
from barometer.intake.tables import TABLES
from barometer.problems import column_letters
from barometer.store.changes import Check
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading import pointing
from barometer.ui.uploading.corrections import ROW_BY_ROW, corrected, told_from
from barometer.ui.uploading.offers import Lists, Questions, indicators_fitting, menu
from barometer.ui.uploading.pointing import edits_of
from barometer.ui.uploading.sheet_view import ROWS, drawn, show_sheet, tips
from barometer.wording import say

_STARTS = "sheet-starts"
# Rows further down are read as well, but not looked at here.
_LAST = 10_000
# Sheets that are named where more are told the same.
_NAMED = 3


def as_read(view: View, checks: Sequence[Check], mark: str, file: tuple[str, bytes]) -> None:
    """How one file is read, for whoever wants to see or say it."""
    if len(checks) != 1:
        return
    told = pointing.told(mark)
    # A switch and no fold: what is folded would be looked at and drawn all the same.
    is_open = bool(told) or _is_doubtful(checks[0])
    if st.toggle(say("sheet-title", view.lang), is_open, key=f"as-read-{mark}"):
        _sheet(view, checks[0], mark, file, told)


def marked_copy(view: View, checks: Sequence[Check], mark: str, file: tuple[str, bytes]) -> None:
    """The button for the file with its problems written beside the cells, where there are any."""
    problems = [problem for check in checks for problem in check.problems]
    if not problems:
        return
    st.download_button(
        say("marked-copy", view.lang),
        lambda: child_processes.marked_copy(*file, problems, view.lang).data,
        file_name=marked_name(file[0]),
        key=f"marked-{mark}", help=say("marked-copy-hint", view.lang),
        icon=":material/rate_review:", on_click="ignore",
    )  # fmt: skip


def marked_name(name: str) -> str:
    """What the marked copy of a file is called."""
    stem, _, kind = name.rpartition(".")
    return f"{stem or name}-marked.{'zip' if kind.casefold() == 'zip' else 'xlsx'}"


def _is_doubtful(check: Check) -> bool:
    """True where something is wrong or asked, or the file is of no form that is known.

    Known are those of a recipe, and the statistics file with one figure a row.
    """
    reading = check.reading
    is_known = reading.recipe is not None or reading.layout == "long" or reading.table in TABLES
    return check.refused or bool(reading.questions) or not is_known


@st.fragment
def _sheet(
    view: View, check: Check, mark: str, file: tuple[str, bytes], told: pointing.Readings
) -> None:  # fmt: skip
    """The sheet; what is said of it makes the whole page anew, with the figures as read then."""
    if pointing.told(mark) != told:
        st.rerun(scope="app")
    sheets = _starts(mark, file)
    if not sheets:
        st.caption(say("reading-none", view.lang))
        return
    _Sheets(view, mark, sheets, check, told).show()


def _starts(mark: str, file: tuple[str, bytes]) -> list[SheetStart]:
    """The beginning of each sheet, looked at again where a reader wants to see further down."""
    stored_starts: dict[str, tuple[int, list[SheetStart]]] = st.session_state.setdefault(
        _STARTS, {}
    )
    shown = [int(first) for key, first in st.session_state.items()
             if str(key).startswith(_rows_key(mark)) and first]  # fmt: skip
    wanted = max(shown, default=1) + ROWS - 1
    if stored_starts.get(mark, (0, []))[0] < wanted:
        stored_starts[mark] = wanted, child_processes.starts(*file, wanted)
    return stored_starts[mark][1]


def _rows_key(mark: str) -> str:
    return f"rows-{mark}-"


class _Sheets:
    """One file's tables on the page, and which of them is looked at."""

    def __init__(
        self, view: View, mark: str, sheets: Sequence[SheetStart], check: Check,
        told: pointing.Readings,
    ) -> None:  # fmt: skip
        self.view, self.lang, self.mark, self.check = view, view.lang, mark, check
        self.table, self.edits = check.reading.table, edits_of(check.reading.table)
        self.sheets, self.at = sheets, 0
        self.readings = check.reading.readings or told or (self.edits.blank(sheets[0]),)

    def show(self) -> None:
        """The sheet to point at, and the plain questions; on a phone these stand open."""
        st.caption(say("sheet-intro", self.lang))
        # One place for both lists, so that the sheet below stays the one that has the focus.
        with st.container():
            self._choose_table()
            reading = self.readings[self.at]
            sheet = self._sheet(reading)
            first = self._first_row(sheet)
        key = f"sheet-{self.mark}-{first}"
        show_sheet(self._drawn(sheet, reading, first), key, partial(self._told, sheet, key))
        if (folded := self._fold("questions", is_open=frame.is_on_phone())).open:
            questions = Questions(
                self.lang, self.mark, self.readings, self.at, self.edits,
                {one.letter for one in self.check.reading.problems
                 if one.letter and one.key == "problem-unknown-header"},
            )  # fmt: skip
            with folded:
                questions.show(sheet, reading, self._lists())
        if (folded := self._fold("words")).open:
            names = {"region": self.view.region_names, "indicator": self.view.indicator_names}
            told = table_reading_lines(printed(reading), self.table, self.lang, names)
            with folded:
                frame.html(elements.items(told, ""))
        self._undo()

    def _fold(self, name: str, *, is_open: bool = False) -> ExpanderContainer:
        """A part that is drawn once it is opened: closed, it costs each click nothing."""
        words, key = say(f"sheet-{name}", self.lang), f"{name}-{self.mark}"
        return st.expander(words, is_open, key=key, on_change="rerun")

    def _drawn(self, sheet: SheetStart, reading: TableReading, first: int) -> dict[str, Any]:
        """The sheet from that row on, with all that can be said of it."""
        shown = range(first, min(first + ROWS, len(sheet.rows) + 1))
        others = {at: one for at, one in enumerate(self.readings) if at != self.at}
        tables = [one for one in self.readings if one.sheet == reading.sheet]
        fitting = indicators_fitting(sheet, reading, self.view.indicators)
        said = tips(self.check, sheet, tables, shown, self.view.names)
        return {
            **drawn(sheet, reading, self.edits, self.lang, shown, said, others),
            "menu": menu(sheet, reading, self.edits, self.lang, shown, self._lists(), fitting),
            # The browser waits for an answer also where nothing is read otherwise than before.
            "changes": pointing.changes(self.mark),
        }

    def _lists(self) -> Lists:
        """What there is to choose from, in the plan's order."""
        plan = self.view.plan
        years = range(plan["base_year"], plan["end_year"] + 1)
        return {
            "region": self.view.region_names,
            "indicator": self.view.indicator_names,
            "period": [str(year) for year in years],
            "unit": list(dict.fromkeys(row["unit"] for row in self.view.indicators if row["unit"])),
        }

    def _told(self, sheet: SheetStart, key: str) -> None:
        """What was chosen in the sheet's menu (its callback)."""
        told = told_from(st.session_state[key].get("told"), sheet)
        if told.offer == "undo":
            pointing.undo(self.mark)
            return
        if told.offer == "look" and told.text.isdecimal():
            pointing.look_at(self.mark, len(self.readings), int(told.text))
            return
        tables = partial(corrected, told, sheet, edits=self.edits)
        rows = told.rows if told.offer in ROW_BY_ROW else ()
        pointing.correct(self.mark, self.readings, self.at, tables, rows)

    def _choose_table(self) -> None:
        """Several tables: one of them at a time; a sheet that no table is of can be begun."""
        names = [self._table_name(at, one) for at, one in enumerate(self.readings)]
        if len(names) > 1:
            self.at = st.selectbox(
                say("sheet-chosen-table", self.lang), range(len(names)),
                format_func=names.__getitem__, key=pointing.table_key(self.mark, len(names)),
            )  # fmt: skip

    def _sheet(self, reading: TableReading) -> SheetStart:
        """The sheet of the table, as far down as it is looked at."""
        return next((s for s in self.sheets if s.sheet == reading.sheet), self.sheets[0])

    def _first_row(self, sheet: SheetStart) -> int:
        """Of a long sheet some rows are shown at once; the first of those."""
        if sheet.width > COLUMNS:
            st.caption(plain(say("sheet-first-columns", self.lang, columns=COLUMNS)))
        if sheet.height <= ROWS:
            return 1
        if sheet.height > _LAST:
            st.caption(plain(say("sheet-first-rows", self.lang, rows=_LAST)))
        starts = list(range(1, min(sheet.height, _LAST) + 1, ROWS))
        ends = {first: min(first + ROWS - 1, sheet.height) for first in starts}
        first: int = st.selectbox(
            say("sheet-rows", self.lang, height=sheet.height), starts,
            key=f"{_rows_key(self.mark)}{self.at}",
            format_func=lambda one: say("rows-span", self.lang, first=one, last=ends[one]),
        )  # fmt: skip
        return first

    def _table_name(self, at: int, reading: TableReading) -> str:
        (first, last), (left, right) = reading.rows, reading.columns
        facts = {"number": str(at + 1), "sheet": f"{reading.sheet} " if reading.sheet else "",
                 "rows": f"{first}–{last}",
                 "columns": f"{column_letters(left)}–{column_letters(right)}"}  # fmt: skip
        return say("sheet-table-name", self.lang, **facts)

    def _undo(self) -> None:
        """The way back, and whether the form is to be remembered."""
        if not pointing.told(self.mark):
            return
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.button(
                say("point-undo", self.lang), key=f"point-undo-{self.mark}",
                icon=":material/undo:", on_click=pointing.undo, args=(self.mark,),
            )  # fmt: skip
            st.button(
                say("point-again", self.lang), key=f"point-again-{self.mark}",
                on_click=pointing.start_again, args=(self.mark,),
            )  # fmt: skip
            self._offer_form()
            st.checkbox(say("remember-form", self.lang), True, help=say(
                "remember-form-hint", self.lang), key=pointing.remember_key(self.mark))  # fmt: skip

    def _offer_form(self) -> None:
        """The button that tells the other sheets of the form the same."""
        told = pointing.of_form(self.sheets, self.readings, self.at) if self.edits.parts else {}
        if not told:
            return
        names = [one.sheet or "" for one in told.values()]
        sheets = say("list-comma", self.lang).join(
            [*names[:_NAMED], *["…"] * (len(names) > _NAMED)]
        )
        st.button(
            plain(say("point-form", self.lang, sheets=sheets, count=len(names))),
            key=f"point-form-{self.mark}-{self.at}", help=say("point-form-hint", self.lang),
            on_click=pointing.tell_alike, args=(self.mark, self.readings, told),
        )  # fmt: skip
