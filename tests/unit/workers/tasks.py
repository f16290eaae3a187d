"""Tasks for the tests: each does one thing that a task may do, good or bad."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from barometer.workers.channel import Blob, Json
from barometer.workers.child import Job

Given = tuple[Json, Sequence[Blob]]


def echo(job: Job) -> Given:
    """What was sent."""
    return job.arguments, job.blobs


def surroundings(job: Job) -> Given:
    """What the process sees of the machine."""
    return {
        "environment": sorted(os.environ), "folder": str(Path.cwd()), "group": os.getpgrp(),
        "pid": os.getpid(), "nice": os.nice(0),
    }, ()  # fmt: skip


def call_out(job: Job) -> Given:
    """Whether a port of this machine is reached, and who asks."""
    with socket.socket() as end:
        reached = end.connect_ex(("127.0.0.1", job.arguments))
    return [reached == 0, os.getuid()], ()


def write(job: Job) -> Given:
    """Try to write a byte to the file named."""
    try:
        with Path(job.arguments).open("wb", buffering=0) as file:
            file.write(b"x")
    except OSError as error:
        return type(error).__name__, ()
    return "written", ()


def leave_garbage(job: Job) -> Given:
    """Fill memory that only the collector finds again."""
    loop: list[object] = [bytearray(job.arguments)]
    loop.append(loop)
    return os.getpid(), [bytes(job.arguments // 4)]


def open_many(job: Job) -> Given:
    """Open as many files as go."""
    files: list[int] = []
    try:
        while len(files) < 10_000:
            files.append(os.open(os.devnull, os.O_RDONLY))
    except OSError:
        pass
    for file in files:
        os.close(file)
    return len(files), ()


def take_memory(job: Job) -> Given:
    """Hold as many bytes as asked for, and touch each page."""
    return len(b"x" * job.arguments), ()


def take_memory_slowly(job: Job) -> Given:
    """The same by a library that reserves first: only what is written to counts."""
    memory = bytearray()
    while len(memory) < job.arguments:
        memory += b"x" * (1 << 20)
    return len(memory), ()


def abort_for_memory(job: Job) -> Given:
    """What a Rust library does when it gets none."""
    os.write(2, b"memory allocation of 549755813888 bytes failed\n")
    os.abort()


def abort_with_words(job: Job) -> Given:
    """Break down while writing far more than anybody reads."""
    os.write(2, b"x" * 200_000)
    os.abort()


def reach_nowhere(job: Job) -> Given:
    """A real segmentation fault."""
    ctypes.string_at(0)
    return None, ()


def leave(job: Job) -> Given:
    """End without an answer."""
    os._exit(3)


def kill_itself(job: Job) -> Given:
    """As the system's guard of memory does."""
    os.kill(os.getpid(), signal.SIGKILL)
    return None, ()


def burn(job: Job) -> Given:
    """Use processor time without end."""
    while True:
        pass


def burn_in_one_call(job: Job) -> Given:
    """The same inside one call that lets no other thread of Python work."""
    return str(10 ** (10**9))[:1], ()


def sleep(job: Job) -> Given:
    """Do nothing for so many seconds."""
    time.sleep(job.arguments)
    return os.getpid(), ()


def fail(job: Job) -> Given:
    """A mistake in a program, with words of a file in its text."""
    raise ValueError("secret of a cell")


def tell_steps(job: Job) -> Given:
    """Say how far it is, three times."""
    for share in (0.25, 0.5, 0.75):
        job.tell(share)
    return None, ()


def ask(job: Job) -> Given:
    """Ask the caller, and give back what it says."""
    return "asked", job.ask(job.arguments)


def talk_nonsense(job: Job) -> Given:
    """A process that a hostile file has taken over."""
    os.write(job._channel._socket.fileno(), b"\xff" * 100)
    time.sleep(60)
    return None, ()


def leave_a_child(job: Job) -> Given:
    """Start a process of its own; its number."""
    started = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    return started.pid, ()
