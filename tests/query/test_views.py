"""The documented views: what is declared is what the queries give, in every language."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import duckdb
import pytest

from barometer.columns import columns_of
from barometer.query.views import VIEWS, View, column_text, dictionary, view_text
from barometer.rows import Gap
from barometer.store import Store, open_store, queries
from barometer.wording import LANGUAGES

# Whole numbers fit a wider declared type.
WIDER = {"TINYINT": "BIGINT", "SMALLINT": "BIGINT", "INTEGER": "BIGINT"}
# Columns of a query that serve its own program and no reader.
INNER = {
    "settings",
    "projected_end",
    "city_code",
    "target_position",
    "region_position",
    "indicator_unit",
}


@pytest.fixture(scope="module")
def store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped plans."""
    path = tmp_path_factory.mktemp("views") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def _reading(store: Store, view: View) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
    """A cursor that the view's query can run on: gap rows are reckoned once and then filtered."""
    if view.row is Gap:
        return store._gaps.cursor(store.entry())
    return store.reading()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_declares_what_its_query_gives(store: Store, view: View) -> None:
    """Every declared column comes from the query with its type; what is left out is inner."""
    entry = store.entry()
    with _reading(store, view) as cursor:
        found = queries.execute(cursor, f"marts/{view.query}", {"as_of": entry}).description
    given = {name: str(kind).replace('"', "") for name, kind, *_ in found}
    declared = {column.name: column.type.replace('"', "") for column in view.columns}
    declared.pop("sources", None)
    assert {name: WIDER.get(given[name].removesuffix("[]"), given[name].removesuffix("[]"))
            for name in declared} == {name: kind.removesuffix("[]")
                                      for name, kind in declared.items()}  # fmt: skip
    assert set(given) - set(declared) <= INNER


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_column_that_may_not_be_null_is_not(store: Store, view: View) -> None:
    """Where a declaration leaves null out, the shipped plans have none."""
    entry = store.entry()
    with _reading(store, view) as cursor:
        rows = queries.rows(cursor, f"marts/{view.query}", {"as_of": entry})
    needed = [column.name for column in view.columns if not column.nullable]
    needed = [name for name in needed if name != "sources"]
    assert {name for row in rows for name in needed if row[name] is None} == set()


def test_every_column_is_described_in_every_language() -> None:
    """The dictionary has a unit where an amount stands, and words for each view and column."""
    assert len(dictionary("en")) == sum(len(view.columns) for view in VIEWS)
    for lang in LANGUAGES:
        texts = {column_text(column, lang) for view in VIEWS for column in view.columns}
        texts |= {view_text(view, lang) for view in VIEWS}
        assert "" not in texts
    amounts = [column for view in VIEWS for column in view.columns if column.type == "DOUBLE"]
    assert [column.name for column in amounts if column.unit is None] == []


def test_a_gap_names_its_years_and_where_its_number_comes_from() -> None:
    """Lists and rows within rows have types that DuckDB can create."""
    types = {column.name: column.type for column in columns_of(Gap)}
    assert types["missing"] == "BIGINT[]"
    assert types["sources"] == 'STRUCT("upload" BIGINT, "file" VARCHAR, "row" BIGINT)[]'
