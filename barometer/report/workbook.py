"""The figures behind a briefing as a workbook."""

from __future__ import annotations

from barometer.report.briefing import pinned_address
from barometer.report.facts import Scope, facts_of
from barometer.report.notes import made_up, names_of, notes_of, sources_of
from barometer.report.table_files import Sheet, workbook
from barometer.store import Store
from barometer.wording import say


def figures_workbook(
    store: Store, scope: Scope, lang: str, site: str | None = None
) -> tuple[bytes, int]:
    """Gaps, warnings, tasks, figures and sources of a scope; the bytes and how many sheets."""
    facts = facts_of(store, scope, lang)
    names = names_of(facts.regions, store.indicators(scope.plan, scope.entry), facts.bodies, lang)
    gaps = facts.scope_gaps + (facts.below if facts.is_city else [])
    region = None if facts.is_city or scope.body else scope.region
    slugs = {gap["indicator"] for gap in gaps}
    figures = [row for row in store.observations(plan=scope.plan, region=region,
                                                 as_of=scope.entry)
               if region or row["indicator"] in slugs]  # fmt: skip
    tasks = facts.tasks if facts.is_city or scope.body else []
    tables = (("gaps", gaps), ("warnings", facts.warnings), ("measures", tasks),
              ("figures", figures), ("sources", sources_of(gaps)))  # fmt: skip
    sheets = [Sheet(say(f"sheet-{table}", lang), table, rows) for table, rows in tables if rows]
    mark = made_up(facts.head, lang)
    notes = notes_of(facts.head, lang, scope.entry, pinned_address(facts, site))
    content = workbook(sheets, notes, say("sheet-notes", lang), names, mark)
    return content, len(sheets) + 1
