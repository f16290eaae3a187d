"""A copy of an uploaded file with each problem written beside its cell, to mend and send again."""

from __future__ import annotations

import importlib
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

from barometer.intake import limits
from barometer.intake.decode import archive
from barometer.intake.decode.comments import LINE, OURS, words_of_others
from barometer.intake.decode.files import book
from barometer.intake.decode.grid import Grid, Undecodable
from barometer.intake.words.names import fold
from barometer.problems import Problem
from barometer.wording import problem_sentence

_ERROR, _WARNING = "FFC7CE", "FFEB9C"
_ILLEGAL = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20)])


class Copy(NamedTuple):
    """A file to download."""

    name: str
    data: bytes


def marked_copy(name: str, data: bytes, problems: Sequence[Problem], lang: str = "zh-Hans") -> Copy:
    """The file as XLSX, problems as coloured cells with comments; a zip gives a zip."""
    if archive.is_plain_zip(data):
        return _marked_zip(name, data, problems, lang)
    stem = name.rpartition(".")[0] or name
    return Copy(f"{stem}-marked.xlsx", _marked(name, data, problems, lang))


def _marked_zip(name: str, data: bytes, problems: Sequence[Problem], lang: str) -> Copy:
    target = BytesIO()
    try:
        members = list(archive.members(name, data))
    except Undecodable:
        members = [(name, b"")]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for member, content in members:
            problems_of_member = [problem for problem in problems if problem.file in (member, None)]
            copy = marked_copy(member, content, problems_of_member, lang)
            packed.writestr(copy.name, copy.data)
    return Copy(f"{name.rpartition('.')[0] or name}-marked.zip", target.getvalue())


def _marked(name: str, data: bytes, problems: Sequence[Problem], lang: str) -> bytes:
    grids = _grids(name, data)
    workbook = _original(data) or _rebuilt(grids)
    names: list[str] = workbook.sheetnames
    by_sheet = {grid.sheet: grid for grid in grids}
    notes: dict[tuple[str, int, int], list[Problem]] = defaultdict(list)
    for problem in problems:
        sheet = problem.sheet if problem.sheet in names else names[0]
        grid = by_sheet.get(problem.sheet) or next(iter(by_sheet.values()), Grid(()))
        row, column = _cell(problem, grid)
        notes[(sheet or "", row, column)].append(problem)
    for (sheet, row, column), problems_of_cell in notes.items():
        _mark(workbook[sheet].cell(row, column), problems_of_cell, lang)
    # Loaded by whoever asks for a marked copy first: no page waits for it.
    from barometer.intake.templates.saving import workbook_bytes

    return workbook_bytes(workbook)


def _grids(name: str, data: bytes) -> tuple[Grid, ...]:
    try:
        return book(name, data).grids
    except Undecodable:
        return ()


def _openpyxl() -> Any:
    """The library, loaded by whoever asks for a marked copy first: no page waits for it."""
    return importlib.import_module("openpyxl")


def _original(data: bytes) -> Any:
    """The workbook itself, its looks kept; None where it is no XLSX that can be rewritten."""
    if not archive.is_zip(data):
        return None
    try:
        archive.check(data)
        openpyxl = _openpyxl()
        workbook = openpyxl.load_workbook(BytesIO(data))
    except Exception:  # noqa: BLE001 -- openpyxl raises anything on a strange file; rebuild then
        return None
    return workbook if workbook.worksheets else None


def _rebuilt(grids: Sequence[Grid]) -> Any:
    """The cells as text: a formula stays text, a number as it was written."""
    workbook = _openpyxl().Workbook()
    workbook.remove(workbook.active)
    for number, grid in enumerate(grids or [Grid(())], start=1):
        sheet = workbook.create_sheet(_title(grid.sheet, number))
        for at, row in enumerate(grid.rows(0, min(grid.height, 1_048_000)), start=1):
            for place, text in enumerate(row, start=1):
                if text:
                    cell = sheet.cell(at, place)
                    cell.value = text.translate(_ILLEGAL)[:32_000]
                    cell.data_type = "s"
    return workbook


def _title(sheet: str | None, number: int) -> str:
    clean = "".join(" " if char in "[]:*?/\\" else char for char in sheet or "")
    return clean.translate(_ILLEGAL).strip()[:31] or f"Sheet{number}"


def _cell(problem: Problem, grid: Grid) -> tuple[int, int]:
    """(row, column), 1-based: the cell of that text in that row, under that header."""
    row = problem.row or 1
    cells = grid.rows(row - 1, row)
    if not cells or problem.row is None:
        return row, 1
    by_text = [at for at, text in enumerate(cells[0])
               if problem.value is not None and text == problem.value.strip()]  # fmt: skip
    by_header = _under(problem.column, grid, row)
    both = [at for at in by_text if at in by_header]
    return row, next(iter([*both, *by_text, *by_header]), 0) + 1


def _under(column: str | None, grid: Grid, row: int) -> list[int]:
    """Columns whose header reads so; of stacked headers the lowest part counts."""
    if not column:
        return []
    last = fold(column.rpartition(" / ")[2])
    head = grid.rows(0, min(row - 1, limits.HEAD_ROWS))
    return [at for above in reversed(head) for at, text in enumerate(above)
            if text and fold(text) == last]  # fmt: skip


def _mark(cell: Any, problems: list[Problem], lang: str) -> None:
    openpyxl = _openpyxl()
    if isinstance(cell, openpyxl.cell.cell.MergedCell):
        return
    colour = _ERROR if any(problem.is_error for problem in problems) else _WARNING
    cell.fill = openpyxl.styles.PatternFill("solid", fgColor=colour)
    old = cell.comment
    before = words_of_others(old.text, old.author == OURS) if old else ""
    said = dict.fromkeys(problem_sentence(problem, lang) for problem in problems)
    text = "\n".join([*said, *([LINE, before] if before else [])])
    comment = openpyxl.comments.Comment(text.translate(_ILLEGAL)[:4000], OURS)
    comment.width, comment.height = 320, 120
    cell.comment = comment
