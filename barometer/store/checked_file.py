"""What storing a file would do, as checking it tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypedDict

from barometer.intake.layout.document import printed
from barometer.problems import Problem
from barometer.rows import Gap
from barometer.store.changes import Changes

if TYPE_CHECKING:
    from barometer.intake import Reading


class GapMove(TypedDict):
    """A gap row as it is, and as it would be."""

    before: Gap | None
    after: Gap


@dataclass(frozen=True, slots=True)
class Check:
    """What storing one file would do.

    `changes`: what is new, changed and unchanged, counted, and the first of it listed.
    `moves`: gap rows `before` and `after` whose gap or status moves, None where nobody has looked
    for them. `same_as`: the upload in force of the very same bytes, if any. `entry`: the latest
    one when it was looked at.
    """

    plan: str
    reading: Reading
    problems: list[Problem]
    changes: Changes = field(default_factory=Changes)
    moves: list[GapMove] | None = None
    same_as: int | None = None
    entry: int = 0

    @property
    def digest(self) -> str:
        """The same only where storing would do the same: rows, problems, gaps that move."""
        moves = [
            [place_of(move["after"]), standing_of(move["before"]), standing_of(move["after"])]
            for move in self.moves or ()
        ]
        effect = (self.plan, self.reading.table, self.changes.digest, self.problems, moves)
        return sha256(repr(effect).encode()).hexdigest()

    @property
    def counts(self) -> dict[str, int]:
        """How many figures are `new`, `changed` and `unchanged`."""
        return dict(self.changes.counts)

    @property
    def readings(self) -> list[dict[str, Any]]:
        """How each table of the file was read, or may be, as JSON holds it."""
        return [printed(reading) for reading in self.reading.readings]

    @property
    def refused(self) -> bool:
        """True where the file has an error."""
        return any(problem.is_error for problem in self.problems)


def standing_of(gap: Gap | None) -> list[object] | None:
    """What of a gap row a reader is told to have moved."""
    return gap and [
        gap["achieved"], gap["gap"], gap["path_gap"], gap["pace_ratio"], gap["status"],
        gap["warning_level"],
    ]  # fmt: skip


def place_of(gap: Gap) -> tuple[str, str]:
    """The target and region that a gap row is about."""
    return gap["target"], gap["region_code"]
