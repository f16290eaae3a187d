"""Figures as tables show them."""

from __future__ import annotations

import pytest

from barometer.cells import figure_words


@pytest.mark.parametrize(
    ("reason", "shown"), [("—", "—"), ("…", "— (…)"), ("保密", "— (保密)"), (None, "—")]
)
def test_why_there_is_no_figure_is_not_said_twice(reason: str | None, shown: str) -> None:
    """A dash is shown as itself; another mark beside it."""
    assert figure_words(None, reason, None, "吨", "zh-Hans") == shown
