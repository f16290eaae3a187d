"""What moved between two entries, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from barometer.rows import Move
from barometer.wording.numbers import quantity
from barometer.wording.sentences import name_of, say

KINDS = ("new", "revised", "retracted")
REASONS_SHOWN = 3


def span_words(chosen: str, since: int, until: int, day: str | None, lang: str) -> str:
    """Which entries are compared (`chosen`: how they were found), and the first one's day."""
    return say(f"changes-{chosen}", lang, since=str(since), until=str(until),
               first=str(since + 1), day=day or "none")  # fmt: skip


def counts_words(moves: Sequence[Move], lang: str) -> str:
    """How many of them are new, revised or taken out."""
    counts = Counter(row["change"] for row in moves)
    return say("list-semicolon", lang).join(
        say(f"changes-count-{kind}", lang, count=counts[kind]) for kind in KINDS if counts[kind]
    )


def value_words(move: Move, when: str, lang: str) -> str:
    """The achieved value `before` or `after`, with the year that it is of."""
    if when == "before":
        value, year = move["before"], move["period_before"]
    else:
        value, year = move["after"], move["period"]
    said = quantity(value, move["unit"], lang, move["decimals"])
    return f"{said} ({year})" if year and value is not None else said


def status_words(move: Move, lang: str) -> str:
    """The status, or how it turned."""
    before, after = (say(f"status-{status}", lang) if status else None
                     for status in (move["status_before"], move["status_after"]))  # fmt: skip
    return after or "" if before == after else f"{before or '—'} → {after or '—'}"


def because_words(move: Move, sent_by: Callable[[int], str], lang: str) -> str:
    """Uploads and files behind a move, with their rows and who sent them; the rest counted."""
    files: dict[tuple[int, str], list[str]] = {}
    for source in move["because"]:
        files.setdefault((source["upload"], source["file"] or ""), []).append(str(source["row"]))
    reasons = [_reason(upload, file, rows, sent_by(upload), lang)
               for (upload, file), rows in files.items()]  # fmt: skip
    if len(reasons) > REASONS_SHOWN:
        reasons = [*reasons[:REASONS_SHOWN],
                   say("changes-more-files", lang, count=len(reasons) - REASONS_SHOWN)]  # fmt: skip
    return say("list-semicolon", lang).join(reasons) or say("changes-by-plan", lang)


def _reason(upload: int, file: str, rows: list[str], by: str, lang: str) -> str:
    listed = say("list-comma", lang).join(rows[:REASONS_SHOWN])
    more = say("changes-more-rows", lang, count=len(rows) - REASONS_SHOWN)
    return say(
        "changes-reason", lang, upload=str(upload), file=file, rows=listed,
        more=more if len(rows) > REASONS_SHOWN else "", by=by,
    )  # fmt: skip


def headline_words(moves: Sequence[Move], lang: str) -> str:
    """How many targets moved and how many statuses turned; one alone by its name."""
    if not moves:
        return say("changes-headline-none", lang)
    if len(moves) == 1:
        (move,) = moves
        before, after = (value_words(move, when, lang) for when in ("before", "after"))
        return say("changes-headline-one", lang, name=name_of(move, lang),
                   region=name_of(move, lang, "region"), before=before, after=after)  # fmt: skip
    turned = sum(
        move["status_before"] not in (None, "no_data", move["status_after"]) for move in moves
    )
    return say("changes-headline", lang, count=len(moves), turned=turned)
