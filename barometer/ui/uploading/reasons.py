"""Why suspect figures go in all the same: one line, asked for before they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from barometer.cells import sender
from barometer.problems import Problem
from barometer.rows import Upload
from barometer.store.checked_file import Check
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import say

# What is odd about the figures themselves; other warnings are about how a file was read.
_CODES = frozenset({"outlier", "identity", "part_whole", "falling_total"})
# A share given as a ratio is a hundred times too small, if it is one.
_KEYS = frozenset({"problem-share-as-ratio"})
_LONGEST = 200


def is_odd(problem: Problem) -> bool:
    """True for a warning about a figure itself."""
    return not problem.is_error and (problem.code in _CODES or problem.key in _KEYS)


def reason_for(view: View, mark: str, checks: Sequence[Check]) -> str | None:
    """The reason given; empty where none is needed, None while one is missing.

    It is asked for here: a figure that is odd and right is known as such from then on.
    """
    odd = sum(is_odd(problem) for check in checks for problem in check.problems)
    if not odd:
        return ""
    lang = view.lang
    said = st.text_input(
        plain(say("reason-ask", lang, count=odd)), key=f"reason-{mark}", max_chars=_LONGEST,
        placeholder=say("reason-example", lang), help=say("reason-kept", lang), live=True,
    )  # fmt: skip
    return str(said).strip() or None


def reasons_given(problem: Problem, upload: int, uploads: Iterable[Upload], lang: str) -> str:
    """What the uploader said of an odd figure when it went in, as HTML; empty where nothing."""
    row = next((row for row in uploads if row["upload"] == upload and row["note"]), None)
    if row is None or not is_odd(problem):
        return ""
    words = say("reason-given", lang, by=sender(row["by"], lang), reason=row["note"])
    return f'<p class="bm-soft">{escape(words)}</p>'
