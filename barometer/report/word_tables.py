"""Tables of a briefing in Word: heads that repeat, rows that hold together, words for the blind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu

from barometer.report.content import Column, Table
from barometer.report.word_styles import WIDTH, element

_CELL_MARGIN = 60  # twentieths of a point, left and right
# A table of so few rows stands on one page.
_TOGETHER = 10


def add_table(document: Any, block: Table) -> None:
    """The table under its title."""
    document.add_paragraph(block.title, style="Caption")
    table = document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _describe(table, block)
    widths = widths_of(block.columns)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    body = table._tbl
    body.remove(body.tr_lst[0])
    together = len(block.rows) <= _TOGETHER
    body.append(_row([_cell(column.title, "TableHead", width, keep=True)
                      for column, width in zip(block.columns, widths, strict=True)],
                     "w:tblHeader"))  # fmt: skip
    for at, line in enumerate(block.rows, 1):
        body.append(_row([
            _cell(text, "TableText", width, right=column.kind == "number",
                  keep=together and at < len(block.rows))
            for text, column, width in zip(line, block.columns, widths, strict=True)
        ]))  # fmt: skip
    document.add_paragraph(style="Table Text")


def widths_of(columns: Sequence[Column]) -> list[Emu]:
    """The columns' widths, together the width of the type area."""
    whole = sum(column.width for column in columns)
    return [Emu(round(WIDTH * column.width / whole)) for column in columns]


def _row(cells: Sequence[Any], *flags: str) -> Any:
    row, properties = OxmlElement("w:tr"), OxmlElement("w:trPr")
    for name in ("w:cantSplit", *flags):
        properties.append(OxmlElement(name))
    row.append(properties)
    for cell in cells:
        row.append(cell)
    return row


def _cell(text: str, style: str, width: Emu, *, right: bool = False, keep: bool = False) -> Any:
    cell, line = OxmlElement("w:tc"), OxmlElement("w:p")
    cell_properties, looks = OxmlElement("w:tcPr"), OxmlElement("w:pPr")
    cell_properties.append(element("w:tcW", w=str(round(width.twips)), type="dxa"))
    cell_properties.append(element("w:vAlign", val="center"))
    looks.append(element("w:pStyle", val=style))
    if keep:
        looks.append(OxmlElement("w:keepNext"))
    if right:
        looks.append(element("w:jc", val="right"))
    line.append(looks)
    line.append(_run(text))
    cell.append(cell_properties)
    cell.append(line)
    return cell


def _run(text: str) -> Any:
    run = OxmlElement("w:r")
    for at, part in enumerate(text.split("\n")):
        if at:
            run.append(OxmlElement("w:br"))
        piece = OxmlElement("w:t")
        piece.set(qn("xml:space"), "preserve")
        piece.text = part
        run.append(piece)
    return run


def _describe(table: Any, block: Table) -> None:
    """Add the table's title and summary for screen readers, and margins to its cells."""
    properties = table._tbl.tblPr
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=str(_CELL_MARGIN), type="dxa"))
    look = properties.find(qn("w:tblLook"))
    (look.addprevious if look is not None else properties.append)(margins)
    for name, text in (("w:tblCaption", block.title), ("w:tblDescription", block.summary)):
        properties.append(element(name, val=text))
