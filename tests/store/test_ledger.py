"""The ledger: numbers, undo, views of the past."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from barometer.errors import InputRefused, UsageError
from barometer.store import Store, open_store
from tests.store.conftest import figures

PLAN = "huludao-145"
CITY = "211400"
HEATING = figures(
    f"{CITY},clean-heating-rate,2020,level,62", f"{CITY},clean-heating-rate,2023,level,74"
)


@pytest.fixture(params=["file", pytest.param("lake", marks=pytest.mark.long)])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """The same promises hold in a file and past one machine."""
    if request.param == "lake":
        with open_store(request.getfixturevalue("lake")) as opened:
            yield opened
    else:
        with open_store(f"duckdb:{request.getfixturevalue('store_file')}") as opened:
            yield opened


def heating(store: Store, as_of: int | None = None) -> dict[str, object]:
    """The city's gap row for clean heating."""
    rows = store.gaps(plan=PLAN, indicator="clean-heating-rate", region=CITY, as_of=as_of)
    assert len(rows) == 1
    return rows[0]


def test_an_upload_is_the_next_entry_and_moves_the_gap(store: Store) -> None:
    """An upload takes the next integer; its figures decide the gap, with file and row."""
    before = store.entry()
    [upload] = store.upload("heat.csv", HEATING, plan=PLAN, by="统计员")
    assert upload["upload"] == before + 1
    assert (upload["new"], upload["changed"], upload["unchanged"]) == (2, 0, 0)
    gap = heating(store)
    assert (gap["achieved"], gap["gap"], gap["status"]) == (74.0, 6.0, "on_track")
    assert gap["sources"] == [
        {"upload": before + 1, "file": "heat.csv", "row": 2},
        {"upload": before + 1, "file": "heat.csv", "row": 3},
    ]


def test_a_sum_over_counties_names_every_figure_it_adds_up(store: Store) -> None:
    """One county reports yearly amounts, the others a running total: all of them are sources."""
    counties = ("211403", "211404", "211421", "211422", "211481")
    yearly = [f"211402,demonstration-parks,{year},level,1" for year in (2021, 2022)]
    totals = [f"{code},demonstration-parks,2022,running_total,2" for code in counties]
    store.upload("parks.csv", figures(*yearly, *totals), plan=PLAN)
    [gap] = store.gaps(plan=PLAN, indicator="demonstration-parks", region=CITY)
    assert (gap["achieved"], gap["notes"]) == (12, ["summed"])
    assert [source["row"] for source in gap["sources"]] == [2, 3, 4, 5, 6, 7, 8]


def test_a_retraction_brings_the_earlier_value_back(store: Store) -> None:
    """Retracting restores, reinstating undoes it, and nothing is deleted."""
    store.upload("heat.csv", HEATING, plan=PLAN)
    [second] = store.upload(
        "later.csv", figures(f"{CITY},clean-heating-rate,2023,level,70"), plan=PLAN
    )
    assert second["changed"] == 1
    assert heating(store)["achieved"] == 70.0
    store.retract(second["upload"], by="市统计局", why="错表")
    assert heating(store)["achieved"] == 74.0
    store.reinstate(second["upload"])
    assert heating(store)["achieved"] == 70.0
    values = store.observations(
        plan=PLAN, region=CITY, indicator="clean-heating-rate", all_values=True
    )
    assert [row["value"] for row in values if row["period"] == "2023"] == [74.0, 70.0]


def test_a_view_of_the_past_never_changes(store: Store) -> None:
    """`as_of` shows the same whatever is uploaded or retracted later."""
    [first] = store.upload("heat.csv", HEATING, plan=PLAN)
    entry = store.entry()
    pinned = store.gaps(plan=PLAN, as_of=entry)
    store.upload("later.csv", figures(f"{CITY},clean-heating-rate,2023,level,70"), plan=PLAN)
    store.retract(first["upload"])
    assert store.gaps(plan=PLAN, as_of=entry) == pinned


