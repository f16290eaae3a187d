"""What moved between two entries, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from barometer.wording.numbers import quantity
from barometer.wording.sentences import say

Move = Mapping[str, Any]
KINDS = ("new", "revised", "retracted")


def counted(moves: Sequence[Move], lang: str) -> str:
    """How many of them are new, revised or taken out."""
    counts = Counter(row["change"] for row in moves)
    return say("list-semicolon", lang).join(
        say(f"changes-count-{kind}", lang, count=counts[kind]) for kind in KINDS if counts[kind]
    )


def value_words(move: Move, when: str, lang: str) -> str:
    """The achieved value `before` or `after`, with the year that it is of."""
    value, year = move[when], move["period_before" if when == "before" else "period"]
    said = quantity(value, move["unit"], lang, move["decimals"])
    return f"{said} ({year})" if year and value is not None else said


def status_words(move: Move, lang: str) -> str:
    """The status, or how it turned."""
    before, after = (say(f"status-{move[key]}", lang) if move[key] else None
                     for key in ("status_before", "status_after"))  # fmt: skip
    return after or "" if before == after else f"{before or '—'} → {after or '—'}"
