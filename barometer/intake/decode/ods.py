"""What the content of an .ods says of its cells and calamine leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import repeat
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from barometer.intake import limits
from barometer.intake.decode.archive import Parts
from barometer.intake.decode.comments import MOST_COMMENTS, Comments, words_of_comment
from barometer.intake.decode.extent import holds
from barometer.intake.decode.grid import Struck
from barometer.intake.decode.number_format import (
    TINY,
    Form,
    Format,
    Letters,
    Looks,
    format_of,
    raised,
)  # fmt: skip

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_UNUSUAL_STYLES = r'line-through|color="#ffffff"|font-size="[0-2](\.\d+)?pt'
_UNUSUAL = (
    f'"percentage"|"date"|text-position="super|visibility=|formula=|annotation|{_UNUSUAL_STYLES}'
    r'|display-factor|embedded-text|"float"[^>]*>\s*<text:p>[^<]*[%\x80-\xff]'
)
_AROUND = re.compile(r"([^\d.,-]*)(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([^\d.,]*)")
_WHOLE_DAY = re.compile(r"\d{4}年?|\d{4}年\d{1,2}月|\d{4}[-/.]\d{1,2}")
_POINTS = re.compile(r"(\d+(?:\.\d+)?)pt")
_LINES = ("solid", "single", "double")
_UNFILLED = ("", "none", "transparent", "#ffffff")
_NUMBERS = ("float", "currency")
# The most powers of ten that a format takes off a number.
_POWERS = 9


_Styles = dict[str | None, Letters]
_PLAIN = Letters()


def looks_in_document(parts: Parts) -> dict[str, Looks]:
    """By sheet, how it looks."""
    content = parts.read("content.xml")
    common = parts.read("styles.xml") if "styles.xml" in parts.names else b""
    common = common if common and holds(common, _UNUSUAL_STYLES) else b""
    if b"<!DOCTYPE" in content + common or not (common or holds(content, _UNUSUAL)):
        return {}
    root = ElementTree.fromstring(content)
    roots = [ElementTree.fromstring(common), root] if common else [root]
    styles = _styles(roots)
    commented = b"annotation" in content
    return {
        table.get(f"{_TABLE}name", ""): Looks(
            dict(_forms(table, styles)), _hidden(table, "row"), _hidden(table, "column"),
            comments=_comments(table) if commented else {},
        ) for table in root.iter(f"{_TABLE}table")
    }  # fmt: skip


def _styles(roots: list[Element]) -> _Styles:
    """By their names, each with what it takes from the one that it is made of."""
    written = {style.get(f"{_STYLE}name"): style for root in roots
               for style in root.iter(f"{_STYLE}style")}  # fmt: skip
    styles: _Styles = {}

    def style(name: str | None, depth: int = 0) -> Letters:
        if name not in styles:
            one = written.get(name)
            if one is None or depth > len(written):
                return _PLAIN
            styles[name] = _changed(style(one.get(f"{_STYLE}parent-style-name"), depth + 1), one)
        return styles[name]

    for name in written:
        style(name)
    return styles


def _changed(looks: Letters, style: Element) -> Letters:
    for part in style:
        for key, value in part.items():
            looks = _with_property(looks, key.rpartition("}")[2], value)
    return looks


def _with_property(looks: Letters, name: str, value: str) -> Letters:
    if name == "text-position":
        return replace(looks, raised=value.startswith("super"))
    if name == "text-line-through-style":
        return replace(looks, struck=value != "none")
    if name == "text-line-through-type":
        return replace(looks, struck=looks.struck or value in _LINES)
    if name == "color":
        return replace(looks, white=value.lower() == "#ffffff")
    if name == "use-window-font-color" and value == "true":
        return replace(looks, white=False)
    if name == "font-size" and (size := _POINTS.fullmatch(value)):
        return replace(looks, tiny=float(size[1]) <= TINY)
    if name == "background-color":
        return replace(looks, filled=value.lower() not in _UNFILLED)
    return looks


def _hidden(table: Element, kind: str) -> tuple[int, ...]:
    """Rows or columns of a sheet that are hidden or filtered out."""
    places: list[int] = []
    at = 0
    for line in table.iter(f"{_TABLE}table-{kind}"):
        repeated = int(line.get(f"{_TABLE}number-{kind}s-repeated", "1"))
        if line.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            places += range(at, at + min(repeated, limits.COLUMNS, limits.ROWS - len(places)))
        at += repeated
    return tuple(places)


def _cells(table: Element) -> Iterator[tuple[int, int, Element, int, int, str | None]]:
    """(row, column, the cell, rows and columns that it stands for, its style)."""
    of_columns = [
        name
        for column in table.iter(f"{_TABLE}table-column")
        for name in repeat(
            column.get(f"{_TABLE}default-cell-style-name"),
            min(int(column.get(f"{_TABLE}number-columns-repeated", "1")), limits.COLUMNS),
        )
    ][: limits.COLUMNS]
    row = 0
    for line in table.iter(f"{_TABLE}table-row"):
        column = 0
        lines = int(line.get(f"{_TABLE}number-rows-repeated", "1"))
        of_row = line.get(f"{_TABLE}default-cell-style-name")
        for cell in line:
            across = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            if len(cell) or cell.get(f"{_OFFICE}value-type"):
                of_column = of_columns[column] if column < len(of_columns) else None
                style = cell.get(f"{_TABLE}style-name") or of_row or of_column
                yield row, column, cell, lines, across, style
            column += across
        row += lines


def _forms(table: Element, styles: _Styles) -> Iterator[tuple[tuple[int, int], Form]]:
    for row, column, cell, lines, across, style in _cells(table):
        form = Struck() if styles.get(style, _PLAIN).unseen else _form(cell, styles)
        if form is not None:
            yield from (((row + down, column + step), form)
                        for down in range(min(lines, 1000))
                        for step in range(min(across, 1000)))  # fmt: skip


def _comments(table: Element) -> Comments:
    comments: dict[tuple[int, int], str] = {}
    for row, column, cell, *_ in _cells(table):
        note = cell.find(f"{_OFFICE}annotation")
        if note is not None and len(comments) < MOST_COMMENTS:
            lines = ("".join(line.itertext()) for line in note.iter(f"{_TEXT}p"))
            comments[row, column] = words_of_comment("\n".join(lines))
    return comments


def _form(cell: Element, styles: _Styles) -> Form | None:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "percentage":
        return format_of("0%")
    lines = cell.findall(f"{_TEXT}p")
    pieces = [(part, styles.get(part.get(f"{_TEXT}style-name"), _PLAIN))
              for line in lines for part in line.iter()]  # fmt: skip
    text = "\n".join("".join(_text(line, styles)) for line in lines)
    gone = "".join("".join(part.itertext()) for part, style in pieces if style.struck)
    if gone.strip():
        return Struck(text.strip(), gone)
    if kind == "date":
        return text if _WHOLE_DAY.fullmatch(text) else None
    if cell.get(f"{_TABLE}formula") and (text.startswith(("#", "Err:")) or not kind):
        return text or cell.get(f"{_TABLE}formula")
    if kind in _NUMBERS:
        return _form_of_number(text, cell.get(f"{_OFFICE}value", ""), shown=bool(lines))
    return text if any(style.raised for _, style in pieces) else None


def _form_of_number(text: str, value: str, *, shown: bool) -> Form | None:
    """What a number shows besides itself, or in its place: a dash for zero, or nothing."""
    if not any(map(str.isdigit, text)):
        return text or (Struck("", value) if shown else None)
    around = _AROUND.fullmatch(text)
    if not around:
        return None
    form = format_of(f'"{around[1]}"0"{around[3]}"')
    power = _power(around[2].replace(",", ""), float(value or 0))
    if not power:
        return form
    form = form or Format()
    return replace(form, plain=replace(form.plain, factor=10.0**-power))


def _power(digits: str, value: float) -> int:
    """How many powers of ten the number shown lacks of the one held; 0 where it is the same."""
    shown, half = float(digits), 0.5000001 * 10.0 ** -len(digits.partition(".")[2])
    powers = range(_POWERS + 1) if shown else ()
    return next((power for power in powers if abs(abs(value) / 10**power - abs(shown)) <= half), 0)


def _text(line: Element, styles: _Styles) -> Iterator[str]:
    """The text of a paragraph, its superscripts raised, what is struck out left out."""
    yield line.text or ""
    for part in line:
        inner = "".join(part.itertext())
        style = styles.get(part.get(f"{_TEXT}style-name"), _PLAIN)
        if not style.struck:
            yield raised(inner) if style.raised else inner
        yield part.tail or ""
