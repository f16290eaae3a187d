"""Briefings kept in the ledger: whom each was about, the entry it told of, its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from barometer.errors import UsageError
from barometer.rows import Report
from barometer.store import marts, queries, writing

if TYPE_CHECKING:
    from barometer.store.database import Database


class StoredReport(Report):
    """One briefing kept, its number in words."""

    number: str


@dataclass(frozen=True, slots=True)
class About:
    """Whom a briefing is about: a region of a plan or a body, of which year.

    `as_of`: the ledger entry it tells of; `since`: the one it compares with, None for the first.
    """

    plan: str
    region: str | None
    body: str | None
    period: int | None
    as_of: int
    since: int | None


def stored_reports(
    store: Database, *, plan: str | None = None, region: str | None = None, body: str | None = None,
    as_of: int | None = None,
) -> list[StoredReport]:  # fmt: skip
    """The briefings kept, newest first, each with its `number` in words; see `marts/reports`."""
    reports = store.rows(marts.REPORTS, as_of=as_of, plan=plan, region_code=region, body=body)
    return [{**row, "number": number_words(row)} for row in reports]


def stored_report(store: Database, report: int) -> StoredReport:
    """One kept briefing.

    Raises:
        UsageError: there is none of that number.
    """
    reports = store.rows(marts.REPORTS, report=report)
    if not reports:
        raise UsageError("error-no-report", report=str(report))
    return {**reports[0], "number": number_words(reports[0])}


def before(store: Database, about: About) -> int | None:
    """The entry that the last kept briefing of the same place told of, as of `about.as_of`."""
    region = None if about.body else about.region
    earlier = stored_reports(
        store, plan=about.plan, region=region, body=about.body, as_of=about.as_of
    )
    return earlier[0]["as_of"] if earlier else None


def keep(
    store: Database, about: About, *, title: str, year: int, office: str | None, by: str | None
) -> int:
    """Keep a briefing; its entry.

    Its number counts within `year` and the word of the `office`; without an office it has none.
    `by`: who keeps it, where the machine is its owner's.

    Raises:
        Denied: the actor may not keep briefings.
    """
    actor = store.actor(by)
    with store.writing("report", actor) as cursor:
        detail = {"region": about.region, "body": about.body, "period": about.period,
                  "since": about.since}  # fmt: skip
        if office:
            latest = writing.latest_entry(cursor)
            last = queries.rows(cursor, marts.REPORTS, {"as_of": latest})
            serials = [row["serial"] or 0 for row in last
                       if (row["office"], row["office_year"]) == (office, year)]  # fmt: skip
            detail |= {"office": office, "year": year, "serial": max(serials, default=0) + 1}
        return writing.append_entry(
            cursor, "report", actor, plan=about.plan, subject=about.as_of, note=title, detail=detail
        )


def number_words(row: Report) -> str:
    """The number as official documents write it, such as `节减办〔2026〕1号`; empty without one."""
    return f"{row['office']}〔{row['office_year']}〕{row['serial']}号" if row["office"] else ""
