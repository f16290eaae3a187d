"""Another bureau's form, filled with what has been reported already."""

from __future__ import annotations

from functools import partial

import streamlit as st

from barometer.errors import BarometerError
from barometer.report.layout import MEDIA
from barometer.store.views.form_filling import FilledForm, fill_form
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.state import reads
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import error_text, say
from barometer.wording.readings import source_words


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
