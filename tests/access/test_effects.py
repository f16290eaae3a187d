"""Rights by effect: nothing that a county sends changes what is shown of another county."""

from __future__ import annotations

import itertools
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from barometer.access import HOUSE, Actor
from barometer.errors import BarometerError, Denied, InputRefused
from barometer.store import Store, marts, open_store
from barometer.store.views.machinery import warnings
from tests.store.conftest import figures

FULL = os.environ.get("BAROMETER_FAULTS") == "full"
PLAN, CITY = "huludao-145", "211400"
MINE, OTHER = "211402", "211403"
LI = Actor("李", "uploader", frozenset({MINE}))
WANG = Actor("王", "uploader", frozenset({OTHER}))
BUREAU = Actor("生态环境局", "bureau", indicators=frozenset({"cod-abatement", "nox-abatement"}))
EDITOR = Actor("编辑", "editor")
HEADS = {
    "projects": "project,name,region,sector,pollutant,year,claimed_t,recognised_t,state,evidence",
    "high_energy_projects": "project,name,region,stage,energy_tce,reviews,disposal,state,date",
    "energy_users": "unit,name,region,year,target_tce,energy_tce,reported_on",
    "county_targets": "region,indicator,value,stretch_value,unit,base_year,target_year",
    "evaluation_points": "region,year,item,points,evidence",
    "measures": "measure,clause,title,lead_bodies,bodies,progress_pct,evidence,date",
}
MARTS = (
    marts.TARGETS, marts.PROJECTS, marts.ABATEMENT, marts.ABATEMENT_YEARS, marts.ENERGY_USERS,
    marts.HIGH_ENERGY_PROJECTS, marts.COVERAGE, marts.OBSERVATIONS,
)  # fmt: skip
_NAMES = itertools.count(1)


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """A fresh copy of the filled store."""
    path = tmp_path / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}", fill=False) as opened:
        yield opened


def put(store: Store, actor: Actor, table: str, *lines: str, **choices: Any) -> int:
    """Upload lines of a table as an actor; the upload's number."""
    data = figures(*lines) if table == "observations" else (
        "\n".join((HEADS[table], *lines)) + "\n"
    ).encode()  # fmt: skip
    name = f"{next(_NAMES)}.csv"
    [row] = store.acting(actor).upload(name, data, plan=PLAN, table=table, **choices)
    return int(row["upload"])


def others(store: Store, *own_regions: str) -> dict[str, list[str]]:
    """What every mart says of regions that are neither the city nor one's own, as text."""
    shown: dict[str, list[dict[str, Any]]] = {
        mart.name: store.acting(HOUSE).rows(mart, plan=PLAN) for mart in MARTS
    }
    shown["gaps"] = store.acting(HOUSE).unsourced_gaps(plan=PLAN)
    shown["warnings"] = warnings(store.acting(HOUSE), plan=PLAN)
    return {
        mart: sorted(
            json.dumps({k: v for k, v in row.items() if not k.endswith("position")}, default=str)
            for row in rows if row["region_code"] not in (CITY, *own_regions)
        )
        for mart, rows in shown.items()
    }  # fmt: skip


def refused(store: Store, table: str, *lines: str) -> list[tuple[str, int | None, str | None]]:
    """Code, row and column of the problems that refuse 李's file; nothing was stored."""
    before = store.entry()
    with pytest.raises(InputRefused) as caught:
        put(store, LI, table, *lines)
    assert store.entry() == before
    return [(p.code, p.row, p.column) for p in caught.value.problems if p.is_error]


