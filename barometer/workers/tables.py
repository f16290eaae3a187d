"""Large tables: worked on by two threads at once, and as bytes that travel to a child and back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pyarrow as pa

Item = TypeVar("Item")
Answer = TypeVar("Answer")
# More gain little, and each takes address space.
_THREADS = 2
# Rows from which on the work on a table is worth a thread.
LARGE = 1 << 13


def table_bytes(table: pa.Table) -> pa.Buffer:
    """A table as Arrow's own stream."""
    size = pa.MockOutputStream()
    _write(size, table)
    # Of the right size at once: one that grows is copied again and again.
    buffer = pa.allocate_buffer(size.size())
    _write(pa.FixedSizeBufferWriter(buffer), table)
    return buffer


def _write(sink: pa.NativeFile, table: pa.Table) -> None:
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)


def each(
    work: Callable[[Item], Answer], items: Iterable[Item], *, rows: int = LARGE
) -> list[Answer]:
    """What `work` gives for each item, in their order; by two threads where `rows` are many."""
    items = list(items)
    if rows < LARGE or len(items) < _THREADS or (os.cpu_count() or 1) < _THREADS:
        return [*map(work, items)]
    answers: dict[int, Answer] = {}
    waiting = enumerate(items)

    def take() -> None:
        for at, item in waiting:
            answers[at] = work(item)

    with ThreadPoolExecutor(_THREADS - 1) as pool:
        other = pool.submit(take)
        take()
        other.result()
    return [answers[at] for at in range(len(items))]
