"""Files read in child processes: no file can end or hold up the process that serves readers.

`read`, `fits` and `marked_copy` do what their namesakes of the package do, from the first look at
the bytes to the finished rows. A file that a child cannot finish is a problem of that file; a
child that the machine did not let finish is no problem of the file: it may be sent again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import pyarrow as pa

from barometer.errors import (
    TryAgain,
    WorkerCrashed,
    WorkerFailed,
    WorkerOutOfMemory,
    WorkerOutOfTime,
    WorkerOverdue,
)
from barometer.intake import wire
from barometer.intake.decode.files import SheetStart
from barometer.intake.layout.reading import TableReading
from barometer.intake.result import FIGURES_TABLE, Choices, Reading, unread
from barometer.intake.templates.form import Entry
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem
from barometer.workers import MIB, Allowance, Pool, Result
from barometer.workers.tables import table_bytes
from barometer.workers.worker import StartOptions

if TYPE_CHECKING:
    from barometer.intake.templates.marked_copy import Copy
    from barometer.workers.child import Job

History: TypeAlias = Any  # a table of figures in force, a function that gives it, or None
_HERE = "barometer.intake.child_processes"
# At once; more wait, and beyond that number are asked to come again.
_MOST, _QUEUE = 4, 24
# Below what a page's own work has: pages of other readers come first.
_NICE = 5
# A small file's; a large one has more of each by its size. What counts is processor time: on a
# busy machine an honest file only takes longer.
_MEMORY, _PROCESSOR = 700 * MIB, 5.0
_MEMORY_A_BYTE, _PROCESSOR_A_MIB = 12, 0.5
_SECONDS_A_PROCESSOR_SECOND = 12
# Of a text, what tells which plan it belongs to; the child cuts it at a line.
_BEGIN = 1 << 20
_STOPPED = {
    WorkerOutOfMemory: ("too_large", "problem-reading-memory"),
    WorkerOutOfTime: ("too_large", "problem-reading-time"),
    WorkerCrashed: ("not_a_table", "problem-reading-crashed"),
}


@cache
def files() -> Pool:
    """The processes that read files, started when the first one is needed."""
    size = max(1, min(_MOST, os.cpu_count() or 1))
    return Pool("files", StartOptions((f"{_HERE}:prepare",), _NICE), size=size, queue=_QUEUE)


def keep_warm() -> None:
    """Have a process ready ahead of need, for one that serves many."""
    pool = files()
    pool.spares = 1
    pool.warm()


def allowance(size: int) -> Allowance:
    """What reading a file of so many bytes may use."""
    processor = _PROCESSOR + _PROCESSOR_A_MIB * size / MIB
    memory = _MEMORY + _MEMORY_A_BYTE * size
    return Allowance(memory, processor, processor * _SECONDS_A_PROCESSOR_SECOND)


def read(
    name: str,
    data: bytes,
    vocabulary: Vocabulary,
    *,
    table: str = FIGURES_TABLE,
    region: str | None = None,
    history: History = None,
    choices: Choices | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Reading]:
    """The readings of a file, as `barometer.intake.door` gives them.

    Raises:
        TryAgain: the machine is too busy, or has ended the child.
    """
    blobs: list[wire.Blob] = [data, wire.text_of(vocabulary)]
    arguments = {
        "name": name, "table": table, "region": region,
        "history": history is not None, "choices": wire.packed(choices, blobs),
    }  # fmt: skip

    def answer(question: Any) -> list[pa.Buffer]:
        figures = history(question) if callable(history) else history
        return [table_bytes(figures)]

    try:
        readings: list[Reading] = _run("reading", arguments, blobs, list[Reading], progress, answer)
    except WorkerFailed as error:
        return [unread(name, table, *_STOPPED[type(error)])]
    return readings


def fits(
    name: str, data: bytes, vocabularies: Sequence[Vocabulary], choices: Choices | None = None
) -> list[str]:
    """The plans that the file fits, as `barometer.intake.fits` finds them.

    A file that cannot be read to its end fits none; reading it under any plan names the problem.

    Raises:
        TryAgain: as `read`.
    """
    blobs: list[wire.Blob] = [data if _is_packed(data) else data[:_BEGIN]]
    blobs += map(wire.text_of, vocabularies)
    arguments = {"name": name, "choices": wire.packed(choices, blobs)}
    try:
        plans: list[str] = _run("fitting", arguments, blobs, list[str])
    except WorkerFailed:
        return []
    return plans


def starts(name: str, data: bytes, rows: int) -> list[SheetStart]:
    """The beginning of each sheet, as `barometer.intake.decode.files` gives it.

    Raises:
        TryAgain: as `read`.
    """
    try:
        beginnings: list[SheetStart] = _run(
            "starting", {"name": name, "rows": rows}, [data], list[SheetStart]
        )
    except WorkerFailed:
        return []
    return beginnings


def marked_copy(name: str, data: bytes, problems: Sequence[Problem], lang: str) -> Copy:
    """The marked copy; of a file that is too much for one, its problems without its cells."""
    from barometer.intake.templates.marked_copy import Copy

    arguments = {"name": name, "problems": wire.packed(list(problems), []), "lang": lang}
    try:
        reply = _reply_of("marking", arguments, [data])
    except WorkerFailed:
        reply = _reply_of("marking", arguments, [b""])
    return Copy(str(reply.payload), reply.blobs[0])


def probed_form(
    data: bytes, readings: Sequence[TableReading]
) -> tuple[bytes, list[tuple[str, int, int]]]:
    """The form with its probes, as `barometer.intake.templates.form.probed` makes it.

    Raises:
        WorkerFailed: it could not be made; TryAgain: as `read`.
    """
    reply = _reply_of("probing", {"readings": wire.packed(list(readings), [])}, [data])
    return reply.blobs[0], [(str(s), int(row), int(at)) for s, row, at in reply.payload]


def filled_form(data: bytes, entries: Sequence[Entry]) -> bytes:
    """The filled form, as `barometer.intake.templates.form.filled` makes it."""
    reply = _reply_of("filling", {"entries": wire.packed(list(entries), [])}, [data])
    return reply.blobs[0]


def _run(
    task: str,
    arguments: dict[str, Any],
    blobs: list[wire.Blob],
    kind: Any,
    progress: Callable[[float], None] | None = None,
    answer: Callable[[Any], list[pa.Buffer]] | None = None,
) -> Any:
    """What the task gives, as that type."""
    reply = _reply_of(task, arguments, blobs, progress, answer)
    try:
        return wire.unpacked(reply.payload, kind, reply.blobs)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        # No child of ours says such a thing: a file has taken it over.
        raise WorkerCrashed("error-worker-crashed") from error


def _reply_of(
    task: str,
    arguments: dict[str, Any],
    blobs: list[wire.Blob],
    progress: Callable[[float], None] | None = None,
    answer: Callable[[Any], list[pa.Buffer]] | None = None,
) -> Result:
    """What the task gives; the first blob is the file."""
    try:
        return files().run(
            f"{_HERE}:{task}", arguments, blobs, allowance=allowance(len(blobs[0])), tell=progress,
            answer=answer,
        )  # fmt: skip
    except WorkerOverdue as error:
        # A file that asks for too much runs out of processor time long before.
        raise TryAgain("error-worker-overdue") from error


def _is_packed(data: bytes) -> bool:
    """True for a zip and an old workbook, which make sense only whole."""
    return data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


# What follows runs in the child.


def prepare() -> None:
    """Load all that reading needs, units and words included."""
    from barometer.intake import door

    none = Vocabulary("", "", 0, 0, False, (), ())
    door.read("x.csv", "地区,指标,时期,数值,单位\n,,2020,1,吨\n".encode(), none)


def reading(job: Job) -> tuple[Any, list[wire.Blob]]:
    """Read the file."""
    from barometer.intake import door

    arguments = job.arguments

    def history(indicators: Sequence[str]) -> pa.Table:
        return wire.table_of(job.ask(list(indicators))[0])

    readings = door.read(
        arguments["name"], job.blobs[0], wire.remembered(job.blobs[1], Vocabulary),
        table=arguments["table"], region=arguments["region"],
        history=history if arguments["history"] else None,
        choices=wire.unpacked(arguments["choices"], Choices | None, []), progress=job.tell,
    )  # fmt: skip
    blobs: list[wire.Blob] = []
    return wire.packed(readings, blobs), blobs


def fitting(job: Job) -> tuple[Any, list[wire.Blob]]:
    """Find the plans that the file fits."""
    from barometer.intake import door

    arguments = job.arguments
    words = [wire.remembered(text, Vocabulary) for text in job.blobs[1:]]
    choices = wire.unpacked(arguments["choices"], Choices | None, [])
    return door.fits(arguments["name"], job.blobs[0], words, choices), []


def starting(job: Job) -> tuple[Any, list[wire.Blob]]:
    """Look at the beginning of each sheet."""
    from barometer.intake.decode import files

    arguments = job.arguments
    beginnings = files.starts(arguments["name"], job.blobs[0], arguments["rows"])
    return wire.packed(beginnings, []), []


def marking(job: Job) -> tuple[Any, list[wire.Blob]]:
    """Make the marked copy."""
    from barometer.intake.templates import marked_copy

    arguments = job.arguments
    problems = wire.unpacked(arguments["problems"], list[Problem], [])
    copy = marked_copy.marked_copy(arguments["name"], job.blobs[0], problems, arguments["lang"])
    return copy.name, [copy.data]


def probing(job: Job) -> tuple[Any, list[wire.Blob]]:
    """Put probes into a form."""
    from barometer.intake.templates import form

    readings = wire.unpacked(job.arguments["readings"], list[TableReading], [])
    probed, probes = form.probed(job.blobs[0], readings)
    return probes, [probed]


def filling(job: Job) -> tuple[Any, list[wire.Blob]]:
    """Put figures into a form."""
    from barometer.intake.templates import form

    entries = wire.unpacked(job.arguments["entries"], list[Entry], [])
    return None, [form.filled(job.blobs[0], entries)]
