"""What storing a file would do, as checking it tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from barometer.intake.layout.document import printed
from barometer.problems import Problem
from barometer.store.changes import Changes

if TYPE_CHECKING:
    from barometer.intake import Reading

Row = dict[str, Any]
MOVING = ("achieved", "gap", "path_gap", "pace_ratio", "status", "warning_level")


@dataclass(frozen=True, slots=True)
class Check:
    """What storing one file would do.

    `changes`: what is new, changed and unchanged, counted, and the first of it listed.
    `moves`: gap rows `before` and `after` whose gap or status moves. `same_as`: the upload in
    force of the very same bytes, if any. `entry`: the latest one when it was looked at.
    """

    plan: str
    reading: Reading
    problems: list[Problem]
    changes: Changes = field(default_factory=Changes)
    moves: list[Row] = field(default_factory=list)
    same_as: int | None = None
    entry: int = 0

    @property
    def digest(self) -> str:
        """The same only where storing would do the same: rows, problems, gaps that move."""
        moves = [
            [place_of(move["after"]), *(move[when] and [move[when][n] for n in MOVING]
                                      for when in ("before", "after"))]
            for move in self.moves
        ]  # fmt: skip
        said = (self.plan, self.reading.table, self.changes.digest, self.problems, moves)
        return sha256(repr(said).encode()).hexdigest()

    @property
    def counts(self) -> dict[str, int]:
        """How many figures are `new`, `changed` and `unchanged`."""
        return dict(self.changes.counts)

    @property
    def readings(self) -> list[Row]:
        """How each table of the file was read, or may be, as JSON holds it."""
        return [printed(reading) for reading in self.reading.readings]

    @property
    def refused(self) -> bool:
        """True where the file has an error."""
        return any(problem.is_error for problem in self.problems)


def place_of(gap: Row) -> tuple[str, str]:
    """The target and region that a gap row is about."""
    return gap["target"], gap["region_code"]
