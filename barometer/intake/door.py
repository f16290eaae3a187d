"""The door: `read` a file under a plan's words, and find the plans it `fits`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from barometer.intake import clock, limits
from barometer.intake.checks.series import History
from barometer.intake.decode.files import books, start_of
from barometer.intake.decode.grid import Undecodable
from barometer.intake.read_file import read_one
from barometer.intake.result import FIGURES_TABLE, Choices, Reading, unread
from barometer.plan.pack import Vocabulary

_ENOUGH_TO_TELL = 1 << 18


def read(
    name: str,
    data: bytes,
    vocabulary: Vocabulary,
    *,
    table: str = FIGURES_TABLE,
    region: str | None = None,
    history: History = None,
    choices: Choices | None = None,
    today: dt.date | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[Reading]:
    """The readings of a file, several for a zip; bad input gives problems, never an exception.

    `region` is the region that a file belongs to which names none itself; `history` the plan's
    figures in force, or a function that gives those of a list of indicators; `today` the day of
    the upload, the clock's where it is not given; `progress` is
    called with the share done (0-1) and may raise `Cancelled`.
    """
    try:
        files = list(books(name, data))
    except Undecodable as error:
        key = error.key
        if key == "problem-damaged-zip" and not name.lower().endswith(".zip"):
            key = "problem-damaged-workbook"
        return [unread(name, table, error.code, key)]
    readings, room = [], limits.Room()
    for number, (member, content) in enumerate(files):
        tick = _part(progress, number, len(files))
        tick(0.0)
        readings.append(
            read_one(
                member, content, vocabulary, table=table, region=region, history=history,
                choices=(choices or Choices()).of(member), today=today or clock.today(), tick=tick,
                room=room,
            )
        )  # fmt: skip
    return readings


def _part(
    progress: Callable[[float], None] | None, number: int, count: int
) -> Callable[[float], None]:
    """Progress of one file among several."""

    def tick(share: float) -> None:
        if progress is not None:
            progress((number + share) / count)

    return tick


def fits(
    name: str, data: bytes, vocabularies: Sequence[Vocabulary], choices: Choices | None = None
) -> list[str]:
    """The plans whose regions and indicators the file fits, judged by its beginning."""
    name, start = start_of(name, data, _ENOUGH_TO_TELL)
    shares = {words.plan: _known_share(name, start, words, choices) for words in vocabularies}
    best = max(shares.values(), default=0.0)
    return [plan for plan, share in shares.items() if share == best and share > 0]


def _known_share(name: str, data: bytes, words: Vocabulary, choices: Choices | None) -> float:
    """The share of figures whose region and indicator the plan knows."""
    readings = read(name, data, words, choices=replace(choices or Choices(), asking=True))
    known = rows = 0
    for reading in readings:
        strangers = {p.row for p in reading.problems
                     if p.code in ("unknown_region", "unknown_indicator")}  # fmt: skip
        rows += reading.rows
        known += reading.rows - len(strangers) if None not in strangers else 0
    return known / rows if rows else 0.0
