"""Forms put together at random: no wrong figure, and each of their own figures is read."""

from __future__ import annotations

import pytest

from tests.conftest import FULL
from tests.corpus.forms import LAYOUTS, Form, form, looked
from tests.corpus.test_county import count, read

SEEDS = range(900 if FULL else 90)


def read_all(sample: Form, name: str, data: bytes) -> None:
    """Nothing but what is right, and all that the form holds itself."""
    figures, readings = read(name, data)
    wrong, _ = count(
        {key: value for key, value in figures.items() if value is not None}, sample.right
    )
    assert not wrong, sample.sheets
    told = [(problem.key, problem.row) for one in readings for problem in one.problems]
    assert sample.must <= figures.keys(), (sample.sheets, told)


@pytest.mark.parametrize("start", SEEDS[::30])
def test_every_form_is_read_whole_and_right(start: int) -> None:
    """As a workbook, and those of one sheet as text."""
    for seed in range(start, start + 30):
        sample = form(seed)
        read_all(sample, f"{seed}.xlsx", sample.xlsx())
        if len(sample.sheets) == 1:
            read_all(sample, f"{seed}.csv", sample.csv())


@pytest.mark.parametrize("start", SEEDS[::30])
def test_another_look_changes_nothing(start: int) -> None:
    """Blank rows and columns, lines on top, brackets, traditional characters ..."""
    for seed in range(start, start + 30):
        sample = looked(form(seed), seed)
        read_all(sample, f"{seed}.xlsx", sample.xlsx())


def test_every_layout_is_among_them() -> None:
    """Fewer seeds would leave some out."""
    assert {form(seed).layout for seed in SEEDS} == set(LAYOUTS)
