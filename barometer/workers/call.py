"""One task followed from the caller's side: what it tells, what it asks, how it ends."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from barometer.errors import WorkerCrashed, WorkerOutOfMemory
from barometer.workers.channel import Blob, Garbled, Json
from barometer.workers.worker import End, Worker, failed

_LOG = logging.getLogger(__name__)
# How often a caller can cancel.
TICK = 0.05
# What a message from a child holds, by its kind.
_FIELDS: dict[str, dict[str, type | tuple[type, ...]]] = {
    "told": {"share": (int, float)},
    "asked": {"question": object},
    "done": {"payload": object, "held": int, "peak": int},
    "failed": {"error": str, "held": int, "peak": int},
}

Tell = Callable[[float], None]
Answer = Callable[[Json], Sequence[Blob]]


@dataclass(frozen=True, slots=True)
class Result:
    """What a task gave.

    `peak` is the most memory that its process has ever held, in bytes; `seconds` it took, waiting
    for a process not counted.
    """

    payload: Json
    blobs: list[bytes]
    peak: int
    seconds: float


class Call:
    """What a caller wants to hear of a task, and to answer."""

    def __init__(self, tell: Tell | None, answer: Answer | None) -> None:
        """Nothing is done yet."""
        self._tell, self._answer = tell, answer
        self._share = 0.0

    def tell_share(self) -> None:
        """Tell the caller the share done so far; a caller who has cancelled raises here."""
        if self._tell is not None:
            self._tell(self._share)

    def result(self, worker: Worker) -> Result:
        """Listen to the task until it has ended.

        Raises:
            WorkerFailed: the task failed, and says so itself.
            EOFError: the process is gone.
        """
        begun = time.monotonic()
        while True:
            if not worker.channel.waiting(TICK):
                self.tell_share()
                continue
            message, blobs = worker.channel.receive()
            kind = _kind_of(message)
            if kind == "told":
                self._share = message["share"]
                self.tell_share()
            elif kind == "asked":
                self._reply(worker, message["question"])
            else:
                worker.held, worker.peak = message["held"], max(worker.peak, message["peak"])
                if kind == "failed":
                    raise _failure(message)
                return Result(message["payload"], blobs, worker.peak, time.monotonic() - begun)

    def _reply(self, worker: Worker, question: Json) -> None:
        """Answer a question, with the task's clock stopped."""
        left = worker.pause()
        reply = self._answer(question) if self._answer else ()
        worker.go_on(left)
        worker.channel.send({"kind": "answer"}, reply)


def _failure(message: Json) -> End:
    """The failure that a child tells of itself."""
    if message["error"] == "memory":
        return failed(WorkerOutOfMemory)
    _LOG.error("task failed: %s at %s", message.get("type"), message.get("places"))
    return failed(WorkerCrashed)


def _kind_of(message: Json) -> str:
    """The kind of a message from a child, once it has all that such a message has.

    Raises:
        Garbled: it has not.
    """
    kind = message.get("kind") if isinstance(message, dict) else None
    wanted = _FIELDS.get(kind, {}) if isinstance(kind, str) else {}
    if not wanted or not all(isinstance(message.get(name), form) for name, form in wanted.items()):
        raise Garbled
    return str(kind)
