"""The notebooks there are, and keeping one: as its next version, a copy, or a folder of files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from barometer.cells import sender
from barometer.errors import BarometerError
from barometer.notebook.document import Value, in_language, notebook_of
from barometer.notebook.export import FORMATS, parcel
from barometer.notebook.shelf import Shelved, put
from barometer.query.progress import Progress, progress_words
from barometer.query.questions import SECONDS
from barometer.query.views import VIEWS, view_text
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.notebooks import notebook, notebook_cells
from barometer.ui.notebooks.notebook import (
    OpenNotebook,
    keep_message,
    let_go,
    notebooks_by_name,
    show_message,
)
from barometer.ui.state import address, people, reads
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View, when
from barometer.wording import error_text, say

_TAKING, _MOMENT = "notebook-taking", 1.0


class _FolderMaker:
    """How far the folder is that somebody takes; it is made outside the page's own run."""

    def __init__(self) -> None:
        self.progress: Progress | None = None

    def folder(self, *about: Any, **asked: Any) -> bytes:
        """The folder, zipped."""
        try:
            return parcel(*about, **asked, told=self._hear)
        finally:
            self.progress = None

    def _hear(self, progress: Progress) -> None:
        self.progress = progress


def headline(view: View, shown: OpenNotebook) -> None:
    """The way back, the title, and what this notebook is: shipped, kept, or changed just now."""
    lang, standing = view.lang, shown.standing
    back = {key: None for key in view.address.params() if address.of_a_notebook(key)}
    facts = [say("notebook-not-kept", lang)]
    if standing is not None and standing.entry is None:
        facts = [say("notebook-shipped-one", lang)]
    elif standing is not None and standing.at is not None:
        facts = [say("notebook-kept-by", lang, who=sender(standing.by, lang),
                     at=when(standing.at, view.zone), entry=str(standing.entry))]  # fmt: skip
    if shown.seconds != SECONDS:
        facts.append(say("notebook-limit", lang, seconds=f"{shown.seconds:g}"))
    if shown.draft.touched and standing is not None and not shown.moved:
        facts.append(say("notebook-touched", lang))
    title = in_language(shown.notebook.title, lang)
    frame.html(fragment("notebook.head", lang, back=view.address.link("notebook", **back),
                        title=title, facts=" · ".join(facts)))  # fmt: skip
    notebook.show_message()


def newer_version_note(view: View, shown: OpenNotebook) -> None:
    """That somebody kept another version meanwhile, which is the one shown; nothing otherwise."""
    standing, lang = shown.standing, view.lang
    if not shown.moved or standing is None:
        return
    words = say("notebook-moved", lang, who=sender(standing.by, lang),
                entry=str(standing.entry))  # fmt: skip
    frame.html(elements.note(words, role="alert"))
    with st.container(horizontal=True, gap="small"):
        st.button(say("notebook-go-on", lang), key="moved-on", on_click=notebook.go_on,
                  args=(shown.key, standing.entry))  # fmt: skip
        st.button(say("notebook-drop", lang), key="moved-drop", on_click=let_go,
                  args=(shown.key,))  # fmt: skip


def example_mark(view: View, values: Mapping[str, Value]) -> None:
    """That figures are made up, where a control has chosen such a plan and the head has not."""
    if not view.plan["example"] and notebook.is_made_up(view, values):
        frame.html(frame.example_note(view.lang))


def toolbar(view: View, shown: OpenNotebook, values: Mapping[str, Value]) -> None:
    """Save, take away, drop one's changes."""
    lang, key = view.lang, shown.key
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        opened = st.popover(say("notebook-save", lang), icon=":material/save:", key="save",
                            on_change="rerun", disabled=shown.moved)  # fmt: skip
        if opened.open:
            with opened:
                _save_form(view, shown, values)
        taken = st.popover(say("notebook-take", lang), icon=":material/download:", key="take",
                           on_change="rerun")  # fmt: skip
        if taken.open:
            with taken:
                _download_buttons(view, shown, values)
        if shown.draft.touched and shown.standing is not None and not shown.moved:
            st.button(say("notebook-drop", lang), key="drop", icon=":material/undo:",
                      on_click=let_go, args=(key,))  # fmt: skip
        notebook_cells.pen(view, shown)


def _save_form(view: View, shown: OpenNotebook, values: Mapping[str, Value]) -> None:
    """Title and name, and the buttons that keep it."""
    lang, key, standing = view.lang, shown.key, shown.standing
    frame.why_not("notebook", lang)
    if not people.may("notebook"):
        return
    can_add_version = standing is not None and standing.entry is not None and not view.pinned
    copy = say("notebook-save-copy" if standing is not None else "notebook-save-new", lang)
    # A form: what was typed and the button arrive together, however fast the button is pressed.
    with st.form(f"saving-{key}", border=False):
        st.text_input(say("notebook-title-field", lang), key=f"title-{key}", max_chars=200,
                      value=in_language(shown.notebook.title, lang))  # fmt: skip
        st.text_input(say("notebook-name-field", lang), key=f"slug-{key}", max_chars=60,
                      value=_free_name(view, shown),
                      help=say("notebook-name-help", lang))  # fmt: skip
        if not people.writer_name():
            st.text_input(say("quality-by", lang), key="notebook-by", max_chars=80)
        facts = (shown, dict(values), lang)
        with st.container(horizontal=True, gap="small"):
            if can_add_version:
                version = say("notebook-save-version", lang)
                st.form_submit_button(version, key="save-version", type="primary",
                                      on_click=_save, args=(*facts, False))  # fmt: skip
            st.form_submit_button(copy, key="save-copy", on_click=_save, args=(*facts, True),
                                  type="secondary" if can_add_version else "primary")  # fmt: skip


