"""Upload history with its way back, the templates, and another bureau's form filled in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st
from markupsafe import Markup

from barometer import intake
from barometer.cells import sender
from barometer.errors import BarometerError
from barometer.intake.result import FIGURES_TABLE
from barometer.report.content import MEDIA
from barometer.rows import Recipe, Upload
from barometer.store import Store, marts
from barometer.store.documents.recipes import forget
from barometer.store.views import quality
from barometer.store.views.form_filling import FilledForm, fill_form
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state import people, reads
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View, when
from barometer.ui.uploading import outcome
from barometer.ui.uploading.confirming import given_with
from barometer.ui.uploading.scope import Scope, choose_scope, scope_of
from barometer.ui.uploading.typed_sheet import FILE, way_of
from barometer.wording import error_text, say
from barometer.wording.readings import source_words


def templates(view: View) -> None:
    """Templates of the table chosen above, with the plan's own regions and indicators.

    A view of the past takes no files and offers none to fill in.
    """
    if view.pinned:
        return
    lang = view.lang
    frame.html(elements.titled(say("templates-title", lang), say("templates-intro", lang)))
    scope, plan = scope_of(view), view.plan["plan"]
    table = st.session_state.get("upload-table", FIGURES_TABLE)
    if way_of(view) == FILE:
        choose_scope(view, scope, indicators=False)
    words = reads.answer(view.place, view.entry, Store.vocabulary, plan)

    def template_file(kind: str) -> bytes:
        return intake.template(table, words, kind, lang, region=scope.region, years=scope.years)

    with st.container(horizontal=True, gap="small"):
        for kind in ("csv", "xlsx"):
            st.download_button(
                say(f"template-{kind}", lang), partial(template_file, kind),
                file_name=f"{_file_name(plan, table, scope)}.{kind}", key=f"template-{kind}",
                icon=":material/download:", on_click="ignore",
            )  # fmt: skip


def _file_name(plan: str, table: str, scope: Scope) -> str:
    """Plan, table, and what the template is narrowed to."""
    parts = (plan, table, scope.region, *(str(year) for year in scope.years))
    return "-".join(filter(None, parts))


def history(view: View) -> None:
    """Every upload of the plan, retracted ones included, and the way to take one back."""
    lang = view.lang
    uploads = view.rows(marts.UPLOADS)
    frame.html(elements.heading(say("history-title", lang)))
    if not uploads:
        frame.html(elements.soft(say("history-none", lang)))
        return
    keys = ("no", "at", "file", "by", "counts", "state")
    header = [say(f"col-{key}", lang) for key in keys]
    reasons = view.answer(quality.reasons)
    lines = [_history_line(row, view, given_with(reasons, row["upload"])) for row in uploads]
    kinds = (elements.NUMBER, elements.TIGHT, "", "", elements.TIGHT, "")
    frame.html(elements.table(header, lines, kinds))
    _originals(view, uploads)
    if not view.pinned:
        _turn(view, uploads)
        _known_forms(view)


def _originals(view: View, uploads: list[Upload]) -> None:
    """Any file as it came, byte for byte."""
    lang = view.lang
    rows = {row["upload"]: row for row in uploads}
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        number = st.selectbox(
            say("original-pick", lang), list(rows), width=420,
            key=f"original-{uploads[0]['upload']}",
            format_func=lambda n: f"{n} · {rows[n]['file']}",
        )  # fmt: skip
        st.download_button(
            say("original-download", lang), lambda: reads.store().original(number)[1],
            file_name=rows[number]["file"].rsplit("/", 1)[-1], mime="application/octet-stream",
            key="original-button", icon=":material/download:", on_click="ignore",
        )  # fmt: skip


def _history_line(row: Upload, view: View, reasons: str) -> list[object]:
    lang = view.lang
    state = say("state-counted", lang)
    if row["retracted_at"]:
        state = say("state-retracted", lang, at=when(row["retracted_at"], view.zone))
        state += f" {row['retracted_why']}" if row["retracted_why"] else ""
    state = " · ".join(filter(None, (state, row["note"], reasons)))
    counts = f"{row['new']} / {row['changed']} / {row['unchanged']}"
    return [
        row["upload"],
        when(row["at"], view.zone),
        row["file"],
        sender(row["by"], lang),
        counts,
        state,
    ]


def _turn(view: View, uploads: list[Upload]) -> None:
    lang = view.lang
    with st.expander(say("retract-title", lang)):
        rows = {row["upload"]: row for row in uploads}
        number = st.selectbox(
            say("retract-pick", lang), list(rows), key=f"turn-{uploads[0]['upload']}",
            format_func=lambda n: f"{n} · {rows[n]['file']}",
        )  # fmt: skip
        why = st.text_input(
            say("retract-why", lang), key="why", placeholder=say("retract-why-placeholder", lang),
            live=True,
        )  # fmt: skip
        back = bool(rows[number]["retracted_at"])
        st.button(
            say("reinstate" if back else "retract", lang), key="turn-button",
            on_click=_turn_upload, args=(number, back, lang),
            disabled=not (people.may("retract") and (back or why.strip())),
        )  # fmt: skip
        if people.may("retract") and not (back or why.strip()):
            frame.html(elements.soft(say("retract-needs-why", lang)))


def _known_forms(view: View) -> None:
    """The forms that are read as somebody told once, and the way to end one."""
    lang, known = view.lang, {row["recipe"]: row for row in view.rows(marts.RECIPES)}
    if not known:
        return
    with st.expander(say("forms-title", lang, count=len(known))):
        frame.html(elements.soft(say("forms-intro", lang)), _forms_table(view, known.values()))
        number = st.selectbox(
            say("forms-pick", lang), list(known), key=f"form-{'-'.join(map(str, known))}",
            format_func=lambda n: f"{n} · {known[n]['file']}",
        )  # fmt: skip
        st.button(
            say("forms-forget", lang), key="form-button", on_click=_forget_form,
            args=(number, lang), disabled=not people.may("upload"),
        )  # fmt: skip


def _forms_table(view: View, known: Iterable[Recipe]) -> Markup:
    """Of each form the file it was told of, by whom, when, and how often it was used."""
    lang = view.lang
    keys = ("col-no", "col-file", "template-table", "col-by", "col-at", "column-used")
    lines = [
        [row["recipe"], row["file"], say(f"table-{row['table']}", lang), sender(row["by"], lang),
         when(row["at"], view.zone), row["used"]]
        for row in known
    ]  # fmt: skip
    kinds = (elements.NUMBER, "", "", "", elements.TIGHT, elements.NUMBER)
    return elements.table([say(key, lang) for key in keys], lines, kinds)


def _forget_form(number: int, lang: str) -> None:
    by = st.session_state.get("by", "").strip() or None
    try:
        forget(people.acting_store(by or ""), number, by)
    except BarometerError as error:
        st.session_state["said"] = error_text(error, lang)
        return
    st.session_state["said"] = say("recipe-forgotten", lang, recipe=str(number))


def _turn_upload(number: int, back: bool, lang: str) -> None:
    by = st.session_state.get("by", "").strip() or None
    why = st.session_state.get("why", "").strip() or None
    try:
        held = people.acting_store(by or "")
        turn = held.reinstate if back else held.retract
        upload = turn(number, by=by, why=why)
    except BarometerError as error:
        st.session_state["said"] = error_text(error, lang)
        return
    outcome.keep_turned(upload, "reinstate" if back else "retract")


def other_forms(view: View) -> None:
    """Form and mapping in, the filled form out; a view of the past takes no files."""
    if view.pinned:
        return
    lang = view.lang
    with st.expander(say("form-title", lang), key="other-forms", icon=":material/content_copy:"):
        frame.html(elements.soft(say("form-intro", lang)))
        form = st.file_uploader(say("form-file", lang), type=["xlsx"], key="form-file")
        mapping = st.file_uploader(say("form-mapping", lang), type=["json"], key="form-mapping")
        period = st.text_input(say("form-period", lang), key="form-period", max_chars=20)
        if form is None or mapping is None:
            return
        try:
            done = _filled_form(view, form.name, form.getvalue(), mapping.name, mapping.getvalue(),
                                period.strip() or None)  # fmt: skip
        except BarometerError as error:
            st.error(plain(error_text(error, lang)))
            return
        st.success(plain(say("form-done", lang, filled=done.filled, empty=done.empty,
                             unknown=done.unknown)))  # fmt: skip
        st.download_button(
            say("form-take", lang), done.content, file_name=form.name, mime=MEDIA["xlsx"],
            icon=":material/download:", on_click="ignore", key="form-take",
        )  # fmt: skip


def _filled_form(
    view: View, name: str, data: bytes, mapping: str, document: bytes, period: str | None
) -> FilledForm:
    from barometer.intake.layout.document import readings_in

    return fill_form(
        reads.store(), name, data, readings_in(document, mapping),
        partial(source_words, lang=view.lang),
        plan=view.plan["plan"], period=period, as_of=view.entry,
    )  # fmt: skip
