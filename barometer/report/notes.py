"""What every workbook says of itself: names for its codes, sources, the mark, and the notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from barometer import standing
from barometer.report.table_columns import Names
from barometer.rows import Indicator, Plan, Region, Source, SourcedGap
from barometer.wording import name_of, say
from barometer.wording import warnings as warning_words


def names_of(
    regions: Sequence[Region], indicators: Sequence[Indicator], bodies: Mapping[str, str], lang: str
) -> Names:
    """What the plan calls what its codes stand for."""
    return Names(
        {row["code"]: name_of(row, lang) for row in regions},
        {row["indicator"]: name_of(row, lang) for row in indicators}, bodies, lang,
    )  # fmt: skip


class SourceOfGap(SourcedGap, Source):
    """A gap row and one figure that decided it."""


def sources_of(gaps: Sequence[SourcedGap]) -> list[SourceOfGap]:
    """One row per gap row and figure behind it."""
    return [{**gap, **source} for gap in gaps for source in gap["sources"]]


def made_up(head: Plan, lang: str) -> str:
    """The mark of a plan whose figures are made up; empty for others."""
    if not head["example"]:
        return ""
    return say("example-mark", lang) + say("colon", lang) + say("example-banner", lang)


def notes_of(head: Plan, lang: str, entry: int, address: str) -> list[tuple[str, str]]:
    """Plan, entry, pinned address, method in brief, what each status means."""
    rule = say(f"warning-rule-{head['warning_rule']}", lang)
    said = [
        (say("label-plan", lang), name_of(head, lang, "title")),
        (say("example-mark", lang), say("example-banner", lang)) if head["example"] else ("", ""),
        (say("label-as_of", lang), str(entry)),
        (say("share-pinned", lang), address),
        (say("briefing-method", lang), say("footer-method", lang)),
        ("", say("briefing-method-status", lang)), ("", say("briefing-method-pace", lang)),
        ("", say("briefing-method-old", lang)), ("", say("notes-decimals", lang)),
        (say("title-warning-level", lang), rule + say("colon", lang)
         + warning_words.rule_detail(head, lang)),
    ]  # fmt: skip
    said += [(say("notes-status", lang, status=say(f"status-{status}", lang)),
              say(f"status-hint-{status}", lang)) for status in standing.STATUS_ORDER]  # fmt: skip
    return [(name, text) for name, text in said if text]
