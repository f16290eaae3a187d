"""Workbooks to grids, .xlsx and .ods by python-calamine; formulas and macros never run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from itertools import zip_longest

import pyarrow as pa
import pyarrow.compute as pc
import python_calamine as calamine
import xlrd

from barometer.intake import limits
from barometer.intake.decode import archive, extent, xls
from barometer.intake.decode.grid import (
    Grid,
    Merged,
    Struck,
    Undecodable,
    Unseen,
    check_cells,
    check_sheets,
    grid_of_rows,
    too_wide,
)
from barometer.intake.decode.number_format import Format, Looks
from barometer.intake.decode.xlsx_package import halves, looks_in_package
from barometer.workers.tables import each

# From here on arrow writes an exponent; from there on a spreadsheet has lost digits.
_LARGE, _EXACT = 1e9, 1e15
_HALVES = 2
# What an .xls, and any other compound file, begins with.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_workbook(data: bytes) -> bool:
    """True for the three kinds of workbook, by their first bytes."""
    return data.startswith(OLE) or (archive.is_zip(data) and not archive.is_plain_zip(data))


def grids(data: bytes) -> tuple[Grid, ...]:
    """Every sheet, in order, hidden ones marked.

    Raises:
        Undecodable: damaged, locked, or past the limits.
    """
    return _new_grids(data) if archive.is_zip(data) else _old_grids(data)


def _new_grids(data: bytes) -> tuple[Grid, ...]:
    with _refusing_damage():
        parts, book = _checked(data), _book(BytesIO(data))
    check_sheets(len(book.sheet_names))
    looks = looks_in_package(parts, book.sheet_names)
    grids = []
    for meta in filter(_is_sheet, book.sheets_metadata):
        look = looks.get(meta.name, Looks())
        grid = _grid(_sheet(book, meta.name, halves(parts, look.part)), meta, look)
        grids.append(replace(grid, comments=look.comments))
        check_cells(sum(grid.height * grid.width for grid in grids))
    return tuple(grids)


def _old_grids(data: bytes) -> tuple[Grid, ...]:
    """The sheets of an .xls."""
    with _refusing_damage():
        book = xls.opened(data)
        extent.check_xls(book)
        check_sheets(book.nsheets)
        return tuple(_old_grid(book, sheet) for sheet in book.sheets())


def _old_grid(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Grid:
    merged = tuple(((top, left), (bottom - 1, right - 1))
                   for top, bottom, left, right in sheet.merged_cells)  # fmt: skip
    return grid_as_shown(list(xls.rows(book, sheet)), xls.looks(book, sheet), sheet.name, merged,
                         hidden=sheet.visibility != 0)  # fmt: skip


def grid_as_shown(
    rows: list[list[object]], looks: Looks, name: str | None, merged: tuple[Merged, ...], *,
    hidden: bool,
) -> Grid:  # fmt: skip
    """The grid of rows of values, which may differ in length, each as its cell looks."""
    unseen = shown_as(rows, looks)
    columns = _columns(zip_longest(*rows, fillvalue=""))
    return Grid(columns, name, merged, hidden, unseen, looks.comments)


def _checked(data: bytes) -> archive.Parts:
    archive.check(data)
    parts = archive.Parts(data)
    extent.check_package(parts)
    return parts


def _book(package: BytesIO) -> calamine.CalamineWorkbook:
    return calamine.CalamineWorkbook.from_filelike(package)


@contextmanager
def _refusing_damage() -> Iterator[None]:
    """Whatever libraries make of a damaged or locked workbook is one refusal.

    zipfile, zlib, expat and xlrd raise whatever broken bytes lead them to; calamine's Rust code can
    panic, which pyo3 raises as a BaseException of its own.
    """
    try:
        yield
    except (Undecodable, MemoryError):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        of_old = isinstance(error, xlrd.XLRDError) and "encrypted" in str(error)
        locked = of_old or isinstance(error, calamine.PasswordError)
        key = "problem-locked-workbook" if locked else "problem-damaged-workbook"
        raise Undecodable("not_a_table", key) from error


def _is_sheet(meta: calamine.SheetMetadata) -> bool:
    """True for cells to see; a sheet that Excel offers nobody to show holds a program's lists."""
    lists = meta.visible == calamine.SheetVisibleEnum.VeryHidden
    return meta.typ == calamine.SheetTypeEnum.WorkSheet and not lists


def _sheet(
    book: calamine.CalamineWorkbook, name: str, in_halves: Sequence[Mapping[str, bytes]]
) -> list[calamine.CalamineSheet]:
    """The sheet; in two pieces, one below the other, where its halves can be read so."""
    try:
        with _refusing_damage():
            pieces = each(
                lambda half: _book(archive.package(half)).get_sheet_by_name(name), in_halves
            )
    except Undecodable:
        pieces = []
    ends = [(piece.start, piece.end) for piece in pieces]
    if len(ends) == _HALVES and ends[0][1] and ends[1][0] and ends[0][1][0] < ends[1][0][0]:
        return pieces
    with _refusing_damage():
        return [book.get_sheet_by_name(name)]


