"""The cells of a pack's CSV files: one small parser per kind, problems kept beside the row."""

from __future__ import annotations

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from barometer.problems import Problem, Severity

KNOWN_YEARS = range(1900, 2201)
# Decimals, places on the grid of tiles.
SMALL = range(100)
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

    def plain(self, column: str) -> str:
        """The cell's text as it stands, empty where there is none; never a problem."""
        return self.values.get(column, "").strip()

    def text(self, column: str, required: bool = False) -> str | None:
        """The cell's text, None where it is empty; a column that is missing was named once."""
        value = self.plain(column)
        if not value and required and column in self.values:
            self.note("missing_column", "problem-pack-empty", column, "")
        return value or None

    def several(self, column: str) -> tuple[str, ...]:
        """The list in a cell, parted by semicolons."""
        return listed(self.plain(column))

    def number(self, column: str, required: bool = False) -> float | None:
        """A finite number."""
        text = self.text(column, required)
        if text is None:
            return None
        value = finite(text)
        if value is None:
            self.note("bad_number", "problem-pack-number", column, text)
        return value

    def whole(self, column: str, allowed: range = SMALL, required: bool = False) -> int | None:
        """A whole number, such as a year, within what is allowed."""
        value = self.number(column, required)
        if value is None:
            return None
        if value != int(value):
            self.note("bad_number", "problem-pack-whole", column, self.values[column])
        elif int(value) not in allowed:
            self.note(
                "out_of_range", "problem-pack-choice", column, self.values[column],
                allowed=f"{allowed[0]} … {allowed[-1]}",
            )  # fmt: skip
        else:
            return int(value)
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
        self.problems.append(self.problem(code, key, column, value, "error", **facts))

    def problem(
        self,
        code: str,
        key: str,
        column: str,
        value: str | None = None,
        severity: Severity = "error",
        **facts: object,
    ) -> Problem:
        """A problem at a cell of this row; `value` is the cell's own text unless given."""
        shown = self.plain(column) if value is None else value
        return Problem(code, key, severity, file=self.file, row=self.line, column=column,
                       value=shown, facts=facts)  # fmt: skip


@dataclass(slots=True)
class Sheet:
    """One file of the pack: its rows, by line; `whole` where no column and no cell is lost."""

    file: str
    rows: list[Cells]
    whole: bool = True

    @property
    def problems(self) -> list[Problem]:
        """Every problem found while its cells were read."""
        return [problem for row in self.rows for problem in row.problems]


def listed(text: str) -> tuple[str, ...]:
    """The items of a list in one cell."""
    return tuple(part.strip() for part in text.replace("；", ";").split(";") if part.strip())


def finite(text: str) -> float | None:
    """The number a text spells with plain digits, None where it spells none."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in text else None


def odd_slug(text: str) -> bool:
    """Whether a slug has a sign that an address or a list of slugs gives another meaning."""
    return re.fullmatch(r"[\w.-]*", text) is None or text in (".", "..")


def read_sheet(path: Path, columns: Sequence[str], problems: list[Problem]) -> Sheet:
    """The rows of a CSV file; what is wrong with the file as a whole is added to `problems`."""
    records = _records(path, problems)
    if not records:
        return Sheet(path.name, [], whole=False)
    header = [cell.strip() for cell in records[0]]
    bad_columns = [
        *_columns("missing_column", "problem-pack-column", path.name,
                  [column for column in columns if column not in header]),
        *_columns("ambiguous", "problem-pack-column-twice", path.name,
                  [column for column, count in Counter(header).items() if column and count > 1]),
    ]  # fmt: skip
    problems += bad_columns
    rows = [
        _cells(path.name, line, header, record, problems)
        for line, record in enumerate(records[1:], start=2)
        if any(cell.strip() for cell in record)
    ]
    return Sheet(path.name, rows, whole=not bad_columns)


def _records(path: Path, problems: list[Problem]) -> list[list[str]]:
    """Every record of the file, blank ones included, so that positions are a spreadsheet's."""
    file = path.name
    try:
        text = path.read_bytes().decode("utf-8-sig")
        records = list(csv.reader(io.StringIO(text, newline="")))
    except OSError:
        problems.append(Problem("not_a_table", "problem-pack-no-file", file=file))
        return []
    except UnicodeDecodeError as error:
        problems.append(Problem("encoding", "problem-pack-encoding", file=file,
                                facts={"byte": error.start}))  # fmt: skip
        return []
    except csv.Error as error:
        problems.append(Problem("not_a_table", "problem-pack-csv", file=file,
                                facts={"why": str(error)}))  # fmt: skip
        return []
    if not records:
        problems.append(Problem("no_header", "problem-pack-no-header", file=file))
    return records


def _columns(code: str, key: str, file: str, columns: Sequence[str]) -> list[Problem]:
    return [Problem(code, key, file=file, row=1, column=column) for column in columns]


def _cells(
    file: str, line: int, header: list[str], record: list[str], problems: list[Problem]
) -> Cells:
    if any(cell.strip() for cell in record[len(header) :]):
        problems.append(Problem("not_a_table", "problem-pack-width", file=file, row=line,
                                facts={"found": len(record), "allowed": len(header)}))  # fmt: skip
    values: dict[str, str] = {}
    for column, cell in zip_longest(header, record[: len(header)], fillvalue=""):
        values.setdefault(column, cell)
    return Cells(file, line, values)
