"""Where numbers of an answer come from: told where it is plain, and never wrongly."""

from __future__ import annotations

import duckdb
import pytest

from barometer.query.answering import origins_with_keys, with_keys
from barometer.query.origin import packed, unpacked
from barometer.query.origins import Trace, trace
from barometer.query.statement import Statement, read_statement
from barometer.query.views import VIEWS

NAMES = [view.name for view in VIEWS]
PLAIN = "select plan, indicator, region_code as r, achieved from gaps"


@pytest.fixture(scope="module")
def connection():
    """A connection that takes questions apart."""
    with duckdb.connect() as cursor:
        yield cursor


def traced(connection, question: str, **values: object) -> Trace:
    """Where its columns come from; it may read `cell`, the answer to PLAIN."""
    plain = trace(read_statement(connection, PLAIN, NAMES).node, {}, {})
    statement = read_statement(connection, question, [*NAMES, "cell"])
    return trace(statement.node, {"cell": (plain.names, plain.origins)}, values)


def origin_lines(traced_question: Trace) -> list[str]:
    """Each number as `place view.column key=column-or-value …`."""
    lines = []
    for at, origin in enumerate(traced_question.origins):
        if origin is not None:
            keys = [f"{name}={key.value if key.column is None else key.column}"
                    for name, key in sorted(origin.keys.items())]  # fmt: skip
            lines.append(" ".join([f"{at} {origin.view}.{origin.column}", *keys]))
    return lines


ACHIEVED = "gaps.achieved indicator=1 plan=0 region_code=2"
TOLD = [
    (PLAIN, [f"3 {ACHIEVED}"]),
    ("select plan, indicator, region_code, round(achieved, 1) as x, gap::int, gap + 1, max(gap) "
     "over () from gaps", [f"3 {ACHIEVED}", "4 gaps.gap indicator=1 plan=0 region_code=2"]),
    # Through another cell, WITH, subqueries, stars and new names.
    ("select plan, indicator, r, achieved as now from cell", [f"3 {ACHIEVED}"]),
    ("from cell", [f"3 {ACHIEVED}"]),
    ("with a as (from cell), b as (select * rename (achieved as x) from a) "
     "select b.plan, b.indicator, b.r, b.x from b", [f"3 {ACHIEVED}"]),
    ("select * exclude (indicator) from (select * from cell) as t",
     ["2 gaps.achieved plan=0 region_code=1"]),
    ("select * replace (r || 'x' as r, achieved * 2 as achieved) from cell", []),
    ("select a, b, c, d from cell as t(a, b, c, d)", [f"3 {ACHIEVED}"]),
    ("select value from targets t where plan = $plan and indicator = 'i' and region_code = 'r'",
     ["0 targets.value indicator=i plan=p region_code=r"]),
    # One row of each side: keys of the one are not those of the other.
    ("select a.r, b.r, a.achieved, b.achieved, plan, indicator from cell a join cell b "
     "using (plan, indicator)", ["2 gaps.achieved indicator=5 plan=4 region_code=0",
                                 "3 gaps.achieved indicator=5 plan=4 region_code=1"]),
    ("select g.plan, g.indicator, g.region_code, g.achieved, o.value from gaps g left join "
     "observations o on g.plan = o.plan and g.indicator = o.indicator and g.region_code = "
     "o.region_code and o.indicator = 'x'",
     [f"3 {ACHIEVED}", "4 observations.value indicator=1 plan=0 region_code=2"]),
    ("select g.achieved from gaps g left join (from observations where plan = 'x') o "
     "on g.plan = o.plan", ["0 gaps.achieved"]),
    ("select o.plan, g.achieved from gaps g full join observations o on g.plan = o.plan",
     ["1 gaps.achieved"]),
    ("select g.plan, g.achieved from gaps g where plan = 'a' or region_code = 'b'",
     ["1 gaps.achieved plan=0"]),
    ("select * from gaps semi join targets using (plan)", None),
    # Both halves the same number, or none.
    (f"{PLAIN} union all {PLAIN} where plan = 'x'", [f"3 {ACHIEVED}"]),
    ("select plan, achieved from gaps union all select plan, value from observations", []),
    ("select 'a' as plan, achieved from gaps where plan = 'a' union "
     "select 'b', achieved from gaps where plan = 'b'", ["1 gaps.achieved"]),
    # Reckoned, or too involved to tell.
    ("select plan, max(achieved), sum(gap) from gaps group by all", []),
    ("from gaps natural join targets", []),
    ("select columns('a.*') from gaps", []),
    ("with recursive t as (from cell union all from t) from t", []),
    ("with a as (from cell), " + ", ".join(
        f"{chr(98 + at)} as (from {chr(97 + at)} x join {chr(97 + at)} y using (r))"
        for at in range(20)) + " from u", []),
]  # fmt: skip


@pytest.mark.parametrize(("question", "expected"), TOLD)
def test_numbers_are_followed(connection, question: str, expected: list[str] | None) -> None:
    """As far as the question tells it plainly; a question too involved has none."""
    followed = traced(connection, question, plan="p")
    if expected is None:
        assert len(followed.names) == len(followed.origins) == 60
    else:
        assert origin_lines(followed) == expected
    assert unpacked(packed(followed.origins)) == followed.origins


def longer(connection, question: str) -> str | None:
    """The question with its numbers' keys behind, shortened to these."""
    statement: Statement = read_statement(connection, question, [*NAMES, "cell"])
    with_their_keys = with_keys(connection, statement, traced(connection, question, plan="p"))
    if with_their_keys is None:
        return None
    text, keys = with_their_keys
    origins = origins_with_keys(traced(connection, question, plan="p"), keys)
    assert all(key.column is not None or key.value for origin in origins if origin
               for key in origin.keys.values())  # fmt: skip
    return text


KEYS = (' {0}."plan" as "key of a number 0", {0}."indicator" as "key of a number 1", '
        '{0}."target" as "key of a number 2", {0}."region_code" as "key of a number 3", '
        '{0}."period" as "key of a number 4", {0}."unit" as "key of a number 5" ')  # fmt: skip


def test_keys_are_asked_for_behind_the_columns(connection) -> None:
    """Where the same rows come in the same order; a FROM elsewhere is none."""
    asked = "select achieved, {} from gaps order by gap limit 3"
    for column in (
        "1",
        "/* from */ 'from'",
        "extract(year from date '2020-01-01')",
        "'中文' as 葫芦",
    ):
        question = asked.format(column)
        place = question.rindex("from gaps")
        added = KEYS.format('"gaps"')
        assert longer(connection, question) == f"{question[:place]},{added}{question[place:]}"
    aliased = longer(connection, "select g.gap from gaps as g, plans where g.plan = plans.plan")
    assert aliased is not None and '"g"."region_code"' in aliased


@pytest.mark.parametrize("question", [
    "select distinct achieved from gaps", "select achieved from gaps group by all",
    "select achieved from gaps order by all", "select achieved, from gaps",
    "from gaps select achieved", "select achieved from gaps union select gap from gaps",
    "select achieved from gaps order by 2",
    "select max(achieved) from gaps", "from gaps", PLAIN.replace("plan, ", "'x' as plan, ", 1)
    + " group by all", "select x from (select achieved as x from gaps)",
])  # fmt: skip
def test_other_questions_stay_as_they_are(connection, question: str) -> None:
    """Rows told apart or ordered by all columns, and what has no place for more."""
    assert longer(connection, question) is None
    followed = traced(connection, question)
    assert origins_with_keys(followed, []) == followed.origins
