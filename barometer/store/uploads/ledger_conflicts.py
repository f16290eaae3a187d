"""Where the ledger of abatement projects and the reported tonnes do not agree, told at upload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from barometer.access import HOUSE
from barometer.plan.pack import Vocabulary
from barometer.problems import Problem
from barometer.rows import Gap
from barometer.rules import RULES
from barometer.store import marts, queries, staging, writing
from barometer.store.changes import FIGURES
from barometer.store.gap_years import fill_gaps
from barometer.store.snapshot import COMPARED, fill_temporary
from barometer.store.uploads.append import append_reading

if TYPE_CHECKING:
    from barometer.intake import Reading
    from barometer.store.database import Database

LEDGER = "projects"


def ledger_differences(
    store: Database, vocabulary: Vocabulary, reading: Reading, data: bytes
) -> list[Problem]:
    """A warning for each total that the file touches and on which ledger and reports differ."""
    slugs, regions = _touched(store, vocabulary, reading)
    if not slugs:
        return []
    with store.trial() as cursor:
        fill_temporary(cursor, writing.latest_entry(cursor), COMPARED)
        entry = append_reading(cursor, reading, vocabulary.plan, data, actor=HOUSE, origin="upload")
        fill_temporary(cursor, entry)
        fill_gaps(cursor, entry, [
            {"plan": vocabulary.plan, "region_code": region, "indicator": slug}
            for region in regions for slug in slugs
        ])  # fmt: skip
        gaps = queries.rows(cursor, marts.GAPS, {"plan": vocabulary.plan})
    return [
        _problem(row, reading)
        for row in gaps
        if row["from_ledger"]
        and row["indicator"] in slugs
        and row["reported_total"] is not None
        and "conflict" in row["notes"]
        and row["region_code"] in regions
    ]


def _touched(
    store: Database, vocabulary: Vocabulary, reading: Reading
) -> tuple[list[str], set[str]]:
    """Indicators summed over the plan that the file may move, and its regions with the city."""
    if not reading.accepted_count or reading.table not in (FIGURES, LEDGER):
        return [], set()
    summed = {target.indicator for target in vocabulary.targets if RULES[target.rule].adds_up}
    if reading.table == LEDGER:
        regions = {str(record["data"]["region_code"]) for record in reading.records}
    else:
        figures = reading.accepted.select(["region_code", "indicator"]).to_pylist()
        reported = [row for row in figures if row["indicator"] in summed]
        # Those of which the ledger holds recognised tonnes already.
        held = store.rows(staging.LEDGER_INDICATORS, plan=vocabulary.plan)
        summed = {row["indicator"] for row in reported} & {row["indicator"] for row in held}
        regions = {row["region_code"] for row in reported}
    return sorted(summed), regions | {vocabulary.city_code}


def _problem(row: Gap, reading: Reading) -> Problem:
    facts = {
        "region": row["region"],
        "indicator": row["name"],
        "ledger": f"{row['achieved']:.10g} {row['unit']}",
        "reported": f"{row['reported_total']:.10g} {row['unit']}",
        "year": str(row["reported_year"]),
    }
    return Problem(
        "conflict", "problem-ledger-differs", "warning", sheet=reading.sheet, file=reading.file,
        facts=facts,
    )  # fmt: skip
