"""Who may do what: role by role, action by action, door by door, against a table of its own.

The page's door is a store in the hands of a person whom the provider vouches for; the others are
the HTTP API with and without a token, and the command line with a roles file.
"""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from typer.testing import CliRunner

from barometer import cli
from barometer.access import HOUSE, Actor, anonymous, signed_in
from barometer.api import routes as api
from barometer.errors import BarometerError, Denied
from barometer.query import questions
from barometer.store import Store, marts, open_store
from barometer.store.documents import reports
from barometer.store.operations import tokens
from barometer.store.uploads import packs
from barometer.store.views import evaluation
from tests.store.conftest import figures

ROOT = Path(__file__).resolve().parents[2]
PLAN, PACK = "huludao-145", ROOT / "data" / "plans" / "huludao-145"
MINE, OTHER, SLUG = "211402", "211403", "straw-utilisation"
ROLES = f"""
["reader@x"]
role = "reader"
["uploader@x"]
role = "uploader"
regions = ["{MINE}"]
["bureau@x"]
role = "bureau"
indicators = ["{SLUG}"]
["editor@x"]
role = "editor"
["operator@x"]
role = "operator"
"""
PEOPLE = ("reader", "uploader", "bureau", "editor", "operator")
HANDS = ("nobody", "passer-by", *PEOPLE)
ALL, WRITERS = frozenset(PEOPLE), frozenset({"uploader", "bureau", "editor", "operator"})
EDITORS, OPERATORS = frozenset({"editor", "operator"}), frozenset({"operator"})
# Whom each deed is open to. `own` is of the uploader's region and the bureau's indicator.
PAGE = {
    "read": ALL | {"passer-by"}, "check": ALL | {"passer-by"}, "upload own": WRITERS,
    "upload region": EDITORS | {"bureau"}, "upload indicator": EDITORS | {"uploader"},
    "retract own": WRITERS, "retract region": EDITORS | {"bureau"},
    "retract indicator": EDITORS | {"uploader"}, "reinstate own": WRITERS,
    "reinstate region": EDITORS | {"bureau"}, "retract decided": EDITORS,
    "reinstate decided": EDITORS, "answer own": WRITERS,
    "answer region": EDITORS | {"bureau"}, "answer indicator": EDITORS | {"uploader"},
    "note": EDITORS, "remember": EDITORS, "freeze": EDITORS, "report": EDITORS,
    "plan add": OPERATORS,
    "token create": OPERATORS, "token revoke": OPERATORS, "backup": OPERATORS,
    "restore": OPERATORS, "copy": OPERATORS,
}  # fmt: skip
TOKENS = ("reader", "uploader", "bureau", "editor")
BEARERS = ("none", "wrong", "revoked", "over", *TOKENS)
UPLOADS = {"upload own": PAGE["upload own"], "upload region": PAGE["upload region"],
           "upload indicator": PAGE["upload indicator"]}  # fmt: skip
TYPED = ("no name", "stranger", *PEOPLE)
COMMANDS = ("upload own", "upload region", "upload indicator", "freeze", "report", "token create")
LEAVING = ("upload", "retract", "reinstate", "answer", "note", "freeze", "report")
_NUMBERS = itertools.count(1)


def is_at_an_edge(values: Mapping[str, Any]) -> bool:
    """Whether what is someone's own decides: a scope let slip would show in such a cell alone."""
    place = values.get("place") or values["deed"].partition(" ")[2]
    scoped = values["name"] in ("uploader", "bureau")
    return scoped and place in ("own", "region", "indicator", "decided")


