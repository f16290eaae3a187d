"""What is wrong in an input, as data: where, what was found, what is allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]

ERROR_CODES = frozenset(
    {
        "encoding", "no_header", "missing_column", "unknown_region", "unknown_indicator",
        "unknown_measure", "unknown_basis", "bad_number", "bad_period", "bad_unit",
        "out_of_range", "conflict", "ambiguous", "too_large", "not_a_table", "not_allowed",
    }
)  # fmt: skip
WARNING_CODES = frozenset(
    {
        "duplicate", "mixed_basis", "outlier", "part_whole", "falling_total", "identity",
        "approximate", "unit_guess", "missing_mark", "unchanged", "filled_down", "unit_assumed",
        "not_read", "hidden", "not_over", "known_form", "changed_form",
    }
)  # fmt: skip


def severity_of(code: str) -> Severity:
    """Whether what has this code refuses its row, or is a warning."""
    return "error" if code in ERROR_CODES else "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in one place.

    `row` is the line a spreadsheet shows (1-based, preamble and header counted), `column`
    the header's own text, `letter` the column's letters where its header is the only one of
    that text, `value` the cell's own text. `key` names the sentence in the wording files and
    `facts` fill it; `barometer.wording.problem_text` makes the message.
    """

    code: str
    key: str
    severity: Severity = "error"
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    file: str | None = None
    letter: str | None = None

    @property
    def is_error(self) -> bool:
        """True where the row (or the file) is refused."""
        return self.severity == "error"


def letters_of(headers: Sequence[str]) -> dict[str, str]:
    """The letters of each column whose header no other column has."""
    counts = Counter(headers)
    return {header: column_letters(at) for at, header in enumerate(headers, 1)
            if header and counts[header] == 1}  # fmt: skip


def column_letters(number: int) -> str:
    """A column's letters as a spreadsheet shows them, from its number (1-based)."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
