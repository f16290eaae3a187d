"""A text file to a grid: delimiter, quotes, rows of unequal length."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from barometer.intake import limits
from barometer.intake.decode.grid import Grid, grid_of_rows, too_long, too_wide
from barometer.workers.tables import each

DELIMITERS = (",", "\t", ";", "|", "，")
# What keeps a cell text in a spreadsheet: a formula of a mere text, an apostrophe in front.
_GUARDED = r"""^(?:="([^"]*)"|'([-+=@0-9].*))$"""
_GUARD = re.compile(rb"(?:^|[,;|\t\n\"])'[-+=@0-9]")
_SAMPLE = 1 << 16
# Bytes read at a time: of smaller slices the reader keeps far more memory than the cells fill.
_SLICE = 1 << 25
# From here on a text is parted, so that two threads can read it.
_LARGE = 1 << 22
_MARK = codecs.BOM_UTF8
# Characters of a cell, and cells of a row, that are parted at all.
_LONGEST = 1 << 20
# Columns set apart by blanks, as printed by old programs.
_SPACED = re.compile(r"(?<=\S)(?: {2,}|\u3000{2,})(?=\S)")
_SPACED_BYTES = re.compile(rb"(?<=\S)(?: {2,}|(?:\xe3\x80\x80){2,})(?=\S)")


def grid_of_text(data: bytes) -> tuple[Grid, str]:
    """(grid, delimiter) of a whole text in UTF-8.

    Raises:
        Undecodable: a row has too many cells, or a cell is far too long.
    """
    sample = data[:_SAMPLE].decode("utf-8", errors="ignore")
    if len(data) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    delimiter, width = _shape(sample)
    if width <= 1 and len(_SPACED.findall(sample)) > 1:
        data, delimiter = _SPACED_BYTES.sub(b"\t", data), "\t"
        width = _shape(_SPACED.sub("\t", sample))[1]
    if len(delimiter.encode()) > 1:
        data, delimiter = data.replace(delimiter.encode(), b"\t"), "\t"
    if width > limits.COLUMNS:
        raise too_wide()
    quoted = b'"' in data
    try:
        grid = _fast(data, delimiter, width, quoted=quoted)
    except pa.ArrowInvalid:
        grid = _slow(data, delimiter)
    guarded = (quoted and b'="' in data) or (b"'" in data and _GUARD.search(data))
    return _unguarded(grid) if guarded else grid, delimiter


def _unguarded(grid: Grid) -> Grid:
    """Cells as they were before a program kept them text: `="007"`, `'-2.6`."""
    columns = (pc.replace_substring_regex(column, _GUARDED, r"\1\2") for column in grid.columns)
    blank = (pc.if_else(pc.equal(column, ""), None, column) for column in columns)
    return replace(grid, columns=tuple(blank))


