"""The list of licences is that of what is pinned."""

from __future__ import annotations

import importlib.util
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool():
    """`tools/licences.py` as a module."""
    spec = importlib.util.spec_from_file_location("licences", ROOT / "tools" / "licences.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_is_current(tool) -> None:
    """A pin that changed changes the list: `make licences` writes it."""
    assert (ROOT / "docs" / "licences.md").read_text(encoding="utf-8") == tool.text()


def test_every_package_tells_a_licence_we_may_use(tool) -> None:
    """None is silent, and none binds a program that imports it: no GPL but the lesser one."""
    licences = {row.split(" | ")[0][2:]: row.split(" | ")[2] for row in tool.rows()}
    assert [name for name, words in licences.items() if "not told" in words] == []
    strong = [
        name for name, words in licences.items()
        if "GPL" in words and "LGPL" not in words and "Lesser" not in words
    ]  # fmt: skip
    assert strong == []


def test_the_licence_is_read_where_a_package_tells_it(tool) -> None:
    """The expression of the one, the classifier of the other."""
    assert tool.licence_of(metadata("pytest")) == "MIT"
    assert "Apache" in tool.licence_of(metadata("streamlit"))
