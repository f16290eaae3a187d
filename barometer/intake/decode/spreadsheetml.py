"""SpreadsheetML of Excel 2003, as reporting systems still send it under the name `.xls`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from barometer.intake import limits
from barometer.intake.decode.comments import MOST_COMMENTS, name_of, words_of_comment
from barometer.intake.decode.grid import Grid, Merged, Struck, check_cells, check_sheets
from barometer.intake.decode.number_format import (
    TINY,
    Form,
    Format,
    Letters,
    Looks,
    format_of,
    raised,
)  # fmt: skip
from barometer.intake.decode.workbook import grid_as_shown

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_EXCEL = "{urn:schemas-microsoft-com:office:excel}"
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*\?>")
# Formats that have a name instead of a code.
_NAMED = {"Percent": "0.00%", "General": "", "General Number": "", "Fixed": "0.00",
          "Standard": "#,##0.00"}  # fmt: skip
# Tags of texts that are struck out, and what hidden sheets are called.
_STRUCK, _HIDDEN = ("S", "Strike", "Del"), ("SheetHidden", "SheetVeryHidden")


@dataclass(frozen=True, slots=True)
class _Style:
    shown: Format | None = None
    letters: Letters = field(default_factory=Letters)


def grids_of_xml(text: bytes) -> tuple[Grid, ...]:
    """The sheets of a book, numbers as their formats show them.

    Raises:
        Undecodable: they reach past the limits.
        ValueError: it is not what a spreadsheet program writes.
    """
    if b"<!DOCTYPE" in text:
        raise ValueError("document type declaration")
    try:
        root = ElementTree.fromstring(_DECLARED.sub(b"", text))
    except ElementTree.ParseError as error:
        raise ValueError("no XML") from error
    styles = _styles(root)
    sheets = root.findall(f"{_SS}Worksheet")
    check_sheets(len(sheets))
    return tuple(_grid(sheet, styles) for sheet in sheets)


def _styles(root: Element) -> dict[str, _Style]:
    """By their names, one made after another that it takes from included."""
    styles: dict[str, _Style] = {}
    for style in root.iter(f"{_SS}Style"):
        looks = styles.get(style.get(f"{_SS}Parent", ""), _Style())
        form, font = style.find(f"{_SS}NumberFormat"), style.find(f"{_SS}Font")
        if form is not None:
            code = form.get(f"{_SS}Format", "")
            looks = replace(looks, shown=format_of(_NAMED.get(code, code)))
        if font is not None:
            looks = replace(looks, letters=_letters(looks.letters, font))
        ground = style.find(f"{_SS}Interior")
        if ground is not None:
            looks = replace(looks, letters=replace(looks.letters, filled=_is_filled(ground)))
        styles[style.get(f"{_SS}ID", "")] = looks
    return styles


def _letters(letters: Letters, font: Element) -> Letters:
    size = float(font.get(f"{_SS}Size", TINY + 1))
    return replace(letters, struck=font.get(f"{_SS}StrikeThrough") == "1", tiny=size <= TINY,
                   white=_is_white(font))  # fmt: skip


def _is_white(part: Element) -> bool:
    return part.get(f"{_SS}Color", "").upper() == "#FFFFFF"


def _is_filled(ground: Element) -> bool:
    return ground.get(f"{_SS}Pattern", "None") != "None" and not _is_white(ground)


def _grid(sheet: Element, styles: dict[str, _Style]) -> Grid:
    table = sheet.find(f"{_SS}Table")
    rows: list[list[object]] = []
    merged: list[Merged] = []
    forms: dict[tuple[int, int], Form] = {}
    hidden: list[int] = []
    comments: dict[tuple[int, int], str] = {}
    of_columns = _column_styles(table)
    widest = 0
    for at, row in _placed(table, "Row"):
        rows += [[] for _ in range(at - len(rows) + 1)]
        hidden += [at] if row.get(f"{_SS}Hidden") == "1" else []
        for column, cell in _placed(row, "Cell"):
            widest = max(widest, column + 1)
            check_cells(at + 1, widest, limits.PAGE_CELLS)
            named = row.get(f"{_SS}StyleID", of_columns.get(column, ""))
            style = styles.get(cell.get(f"{_SS}StyleID", named), _Style())
            data, note = cell.find(f"{_SS}Data"), cell.find(f"{_SS}Comment")
            rows[at] += [""] * (column - len(rows[at])) + [_value(data)]
            form = _form(data, style)
            forms |= {(at, column): form} if form else {}
            if note is not None and len(comments) < MOST_COMMENTS:
                comments[at, column] = words_of_comment("".join(note.itertext()))
            span = _merged(cell, at, column)
            merged += [span] if span[0] != span[1] else []
    looks = Looks(forms, tuple(hidden), _hidden_columns(table), comments=comments)
    return grid_as_shown(
        rows, looks, sheet.get(f"{_SS}Name"), tuple(merged), hidden=_is_hidden(sheet)
    )


def _placed(parent: Element | None, kind: str) -> Iterator[tuple[int, Element]]:
    """Rows or cells with their places (0-based): each follows the last unless it says where."""
    at = 0
    for item in [] if parent is None else parent.findall(f"{_SS}{kind}"):
        at = max(at, int(item.get(f"{_SS}Index", at + 1)) - 1)
        check_cells(*((at, 1) if kind == "Row" else (1, at)), most=limits.PAGE_CELLS)
        yield at, item
        at += 1 + int(item.get(f"{_SS}MergeAcross" if kind == "Cell" else f"{_SS}Span", 0))


def _value(data: Element | None) -> object:
    """A cell's number, day or text, without what is struck out in it."""
    text = "" if data is None else "".join(_parts(data))
    kind = None if data is None else data.get(f"{_SS}Type")
    if kind == "Number":
        return float(text)
    if kind == "DateTime" and text:
        return dt.datetime.fromisoformat(text.removesuffix("Z"))
    return text


