"""How a dropped file is read, told differently by its uploader: kept for the session, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from barometer.intake.layout.reading import TableReading

_TOLD, _REMEMBER, _CHANGES = "told-readings", "remember-forms", "reading-changes"
Readings = tuple[TableReading, ...]
Edit = Callable[[TableReading], TableReading]


def told(mark: str) -> Readings:
    """The readings after the uploader's last change; empty where nothing was changed."""
    steps = _steps(mark)
    return steps[-1] if steps else ()


def change(mark: str, readings: Readings, at: int, edit: Edit) -> None:
    """Change one of the readings shown (a widget's callback)."""
    _count(mark)
    _steps(mark).append((*readings[:at], edit(readings[at]), *readings[at + 1 :]))


def divide(
    mark: str, readings: Readings, at: int, parts: Sequence[TableReading], look_at: int
) -> None:  # fmt: skip
    """Replace one table by several; the part at `look_at` is shown next."""
    _count(mark)
    told = (*readings[:at], *parts, *readings[at + 1 :])
    _steps(mark).append(told)
    st.session_state[table_key(mark, len(told))] = at + look_at


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
