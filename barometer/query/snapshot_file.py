"""The documented views as of a ledger entry, written into a DuckDB file of their own."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import duckdb
import pyarrow as pa

from barometer.query.views import VIEWS, View, dictionary
from barometer.rows import Gap
from barometer.store import Store, queries

# Rows handed over at a time: bounded memory however large the store.
_BATCH = 100_000
_DICTIONARY = "create table dictionary as from incoming"


def write_snapshot(
    store: Store, path: Path, *, lang: str, plan: str | None = None, as_of: int | None = None
) -> None:
    """Write the views, with their data dictionary, to a new file.

    Shape: one table per view, its name and columns as `views` lists them, and `dictionary`.

    Raises:
        Denied: the store is in the hands of somebody who may not read.
        UsageError: no such entry.
    """
    entry = store.pinned(as_of)
    with closing(duckdb.connect(str(path))) as out:
        out.execute("set enable_progress_bar = false")
        for view in VIEWS:
            out.execute(view.ddl)
            if view.row is Gap:
                _add_gaps(store, out, view, plan, entry)
            else:
                _add(store, out, view, plan, entry)
            for comment in view.comments(lang):
                out.execute(comment)
        _insert(out, _DICTIONARY, pa.Table.from_pylist(dictionary(lang)))


def _add(
    store: Store, out: duckdb.DuckDBPyConnection, view: View, plan: str | None, entry: int
) -> None:
    """Copy a mart's rows, a batch at a time."""
    params = {"as_of": entry, "plan": plan}
    with store.reading(entry) as own:
        found = queries.execute(own, f"marts/{view.query}", params)
        _insert(out, view.insert, found.to_arrow_reader(_BATCH))


def _add_gaps(
    store: Store, out: duckdb.DuckDBPyConnection, view: View, plan: str | None, entry: int
) -> None:
    """Write gap rows with their sources: of the latest year, or of every year reported."""
    for head in store.plans(plan, as_of=entry):
        by_year = view.name == "gaps_by_year"
        rows = store.gaps(plan=head["plan"], every_year=by_year, as_of=entry)
        if by_year:
            rows = [row for row in rows if head["base_year"] < row["period"] <= head["end_year"]]
        shape = out.execute(view.read).to_arrow_table().schema
        _insert(out, view.insert, pa.Table.from_pylist(rows, shape))


def _insert(
    out: duckdb.DuckDBPyConnection, statement: str, rows: pa.Table | pa.RecordBatchReader
) -> None:
    out.register("incoming", rows)
    out.execute(statement)
    out.unregister("incoming")
