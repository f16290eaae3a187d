"""The chapter of what changed since the last briefing."""

from __future__ import annotations

from collections.abc import Sequence

from barometer import standing
from barometer.languages import one_text
from barometer.report import tables
from barometer.report.content import Block, Paragraph, Table
from barometer.report.facts import Facts
from barometer.rows import Move
from barometer.wording import moves as words
from barometer.wording import name_of, say, written
from barometer.wording.numbers import date_words

MOVES_SHOWN = 30
_FILES_NAMED = 1


def moved(facts: Facts) -> list[Block]:
    """What changed since the earlier entry, in a sentence and a table; a first briefing says so."""
    lang, since, day = facts.lang, facts.scope.since, facts.since_day
    if since is None:
        return [Paragraph(say("briefing-moved-first", lang))]
    span = {"date": date_words(day, lang) if day else "none", "since": str(since)}
    if not facts.moved:
        return [Paragraph(say("briefing-moved-none", lang, **span))]
    said = [
        say("briefing-moved-intro", lang, count=len(facts.moved),
            kinds=words.counts_words(facts.moved, lang), **span),
        _status_turns(facts.moved, lang),
    ]  # fmt: skip
    shown = _first_what_matters(facts)
    if len(shown) > MOVES_SHOWN:
        said.append(say("briefing-moved-more", lang, shown=MOVES_SHOWN, since=str(since)))
    return [Paragraph(one_text(said, lang)), _table(facts, shown)]


def _status_turns(moves: Sequence[Move], lang: str) -> str:
    """How many came out of being behind, and how many fell behind."""
    fell = sum(move["status_after"] in standing.BEHIND
               and move["status_before"] not in standing.BEHIND for move in moves)  # fmt: skip
    rose = sum(move["status_before"] in standing.BEHIND
               and move["status_after"] in standing.GOOD for move in moves)  # fmt: skip
    return say("briefing-moved-turned", lang, rose=rose, fell=fell) if rose or fell else ""


def _first_what_matters(facts: Facts) -> list[Move]:
    """Of the city's own rows and of turned statuses first; else in the plan's order."""
    city = facts.head["city_code"]
    return sorted(facts.moved, key=lambda move: (
        move["region_code"] != city, move["status_before"] == move["status_after"],
    ))  # fmt: skip


def _table(facts: Facts, moves: Sequence[Move]) -> Table:
    """Before and after of what moved, the region where there are several, and the file behind."""
    lang = facts.lang
    keys = ["target", "before", "after", "status", "because"]
    widths = [2.2, 1.1, 1.1, 1.3, 2.4]
    lines = [[name_of(row, lang), words.value_words(row, "before", lang),
              words.value_words(row, "after", lang), words.status_words(row, lang),
              _because(row, lang)] for row in moves[:MOVES_SHOWN]]  # fmt: skip
    if facts.is_city:
        keys.insert(1, "region")
        widths.insert(1, 1.1)
        lines = [[line[0], name_of(row, lang, "region"), *line[1:]]
                 for line, row in zip(lines, moves, strict=False)]  # fmt: skip
    head = [say(f"changes-col-{key}", lang) for key in keys]
    return tables.table(facts, "moved", head, lines, widths)


def _because(row: Move, lang: str) -> str:
    """Uploads and files behind a move, the rest counted."""
    files = list(dict.fromkeys((source["upload"], source["file"]) for source in row["because"]))
    told = [
        say("briefing-moved-file", lang, upload=str(upload),
            file=written(file.rpartition("/")[2], lang))
        for upload, file in files[:_FILES_NAMED]
    ]  # fmt: skip
    if len(files) > _FILES_NAMED:
        told.append(say("changes-more-files", lang, count=len(files) - _FILES_NAMED))
    return say("list-semicolon", lang).join(told) or say("changes-by-plan", lang)
