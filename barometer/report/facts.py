"""What the store holds of a plan at an entry, read once for a briefing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date
from zoneinfo import ZoneInfo

from barometer import standing
from barometer.errors import UsageError
from barometer.languages import is_chinese
from barometer.plan.heading import TIME_ZONE
from barometer.rows import (
    Abatement,
    Expected,
    Gap,
    Measure,
    Move,
    Plan,
    Region,
    SourcedGap,
    Upload,
    Warning,
)
from barometer.store import Store, marts
from barometer.store.documents import reports
from barometer.store.views import machinery, moves
from barometer.store.views.offered import must_be_offered, own_plan
from barometer.wording import NO_VALUE, name_of, say
from barometer.wording.warnings import last_targets

# A table names so many bodies and counts the others; elsewhere than in Chinese names are longer.
_BODIES_NAMED = {True: 2, False: 1}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a briefing is about: a region of a plan, or a body; as of which year and entry.

    `since`: the entry that it is compared with, None where there was no briefing before it.
    `number`: the number it was kept under, empty where it was not.
    """

    plan: str
    region: str
    body: str | None
    period: int | None
    entry: int
    since: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows that a briefing is made of, each as `queries/marts` gives it.

    `every`: gap rows of all regions. `scope_gaps`: those of the scope's region, or of the targets
    that its body leads or supports. `tasks`: all of the register, or the body's. `moved`: what
    changed since the scope's earlier entry, which was made on `since_day`.
    """

    lang: str
    scope: Scope
    head: Plan
    regions: list[Region]
    bodies: dict[str, str]
    every: list[SourcedGap]
    scope_gaps: list[SourcedGap]
    warnings: list[Warning]
    tasks: list[Measure]
    cells: list[Expected]
    abatement: list[Abatement]
    uploads: list[Upload]
    day: date
    history: str
    moved: list[Move]
    since_day: date | None

    @property
    def is_city(self) -> bool:
        """True where the briefing is about the whole city of the plan."""
        return self.scope.body is None and self.scope.region == self.head["city_code"]

    @property
    def place(self) -> str:
        """The name of the region or body that the briefing is about."""
        if self.scope.body is not None:
            return self.bodies[self.scope.body]
        return self.region_name(self.scope.region)

    @property
    def below(self) -> list[SourcedGap]:
        """Gap rows of the regions below the city, old where others reported a later year."""
        city = self.head["city_code"]
        rows = [gap for gap in self.every if gap["region_code"] != city]
        return standing.together(rows, self.scope.period)

    def region_name(self, code: str) -> str:
        """A region's name, its code where the plan has none."""
        return next((name_of(r, self.lang) for r in self.regions if r["code"] == code), code)

    def answerable(self, row: Gap | Measure) -> list[str]:
        """Names of the bodies that lead, or where nobody leads of those that answer."""
        return [self.bodies.get(body, body) for body in row["lead_bodies"] or row["bodies"]]

    def answerable_words(self, row: Gap | Measure) -> str:
        """The first of them, and how many there are."""
        names = self.answerable(row)
        most = _BODIES_NAMED[is_chinese(self.lang)]
        if len(names) <= most:
            return say("list-comma", self.lang).join(names) or NO_VALUE
        return say("briefing-bodies", self.lang, names=names[:most], count=len(names))


def scope_of(
    store: Store, *, plan: str | None, region: str | None, body: str | None,
    period: int | None, as_of: int | None, since: str | None = None,
) -> Scope:  # fmt: skip
    """The scope asked for; left out, the install's own plan and its city.

    `since`: an entry or a day; left out, what the last kept briefing of the same place told of.

    Raises:
        UsageError: no such plan, region, body, year or entry; a region and a body at once.
    """
    entry = store.pinned(as_of)
    if region is not None and body is not None:
        raise UsageError("error-report-scope")
    heads = {row["plan"]: row for row in store.plans(as_of=entry)}
    chosen = plan or own_plan(list(heads.values()))
    wanted = {"plan": chosen, "region": region, "body": body, "year": period}
    must_be_offered(store, wanted, entry)
    place = region or heads[chosen]["city_code"]
    if since is not None:
        asked = moves.stretch(store, chosen, since, str(entry)).since
        return Scope(chosen, place, body, period, entry, asked)
    start = reports.before(store, reports.About(chosen, place, body, period, entry, None))
    return Scope(chosen, place, body, period, entry, start)


