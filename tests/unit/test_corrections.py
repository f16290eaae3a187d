"""What was told of a sheet's rows and columns, as changes of its reading."""

from hypothesis import given
from hypothesis import strategies as st

from barometer.intake.decode.files import SheetStart
from barometer.intake.layout import edit
from barometer.ui.uploading.corrections import Told, corrected, told_from
from barometer.ui.uploading.pointing import edits_of

ROWS = [["乡镇台账", "", ""], ["内容", "甲", "乙"], *[["清洁取暖率", "1", "2"] for _ in range(4)]]
SHEET = SheetStart(None, 6, 3, ROWS)
FIGURES = edits_of("observations")
READING = FIGURES.blank(SHEET)
OFFERS = ("header", "header-too", "headings", "notes", "leave-out", "read", "last", "another",
          "own-rows", "own-columns", "column", "whole", "rows", "undo", "")  # fmt: skip


def correct(offer, reading=READING, **told):
    """The tables after one word, and which of them is looked at."""
    return corrected(Told(offer, **told), SHEET, reading, FIGURES)


def row_roles(reading):
    """What each row is."""
    return [edit.row_role(reading, row) for row in range(1, 7)]


def test_rows_are_told_to_be_something_else():
    """Header, more header, left out and read again, the end of the table."""
    [(first,), (both,)] = [correct("header", rows=(3,))[0], correct("header-too", rows=(3,))[0]]
    assert (first.header_rows, both.header_rows) == ((3,), (2, 3))
    [without] = correct("leave-out", rows=(3, 5))[0]
    assert row_roles(without) == ["above", "header", "left_out", "body", "left_out", "body"]
    [again] = correct("read", without, rows=(5,))[0]
    assert row_roles(again)[2:] == ["left_out", "body", "body", "body"]
    [ended] = correct("last", rows=(4,))[0]
    assert row_roles(ended)[3:] == ["body", "beyond", "beyond"]
    [noted] = correct("notes", rows=(6,))[0]
    assert row_roles(noted)[-1] == "note"


def test_columns_are_told_to_be_something_else_as_one_step():
    """Several columns become values under what heads them; one is left out."""
    [told] = correct("column", columns=(2, 3), field="value")[0]
    assert [edit.column_role(told, at) for at in (1, 2, 3)] == ["not_read", "value", "value"]
    assert [[means.text for means in item.means] for item in told.of("column")] == [["甲"], ["乙"]]
    [left] = correct("column", told, columns=(3,), field="left_out")[0]
    assert [edit.column_role(left, at) for at in (1, 2, 3)] == ["not_read", "value", "left_out"]


def test_a_block_becomes_a_table_of_its_own_and_is_looked_at():
    """By its rows, by another header, by its columns; what is said of a block holds there alone."""
    tables, at = correct("own-rows", rows=(5, 6))
    assert ([one.rows for one in tables], at) == ([(2, 4), (5, 6)], 1)
    tables, at = correct("another", rows=(4, 5))
    assert ([(one.header_rows, one.rows) for one in tables], at) == (
        [((2,), (2, 3)), ((4,), (4, 6))], 1,
    )  # fmt: skip
    [values] = correct("column", columns=(2, 3), field="value")[0]
    tables, at = correct("own-columns", values, columns=(1, 2))
    assert ([one.columns for one in tables], at) == ([(1, 2), (3, 3)], 0)
    tables, at = correct("rows", rows=(3, 4), field="period", text="2023")
    said = [[item.origin.text for item in one.of("constant")] for one in tables]
    assert (said, at) == ([["2023"], []], 0)
    [whole] = correct("whole", field="region", text="211402")[0]
    assert [item.origin.text for item in whole.of("constant", "region")] == ["211402"]
    [as_read] = correct("whole", whole, field="region", text="")[0]
    assert [*as_read.of("constant")] == []


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
)


@given(
    st.fixed_dictionaries({
        "offer": st.sampled_from(OFFERS) | anything,
        "rows": st.lists(st.integers(-1, 9)) | anything,
        "columns": st.lists(st.integers(-1, 9)) | anything,
        "field": st.sampled_from((*FIGURES.roles, "left_out", "not_read")) | anything,
        "text": anything,
    }) | anything
)  # fmt: skip
def test_whatever_a_browser_sends_gives_tables_of_the_sheet(sent):
    """Anything at all: one table or more, of rows and columns that there are."""
    tables, at = corrected(told_from(sent, SHEET), SHEET, READING, FIGURES)
    assert 0 <= at < len(tables)
    for one in tables:
        assert 1 <= one.rows[0] <= one.rows[1] <= 6
        assert 1 <= one.columns[0] <= one.columns[1] <= 3