def _shape(sample: str) -> tuple[str, int]:
    """The delimiter that parts most rows into the same number of cells, and that number."""
    shapes = {delimiter: _width(sample, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: (shapes[delimiter][1], shapes[delimiter][0]))
    return best, shapes[best][0]


def _width(sample: str, delimiter: str) -> tuple[int, int]:
    """(usual number of cells, rows that have it) if parted by `delimiter`; 1 cell counts 0."""
    widths = Counter(len(row) for row in _csv_rows(sample, delimiter) if row)
    if not widths:
        return 1, 0
    width, rows = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    return width, rows if width > 1 else 0


def _csv_rows(text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST)
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        if "field limit" in str(error):
            raise too_long() from error
        return [line.split(delimiter) for line in text.splitlines()]


def _odd_row(line: str, delimiter: str) -> list[str]:
    """The cells of a row of another length.

    Raises:
        Undecodable: there are too many, counted before they are parted.
    """
    if line.count(delimiter) > _LONGEST:
        raise too_wide()
    rows = _csv_rows(line, delimiter)
    return rows[0] if rows else []


def _fast(data: bytes, delimiter: str, width: int, *, quoted: bool) -> Grid:
    """Rows of the usual length by column; the others one by one, put back where they stood."""
    parts = [pa.py_buffer(data)] if quoted or len(data) < _LARGE else _halves(data)
    tables = each(lambda part: _parsed(part, delimiter, width, quoted=quoted), parts)
    odd = _odd_lines(tables)
    together = pa.concat_tables(table for table, _ in tables)
    columns = each(_one, together.columns, rows=together.num_rows)
    if not odd:
        return Grid(tuple(columns))
    rows = {at: _odd_row(line, delimiter) for at, line in odd.items()}
    return Grid(_put_back(columns, rows))


def _halves(data: bytes) -> list[pa.Buffer]:
    """A text without quotes in two, each of whole rows; in one where there is nowhere to cut."""
    whole = pa.py_buffer(data)
    cut = data.find(b"\n", len(data) // 2) + 1
    # A reader takes a mark at its beginning for no part of the text.
    if not 0 < cut < len(data) or data.startswith(_MARK, cut):
        return [whole]
    return [whole.slice(0, cut), whole.slice(cut)]


# A table of the rows of the usual length, and the other rows by their place.
_Parsed = tuple[pa.Table, dict[int, str]]


def _odd_lines(tables: Sequence[_Parsed]) -> dict[int, str]:
    """The rows of another length by their place in the whole text."""
    lines: dict[int, str] = {}
    before = 0
    for table, odd in tables:
        lines |= {before + at: line for at, line in odd.items()}
        before += table.num_rows + len(odd)
    return lines


def _parsed(text: pa.Buffer, delimiter: str, width: int, *, quoted: bool) -> _Parsed:
    """One part of a text by column."""
    odd: dict[int, str] = {}

    def keep(row: pyarrow.csv.InvalidRow) -> str:
        odd[(row.number or 0) - 1] = row.text
        return "skip"

    names = [str(place) for place in range(width)]
    table = pyarrow.csv.read_csv(
        text,
        # Rows have a number only where one thread reads them all.
        read_options=pyarrow.csv.ReadOptions(
            use_threads=False, column_names=names, block_size=_SLICE
        ),
        parse_options=pyarrow.csv.ParseOptions(
            delimiter=delimiter, newlines_in_values=quoted, ignore_empty_lines=False,
            invalid_row_handler=keep,
        ),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), null_values=[""],
            strings_can_be_null=True, quoted_strings_can_be_null=True, check_utf8=False,
        ),
    )  # fmt: skip
    return table, odd


def _one(column: pa.ChunkedArray) -> pa.Array:
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks)


def _put_back(columns: list[pa.Array], rows: dict[int, list[str]]) -> tuple[pa.Array, ...]:
    """The columns with the odd rows at their places (row number -> cells)."""
    height = len(columns[0]) + len(rows)
    places = np.array(sorted(rows), dtype=np.int64)
    usual = np.ones(height, dtype=bool)
    usual[places[places < height]] = False
    order = np.empty(height, dtype=np.int64)
    order[usual] = np.arange(len(columns[0]))
    order[~usual] = len(columns[0]) + np.arange(len(rows))
    width = max(len(columns), *(len(row) for row in rows.values()))
    if width > limits.COLUMNS:
        raise too_wide()
    columns_with_odd_rows = []
    for place in range(width):
        extra = [rows[at][place] or None if place < len(rows[at]) else None for at in sorted(rows)]
        column = columns[place] if place < len(columns) else pa.nulls(len(columns[0]), pa.string())
        columns_with_odd_rows.append(
            pa.concat_arrays([column, pa.array(extra, pa.string())]).take(order)
        )
    return tuple(columns_with_odd_rows)


def _slow(data: bytes, delimiter: str) -> Grid:
    """For text that the fast reader gives up on, such as a quote never closed."""
    # Beyond this a row cannot be within the limits, and parting it would take all memory.
    text = data.decode("utf-8", errors="replace")
    if any(line.count(delimiter) > _LONGEST for line in text.split("\n")):
        raise too_wide()
    rows = _csv_rows(text, delimiter)
    if max(map(len, rows), default=0) > limits.COLUMNS:
        raise too_wide()
    return grid_of_rows(rows)
