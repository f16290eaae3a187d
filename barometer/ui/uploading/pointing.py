"""How a dropped file is read, told differently by its uploader: kept for the session, undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from barometer.intake.layout.reading import TableReading

_TOLD, _REMEMBER = "told-readings", "remember-forms"
Readings = tuple[TableReading, ...]
Edit = Callable[[TableReading], TableReading]


def told(mark: str) -> Readings:
    """The readings that the uploader's last word has left; none where the rules' own stand."""
    steps = _steps(mark)
    return steps[-1] if steps else ()


def change(mark: str, readings: Readings, at: int, edit: Edit) -> None:
    """One reading of those shown told differently (a widget's callback)."""
    _steps(mark).append((*readings[:at], edit(readings[at]), *readings[at + 1 :]))


def divide(
    mark: str, readings: Readings, at: int, parts: Sequence[TableReading], look_at: int
) -> None:  # fmt: skip
    """One table told to be several; the part of this place is looked at next."""
    told = (*readings[:at], *parts, *readings[at + 1 :])
    _steps(mark).append(told)
    st.session_state[table_key(mark, len(told))] = at + look_at


def table_key(mark: str, tables: int) -> str:
    """The session's key of which of so many tables is looked at."""
    return f"table-{mark}-{tables}"


def undo(mark: str) -> None:
    """Take the last word back."""
    if _steps(mark):
        _steps(mark).pop()


def start_again(mark: str) -> None:
    """Forget all that was told of a file."""
    st.session_state.setdefault(_TOLD, {}).pop(mark, None)


def place_of(file: str, table: str) -> str:
    """The mark of a file read as a table: what was told of it as another table says nothing."""
    return f"{file}-{table}"


def forget(file: str) -> None:
    """Forget all that was told of a file as any table."""
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
