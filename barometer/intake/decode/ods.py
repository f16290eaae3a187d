"""What the content of an .ods says of its cells and calamine leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from barometer.intake import limits
from barometer.intake.decode.extent import holds
from barometer.intake.decode.grid import Struck
from barometer.intake.decode.number_format import Form, Looks, format_of, raised

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_UNUSUAL = (
    '"percentage"|"date"|text-position="super|line-through|visibility=|formula='
    r'|"float"[^>]*>\s*<text:p>[^<]*[%\x80-\xff]'
)
_AROUND = re.compile(r"([^\d.,-]*)-?[\d.,]*\d([^\d.,]*)")
_WHOLE_DAY = re.compile(r"\d{4}年?|\d{4}年\d{1,2}月|\d{4}[-/.]\d{1,2}")
_LINES = ("solid", "single", "double")


def looks_in_document(content: bytes) -> dict[str, Looks]:
    """By sheet, how it looks."""
    if not holds(content, _UNUSUAL) or b"<!DOCTYPE" in content:
        return {}
    root = ElementTree.fromstring(content)
    up = _styles_with(root, lambda key, value: key == "text-position" and value.startswith("super"))
    out = _styles_with(root, lambda key, value: "line-through" in key and value in _LINES)
    return {
        table.get(f"{_TABLE}name", ""): Looks(
            dict(_forms(table, up, out)), _hidden(table, "row"), _hidden(table, "column")
        )
        for table in root.iter(f"{_TABLE}table")
    }


def _styles_with(root: Element, wanted: Callable[[str, str], bool]) -> set[str]:
    """The names of the styles of which one property is wanted."""
    return {style.get(f"{_STYLE}name", "") for style in root.iter(f"{_STYLE}style")
            if any(wanted(key.rpartition("}")[2], value) for part in style
                   for key, value in part.items())}  # fmt: skip


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


def _forms(table: Element, up: set[str], out: set[str]) -> Iterator[tuple[tuple[int, int], Form]]:
    row = 0
    for line in table.iter(f"{_TABLE}table-row"):
        column = 0
        lines = int(line.get(f"{_TABLE}number-rows-repeated", "1"))
        for cell in line:
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            form = Struck() if cell.get(f"{_TABLE}style-name") in out else _form(cell, up, out)
            if form is not None:
                yield from (((row + down, column + step), form)
                            for down in range(min(lines, 1000))
                            for step in range(min(repeated, 1000)))  # fmt: skip
            column += repeated
        row += lines


def _form(cell: Element, up: set[str], out: set[str]) -> Form | None:
    kind = cell.get(f"{_OFFICE}value-type")
    if kind == "percentage":
        return format_of("0%")
    text = "\n".join("".join(_text(line, up, out)) for line in cell.iter(f"{_TEXT}p"))
    gone = "".join("".join(part.itertext()) for part in cell.iter()
                   if part.get(f"{_TEXT}style-name") in out)  # fmt: skip
    if gone.strip():
        return Struck(text.strip(), gone)
    if kind == "date":
        return text if _WHOLE_DAY.fullmatch(text) else None
    if cell.get(f"{_TABLE}formula") and (text.startswith(("#", "Err:")) or not kind):
        return text or cell.get(f"{_TABLE}formula")
    if kind == "float" and text and not any(map(str.isdigit, text)):
        # A format that shows zero as a dash, or a number not at all.
        return text
    if kind == "float" and not text and cell.find(f"{_TEXT}p") is not None:
        return Struck("", cell.get(f"{_OFFICE}value"))
    if kind == "float":
        around = _AROUND.fullmatch(text)
        return format_of(f'"{around[1]}"0"{around[2]}"') if around else None
    return text if any(part.get(f"{_TEXT}style-name") in up for part in cell.iter()) else None


def _text(line: Element, up: set[str], out: set[str]) -> Iterator[str]:
    """The text of a paragraph, its superscripts raised, what is struck out left out."""
    yield line.text or ""
    for part in line:
        inner = "".join(part.itertext())
        if part.get(f"{_TEXT}style-name") not in out:
            yield raised(inner) if part.get(f"{_TEXT}style-name") in up else inner
        yield part.tail or ""