def _form(data: Element | None, style: _Style) -> Form | None:
    """What a cell shows in the place of its value; None where that is the value."""
    if data is None:
        return None
    gone = "".join(_gone(data))
    if style.letters.unseen:
        return Struck(gone="".join(data.itertext()))
    return Struck("".join(_parts(data)).strip(), gone) if gone.strip() else style.shown


def _parts(data: Element) -> Iterator[str]:
    """The texts of a cell; superscripts as raised signs, what is struck out left out."""
    yield data.text or ""
    for part in data:
        inner, name = "".join(_parts(part)), name_of(part)
        if name not in _STRUCK:
            yield raised(inner) if name == "Sup" else inner
        yield part.tail or ""


def _gone(data: Element) -> Iterator[str]:
    """What of a cell's text is struck out."""
    return ("".join(part.itertext()) for part in data.iter() if name_of(part) in _STRUCK)


def _merged(cell: Element, row: int, column: int) -> Merged:
    across, down = (int(cell.get(f"{_SS}Merge{way}", 0)) for way in ("Across", "Down"))
    check_cells(row + down, column + across, limits.PAGE_CELLS)
    return (row, column), (row + down, column + across)


def _column_styles(table: Element | None) -> dict[int, str]:
    """The style of each column that names one; cells without one of their own have it."""
    return {
        column: item.get(f"{_SS}StyleID", "")
        for at, item in _placed(table, "Column")
        if item.get(f"{_SS}StyleID")
        for column in range(at, min(at + 1 + int(item.get(f"{_SS}Span", 0)), limits.SHEET_COLUMNS))
    }


def _hidden_columns(table: Element | None) -> tuple[int, ...]:
    places: list[int] = []
    for at, column in _placed(table, "Column"):
        if column.get(f"{_SS}Hidden") == "1":
            places += range(at, at + 1 + int(column.get(f"{_SS}Span", 0)))
    return tuple(places)


def _is_hidden(sheet: Element) -> bool:
    told = sheet.find(f"{_EXCEL}WorksheetOptions/{_EXCEL}Visible")
    return told is not None and (told.text or "") in _HIDDEN
