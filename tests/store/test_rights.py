"""The store's one door: whoever holds the store touches his own rows only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from barometer.access import HOUSE, NOBODY, Actor
from barometer.errors import Denied, InputRefused, UsageError
from barometer.store import Store, open_store
from tests.store.conftest import figures

PLAN = "huludao-145"
MINE, OTHER = "211402", "211403"
OWN = f"{MINE},straw-utilisation,2021,level,86"
FOREIGN = f"{OTHER},straw-utilisation,2021,level,87"
GDP = f"{MINE},gdp,2021,level,100"
LI = Actor("李", "uploader", frozenset({MINE}))
BUREAU = Actor("农业农村局", "bureau", indicators=frozenset({"straw-utilisation"}))
PROJECTS = "project,name,region,sector,pollutant,year,claimed_t\n"


@pytest.fixture(scope="module")
def shared(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for the file; its tests only add."""
    path = tmp_path_factory.mktemp("rights") / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def test_every_foreign_row_is_named_at_once(shared: Store) -> None:
    """An uploader's rows of other regions are located problems; nothing is stored."""
    before = shared.entry()
    data = figures(FOREIGN, OWN, f"{OTHER},straw-utilisation,2022,level,88")
    with pytest.raises(InputRefused) as caught:
        shared.acting(LI).upload("a.csv", data, plan=PLAN)
    errors = [(p.code, p.row, p.value) for p in caught.value.problems if p.is_error]
    assert errors == [("not_allowed", 2, "87"), ("not_allowed", 4, "88")]
    assert shared.entry() == before


def test_a_bureau_reports_its_indicators_of_every_region(shared: Store) -> None:
    """Its own indicator anywhere is stored under its name; another's is refused."""
    held = shared.acting(BUREAU)
    [stored] = held.upload("b.csv", figures(OWN, FOREIGN), plan=PLAN, by="somebody else")
    assert (stored["by"], stored["accepted"]) == ("农业农村局", 2)
    with pytest.raises(InputRefused) as caught:
        held.upload("c.csv", figures(OWN, GDP), plan=PLAN)
    assert [(p.code, p.row) for p in caught.value.problems if p.is_error] == [("not_allowed", 3)]


def test_a_body_answers_for_the_indicators_of_its_targets(shared: Store) -> None:
    """Named as a body of the plan, it may report what the plan makes it answer for."""
    [target] = [t for t in shared.targets(PLAN) if t["indicator"] == "straw-utilisation"]
    body = (*target["lead_bodies"], *target["bodies"])[0]
    actor = Actor("某局", "bureau", bodies=frozenset({body}))
    [stored] = shared.acting(actor).upload("d.csv", figures(OWN), plan=PLAN, table="observations")
    assert stored["by"] in ("某局", "农业农村局")
    [check] = shared.acting(actor).check("d.csv", figures(GDP), plan=PLAN)
    assert [problem.code for problem in check.problems if problem.is_error] == ["not_allowed"]


def test_good_rows_are_kept_in_part_and_only_those(shared: Store) -> None:
    """With `partial` the uploader's own row is stored and the other is not."""
    data = figures(OWN.replace("86", "85.5"), FOREIGN.replace("87", "11"))
    [stored] = shared.acting(LI).upload("e.csv", data, plan=PLAN, partial=True)
    assert (stored["accepted"], stored["by"]) == (1, "李")
    values = {row["value"] for row in shared.observations(plan=PLAN, region=OTHER, all_values=True)}
    assert 11.0 not in values


def test_an_upload_is_turned_only_by_whose_rows_all_are(shared: Store) -> None:
    """An upload with one foreign row cannot be retracted by the uploader; his own can."""
    both_counties = Actor("市统计局", "uploader", frozenset({MINE, OTHER}))
    [both] = shared.acting(both_counties).upload(
        "f.csv", figures(OWN.replace("86", "80"), FOREIGN.replace("87", "81")), plan=PLAN
    )
    [own_upload] = shared.acting(LI).upload("g.csv", figures(OWN.replace("86", "79")), plan=PLAN)
    held, before = shared.acting(LI), shared.entry()
    with pytest.raises(Denied, match="denied-upload"):
        held.retract(both["upload"])
    assert shared.entry() == before
    assert held.retract(own_upload["upload"], why="错")["retracted_by"] == "李"
    assert held.reinstate(own_upload["upload"])["retracted_at"] is None


def test_a_record_of_another_region_cannot_be_taken_over(shared: Store) -> None:
    """The same project under one's own region would replace the other region's: refused."""
    row = "P-1,x,{},industry,nox,2022,1\n"
    theirs, mine = ((PROJECTS + row.format(code)).encode() for code in (OTHER, MINE))
    shared.acting(HOUSE).upload("p.csv", theirs, plan=PLAN, table="projects")
    with pytest.raises(InputRefused) as caught:
        shared.acting(LI).upload("q.csv", mine, plan=PLAN, table="projects")
    assert [problem.code for problem in caught.value.problems] == ["not_allowed"]


def test_an_answer_is_given_by_whose_figure_it_is(shared: Store) -> None:
    """Own region yes, another's no, and no general note."""
    held = shared.acting(LI)
    rest = "straw-utilisation|2024|level|statistical"
    shared.acting(HOUSE).upload("same.csv", figures(*(
        f"{region},straw-utilisation,{year},level,86.4"
        for region in (MINE, OTHER) for year in (2023, 2024)
    )), plan=PLAN)  # fmt: skip
    detail = {"finding": f"unchanged|{MINE}|{rest}"}
    entry = held.note(plan=PLAN, by=None, note="核实", detail=detail)
    assert shared.ledger(PLAN, "note")[0]["by"] == "李"
    with pytest.raises(Denied, match="denied-finding"):
        held.note(plan=PLAN, by=None, note="x", detail={"finding": f"unchanged|{OTHER}|{rest}"})
    for made_up in (f"outlier|{MINE}|{rest}", "x" * 5_000_000, "", None):
        with pytest.raises(UsageError, match="error-no-finding"):
            held.note(plan=PLAN, by=None, note="x", detail={"finding": made_up})
    with pytest.raises(UsageError, match="error-api-long"):
        held.note(plan=PLAN, by=None, note="x" * 2_001, detail=detail)
    with pytest.raises(Denied, match="denied-role"):
        held.note(plan=PLAN, by=None, note="x", detail={})
    assert shared.entry() == entry


def test_a_store_in_nobodys_hands_is_closed_where_people_sign_in(
    shared: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What forgets to say who acts cannot write; it is open on one's own machine alone."""
    monkeypatch.setenv("BAROMETER_ACCESS", "public-read")
    with pytest.raises(Denied) as caught:
        shared.upload("h.csv", figures(OWN), plan=PLAN, by="李")
    assert caught.value.status == 401


def test_nobody_reads_where_only_people_signed_in_may(shared: Store) -> None:
    """Reading passes the same door."""
    with pytest.raises(Denied, match="denied-sign-in"):
        shared.acting(NOBODY).targets(PLAN)
