"""The queries of `queries/staging/` that the store itself asks, each with the row it gives back."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from barometer import rows
from barometer.store.queries import Query


class Place(TypedDict):
    """One indicator of a region."""

    region_code: str
    indicator: str


class PlanPlace(TypedDict):
    """One indicator of a plan's region."""

    plan: str
    region_code: str
    indicator: str


class Layers(TypedDict):
    """The latest entry that each layer of a snapshot depends on."""

    packs: int
    uploads: int
    records: int
    figures: int


class MovedRegions(TypedDict):
    """The regions whose gaps some figures can move, and those whose figures they are made from."""

    region_codes: list[str]
    read_codes: list[str]


class MovingEntry(TypedDict):
    """One entry that can have moved a gap."""

    entry: int
    at: datetime
    kind: str
    by: str | None
    plan: str | None
    upload: int | None


class MovingPlace(TypedDict):
    """One event, and one region and indicator that it speaks of; null stands for all."""

    region_code: str | None
    indicator: str | None
    first_entry: int
    last_entry: int
    at: datetime
    is_first: bool


class MovingRow(PlanPlace):
    """One row of a file that can have moved a gap."""

    upload: int
    file: str
    row: int | None


class Figure(Place):
    """One figure that incoming ones are checked against."""

    period: str
    measure: str
    basis: str
    base_year: int | None
    value: float


class _Counted(TypedDict):
    """How many figures of a file are new, changed and unchanged, and what they sum to."""

    new_count: int
    changed_count: int
    unchanged_count: int
    digest: str


class ComparedFigure(_Counted, rows.FigureChange):
    """One changed figure of a file, and the counts of all."""


class Owner(TypedDict):
    """Whose an incoming record is, and the record that stands, as JSON text."""

    key: str
    indicator: str | None
    regions: list[str]
    standing: str | None


class WrittenEntry(TypedDict):
    """One entry written, and the upload that it is about."""

    entry: int
    kind: str
    plan: str
    upload: int
    findings: list[str]
    table_name: str | None
    sha256: str | None


class Decision(TypedDict):
    """The last word on an upload; `role` is empty where an editor said it."""

    upload: int
    kind: str
    who: str | None
    role: str


class Holder(TypedDict):
    """One region that holds rows of an upload."""

    region_code: str


class RowOwner(TypedDict):
    """Whose one row of an upload is, and which of its columns are filled in."""

    table_name: str
    region_code: str | None
    indicator: str | None
    key: str | None
    columns: list[str]


class Responsibility(TypedDict):
    """One indicator or task that bodies answer for."""

    code: str
    task: bool


class OriginalFile(TypedDict):
    """The original file of an upload."""

    name: str
    data: bytes


class PackUpload(TypedDict):
    """One upload that came with a plan's pack."""

    entry: int
    file: str
    sha256: str


class Mappings(TypedDict):
    """Spellings confirmed in one entry, as JSON text."""

    entry: int
    detail: str


class Task(TypedDict):
    """One task of a plan."""

    measure: str
    title: str


class Checksum(TypedDict):
    """One table of the store: how many rows, and what they sum to."""

    table_name: str
    row_count: int
    checksum: str


class StoreFault(TypedDict):
    """One thing that is wrong in the store."""

    fault: str
    entry: int | None


class ForeignThing(TypedDict):
    """One thing of a database file that is no table of ours."""

    kind: str
    name: str


class OfPlan(TypedDict):
    """The plan of a pack."""

    plan: str


class OfIndicator(TypedDict):
    """One indicator."""

    indicator: str


class OfUpload(TypedDict):
    """One upload."""

    upload: int


class LatestMoment(TypedDict):
    """One moment, in UTC."""

    at: datetime


LAYERS = Query("staging/layers", Layers)
TOUCHED = Query("staging/touched", PlanPlace)
MOVED_REGIONS = Query("staging/moved_regions", MovedRegions)
MOVING_ENTRIES = Query("staging/moving_entries", MovingEntry)
MOVING_PLACES = Query("staging/moving_places", MovingPlace)
MOVING_ROWS = Query("staging/moving_rows", MovingRow)
HISTORY = Query("staging/history", Figure)
UPLOAD_CHANGES = Query("staging/upload_changes", ComparedFigure)
INCOMING_PLACES = Query("staging/incoming_places", Place)
INCOMING_OWNERS = Query("staging/incoming_owners", Owner)
RECORD_CHANGES = Query("staging/record_changes", rows.RecordChange)
TURNED_FIGURES = Query("staging/turned_figures", rows.TurnedFigure)
TURNED_RECORDS = Query("staging/turned_records", rows.TurnedRecord)
ENTRIES_SINCE = Query("staging/entries_since", WrittenEntry)
DECISIONS = Query("staging/decisions", Decision)
UPLOAD_HOLDERS = Query("staging/upload_holders", Holder)
UPLOAD_REACH = Query("staging/upload_reach", RowOwner)
REACH_OF_BODIES = Query("staging/reach_of_bodies", Responsibility)
FILE_OF_UPLOAD = Query("staging/file_of_upload", OriginalFile)
PACK_LOADED = Query("staging/pack_loaded", OfPlan)
PACK_UPLOADS = Query("staging/pack_uploads", PackUpload)
SAME_FILE = Query("staging/same_file", OfUpload)
MAPPINGS = Query("staging/mappings", Mappings)
TASKS = Query("staging/tasks", Task)
LEDGER_INDICATORS = Query("staging/ledger_indicators", OfIndicator)
TABLE_CHECKSUMS = Query("staging/table_checksums", Checksum)
STORE_FAULTS = Query("staging/store_faults", StoreFault)
FOREIGN_THINGS = Query("staging/foreign_things", ForeignThing)
LATEST_MOMENT = Query("staging/latest_moment", LatestMoment)
