"""Confirming an upload: why suspect figures are stored all the same, and what has changed since.

A reason for each finding is asked for before; where the store has moved meanwhile, the difference
is shown first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st
from markupsafe import Markup

from barometer.cells import sender
from barometer.rows import FigureChange
from barometer.store.changes import Check
from barometer.store.uploads.upload import Doubt, doubts
from barometer.store.views import quality
from barometer.store.views.quality import Reason
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading.unfinished import part
from barometer.wording import amount, name_of, period_words, problem_sentence, say

_CONFIRMED, _MOVED = "confirmed", "moved"
_TOLD_AT_MOST = 10

_LONGEST_REASON = 200
# More findings than these are asked about by their cause, and more causes all at once.
_ASKED_APART = 8
_PLACES_NAMED = 5
_REASONS = "reasons"


@dataclass(frozen=True, slots=True)
class Press:
    """A press of a file's button: the checks on screen then, and how it was read for them."""

    shown: list[Check]
    read_as: str


def confirm(mark: str, shown: Sequence[Check], read_as: str) -> None:
    """Remember what was on screen when a file's button was pressed (its `on_click`)."""
    st.session_state.setdefault(_CONFIRMED, {})[mark] = Press(list(shown), read_as)


def press_of(mark: str) -> Press | None:
    """The press of the file's button, returned once; None where it was not pressed."""
    press: Press | None = st.session_state.get(_CONFIRMED, {}).pop(mark, None)
    return press


def hand_on(mark: str, to: str) -> None:
    """Take a press of the button that was on the page as one of the button now in its place."""
    if press := press_of(mark):
        st.session_state[_CONFIRMED][to] = press


def say_read_otherwise(lang: str) -> None:
    """A note that what was confirmed is read otherwise by now: nothing is stored unseen."""
    frame.html(fragment(
        "uploading.told", title=say("confirm-otherwise", lang), lines=[],
        foot=say("moved-look", lang), role="alert",
    ))  # fmt: skip


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


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reason for each finding, by the finding's name; empty where it is still missing."""

    texts: Mapping[str, str]

    @property
    def complete(self) -> bool:
        """True where every finding has its reason."""
        return all(self.texts.values())


def ask_reasons(view: View, mark: str, checks: Sequence[Check]) -> Reasons:
    """Ask for a reason for each suspect figure; the reasons given so far."""
    # Once, where several files of a zip hold the same figure.
    open_doubts = list({doubt.name: doubt for check in checks for doubt in doubts(check)}.values())
    if not open_doubts:
        return Reasons({})
    lang, groups = view.lang, _grouped(open_doubts)
    title = elements.subheading(f"{say('reason-title', lang)} · {len(open_doubts)}")
    frame.html(title, elements.soft(say("reason-ask", lang)))
    alike = len(groups) > 1 and st.checkbox(
        say("reason-same", lang), value=len(groups) > _ASKED_APART, key=f"reason-same-{mark}"
    )
    if alike:
        groups = [open_doubts]
    return Reasons({
        doubt.name: said
        for group in groups for said in [_ask(view, mark, group, alike=alike)] for doubt in group
    })  # fmt: skip


def _grouped(open_doubts: Sequence[Doubt]) -> list[list[Doubt]]:
    """Each finding alone while they are few, else those of one rule and one indicator together."""
    if len(open_doubts) <= _ASKED_APART:
        return [[doubt] for doubt in open_doubts]
    groups: dict[tuple[object, ...], list[Doubt]] = {}
    for doubt in open_doubts:
        figure = doubt.figure
        cause = (doubt.problem.key, figure["indicator"], figure["measure"], figure["basis"])
        groups.setdefault(cause, []).append(doubt)
    return list(groups.values())