def test_the_same_file_twice_changes_nothing(store: Store) -> None:
    """No entry is made, and the answer says that all is unchanged."""
    [first] = store.upload("heat.csv", HEATING, plan=PLAN)
    entry = store.entry()
    [again] = store.upload("heat.csv", HEATING, plan=PLAN)
    assert store.entry() == entry
    assert again["upload"] == first["upload"]
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)


def test_a_file_with_an_error_leaves_no_trace(store: Store) -> None:
    """All or nothing: one bad row refuses the file; `partial` keeps the good rows."""
    entry = store.entry()
    mixed = figures(
        f"{CITY},clean-heating-rate,2020,level,62", "999999,clean-heating-rate,2021,level,63"
    )
    with pytest.raises(InputRefused) as refusal:
        store.upload("mixed.csv", mixed, plan=PLAN)
    assert [(p.code, p.row) for p in refusal.value.problems] == [
        ("unit_assumed", 2), ("unknown_region", 3),
    ]  # fmt: skip
    assert store.entry() == entry
    [partly] = store.upload("mixed.csv", mixed, plan=PLAN, partial=True)
    assert (partly["rows"], partly["accepted"]) == (2, 1)


def test_a_check_stores_nothing_and_names_what_would_move(store: Store) -> None:
    """The preview has the change and the gap before and after; the store stays as it was."""
    entry = store.entry()
    [check] = store.check("heat.csv", HEATING, plan=PLAN, with_moves=True)
    assert check.counts == {"new": 2, "changed": 0, "unchanged": 0}
    moved = [(m["before"]["status"], m["after"]["status"]) for m in check.moves]
    assert moved == [("no_data", "on_track")]
    assert store.entry() == entry
    assert heating(store)["status"] == "no_data"


def test_an_entry_of_the_future_is_refused(store: Store) -> None:
    """A pinned view must exist: later ones would change under the reader."""
    with pytest.raises(UsageError):
        store.gaps(as_of=store.entry() + 1)


def test_a_county_target_replaces_the_citys(store: Store) -> None:
    """An uploaded county target judges that county, and its stretch value too."""
    store.upload("heat.csv", figures(
        "211402,clean-heating-rate,2020,level,60", "211402,clean-heating-rate,2023,level,75",
    ), plan=PLAN)  # fmt: skip
    table = (
        "region,indicator,value,stretch_value,unit,base_year,target_year\n"
        "连山区,clean-heating-rate,70,90,%,2020,2025\n"
    )
    store.upload("own.csv", table.encode("utf-8-sig"), plan=PLAN, table="county_targets")
    rows = store.gaps(plan=PLAN, indicator="clean-heating-rate", region="211402")
    assert [(r["target"], r["target_value"], r["status"], r["stretch_status"]) for r in rows] == [
        ("clean-heating-rate@211402", 70.0, "ahead", "lagging")
    ]


def test_a_check_counts_everything_and_lists_what_changes_first(store: Store) -> None:
    """Counts are of all figures; a final figure replaced by a flash one leads the list."""
    first = figures(
        f"{CITY},clean-heating-rate,2021,level,64", f"{CITY},clean-heating-rate,2022,level,66"
    ).replace(b"level,64,,,", b"level,64,%,,final")
    second = figures(
        f"{CITY},clean-heating-rate,2020,level,62", f"{CITY},clean-heating-rate,2022,level,66",
        f"{CITY},clean-heating-rate,2021,level,64.5",
    ).replace(b"level,64.5,,,", b"level,64.5,%,,flash")  # fmt: skip
    store.upload("first.csv", first, plan=PLAN)
    [check] = store.check("second.csv", second, plan=PLAN)
    assert check.counts == {"new": 1, "changed": 1, "unchanged": 1}
    assert [(row["period"], row["change"], row["old_value"]) for row in check.changes.rows] == [
        ("2021", "changed", 64.0), ("2020", "new", None), ("2022", "unchanged", 66.0),
    ]  # fmt: skip
    assert [p.code for p in check.problems if p.code == "replaces_final"] == ["replaces_final"]
