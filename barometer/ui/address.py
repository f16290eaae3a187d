"""Every choice a reader makes lives in the address; widgets only show and change it.

The address is read at the start of each run and wins over the widgets, so opening, sharing and
the browser's back button all show exactly what the address says. Streamlit's own binding of
widgets to the address would write the option's label, which depends on the language; here the
address holds codes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

KEYS = (
    "plan", "sector", "region", "period", "status", "body", "q", "indicator", "lang", "as_of",
    "map", "clause", "scheme", "figure", "pollutant", "standing",
)  # fmt: skip
# What belongs to one plan and means nothing in another.
OF_A_PLAN = (
    "region", "period", "status", "body", "indicator", "as_of", "clause", "scheme", "figure",
    "pollutant", "standing",
)  # fmt: skip
_WIDGET = "choice-"


class Address:
    """The choices of this run; remembers what the address asked for and does not exist."""

    def __init__(self, asked: Mapping[str, str]) -> None:
        """Keep the parameters that are choices."""
        self.asked = {key: asked[key] for key in KEYS if asked.get(key, "").strip()}
        self.unknown: list[tuple[str, str]] = []

    def code(self, key: str, allowed: Collection[str], default: str | None = None) -> str | None:
        """The code asked for if it is one of `allowed`, else the default, remembered as unknown."""
        asked = self.asked.get(key)
        if asked is None or asked in allowed:
            return asked or default
        self.unknown.append((key, asked))
        return default

    def number(self, key: str, allowed: Callable[[int], bool]) -> int | None:
        """The whole number asked for if it is allowed, else None, remembered as unknown."""
        asked = self.asked.get(key)
        if asked is None:
            return None
        if asked.isascii() and asked.isdigit() and len(asked) < 16 and allowed(int(asked)):
            return int(asked)
        self.unknown.append((key, asked))
        return None

    def text(self, key: str) -> str | None:
        """Free text."""
        return self.asked.get(key)

    def params(self, **changes: str | None) -> dict[str, str]:
        """The choices with changes, None dropping one; what does not exist is not passed on."""
        lost = dict(self.unknown)
        kept = {k: v for k, v in self.asked.items() if lost.get(k) != v}
        return {k: v for k, v in {**kept, **changes}.items() if v}

    def link(self, page: str, **changes: str | None) -> str:
        """A relative link to a page (`indicator?...`, `.` the overview) that keeps the choices."""
        query = urlencode(self.params(**changes))
        return f"{page or '.'}{'?' + query if query else ''}"


def current() -> Address:
    """The address as this run sees it."""
    return Address({key: st.query_params[key] for key in st.query_params})


def choose(
    key: str,
    label: str,
    codes: Sequence[str],
    value: str | None,
    words: Callable[[str], str],
    *,
    default: str | None = None,
    forget: Sequence[str] = (),
    hide_label: bool = False,
) -> None:
    """A select box over codes that shows the address's choice and writes a new one into it.

    The code `""` is no choice.
    """
    widget = _WIDGET + key
    st.session_state[widget] = value or ""
    st.selectbox(
        label, codes, key=widget, format_func=words, on_change=_write,
        args=(key, default, tuple(forget)),
        label_visibility="collapsed" if hide_label else "visible",
    )  # fmt: skip


def choose_pill(
    key: str, label: str, codes: Sequence[str], value: str | None, words: Callable[[str], str]
) -> None:
    """A row of buttons; pressing the one chosen takes the choice back."""
    widget = _WIDGET + key
    st.session_state[widget] = value
    st.pills(
        label, codes, key=widget, format_func=words, on_change=_write, args=(key, None, ()),
        label_visibility="collapsed",
    )  # fmt: skip


def ask_text(key: str, label: str, value: str | None, hint: str) -> None:
    """A text field whose words stand in the address."""
    widget = _WIDGET + key
    st.session_state[widget] = value or ""
    st.text_input(label, key=widget, placeholder=hint, on_change=_write, args=(key, "", ()))


def _write(key: str, default: str | None, forget: Sequence[str]) -> None:
    value = st.session_state[_WIDGET + key]
    for name in (key, *forget):
        st.query_params.pop(name, None)
    if value and value != default:
        st.query_params[key] = value.strip()


def clear(*keys: str) -> None:
    """Drop choices from the address (for a button's `on_click`)."""
    for key in keys:
        st.query_params.pop(key, None)
