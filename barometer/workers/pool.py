"""A few child processes, the queue in front of them, and the keeper who minds them."""

from __future__ import annotations

import atexit
import threading
import weakref
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from barometer import errors
from barometer.workers.allowance import MIB, Allowance
from barometer.workers.channel import Blob, Garbled, Json
from barometer.workers.worker import TICK, Answer, Call, Result, StartOptions, Tell, Worker

# How often the keeper looks where nothing works.
_PAUSE = 5.0
# A process that has done so many tasks gives way to a fresh one.
_MOST_JOBS = 200

_USUAL = Allowance()
_PLAIN = StartOptions()

_OUTCOMES: dict[type[errors.BarometerError], str] = {
    errors.WorkerOutOfMemory: "memory", errors.WorkerOutOfTime: "time",
    errors.WorkerOverdue: "overdue", errors.WorkerCrashed: "crashed",
    errors.WorkerKilled: "killed", errors.WorkersBusy: "busy",
}  # fmt: skip
_OTHERS = ("done", "cancelled")
_POOLS: weakref.WeakSet[Pool] = weakref.WeakSet()


class Pool:
    """Child processes that do tasks, one each at a time.

    `size` tasks run at once and `queue` more may wait; whoever comes later is told so. Processes
    are started from the first task on, or from `warm`: one for each task that runs, at least one,
    and `spares` beside them, so that a killed one is replaced at once. One that still holds more
    than `held` bytes after a task gives way to a fresh one. `peak` is the most memory that a
    process of the pool has ever held, in bytes.
    """

    def __init__(
        self, name: str, options: StartOptions = _PLAIN, *, size: int = 1, queue: int = 16,
        spares: int = 0, held: int = 250 * MIB,
    ) -> None:  # fmt: skip
        self.name, self.size, self.queue, self.spares = name, size, queue, spares
        self._options, self._held = options, held
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._ended: list[Worker] = []
        self._keeper: threading.Thread | None = None
        self._closed = False
        self._counts: Counter[str] = Counter()
        self.peak = 0
        _POOLS.add(self)

    def run(
        self,
        task: str,
        arguments: Json = None,
        blobs: Sequence[Blob] = (),
        *,
        allowance: Allowance = _USUAL,
        tell: Tell | None = None,
        answer: Answer | None = None,
        queued: Callable[[int], None] = lambda before: None,
    ) -> Result:
        """What the task `module:function` gives.

        `tell` is called with the share done, and again every moment while nothing is heard; what
        it raises ends the task at once and is raised here. `answer` gives what the task asks for.
        `queued` is called every moment before it begins, with the number of tasks that come first.

        Raises:
            WorkersBusy: too many wait already.
            WorkerOutOfMemory: the task needed more memory than it may use.
            WorkerOutOfTime: more processor time; WorkerOverdue: more time on the clock.
            WorkerCrashed: the process broke down, or the task failed.
            WorkerKilled: somebody else ended the process, or it did not start in time.
        """
        call = Call(tell, answer)
        with self._counted(), self._taken(call.tell_share, queued) as worker:
            try:
                worker.begin(task, arguments, blobs, allowance)
                return call.result(worker)
            except Garbled as error:
                worker.kill(errors.WorkerCrashed)
                raise worker.failure() from error
            except (EOFError, OSError) as error:
                raise worker.failure() from error
            except BaseException:
                worker.kill()
                raise

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Count how each task ended."""
        outcome = "cancelled"
        try:
            yield
            outcome = "done"
        except (errors.WorkerFailed, errors.TryAgain) as error:
            outcome = _OUTCOMES[type(error)]
            raise
        finally:
            with self._changed:
                self._counts[outcome] += 1

    @contextmanager
    def _taken(self, tell: Callable[[], None], queued: Callable[[int], None]) -> Iterator[Worker]:
        """A worker of one's own, first come first served."""
        ticket = self._queued()
        worker = None
        try:
            while (worker := self._next(ticket)) is None:
                tell()
                queued(self._before(ticket))
            yield worker
        finally:
            with self._changed:
                if ticket in self._waiting:
                    self._waiting.remove(ticket)
                if worker is not None:
                    self._give_back(worker)
                self._changed.notify_all()

    def _queued(self) -> object:
        ticket = object()
        with self._changed:
            free = self.size - len(self._busy)
            if self._closed or len(self._waiting) >= self.queue + free:
                raise errors.WorkersBusy("error-workers-busy")
            self._waiting.append(ticket)
            self._keep()
        return ticket

    def _before(self, ticket: object) -> int:
        """How many tasks are done before one that waits."""
        with self._changed:
            free = self.size - len(self._busy)
            return max(0, self._waiting.index(ticket) + 1 - free)

    def _next(self, ticket: object) -> Worker | None:
        """The worker whose turn it is, or None after a moment."""
        with self._changed:
            if self._closed:
                raise errors.WorkersBusy("error-workers-busy")
            if self._waiting[0] is ticket and len(self._busy) < self.size:
                idle = [worker for worker in self._idle if worker.alive]
                if idle:
                    # The one that worked last has most of what it needs at hand.
                    worker = next((one for one in reversed(idle) if one.ready), idle[0])
                    self._idle.remove(worker)
                    self._waiting.popleft()
                    worker.take()
                    self._busy.add(worker)
                    self._changed.notify_all()
                    return worker
            self._changed.wait(TICK)
        return None

    def _give_back(self, worker: Worker) -> None:
        """To the others, or to its end where it is spent. Under the lock."""
        self._busy.discard(worker)
        worker.rest()
        self.peak = max(self.peak, worker.peak)
        spent = worker.jobs >= _MOST_JOBS or worker.held > self._held
        (self._ended if spent or self._closed or not worker.alive else self._idle).append(worker)

    def warm(self) -> None:
        """Start the spare processes now."""
        with self._changed:
            self._keep()

    def _keep(self) -> None:
        """See that the keeper is at work. Under the lock."""
        if self._keeper is None and not self._closed:
            self._keeper = threading.Thread(
                target=self._mind, name=f"barometer-{self.name}", daemon=True
            )
            self._keeper.start()
            atexit.register(self.close)
        self._changed.notify_all()

    def _mind(self) -> None:
        """The keeper: start what is needed, watch what works, bury what has ended.

        One thread for all, which lives as long as the pool: a child dies with the thread that
        started it.
        """
        while True:
            with self._changed:
                self._idle, dead = _parted(self._idle)
                ended, self._ended = [*self._ended, *dead], []
                closed = self._closed
                lacking = 0 if closed else self._lacking()
                if closed:
                    ended, self._idle = [*ended, *self._idle], []
                for worker in self._busy:
                    worker.watch()
            for worker in ended:
                worker.end()
            if closed:
                return
            for _ in range(lacking):
                self._start()
            with self._changed:
                if not self._ended and not self._lacking() and not self._closed:
                    self._changed.wait(TICK if self._busy else _PAUSE)

    def _lacking(self) -> int:
        wanted = min(self.size, max(1, len(self._busy) + len(self._waiting))) + self.spares
        return max(0, wanted - len(self._busy) - len(self._idle))

    def _start(self) -> None:
        worker = Worker(self._options)
        with self._changed:
            self._idle.append(worker)
            self._changed.notify_all()

    def close(self) -> None:
        """End every process; tasks that still run fail."""
        with self._changed:
            self._closed = True
            for worker in self._busy:
                worker.kill()
            self._changed.notify_all()
        if self._keeper is not None and self._keeper is not threading.current_thread():
            self._keeper.join(_PAUSE)
        atexit.unregister(self.close)

    def counts(self) -> dict[str, int]:
        """Tasks so far by outcome."""
        with self._changed:
            return {outcome: self._counts[outcome] for outcome in (*_OUTCOMES.values(), *_OTHERS)}

    def state(self) -> dict[str, int]:
        """Processes that work and that are idle, and tasks that wait."""
        with self._changed:
            return {"busy": len(self._busy), "idle": len(self._idle),
                    "waiting": len(self._waiting)}  # fmt: skip

    def processes(self) -> list[int]:
        """The process numbers of the pool's children."""
        with self._changed:
            return [worker.pid for worker in (*self._busy, *self._idle)]


def pools() -> list[Pool]:
    """Every pool of this process, by name."""
    return sorted(_POOLS, key=lambda pool: pool.name)


def _parted(workers: list[Worker]) -> tuple[list[Worker], list[Worker]]:
    """(the living, the dead)."""
    living = [worker for worker in workers if worker.alive]
    return living, [worker for worker in workers if worker not in living]
