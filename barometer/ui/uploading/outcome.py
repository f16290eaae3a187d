"""What the last confirmation or undoing did, on top of the upload page.

Of a retraction or reinstatement it is told what it really did: in sentences, and figure by figure.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import streamlit as st
from markupsafe import Markup

from barometer.cells import (
    Names,
    change_words,
    columns_of,
    from_words,
    header,
    turned_values,
    turned_words,
)  # fmt: skip
from barometer.errors import BarometerError
from barometer.rows import TurnedFigure, Upload
from barometer.store.uploads.entries import Turning, TurnKind
from barometer.store.uploads.upload import StoredUpload
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state import people, reads
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading.listing import PAGE, pager
from barometer.wording import error_text, name_of, period_words, say

_KEPT = "turned"


def outcome(view: View) -> None:
    """What the last confirmation stored, with the way back; the browser brings it into sight."""
    stored, turned = st.session_state.get("stored", []), st.session_state.get(_KEPT)
    said = st.session_state.pop("said", None)
    if not (stored or turned or said):
        return
    told = [*(done["upload"] for done in stored), turned and turned["entry"], said]
    with st.container(key=f"outcome-{sha256(repr(told).encode()).hexdigest()[:12]}"):
        for done in stored:
            _stored_note(view, done)
        if said:
            st.info(plain(said), icon=":material/info:")
        show_changes(view)


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
    keep_turned(gone, "retract")


def keep_turned(upload: Upload, kind: TurnKind) -> None:
    """Tell on the page's next run what became of an upload just retracted or reinstated."""
    st.session_state["stored"] = []
    facts = {key: upload[key] for key in ("upload", "plan", "table")}
    st.session_state[_KEPT] = {**facts, "kind": kind, "entry": reads.store().entry()}


def forget_turned() -> None:
    """Drop the list: something else was done since."""
    st.session_state.pop(_KEPT, None)


def show_changes(view: View) -> None:
    """Show what the last upload retracted or reinstated here has changed."""
    done = st.session_state.get(_KEPT)
    if done and done["plan"] == view.plan["plan"] and not view.pinned:
        _changes(view.place, done, view.names)


@st.fragment
def _changes(place: str, done: Mapping[str, Any], names: Names) -> None:
    """The sentences and one page of the list; turning it over runs nothing else."""
    lang, at = names.lang, f"turned-{done['entry']}"
    page = st.session_state.get(at, 0)
    turning = reads.turning(
        place, done["entry"], done["upload"], done["table"], done["kind"], page * PAGE, PAGE
    )
    first, *others = turned_words(turning.kind, turning.upload, turning.counts, lang)
    frame.html(fragment("uploading.told", title=first, lines=others, foot="", role="status"))
    if turning.figures:
        frame.html(_figures(turning, names))
    if turning.records:
        frame.html(_records(turning, names))
    if turning.total > PAGE:
        pager(turning.total, page, (turning.total - 1) // PAGE, at, lang)


def _figures(turning: Turning, names: Names) -> Markup:
    lang = names.lang
    heads = [say(key, lang) for key in (
        "col-region", "col-indicator", "col-period", "col-measure", "turned-before", "turned-after",
        "turned-from")]  # fmt: skip
    kinds = (elements.TIGHT, "", elements.TIGHT, "", elements.NUMBER, elements.NUMBER, "")
    return elements.table(heads, [_figure(row, lang) for row in turning.figures], kinds)


def _figure(row: TurnedFigure, lang: str) -> Sequence[str]:
    measure = say(f"measure-{row['measure']}", lang)
    if row["basis"] != "statistical":
        measure = f"{measure} · {say('basis-' + row['basis'], lang)}"
    return (
        name_of(row, lang, "region") or row["region_code"],
        name_of(row, lang) or row["indicator"],
        period_words(row["period"], lang),
        measure,
        *turned_values(row, lang),
        from_words(row, lang),
    )


def _records(turning: Turning, names: Names) -> Markup:
    """Each record as it stands now, with what was there before; one that is gone as it was."""
    pairs = [(json.loads(row["before_data"] or "null"), json.loads(row["after_data"] or "null"))
             for row in turning.records]  # fmt: skip
    columns = columns_of(turning.table, [record for pair in pairs for record in pair])
    heads = [*(header(column, names.lang) for column in columns), say("turned-from", names.lang)]
    lines = [
        [*(change_words(old if new else None, new or old, column, names) for column in columns),
         from_words(row, names.lang) or say("turned-none", names.lang)]
        for (old, new), row in zip(pairs, turning.records, strict=True)
    ]  # fmt: skip
    kinds = [elements.NUMBER if column.type == "number" else "" for column in columns]
    return elements.table(heads, lines, kinds)
