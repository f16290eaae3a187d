"""The notebook that a reader has open: read from the address, changed in the session."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

import streamlit as st
from cachetools import LRUCache
from streamlit.delta_generator import DeltaGenerator

from barometer.errors import BarometerError
from barometer.notebook import document, editing, running
from barometer.notebook.document import ControlCell, Notebook, Value, in_language, notebook_of
from barometer.notebook.editing import Draft
from barometer.notebook.running import Known, Run, run, values_of
from barometer.notebook.shelf import Shelved, notebook_of_view, shelf
from barometer.query.progress import Asker, Progress, progress_words
from barometer.query.questions import SECONDS, Answer
from barometer.query.views import BY_NAME, view_text
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state import address, people, reads
from barometer.ui.state.view import View, language
from barometer.wording import error_text, say

_DRAFTS, _KNOWN, _SAID = "notebook-drafts", "notebook-known", "notebook-said"
# A session keeps as many notebooks under the pen, and so many bytes of answers.
_MOST_DRAFTS, _MOST_BYTES = 8, 40 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class OpenNotebook:
    """A notebook as it is shown; `standing` is None for one that is not kept yet.

    `key` tells it apart in the session; `moved`: the reader's own changes began from an earlier
    version than the one that stands now, which is shown first. Each question may take `seconds`.
    """

    key: str
    draft: Draft
    standing: Shelved | None
    moved: bool = False
    seconds: float = SECONDS

    @property
    def notebook(self) -> Notebook:
        """What it says now."""
        return self.draft.notebook


@reads.cached_read
def notebooks_by_name(place: str, entry: int) -> dict[str, Shelved]:
    """Every notebook there is at an entry, by identifier; `place` is the store's url."""
    return shelf(reads.store(), entry)


def open_notebook(view: View) -> OpenNotebook | None:
    """The notebook that the address names or asks for; None where it names none."""
    here, there = view.address, notebooks_by_name(view.place, view.entry)
    name = here.code("notebook", there)
    if name is not None:
        shown = _standing(view, name, there[name])
    elif (about := here.code("ask", BY_NAME)) is not None:
        shown = _ready_notebook(view, about)
    else:
        return None
    # The address may ask for less time, not for more.
    limit = here.amount("limit_s", lambda seconds: 0 < seconds <= SECONDS)
    return replace(shown, seconds=limit or SECONDS)


def _standing(view: View, name: str, standing: Shelved) -> OpenNotebook:
    key = f"{name}-{view.entry}" if view.pinned else name
    held = _drafts().get(key)
    if held is not None and held.touched:
        if held.earlier == standing.entry:
            return OpenNotebook(key, held, standing)
        return OpenNotebook(
            key, editing.draft_of(standing.notebook, standing.entry), standing, True
        )
    if held is None or held.earlier != standing.entry:
        held = _hold(key, editing.draft_of(standing.notebook, standing.entry))
    return OpenNotebook(key, held, standing)


def _ready_notebook(view: View, about: str) -> OpenNotebook:
    """A new notebook of a view's rows, narrowed to what the page before it showed."""
    here, lang = view.address, view.lang
    region = here.code("region", view.region_names)
    indicator = here.code("indicator", [row["indicator"] for row in view.indicators])
    plan = view.plan["plan"]
    key = "-".join(["new", about, plan, region or "", indicator or "", lang])
    held = _drafts().get(key)
    if held is None:
        documented = BY_NAME[about]
        title = say("notebook-asked", lang, view=about)
        notebook = notebook_of_view(
            documented, title, view_text(documented, lang), plan=plan, region=region,
            indicator=indicator,
        )  # fmt: skip
        held = _hold(key, editing.draft_of(notebook, None))
    return OpenNotebook(key, held, None)


def _drafts() -> dict[str, Draft]:
    drafts: dict[str, Draft] = st.session_state.setdefault(_DRAFTS, {})
    return drafts


def _hold(key: str, draft: Draft) -> Draft:
    drafts = _drafts()
    drafts.pop(key, None)
    drafts[key] = draft
    for old in list(drafts)[:-_MOST_DRAFTS]:
        del drafts[old]
    return draft


