"""Who asks, and how far the answer is while it is waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

from barometer.query.views import BY_NAME, view_text
from barometer.wording import say


@dataclass(frozen=True, slots=True)
class Preparing:
    """The data are being put ready: the view whose rows are written, seconds since the start."""

    view: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Queued:
    """Other questions come first: how many."""

    before: int


@dataclass(frozen=True, slots=True)
class Writing:
    """A file is being written for whoever takes it: its name, seconds since the start."""

    file: str
    seconds: float


Progress = Preparing | Queued | Writing
# Called with how far it is, again and again; what it raises ends the waiting.
ProgressListener = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the address that counts for quotas (None at the machine itself), and a listener."""

    address: str | None = None
    on_progress: ProgressListener = lambda progress: None


NOBODY = Asker()
# How often whoever waits is told how far it is.
_TICK = 0.5


class Steps:
    """The steps of one piece of work, each reported when it begins and every half second after."""

    def __init__(self, on_progress: ProgressListener) -> None:
        """Before the first step."""
        self._on_progress, self._begun = on_progress, time.monotonic()
        self._measure: Callable[[float], Progress] | None = None

    def preparing(self, view: str) -> None:
        """The rows of a view come next."""
        self._next(lambda seconds: Preparing(view, seconds))

    def writing(self, file: str) -> None:
        """A file comes next."""
        self._next(lambda seconds: Writing(file, seconds))

    def report(self) -> None:
        """Tell the listener how far it is."""
        if self._measure is not None:
            self._on_progress(self._measure(time.monotonic() - self._begun))

    def _next(self, step: Callable[[float], Progress]) -> None:
        self._measure = step
        self.report()


@contextmanager
def steps(on_progress: ProgressListener) -> Iterator[Steps]:
    """Work in steps; a thread calls `on_progress` while one takes long."""
    work, ended = Steps(on_progress), Event()

    def report_regularly() -> None:
        while not ended.wait(_TICK):
            work.report()

    ticks = Thread(target=report_regularly, name="barometer-progress", daemon=True)
    ticks.start()
    try:
        yield work
    finally:
        ended.set()
        ticks.join()


def progress_words(progress: Progress, lang: str) -> str:
    """How far it is, as a sentence."""
    if isinstance(progress, Queued):
        return say("query-queued", lang, count=progress.before)
    if isinstance(progress, Writing):
        return say("query-writing", lang, file=progress.file, seconds=int(progress.seconds))
    about = view_text(BY_NAME[progress.view], lang)
    return say("query-making", lang, view=about, seconds=int(progress.seconds))
