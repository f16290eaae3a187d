"""Every query that is read gives exactly the columns that its row declares."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from barometer.columns import columns_of
from barometer.intake.result import FIGURES
from barometer.store import marts, open_store, queries, staging
from barometer.store.gap_years import ask_gaps
from barometer.store.location import QUERIES
from barometer.store.queries import Query
from barometer.store.views import evaluation
from barometer.store.views.machinery import gap_rows

Asked = tuple[duckdb.DuckDBPyConnection, dict[str, object]]
DECLARED: list[Query[object]] = [
    query for module in (marts, staging) for query in vars(module).values()
    if isinstance(query, Query)
]  # fmt: skip
FIGURE_KEY = ("plan", "region_code", "indicator", "period", "measure", "basis", "base_year")
# Whole numbers fit a wider declared type, and JSON is text to a reader.
WIDER = {"TINYINT": "BIGINT", "SMALLINT": "BIGINT", "INTEGER": "BIGINT", "JSON": "VARCHAR"}
# Null in the row of counts that stands alone where nothing is listed beside them.
_LISTED = ("other", "change")
INCOMING_RECORDS = """create temp table incoming_records
    (key varchar, data varchar, file varchar, sheet varchar, row integer)"""


@pytest.fixture(scope="module")
def cursor(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """The shipped plans' store, and all that any query reads beside it."""
    path = tmp_path_factory.mktemp("declared") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as store:
        entry = store.entry()
        [indicator] = {row["indicator"] for row in store.indicators("example")
                       if row["energy_intensity"]}  # fmt: skip
        scheme = evaluation.scheme_of(store.plans("example")[0], None)
        gaps = gap_rows(store.unsourced_gaps(plan="example", indicator=indicator))
        with store.copying(entry) as open_cursor:
            ask_gaps(open_cursor, entry, {})
            open_cursor.register("gap_rows", gaps)
            open_cursor.register("gap_rows_before", gaps)
            open_cursor.register("incoming", FIGURES.empty_table())
            open_cursor.execute(INCOMING_RECORDS)
            yield open_cursor, {
                "as_of": entry, "since": 0, "upload": store.uploads("example")[0]["upload"],
                "shown": 9, "retracts": True, "year": 2023, "scheme": json.dumps(scheme),
                "plans": ["example"], "regions": ["211400"], "indicators": [indicator],
                "summed": [False], "uploads": [upload["upload"] for upload in store.uploads()],
            }  # fmt: skip


def _narrowest(kind: object) -> str:
    text = str(kind).replace('"', "")
    for narrow, wide in WIDER.items():
        text = text.replace(narrow, wide)
    return text


@pytest.mark.parametrize("query", DECLARED, ids=lambda query: query.name)
def test_a_query_gives_what_its_row_declares(cursor: Asked, query: Query[object]) -> None:
    """The same columns in the same order, of the same types; none is null that may not be."""
    open_cursor, params = cursor
    known = queries.query_text(query.name)[1]
    answer = queries.execute(open_cursor, query.name, {name: params.get(name) for name in known})
    given = [(name, _narrowest(kind)) for name, kind, *_ in answer.description]
    columns = columns_of(query.row)
    assert given == [(column.name, column.type.replace('"', "")) for column in columns]
    listed = [at for at, (name, _) in enumerate(given) if name in _LISTED]
    rows = [row for row in answer.fetchall() if all(row[at] is not None for at in listed)]
    never = {place for place, column in enumerate(columns) if not column.nullable}
    held = {columns[place].name for row in rows for place in never if row[place] is None}
    assert held == set()


# What no two rows of a mart share, as its header's grain says.
GRAINS: dict[Query[object], tuple[str, ...]] = {
    marts.ABATEMENT: ("plan", "pollutant", "region_code"),
    marts.ABATEMENT_YEARS: ("plan", "indicator", "region_code", "year"),
    marts.ADDED_ENERGY: ("plan", "region_code"),
    marts.BODIES: ("plan", "body"),
    marts.COVERAGE: ("plan", "region_code", "indicator", "year"),
    marts.ENERGY_USERS: ("plan", "unit", "year"),
    marts.EVALUATION: ("plan", "region_code"),
    marts.FIGURE_HISTORY: ("upload",),
    marts.GAPS: ("plan", "target", "region_code"),
    marts.GAPS_SOURCED: ("plan", "target", "region_code"),
    marts.HIGH_ENERGY_PROJECTS: ("plan", "project"),
    marts.INDICATORS: ("plan", "indicator"),
    marts.LEDGER: ("entry",),
    marts.MEASURES: ("plan", "measure"),
    marts.NOTEBOOKS: ("notebook",),
    marts.OBSERVATIONS: FIGURE_KEY,
    marts.OBSERVATIONS_ALL: (*FIGURE_KEY, "upload"),
    marts.PLANS: ("plan",),
    marts.POLLUTANTS: ("plan", "pollutant"),
    marts.PROJECTS: ("plan", "project", "pollutant", "year"),
    marts.PROSPECTS: ("target", "region_code"),
    marts.RECIPES: ("recipe",),
    marts.REGIONS: ("plan", "code"),
    marts.REPORTS: ("report",),
    marts.TARGET_CONSISTENCY: ("target",),
    marts.TARGET_PATH: ("year",),
    marts.TARGETS: ("plan", "target"),
    marts.TOTALS: (),
    marts.UPLOADS: ("upload",),
    marts.WARNINGS: ("plan", "target", "region_code"),
}


@pytest.mark.parametrize("query", GRAINS, ids=lambda query: query.name)
def test_a_mart_has_one_row_for_each_of_its_grain(cursor: Asked, query: Query[object]) -> None:
    """Counted: no two rows have the same values in the columns that the header names."""
    open_cursor, params = cursor
    known = queries.query_text(query.name)[1]
    answer = queries.execute(open_cursor, query.name, {name: params.get(name) for name in known})
    names = [name for name, *_ in answer.description]
    places = [names.index(column) for column in GRAINS[query]]
    rows = [tuple(row[at] for at in places) for row in answer.fetchall()]
    assert [row for row, times in Counter(rows).items() if times > 1] == []


def test_every_mart_has_a_grain() -> None:
    """A new mart says what one row of it is, and is counted."""
    assert set(GRAINS) == {query for query in vars(marts).values() if isinstance(query, Query)}


def test_every_query_that_is_read_is_declared() -> None:
    """No mart and no query of the store's own goes without a row; what only writes has none."""
    files = {
        path.relative_to(QUERIES).with_suffix("").as_posix()
        for folder in ("marts", "staging")
        for path in (QUERIES / folder).glob("*.sql")
        if not path.stem.startswith("append_")
    }
    names = [query.name for query in DECLARED]
    assert sorted(names) == sorted(files)