def let_go(key: str) -> None:
    """Forget the reader's own changes of a notebook."""
    _drafts().pop(key, None)


def go_on(key: str, earlier: int | None) -> None:
    """Continue with the reader's own changes after seeing the newer version."""
    held = _drafts().get(key)
    if held is not None:
        _hold(key, replace(held, earlier=earlier))


def edit(key: str, change: Callable[[Draft], Draft]) -> None:
    """Change the open draft; a change that is refused is explained at the top of the page."""
    held = _drafts().get(key)
    if held is None:
        return
    with reporting_errors():
        _hold(key, change(held))


@contextmanager
def reporting_errors() -> Iterator[None]:
    """Turn an error into a message at the top of the next run."""
    try:
        yield
    except BarometerError as error:
        keep_message(error_text(error, language(address.current())), wrong=True)


def keep_message(words: str, *, wrong: bool = False) -> None:
    """Keep a sentence for the top of the next run."""
    st.session_state[_SAID] = (words, wrong)


def show_message() -> None:
    """Show the message that the last button press left, once."""
    words, wrong = st.session_state.pop(_SAID, ("", False))
    if words:
        frame.html(elements.wrong(words) if wrong else elements.note(words, role="status"))


def show_value(key: str, value: str) -> None:
    """Have a widget show what the notebook says, leaving alone one that does."""
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def title_of(view: View) -> str:
    """The title of the notebook that the address names; empty where it names none."""
    item = notebooks_by_name(view.place, view.entry).get(view.address.text("notebook") or "")
    return "" if item is None else in_language(item.notebook.title, view.lang)


def values(view: View, shown: Notebook) -> dict[str, Value]:
    """Every control's value: the address's, else the one that the notebook holds."""
    chosen: dict[str, Value] = {}
    for cell in shown.cells:
        if isinstance(cell, ControlCell):
            key = f"v.{cell.name}"
            text = view.address.text(key)
            try:
                if text is not None:
                    chosen[cell.name] = document.value_of(cell, text)
            except ValueError:
                view.address.unknown.append((key, text or ""))
    return values_of(shown, chosen)


def is_made_up(view: View, chosen: Mapping[str, Value]) -> bool:
    """True where the plan of the head or of a control is an example."""
    examples = {row["plan"] for row in view.plans if row["example"]}
    return bool(examples & {view.plan["plan"], *chosen.values()})


def with_values(notebook: Notebook, chosen: Mapping[str, Value]) -> Notebook:
    """The notebook whose controls hold what was chosen."""
    document = notebook.model_dump()
    for cell in document["cells"]:
        if cell["kind"] == "control":
            cell["value"] = chosen.get(cell["name"], cell["value"])
    return notebook_of(document)


def _show_status(place: DeltaGenerator, words: str) -> None:
    place.html(fragment("notebook.status", words=words, kind="bm-asking"))


def answers(view: View, shown: OpenNotebook, chosen: Mapping[str, Value]) -> Run | BarometerError:
    """The answers to every question, those known not asked again; or why none can be asked."""
    place = st.empty()

    def asking(name: str) -> None:
        _show_status(place, say("notebook-asking", view.lang, name=name))

    def waiting(progress: Progress) -> None:
        _show_status(place, progress_words(progress, view.lang))

    try:
        return run(
            people.acting_store(), shown.notebook, values=chosen, as_of=view.entry, known=_known(),
            told=asking, asker=Asker(people.address(), waiting), seconds=shown.seconds,
        )  # fmt: skip
    except BarometerError as error:
        return error
    finally:
        place.empty()


def page(shown: OpenNotebook, outcome: Run, name: str, number: int) -> Answer:
    """One page of a long answer; a page seen before is not queried again.

    Raises:
        BarometerError: it cannot be asked for now.
    """
    return running.page(
        people.acting_store(), shown.notebook, outcome, name, number, _known(),
        Asker(people.address()), shown.seconds,
    )  # fmt: skip


def _size(answer: Answer) -> int:
    return max(1_024, int(answer.table.nbytes))


def _known() -> Known:
    known: Known = st.session_state.setdefault(_KNOWN, LRUCache(_MOST_BYTES, getsizeof=_size))
    return known
