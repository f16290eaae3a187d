"""Confirming an upload: where the store has changed since, the difference is shown first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st

from barometer.cells import sender
from barometer.rows import FigureChange
from barometer.store.changes import Check
from barometer.ui.frame import frame
from barometer.ui.html.templates import fragment
from barometer.ui.state.view import View
from barometer.wording import amount, name_of, period_words, say

_CONFIRMED, _MOVED = "confirmed", "moved"
_TOLD_AT_MOST = 10


def confirm(mark: str, shown: Sequence[Check]) -> None:
    """Remember the checks on screen when a file's button was pressed (its `on_click`)."""
    st.session_state.setdefault(_CONFIRMED, {})[mark] = list(shown)


def confirmed_checks(mark: str) -> list[Check] | None:
    """The checks on screen when the file's button was pressed, returned once; else None."""
    shown: list[Check] | None = st.session_state.get(_CONFIRMED, {}).pop(mark, None)
    return shown


def keep_for_comparison(mark: str, shown: list[Check]) -> None:
    """Keep the checks that were shown, to say on the next run what differs now."""
    st.session_state.setdefault(_MOVED, {})[mark] = shown


def forget(mark: str) -> None:
    """Drop what is kept of a file that was stored or given up."""
    for place in (_CONFIRMED, _MOVED):
        st.session_state.get(place, {}).pop(mark, None)


def say_moved(view: View, mark: str, checks: Sequence[Check]) -> None:
    """A note that the store has changed since the preview, with the figures that differ."""
    shown: list[Check] | None = st.session_state.get(_MOVED, {}).get(mark)
    if shown is None:
        return
    said = list(_sentences(view, shown, checks))
    more = len(said) - _TOLD_AT_MOST
    tail = [say("moved-more", view.lang, count=more)] if more > 0 else []
    frame.html(fragment(
        "uploading.told", title=say("moved-title", view.lang), foot=say("moved-look", view.lang),
        lines=[*said[:_TOLD_AT_MOST], *tail], role="alert",
    ))  # fmt: skip


def _sentences(view: View, shown: Sequence[Check], checks: Sequence[Check]) -> Iterator[str]:
    """A sentence for each listed figure whose old value is not the one that was shown."""
    before = {_figure_key(row): row for check in shown for row in check.changes.rows}
    for check in checks:
        for row in check.changes.rows:
            then = before.get(_figure_key(row))
            if then is None or _old_figure(row) != _old_figure(then):
                yield _sentence(view, row)


def _figure_key(row: FigureChange) -> tuple[object, ...]:
    return (row["region_code"], row["indicator"], row["period"], row["measure"], row["basis"],
            row["base_year"])  # fmt: skip


def _old_figure(row: FigureChange) -> tuple[object, ...]:
    return (row["change"], row["old_value"], row["old_reason"], row["old_qualifier"],
            row["old_vintage"], row["old_upload"])  # fmt: skip


def _sentence(view: View, row: FigureChange) -> str:
    lang = view.lang
    known = {item["indicator"]: item for item in view.indicators}
    indicator = known.get(row["indicator"])
    unit = "%" if row["measure"].endswith("_change") else indicator["unit"] if indicator else ""
    told = [
        view.region_names.get(row["region_code"]) or row["region_code"],
        name_of(indicator, lang) if indicator else row["indicator"],
        period_words(row["period"], lang),
    ]
    return say(
        f"moved-{row['change']}", lang, what=" · ".join(told),
        by=sender(row["old_by"], lang),
        old=_value(row["old_value"], row["old_reason"], unit, lang),
        new=_value(row["value"], row["reason"], unit, lang),
    )  # fmt: skip


def _value(value: float | None, reason: str | None, unit: str, lang: str) -> str:
    return amount(value, unit, lang) if value is not None else reason or "—"
