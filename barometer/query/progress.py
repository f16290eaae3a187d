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
class Making:
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


Progress = Making | Queued | Writing
# What it raises ends the waiting.
Told = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the address that counts for quotas, None at the machine itself; whom to tell."""

    address: str | None = None
    told: Told = lambda progress: None


NOBODY = Asker()
# How often whoever waits is told how far it is.
_TICK = 0.5


class Steps:
    """The steps of one piece of work, each told when it begins and every moment after."""

    def __init__(self, told: Told) -> None:
        """None yet."""
        self._told, self._begun = told, time.monotonic()
        self._measure: Callable[[float], Progress] | None = None

    def making(self, view: str) -> None:
        """The rows of a view come next."""
        self._next(lambda seconds: Making(view, seconds))

    def writing(self, file: str) -> None:
        """A file comes next."""
        self._next(lambda seconds: Writing(file, seconds))

    def tell(self) -> None:
        """Say how far it is."""
        if self._measure is not None:
            self._told(self._measure(time.monotonic() - self._begun))

    def _next(self, step: Callable[[float], Progress]) -> None:
        self._measure = step
        self.tell()


@contextmanager
def steps(told: Told) -> Iterator[Steps]:
    """Work in steps; `told` hears of them from a thread of its own, too, while one takes long."""
    work, ended = Steps(told), Event()

    def ticking() -> None:
        while not ended.wait(_TICK):
            work.tell()

    ticks = Thread(target=ticking, name="barometer-progress", daemon=True)
    ticks.start()
    try:
        yield work
    finally:
        ended.set()
        ticks.join()


def words(progress: Progress, lang: str) -> str:
    """How far it is, as a sentence."""
    if isinstance(progress, Queued):
        return say("query-queued", lang, count=progress.before)
    if isinstance(progress, Writing):
        return say("query-writing", lang, file=progress.file, seconds=int(progress.seconds))
    about = view_text(BY_NAME[progress.view], lang)
    return say("query-making", lang, view=about, seconds=int(progress.seconds))