def _grid(sheet: Sequence[calamine.CalamineSheet], meta: calamine.SheetMetadata,
          looks: Looks) -> Grid:  # fmt: skip
    hidden = meta.visible != calamine.SheetVisibleEnum.Visible
    ends = [piece.end for piece in sheet if piece.end]
    if not ends:
        return grid_of_rows([], meta.name, hidden=hidden)
    end = (ends[-1][0], max(column for _, column in ends))
    check_cells((end[0] + 1) * (end[1] + 1))
    if end[1] >= limits.COLUMNS:
        raise too_wide()
    with _refusing_damage():
        rows = _rows(sheet, end[1] + 1)
        merged: tuple[Merged, ...] = tuple(sheet[0].merged_cell_ranges or ())
    _check_merged(merged, (end[0] + 1) * (end[1] + 1))
    unseen = shown_as(rows, looks)
    columns = _columns(zip(*rows, strict=True))
    return Grid(columns, meta.name, merged, hidden, unseen)


def _rows(sheet: Sequence[calamine.CalamineSheet], width: int) -> list[list[object]]:
    """The cells from the first row and column on."""
    rows: list[list[object]] = []
    for piece in sheet:
        (top, left), (_, right) = piece.start or (0, 0), piece.end or (0, 0)
        cells: list[list[object]] = piece.to_python()  # type: ignore[assignment]
        before: list[object] = [""] * left
        behind: list[object] = [""] * (width - 1 - right)
        rows += [[""] * width for _ in range(top - len(rows))]
        rows += [before + row + behind for row in cells] if before or behind else cells
    return rows


def _check_merged(merged: tuple[Merged, ...], cells: int) -> None:
    """Merged ranges lie apart: each looked at once is no more than each cell looked at once."""
    if len(merged) > limits.MERGED:
        raise Undecodable("too_large", "problem-too-much-inside", items=limits.MERGED)
    rows = sum(bottom - top + 1 for (top, _), (bottom, _) in merged)
    if rows > cells + limits.ROWS:
        raise Undecodable("not_a_table", "problem-damaged-workbook")


def shown_as(rows: list[list[object]], looks: Looks) -> Unseen:
    """Put what a cell shows in the place of what it holds, and tell what is not seen."""
    struck: dict[tuple[int, int], str] = {}
    scaled = []
    for (row, column), form in looks.forms.items():
        if row >= len(rows) or column >= len(rows[row]):
            continue
        cell = rows[row][column]
        if isinstance(form, Struck):
            rows[row][column] = form.left
            gone = form.gone if form.gone is not None else _shown(cell)
            struck |= {(row, column): gone} if gone.strip() else {}
        elif isinstance(form, Format):
            rows[row][column] = form.shown(cell)
            struck |= {(row, column): _shown(cell)} if rows[row][column] == "" != cell else {}
            scaled += [(row, column)] if form.scaled and isinstance(cell, float) else []
        else:
            rows[row][column] = form
    return Unseen(looks.rows, looks.columns, struck, tuple(scaled))


def _shown(cell: object) -> str:
    """A cell's text, blank where it holds nothing."""
    return "" if cell is None else f"{cell:.15g}" if isinstance(cell, float) else _text(cell)


def _columns(columns: Iterable[Sequence[object]]) -> tuple[pa.Array, ...]:
    """Columns as text: below the header all at once where one holds one kind of cell."""
    parts = [(_mixed(cells[: limits.HEAD_ROWS]), _body(cells[limits.HEAD_ROWS :]))
             for cells in columns]  # fmt: skip
    return tuple(each(_joined, parts, rows=max((len(body) for _, body in parts), default=0)))


def _joined(parts: tuple[pa.Array, pa.Array]) -> pa.Array:
    """The beginning of a column, and the rest of it as text."""
    head, body = parts
    return pa.concat_arrays([head, _digits(body) if body.type == pa.float64() else body])


def _mixed(cells: Sequence[object]) -> pa.Array:
    numbers = pa.array([cell if type(cell) is float else None for cell in cells], pa.float64())
    others = [None if type(cell) is float else _text(cell) or None for cell in cells]
    return pc.coalesce(_digits(numbers), pa.array(others, pa.string()))


def _digits(numbers: pa.Array) -> pa.Array:
    """Numbers as text, whole ones (codes of twelve digits) without an exponent."""
    texts = pc.cast(numbers, pa.string())
    if (pc.max(pc.abs(numbers)).as_py() or 0) < _LARGE:
        return texts
    fits = pc.less(pc.abs(numbers), _EXACT)
    whole = pc.and_(fits, pc.equal(numbers, pc.floor(numbers)))
    spelt = pc.cast(pc.cast(pc.if_else(fits, numbers, 0.0), pa.int64(), safe=False), pa.string())
    return pc.if_else(whole, spelt, texts)


def _body(cells: Sequence[object]) -> pa.Array:
    """The cells as numbers where all are, else as text."""
    for kind in (pa.float64(), pa.string()):
        try:
            column = pa.array(cells, kind)
        except (pa.ArrowInvalid, pa.ArrowTypeError):
            continue
        return column if kind == pa.float64() else pc.if_else(pc.equal(column, ""), None, column)
    return _mixed(cells)


def _text(cell: object) -> str:
    """A cell that is no number as a person would read it: 2023-09-01."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    return str(cell)
