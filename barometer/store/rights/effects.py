"""The end of a writing by somebody held to some rows: what it did, judged in its transaction.

What was written is looked at as it then stands, whatever was checked before: a rule that somebody
forgot to ask, or that another's writing has overtaken, ends the transaction and nothing is kept.

- Every row of an upload stored, retracted or reinstated is the actor's: region, indicator, table
  and columns. A project, unit or task belongs to the region that first reported it.
- What somebody who is held to no region sent asks its years of every region: who is held to some
  corrects it by a file of his own, and neither retracts nor reinstates it.
- An editor's decision binds: whoever is held to some rows can neither retract an editor's upload
  nor reinstate one, nor send once more the very file, that an editor retracted.
- Where rows of another table than the statistics moved, the plan's marts are compared as of before
  and after: none of their rows may differ but those of the actor's own regions and indicators, and
  the sums above them. Figures need no such comparison: a mart's row is reckoned from its own
  region's figures, and only sums read those of others.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import duckdb

from barometer.access import Actor
from barometer.errors import Denied
from barometer.store import marts, queries, staging
from barometer.store.changes import FIGURES
from barometer.store.gap_years import fill_gaps
from barometer.store.queries import Query
from barometer.store.rights.ownership import REGION, TABLE, Jurisdiction, jurisdiction_of
from barometer.store.snapshot import fill_temporary, tables_of_rights
from barometer.store.writing import latest_entry

TURNS = ("retract", "reinstate")
# How a form is read; of somebody held to some rows it serves his own files only.
READINGS = ("recipe", "recipe_forget")
MARTS: tuple[Query[Mapping[str, Any]], ...] = (
    marts.GAPS, marts.TARGETS, marts.PROJECTS, marts.ABATEMENT, marts.ABATEMENT_YEARS,
    marts.ENERGY_USERS, marts.HIGH_ENERGY_PROJECTS, marts.MEASURES, marts.COVERAGE,
)  # fmt: skip
# Where a row stands in a list says nothing of it.
_PLACES = ("target_position", "region_position")


@contextmanager
def within_rights(cursor: duckdb.DuckDBPyConnection, actor: Actor) -> Iterator[None]:
    """Let the actor write; at the end refuse all of it where it reached beyond his rows.

    Raises:
        Denied: it did.
    """
    since = latest_entry(cursor)
    yield
    if actor.limited and latest_entry(cursor) > since:
        _Judgement(cursor, actor, since, latest_entry(cursor)).must_stand()


@dataclass(frozen=True, slots=True)
class _Judgement:
    """One writing: the entries after `since`, up to `last`, by an actor."""

    cursor: duckdb.DuckDBPyConnection
    actor: Actor
    since: int
    last: int

    def must_stand(self) -> None:
        """Refuse what reaches beyond the actor's rows.

        Raises:
            Denied: an entry, a row or an effect is not his.
        """
        since = queries.rows(self.cursor, staging.ENTRIES_SINCE, {"since": self.since})
        entries = [row for row in since if row["kind"] not in READINGS]
        for row in entries:
            if row["kind"] in TURNS:
                self._must_be_undecided({"upload": row["upload"]}, None)
            elif row["kind"] == "upload":
                same = {"plan": row["plan"], "sha256": row["sha256"]}
                self._must_be_undecided(same, "retract")
            elif row["kind"] != "note" or not row["findings"]:
                self._refuse("denied-held", action=row["kind"])
        fill_temporary(self.cursor, self.since, tables_of_rights(self.actor))
        self._must_hold(entries)
        fill_temporary(self.cursor, self.last, tables_of_rights(self.actor))
        self._must_hold(entries)
        self._must_own(entries)
        for plan in {row["plan"] for row in entries if row["table_name"] not in (None, FIGURES)}:
            self._must_leave_others(plan)

    def _refuse(self, key: str, **facts: Any) -> None:
        raise Denied(key, signed_in=True, who=self.actor.name, **facts)

    def _must_be_undecided(self, uploads: Mapping[str, object], kind: str | None) -> None:
        """No editor has said the last word (of this kind) on these uploads."""
        turned = self.actor.by_region and kind is None
        asked = {"since": self.since, "of_region": turned, **uploads}
        for row in queries.rows(self.cursor, staging.DECISIONS, asked):
            if kind in (None, row["kind"]):
                key = "denied-of-all" if row["role"] else "denied-decision"
                self._refuse(key, upload=row["upload"], by=row["who"] or "—")

    def _must_hold(self, entries: list[staging.WrittenEntry]) -> None:
        """Nobody else holds the projects, units and tasks of these uploads."""
        for row in entries:
            held = queries.rows(self.cursor, staging.UPLOAD_HOLDERS, {"upload": row["upload"]})
            others = [h["region_code"] for h in held
                      if not self.actor.reaches_region(h["region_code"])]  # fmt: skip
            if others:
                self._refuse("denied-upload", upload=row["upload"], places=others)

    def _must_own(self, entries: list[staging.WrittenEntry]) -> None:
        """Every row and answer is the actor's."""
        for row in entries:
            jurisdiction = jurisdiction_of(self.cursor, self.actor, row["plan"])
            if row["kind"] == "note":
                for finding in row["findings"]:
                    must_own_finding(jurisdiction, finding)
                continue
            held = queries.rows(self.cursor, staging.UPLOAD_REACH, {"upload": row["upload"]})
            foreign = sorted({place for item in held if (place := _foreign(jurisdiction, item))})
            if foreign or not held:
                self._refuse("denied-upload", upload=row["upload"], places=foreign)

    def _must_leave_others(self, plan: str) -> None:
        """No mart says anything else of what is not the actor's."""
        before, after = self._others(plan, self.since), self._others(plan, self.last)
        moved = sorted({json.loads(text)[1] for text in (before - after) + (after - before)})
        if moved:
            self._refuse("denied-effect", places=moved)

    def _others(self, plan: str, entry: int) -> Counter[str]:
        """The rows of the plan's marts that are not the actor's, as text: mart, place, row.

        Always as seen on the day of the last entry: that a day has passed is nobody's doing.
        """
        fill_temporary(self.cursor, entry)
        fill_gaps(self.cursor, entry)
        jurisdiction = jurisdiction_of(self.cursor, self.actor, plan)
        [head] = queries.rows(self.cursor, marts.PLANS, {"plan": plan})
        others: Counter[str] = Counter()
        for mart in MARTS:
            for row in queries.rows(self.cursor, mart, {"plan": plan, "as_of": self.last}):
                if not _may_move(jurisdiction, head["city_code"], row):
                    values = {name: row[name] for name in row if name not in _PLACES}
                    place = str(row.get("region_code") or row.get("measure"))
                    others[
                        json.dumps([mart.name, place, values], default=str, ensure_ascii=False)
                    ] += 1
        return others


