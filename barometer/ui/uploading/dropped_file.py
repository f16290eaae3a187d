"""A dropped file, what storing it would do, and the questions that it leaves open.

It is looked at once for each way it can be read. Asked is which sheet, layout, region or indicator
is meant.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from barometer.intake import Choices, Question
from barometer.intake.result import FIGURES_TABLE
from barometer.intake.tables import TABLES
from barometer.store.changes import Check
from barometer.ui.state import people
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading import pointing
from barometer.ui.uploading.unfinished import part
from barometer.wording import period_words, say

# Anything quicker needs no progress bar.
_PATIENCE_SECONDS = 1.0

_ANSWERS, _ASKED, _FILES = "answers", "asked", "files"
# More names than these that are like none of the plan's are folded away.
_STRANGE_SHOWN = 3
# (file of a zip, kind, text as written) -> answer.
Answers = dict[tuple[str, str, str], str]


@dataclass(frozen=True, slots=True)
class Dropped:
    """One file dropped; `mark` tells it from others in this session, and it again from before.

    `typed`: it was made of a sheet on the page, which shows how it is read by itself.
    """

    name: str
    data: bytes
    mark: str
    table: str
    region: str | None
    by: str
    typed: bool = False


def files_in_field() -> dict[str, tuple[str, str]]:
    """Mark and name of each file in the field, by the id that it has there."""
    files: dict[str, tuple[str, str]] = st.session_state.setdefault(_FILES, {})
    return files


def mark_of(file: UploadedFile) -> str:
    """The mark of a file: dropped again it has the same, so that what was told of it holds."""
    files = files_in_field()
    if file.file_id not in files:
        content = sha256(file.name.encode() + b"\0" + file.getvalue())
        files[file.file_id] = content.hexdigest()[:32], file.name
    return files[file.file_id][0]


def is_dealt_with(mark: str) -> bool:
    """True for a file, by mark or by its id in the field, that has been stored or given up."""
    return mark in st.session_state.setdefault("dealt-with", set())


def checks_of(view: View, dropped: Dropped) -> list[Check]:
    """The checks of a file, kept while nothing that matters to them has changed."""
    answers = choices_of(dropped)
    question = (view.plan["plan"], dropped.table, dropped.region, view.latest, repr(answers))
    stored = st.session_state.setdefault("checks", {})
    # The bar's place is there on every run: without it all below moves up, and whoever is typing
    # there loses the field.
    with working(dropped.name, view.lang) as tell:
        if stored.get(dropped.mark, (None,))[0] != question:
            checks = people.acting_store().check(
                dropped.name, dropped.data, plan=view.plan["plan"], table=dropped.table,
                region=dropped.region,
                choices=answers, listed=None, progress=tell,
            )  # fmt: skip
            stored[dropped.mark] = (question, checks)
    file_checks: list[Check] = stored[dropped.mark][1]
    return file_checks


def read_as_now(dropped: Dropped) -> str:
    """All that decides how the file is read: the same only where it is read the same way."""
    return repr((dropped.mark, dropped.table, dropped.region, choices_of(dropped)))


def with_moves(dropped: Dropped, checks: list[Check]) -> list[Check]:
    """The checks with the gaps that the file would move, kept as long as they are."""
    if any(check.moves is None for check in checks):
        checks = [people.acting_store().gap_moves(check, dropped.data) for check in checks]
        stored = st.session_state["checks"]
        stored[dropped.mark] = (stored[dropped.mark][0], checks)
    return checks


def choices_of(dropped: Dropped) -> Choices:
    """The answers to what a file leaves open, and how its tables are to be read."""
    return replace(chosen_answers(dropped.mark), readings=pointing.told(place_of(dropped)))


def place_of(dropped: Dropped) -> str:
    """The session's key of how the file is read, as the table chosen for it."""
    answered = [
        choices.table for choices in chosen_answers(dropped.mark).files.values() if choices.table
    ]
    return pointing.place_of(dropped.mark, next(iter(answered), dropped.table))


@contextmanager
def working(name: str, lang: str) -> Iterator[Callable[[float], None]]:
    """A bar once work takes over a second; any click meanwhile stops it with nothing stored."""
    place, since = st.empty(), time.monotonic()
    words = plain(say("checking", lang, file=name))

    def tell(share: float) -> None:
        if time.monotonic() - since > _PATIENCE_SECONDS:
            place.progress(min(max(share, 0.0), 1.0), text=words)

    try:
        yield tell
    finally:
        place.empty()


def ask(view: View, checks: Iterable[Check], mark: str) -> None:
    """A short list per question, likeliest first; an answer reads the file again.

    An answered question stays, so that the answer can be seen and changed.
    """
    answers = _answers(mark)
    asked = {check.reading.file: _open_questions(check, mark, answers) for check in checks}
    if not any(asked.values()):
        return
    st.subheader(say("choices-title", view.lang), anchor=False)
    for file, questions in asked.items():
        if questions and len(asked) > 1:
            st.caption(plain(file))
        _ask_each(view, questions, answers, (mark, file))
    if explained_spellings(mark) and people.may("remember"):
        st.caption(say("choices-remembered", view.lang))


