"""The operator's handbook says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from barometer.settings import PREFIX, Settings

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


def test_every_setting_has_a_row_and_every_row_a_setting() -> None:
    """A setting exists when the handbook has a row for it."""
    heads = re.findall(rf"^\| (`{PREFIX}[^|]+) \|", TEXT, re.M)
    rows = {name for head in heads for name in re.findall(rf"`({PREFIX}\w+)`", head)}
    assert rows == {PREFIX + name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:deploy|tests|barometer)/[\w./-]+)`",
                                                       TEXT))))  # fmt: skip
def test_every_file_named_is_there(path: str) -> None:
    """No row leads to nothing."""
    assert (ROOT / path).exists()


def test_every_promise_names_a_test_that_is_there() -> None:
    """SECURITY.md promises what tests hold: each row of its table leads to at least one."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (?!what |promise |---)(.*) \|$", text.split("## What is not")[0], re.M)
    named = {row: re.findall(r"`(tests/[\w./]+)`", row.split(" | ")[-1]) for row in rows}
    assert len(rows) > 8
    assert [row for row, tests in named.items() if not tests] == []
    assert [path for tests in named.values() for path in tests if not (ROOT / path).exists()] == []
