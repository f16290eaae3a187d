"""Notebooks in the ledger: every version kept, the later writer told of the earlier one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from barometer.errors import UsageError
from barometer.rows import Notebook
from barometer.store import marts, queries, writing

if TYPE_CHECKING:
    from barometer.store.database import Database


def notebooks(
    store: Database, notebook: str | None = None, as_of: int | None = None
) -> list[Notebook]:
    """The notebooks kept, each in its latest version; see `marts/notebooks`."""
    return store.rows(marts.NOTEBOOKS, notebook=notebook, as_of=as_of)


def keep(
    store: Database,
    notebook: str,
    document: Mapping[str, object],
    *,
    title: str,
    by: str | None,
    earlier: int | None,
) -> int:
    """Keep a version of a notebook; its entry.

    `earlier` is the entry of the version that was edited, None for a new notebook.

    Raises:
        Denied: the actor may not keep notebooks.
        UsageError: another version has been kept since.
    """
    actor = store.actor(by)
    with store.writing("notebook", actor) as cursor:
        latest = writing.latest_entry(cursor)
        versions = queries.rows(cursor, marts.NOTEBOOKS, {"notebook": notebook, "as_of": latest})
        standing = versions[0]["entry"] if versions else None
        if standing != earlier:
            who = versions[0]["by"] if versions else None
            raise UsageError("error-notebook-moved", notebook=notebook, entry=standing, who=who)
        return writing.append_entry(
            cursor, "notebook", actor, subject=standing, note=title,
            detail={"notebook": notebook, "document": document},
        )  # fmt: skip
