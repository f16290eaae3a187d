"""Child processes for work that may go wrong: bytes from strangers, pictures, questions.

A `Pool` keeps a few processes warm and hands each one task at a time, a function named
`module:function`. A task gets JSON and bytes and gives the same back; it may tell how far it is
and ask the caller something on the way. What it may use is its `Allowance`: memory, processor
time, seconds on the clock. A process that goes beyond is killed and replaced, and the caller gets
an error that says which of them it was. Nothing here knows what the tasks are about.

`child` is what runs in the process, `worker` the caller's end of one with the task that it follows,
`pool` their queue and their keeper, `channel` the messages between them, `allowance` the limits,
`tables` large tables worked on in halves and sent.
"""

from __future__ import annotations

from barometer.workers.allowance import MIB, Allowance
from barometer.workers.pool import Pool, pools
from barometer.workers.worker import Result

__all__ = ["MIB", "Allowance", "Pool", "Result", "pools"]