@pytest.mark.parametrize(
    ("table", "theirs", "mine"),
    [
        ("projects", "P,厂,{},industry,cod,2022,10,,,", "P,厂,{},industry,cod,2021,9,,,"),
        ("projects", "P,厂,{},industry,cod,2022,10,,,", "P,厂,{},industry,nox,2023,9,,,"),
        ("high_energy_projects", "P,厂,{},在建,5000,,,,2022-01-01",
         "P,厂,{},在建,9000,,,,2023-01-01"),
        ("energy_users", "U,厂,{},2022,100,90,2023-01-01", "U,厂,{},2024,100,90,2025-01-01"),
        ("energy_users", "U,厂,{},2022,100,90,2023-01-01", "U,厂,{},2021,100,90,2022-01-01"),
    ],
)  # fmt: skip
@pytest.mark.sampled(3)
def test_what_another_region_reported_first_cannot_be_taken(
    table: str, theirs: str, mine: str, store: Store
) -> None:
    """The same project or unit in another year, or on a later date, is still the other's."""
    put(store, WANG, table, theirs.format(OTHER))
    assert refused(store, table, mine.format(MINE)) == [("not_allowed", 2, None)]


@pytest.mark.parametrize("year", ["2025", pytest.param("2024", marks=pytest.mark.long)])
@pytest.mark.long
def test_a_late_year_asks_nothing_of_other_counties(year: str, store: Store) -> None:
    """The first to report a year moves no row of the others: no period, no list, no `late`."""
    for region, who in ((MINE, LI), (OTHER, WANG)):
        put(store, who, "energy_users", f"U{region},厂,{region},2021,100,90,2022-01-01")
        put(store, who, "projects", f"P{region},厂,{region},industry,cod,2021,5,,,")
        put(store, who, "observations", f"{region},straw-utilisation,2021,level,86")
    before = others(store, MINE)
    put(store, LI, "energy_users", f"U{MINE},厂,{MINE},{year},100,90,2026-01-01")
    put(store, LI, "projects", f"Q{MINE},厂,{MINE},industry,cod,{year},5,,,")
    put(store, LI, "observations", f"{MINE},straw-utilisation,{year},level,86")
    assert others(store, MINE) == before


def test_counties_do_not_grade_themselves(store: Store) -> None:
    """Targets and points are an editor's, recognised tonnes a bureau's: located, all at once."""
    assert refused(store, "county_targets", f"{MINE},energy-intensity,1,2,%,,") == [
        ("not_allowed", 2, None),
    ]  # fmt: skip
    assert refused(store, "evaluation_points", f"{MINE},2022,节能措施,60,") == [
        ("not_allowed", 2, None),
    ]  # fmt: skip
    lines = (f"P1,厂,{MINE},industry,cod,2022,10,,,", f"P2,厂,{MINE},industry,cod,2022,10,9,,")
    assert refused(store, "projects", *lines) == [("not_allowed", 3, "认定减排量（吨）")]
    with pytest.raises(InputRefused):
        put(store, BUREAU, "county_targets", f"{MINE},energy-intensity,1,2,%,,")
    put(store, EDITOR, "county_targets", f"{MINE},energy-intensity,14,15,%,,")
    put(store, EDITOR, "evaluation_points", f"{MINE},2022,节能措施,60,")


def recognised(store: Store) -> list[tuple[Any, ...]]:
    """Year, claimed and recognised tonnes of 李's project."""
    rows = store.rows(marts.PROJECTS, plan=PLAN, region_code=MINE)
    return [(r["year"], r["claimed_t"], r["recognised_t"]) for r in rows if r["project"] == "P1"]


def test_a_county_reports_and_the_bureau_recognises(store: Store) -> None:
    """What the bureau recognised stays, whatever the county sends, takes out or puts back."""
    row = f"P1,厂,{MINE},industry,cod,2022,{{}},{{}},,"
    first = put(store, LI, "projects", row.format(10, ""))
    recognition = put(store, BUREAU, "projects", row.format(10, 8))
    assert recognised(store) == [(2022, 10, 8)]
    second = put(store, LI, "projects", row.format(12, ""))
    assert recognised(store) == [(2022, 12, 8)]
    assert refused(store, "projects", row.format(12, 11)) == [
        ("not_allowed", 2, "认定减排量（吨）")
    ]
    # A table downloaded and sent again says nothing new.
    put(store, LI, "projects", row.format(13, 8))
    assert recognised(store) == [(2022, 13, 8)]
    held = store.acting(LI)
    with pytest.raises(Denied, match="denied-of-all"):
        held.retract(recognition)
    held.retract(second)
    held.retract(first)
    assert recognised(store) == [(2022, 13, 8)]
    store.acting(EDITOR).retract(recognition)
    assert recognised(store) == [(2022, 13, None)]


