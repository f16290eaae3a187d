"""The store as callers see it: how it is opened, and what can be asked of it by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from barometer.access import HOUSE
from barometer.rows import Upload
from barometer.store.connection import BUSY_SECONDS, Attachment, connect
from barometer.store.database import Database
from barometer.store.lake.local_copy import FILE, Mirror, copy_folder, remove_copy
from barometer.store.location import PLANS, Location, locate
from barometer.store.uploads import entries, packs

if TYPE_CHECKING:
    from barometer.store.changes import Check
    from barometer.store.uploads.upload import StoredUpload


class Store(Database):
    """One open store. Safe to share between threads, as its database is."""

    def original(self, upload: int) -> tuple[str, bytes]:
        """Name and bytes of the file of an upload, as it came; see `entries.original`."""
        return entries.original(self, upload)

    def fill(self) -> packs.Summary:
        """Load every pack under `data/plans/`; a pack that has not changed is left alone."""
        return packs.fill(self, PLANS)

    def check(self, name: str, data: bytes, **choices: Any) -> list[Check]:
        """What `upload` would do, storing nothing; see `uploads.check`."""
        # What reads files is loaded with the first of them: no page waits for it.
        from barometer.store.uploads import check as checking

        return checking.check(self, name, data, **choices)

    def gap_moves(self, checked: Check, data: bytes) -> Check:
        """A checked file with the gaps that it would move; see `uploads.check`."""
        from barometer.store.uploads import check as checking

        return checking.gap_moves(self, checked, data)

    def upload(self, name: str, data: bytes, **choices: Any) -> list[StoredUpload]:
        """Store a file: all or nothing; the upload objects; see `uploads.upload`."""
        from barometer.store.uploads import upload as uploading

        return uploading.upload(self, name, data, **choices)

    def retract(self, upload: int, by: str | None = None, why: str | None = None) -> Upload:
        """Take an upload out of every figure; earlier values come back; see `entries.turn`."""
        return entries.turn(self, upload, "retract", by, why)

    def reinstate(self, upload: int, by: str | None = None, why: str | None = None) -> Upload:
        """Undo a retraction; see `entries.turn`."""
        return entries.turn(self, upload, "reinstate", by, why)

    def note(self, *, plan: str, by: str | None, note: str, detail: Mapping[str, str]) -> int:
        """Keep a person's answer to a finding; `detail` names what it is about. The entry."""
        return entries.note(self, plan, by, note, detail)

    def remember(self, *, plan: str, by: str | None, mappings: Sequence[Mapping[str, str]]) -> int:
        """Keep confirmed spellings (`kind`, `written`, `meaning`) for the next file. The entry."""
        return entries.remember(self, plan, by, mappings)

    def upload_object(self, upload: int) -> Upload:
        """The upload object of one upload; see `entries.upload_object`."""
        return entries.upload_object(self, upload)


def open_store(
    url: str | None = None, *, fill: bool = True, busy_seconds: float = BUSY_SECONDS
) -> Store:
    """Open the store, creating, upgrading and (when it is empty) filling it.

    Raises:
        StoreBusy, StoreUnusable: see `barometer.errors`.
        UsageError: the address cannot be meant.
    """
    store = _opened(locate(url), busy_seconds)
    try:
        if fill and store.entry() == 0:
            store.acting(HOUSE).fill()
    except BaseException:
        store.close()
        raise
    return store


def _opened(location: Location, busy_seconds: float) -> Store:
    if location.lake is None:
        connection = connect(location, busy_seconds)
        return Store(location, connection, Attachment(connection, location))
    folder = copy_folder()
    try:
        copy = replace(location, attach=str(folder / FILE))
        connection = connect(copy, busy_seconds)
        mirror = Mirror(connection, location.lake, folder)
        return Store(location, connection, Attachment(connection, copy), mirror)
    except BaseException:
        remove_copy(folder)
        raise
