"""The chapter of what changed since the last briefing."""

from __future__ import annotations

from collections.abc import Sequence

from barometer import standing
from barometer.report import tables
from barometer.report.content import Block, Paragraph
from barometer.report.facts import Facts
from barometer.store.moves import Move
from barometer.wording import moves as words
from barometer.wording import say


def moved(facts: Facts) -> list[Block]:
    """What moved since the earlier entry, in a sentence and a table; for a first one that it is."""
    lang, since, day = facts.lang, facts.scope.since, facts.since_day
    if since is None:
        return [Paragraph(say("briefing-moved-first", lang))]
    date = say("briefing-date", lang, year=str(day.year), month=day.month, day=day.day) \
        if day else "none"  # fmt: skip
    span = {"date": date, "since": str(since)}
    if not facts.moved:
        return [Paragraph(say("briefing-moved-none", lang, **span))]
    said = [
        say("briefing-moved-intro", lang, count=len(facts.moved),
            kinds=words.counted(facts.moved, lang), **span),
        _turned(facts.moved, lang),
    ]  # fmt: skip
    shown = _first_what_matters(facts)
    if len(shown) > tables.MOVES_SHOWN:
        said.append(say("briefing-moved-more", lang, shown=tables.MOVES_SHOWN, since=str(since)))
    joint = " " if lang == "en" else ""
    return [Paragraph(joint.join(filter(None, said))), tables.moved(facts, shown)]


def _turned(found: Sequence[Move], lang: str) -> str:
    """How many came out of being behind, and how many fell behind."""
    fell = sum(move["status_after"] in standing.BEHIND
               and move["status_before"] not in standing.BEHIND for move in found)  # fmt: skip
    rose = sum(move["status_before"] in standing.BEHIND
               and move["status_after"] in standing.GOOD for move in found)  # fmt: skip
    return say("briefing-moved-turned", lang, rose=rose, fell=fell) if rose or fell else ""


def _first_what_matters(facts: Facts) -> list[Move]:
    """Of the city's own rows and of turned statuses first; else in the plan's order."""
    city = facts.head["city_code"]
    return sorted(facts.moved, key=lambda move: (
        move["region_code"] != city, move["status_before"] == move["status_after"],
    ))  # fmt: skip