def test_an_editors_decision_binds(store: Store) -> None:
    """A county undoes neither retraction nor reinstatement of an editor's, nor sends it again."""
    line = f"{MINE},straw-utilisation,2021,level,86"
    own_upload = put(store, LI, "observations", line)
    county, editor = store.acting(LI), store.acting(EDITOR)
    editor.retract(own_upload)
    with pytest.raises(Denied, match="denied-decision"):
        county.reinstate(own_upload)
    with pytest.raises(Denied, match="denied-decision"):
        county.upload("again.csv", figures(line), plan=PLAN)
    editor.reinstate(own_upload)
    with pytest.raises(Denied, match="denied-decision"):
        county.retract(own_upload)
    edited = put(store, EDITOR, "observations", f"{MINE},straw-utilisation,2022,level,87")
    with pytest.raises(Denied, match="denied-decision"):
        county.retract(edited)
    put(store, LI, "observations", f"{MINE},straw-utilisation,2022,level,88")


def test_a_county_corrects_what_a_bureau_sent_for_it_by_a_file(store: Store) -> None:
    """A bureau's figure asks its year of all: retracted, it would end what others owe."""
    sent = put(store, BUREAU, "observations", f"{MINE},cod-abatement,2025,level,99")
    before, held = others(store, MINE), store.acting(LI)
    with pytest.raises(Denied, match="denied-of-all"):
        held.retract(sent)
    store.acting(BUREAU).retract(sent)
    with pytest.raises(Denied, match="denied-of-all"):
        held.reinstate(sent)
    store.acting(BUREAU).reinstate(sent)
    put(store, LI, "observations", f"{MINE},cod-abatement,2025,level,98")
    assert moved(before, others(store, MINE)) == []


def test_a_zip_is_kept_whole_or_not_at_all(store: Store) -> None:
    """One foreign row in the second file refuses both."""
    import io
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.csv", figures(f"{MINE},straw-utilisation,2021,level,86"))
        archive.writestr("b.csv", figures(f"{OTHER},straw-utilisation,2021,level,86"))
    before = store.entry()
    with pytest.raises(InputRefused) as caught:
        store.acting(LI).upload("a.zip", packed.getvalue(), plan=PLAN)
    assert [(p.file, p.row) for p in caught.value.problems if p.is_error] == [("b.csv", 2)]
    assert store.entry() == before


