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

    def again(self) -> None:
        """Nothing new; whoever has cancelled says so now, by raising."""
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
                self.again()
                continue
            said, blobs = worker.channel.receive()
            kind = _kind_of(said)
            if kind == "told":
                self._share = said["share"]
                self.again()
            elif kind == "asked":
                self._reply(worker, said["question"])
            else:
                worker.held, worker.peak = said["held"], max(worker.peak, said["peak"])
                if kind == "failed":
                    raise _failure(said)
                return Result(said["payload"], blobs, worker.peak, time.monotonic() - begun)

    def _reply(self, worker: Worker, question: Json) -> None:
        """Answer a question, with the task's clock stopped."""
        left = worker.pause()
        reply = self._answer(question) if self._answer else ()
        worker.go_on(left)
        worker.channel.send({"kind": "answer"}, reply)


def _failure(said: Json) -> End:
    """The failure that a child tells of itself."""
    if said["error"] == "memory":
        return failed(WorkerOutOfMemory)
    _LOG.error("task failed: %s at %s", said.get("type"), said.get("places"))
    return failed(WorkerCrashed)


def _kind_of(said: Json) -> str:
    """The kind of a message from a child, once it has all that such a message has.

    Raises:
        Garbled: it has not.
    """
    kind = said.get("kind") if isinstance(said, dict) else None
    wanted = _FIELDS.get(kind, {}) if isinstance(kind, str) else {}
    if not wanted or not all(isinstance(said.get(name), form) for name, form in wanted.items()):
        raise Garbled
    return str(kind)
