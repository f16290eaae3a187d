"""What a process may use, and how the system is told so."""

from __future__ import annotations

import math
import resource
import time
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20
# Files that a process may have open: libraries load some of their data when first used.
_OPEN_FILES = 64


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one task may use.

    `memory`: bytes beyond what the process holds before the task. `processor`: seconds over all
    its threads. `seconds`: on the clock, from start to answer. `reserves`: the task's library
    takes far more address space than it ever fills (a JavaScript engine does), so that only
    memory written to can be limited.
    """

    memory: int = 512 * MIB
    processor: float = 10.0
    seconds: float = 15.0
    reserves: bool = False


def confine() -> None:
    """Limits for the whole life of a process: no file grows, no core is left, few are open."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    files = _OPEN_FILES if most == resource.RLIM_INFINITY else min(_OPEN_FILES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))


def grant(allowance: Allowance) -> None:
    """Limits for the task that begins now, counted from what the process has used so far."""
    held = memory_of("self")
    address_space = (
        resource.RLIM_INFINITY if allowance.reserves else held["VmSize"] + allowance.memory
    )
    _soften(resource.RLIMIT_AS, address_space)
    _soften(resource.RLIMIT_DATA, held["VmData"] + allowance.memory)
    _soften(resource.RLIMIT_CPU, math.ceil(time.process_time() + allowance.processor))


def _soften(kind: int, value: int) -> None:
    """Set the limit that the system enforces; the hard one stays, for the next task."""
    _, most = resource.getrlimit(kind)
    unlimited = value == resource.RLIM_INFINITY or not value
    chosen = most if unlimited else value if most == resource.RLIM_INFINITY else min(value, most)
    resource.setrlimit(kind, (chosen, most))


def memory_of(process: int | str) -> dict[str, int]:
    """Bytes by the system's own names (`VmRSS` in memory, `VmHWM` the most there ever was).

    All are 0 where the system does not tell, or the process is gone.
    """
    sizes = dict.fromkeys(("VmSize", "VmData", "VmRSS", "VmHWM"), 0)
    try:
        text = Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return sizes
    for line in text.splitlines():
        name, _, value = line.partition(":")
        if name in sizes:
            sizes[name] = int(value.split()[0]) * 1024
    return sizes
