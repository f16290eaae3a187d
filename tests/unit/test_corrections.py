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


def table_of(*rows):
    """A sheet of rows whose cells are parted by a bar."""
    cells = [row.split("|") for row in rows]
    return SheetStart(None, len(cells), max(map(len, cells)), cells)


def test_where_no_table_was_found_the_cells_tell_what_to_begin_with():
    """The header stands above the first figures, in columns that hold nothing else."""
    sheet = table_of("绥中县能耗", "|数值|计", "2023|58.5|%", "2024|60.5|%")
    reading = FIGURES.blank(sheet)
    assert reading.header_rows == (2,)
    assert [edit.column_role(reading, at) for at in (1, 2, 3)] == ["not_read", "value", "unit"]


def test_a_header_that_was_pointed_at_finds_the_columns_below_it():
    """Columns that had no header before are read; a role that its head names outranks a guess."""
    sheet = table_of("绥中县", "指标||完成|", "名称|单位|23年|24年", "城镇清洁取暖率|%|70|71")
    before = edit.with_header(edit.blank_reading(None, 4, 4), 2, 2)
    before = edit.with_column(edit.with_column(before, 1, "indicator"), 2, "group")
    [told], _ = corrected(Told("header", rows=(2, 3)), sheet, before, FIGURES)
    roles = [edit.column_role(told, at) for at in (1, 2, 3, 4)]
    assert roles == ["indicator", "unit", "value", "value"]


def test_of_columns_told_to_be_a_year_the_header_need_not_be_known():
    """`前年` told to be 2023 is said to hold figures; the rest of the table is not."""
    sheet = table_of("绥中县", "指标|前年|其他", "城镇清洁取暖率|70|71")
    told = Told("columns", columns=(2,), field="period", text="2023")
    tables, at = corrected(told, sheet, FIGURES.blank(sheet), FIGURES)
    means = [[one.text for item in table.of("column", "value") for one in item.means]
             for table in tables]  # fmt: skip
    assert (means, at) == ([["前年"], []], 0)


def test_rows_between_two_blocks_without_a_figure_are_no_table():
    """The header repeated between rows of 2023 and rows of 2024."""
    sheet = table_of("项目|单位|数", "清洁取暖率|%|70", "项目|单位|数", "清洁取暖率|%|71")
    tables = [FIGURES.blank(sheet)]
    for row in (2, 4):
        at = next(at for at, one in enumerate(tables) if one.rows[0] <= row <= one.rows[1])
        told = Told("rows", rows=(row,), field="period", text=str(2021 + row // 2 + 1))
        tables[at : at + 1], _ = corrected(told, sheet, tables[at], FIGURES)
    assert [one.rows for one in tables] == [(1, 2), (4, 4)]


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
)


TWO_YEARS = [["县重点指标", *[""] * 5], ["事项", "上一年度", "计", "事项", "本年度", "计"],
             ["清洁取暖情况", "1", "%", "清洁取暖情况", "2", "%"]]  # fmt: skip
BESIDE = SheetStart(None, 3, 6, TWO_YEARS)


def columns_told(*roles, sheet=BESIDE):
    """The tables after columns were told to be something, from the left; the one looked at."""
    tables, at = (FIGURES.blank(sheet),), 0
    for columns, role in roles:
        parts, look_at = corrected(Told("column", columns=columns, field=role), sheet,
                                   tables[at], FIGURES)  # fmt: skip
        tables, at = (*tables[:at], *parts, *tables[at + 1 :]), at + look_at
    return tables, at


def column_roles(tables):
    """The columns of each table, and what they are."""
    return [(one.columns, [edit.column_role(one, at) for at in range(1, 7)]) for one in tables]


SPLIT = [((1, 3), ["indicator", "value", "unit", *["not_read"] * 3]),
         ((4, 6), [*["not_read"] * 3, "indicator", "value", "unit"])]  # fmt: skip


def test_a_label_named_again_under_the_same_header_begins_a_table_of_the_same_columns():
    """The block at its left keeps what was told; both at once are the same as one by one."""
    left = [((1,), "indicator"), ((2,), "value"), ((3,), "unit")]
    tables, at = columns_told(*left, ((4,), "indicator"))
    assert (column_roles(tables), at) == (SPLIT, 1)
    tables, at = columns_told(((2,), "value"), ((3,), "unit"), ((1, 4), "indicator"))
    assert (column_roles(tables), at) == (SPLIT, 1)


def test_a_label_named_elsewhere_is_corrected():
    """Under another header the new column counts; with a figure between, it begins a table."""
    other = SheetStart(None, 3, 6, [TWO_YEARS[0], ["序", *TWO_YEARS[1][1:]], TWO_YEARS[2]])
    tables, _ = columns_told(((1,), "indicator"), ((2,), "value"), ((4,), "indicator"),
                             sheet=other)  # fmt: skip
    roles = ["not_read", "value", "unit", "indicator", "value", "not_read"]
    assert column_roles(tables) == [((1, 6), roles)]
    tables, _ = columns_told(((1,), "indicator"), ((4,), "indicator"))
    assert [one.columns for one in tables] == [(1, 3), (4, 6)]


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
