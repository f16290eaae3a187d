"""The upload page: drop a file, see what it would do, confirm, undo."""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import Any

import streamlit as st

from barometer.errors import BarometerError, InputRefused
from barometer.store.uploading import Check
from barometer.ui import downloads, reads, tables
from barometer.ui.preview import good_count, preview_html, problems_html, summary
from barometer.ui.questions import ask, chosen_answers, confirmed
from barometer.ui.view import View
from barometer.wording import error_text, say

Row = dict[str, Any]


def intro(view: View) -> None:
    """What this page does, in one sentence."""
    title, words = say("upload-title", view.lang), say("upload-intro", view.lang)
    st.html(f'<div class="bm-hero"><h1>{escape(title)}</h1><p>{escape(words)}</p></div>')


def outcome(view: View) -> None:
    """What the last confirmation stored, with the way back."""
    lang = view.lang
    for done in st.session_state.get("stored", []):
        facts = {key: done[key] for key in ("upload", "new", "changed", "unchanged")}
        st.success(say("stored", lang, **facts), icon=":material/check_circle:")
        with st.container(horizontal=True, gap="small"):
            st.button(
                say("undo", lang), key=f"undo-{done['upload']}", icon=":material/undo:",
                on_click=_undo, args=(done, lang),
            )  # fmt: skip
            st.page_link(
                "pages/overview.py", label=say("see-overview", lang),
                query_params=view.address.params(plan=done["plan"]),
            )  # fmt: skip
    said = st.session_state.pop("said", None)
    if said:
        st.info(said, icon=":material/info:")


def _undo(done: Row, lang: str) -> None:
    reads.store().retract(done["upload"], by=done["by"], why=say("undo", lang))
    st.session_state["stored"] = []
    st.session_state["said"] = say("undone", lang, upload=str(done["upload"]))


def form(view: View) -> tuple[list[Any], str | None, str]:
    """The files dropped, the region they belong to (None: as they say), who sends them."""
    lang = view.lang
    names = {"": say("upload-region-none", lang), **downloads.region_names(view)}
    browse, limit = (say("upload-browse", lang), say("upload-limit", lang, size=_limit()))
    st.html(f'<style>:root {{ --bm-browse: "{browse}"; --bm-limit: "{limit}"; }}</style>')
    files = st.file_uploader(
        say("upload-drop", lang), accept_multiple_files=True,
        key=f"files-{st.session_state.get('round', 0)}",
    )  # fmt: skip
    with st.container(horizontal=True, gap="small"):
        by = st.text_input(
            say("upload-by", lang), key="by", placeholder=say("upload-by-placeholder", lang)
        )
        region = st.selectbox(
            say("label-region", lang), list(names), key="upload-region",
            format_func=lambda code: names[code], help=say("upload-region-hint", lang),
        )  # fmt: skip
    return list(files or []), region or None, by


def _limit() -> int:
    """Megabytes that one file may have."""
    return int(st.get_option("server.maxUploadSize"))


def file_block(view: View, file: Any, region: str | None, by: str) -> None:
    """One file: its problems, or what it would change, and the button that stores it."""
    lang = view.lang
    data = file.getvalue()
    mark = sha256(data).hexdigest()[:12]
    try:
        with st.spinner(say("checking", lang, file=_plain(file.name))):
            checks = _checks(view, file.name, data, region, mark)
    except InputRefused as error:
        st.html(problems_html(error.problems, lang))
        return
    except BarometerError as error:
        st.error(error_text(error, lang))
        return
    for check in checks:
        st.html(summary(check, lang))
        st.html(problems_html(check.problems, lang))
        st.html(preview_html(check, view.indicators, downloads.region_names(view), lang))
    ask(view, checks, mark)
    _marked_copy(view, file.name, data, checks, mark)
    _confirm(view, file.name, data, checks, region, by, mark)


def _checks(view: View, name: str, data: bytes, region: str | None, mark: str) -> list[Check]:
    """The checks of a file, kept while nothing that matters to them has changed."""
    answers = chosen_answers(mark)
    question = (mark, name, view.plan["plan"], region, view.latest, repr(answers))
    kept = st.session_state.setdefault("checks", {})
    if question not in kept:
        kept.clear()
        kept[question] = reads.store().check(
            name, data, plan=view.plan["plan"], region=region, choices=answers, with_moves=True
        )
    found: list[Check] = kept[question]
    return found


def _marked_copy(view: View, name: str, data: bytes, checks: list[Check], mark: str) -> None:
    from barometer import intake

    problems = [problem for check in checks for problem in check.problems]
    if not problems:
        return
    copy = intake.marked_copy(name, data, problems, view.lang)
    st.download_button(
        say("marked-copy", view.lang), copy.data, file_name=copy.name, key=f"marked-{mark}",
        help=say("marked-copy-hint", view.lang), icon=":material/rate_review:", on_click="ignore",
    )  # fmt: skip


