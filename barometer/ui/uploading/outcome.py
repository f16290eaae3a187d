"""What the last confirmation or undoing did, on top of the upload page."""

from __future__ import annotations

import streamlit as st

from barometer.errors import BarometerError
from barometer.store.uploads.upload import StoredUpload
from barometer.ui.state import people
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading import turned
from barometer.wording import error_text, say


def outcome(view: View) -> None:
    """What the last confirmation stored, with the way back."""
    for done in st.session_state.get("stored", []):
        _stored_note(view, done)
    said = st.session_state.pop("said", None)
    if said:
        st.info(plain(said), icon=":material/info:")
    turned.show_changes(view)


def _stored_note(view: View, done: StoredUpload) -> None:
    lang = view.lang
    facts = {key: done[key] for key in ("new", "changed", "unchanged")}
    st.success(
        plain(say("stored", lang, upload=str(done["upload"]), **facts)),
        icon=":material/check_circle:",
    )
    with st.container(
        key=f"stored-{done['upload']}", horizontal=True, gap="small", vertical_alignment="center"
    ):
        st.button(
            say("undo", lang), key=f"undo-{done['upload']}", icon=":material/undo:",
            on_click=_undo, args=(done, lang),
        )  # fmt: skip
        st.page_link(
            "pages/overview.py", label=say("see-overview", lang),
            query_params=view.address.params(as_of=None),
        )  # fmt: skip


def _undo(done: StoredUpload, lang: str) -> None:
    try:
        gone = people.acting_store(done["by"] or "").retract(
            done["upload"], by=done["by"], why=say("undo", lang)
        )
    except BarometerError as error:
        st.session_state["said"] = error_text(error, lang)
        return
    turned.keep(gone, "retract")
