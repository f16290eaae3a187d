"""The notebooks there are, and the data that a new one can begin from."""

from __future__ import annotations

from barometer.cells import sender
from barometer.notebook.document import in_language
from barometer.notebook.shelf import Shelved
from barometer.query.views import VIEWS, view_text
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.notebooks.notebook import notebooks_by_name, show_message
from barometer.ui.state.clock import when
from barometer.ui.state.view import View
from barometer.wording import say


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
