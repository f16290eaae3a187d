"""The table of gaps: made once, patched where it is large, and never stale."""

from __future__ import annotations

import operator
import random
import threading
from typing import Any

import duckdb
import pytest

from barometer.store import Store, gap_years, marts, queries, snapshot
from barometer.store.gap_years import GapYears, fill_gaps
from barometer.store.snapshot import fill_temporary
from tests.store.conftest import figures

PLAN = "example"
COUNTY = "211481"
COUNTIES = ["211402", "211403", "211404", "211421", "211422", "211481"]


Asked = dict[str, Any]


def reckoned_anew(store: Store, *questions: Asked) -> tuple[list[list[Any]], list[list[Any]]]:
    """The gaps of each question and the tables that look at every figure, made from nothing."""
    entry = store.entry()
    with store.trial() as cursor:
        fill_temporary(cursor, entry)
        fill_gaps(cursor, entry)
        gaps = [queries.rows(cursor, marts.GAPS, {"plan": PLAN, **asked}) for asked in questions]
        return gaps, tables(cursor)


@pytest.mark.parametrize(
    "filters",
    [{"sector": "industry"}, {"region": COUNTY}, {"indicator": "clean-heating-rate"},
     {"region": "211400", "sector": "environment", "period": 2022}],
)  # fmt: skip
def test_a_filter_takes_rows_away_and_changes_none(store: Store, filters: dict[str, Any]) -> None:
    """What is asked for is what it is among all rows, in their order."""
    every = store.unsourced_gaps(plan=PLAN, period=filters.pop("period", None))
    named = {("region_code" if name == "region" else name): word for name, word in filters.items()}
    period = {"period": 2022} if "sector" in filters and "region" in filters else {}
    wanted = [row for row in every if all(row[name] == word for name, word in named.items())]
    assert store.unsourced_gaps(plan=PLAN, **filters, **period) == wanted


def test_every_year_is_the_year_as_it_was_at_its_end(store: Store) -> None:
    """The rows of every year are those of each period chosen that have a figure of that year."""
    chosen = [
        row
        for period in range(2019, 2028)
        for row in store.unsourced_gaps(plan=PLAN, period=period)
        if row["period"] == period
    ]
    place = operator.itemgetter("target", "region_code", "period")
    every = store.unsourced_gaps(plan=PLAN, every_year=True)
    assert sorted(every, key=place) == sorted(chosen, key=place)


def test_a_regions_rows_come_with_the_sources_they_have_among_all(store: Store) -> None:
    """One region asked alone: the same rows and the same files behind them, the city's sums too."""
    every = store.gaps(plan=PLAN)
    assert any(len({source["row"] for source in row["sources"]}) > 1 for row in every)
    for region in {row["region_code"] for row in every}:
        alone = [row for row in every if row["region_code"] == region]
        assert store.gaps(plan=PLAN, region=region) == alone


