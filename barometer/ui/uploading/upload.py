"""The upload page: drop files, see what each would do, confirm, undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from barometer.errors import BarometerError, InputRefused, Moved
from barometer.intake.tables import TABLES
from barometer.store.changes import Check
from barometer.store.uploads.upload import seen_in
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state import people
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.ui.uploading import confirming, outcome, pointing, preview, unfinished
from barometer.ui.uploading.as_read import as_read, marked_copy, marked_name
from barometer.ui.uploading.dropped_file import (
    Dropped,
    ask,
    checks_of,
    choices_of,
    files_in_field,
    forget,
    is_dealt_with,
    mark_of,
    place_of,
    read_as_now,
    remember,
    with_moves,
    working,
)
from barometer.ui.uploading.listing import listing
from barometer.wording import error_text, say


@dataclass(frozen=True, slots=True)
class Form:
    """What the uploader gave: files, their table and region (None: as they say), a name."""

    files: list[Any]
    table: str
    region: str | None
    by: str


def intro(view: View) -> None:
    """What this page does, in one sentence; what waits for its reader is taken up."""
    title, words = say("upload-title", view.lang), say("upload-intro", view.lang)
    frame.html(elements.hero(title, "", *([] if view.pinned else [words])))
    frame.why_not("upload", view.lang)
    unfinished.take_up(view)


def form(view: View) -> Form:
    """The file field and who sends it; on a view of the past the way back to today instead."""
    lang = view.lang
    if view.pinned:
        frame.html(frame.way_to_today(view))
        return Form([], "observations", None, "")
    names = {"": say("upload-region-none", lang), **view.region_names}
    frame.html(fragment(
        "uploading.limits", browse=say("upload-browse", lang),
        limit=say("upload-limit", lang, size=_megabytes()),
        refused=say("upload-refused", lang, size=_megabytes()),
    ))  # fmt: skip
    # A session of its own has a field of its own: one of before a restart lists what is gone.
    key = f"files-{frame.session()}-{st.session_state.get('round', 0)}"
    files = st.file_uploader(
        say("upload-drop", lang), accept_multiple_files=True, key=key,
        on_change=_new_files, args=(key, lang),
    )  # fmt: skip
    with st.container(horizontal=True, gap="small"):
        by = name_field(lang)
        region = st.selectbox(
            say("label-region", lang), list(names), key="upload-region",
            format_func=lambda code: names[code], help=say("upload-region-hint", lang),
        )  # fmt: skip
        table = st.selectbox(
            say("template-table", lang), ("observations", *TABLES), key="upload-table",
            format_func=lambda name: say(f"table-{name}", lang),
        )  # fmt: skip
    unfinished.remember_choices({"upload-region": region, "upload-table": table})
    return Form(list(files or []), table, region or None, by)


def name_field(lang: str) -> str:
    """The name the upload will bear: that of who signed in, else the one typed."""
    name = people.writer_name()
    if name is not None:
        return name
    # Who looks at another page meanwhile is still the same.
    st.session_state.setdefault("by", st.session_state.get("by-before", ""))
    said = st.text_input(
        say("upload-by", lang), key="by", placeholder=say("upload-by-placeholder", lang), live=True
    )
    st.session_state["by-before"] = said
    unfinished.remember_choices({"by-before": said})
    return str(said).strip()


def _megabytes() -> int:
    """What one file may weigh."""
    return int(st.get_option("server.maxUploadSize"))


def _new_files(key: str, lang: str) -> None:
    """A refused file gives way to a later one of its name or its marked copy, mended."""
    st.session_state["stored"] = []
    outcome.forget_turned()
    files, known = st.session_state[key], files_in_field()
    for gone in known.keys() - {file.file_id for file in files}:
        unfinished.take_away(known.pop(gone)[0])
    names = [file.name for file in files]
    for mark, waiting in unfinished.beside({mark for mark, _ in known.values()}).items():
        if waiting.data is None:
            unfinished.take_away(mark)
        _give_way(mark, waiting.name, names, lang)
    for at, file in enumerate(files, start=1):
        _give_way(mark_of(file), file.name, names[at:], lang)


def _give_way(mark: str, name: str, later: list[str], lang: str) -> None:
    if mark in _refused() and {name, marked_name(name)}.intersection(later):
        _deal_with(mark)
        st.session_state["said"] = say("upload-again", lang, file=name)


def _refused() -> set[str]:
    """The marks of files with something to mend."""
    refused: set[str] = st.session_state.setdefault("refused", set())
    return refused


def file_blocks(view: View, given: Form) -> None:
    """Each file not dealt with yet, the newest on top; once all are, the field is emptied."""
    left = {mark_of(file): file for file in given.files if not is_dealt_with(file.file_id)}
    if given.files and not left:
        st.session_state["round"] = st.session_state.get("round", 0) + 1
        st.rerun()
    if not given.files:
        files_in_field().clear()
    for mark, file in left.items():
        unfinished.put(mark, file.name, file.getvalue())
    waiting = {} if view.pinned else unfinished.beside(left)
    unfinished.tell(waiting.values(), view.lang)
    files = [(mark, file.name, file.data) for mark, file in waiting.items()]
    files += [(mark, file.name, file.getvalue()) for mark, file in left.items()]
    for mark, name, data in reversed(files):
        if data is not None:
            file_block(view, Dropped(name, data, mark, given.table, given.region, given.by))


def file_block(view: View, dropped: Dropped) -> None:
    """One file: its problems, or what it would change, and the button that stores it."""
    lang, press = view.lang, confirming.press_of(dropped.mark)
    _refused().add(dropped.mark)
    try:
        checks = checks_of(view, dropped)
    except InputRefused as error:
        frame.html(preview.problems_html(error.problems, lang))
        return
    except BarometerError as error:
        st.error(plain(error_text(error, lang)))
        return
    if not any(check.refused for check in checks):
        _refused().discard(dropped.mark)
    # One place for all of it, however much it is: the sheet below stays the one that has the focus.
    with st.container():
        # What is asked comes before what depends on the answer.
        if len(checks) > 1:
            ask(view, checks, dropped.mark)
        moved = [_figures(view, dropped, check, alone=len(checks) == 1) for check in checks]
    # Of a file that could not be opened there is nothing to look at or to mark.
    if not dropped.typed and any(_is_open(check) for check in checks):
        file = dropped.name, dropped.data
        as_read(view, checks, place_of(dropped), file)
        marked_copy(view, checks, dropped.mark, file)
    checks = with_moves(dropped, checks)
    for place, check in zip(moved, checks, strict=True):
        with place:
            frame.html(preview.moves_html(check, lang))
    _confirm(view, dropped, checks, press)


def _is_open(check: Check) -> bool:
    """True for a file whose cells are known, whether or not any of it is read."""
    return bool(check.reading.account or check.reading.readings)


def _figures(view: View, dropped: Dropped, check: Check, *, alone: bool) -> DeltaGenerator:
    """What is in one checked file; the place for the gaps that it moves, which take longer."""
    lang = view.lang
    frame.html(preview.summary(check, lang, how=not dropped.typed))
    if alone:
        ask(view, [check], dropped.mark)
    frame.html(preview.problems_html(check.problems, lang, lettered=not dropped.typed))
    frame.html(preview.counts_html(check, lang))
    listing(view, check, dropped.mark)
    return st.container()


def _confirm(
    view: View, dropped: Dropped, checks: list[Check], press: confirming.Press | None
) -> None:  # fmt: skip
    lang, good, read_as = view.lang, preview.good_count(checks), read_as_now(dropped)
    if press and press.read_as != read_as:
        confirming.say_read_otherwise(lang)
        press = None
    refused = any(check.refused for check in checks)
    confirming.say_moved(view, dropped.mark, checks)
    given = (
        confirming.ask_reasons(view, _reason_key(dropped), checks)
        if good
        else confirming.Reasons({})
    )
    kind = preview.kind_of_rows(dropped.table)
    label = say("confirm-partial" if refused else "confirm", lang, good=good, kind=kind)
    with st.container(horizontal=True, gap="small"):
        if good:
            st.button(
                plain(label), key=f"confirm-{dropped.mark}", type="primary",
                disabled=not dropped.by or not given.complete or not people.may("upload"),
                on_click=confirming.confirm, args=(dropped.mark, checks, read_as),
            )  # fmt: skip
        if good and press and given.complete:
            _store(view, dropped, refused, press.shown, given)
        if not dropped.typed:
            st.button(
                say("cancel", lang), key=f"cancel-{dropped.mark}", on_click=_deal_with,
                args=(dropped.mark,),
            )  # fmt: skip
    if good and people.may("upload"):
        wanted = [key for key, there in (("by", dropped.by), ("reason", given.complete))
                  if not there]  # fmt: skip
        frame.html(*(
            fragment("uploading.wanted", words=say(f"upload-needs-{key}", lang), field=key)
            for key in wanted
        ))  # fmt: skip


def _reason_key(dropped: Dropped) -> str:
    """A sheet on the page keeps its reasons while it is typed into."""
    return dropped.mark.rpartition("-")[0] if dropped.typed else dropped.mark


def _store(
    view: View, dropped: Dropped, partial: bool, shown: list[Check], given: confirming.Reasons
) -> None:  # fmt: skip
    """Store the file as it was shown; the page then runs again with the outcome on top."""
    try:
        with working(dropped.name, view.lang) as tell:
            done = people.acting_store(dropped.by).upload(
                dropped.name, dropped.data, plan=view.plan["plan"], table=dropped.table,
                region=dropped.region, reasons=given.texts,
                by=dropped.by, partial=partial, choices=choices_of(dropped),
                progress=tell, seen=seen_in(shown),
                remember=pointing.to_remember(place_of(dropped)),
            )  # fmt: skip
    except Moved:
        confirming.keep_for_comparison(dropped.mark, shown)
        st.rerun()
    except BarometerError as error:
        st.session_state["said"] = error_text(error, view.lang)
        st.rerun()
    remember(view, dropped.mark, dropped.by)
    confirming.forget_reasons(_reason_key(dropped))
    outcome.forget_turned()
    st.session_state["stored"] = [*st.session_state.get("stored", []), *done]
    _deal_with(dropped.mark)
    st.rerun()


def forget_others(beginning: str, mark: str) -> None:
    """Drop the stored checks of all marks that begin so, except this one."""
    stored = st.session_state.setdefault("checks", {})
    for other in [one for one in stored if one.startswith(beginning) and one != mark]:
        del stored[other]
        confirming.hand_on(other, mark)


def _deal_with(mark: str) -> None:
    files = [file for file, (of, _) in files_in_field().items() if of == mark]
    st.session_state.setdefault("dealt-with", set()).update((mark, *files))
    st.session_state["checks"].pop(mark, None)
    forget(mark)
    unfinished.take_away(mark)
    confirming.forget(mark)
    pointing.forget(mark)
    _refused().discard(mark)
