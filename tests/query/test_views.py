"""The documented views: what is declared is what the queries give, in every language."""

from __future__ import annotations

import pytest

from barometer.columns import columns_of
from barometer.query.views import VIEWS, View, column_text, dictionary, view_text
from barometer.rows import PublishedGap
from barometer.wording import LANGUAGES

# Columns of a query that serve its own program and no reader.
INNER = {
    "settings",
    "projected_end",
    "city_code",
    "target_position",
    "region_position",
    "indicator_unit",
}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_publishes_what_its_query_gives(view: View) -> None:
    """Every column is one of the query's row, the same; what is left out is inner."""
    given = columns_of(view.query.row)
    assert set(view.columns) <= set(given)
    assert {column.name for column in set(given) - set(view.columns)} <= INNER


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
    types = {column.name: column.type for column in columns_of(PublishedGap)}
    assert types["missing"] == "BIGINT[]"
    assert types["sources"] == 'STRUCT("upload" BIGINT, "file" VARCHAR, "row" BIGINT)[]'
