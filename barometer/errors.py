"""Every error Barometer raises on purpose, as one tree.

BarometerError
├── UsageError          the call cannot be meant: unknown plan, unknown upload ...  (exit 2)
├── Denied              the actor may not do this: 401 nobody signed in, else 403   (exit 2)
├── InputRefused        the input has errors; carries every problem                 (exit 1)
├── Moved               what was seen is no longer so; nothing was stored            (exit 1)
├── QuestionRefused     a question that may not be asked, or cannot be answered     (exit 1)
├── Cancelled           the caller asked to stop; nothing was stored             (exit 1)
├── TryAgain            the machine, not the task, is why no child process did it (exit 3)
│   ├── QuotaPassed         an address has asked as much as it may for now
│   ├── WorkersBusy         too many wait for one already
│   └── WorkerKilled        somebody else ended it, or it did not start in time
├── WorkerFailed        a child process gave no answer                           (exit 1)
│   ├── WorkerOutOfMemory   it needed more memory than its task may use
│   ├── WorkerOutOfTime     more processor time
│   │   └── WorkerOverdue       more time on the clock
│   └── WorkerCrashed       it broke down, or its task failed
└── StoreError          the store cannot serve                                      (exit 3)
    ├── StoreBusy       another process holds it
    ├── StoreUnwritten  the disk did not take it; nothing of it is stored
    ├── OutcomeUnknown  it may be stored or not: look before sending again          (exit 4)
    └── StoreUnusable   missing, damaged, or made by a newer version
        └── StoreAway   one of its servers does not answer now; trying again later may help

A wrong cell in a file is not an error but a `barometer.problems.Problem`: data,
collected and shown all at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from barometer.problems import Problem


class BarometerError(Exception):
    """An error worded for people: `key` and `facts` are put into words by `barometer.wording`."""

    exit_code = 1

    def __init__(self, key: str, **facts: object) -> None:
        """Keep the message's key in the wording files and the facts that fill it."""
        super().__init__(key, facts)
        self.key = key
        self.facts: Mapping[str, object] = facts


class UsageError(BarometerError):
    """The request names something that does not exist or contradicts itself."""

    exit_code = 2


class Denied(BarometerError):
    """Whoever asks may not do this; signing in may help where nobody is signed in."""

    exit_code = 2

    def __init__(
        self, key: str, *, signed_in: bool, allowed: Sequence[str] = (), **facts: object
    ) -> None:
        """Keep whether somebody known asked, and the roles that are allowed to."""
        super().__init__(key, **facts)
        self.signed_in, self.allowed = signed_in, tuple(allowed)

    @property
    def status(self) -> int:
        """The HTTP status that says the same."""
        return 403 if self.signed_in else 401


class InputRefused(BarometerError):
    """A file or a plan pack has errors; nothing of it was stored."""

    exit_code = 1

    def __init__(self, key: str, problems: Sequence[Problem], **facts: object) -> None:
        """Carry all problems found, errors and warnings alike."""
        super().__init__(key, **facts)
        self.problems = tuple(problems)


class Moved(BarometerError):
    """What was seen before saying yes is no longer so; `shown` is what would happen now."""

    exit_code = 1

    def __init__(self, key: str, shown: Sequence[Any], **facts: object) -> None:
        super().__init__(key, **facts)
        self.shown = tuple(shown)


class QuestionRefused(BarometerError):
    """A question was not answered; `place` is the line and column (from 1) where it fails."""

    def __init__(self, key: str, *, place: tuple[int, int] | None = None, **facts: object) -> None:
        """Keep the place, where there is one to point at."""
        super().__init__(key, **facts)
        self.place = place


class StoreError(BarometerError):
    """The store cannot be opened or written now."""

    exit_code = 3


class StoreBusy(StoreError):
    """Another process has the store open."""


class StoreUnwritten(StoreError):
    """The disk is full or fails; nothing of what was to be written is stored."""


class OutcomeUnknown(StoreError):
    """The store failed just as something was to be kept; look before sending it again."""

    exit_code = 4


class StoreUnusable(StoreError):
    """The store is missing, damaged or newer than this program."""


class StoreAway(StoreUnusable):
    """A server of the store does not answer now; once it does, all goes on without a restart."""


class Cancelled(BarometerError):
    """The caller asked to stop; nothing was stored."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__("error-cancelled")


class TryAgain(BarometerError):
    """No child process did the task, through no fault of its own; in a moment one may."""

    exit_code = 3


class QuotaPassed(TryAgain):
    """An address has asked as much as it may for now; `wait` seconds later it may ask again."""

    def __init__(self, key: str, *, wait: int, **facts: object) -> None:
        """Keep the seconds apart: machines are told them too."""
        super().__init__(key, wait=wait, **facts)
        self.wait = wait


class WorkersBusy(TryAgain):
    """As many tasks wait for a child process as may."""


class WorkerKilled(TryAgain):
    """It was ended: by the system for want of memory, by a person, or for not having started."""


class WorkerFailed(BarometerError):
    """A child process gave no answer; the next one does its next task."""


class WorkerOutOfMemory(WorkerFailed):
    """It needed more memory than its task may use."""


class WorkerOutOfTime(WorkerFailed):
    """It needed more processor time than its task may use."""


class WorkerOverdue(WorkerOutOfTime):
    """It was not done in time on the clock: its own doing, or that of a busy machine."""


class WorkerCrashed(WorkerFailed):
    """It broke down, or its task failed in a way that nobody foresaw."""
