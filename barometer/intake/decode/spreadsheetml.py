"""SpreadsheetML of Excel 2003, as reporting systems still send it under the name `.xls`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from barometer.intake import limits
from barometer.intake.decode.comments import MOST_COMMENTS, words_of_comment
from barometer.intake.decode.grid import Grid, Merged, Undecodable, Unseen, grid_of_rows
from barometer.intake.decode.number_format import TINY, Format, Letters, format_of, raised

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
    if len(sheets) > limits.SHEETS:
        raise Undecodable("too_large", "problem-too-many-sheets", sheets=limits.SHEETS)
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
    rows: list[list[str]] = []
    merged: list[Merged] = []
    struck: dict[tuple[int, int], str] = {}
    scaled: list[tuple[int, int]] = []
    hidden: list[int] = []
    comments: dict[tuple[int, int], str] = {}
    of_columns = _column_styles(table)
    widest = 0
    for at, row in _placed(table, "Row"):
        rows += [[] for _ in range(at - len(rows) + 1)]
        hidden += [at] if row.get(f"{_SS}Hidden") == "1" else []
        for column, cell in _placed(row, "Cell"):
            widest = max(widest, column + 1)
            _within(at + 1, widest)
            named = row.get(f"{_SS}StyleID", of_columns.get(column, ""))
            style = styles.get(cell.get(f"{_SS}StyleID", named), _Style())
            text = _text(cell, style)
            data, note = cell.find(f"{_SS}Data"), cell.find(f"{_SS}Comment")
            gone = "".join(_gone(data)) if data is not None else ""
            if text and style.letters.unseen:
                gone, text = text + gone, ""
            if gone.strip():
                struck[at, column] = gone
            if note is not None and len(comments) < MOST_COMMENTS:
                comments[at, column] = words_of_comment("".join(note.itertext()))
            if not (text or gone) and style.shown and data is not None and data.text:
                struck[at, column] = data.text
            if text and style.shown and style.shown.scaled:
                scaled.append((at, column))
            rows[at] += [""] * (column - len(rows[at])) + [text]
            span = _merged(cell, at, column)
            merged += [span] if span[0] != span[1] else []
    grid = grid_of_rows(rows, sheet.get(f"{_SS}Name"), tuple(merged), _is_hidden(sheet))
    unseen = Unseen(tuple(hidden), _hidden_columns(table), struck, tuple(scaled))
    return replace(grid, unseen=unseen, comments=comments)


def _within(rows: int, columns: int) -> None:
    if (
        rows > limits.PAGE_CELLS
        or columns > limits.SHEET_COLUMNS
        or rows * columns > limits.PAGE_CELLS
    ):
        raise Undecodable("too_large", "problem-too-many-cells", cells=limits.PAGE_CELLS)


def _placed(parent: Element | None, kind: str) -> Iterator[tuple[int, Element]]:
    """Rows or cells with their places (0-based): each follows the last unless it says where."""
    at = 0
    for item in [] if parent is None else parent.findall(f"{_SS}{kind}"):
        at = max(at, int(item.get(f"{_SS}Index", at + 1)) - 1)
        _within(*((at, 1) if kind == "Row" else (1, at)))
        yield at, item
        at += 1 + int(item.get(f"{_SS}MergeAcross" if kind == "Cell" else f"{_SS}Span", 0))


def _text(cell: Element, style: _Style) -> str:
    data = cell.find(f"{_SS}Data")
    if data is None:
        return ""
    text, kind = "".join(_parts(data)), data.get(f"{_SS}Type")
    value: object = text
    if kind == "Number":
        value = float(text)
    elif kind == "DateTime" and text:
        value = dt.datetime.fromisoformat(text.removesuffix("Z"))
    shown = style.shown.shown(value) if style.shown else value
    if isinstance(shown, float):
        return f"{shown:.15g}"
    return shown.isoformat()[:10] if isinstance(shown, dt.datetime) else str(shown)


def _parts(data: Element) -> Iterator[str]:
    """The texts of a cell; superscripts as raised signs, what is struck out left out."""
    yield data.text or ""
    for part in data:
        inner, name = "".join(_parts(part)), _name(part)
        if name not in _STRUCK:
            yield raised(inner) if name == "Sup" else inner
        yield part.tail or ""


def _gone(data: Element) -> Iterator[str]:
    """What of a cell's text is struck out."""
    return ("".join(part.itertext()) for part in data.iter() if _name(part) in _STRUCK)


def _name(part: Element) -> str:
    return part.tag.rpartition("}")[2]


def _merged(cell: Element, row: int, column: int) -> Merged:
    across, down = (int(cell.get(f"{_SS}Merge{way}", 0)) for way in ("Across", "Down"))
    _within(row + down, column + across)
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