def _ask_each(
    view: View, questions: Sequence[Question], answers: Answers, place: tuple[str, str]
) -> None:  # fmt: skip
    """The questions; many names that are like none of the plan's are folded away below."""
    known = {key: answers.get((place[1], *key)) for key in map(_key, questions)}
    strange = [one for one in questions if _is_strange(one) and known[_key(one)] is None]
    folded = strange if len(strange) > _STRANGE_SHOWN else []
    for question in questions:
        if question not in folded:
            _ask_one(view, question, known[_key(question)], place)
    if folded:
        with st.expander(plain(say("choices-strange", view.lang, count=len(folded)))):
            for question in folded:
                _ask_one(view, question, None, place)


def _key(question: Question) -> tuple[str, str]:
    return question.kind, question.about


def _is_strange(question: Question) -> bool:
    """True for a name that is like none of the plan's: most such rows are meant for others."""
    return question.kind in ("region", "indicator") and not (question.options or _of_file(question))


def _open_questions(check: Check, mark: str, answers: Answers) -> list[Question]:
    """The file's open questions, and those already answered."""
    ever: dict[tuple[str, str, str], Question] = part(_ASKED).setdefault(mark, {})
    file = check.reading.file
    still = {(file, q.kind, q.about): q for q in check.reading.questions}
    ever.update(still)
    return [q for key, q in ever.items() if key[0] == file and (key in still or key in answers)]


def _ask_one(view: View, question: Question, answer: str | None, place: tuple[str, str]) -> None:
    key = f"answer-{'-'.join(place)}-{question.kind}-{question.about}"
    if question.kind == "period":
        _ask_period(view.lang, question, answer, (place, key))
        return
    lang, names = view.lang, _names(view, question)
    taken = answer or question.chosen or ""
    # Those written alike come first; any other of the plan's may be meant.
    others = names if question.kind in ("region", "indicator") or not question.options else ()
    options = ["", *dict.fromkeys([*question.options, *([taken] if taken else []), *others])]
    words = "question-whole-region" if _of_file(question) else f"question-{question.kind}"
    st.selectbox(
        plain(say(words, lang, about=question.about.strip())), options,
        index=options.index(taken), key=key,
        format_func=lambda code: names.get(code, code) if code else say("choice-keep-open", lang),
        on_change=_answer, args=(place, question.kind, question.about, key),
    )  # fmt: skip


def _ask_period(
    lang: str, question: Question, answer: str | None, place: tuple[tuple[str, str], str]
) -> None:  # fmt: skip
    """The periods offered, one press each."""
    file, key = place
    st.pills(
        say("question-period", lang), question.options, default=answer, key=key,
        format_func=partial(period_words, lang=lang),
        on_change=_answer, args=(file, question.kind, question.about, key),
    )  # fmt: skip


def _of_file(question: Question) -> bool:
    """True for the region of a file that names none."""
    return question.kind == "region" and not question.about


def _names(view: View, question: Question) -> Mapping[str, str]:
    if question.kind == "region":
        return view.region_names
    if question.kind == "indicator":
        return view.indicator_names
    if question.kind == "table":
        return {code: say(f"table-{code}", view.lang) for code in (FIGURES_TABLE, *TABLES)}
    if question.kind == "layout":
        return {code: say(f"layout-{code}", view.lang) for code in ("long", "wide")}
    return {}


def _answer(place: tuple[str, str], kind: str, about: str, key: str) -> None:
    mark, file = place
    answers = _answers(mark)
    value = st.session_state[key]
    if value:
        answers[file, kind, about] = value
    else:
        answers.pop((file, kind, about), None)


def _answers(mark: str) -> Answers:
    answers: Answers = part(_ANSWERS).setdefault(mark, {})
    return answers


def chosen_answers(mark: str) -> Choices:
    """The answers given for a file so far, those of a zip for each file in it."""
    answers = _answers(mark)
    return Choices(files={file: _of_one(answers, file) for file, _, _ in answers}, asking=True)


def _of_one(answers: Answers, wanted: str) -> Choices:
    file_answers = {
        (kind, about): value for (file, kind, about), value in answers.items() if file == wanted
    }
    whole = {kind: value for (kind, about), value in file_answers.items() if not about}
    spellings = {key: value for key, value in file_answers.items() if key[1]}
    return Choices(
        whole.get("sheet"), whole.get("region"), whole.get("layout"), spellings,
        table=whole.get("table"), period=whole.get("period"),
    )  # fmt: skip


def forget(mark: str) -> None:
    """Drop the answers given for a file that was stored or given up."""
    for place in (_ANSWERS, _ASKED):
        part(place).pop(mark, None)


def explained_spellings(mark: str) -> dict[tuple[str, str], str]:
    """Spellings the uploader has given a meaning: (kind, as written) -> code or slug."""
    return {(kind, about): value for (_, kind, about), value in _answers(mark).items() if about}


def remember(view: View, mark: str, by: str) -> None:
    """Keep the spellings the uploader explained, for the next file of this plan."""
    spellings = [
        {"kind": kind, "written": written, "meaning": meaning}
        for (kind, written), meaning in explained_spellings(mark).items()
    ]
    if spellings and people.may("remember"):
        people.acting_store(by).remember(plan=view.plan["plan"], by=by, mappings=spellings)
