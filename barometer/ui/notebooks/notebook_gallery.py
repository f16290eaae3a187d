"""The notebooks there are, and the data that a new one can begin from."""

from __future__ import annotations

from html import escape

import streamlit as st

from barometer.cells import sender
from barometer.notebook.document import in_language
from barometer.notebook.shelf import Shelved
from barometer.query.views import VIEWS, view_text
from barometer.ui.notebooks.notebook import said, shelved
from barometer.ui.state.clock import when
from barometer.ui.state.view import View
from barometer.wording import say


def gallery(view: View) -> None:
    """Title, the notebooks kept before those that come with the program, and ready questions."""
    lang = view.lang
    said()
    st.html(
        f'<div class="bm-hero"><h1>{escape(say("notebook-title", lang))}</h1>'
        f"<p>{escape(say('notebook-intro', lang))}</p></div>"
    )
    there = shelved(view.place, view.entry)
    kept = {name: item for name, item in there.items() if item.entry is not None}
    shipped = {name: item for name, item in there.items() if item.entry is None}
    _shelf(view, "notebook-kept", kept)
    _shelf(view, "notebook-shipped", shipped)
    _ready(view)


def _shelf(view: View, heading: str, items: dict[str, Shelved]) -> None:
    lang = view.lang
    listed = "".join(_item(view, name, item) for name, item in items.items())
    empty = f'<p class="bm-soft">{escape(say("notebook-none-kept", lang))}</p>'
    body = f'<ul class="bm-shelf">{listed}</ul>' if listed else empty
    st.html(f"<h2>{escape(say(heading, lang))}</h2>{body}")


def _item(view: View, name: str, item: Shelved) -> str:
    lang = view.lang
    href = escape(view.address.link("notebook", notebook=name, ask=None), quote=True)
    facts = [say("notebook-cells", lang, count=len(item.notebook.cells))]
    if item.at is not None:
        facts += [sender(item.by, lang), when(item.at, view.zone),
                  say("notebook-versions", lang, count=item.versions)]  # fmt: skip
    return (
        f'<li><a class="bm-link" href="{href}" target="_self">'
        f"{escape(in_language(item.notebook.title, lang))}</a>"
        f"<small>{escape(' · '.join(facts))}</small></li>"
    )


def _ready(view: View) -> None:
    """One ready question a documented view: a new notebook begins with it."""
    lang = view.lang
    st.html(f"<h2>{escape(say('notebook-new', lang))}</h2>"
            f'<p class="bm-soft">{escape(say("notebook-new-intro", lang))}</p>')  # fmt: skip
    listed = []
    for item in VIEWS:
        href = escape(view.address.link("notebook", ask=item.name, notebook=None), quote=True)
        words = escape(view_text(item, lang))
        listed.append(f'<li><a class="bm-link" href="{href}" target="_self">{words}</a>'
                      f"<small>{item.name}</small></li>")  # fmt: skip
    st.html(f'<ul class="bm-shelf bm-two">{"".join(listed)}</ul>')