def _ask(view: View, mark: str, group: Sequence[Doubt], *, alike: bool) -> str:
    """A text field beside its findings; its text is kept while the field is not shown."""
    lang = view.lang
    key, given = f"reason-{mark}-{_digest(group)}", _given_reasons(mark)
    words, beside = st.columns([3, 2], gap="xsmall", vertical_alignment="center")
    if alike:
        label = say("reason-all", lang)
        words.html(_list(view, group))
    else:
        what, sentence = _what(view, group), _first_sentence(view, group)
        label = say("reason-of", lang, what=what, sentence=sentence)
        words.html(_finding(what, sentence))
    st.session_state.setdefault(key, given.get(key) or _earlier(view, group))
    said = beside.text_input(
        plain(label), key=key, max_chars=_LONGEST_REASON, label_visibility="collapsed",
        placeholder=say("reason-example", lang), live=True,
    )  # fmt: skip
    given[key] = str(said).strip()
    return given[key]


def _digest(group: Sequence[Doubt]) -> str:
    """A key of exactly these figures, so that a figure typed later is asked about too."""
    figures = sorted((doubt.name, doubt.figure["value"]) for doubt in group)
    return sha256(repr(figures).encode()).hexdigest()[:16]


def _given_reasons(mark: str) -> dict[str, str]:
    """The reasons given for a file's findings, by the keys of their fields."""
    given: dict[str, str] = part(_REASONS).setdefault(mark, {})
    return given


def forget_reasons(mark: str) -> None:
    """Drop the reasons of stored figures; the next file or sheet is asked about anew."""
    part(_REASONS).pop(mark, None)


def _earlier(view: View, group: Sequence[Doubt]) -> str:
    """The reason given before for the same findings on the same figures; else empty."""
    known = view.answer(quality.standing_reasons)
    said = (known.get((doubt.name, doubt.figure["value"])) for doubt in group)
    notes = {reason.note if reason else "" for reason in said}
    return notes.pop() if len(notes) == 1 else ""


def _list(view: View, group: Sequence[Doubt]) -> Markup:
    """The findings one by one, the first of many."""
    shown = [
        _finding(_what(view, [doubt]), problem_sentence(doubt.problem, view.lang))
        for doubt in group[:_ASKED_APART]
    ]
    more = len(group) - len(shown)
    tail = elements.soft(say("reason-more", view.lang, count=more)) if more else ""
    return joined((*shown, tail))


def _finding(what: str, sentence: str) -> Markup:
    """What a finding is about, and what it says."""
    return fragment("uploading.finding", what=what, sentence=sentence)


def _first_sentence(view: View, group: Sequence[Doubt]) -> str:
    """What the first finding says, with its place where there are others."""
    sentence = problem_sentence(group[0].problem, view.lang)
    if len(group) == 1:
        return sentence
    return say("problem-at", view.lang, place=_place(view, group[0]), sentence=sentence)


def _what(view: View, group: Sequence[Doubt]) -> str:
    """The figures of a group: their indicator, and of whom and when each is."""
    lang = view.lang
    names = view.indicator_names
    figure = group[0].figure
    indicator = names.get(figure["indicator"], figure["indicator"])
    places = [_place(view, doubt) for doubt in group[:_PLACES_NAMED]]
    places[-1] += "…" if len(group) > len(places) else ""
    key = "reason-figures" if len(group) == 1 else "reason-group"
    return say(key, lang, indicator=indicator, places=places, count=len(group))


def _place(view: View, doubt: Doubt) -> str:
    region, period = doubt.figure["region_code"], doubt.figure["period"]
    return f"{view.region_names.get(region, region)} {period_words(period, view.lang)}"


def reason_words(reason: Reason, lang: str) -> str:
    """What the uploader said of an odd figure when it went in."""
    return say("reason-given", lang, by=sender(reason.by, lang), reason=reason.note)


def given_with(reasons: Iterable[Reason], upload: int, finding: str = "") -> str:
    """The reasons given with an upload, joined; `finding` narrows them to names that end so."""
    notes = [reason.note for reason in reasons if reason.upload == upload
             and any(name.endswith(finding) for name in reason.values)]  # fmt: skip
    return " · ".join(dict.fromkeys(notes))