def _free_name(view: View, shown: OpenNotebook) -> str:
    """A name that is not taken."""
    notebooks = notebook.notebooks_by_name(view.place, view.latest)
    stem = shown.notebook.notebook if shown.standing is not None else "notebook"
    return next(name for number in range(2, 10_000)
                if (name := f"{stem[:50]}-{number}") not in notebooks)  # fmt: skip


def _save(shown: OpenNotebook, values: Mapping[str, Value], lang: str, as_copy: bool) -> None:
    """Keep it as its next version, or under the name that was typed, mostly as a copy."""
    name = st.session_state[f"slug-{shown.key}"] if as_copy else shown.notebook.notebook
    title = st.session_state[f"title-{shown.key}"]
    by = people.writer_name() or st.session_state.get("notebook-by") or ""
    same = shown.standing is not None and name == shown.notebook.notebook
    try:
        whole = notebook.with_values(shown.notebook, values).model_dump()
        if title != in_language(shown.notebook.title, lang):
            whole["title"] = title.strip() or name
        entry = put(
            people.acting_store(by.strip()), notebook_of({**whole, "notebook": name}),
            by=by.strip() or None, earlier=shown.draft.earlier if same else None,
        )  # fmt: skip
    except BarometerError as error:
        keep_message(error_text(error, lang), wrong=True)
        return
    let_go(shown.key)
    # The controls hold what was chosen; the link need not say it again, nor pin an older entry.
    gone = {key for key in st.query_params if address.of_a_notebook(key)} - {"limit_s"}
    address.change({*gone, "as_of", "history", "region", "indicator"}, {"notebook": name})
    keep_message(say("notebook-saved", lang, entry=str(entry)))


def _download_buttons(view: View, shown: OpenNotebook, values: Mapping[str, Value]) -> None:
    """The folder for Jupyter or marimo, with the data as of the entry shown."""
    lang = view.lang
    st.caption(plain(say("notebook-take-hint", lang, entry=str(view.entry))))
    making: _FolderMaker = st.session_state.setdefault(_TAKING, _FolderMaker())
    for kind in FORMATS:
        content = partial(making.folder, reads.store(), shown.notebook, kind, lang=lang,
                          as_of=view.entry, values=dict(values))  # fmt: skip
        st.download_button(
            say(f"notebook-take-{kind}", lang), content, mime="application/zip", key=f"take-{kind}",
            file_name=f"{shown.notebook.notebook}-{view.entry}-{kind}.zip", on_click="ignore",
            icon=":material/download:",
        )  # fmt: skip
    _how_far(making, lang)


@st.fragment(run_every=_MOMENT)
def _how_far(making: _FolderMaker, lang: str) -> None:
    """How far the folder is that is being made, looked at again while this part is open."""
    progress = making.progress
    told = progress_words(progress, lang) if progress else ""
    frame.html(fragment("notebook.status", words=told, kind="bm-soft"))


def gallery(view: View) -> None:
    """Title, the notebooks kept before those that come with the program, and ready questions."""
    lang = view.lang
    show_message()
    frame.html(elements.hero(say("notebook-title", lang), "", say("notebook-intro", lang)))
    notebooks = notebooks_by_name(view.place, view.entry)
    saved = {name: item for name, item in notebooks.items() if item.entry is not None}
    shipped = {name: item for name, item in notebooks.items() if item.entry is None}
    _shelf(view, "notebook-kept", saved)
    _shelf(view, "notebook-shipped", shipped)
    _ready(view)


def _shelf(view: View, heading: str, items: dict[str, Shelved]) -> None:
    listed = [_item(view, name, item) for name, item in items.items()]
    empty = elements.soft(say("notebook-none-kept", view.lang))
    frame.html(elements.heading(say(heading, view.lang)),
               fragment("notebook.shelf", items=listed) if listed else empty)  # fmt: skip


def _item(view: View, name: str, item: Shelved) -> tuple[str, str, str]:
    """Where a notebook is, its title, and what else there is to say of it."""
    lang = view.lang
    facts = [say("notebook-cells", lang, count=len(item.notebook.cells))]
    if item.at is not None:
        facts += [sender(item.by, lang), when(item.at, view.zone),
                  say("notebook-versions", lang, count=item.versions)]  # fmt: skip
    href = view.address.link("notebook", notebook=name, ask=None)
    return href, in_language(item.notebook.title, lang), " · ".join(facts)


def _ready(view: View) -> None:
    """One ready question a documented view: a new notebook begins with it."""
    lang = view.lang
    listed = [
        (view.address.link("notebook", ask=item.name, notebook=None), view_text(item, lang),
         item.name)
        for item in VIEWS
    ]  # fmt: skip
    frame.html(elements.titled(say("notebook-new", lang), say("notebook-new-intro", lang)),
               fragment("notebook.shelf", items=listed, kind="bm-shelf bm-two"))  # fmt: skip
