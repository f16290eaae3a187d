"""Every choice a reader makes lives in the address; widgets only show and change it.

The address is read at the start of each run and wins over the widgets, so opening, sharing and
the browser's back button all show exactly what the address says. Streamlit's own binding of
widgets to the address would write the option's label, which depends on the language; here the
address holds codes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from barometer.ui.state.plain import plain

KEYS = (
    "plan", "sector", "region", "period", "status", "body", "q", "indicator", "lang", "as_of",
    "history", "map", "clause", "scheme", "figure", "pollutant", "standing", "notebook", "ask",
    "rank", "part", "since", "until", "suppose", "compare", "way", "years", "indicators",
    "limit_s",
)  # fmt: skip
# Choices that a notebook's controls hold, by the names of the cells.
_OF_A_CONTROL = re.compile(r"v\.[a-z][a-z0-9_]{0,39}")
# What belongs to one plan and means nothing in another.
OF_A_PLAN = (
    "region", "period", "status", "body", "indicator", "as_of", "history", "clause", "scheme",
    "figure", "pollutant", "standing", "years", "indicators", "compare",
)  # fmt: skip
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,15})?")
_WIDGET = "choice-"
# The address that this session's last run has seen, and the one that a choice has just left.
_SEEN, _LEFT = "address-seen", "address-left"


class Address:
    """The choices of this run; remembers what the address asked for and does not exist."""

    def __init__(self, asked: Mapping[str, str], *, embedded: bool = False) -> None:
        """Keep the parameters that are choices; `embedded`: inside another site's frame."""
        self.embedded = embedded
        known = [*KEYS, *sorted(filter(_OF_A_CONTROL.fullmatch, asked))]
        self.choices = {key: asked[key] for key in known if asked.get(key, "").strip()}
        self.unknown: list[tuple[str, str]] = []

    def code(self, key: str, allowed: Collection[str], default: str | None = None) -> str | None:
        """The code asked for if it is one of `allowed`, else the default, remembered as unknown."""
        asked = self.choices.get(key)
        if asked is None or asked in allowed:
            return asked or default
        self.unknown.append((key, asked))
        return default

    def codes(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """The codes asked for, parted by commas; those that do not exist are remembered."""
        asked = [code.strip() for code in self.choices.get(key, "").split(",") if code.strip()]
        self.unknown += [(key, code) for code in asked if code not in allowed]
        return tuple(dict.fromkeys(code for code in asked if code in allowed))

    def number(self, key: str, allowed: Callable[[int], bool]) -> int | None:
        """The whole number asked for if it is allowed, else None, remembered as unknown."""
        asked = self.choices.get(key)
        if asked is None:
            return None
        if asked.isascii() and asked.isdigit() and len(asked) < 16 and allowed(int(asked)):
            return int(asked)
        self.unknown.append((key, asked))
        return None

    def amount(
        self, key: str, allowed: Callable[[float], bool] = lambda number: True
    ) -> float | None:
        """The number asked for, none below 0, if allowed; else None, remembered as unknown."""
        asked = self.choices.get(key)
        if asked is None:
            return None
        if _AMOUNT.fullmatch(asked) and allowed(float(asked)):
            return float(asked)
        self.unknown.append((key, asked))
        return None

    def amounts(self, key: str) -> dict[str, float]:
        """Numbers by name (`2024:3,2025:4.5`), none below 0; what is none is remembered."""
        asked = self.choices.get(key)
        parts = [part.partition(":") for part in asked.split(",")] if asked else []
        if all(name and _AMOUNT.fullmatch(number) for name, _, number in parts):
            return {name: float(number) for name, _, number in parts}
        self.unknown.append((key, str(asked)))
        return {}

    def text(self, key: str) -> str | None:
        """Free text."""
        return self.choices.get(key)

    def params(self, **changes: str | None) -> dict[str, str]:
        """The choices with changes, None dropping one; what does not exist is not passed on."""
        lost = dict(self.unknown)
        known = {k: self._known(k, v) for k, v in self.choices.items() if lost.get(k) != v}
        chosen = {k: v for k, v in {**known, **changes}.items() if v}
        # A history says which entry is meant, and nothing without one.
        return chosen if "as_of" in chosen else {k: v for k, v in chosen.items() if k != "history"}

    def _known(self, key: str, value: str) -> str:
        """A list of codes without those that do not exist."""
        lost = {code for name, code in self.unknown if name == key}
        return ",".join(code for code in value.split(",") if code.strip() not in lost)

    def navigation_link(self, page: str, **changes: str | None) -> str:
        """A link to a page of the navigation: as `link`, without what a notebook holds."""
        return self.link(page, **dict.fromkeys(filter(of_a_notebook, self.choices)), **changes)

    def link(self, page: str, **changes: str | None) -> str:
        """A relative link to a page (`indicator?...`, `.` the overview) that keeps the choices.

        A view inside a frame stays one.
        """
        params = self.params(**changes)
        query = urlencode({**params, "embed": "true"} if self.embedded else params)
        return f"{page or '.'}{'?' + query if query else ''}"


def current() -> Address:
    """The address as this run sees it."""
    here = st.query_params.to_dict()
    if st.session_state.get(_SEEN) != here:
        st.session_state.update({_SEEN: here, _LEFT: None})
    return Address(here, embedded=bool(st.context.is_embedded))


def of_a_notebook(key: str) -> bool:
    """True for a choice that means something beside one notebook only."""
    return key in ("notebook", "ask", "limit_s") or bool(_OF_A_CONTROL.fullmatch(key))


def _bound(
    key: str, value: object, default: str | None = None, forget: Sequence[str] = (),
    codes: Sequence[str] | None = None,
) -> dict[str, Any]:  # fmt: skip
    """What binds a widget to a choice of the address, whose value it shows."""
    st.session_state[_WIDGET + key] = value
    known = None if codes is None else tuple(codes)
    return {"key": _WIDGET + key, "on_change": _write,
            "args": (key, default, tuple(forget), known)}  # fmt: skip


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
    st.selectbox(
        plain(label), codes, format_func=words,
        label_visibility="collapsed" if hide_label else "visible",
        **_bound(key, value or "", default, forget, codes),
    )  # fmt: skip


def choose_several(
    key: str, label: str, codes: Sequence[str], values: Sequence[str], words: Callable[[str], str],
    hint: str,
) -> None:  # fmt: skip
    """A box for several codes; the address holds them parted by commas."""
    st.multiselect(
        plain(label), codes, format_func=words, placeholder=hint,
        **_bound(key, list(values), codes=codes),
    )  # fmt: skip


def choose_pill(
    key: str, label: str, codes: Sequence[str], value: str | None, words: Callable[[str], str]
) -> None:
    """A row of buttons; pressing the one chosen takes the choice back."""
    st.pills(
        plain(label), codes, format_func=lambda code: plain(words(code)),
        label_visibility="collapsed", **_bound(key, value, codes=codes),
    )  # fmt: skip


def ask_text(key: str, label: str, value: str | None, hint: str) -> None:
    """A text field whose words stand in the address."""
    st.text_input(plain(label), placeholder=hint, **_bound(key, value or "", ""))


def ask_number(
    key: str, label: str, value: float | None, *, default: str, least: float | None,
    most: float | None, step: float | None,
) -> None:  # fmt: skip
    """A number field whose number stands in the address."""
    # Whole numbers and others do not mix in one field.
    shown, low, high, by = (None if one is None else float(one)
                            for one in (value, least, most, step))  # fmt: skip
    st.number_input(
        plain(label), min_value=low, max_value=high, step=by, format="%g",
        **_bound(key, shown, default),
    )  # fmt: skip


def slide(
    key: str, label: str, value: float, *, default: float, most: float, step: float
) -> None:  # fmt: skip
    """A slider from 0 whose number stands in the address."""
    st.slider(
        plain(label), min_value=0.0, max_value=float(most), step=float(step), format="%g",
        **_bound(key, float(value), _as_text(float(default))),
    )  # fmt: skip


def slide_by_name(
    key: str, name: str, label: str, value: float, *, names: Sequence[str], least: float,
    most: float, step: float,
) -> None:  # fmt: skip
    """One of several sliders whose numbers stand in the address together, by their names."""
    widget = f"{_WIDGET}{key}-{name}"
    st.session_state[widget] = float(value)
    st.slider(
        plain(label), key=widget, min_value=float(least), max_value=float(most), step=float(step),
        format="%g", on_change=_write_amounts, args=(key, tuple(names)),
    )  # fmt: skip


def _write_amounts(key: str, names: Sequence[str]) -> None:
    if _is_left():
        return
    amounts = ((name, st.session_state[f"{_WIDGET}{key}-{name}"]) for name in names)
    change({key}, {key: ",".join(f"{name}:{_as_text(value)}" for name, value in amounts)})


def _write(
    key: str, default: str | None, forget: Sequence[str], codes: Sequence[str] | None
) -> None:
    """Put a reader's choice into the address."""
    value = st.session_state[_WIDGET + key]
    several = value if isinstance(value, list) else [value] if value is not None else []
    unknown = codes is not None and any(one not in codes for one in several)
    if unknown or _is_left():
        return
    text = _as_text(value)
    change({key, *forget}, {key: text} if text and text != default else {})


def _is_left() -> bool:
    """True for choices of a view that the browser has left: nobody has made them.

    It still sends them when it goes Back twice, or to another language.
    """
    return st.query_params.to_dict() not in (_seen(), st.session_state.get(_LEFT))


def _as_text(value: float | str | list[str] | None) -> str:
    if isinstance(value, float):
        return f"{value:.15g}"
    return ",".join(value) if isinstance(value, list) else (value or "").strip()


def _seen() -> dict[str, str]:
    return dict(st.session_state.get(_SEEN, {}))


def clear(*keys: str) -> None:
    """Drop choices from the address (for a button's `on_click`)."""
    change(set(keys), {})


def change(dropped: Collection[str], chosen: Mapping[str, str]) -> None:
    """Change the address in one step.

    Each writing of `st.query_params` is a step of the browser's history: a choice written in two
    would have Back stop halfway.
    """
    # Who chooses twice in a moment sends the second choice with the address before the first.
    before = _seen()
    after = {**{key: before[key] for key in before if key not in dropped}, **chosen}
    st.session_state.update({_SEEN: after, _LEFT: before})
    st.query_params.from_dict(after)
