"""The cells of a pack's CSV files: one small parser per kind, problems kept beside the row."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from barometer.problems import Problem

TRUTHS = {"true": True, "false": False, "1": True, "0": False, "是": True, "否": False}


@dataclass(slots=True)
class Cells:
    """One row of a file; each reading method gives the value or notes a problem."""

    file: str
    line: int
    values: dict[str, str]
    problems: list[Problem] = field(default_factory=list)

    @property
    def broken(self) -> bool:
        """True once a cell of the row could not be read."""
        return any(problem.is_error for problem in self.problems)

    def text(self, column: str, required: bool = False) -> str | None:
        """The cell's text, None where it is empty."""
        value = self.values.get(column, "").strip()
        if not value and required:
            self.note("missing_column", "problem-pack-empty", column, "")
        return value or None

    def several(self, column: str) -> tuple[str, ...]:
        """The list in a cell, parted by semicolons."""
        parts = self.values.get(column, "").replace("；", ";").split(";")
        return tuple(part.strip() for part in parts if part.strip())

    def number(self, column: str, required: bool = False) -> float | None:
        """A finite number."""
        text = self.text(column, required)
        if text is None:
            return None
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if math.isfinite(value) and "_" not in text:
            return value
        self.note("bad_number", "problem-pack-number", column, text)
        return None

    def whole(self, column: str, required: bool = False) -> int | None:
        """A whole number, such as a year."""
        value = self.number(column, required)
        if value is None or value == int(value):
            return None if value is None else int(value)
        self.note("bad_number", "problem-pack-whole", column, self.values[column])
        return None

    def truth(self, column: str) -> bool | None:
        """True, false, or None where the cell is empty."""
        text = self.text(column)
        if text is None or text.lower() in TRUTHS:
            return None if text is None else TRUTHS[text.lower()]
        self.note("not_allowed", "problem-pack-choice", column, text, allowed="true, false")
        return None

    def choice(
        self, column: str, allowed: Sequence[str], required: bool = False
    ) -> str | None:  # fmt: skip
        """One of a few words."""
        text = self.text(column, required)
        if text is None or text in allowed:
            return text
        self.note(
            "not_allowed",
            "problem-pack-choice",
            column,
            text,
            allowed=", ".join(allowed),
        )
        return None

    def note(self, code: str, key: str, column: str, value: str, **facts: object) -> None:
        """Keep a problem of this row."""
        self.problems.append(
            Problem(code, key, file=self.file, row=self.line, column=column, value=value,
                    facts=facts)
        )  # fmt: skip


@dataclass(slots=True)
class Sheet:
    """One file of the pack: its rows, by line."""

    file: str
    rows: list[Cells]

    @property
    def problems(self) -> list[Problem]:
        """Every problem found while its cells were read."""
        return [problem for row in self.rows for problem in row.problems]


def read_sheet(path: Path, columns: Sequence[str], problems: list[Problem]) -> Sheet | None:
    """The rows of a CSV file, or None with a problem: no file, not UTF-8, columns missing."""
    file = path.name
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        problems.append(Problem("not_a_table", "problem-pack-no-file", file=file))
        return None
    except UnicodeDecodeError as error:
        problems.append(Problem("encoding", "problem-pack-encoding", file=file,
                                facts={"byte": error.start}))  # fmt: skip
        return None
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = [cell.strip() for cell in next(reader, [])]
        lines = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        problems.append(Problem("not_a_table", "problem-pack-csv", file=file, row=reader.line_num,
                                facts={"why": str(error)}))  # fmt: skip
        return None
    missing = [column for column in columns if column not in header]
    problems += [
        Problem("missing_column", "problem-pack-column", file=file, row=1, column=column)
        for column in missing
    ]
    if missing:
        return None
    return Sheet(file, [_cells(file, line, header, row, problems) for line, row in lines])


def _cells(
    file: str, line: int, header: list[str], row: list[str], problems: list[Problem]
) -> Cells:
    if len(row) > len(header):
        problems.append(Problem("not_a_table", "problem-pack-width", file=file, row=line,
                                facts={"found": len(row), "allowed": len(header)}))  # fmt: skip
    return Cells(file, line, dict(zip(header, row, strict=False)))
