"""Loading ahead of need, beside the answers to the first browser.

A thread of its own, because the first browser is busy for a second with Streamlit's own files.
Python lets threads take turns every 5 ms, and each of those many small answers would wait as
long behind a module that is being loaded; turns are shorter while that lasts.

What is loaded stays until the process ends, so it is taken out of the garbage collector's sight,
which rests from the process's start until then: looking through all modules, again and again,
would take a tenth of the start.
"""

from __future__ import annotations

import gc
import importlib
import logging
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from barometer.errors import BarometerError

_LOG = logging.getLogger(__name__)
TURN_SECONDS = 0.00025
# The browser still fetches what the page is drawn with.
PAUSE_SECONDS = 5
# A start takes some seconds, on a busy machine many; nobody waits for one that never ends.
_LONGEST_SECONDS = 60
# What opening the store needs, which then goes on beside the loading of the page: DuckDB works
# without Python's lock.
STORE = ("pandas", "barometer.ui.state.reads")
FIRST_PAGE = (
    "streamlit.emojis", "barometer.ui.targets.overview", "barometer.ui.app.shell",
    "barometer.ui.app.share", "barometer.ui.html.templates",
)  # fmt: skip
OTHER_PAGES = (
    "barometer.charts.trajectory", "barometer.charts.counties", "barometer.ui.counties.counties",
    "barometer.ui.uploading.upload", "barometer.ui.ledger.quality", "barometer.ui.work.measures",
    "barometer.ui.work.projects", "barometer.ui.notebooks.notebook_cells",
    "barometer.charts.answers", "barometer.api.routes", "barometer.report.taking",
    "barometer.store.uploads.upload",
)  # fmt: skip
_SHOWN, _READY = threading.Event(), threading.Event()


def start() -> None:
    """Load in the background: the first page's modules now, the others' once it has been shown."""
    threading.Thread(target=_load, name="barometer-loading", daemon=True).start()


def page_shown() -> None:
    """Tell the loader that a page has been shown: the other pages' modules follow."""
    _SHOWN.set()


def is_ready() -> bool:
    """True once the first page's modules are there."""
    return _READY.is_set()


def wait() -> None:
    """Return once the first page's modules are there.

    Two threads that load the same packages from different ends may each meet the other's half.
    """
    _READY.wait(_LONGEST_SECONDS)


def _load() -> None:
    try:
        _import(STORE)
        threading.Thread(target=_open, name="barometer-opening", daemon=True).start()
        _import(FIRST_PAGE)
    finally:
        _READY.set()
        gc.freeze()
        gc.enable()
    _SHOWN.wait()
    time.sleep(PAUSE_SECONDS)
    _import(OTHER_PAGES)
    _warm_readers()
    gc.collect()
    gc.freeze()


def _open() -> None:
    """Open the store where nobody has asked yet: backups by the clock wait for no reader."""
    from barometer.ui.state import reads

    try:
        reads.store()
    except BarometerError as error:
        # Every page tries again, and says what is wrong.
        _LOG.warning("store not opened: %s", error.key)


def _warm_readers() -> None:
    """Have the child process that reads files ready before somebody drops one."""
    from barometer.intake import child_processes

    child_processes.keep_warm()


def _import(names: Sequence[str]) -> None:
    with _short_turns():
        for name in names:
            importlib.import_module(name)


@contextmanager
def _short_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