def test_only_what_touches_figures_makes_a_new_table(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note leaves the gaps as they are made; an upload does not."""
    fills: list[int] = []
    fill = GapYears._fill
    monkeypatch.setattr(
        GapYears, "_fill", lambda self, *asked: fills.append(1) or fill(self, *asked)
    )
    store.gaps(plan=PLAN)
    store.note(plan=PLAN, by=None, note="seen", detail={})
    store.gaps(plan=PLAN, period=2022)
    assert fills == [1]
    store.upload("heat.csv", figures("211400,clean-heating-rate,2023,level,74"), plan=PLAN)
    store.gaps(plan=PLAN)
    assert fills == [1, 1]


def test_room_is_made_by_dropping_the_oldest(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more tables stay than there is room for, and a dropped one is made again alike."""
    monkeypatch.setattr(gap_years, "MOST_TABLES", 2)
    first = store.entry()
    before = store.unsourced_gaps(plan=PLAN)
    for value in (71, 72, 73):
        row = f"211400,clean-heating-rate,2023,level,{value}"
        store.upload("heat.csv", figures(row), plan=PLAN)
        store.unsourced_gaps(plan=PLAN)
    with store.reading() as cursor:
        count = cursor.execute(
            "select count(*) from duckdb_tables() where table_name = 'gap_years'"
        ).fetchone()
    assert count == (2,)
    assert store.unsourced_gaps(plan=PLAN, as_of=first) == before


def test_readers_at_once_share_one_table(store: Store) -> None:
    """Eight readers who ask at once get the same rows."""
    answers: list[list[dict[str, object]]] = []
    readers = [
        threading.Thread(target=lambda: answers.append(store.unsourced_gaps(plan=PLAN)))
        for _ in range(8)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert [rows == answers[0] for rows in answers] == [True] * 8


def tables(cursor: duckdb.DuckDBPyConnection) -> list[list[Any]]:
    """Every row of the tables that an upload of figures changes, in order."""
    return [
        sorted(cursor.execute(f"from {table}").fetchall())
        for table in ("reporters", "year_to_date", "assessed", "figures_superseded")
    ]


def something(chance: random.Random, store: Store, turned: dict[int, str]) -> None:
    """One entry of a kind that people make, of a file that moves few rows or many."""
    kind = chance.choice(["county", "county", "city", "counties", "turn", "note", "target"])
    counties = chance.sample(COUNTIES, 1 if kind == "county" else 3)
    regions = ["211400"] if kind == "city" else counties
    if kind == "turn" and turned:
        upload = chance.choice(list(turned))
        getattr(store, turned[upload])(upload)
        turned[upload] = "reinstate" if turned[upload] == "retract" else "retract"
    elif kind == "note":
        store.note(plan=PLAN, by=None, note="seen", detail={})
    elif kind == "target":
        row = f"{counties[0]},clean-heating-rate,{chance.randint(70, 90)},%,2025"
        head = "region_code,indicator,value,unit,target_year"
        store.upload("t.csv", f"{head}\n{row}\n".encode(), plan=PLAN, table="county_targets")
    else:
        slug = chance.choice(["clean-heating-rate", "nox-abatement", "energy-intensity"])
        period = "2024年1-6月" if slug == "energy-intensity" else str(chance.randint(2021, 2024))
        measure = "annual_change" if slug == "energy-intensity" else "level"
        lines = [f"{region},{slug},{period},{measure},{chance.randint(1, 60)}"
                 for region in regions]  # fmt: skip
        [done] = store.upload("f.csv", figures(*lines), plan=PLAN)
        turned[done["upload"]] = "retract"


@pytest.mark.parametrize("seed", [3])
def test_a_patched_table_is_the_one_made_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """A large store's gaps and tables, patched from entry to entry, never differ by a digit."""
    for module in (gap_years, snapshot):
        monkeypatch.setattr(module, "SMALL_ROWS", 0)
    chance = random.Random(seed)
    turned: dict[int, str] = {}
    for _ in range(4):
        something(chance, store, turned)
        questions: list[Asked] = [{"period": None}, {"period": 2023}, {"every_year": True}]
        patched = [store.unsourced_gaps(plan=PLAN, **asked) for asked in questions]
        with store.reading() as cursor:
            assert (patched, tables(cursor)) == reckoned_anew(store, *questions)
    assert any(table.whole for table in store._gaps._tables.values())


def test_what_moves_is_the_same_in_a_large_store(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking only at the rows that a file can move finds the same moves."""
    file = figures("211402,nox-abatement,2024,level,77", "211400,clean-heating-rate,2024,level,50",
                   "211481,clean-heating-rate,2024,level,50")  # fmt: skip
    [small] = store.check("f.csv", file, plan=PLAN, with_moves=True)
    monkeypatch.setattr(gap_years, "SMALL_ROWS", 0)
    [large] = store.check("f.csv", file, plan=PLAN, with_moves=True)
    assert len(small.moves) >= 3
    by_place = sorted(large.moves, key=lambda move: str(move["after"]))
    assert by_place == sorted(small.moves, key=lambda move: str(move["after"]))
