"""Who asks and how much he may, and how far the answer is while it is waited for.

One address may ask so many questions at once, and for so many seconds of answering a minute.
"""

from __future__ import annotations

import math
import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

from barometer.errors import QuotaPassed
from barometer.query.views import BY_NAME, view_text
from barometer.settings import settings
from barometer.wording import say

# How often whoever waits is told how far it is.
_TICK = 0.5
_MOST_ADDRESSES = 20_000
_HELD: list[Quotas] = []
_LOCK = threading.Lock()


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


class Steps:
    """The steps of one piece of work, each reported when it begins and every half second after."""

    def __init__(self, on_progress: ProgressListener) -> None:
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


class Quotas:
    """Per address: `at_once` questions, and `seconds` in a minute; 0 is no limit.

    Seconds are a bucket that fills steadily: the last question may overdraw it, and the next one
    waits until there is a second in it again.
    """

    def __init__(
        self, at_once: int, seconds: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.at_once, self.seconds, self._clock = at_once, float(seconds), clock
        self._lock = threading.Lock()
        self._asking: Counter[str] = Counter()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    @contextmanager
    def asking(self, address: str | None) -> Iterator[Callable[[float], None]]:
        """Ask one question; call what is given with the seconds that it took.

        Raises:
            QuotaPassed: this address has used up what it may ask; who has none may ask on.
        """
        if address is None:
            yield lambda taken: None
            return
        with self._lock:
            self._must_be_within(address)
            self._asking[address] += 1
        try:
            yield lambda taken: self._spend(address, taken)
        finally:
            with self._lock:
                self._asking[address] -= 1
                self._asking += Counter()

    def _must_be_within(self, address: str) -> None:
        if self.at_once and self._asking[address] >= self.at_once:
            raise QuotaPassed("query-quota-at-once", wait=1, most=self.at_once)
        left = self._left_of(address)
        if self.seconds and left < 1:
            wait = math.ceil((1 - left) * 60 / self.seconds)
            raise QuotaPassed("query-quota-seconds", wait=wait, most=int(self.seconds))

    def _left_of(self, address: str) -> float:
        left, since = self._left.get(address, (self.seconds, self._clock()))
        return min(self.seconds, left + (self._clock() - since) * self.seconds / 60)

    def _spend(self, address: str, taken: float) -> None:
        with self._lock:
            left = self._left_of(address) - taken
            self._left.pop(address, None)
            self._left[address] = (left, self._clock())
            if len(self._left) > _MOST_ADDRESSES:
                self._left.popitem(last=False)


def quotas() -> Quotas:
    """The quotas in force: those of the settings as they now stand."""
    chosen = settings()
    at_once, seconds = chosen.questions_at_once, chosen.question_seconds
    with _LOCK:
        if not _HELD or (_HELD[0].at_once, _HELD[0].seconds) != (at_once, seconds):
            _HELD[:] = [Quotas(at_once, seconds)]
        return _HELD[0]
