"""What runs in the child process: one task after another, until the caller is gone."""

from __future__ import annotations

import ctypes
import gc
import json
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

from barometer.workers import allowance
from barometer.workers.allowance import MIB, Allowance
from barometer.workers.channel import Blob, Channel, Json

_DIE_WITH_PARENT, _NO_NEW_RIGHTS = 1, 38
_OWN_USERS, _OWN_NETWORK = 0x10000000, 0x40000000
# Bytes from which on a process looks for what a task has left behind.
_MUCH = 200 * MIB
# How many new objects the collector waits for: a table is many, and few of them form a circle.
_NEW_OBJECTS = 50_000


class _CallerGone(BaseException):
    """Nobody listens any more."""


class Job:
    """What a task is given, and its way back to the caller while it runs."""

    def __init__(self, channel: Channel, arguments: Json, blobs: Sequence[bytes]) -> None:
        self._channel = channel
        self.arguments, self.blobs = arguments, blobs

    def tell(self, share: float) -> None:
        """Say how much is done, 0 to 1."""
        self._say({"kind": "told", "share": share})

    def ask(self, question: Json) -> list[bytes]:
        """The caller's answer to a question; its time does not count as the task's."""
        self._say({"kind": "asked", "question": question})
        try:
            return self._channel.receive()[1]
        except EOFError as error:
            raise _CallerGone from error

    def _say(self, head: Json) -> None:
        try:
            self._channel.send(head)
        except OSError as error:
            raise _CallerGone from error


Task = Callable[[Job], tuple[Json, Sequence[Blob]]]


def main() -> None:
    """Serve the socket named on the command line."""
    options = json.loads(sys.argv[1])
    _depend_on(options["parent"])
    _leave_network()
    allowance.confine()
    with suppress(OSError):
        os.nice(options["nice"])
    channel = Channel(socket.socket(fileno=options["socket"]))
    for name in options["preload"]:
        _load(name)
    if options["user"]:
        _become(*options["user"])
        # Whoever changes his user is no longer told of the caller's end.
        _depend_on(options["parent"])
    # What is loaded stays: the collector need not look through it after each task.
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    with suppress(EOFError, OSError, _CallerGone):
        channel.send({"kind": "ready"})
        while True:
            _serve(channel)


def _depend_on(parent: int) -> None:
    """Die with the caller, whatever kills it, and never gain a right."""
    if sys.platform == "linux":
        system = ctypes.CDLL(None, use_errno=True)
        system.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        system.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)
    # Whoever interrupts the caller does not mean its children: it ends them itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _leave_network() -> None:
    """Have no network but one of its own with nothing in it, where the system allows."""
    if sys.platform == "linux":
        system = ctypes.CDLL(None, use_errno=True)
        if system.unshare(_OWN_NETWORK):
            system.unshare(_OWN_USERS | _OWN_NETWORK)


def _become(user: int, group: int) -> None:
    """Give up the caller's user for another, with no further groups."""
    os.setgroups([])
    os.setgid(group)
    os.setuid(user)


def _load(name: str) -> None:
    """Load a module; of `module:function`, call the function too."""
    module, _, function = name.partition(":")
    loaded = import_module(module)
    if function:
        getattr(loaded, function)()


def _serve(channel: Channel) -> None:
    """Do one task and answer."""
    request, blobs = channel.receive()
    try:
        allowance.grant(Allowance(**request["allowance"]))
        payload, answer_blobs = _task(request["task"])(Job(channel, request["arguments"], blobs))
        del request, blobs
    except Exception as error:  # noqa: BLE001 -- whatever it is, the caller hears of it
        failure = (
            {"error": "memory"}
            if _of_memory(error)
            else {"error": "exception", **_failure_facts(error)}
        )
        channel.send({"kind": "failed", **failure, **_memory_use()})
        return
    channel.send({"kind": "done", "payload": payload, **_memory_use(answer_blobs)}, answer_blobs)


def _task(name: str) -> Task:
    module, _, function = name.partition(":")
    task: Task = getattr(import_module(module), function)
    return task


def _memory_use(answer_blobs: Sequence[Blob] = ()) -> dict[str, Any]:
    """Bytes held once the answer is sent, and the most there ever were."""
    if allowance.memory_of("self")["VmRSS"] > _MUCH:
        gc.collect()
        _give_back()
    held, answer = allowance.memory_of("self"), sum(memoryview(one).nbytes for one in answer_blobs)
    return {"held": held["VmRSS"] - answer, "peak": held["VmHWM"]}


def _give_back() -> None:
    """Give the system what the allocator has left over; only glibc's is to be told."""
    with suppress(AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _of_memory(error: Exception) -> bool:
    """Whether it is for want of memory: a thread that finds no room for its stack says so too."""
    return isinstance(error, MemoryError) or "can't start new thread" in str(error)


def _failure_facts(error: Exception) -> dict[str, Any]:
    """Kind and places of a failure; never its text, which may hold what stands in a file."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-8:]]
    return {"type": type(error).__name__, "places": places}
