"""A workbook to bytes, in memory alone: openpyxl puts each sheet into a file on its way."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


class _InMemory(ExcelWriter):  # type: ignore[misc]
    """Where files are read no file may grow, and a killed process would leave one behind."""

    def write_worksheet(self, ws: Any) -> None:
        """Put one sheet into the package."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        target = BytesIO()
        writer = WorksheetWriter(ws, target)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], target.getvalue())
        self.manifest.append(ws)


def workbook_bytes(workbook: Any) -> bytes:
    """The workbook as XLSX."""
    target = BytesIO()
    # The writer closes the package once all is in it.
    _InMemory(workbook, ZipFile(target, "w", ZIP_DEFLATED)).save()
    return target.getvalue()