def kept_scope(store: Store, report: int) -> Scope:
    """The scope of a kept briefing, which makes it once more as it was.

    Raises:
        UsageError: there is no such kept briefing.
    """
    row = reports.stored_report(store, report)
    return Scope(row["plan"], row["region_code"] or "", row["body"], row["period"], row["as_of"],
                 row["since"], row["number"])  # fmt: skip


def facts_of(store: Store, scope: Scope, lang: str) -> Facts:
    """The store's rows for a scope."""
    plan, entry, year = scope.plan, scope.entry, scope.period
    [head] = store.plans(plan, entry)
    every = store.gaps(plan=plan, period=year, as_of=entry)
    region = own_region(scope, head)
    issued = machinery.warnings(store, plan=plan, period=year, as_of=entry)
    scope_gaps = _scope_gaps(every, scope, region)
    return Facts(
        lang, scope, head, store.regions(plan, entry),
        {row["body"]: name_of(row, lang) for row in store.bodies(plan, entry)},
        every, scope_gaps,
        last_targets(_regional(issued, scope, head), head["city_code"]),
        store.rows(marts.MEASURES, as_of=entry, plan=plan, body=scope.body),
        store.rows(marts.COVERAGE, as_of=entry, plan=plan),
        store.rows(marts.ABATEMENT, as_of=entry, plan=plan, region_code=region, year=year),
        [row for row in store.uploads(plan, entry) if row["retracted_at"] is None],
        day_of(store, entry, head), store.histories().of(entry),
        _moved(store, scope, head, scope_gaps),
        day_of(store, scope.since, head) if scope.since else None,
    )  # fmt: skip


def _moved(store: Store, scope: Scope, head: Plan, scope_gaps: Sequence[Gap]) -> list[Move]:
    """What moved since the earlier entry: for the city everywhere, else of the place alone."""
    if scope.since is None:
        return []
    city = scope.body is None and scope.region == head["city_code"]
    moved = moves.moves(store, plan=scope.plan, since=scope.since, until=scope.entry,
                        region=None if city else own_region(scope, head),
                        period=scope.period)  # fmt: skip
    if scope.body is None:
        return moved
    answered = {gap["target"] for gap in scope_gaps}
    return [move for move in moved if move["target"] in answered]


def own_region(scope: Scope, head: Plan) -> str:
    """The region whose rows are the scope's own; of a body those of the city."""
    return scope.region if scope.body is None else str(head["city_code"])


def _scope_gaps(every: Sequence[SourcedGap], scope: Scope, region: str) -> list[SourcedGap]:
    gaps = [gap for gap in every if gap["region_code"] == region]
    if scope.body is None:
        return gaps
    return [gap for gap in gaps if scope.body in (*gap["lead_bodies"], *gap["bodies"])]


def _regional(issued: list[Warning], scope: Scope, head: Plan) -> list[Warning]:
    """The barometer's rows: all for the city, its own for a county, none for a body."""
    if scope.body is not None:
        return []
    if scope.region == head["city_code"]:
        return issued
    return [row for row in issued if row["region_code"] == scope.region]


def day_of(store: Store, entry: int, head: Plan) -> date:
    """The day of the entry, on the clock of the plan's place."""
    moment = store.rows(marts.LEDGER, as_of=entry)[0]["at"]
    zone = ZoneInfo(json.loads(head["settings"]).get("time_zone") or TIME_ZONE)
    return moment.replace(tzinfo=UTC).astimezone(zone).date()
