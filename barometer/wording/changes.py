"""What moved, in words: amounts, statuses, and the rows behind a change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from barometer.wording.numbers import quantity
from barometer.wording.sentences import say

Row = Mapping[str, Any]
REASONS_SHOWN = 3


def amount_words(row: Row, age: str, lang: str) -> str:
    """The value achieved `before` or `after` a move, with the year that it is of."""
    value, period = row[age], row["period_before" if age == "before" else "period"]
    year = f" ({period})" if period and value is not None else ""
    return quantity(value, row["unit"], lang, row["decimals"]) + year


def status_words(row: Row, lang: str) -> str:
    """The status now, and the one before it where it was another."""
    before, after = (say(f"status-{row[key]}", lang) if row[key] else None
                     for key in ("status_before", "status_after"))  # fmt: skip
    return after or "" if before == after else f"{before or '—'} → {after or '—'}"


def because_words(row: Row, sent_by: Callable[[int], str], lang: str) -> str:
    """Uploads and files behind a move, with their rows and who sent them; the rest counted."""
    files: dict[tuple[int, str], list[str]] = {}
    for source in row["because"]:
        files.setdefault((source["upload"], source["file"] or ""), []).append(str(source["row"]))
    told = [_reason(upload, file, rows, sent_by(upload), lang)
            for (upload, file), rows in files.items()]  # fmt: skip
    if len(told) > REASONS_SHOWN:
        told = [*told[:REASONS_SHOWN],
                say("changes-more-files", lang, count=len(told) - REASONS_SHOWN)]  # fmt: skip
    return say("list-semicolon", lang).join(told) or say("changes-by-plan", lang)


def _reason(upload: int, file: str, rows: list[str], by: str, lang: str) -> str:
    listed = say("list-comma", lang).join(rows[:REASONS_SHOWN])
    more = say("changes-more-rows", lang, count=len(rows) - REASONS_SHOWN)
    return say(
        "changes-reason", lang, upload=str(upload), file=file, rows=listed,
        more=more if len(rows) > REASONS_SHOWN else "", by=by,
    )  # fmt: skip


def headline_words(counts: Mapping[str, int], lang: str) -> tuple[str, str]:
    """How many targets moved, and how many of them by each kind of change."""
    total = sum(counts.values())
    if not total:
        return say("changes-headline-none", lang), ""
    kinds = (say(f"changes-count-{kind}", lang, count=counts[kind])
             for kind in ("new", "revised", "retracted") if counts.get(kind))  # fmt: skip
    return say("changes-headline", lang, count=total), say("list-semicolon", lang).join(kinds)
