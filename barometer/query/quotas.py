"""How much one address may ask: questions at once, and seconds of answering a minute."""

from __future__ import annotations

import math
import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from barometer.errors import QuotaPassed
from barometer.settings import settings

_MOST_ADDRESSES = 20_000


class Quotas:
    """Per address: `at_once` questions, and `seconds` in a minute; 0 is no limit.

    Seconds are a bucket that fills steadily: the last question may overdraw it, and the next one
    waits until there is a second in it again.
    """

    def __init__(
        self, at_once: int, seconds: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Nobody has asked yet."""
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


_HELD: list[Quotas] = []
_LOCK = threading.Lock()


def quotas() -> Quotas:
    """The quotas in force: those of the settings as they now stand."""
    chosen = settings()
    at_once, seconds = chosen.questions_at_once, chosen.question_seconds
    with _LOCK:
        if not _HELD or (_HELD[0].at_once, _HELD[0].seconds) != (at_once, seconds):
            _HELD[:] = [Quotas(at_once, seconds)]
        return _HELD[0]