def must_own_finding(jurisdiction: Jurisdiction, finding: str) -> None:
    """Refuse an answer on a figure that is not the actor's.

    Raises:
        Denied: the figure is of another region or indicator.
    """
    _, region, indicator, *_ = [*finding.split("|"), "", "", ""]
    if jurisdiction.refusal(FIGURES, region, indicator, None) is not None:
        raise Denied("denied-finding", signed_in=True, who=jurisdiction.actor.name, finding=finding)


def _foreign(jurisdiction: Jurisdiction, row: staging.RowOwner) -> str | None:
    """What of a stored row is not the actor's, as a place to name; None where all is."""
    table = row["table_name"]
    key = jurisdiction.refusal(table, row["region_code"], row["indicator"], row["key"])
    closed = set(jurisdiction.closed_columns(table)) & set(row["columns"])
    if key is None and not closed:
        return None
    place = {None: f"{table}.{min(closed, default='')}", TABLE: table, REGION: row["region_code"]}
    return str(place.get(key, row["indicator"]) or row["key"])


def _may_move(jurisdiction: Jurisdiction, city: str, row: Mapping[str, Any]) -> bool:
    """True for rows of the actor's own regions and indicators, and for the sums above them."""
    if "region_code" not in row:
        return row["measure"] in jurisdiction.tasks
    of_region = row["region_code"] == city or jurisdiction.actor.reaches_region(row["region_code"])
    return of_region and jurisdiction.actor.reaches_indicator(
        row.get("indicator"), jurisdiction.indicators
    )
