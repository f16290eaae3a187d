"""One figure's history on the quality page: every value it had, and a place to answer for it.

`late` lists the figures that are late: a region reported the indicator before, others that year.
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from barometer.cells import sender
from barometer.errors import Denied
from barometer.rows import Expected, FigureVersion
from barometer.store import marts
from barometer.store.views import quality
from barometer.store.views.quality import KEY, Finding, key_of
from barometer.ui.frame import frame
from barometer.ui.html import elements, expected
from barometer.ui.html.templates import fragment
from barometer.ui.state import people
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View, when
from barometer.ui.uploading.confirming import given_with, reason_words
from barometer.wording import amount, error_text, name_of, period_words, problem_sentence, say

LATE_SHOWN = 60


def history(view: View, figure: tuple[str, ...] | None, findings: Sequence[Finding]) -> None:
    """Every value the chosen figure ever had, and a place to answer a finding on it."""
    if figure is None:
        return
    lang = view.lang
    key = dict(zip(KEY, figure, strict=True))
    region = view.region_names.get(key["region_code"], key["region_code"])
    name = view.indicator_names.get(key["indicator"], key["indicator"])
    words = " · ".join((region, name, period_words(key["period"], lang)))
    frame.html(elements.heading(say("quality-history", lang)), elements.paragraph(words))
    rows = view.rows(marts.FIGURE_HISTORY, **key)
    if not rows:
        frame.html(elements.soft(say("quality-no-history", lang)))
        return
    heads = ("value", "upload", "when", "by", "file", "row", "said", "retracted")
    header = [say(f"history-{head}", lang) for head in heads]
    units = {row["indicator"]: row["unit"] for row in view.indicators}
    unit = "%" if key["measure"].endswith("_change") else units.get(key["indicator"], "")
    said = _reasons_given(view, figure, [row["upload"] for row in rows])
    lines = [_history_line(view, row, unit, words) for row, words in zip(rows, said, strict=True)]
    frame.html(elements.table(header, lines, (elements.NUMBER, elements.NUMBER)))
    for finding in findings:
        if key_of(finding.figure) == figure:
            _answer_form(view, finding)


def _reasons_given(view: View, figure: tuple[str, ...], uploads: Sequence[int]) -> list[str]:
    """The reason given for a figure with each upload, else the upload's own note; else empty."""
    notes = {row["upload"]: row["note"] for row in view.rows(marts.UPLOADS)}
    reasons, name = view.answer(quality.reasons), "|".join(("", *figure))
    return [given_with(reasons, upload, name) or notes.get(upload) or "" for upload in uploads]


def _history_line(view: View, row: FigureVersion, unit: str, said: str) -> list[object]:
    value = amount(row["value"], unit, view.lang) if row["value"] is not None else row["reason"]
    gone = say("history-yes", view.lang) if row["retracted"] else ""
    by = sender(row["by"], view.lang)
    return [value, row["upload"], when(row["at"], view.zone), by, row["file"], row["row"],
            said, gone]  # fmt: skip


def _answer_form(view: View, finding: Finding) -> None:
    """The finding, its answers and a form for another; no form on a pinned view."""
    lang = view.lang
    said = problem_sentence(finding.problem, lang)
    frame.html(fragment("ledger.asked", problem=said, answers=answers(view, finding)))
    if view.pinned:
        return
    frame.why_not("answer", lang)
    if not people.may("answer"):
        return
    with st.form(f"answer-{finding.name}", clear_on_submit=True):
        name = people.writer_name()
        by = name or st.text_input(say("quality-by", lang), max_chars=80)
        note = st.text_area(say("quality-note", lang), max_chars=500)
        sent = st.form_submit_button(say("quality-send", lang))
    if sent and by.strip() and note.strip():
        _answer(view, finding, by.strip(), note.strip())
    elif sent:
        st.warning(say("quality-fill-in", lang))


def _answer(view: View, finding: Finding, by: str, note: str) -> None:
    try:
        people.acting_store(by).note(
            plan=view.plan["plan"], by=by, note=note, detail={"finding": finding.name}
        )
    except Denied as error:
        st.warning(plain(error_text(error, view.lang)))
        return
    st.rerun()


def answers(view: View, finding: Finding) -> Markup:
    """The reason given when the figure went in, and what was answered to the finding since."""
    given = reason_words(finding.reason, view.lang) if finding.reason is not None else ""
    told = [(row["by"] or "—", row["note"] or "") for row in finding.answers]
    return fragment("ledger.answers", view.lang, reason=given, answers=told)


def late(view: View, cells: Sequence[Expected]) -> None:
    """Who has not reported the latest year that others have."""
    lang, names = view.lang, view.region_names
    rows = [row for row in cells if row["state"] == "late"]
    if not rows:
        return
    frame.html(elements.heading(say("quality-late", lang, count=len(rows)), at="late"))
    shown = sorted(rows, key=lambda row: row["region_code"])[:LATE_SHOWN]
    keys = ["region", "indicator", "period", *([] if view.pinned else ["more"])]
    lines = [
        (names.get(row["region_code"], row["region_code"]), name_of(row, lang), row["year"],
         *([] if view.pinned else [expected.way_to_report(view, row, row["year"])]))
        for row in shown
    ]  # fmt: skip
    header = [say(f"col-{key}", lang) for key in keys]
    frame.html(elements.table(header, lines, (elements.TIGHT, "", elements.NUMBER)))
    if len(rows) > LATE_SHOWN:
        more = say("quality-late-more", lang, shown=LATE_SHOWN, count=len(rows))
        frame.html(elements.soft(more))