def _confirm(
    view: View, name: str, data: bytes, checks: list[Check], region: str | None, by: str, mark: str
) -> None:
    lang, good = view.lang, good_count(checks)
    refused = any(check.refused for check in checks)
    if not good:
        return
    label = say("confirm-partial" if refused else "confirm", lang, good=good)
    with st.container(horizontal=True, gap="small"):
        st.button(
            label, key=f"confirm-{mark}", type="primary", on_click=_store,
            args=(view, name, data, region, by, mark, refused), disabled=not by.strip(),
        )  # fmt: skip
        st.button(say("cancel", lang), key=f"cancel-{mark}", on_click=_next_round)
    if not by.strip():
        st.html(f'<p class="bm-soft">{escape(say("upload-needs-by", lang))}</p>')


def _store(
    view: View, name: str, data: bytes, region: str | None, by: str, mark: str, partial: bool
) -> None:
    """Store the file; the page then starts a new round with the outcome on top."""
    try:
        done = reads.store().upload(
            name, data, plan=view.plan["plan"], region=region, by=by.strip(), partial=partial,
            choices=chosen_answers(mark),
        )  # fmt: skip
    except BarometerError as error:
        st.session_state["said"] = error_text(error, view.lang)
        return
    _remember(view, by, mark)
    st.session_state["stored"] = done
    _next_round()


def _remember(view: View, by: str, mark: str) -> None:
    """Keep the spellings the uploader explained, for the next file of this plan."""
    spellings = [
        {"kind": kind, "written": written, "meaning": meaning}
        for (kind, written), meaning in confirmed(mark).items()
    ]
    if spellings:
        reads.store().remember(plan=view.plan["plan"], by=by.strip(), mappings=spellings)


def _next_round() -> None:
    st.session_state["round"] = st.session_state.get("round", 0) + 1
    st.session_state["checks"] = {}


def _plain(name: str) -> str:
    """A file name that no markdown can be read into."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()#+-!|<>~$:" else c for c in name)


def templates(view: View) -> None:
    """Templates with the plan's own regions and indicators filled in."""
    from barometer import intake

    lang = view.lang
    st.html(f"<h2>{escape(say('templates-title', lang))}</h2>"
            f'<p class="bm-soft">{escape(say("templates-intro", lang))}</p>')  # fmt: skip
    words = reads.store().vocabulary(view.plan["plan"])
    with st.container(horizontal=True, gap="small"):
        for kind in ("csv", "xlsx"):
            st.download_button(
                say(f"template-{kind}", lang),
                lambda kind=kind: intake.template("observations", words, kind=kind, lang=lang),
                file_name=f"{view.plan['plan']}-template.{kind}", key=f"template-{kind}",
                icon=":material/download:", on_click="ignore",
            )  # fmt: skip


def history(view: View) -> None:
    """Every upload of the plan, retracted ones included, and the way to take one back."""
    lang = view.lang
    found = reads.uploads(view.place, view.entry, view.plan["plan"])
    st.html(f"<h2>{escape(say('history-title', lang))}</h2>")
    if not found:
        st.html(f'<p class="bm-soft">{escape(say("history-none", lang))}</p>')
        return
    keys = ("no", "at", "file", "by", "counts", "state")
    header = [say(f"col-{key}", lang) for key in keys]
    lines = [_history_line(row, lang) for row in found]
    st.html(tables.table(header, lines, (tables.NUMBER, tables.TIGHT, "", "", tables.TIGHT, "")))
    if not view.pinned:
        _turn(view, found)


def _history_line(row: Row, lang: str) -> list[object]:
    state = say("state-counted", lang)
    if row["retracted_at"]:
        state = say("state-retracted", lang, at=_time(row["retracted_at"]))
        state += f" {row['retracted_why']}" if row["retracted_why"] else ""
    by = row["by"] or (say("history-published", lang) if row["origin"] == "pack" else "—")
    counts = f"{row['new']} / {row['changed']} / {row['unchanged']}"
    return [row["upload"], _time(row["at"]), row["file"], by, counts, state]


def _time(at: object) -> str:
    return str(at)[:16].replace("T", " ")


def _turn(view: View, found: list[Row]) -> None:
    lang = view.lang
    with st.expander(say("retract-title", lang)):
        rows = {row["upload"]: row for row in found}
        number = st.selectbox(
            say("retract-pick", lang), list(rows), key="turn",
            format_func=lambda n: f"{n} · {rows[n]['file']}",
        )  # fmt: skip
        why = st.text_input(
            say("retract-why", lang), key="why", placeholder=say("retract-why-placeholder", lang)
        )
        back = bool(rows[number]["retracted_at"])
        st.button(
            say("reinstate" if back else "retract", lang), key="turn-button",
            on_click=_turn_upload, args=(number, back, lang), disabled=not (back or why.strip()),
        )  # fmt: skip


def _turn_upload(number: int, back: bool, lang: str) -> None:
    by = st.session_state.get("by", "").strip() or None
    why = st.session_state.get("why", "").strip() or None
    store = reads.store()
    if back:
        store.reinstate(number, by=by, why=why)
    else:
        store.retract(number, by=by, why=why)
    word = "reinstated" if back else "undone"
    st.session_state["stored"] = []
    st.session_state["said"] = say(word, lang, upload=str(number))
