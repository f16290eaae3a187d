"""The kept gap marts: the same rows as the mart itself, made once, and never stale."""

from __future__ import annotations

import threading

import pytest

from barometer.store import Store, kept, queries
from tests.store.conftest import figures

PLAN = "example"
COUNTY = "211481"


def asked_directly(store: Store, **params: object) -> list[dict[str, object]]:
    """The mart itself, asked with every filter."""
    entry = store.entry()
    with store.reading(entry) as own:
        codes = queries.summed_regions(own, params.get("region_code"))  # type: ignore[arg-type]
        return queries.rows(own, "marts/gaps", {**params, "as_of": entry, "region_codes": codes})


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
    assert store.gaps(plan=PLAN, period=period, with_sources=False, **filters) == directly  # type: ignore[arg-type]


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