def rows(place: str) -> bytes:
    """A file with one figure never seen before: own, of another region, or another indicator."""
    region = OTHER if place == "region" else MINE
    slug = "clean-heating-rate" if place == "indicator" else SLUG
    return figures(f"{region},{slug},2021,level,{50 + next(_NUMBERS) / 100}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Roles file and a store with one plan."""
    folder = tmp_path_factory.mktemp("matrix")
    (folder / "roles.toml").write_text(ROLES, encoding="utf-8")
    with open_store(f"duckdb:{folder / 'typed.duckdb'}", fill=False) as opened:
        packs.add(opened.acting(HOUSE), PACK)
    shutil.copyfile(folder / "typed.duckdb", folder / "store.duckdb")
    return folder


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[Store]:
    """The store of every page and every request of this file."""
    with open_store(f"duckdb:{folder / 'store.duckdb'}", fill=False) as opened:
        yield opened


@pytest.fixture(autouse=True)
def hosted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """People have roles, everybody may read."""
    monkeypatch.setenv("BAROMETER_ACCESS", "public-read")
    monkeypatch.setenv("BAROMETER_ROLES", str(folder / "roles.toml"))


def hand(name: str, monkeypatch: pytest.MonkeyPatch) -> Actor:
    """Who acts on a page."""
    if name == "nobody":
        monkeypatch.setenv("BAROMETER_ACCESS", "signed-in")
    return (
        anonymous()
        if name in HANDS[:2]
        else signed_in({"email": f"{name}@X", "email_verified": True, "sub": "?"})
    )


@pytest.fixture(scope="module")
def deeds(store: Store) -> dict[str, Callable[[Store], object]]:
    """Each action as a page would do it; what has to stand before is done by the house."""
    house = store.acting(HOUSE)

    def upload(place: str) -> Callable[[Store], object]:
        return lambda held: held.upload(f"{place}.csv", rows(place), plan=PLAN)

    def turn(place: str, back: bool, by: Actor | None = None) -> Callable[[Store], object]:
        region = OTHER if place == "region" else MINE
        maker = store.acting(by or Actor("county", "uploader", frozenset({region})))

        def turned(held: Store) -> object:
            [row] = maker.upload(f"{place}.csv", rows(place), plan=PLAN)
            if back:
                maker.retract(row["upload"])
            return (held.reinstate if back else held.retract)(row["upload"])

        return turned

    def answer(region: str, slug: str) -> Callable[[Store], object]:
        same = figures(*(f"{region},{slug},{year},level,86.4" for year in (2023, 2024)))
        house.upload("same.csv", same, plan=PLAN)
        detail = {"finding": f"unchanged|{region}|{slug}|2024|level|statistical"}
        return lambda held: held.note(plan=PLAN, by=None, note="x", detail=detail)

    def revoke(held: Store) -> object:
        return tokens.revoke(held, tokens.create(house, "t", "editor")["number"])

    scheme: dict[str, Any] = {
        "scheme": "s", "indicator": SLUG, "steps": [{"at_least": 0, "points": 1}],
        "classes": [{"class": "a", "at_least": 0}],
    }  # fmt: skip
    scheme = evaluation.complete_scheme(scheme)
    return {
        "read": lambda held: held.targets(PLAN),
        "check": lambda held: held.check("c.csv", rows("own"), plan=PLAN),
        **{f"upload {place}": upload(place) for place in ("own", "region", "indicator")},
        **{f"retract {place}": turn(place, False) for place in ("own", "region", "indicator")},
        **{f"reinstate {place}": turn(place, True) for place in ("own", "region")},
        "retract decided": turn("own", False, HOUSE), "reinstate decided": turn("own", True, HOUSE),
        "answer own": answer(MINE, SLUG), "answer region": answer(OTHER, SLUG),
        "answer indicator": answer(MINE, "clean-heating-rate"),
        "note": lambda held: held.note(plan=PLAN, by=None, note="x", detail={}),
        "remember": lambda held: held.remember(plan=PLAN, by=None, mappings=[]),
        "freeze": lambda held: evaluation.freeze(
            held, plan=PLAN, year=2021, scheme=scheme, by=None
        ),
        "report": lambda held: reports.keep(
            held, reports.About(PLAN, MINE, None, None, 1, None), title="t", year=2026,
            office=None, by=None,
        ),
        "plan add": lambda held: packs.add(held, PACK),
        "token create": lambda held: tokens.create(held, "t", "editor"),
        "token revoke": revoke,
        **{name: lambda held, name=name: held.actor().must(name)
           for name in ("backup", "restore", "copy")},
    }  # fmt: skip


@pytest.mark.parametrize("name", HANDS)
@pytest.mark.parametrize("deed", PAGE)
@pytest.mark.sampled(6, always=is_at_an_edge)
def test_page(
    deed: str, name: str, store: Store, deeds: dict[str, Callable[[Store], object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """Done by whom the table names, refused to everybody else, who leaves no entry."""
    held = store.acting(hand(name, monkeypatch))
    try:
        deeds[deed](held)
        done = True
    except BarometerError:
        done = False
    assert done == (name in PAGE[deed])
    if done and deed.partition(" ")[0] in LEAVING:
        [last] = store.rows(marts.LEDGER)[:1]
        assert last["by"] == f"{name}@x"


@pytest.fixture(scope="module")
def bearers(store: Store) -> dict[str, dict[str, str]]:
    """Headers by who sends."""
    house = store.acting(HOUSE)
    scope = {"uploader": {"regions": [MINE]}, "bureau": {"indicators": [SLUG]}}
    secrets = {role: tokens.create(house, f"{role}@x", role, **scope.get(role, {}))["token"]
               for role in TOKENS}  # fmt: skip
    gone = tokens.create(house, "gone", "editor")
    tokens.revoke(house, gone["number"])
    over = tokens.create(house, "over", "editor", expires=date(2020, 1, 1))["token"]
    secrets |= {"wrong": "bm_" + "x" * 43, "revoked": gone["token"], "over": over}
    return {"none": {}, **{n: {"Authorization": f"Bearer {s}"} for n, s in secrets.items()}}


@pytest.mark.parametrize("name", BEARERS)
@pytest.mark.parametrize("deed", ["read", *UPLOADS])
def test_api(
    deed: str, name: str, store: Store, bearers: dict[str, dict[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """201 or 200 for whom the table names; 401 without a valid token, 403 or 422 else."""
    monkeypatch.setenv("BAROMETER_ACCESS", "signed-in")
    client = TestClient(Starlette(routes=api.routes(lambda: store)))
    if deed == "read":
        got = client.get("/api/v1/targets", params={"limit": 1}, headers=bearers[name])
        assert got.status_code == (200 if name in TOKENS else 401)
        return
    before = store.entry()
    file = {"file": ("a.csv", rows(deed.split()[1]))}
    got = client.post("/api/v1/uploads", files=file, data={"plan": PLAN}, headers=bearers[name])
    if name in UPLOADS[deed]:
        assert (got.status_code, got.json()[0]["by"]) == (201, f"{name}@x")
        return
    expected = 401 if name not in TOKENS else 403 if name == "reader" else 422
    assert (got.status_code, store.entry()) == (expected, before)
    errors = [problem["code"] for problem in got.json().get("problems", [])
              if problem["severity"] == "error"]  # fmt: skip
    assert errors == (["not_allowed"] if expected == 422 else [])


QUESTION = "select region_code, count(*) from observations group by all order by all"


def test_questions_by_token(
    store: Store, bearers: dict[str, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answered for every valid token, 401 else, also once the answer's data are there.

    A scope bounds what its bearer writes: he reads what everybody who may read does, by a question
    as by `observations`; and a question writes for nobody.
    """
    monkeypatch.setenv("BAROMETER_ACCESS", "signed-in")
    client, seen = TestClient(Starlette(routes=api.routes(lambda: store))), []
    for name in ("editor", *BEARERS):
        asked = {"json": {"sql": QUESTION, "plan": PLAN}, "headers": bearers[name]}
        got = client.post("/api/v1/query", **asked)
        assert got.status_code == (200 if name in TOKENS else 401), name
        if name in TOKENS:
            params = {"plan": PLAN, "limit": 100_000}
            listed = client.get("/api/v1/observations", params=params, headers=bearers[name]).json()
            assert sum(count for _, count in got.json()["rows"]) == len(listed)
            seen.append(got.json())
        else:
            assert set(got.json()) == {"error"}
        asked["json"] = {"sql": "delete from observations"}
        assert client.post("/api/v1/query", **asked).status_code == (400 if name in TOKENS else 401)
    assert {MINE, OTHER} <= {region for region, _ in seen[0]["rows"]}
    assert all(one == seen[0] for one in seen)
    monkeypatch.setenv("BAROMETER_ACCESS", "public-read")
    client = TestClient(Starlette(routes=api.routes(lambda: store)))
    assert client.post("/api/v1/query", json={"sql": "select 1"}).status_code == 200
    wrong = client.post("/api/v1/query", json={"sql": "select 1"}, headers=bearers["wrong"])
    assert wrong.status_code == 200


def test_questions_of_a_page_and_on_the_command_line(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody's page is refused, whatever file lies ready; who has the store's file reads it."""
    questions.ask(store, "select 1", plan=PLAN)
    with pytest.raises(Denied):
        questions.ask(store.acting(hand("nobody", monkeypatch)), "select 1", plan=PLAN)
    url = ["--store", f"duckdb:{folder / 'typed.duckdb'}", "--json"]
    counted = [CliRunner().invoke(cli.app, [*command, "--plan", PLAN, *url]).stdout for command in
               (["query", "select count(*) from targets"], ["targets"])]  # fmt: skip
    assert json.loads(counted[0])["rows"] == [[len(json.loads(counted[1]))]]


@pytest.mark.parametrize("name", TYPED)
@pytest.mark.parametrize("deed", COMMANDS)
@pytest.mark.sampled(3, always=is_at_an_edge)
def test_command_line(deed: str, name: str, folder: Path, tmp_path: Path) -> None:
    """Exit code 0 for whom the table names; 2 for a role that may not, 1 for foreign rows."""
    verb, _, place = deed.partition(" ")
    commands = {
        "freeze": ["evaluation", "--plan", PLAN, "--freeze"],
        "report": [
            "report",
            "--plan",
            PLAN,
            "--format",
            "xlsx",
            "--keep",
            "-o",
            str(tmp_path / "r.xlsx"),
        ],
        "token": ["token", "create", "t", "--role", "editor"],
        "upload": ["upload", str(tmp_path / "a.csv"), "--plan", PLAN],
    }
    (tmp_path / "a.csv").write_bytes(rows(place))
    by = [] if name == "no name" else ["--by", f"{name}@x"]
    url = f"duckdb:{folder / 'typed.duckdb'}"
    got = CliRunner().invoke(cli.app, [*commands[verb], *by, "--store", url, "--json"])
    foreign = verb == "upload" and name in WRITERS
    assert got.exit_code == (0 if name in PAGE[deed] else 1 if foreign else 2), got.output


TABLES = {
    "county_targets": ("region,indicator,value,unit", "{region},energy-intensity,{n},%"),
    "evaluation_points": ("region,year,item,points", "{region},2022,节能措施,{n}"),
    "projects": ("project,name,region,pollutant,year,claimed_t", "P{n},x,{region},cod,2022,5"),
    "high_energy_projects": ("project,name,region,energy_tce,date", "H{n},x,{region},9,2022-01-02"),
    "energy_users": ("unit,name,region,year,energy_tce", "U{n},x,{region},2022,5"),
    "measures": ("measure,title,progress_pct,date", "3-1-01,x,{n},2022-01-02"),
}
# Counties report the lists of their own; targets, points and tasks are the editors'.
COUNTIES_OWN = ("projects", "high_energy_projects", "energy_users")


def listed(table: str, place: str) -> bytes:
    """A file of another table with one row never seen before."""
    header, line = TABLES[table]
    region = OTHER if place == "region" else MINE
    return f"{header}\n{line.format(region=region, n=5 + next(_NUMBERS) / 1000)}\n".encode()


def may_list(table: str, place: str, name: str) -> bool:
    """Whom a row of the table is open to."""
    own_county = name == "uploader" and place == "own" and table in COUNTIES_OWN
    return own_county or name in EDITORS


@pytest.mark.parametrize("name", HANDS)
@pytest.mark.parametrize("place", ["own", "region"])
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.sampled(5, always=is_at_an_edge)
def test_other_tables_on_a_page(
    table: str, place: str, name: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stored for whom the table is open, refused to all others, who leave no entry."""
    held, before = store.acting(hand(name, monkeypatch)), store.entry()
    try:
        held.upload(f"{table}.csv", listed(table, place), plan=PLAN, table=table)
        done = True
    except BarometerError:
        done = False
    assert done == may_list(table, place, name)
    assert store.entry() == before + done


@pytest.mark.parametrize("name", BEARERS)
@pytest.mark.parametrize("place", ["own", "region"])
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.sampled(5, always=is_at_an_edge)
def test_other_tables_by_token(
    table: str, place: str, name: str, store: Store, bearers: dict[str, dict[str, str]]
) -> None:
    """201 for whom the table is open; 401 without a valid token, 403 or 422 else."""
    before = store.entry()
    client = TestClient(Starlette(routes=api.routes(lambda: store)))
    file = {"file": (f"{table}.csv", listed(table, place))}
    got = client.post("/api/v1/uploads", files=file, data={"plan": PLAN, "table": table},
                      headers=bearers[name])  # fmt: skip
    done = may_list(table, place, name)
    refusal = 401 if name not in TOKENS else 403 if name == "reader" else 422
    assert (got.status_code, store.entry()) == (201 if done else refusal, before + done), got.text


def test_the_matrix_is_wide_enough() -> None:
    """At least four hundred cells."""
    cells = len(PAGE) * len(HANDS) + 4 * len(BEARERS) + len(COMMANDS) * len(TYPED)
    cells += 2 * len(TABLES) * (len(HANDS) + len(BEARERS))
    assert cells == 175 + 32 + 42 + 180
