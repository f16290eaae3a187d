"""The figures behind a briefing as a workbook, and what every workbook says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from barometer import standing
from barometer.report.briefing import pinned_address
from barometer.report.facts import Scope, facts_of
from barometer.report.table_columns import Names
from barometer.report.table_files import Sheet, workbook
from barometer.rows import Indicator, Plan, Region, Source, SourcedGap
from barometer.store import Store
from barometer.wording import name_of, say
from barometer.wording import warnings as warning_words


def figures_workbook(
    store: Store, scope: Scope, lang: str, site: str | None = None
) -> tuple[bytes, int]:
    """Gaps, warnings, tasks, figures and sources of a scope; the bytes and how many sheets."""
    facts = facts_of(store, scope, lang)
    names = names_of(facts.regions, store.indicators(scope.plan, scope.entry), facts.bodies, lang)
    gaps = facts.own + (facts.below if facts.is_city else [])
    region = None if facts.is_city or scope.body else scope.region
    slugs = {gap["indicator"] for gap in gaps}
    figures = [row for row in store.observations(plan=scope.plan, region=region,
                                                 as_of=scope.entry)
               if region or row["indicator"] in slugs]  # fmt: skip
    tasks = facts.tasks if facts.is_city or scope.body else []
    found = (("gaps", gaps), ("warnings", facts.warnings), ("measures", tasks),
             ("figures", figures), ("sources", sources_of(gaps)))  # fmt: skip
    sheets = [Sheet(say(f"sheet-{table}", lang), table, rows) for table, rows in found if rows]
    mark = made_up(facts.head, lang)
    notes = notes_of(facts.head, lang, scope.entry, pinned_address(facts, site))
    content = workbook(sheets, notes, say("sheet-notes", lang), names, mark)
    return content, len(sheets) + 1


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
