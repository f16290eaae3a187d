"""The kept gap marts: the same rows as the mart itself, made once, and never stale."""

from __future__ import annotations

import random
import threading

import duckdb
import pytest

from barometer.store import Store, checking, kept, queries, snapshot
from barometer.store.snapshot import fill_temporary
from tests.store.conftest import figures

PLAN = "example"
COUNTY = "211481"
COUNTIES = ["211402", "211403", "211404", "211421", "211422", "211481"]


# What a row says in the light of the others, reckoned when rows are read; and what that is made of.
LATER = {"old", "final_missing", "projected_end", "reported_years", "projected_within"}


def of_the_mart(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """The rows with the columns that the mart itself reckons."""
    return [{name: value for name, value in row.items() if name not in LATER} for row in rows]


def asked_directly(store: Store, **params: object) -> list[dict[str, object]]:
    """The mart itself, asked with every filter."""
    entry = store.entry()
    with store.reading(entry) as own:
        region = params.pop("region_code", None)
        codes = queries.summed_regions(own, region)  # type: ignore[arg-type]
        asked = {"region_codes": [region] if region else None, "read_codes": codes}
        return of_the_mart(queries.rows(own, "marts/gaps", {**params, **asked, "as_of": entry}))


@pytest.mark.parametrize("period", [None, 2022])
@pytest.mark.parametrize(
    "filters",
    [{}, {"sector": "industry"}, {"region": COUNTY}, {"indicator": "clean-heating-rate"},
     {"region": "211400", "sector": "environment"}],
)  # fmt: skip
def test_the_rows_are_the_marts_own(
    store: Store, filters: dict[str, str], period: int | None
) -> None:
    """Filtering a kept mart gives what the mart gives under the same filters, in its order."""
    params = {("region_code" if name == "region" else name): word for name, word in filters.items()}
    directly = asked_directly(store, plan=PLAN, period=period, **params)
    kept_rows = store.gaps(plan=PLAN, period=period, with_sources=False, **filters)  # type: ignore[arg-type]
    assert of_the_mart(kept_rows) == directly


def test_a_regions_rows_come_with_the_sources_they_have_among_all(store: Store) -> None:
    """One region asked alone: the same rows and the same files behind them, the city's sums too."""
    every = store.gaps(plan=PLAN)
    assert any(len({source["row"] for source in row["sources"]}) > 1 for row in every)
    for region in {row["region_code"] for row in every}:
        alone = [row for row in every if row["region_code"] == region]
        assert store.gaps(plan=PLAN, region=region) == alone


def test_another_plans_upload_makes_no_new_mart(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mart is reckoned anew only after an entry that touches its plan."""
    made: list[int] = []
    make = kept.KeptGaps._make
    monkeypatch.setattr(
        kept.KeptGaps, "_make", lambda self, *asked: made.append(1) or make(self, *asked)
    )
    heating = figures("211400,clean-heating-rate,2023,level,74")
    store.gaps(plan=PLAN)
    store.upload("heat.csv", heating, plan="huludao-145")
    store.note(plan=PLAN, by=None, note="seen", detail={})
    store.gaps(plan=PLAN)
    assert made == [1]
    store.upload("heat.csv", heating, plan=PLAN)
    store.gaps(plan=PLAN)
    assert made == [1, 1]


def test_room_is_made_by_dropping_the_oldest(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more marts stay than there is room for, and a dropped one is made again alike."""
    monkeypatch.setattr(kept, "KEPT_MARTS", 3)
    first = store.gaps(plan=PLAN, period=2021, with_sources=False)
    for period in range(2022, 2028):
        store.gaps(plan=PLAN, period=period, with_sources=False)
    with store.reading() as own:
        found = own.execute(
            "select count(*) from duckdb_tables() where table_name = 'gaps_made'"
        ).fetchone()
    assert found == (3,)
    assert store.gaps(plan=PLAN, period=2021, with_sources=False) == first


def test_readers_at_once_share_one_mart(store: Store) -> None:
    """Eight readers who ask at once get the same rows."""
    found: list[list[dict[str, object]]] = []
    readers = [
        threading.Thread(target=lambda: found.append(store.gaps(plan=PLAN, with_sources=False)))
        for _ in range(8)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert [rows == found[0] for rows in found] == [True] * 8


def reckoned_anew(store: Store, plan: str, period: int | None) -> tuple[list[object], ...]:
    """The mart and the tables in force that look at every figure, made from nothing."""
    entry = store.entry()
    with store.trial() as own:
        fill_temporary(own, entry)
        gaps = queries.rows(own, "marts/gaps", {"plan": plan, "period": period, "as_of": entry})
        return of_the_mart(gaps), *tables(own)


def tables(own: duckdb.DuckDBPyConnection) -> list[list[object]]:
    """Every row of the tables that an upload of figures changes, in order."""
    return [
        sorted(own.execute(f"from {table}").fetchall())
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


@pytest.mark.parametrize("seed", [3, 5])
def test_a_patched_mart_is_the_one_made_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """A large store's marts and tables, patched from entry to entry, never differ by a digit."""
    for module, name, few in ((kept, "SMALL_ROWS", 0), (snapshot, "SMALL_ROWS", 0),
                              (kept, "PATCHED", 2)):  # fmt: skip
        monkeypatch.setattr(module, name, few)
    chance = random.Random(seed)
    turned: dict[int, str] = {}
    for _ in range(6):
        something(chance, store, turned)
        for period in (None, 2023):
            patched = store.gaps(plan=PLAN, period=period, with_sources=False)
            with store.reading() as own:
                assert (of_the_mart(patched), *tables(own)) == reckoned_anew(store, PLAN, period)
    assert any(mart.whole for mart in store._gaps._marts.values())


def test_what_moves_is_the_same_in_a_large_store(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking only at the rows that a file can move finds the same moves."""
    file = figures("211402,nox-abatement,2024,level,77", "211400,clean-heating-rate,2024,level,50",
                   "211481,clean-heating-rate,2024,level,50")  # fmt: skip
    [small] = store.check("f.csv", file, plan=PLAN, with_moves=True)
    monkeypatch.setattr(checking, "SMALL_ROWS", 0)
    [large] = store.check("f.csv", file, plan=PLAN, with_moves=True)
    assert len(small.moves) >= 3
    by_place = sorted(large.moves, key=lambda move: str(move["after"]))
    assert by_place == sorted(small.moves, key=lambda move: str(move["after"]))
