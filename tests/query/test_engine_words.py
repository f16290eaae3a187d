"""What is wrong with a question, told in our words and at its place."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from barometer.query.engine_words import RESERVED, sql_name
from barometer.query.statement import Mistake, read_statement, syntax_mistake
from barometer.query.views import VIEWS
from barometer.wording import LANGUAGES, say

NAMES = [view.name for view in VIEWS]


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """The documented views without rows."""
    with duckdb.connect() as cursor:
        for view in sorted(VIEWS, key=lambda view: view.part_of is not None):
            cursor.execute(view.ddl)
        yield cursor


def mistake(connection: duckdb.DuckDBPyConnection, question: str) -> Mistake:
    """What is wrong with a question, before it runs or as it does."""
    try:
        read = read_statement(connection, question, NAMES)
        try:
            connection.execute(read.text)
        except duckdb.Error as error:
            raise syntax_mistake(error, read.text, read.tables) from error
    except Mistake as refusal:
        return refusal
    raise AssertionError(question)


# A question, the word that it goes wrong at, the sentence in English.
TOLD = [
    ("select name，gap from gaps", "name，gap", "SQL does not know “，”. Write , instead."),
    ("select 1 from gaps where status = “met”", "“met”", "SQL does not know ““”. Write ' instead."),
    ("select 1 from gaps where status = \"met\"", '"met"',
     "There is no column “met”. Text stands between single quotes: 'met'."),
    ("select 1 from uploads where at > '2024-01-01'", "at > '",
     '“at” is a word of SQL, too. As a column it is written "at".'),
    ("select '葫芦岛市' as x\nfrom uploads where at > '2024'", "at > '",
     '“at” is a word of SQL, too. As a column it is written "at".'),
    ("select '葫芦岛市' as x, nam from gaps", "nam",
     "There is no column “nam”. Perhaps: name, name_en."),
    ("select 单位 from gaps where year = 2024", "year",
     "There is no column “year”. Perhaps: done_year, base_year, target_year."),
    ("select 单位 from gaps", "单位",
     "There is no column “单位”. Perhaps: unit, achieved, lead_bodies."),
    ("select xyzzy from gaps", "xyzzy", "There is no column “xyzzy”."),
    ("select gap as 差距（吨）, xyzzy from gaps", "xyzzy", "There is no column “xyzzy”."),
    ("select /* 名称，差距 */ from from gaps", "from gaps", "“from” cannot stand here."),
    ("select x.name from gaps as g", "x.name", "There is no table “x” in this question’s FROM."),
    ("select g.name from gaps g, targets t where plan = 'x'", "plan",
     "Two tables have a column “plan”. Say which one: g.plan, t.plan."),
    ("select name, avg(gap) from gaps", "name",
     "“name” is neither in GROUP BY nor taken together, as by max(…) or any_value(…)."),
    ("select sum(name) from gaps", "sum", "These types do not go together: sum(VARCHAR)."),
    ("select 1 from gaps where name > 1", "> 1",
     "These types do not go together: VARCHAR, INTEGER."),
    ("select 1 from gaps where count(*) > 1", "count",
     "WHERE looks at single rows; conditions on sums and counts stand in HAVING."),
    ("select '高'::double from gaps limit 'x'", None, None),
    ("select top 10 name from gaps", "10", "“10” cannot stand here."),
    ("select name from gaps where", None, "The question ends too early."),
    ("select 'a from gaps", "'a", "A quotation mark is not closed."),
    ("select 'a，b from gaps", "'a", "A quotation mark is not closed."),
    ("select " + "1+" * 2000 + "1", None,
     "The question is nested too deeply. Write it flatter, for example with `with`."),
    ("show tables", None, "Views and their columns are listed below this page’s cells and by the "
     "command “views”; DESCRIBE, SHOW and SUMMARIZE are closed."),
]  # fmt: skip


@pytest.mark.parametrize(("question", "word", "sentence"), TOLD)
def test_a_mistake_is_told_in_our_words(
    connection: duckdb.DuckDBPyConnection, question: str, word: str | None, sentence: str | None
) -> None:
    """The sentence, in each language, and the word that it is about, after Chinese too."""
    refusal = mistake(connection, question)
    if word is not None:
        assert refusal.place is not None
        assert question.encode()[refusal.place :].decode().startswith(word)
    if sentence is not None:
        assert say(refusal.key, "en", **refusal.facts) == sentence
    assert all(say(refusal.key, lang, **refusal.facts) for lang in LANGUAGES)


def test_columns_that_are_words_of_sql_are_quoted(connection: duckdb.DuckDBPyConnection) -> None:
    """Every column can be asked for as the list of views and the editor write it."""
    for view in VIEWS:
        for column in view.columns:
            name = sql_name(column.name)
            connection.execute(
                f"select {name}, {name} is null from {view.name} where {name} is not null"
            )
    assert {column.name for view in VIEWS for column in view.columns} >= RESERVED
