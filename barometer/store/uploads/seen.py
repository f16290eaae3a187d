"""What somebody saw before saying yes: what is stored is that, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from barometer.errors import Moved
from barometer.store import writing
from barometer.store.changes import changes_of
from barometer.store.snapshot import COMPARED, fill_temporary

if TYPE_CHECKING:
    import duckdb

    from barometer.store.checked_file import Check
    from barometer.store.database import Database


@dataclass(frozen=True, slots=True)
class Seen:
    """The latest entry when a file was looked at, and a digest of what was shown of each part.

    Without digests: whatever the file would have changed at that entry.
    """

    entry: int
    digests: tuple[str, ...] | None = None


def seen_in(checks: Sequence[Check]) -> Seen:
    """What the checks of a file show."""
    return Seen(min(item.entry for item in checks), tuple(item.digest for item in checks))


def must_be_as_seen(
    store: Database,
    cursor: duckdb.DuckDBPyConnection,
    seen: Seen,
    checks: Sequence[Check],
    again: Callable[[], list[Check]],
) -> None:
    """Nothing where storing would do now what it was seen to do; asked by the one writer.

    Args:
        store: the store about to be written.
        cursor: the writer's, before it has written.
        seen: what was seen.
        checks: the file as it is about to be stored.
        again: looks at the file anew, gaps included.

    Raises:
        Moved: it would do something else; the error holds what it would do now.
    """
    latest = writing.latest_entry(cursor)
    if seen.entry == latest:
        return
    if seen.digests is None:
        before = _changes(store, checks, min(seen.entry, latest))
        alike = before == _changes(store, checks, latest)
    else:
        checks = again()
        alike = seen.digests == tuple(item.digest for item in checks)
    if not alike:
        raise Moved("error-moved", checks, entry=str(seen.entry), latest=str(latest))


def _changes(store: Database, checks: Sequence[Check], entry: int) -> list[str]:
    """Digests of what each part of a file would change at an entry."""
    with store.trial() as cursor:
        fill_temporary(cursor, entry, COMPARED)
        return [
            changes_of(cursor, item.plan, item.reading, entry, shown=0).digest for item in checks
        ]
