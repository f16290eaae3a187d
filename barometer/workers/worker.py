"""The caller's end of one child process.

`Worker` is the process; `Call` follows one task in it: what it tells, what it asks, how it ends.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from barometer.errors import (
    WorkerCrashed,
    WorkerFailed,
    WorkerKilled,
    WorkerOutOfMemory,
    WorkerOutOfTime,
    WorkerOverdue,
)
from barometer.workers.allowance import Allowance, memory_of
from barometer.workers.channel import Blob, Channel, Garbled, Json

End = WorkerFailed | WorkerKilled

_RUN = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop()); "
    "from barometer.workers.child import main; main()"
)
_ROOT = str(Path(__file__).resolve().parents[2])
# All else of the environment, secrets among it, stays with the caller.
_PASSED_ON = ("TZ", "LD_LIBRARY_PATH")
# A library's own threads would each reserve address space; the system's allocator gives memory
# back, so that limits mean what they say, and is to ask for large pages, of which a process that
# has never held memory is given far fewer. It asks for them in its first arena only.
_ENVIRONMENT = {
    "LANG": "C.UTF-8", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1", "ARROW_DEFAULT_MEMORY_POOL": "system",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}  # fmt: skip
_LAST_OUTPUT = 1 << 16
# What runtimes write before they give up for want of memory.
_NO_MEMORY = (b"memory allocation of", b"bad_alloc", b"MemoryError", b"out of memory",
              b"Cannot allocate memory", b"Out of memory")  # fmt: skip
_TO_START, _TO_END = 60.0, 10.0

_KEYS = {
    WorkerOutOfMemory: "error-worker-memory",
    WorkerOutOfTime: "error-worker-time",
    WorkerOverdue: "error-worker-time",
    WorkerCrashed: "error-worker-crashed",
    WorkerKilled: "error-worker-killed",
}
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
class StartOptions:
    """How the processes of a pool are started: modules loaded at once, and how nice they are.

    `user`: number and group of the user that they run as once all is loaded, None for the caller's.
    """

    preload: tuple[str, ...] = ()
    nice: int = 0
    user: tuple[int, int] | None = None


class Worker:
    """One child process; it serves one caller at a time."""

    def __init__(self, options: StartOptions) -> None:
        """Start it. The thread that does must live as long: the child dies with it."""
        ours, theirs = socket.socketpair()
        self._errors, errors_end = os.pipe()
        os.set_blocking(self._errors, False)
        # A child that writes more than anybody reads goes on.
        os.set_blocking(errors_end, False)
        start = {"socket": theirs.fileno(), "parent": os.getpid(), "preload": options.preload,
                 "nice": options.nice, "user": options.user}  # fmt: skip
        paths = [_ROOT, *(path for path in sys.path if path and path != _ROOT)]
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", _RUN, json.dumps(start),
             json.dumps(paths)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors_end,
            pass_fds=(theirs.fileno(),), cwd="/", start_new_session=True,
            env=_ENVIRONMENT | {name: os.environ[name] for name in _PASSED_ON
                                if name in os.environ},
        )  # fmt: skip
        theirs.close()
        os.close(errors_end)
        self.channel = Channel(ours)
        self.pid = self._process.pid
        self.jobs, self.held, self.peak = 0, 0, 0
        self._ready = False
        self._cause: type[End] | None = None
        self._ends = float("inf")
        self._memory: int | None = None

    @property
    def alive(self) -> bool:
        """True while the process runs and nobody has ended it."""
        return self._cause is None and self._process.poll() is None

    @property
    def ready(self) -> bool:
        """True once it has loaded all it needs."""
        return self._ready or (self.alive and self.channel.waiting(0))

    def take(self) -> None:
        """It has a caller now: if it is not ready in a minute, it is given up."""
        self._ends = time.monotonic() + _TO_START

    def begin(self, task: str, arguments: Json, blobs: Sequence[Blob], granted: Allowance) -> None:
        """Hand over a task as soon as the process is ready; its time begins then.

        Raises:
            EOFError: the process is gone.
            OSError: likewise.
        """
        if not self._ready:
            self.channel.receive()
            self._ready = True
        self.jobs += 1
        self._memory = granted.memory + memory_of(self.pid)["VmRSS"]
        self._ends = time.monotonic() + granted.seconds
        asked = {"task": task, "arguments": arguments, "allowance": asdict(granted)}
        self.channel.send(asked, blobs)

    def pause(self) -> float:
        """Stop the clock while the caller has to do something; what `go_on` wants to know."""
        left, self._ends = self._ends - time.monotonic(), float("inf")
        return left

    def go_on(self, left: float) -> None:
        """Let the clock run again."""
        self._ends = time.monotonic() + left

    def rest(self) -> None:
        """The task is done: no clock runs."""
        self._ends, self._memory = float("inf"), None

    def watch(self) -> None:
        """End the process where it has gone beyond what the task may use."""
        if time.monotonic() > self._ends:
            # One that has not begun was kept from it by the machine.
            self.kill(WorkerOverdue if self._ready else WorkerKilled)
        elif self._memory is not None:
            held = memory_of(self.pid)
            self.peak = max(self.peak, held["VmHWM"])
            if held["VmRSS"] > self._memory:
                self.kill(WorkerOutOfMemory)

    def kill(self, cause: type[End] = WorkerKilled) -> None:
        """End the process and all that it may have started, now."""
        self._cause = self._cause or cause
        if self._process.poll() is None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)

    def failure(self) -> End:
        """What ended it, as the error to raise; waits for the end."""
        try:
            code = self._process.wait(_TO_END / 2)
        except subprocess.TimeoutExpired:
            # It closed its end and lives on: it is not to be trusted.
            self.kill(WorkerCrashed)
            code = self._process.wait(_TO_END)
        return failed(self._cause or self._cause_of(code))

    def _cause_of(self, code: int) -> type[End]:
        if code == -signal.SIGXCPU:
            return WorkerOutOfTime
        with suppress(OSError):
            output = os.read(self._errors, _LAST_OUTPUT)
            if any(phrase in output for phrase in _NO_MEMORY):
                return WorkerOutOfMemory
        return WorkerKilled if code in (-signal.SIGKILL, -signal.SIGTERM) else WorkerCrashed

    def end(self) -> None:
        """End the process and let go of all that belongs to it."""
        self.kill()
        self._process.wait(_TO_END)
        self.channel.close()
        with suppress(OSError):
            os.close(self._errors)


def failed(cause: type[End]) -> End:
    """The error of that kind, worded."""
    return cause(_KEYS[cause])


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
