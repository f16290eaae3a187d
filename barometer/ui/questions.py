"""Questions that a file leaves open: which sheet, which layout, which region or indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from barometer.intake import Choices, Question
from barometer.store.checking import Check
from barometer.ui.view import View
from barometer.wording import name_of, say

_ANSWERS = "answers"
Answers = dict[tuple[str, str], str]


def ask(view: View, checks: Iterable[Check], mark: str) -> None:
    """A short list per open question, likeliest first; an answer reads the file again."""
    questions = dict.fromkeys(q for check in checks for q in check.reading.questions)
    answers = _answers(mark)
    asked = {(q.kind, q.about): q for q in questions}
    if not asked:
        return
    st.subheader(say("choices-title", view.lang), anchor=False)
    for question in asked.values():
        _ask_one(view, question, answers.get((question.kind, question.about)), mark)


def _ask_one(view: View, question: Question, answer: str | None, mark: str) -> None:
    lang, names = view.lang, _names(view, question)
    taken = answer or question.chosen or ""
    options = ["", *dict.fromkeys([*question.options, *([taken] if taken else [])])]
    key = f"answer-{mark}-{question.kind}-{question.about}"
    st.selectbox(
        say(f"question-{question.kind}", lang, about=_plain(question.about)), options,
        index=options.index(taken), key=key,
        format_func=lambda code: names.get(code, code) if code else say("choice-keep-open", lang),
        on_change=_answer, args=(mark, question.kind, question.about, key),
    )  # fmt: skip


def _names(view: View, question: Question) -> Mapping[str, str]:
    if question.kind == "region":
        return {row["code"]: name_of(row, view.lang) for row in view.regions}
    if question.kind == "indicator":
        return {row["indicator"]: name_of(row, view.lang) for row in view.indicators}
    if question.kind == "layout":
        return {code: say(f"layout-{code}", view.lang) for code in ("long", "wide")}
    return {}


def _plain(text: str) -> str:
    """Text of a file that no markdown can be read into."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-!|<>~$:" else c for c in text)


def _answer(mark: str, kind: str, about: str, key: str) -> None:
    answers = _answers(mark)
    value = st.session_state[key]
    if value:
        answers[kind, about] = value
    else:
        answers.pop((kind, about), None)


def _answers(mark: str) -> Answers:
    kept: dict[str, Answers] = st.session_state.setdefault(_ANSWERS, {})
    return kept.setdefault(mark, {})


def chosen_answers(mark: str) -> Choices:
    """The answers given for a file so far."""
    answers = _answers(mark)
    single = {kind: value for (kind, _), value in answers.items() if kind in ("sheet", "layout")}
    return Choices(
        sheet=single.get("sheet"), layout=single.get("layout"), mappings=confirmed(mark),
        asking=True,
    )  # fmt: skip


def confirmed(mark: str) -> Answers:
    """Spellings the uploader has given a meaning: (kind, as written) -> code or slug."""
    return {
        key: value
        for key, value in _answers(mark).items()
        if key[0] in ("region", "indicator") and key[1]
    }
