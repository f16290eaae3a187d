"""What the API lists: for each address its filters, its rows and the columns given of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from barometer import objects
from barometer.rows import Move, Observation, SourcedGap, Target, Upload
from barometer.store import Store
from barometer.store.documents import reports
from barometer.store.views import moves
from barometer.wording.search import SearchableRow, finder

Listed = TypeVar("Listed", bound=SearchableRow)
Rows = Sequence[Mapping[str, object]]
_COMMON = ("plan", "as_of", "history", "limit", "offset", "format", "lang")


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing: what it is, the filters it takes, its row, the columns given, what finds it."""

    summary: str
    filters: tuple[str, ...]
    row: type
    keys: tuple[str, ...]
    find: Callable[[Store, Mapping[str, Any]], Rows]


def _targets(store: Store, asked: Mapping[str, Any]) -> Rows:
    rows = store.targets(asked["plan"], asked["sector"], asked["as_of"])
    return _filtered(store, rows, asked, region_code=asked["region"], indicator=asked["indicator"])


def _gaps(store: Store, asked: Mapping[str, Any]) -> Rows:
    rows = store.gaps(
        plan=asked["plan"], sector=asked["sector"], region=asked["region"],
        indicator=asked["indicator"], period=asked["period"], as_of=asked["as_of"],
    )  # fmt: skip
    return _filtered(store, rows, asked, status=asked["status"])


def _observations(store: Store, asked: Mapping[str, Any]) -> Rows:
    rows = store.observations(
        plan=asked["plan"], region=asked["region"], indicator=asked["indicator"],
        as_of=asked["as_of"],
    )  # fmt: skip
    period = asked["period"]
    return [row for row in rows if period in (None, row["period"])]


def _uploads(store: Store, asked: Mapping[str, Any]) -> Rows:
    return store.uploads(asked["plan"], asked["as_of"])


def _reports(store: Store, asked: Mapping[str, Any]) -> Rows:
    return reports.stored_reports(store, plan=asked["plan"], region=asked["region"],
                                  body=asked["body"], as_of=asked["as_of"])  # fmt: skip


def _changes(store: Store, asked: Mapping[str, Any]) -> Rows:
    stretch = moves.stretch(store, asked["plan"], asked["since"], asked["until"], asked["as_of"])
    return moves.moves(
        store, plan=asked["plan"], since=stretch.since, until=stretch.until, region=asked["region"]
    )


def _filtered(
    store: Store, rows: Sequence[Listed], asked: Mapping[str, Any], **wanted: str | None
) -> list[Listed]:
    """Rows that fit the filters which no query takes; `wanted`: by the row's own columns."""
    text, body = asked["q"], asked["body"]
    mentioned = finder(text, store.bodies(asked["plan"], asked["as_of"]) if text else ())
    return [
        row
        for row in rows
        if all(value in (None, row.get(name)) for name, value in wanted.items())
        and body in (None, *row["lead_bodies"], *row["bodies"])
        and mentioned(row)
    ]


LISTINGS = {
    "targets": Listing(
        "The target table", ("sector", "region", "indicator", "body", "q", *_COMMON), Target,
        objects.TARGET_KEYS, _targets,
    ),
    "gaps": Listing(
        "Gaps to targets, one row per target and region",
        ("sector", "region", "period", "status", "body", "q", "indicator", *_COMMON), SourcedGap,
        objects.GAP_KEYS, _gaps,
    ),
    "observations": Listing(
        "Figures in force, each with upload, file and row",
        ("region", "indicator", "period", *_COMMON), Observation, objects.OBSERVATION_KEYS,
        _observations,
    ),
    "uploads": Listing(
        "Upload history, newest first", _COMMON, Upload, objects.UPLOAD_KEYS, _uploads,
    ),
    "changes": Listing(
        "Gaps and statuses that moved between two ledger entries, and why",
        ("region", "since", "until", *_COMMON), Move, objects.CHANGE_KEYS, _changes,
    ),
    "reports": Listing(
        "Briefings kept, newest first", ("region", "body", *_COMMON), reports.StoredReport,
        objects.REPORT_KEYS, _reports,
    ),
}  # fmt: skip
