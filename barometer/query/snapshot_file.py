"""The documented views as of a ledger entry, written into a DuckDB file of their own."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import duckdb
import pyarrow as pa

from barometer.query.views import VIEWS, View, dictionary
from barometer.store import Store, marts, queries
from barometer.store.gap_years import ask_gaps, regions_differing

_DICTIONARY = "create table dictionary as from incoming"
# Tables of which a later file takes over the rows of regions that did not change.
_REGIONAL = (marts.OBSERVATIONS_ALL, marts.GAPS_SOURCED)
_FILES = count()
# Called with the name of each view before its rows are written.
ViewListener = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A file of the same views as of an earlier entry."""

    path: Path
    entry: int


def write_snapshot(
    store: Store,
    path: Path,
    *,
    lang: str,
    plan: str | None = None,
    as_of: int | None = None,
    earlier: Earlier | None = None,
    on_view: ViewListener = lambda name: None,
) -> None:
    """Write the views, with their data dictionary, to a new file.

    Of an `earlier` file, what is still true is taken over.

    Shape: one table or view per view, its name and columns as `views` lists them, and `dictionary`.

    Raises:
        Denied: the store is in the hands of somebody who may not read.
        UsageError: no such entry.
    """
    entry = store.pinned(as_of)
    # They are reckoned before anything is written.
    on_view("gaps")
    with store.copying(entry) as cursor:
        regions = regions_differing(cursor, earlier.entry, entry) if earlier else None
        if earlier is None or regions is None:
            _begin(path, lang)
        else:
            shutil.copyfile(earlier.path, path)
        with _attached(cursor, path) as file:
            for view in VIEWS:
                on_view(view.name)
                if view.part_of is None:
                    _fill(cursor, view, f"{file}.{view.name}", plan, entry, regions)


def _begin(path: Path, lang: str) -> None:
    """A new file with every table, each column described."""
    with closing(duckdb.connect(str(path))) as out:
        for view in sorted(VIEWS, key=lambda view: view.part_of is not None):
            out.execute(view.ddl)
            for comment in view.comments(lang):
                out.execute(comment)
        out.register("incoming", pa.Table.from_pylist(dictionary(lang)))
        out.execute(_DICTIONARY)


@contextmanager
def _attached(cursor: duckdb.DuckDBPyConnection, path: Path) -> Iterator[str]:
    """The file beside the store: the name of its schema."""
    name = f"snapshot_{next(_FILES)}"
    quoted = str(path).replace("'", "''")
    cursor.execute(f"attach '{quoted}' as {name}")
    try:
        yield f"{name}.main"
    finally:
        cursor.execute(f"detach {name}")


def _fill(
    cursor: duckdb.DuckDBPyConnection, view: View, table: str, plan: str | None, entry: int,
    regions: Sequence[str] | None,
) -> None:  # fmt: skip
    """Write a view's rows; of one by region, only those of the regions named, if any are."""
    params: dict[str, object] = {"as_of": entry, "plan": plan}
    if view.query not in _REGIONAL:
        if regions is not None:
            cursor.execute(f"delete from {table}")
        _insert(cursor, view, table, params)
        return
    if regions is not None:
        if not regions:
            return
        cursor.execute(f"delete from {table} where region_code in $regions", {"regions": regions})
        params["region_codes"] = regions
    if view.query is marts.GAPS_SOURCED:
        by_year = view.name == "gaps_by_year"
        ask_gaps(cursor, entry, {"plan": plan, "region_codes": regions, "every_year": by_year})
        params = {"as_of": entry, "within_plan": by_year}
    _insert(cursor, view, table, params)


def _insert(
    cursor: duckdb.DuckDBPyConnection, view: View, table: str, params: dict[str, object]
) -> None:
    names = ", ".join(f'"{column.name}"' for column in view.columns)
    text, known = queries.query_text(view.query.name)
    given = {name: params.get(name) for name in known}
    cursor.execute(f"insert into {table} ({names}) select {names} from ({text}\n)", given)
