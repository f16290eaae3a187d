"""How a dropped file is read, told differently by its uploader: kept for the session, undone."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from barometer.intake.layout.reading import TableReading

_TOLD, _REMEMBER, _CHANGES = "told-readings", "remember-forms", "reading-changes"
Readings = tuple[TableReading, ...]
Edit = Callable[[TableReading], TableReading]
# Tables told in the place of one, and which of them is looked at next.
Tables = tuple[tuple[TableReading, ...], int]


def told(mark: str) -> Readings:
    """The readings after the uploader's last change; empty where nothing was changed."""
    steps = _steps(mark)
    return steps[-1] if steps else ()


def change(mark: str, readings: Readings, at: int, edit: Edit) -> None:
    """Change one of the readings shown (a widget's callback)."""
    correct(mark, readings, at, lambda reading: ((edit(reading),), 0))


def correct(
    mark: str, shown: Readings, at: int, tables: Callable[[TableReading], Tables]
) -> None:  # fmt: skip
    """Replace one of the tables by what it was told to be, and say which is looked at next.

    What was told since they were shown counts: `shown` are the readings where nothing was.
    """
    _count(mark)
    readings = told(mark) or shown
    at = min(at, len(readings) - 1)
    parts, look_at = tables(readings[at])
    readings = (*readings[:at], *parts, *readings[at + 1 :])
    _steps(mark).append(readings)
    if len(parts) > 1:
        st.session_state[table_key(mark, len(readings))] = at + look_at


def look_at(mark: str, tables: int, at: int) -> None:
    """Look at another of so many tables (a widget's callback)."""
    _count(mark)
    if at < tables:
        st.session_state[table_key(mark, tables)] = at


def table_key(mark: str, tables: int) -> str:
    """The session's key of which of so many tables is looked at."""
    return f"table-{mark}-{tables}"


def undo(mark: str) -> None:
    """Undo the last change."""
    _count(mark)
    if _steps(mark):
        _steps(mark).pop()


def start_again(mark: str) -> None:
    """Forget every change of a file's readings."""
    _count(mark)
    st.session_state.setdefault(_TOLD, {}).pop(mark, None)


def changes(mark: str) -> int:
    """How often the readings were changed in this session, undoing included."""
    counts: dict[str, int] = st.session_state.setdefault(_CHANGES, {})
    return counts.get(mark, 0)


def _count(mark: str) -> None:
    st.session_state.setdefault(_CHANGES, {})[mark] = changes(mark) + 1


def place_of(file: str, table: str) -> str:
    """The session's key of a file read as this table: each table has changes of its own."""
    return f"{file}-{table}"


def forget(file: str) -> None:
    """Forget every change of a file's readings, as whichever table it was read."""
    stored_readings: dict[str, list[Readings]] = st.session_state.setdefault(_TOLD, {})
    for mark in [mark for mark in stored_readings if mark.startswith(f"{file}-")]:
        del stored_readings[mark]


def remember_key(mark: str) -> str:
    """The session's key of whether the form is to be remembered."""
    return f"{_REMEMBER}-{mark}"


def to_remember(mark: str) -> bool:
    """True where the uploader wants the next file of this form read the same way."""
    return bool(told(mark)) and bool(st.session_state.get(remember_key(mark), True))


def _steps(mark: str) -> list[Readings]:
    steps: list[Readings] = st.session_state.setdefault(_TOLD, {}).setdefault(mark, [])
    return steps