@pytest.mark.faults
def test_a_race_for_a_project_has_one_winner(store: Store) -> None:
    """Two counties send the same new unit at once, again and again: never do both hold it."""
    for number in range(10 if FULL else 2):
        start, ended = threading.Barrier(2), []

        def send(actor: Actor, region: str, number: int = number, start: Any = start,
                 ended: list[Any] = ended) -> None:  # fmt: skip
            start.wait()
            try:
                year = 2021 + (region == MINE)
                line = f"U{number},厂,{region},{year},100,90,2024-01-01"
                put(store, actor, "energy_users", line)
                ended.append(region)
            except BarometerError:
                ended.append(None)

        threads = [threading.Thread(target=send, args=pair) for pair in ((LI, MINE), (WANG, OTHER))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        rows = store.rows(marts.ENERGY_USERS, plan=PLAN)
        holders = {row["region_code"] for row in rows if row["unit"] == f"U{number}"}
        assert holders == set(filter(None, ended))
        assert len(holders) == 1


def test_what_the_check_missed_ends_at_the_door(store: Store) -> None:
    """Rows put straight into the ledger by a limited writing are refused as it ends."""
    from barometer.store import writing

    upload = put(store, WANG, "observations", f"{OTHER},straw-utilisation,2021,level,86")
    before = store.entry()
    with pytest.raises(Denied, match="denied-upload"), store.writing("retract", LI) as cursor:
        writing.append_entry(cursor, "retract", LI, plan=PLAN, subject=upload)
    with pytest.raises(Denied, match="denied-held"), store.writing("upload", LI) as cursor:
        writing.append_entry(cursor, "freeze", LI, plan=PLAN)
    assert store.entry() == before


def test_readers_cannot_write(store: Store) -> None:
    """Every cursor that readers are given is read-only, the originals' too."""
    import duckdb

    for cursor in (store.reading(), store.tables()):
        with cursor as connection, pytest.raises(duckdb.TransactionException, match="read-only"):
            connection.execute("delete from store.main.ledger")
    with (
        store.reading() as connection,
        pytest.raises(duckdb.TransactionException, match="read-only"),
    ):
        connection.execute("create schema memory.x")


REGIONS = st.sampled_from((MINE, OTHER, "211404"))
IDS = st.sampled_from(("A", "B", "C"))
YEARS = st.integers(2019, 2026)
TONNES = st.sampled_from(("", "0", "5", "700"))
LINES: dict[str, st.SearchStrategy[str]] = {
    "observations": st.builds(
        "{},{},{},level,{}".format, REGIONS,
        st.sampled_from(("straw-utilisation", "cod-abatement", "energy-total")),
        st.integers(2020, 2025), st.sampled_from(("5", "60", "99")),
    ),
    "projects": st.builds(
        "{},厂,{},industry,{},{},{},{},,".format, IDS, REGIONS,
        st.sampled_from(("cod", "nox")), YEARS, TONNES, TONNES,
    ),
    "high_energy_projects": st.builds(
        "{},厂,{},在建,{},,,,{}-01-01".format, IDS, REGIONS, TONNES, YEARS
    ),
    "energy_users": st.builds(
        "{},厂,{},{},100,{},{}-06-01".format, IDS, REGIONS, YEARS, TONNES, YEARS
    ),
    "county_targets": st.builds("{},cod-abatement,{},,t,,".format, REGIONS, TONNES),
    "evaluation_points": st.builds("{},{},节能措施,{},".format, REGIONS, YEARS, TONNES),
}  # fmt: skip
ACTORS = (LI, WANG, BUREAU, EDITOR)
UPLOADS = st.sampled_from(sorted(LINES)).flatmap(
    lambda table: st.tuples(
        st.just(table), st.lists(LINES[table], min_size=1, max_size=4), st.booleans()
    )
)
STEPS = st.lists(
    st.tuples(st.integers(0, 3), UPLOADS | st.tuples(st.sampled_from(("retract", "reinstate")),
                                                     st.integers(0, 9))),
    min_size=2, max_size=7,
)  # fmt: skip


@pytest.fixture(scope="module")
def shared(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all random runs, which go on from each other."""
    path = tmp_path_factory.mktemp("effects") / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}", fill=False) as opened:
        yield opened


@pytest.mark.faults
@settings(max_examples=15 if FULL else 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
def test_no_step_of_a_county_changes_a_mart_row_of_another(
    shared: Store, steps: list[tuple[int, Any]]
) -> None:
    """Any files, tables, people, orders and turns: other regions' rows stay as they were.

    Nor does the last of the door's checks, on effects, ever find what those before it missed.
    """
    for number, step in steps:
        actor = ACTORS[number]
        before = others(shared, *actor.regions) if actor.by_region else {}
        assert tried(shared, actor, step) != "denied-effect"
        if actor.by_region:
            assert moved(before, others(shared, *actor.regions)) == []


def moved(before: dict[str, list[str]], after: dict[str, list[str]]) -> list[str]:
    """The rows that one says and the other does not."""
    return [f"{mart}: {row}" for mart in before
            for row in sorted(set(before[mart]) ^ set(after[mart]))]  # fmt: skip


def tried(store: Store, actor: Actor, step: Any) -> str | None:
    """What refused a step, None where it was done."""
    kind, *choices = step
    try:
        if kind in ("retract", "reinstate"):
            uploads = [row["upload"] for row in store.uploads(PLAN) if row["origin"] != "pack"]
            if uploads:
                getattr(store.acting(actor), kind)(uploads[choices[0] % len(uploads)])
        else:
            lines, partial = choices
            put(store, actor, kind, *lines, partial=partial)
    except BarometerError as error:
        return error.key
    return None
