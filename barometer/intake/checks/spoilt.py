"""Cells of labels and notes that a program spoilt on the way: moved commas, bytes, open quotes."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from barometer.intake import limits
from barometer.intake.figures.cells import decimal_commas
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.locate import column_named

_END_OF_NUMBER = re.compile(r"\d{3}(?:\.\d+)?|\d+\.\d+")
_TEXTS = ("source", "note")


def check(parser: Parser, delimiter: str | None, width: int) -> None:
    """Every such cell of a sheet that is `width` columns wide; a text file has a `delimiter`."""
    _moved_commas(parser, delimiter)
    for role in _TEXTS:
        _texts(parser, role, ("encoding", "problem-bad-byte"), lambda text: "\ufffd" in text)
    for role in parser.draft.labels:
        _texts(
            parser, role, ("too_large", "problem-cell-too-long"),
            lambda text: len(text) > limits.CELL_CHARACTERS, characters=limits.CELL_CHARACTERS,
        )  # fmt: skip
        if delimiter is not None:
            _swallowed_rows(parser, role, delimiter, width)


def _moved_commas(parser: Parser, delimiter: str | None) -> None:
    """`1,234.5` without quotes whose end stands in the notes, and `1,325` that may be 1.325."""
    if delimiter == ",":
        for role in _TEXTS:
            _texts(parser, role, ("bad_number", "problem-number-in-note"),
                   lambda text: bool(_END_OF_NUMBER.fullmatch(text.strip())))  # fmt: skip
    if delimiter == ";":
        positions = decimal_commas(parser.draft.texts)
        parser.findings.report_at(
            "bad_number",
            "problem-decimal-comma",
            positions,
            parser.value_header,
            lambda at: (parser.draft.texts[at].as_py(), {}),
        )


def _swallowed_rows(parser: Parser, role: str, delimiter: str, width: int) -> None:
    """A quote never closed: the rows below it stand inside one cell."""
    _texts(
        parser, role, ("not_a_table", "problem-open-quote"),
        lambda text: any(line.count(delimiter) == width - 1 for line in text.split("\n")),
    )  # fmt: skip


def _texts(
    parser: Parser, role: str, kind: tuple[str, str], wrong: Callable[[str], bool], **facts: object
) -> None:
    """A problem wherever the text of a label column is wrong."""
    coded = parser.draft.label(role)
    bad = [text is not None and wrong(text) for text in coded.texts]
    if any(bad):
        positions = np.flatnonzero(np.array(bad)[coded.full(parser.draft.size)])
        name = column_named(parser.located, role)
        parser.findings.report_at(
            *kind, positions, lambda at: name, lambda at: (coded.at(at), facts), once_a_row=True
        )
