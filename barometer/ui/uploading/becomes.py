"""What the cells that the reader points at become: their figures, and what is wrong with them."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from barometer.intake.decode.beginning import SheetStart
from barometer.intake.layout import edit
from barometer.intake.layout.reading import TableReading
from barometer.store.checked_file import Check
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state.view import View
from barometer.ui.uploading.incoming import of_rows, page_html
from barometer.ui.uploading.preview import problems_html
from barometer.ui.uploading.sheet_edits import texts_over
from barometer.ui.uploading.sheet_view import Pointed
from barometer.wording import say
from barometer.wording.readings import column_letters


def becomes(
    view: View, check: Check, sheet: SheetStart, reading: TableReading, point: Pointed
) -> None:  # fmt: skip
    """The figures or records of the rows pointed at, narrowed to a column where one is."""
    if not point.rows:
        return
    every = check.changes.every
    rows = None if every is None else _pointed(every, sheet, reading, point)
    if rows is not None and rows.num_rows:
        frame.html(elements.subheading(say("becomes-title", view.lang)))
        frame.html(page_html(rows, 0, check.reading.table, view.names))
    letters = {column_letters(at) for at in point.columns}
    problems = [problem for problem in check.problems
                if problem.row in point.rows and problem.sheet in (None, sheet.sheet)
                and (not letters or problem.letter in (None, *letters))]  # fmt: skip
    frame.html(problems_html(problems, view.lang))
    if not problems and (rows is None or not rows.num_rows):
        st.caption(say("becomes-nothing", view.lang))


def _pointed(
    every: pa.Table, sheet: SheetStart, reading: TableReading, point: Pointed
) -> pa.Table:  # fmt: skip
    """The incoming rows of these rows of the sheet; of a column of figures its own alone."""
    rows = of_rows(every, sheet.sheet, point.rows)
    if not point.columns or "column" not in rows.column_names:
        return rows
    heads = {" / ".join(texts_over(sheet, reading, at)) for at in point.columns}
    roles = {edit.column_role(reading, at) for at in point.columns}
    if roles & {"value", "not_read", "left_out"}:
        return rows.filter(pc.is_in(rows["column"], pa.array(sorted(heads), pa.string())))
    return rows
