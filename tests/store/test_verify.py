"""A store looked through; copies that are damaged or made by somebody who means ill."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner, Result

from barometer.access import HOUSE
from barometer.cli import app
from barometer.errors import Denied, StoreError, StoreUnusable
from barometer.store import Store, open_store
from barometer.store.location import locate
from barometer.store.operations import backup, tokens
from barometer.store.operations.copying import verify
from tests.conftest import FULL
from tests.store.conftest import figures

PLAN = "huludao-145"
# As many places of a store file are spoiled, one after the other.
SPOILED = 24 if FULL else 8


def changed(path: Path, *statements: str) -> Path:
    """The store file after somebody wrote into it past the app."""
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


def faults(path: Path) -> list[tuple[str, int]]:
    """What is found wrong with a store file."""
    with open_store(f"duckdb:{path}", fill=False) as held, held.tables() as cursor:
        return [(row["fault"], row["entry"]) for row in verify(cursor, "x")["faults"]]


def test_a_sound_store_is_whole(store: Store, store_file: Path) -> None:
    """Also with an upload of its own, one that is retracted, and a zip of two."""
    done = store.upload("a.csv", figures("211400,clean-heating-rate,2023,level,74"), plan=PLAN)
    store.retract(done[0]["upload"])
    store.close()
    assert faults(store_file) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("delete from ledger where entry = 3", [("entry", 4), ("stray", 3)]),
        ("insert into ledger select * from ledger where entry = 3", [("entry", 3)]),
        ("update files set data = 'x'::blob where entry = 5", [("file", 5)]),
        ("delete from files where entry = 5", [("file", 5)]),
        ("update uploads set sha256 = 'x' where entry = 5", [("file", 5)]),
        ("update uploads set accepted_count = accepted_count + 1 where entry = 5", [("rows", 5)]),
        ("insert into files select 99, sha256, name, data from files limit 1", [("stray", 99)]),
    ],
)
def test_what_does_not_fit_is_named(
    store_file: Path, statement: str, fault: list[tuple[str, int]]
) -> None:
    """Missing and doubled entries, files that are not those that came, counts, rows of no entry."""
    named = faults(changed(store_file, statement))
    assert [one for one in named if one in fault] == fault
    assert {kind for kind, _ in named} <= {kind for kind, _ in fault} | {"entry"}


def command(*arguments: str) -> Result:
    """A command of the command line, run to its end; never an error that nobody meant."""
    done = CliRunner().invoke(app, arguments, env={"BAROMETER_LANG": "en"})
    assert isinstance(done.exception, SystemExit | None)
    return done


def test_the_command(store_file: Path, tmp_path: Path) -> None:
    """0 for a whole store, 1 with every fault named, 3 for one that cannot be read."""
    url = f"duckdb:{store_file}"
    fine = command("store", "verify", "--store", url, "--json")
    assert (fine.exit_code, json.loads(fine.stdout)["faults"]) == (0, [])
    changed(store_file, "delete from files where entry = 5")
    wrong = command("store", "verify", str(store_file))
    assert (wrong.exit_code, "upload 5 is not the one that came" in wrong.stdout) == (1, True)
    content = bytearray(store_file.read_bytes())
    broken = tmp_path / "broken.duckdb"
    for size in (100, len(content) // 2):
        broken.write_bytes(content[:size])
        for arguments in (
            ("store", "verify", str(broken)), ("gaps", "--store", f"duckdb:{broken}"),
            ("restore", str(broken), "--store", f"duckdb:{tmp_path / 'new.duckdb'}"),
        ):  # fmt: skip
            done = command(*arguments)
            assert (done.exit_code, len(done.stderr.splitlines())) == (3, 1)
            assert "in use" not in done.stderr


SECRET = "a-line-of-a-file-of-this-machine"
TRICKS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "view": lambda file: ("drop table bodies",
                          f"create view bodies as select * from read_csv('{file}')"),
    "further view": lambda file: (f"create view x as select * from read_text('{file}')",),
    "macro": lambda file: (f"create macro sha256(x) as (select content from read_text('{file}'))",),
    "table macro": lambda file: (f"create macro y() as table from read_text('{file}')",),
    "schema": lambda file: ("create schema more",),
    "table": lambda file: ("create table more (x integer)",),
    "type": lambda file: ("create type mood as enum ('a')",),
    "sequence": lambda file: ("create sequence s",),
    "index": lambda file: ("create index i on ledger (entry)",),
    "column": lambda file: ("alter table ledger add column more integer",),
    "default": lambda file: ("alter table ledger alter note set default upper('x')",),
}  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.sampled(3)
def test_a_copy_that_holds_more_than_tables_is_refused(
    store_file: Path, tmp_path: Path, trick: str
) -> None:
    """Views, macros, schemas, defaults: named, nothing restored, no file of the machine read."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET)
    copy = changed(store_file, *TRICKS[trick](str(secret)))
    place = tmp_path / "place.duckdb"
    with pytest.raises(StoreUnusable, match="error-store-foreign"):
        backup.restore(copy, locate(f"duckdb:{place}"), HOUSE)
    assert list(tmp_path.glob("*place*")) == []
    assert command("store", "verify", str(copy)).exit_code == 3


def test_a_copy_with_a_fault_replaces_nothing(store_file: Path, tmp_path: Path) -> None:
    """A restore verifies first; what stood there stands."""
    place = tmp_path / "place.duckdb"
    place.write_bytes(store_file.read_bytes())
    before = place.read_bytes()
    changed(store_file, "delete from files where entry = 5")
    with pytest.raises(StoreUnusable, match="error-store-faults"):
        backup.restore(store_file, locate(f"duckdb:{place}"), HOUSE, replace=True)
    assert place.read_bytes() == before


def test_any_damage_is_an_error_of_the_store(store_file: Path, tmp_path: Path) -> None:
    """A byte changed anywhere: the copy is as good as before, or refused; never a trace."""
    content = store_file.read_bytes()
    for place in range(3, len(content), len(content) // SPOILED):
        spoiled = bytearray(content)
        spoiled[place] ^= 0xFF
        copy = tmp_path / "spoiled.duckdb"
        copy.write_bytes(spoiled)
        new = tmp_path / f"new-{place}.duckdb"
        try:
            backup.restore(copy, locate(f"duckdb:{new}"), HOUSE)
        except StoreError:
            assert not new.exists()
        else:
            assert faults(new) == []


def test_a_clock_that_goes_back(store: Store, tmp_path: Path) -> None:
    """Entries stay in order of time, tokens that are over stay over, no new copy is the oldest."""
    token = tokens.create(store, "t", "editor", expires=date(2050, 1, 1))
    with store.writing("copy", HOUSE) as cursor:
        # Made while the clock was far ahead.
        cursor.execute(
            "insert into ledger select max(entry) + 1, timestamp '2099-01-01', 'note', null, null,"
            " null, null, null from ledger"
        )
    [done] = store.upload("a.csv", figures("211400,clean-heating-rate,2023,level,74"), plan=PLAN)
    times = [row["at"] for row in store.ledger()]
    assert times == sorted(times, reverse=True)
    assert str(done["at"]).startswith("2099-01-01")
    with pytest.raises(Denied):
        tokens.actor_of(store, token["token"])
    ahead = tmp_path / "barometer-20990101-000000-000000.duckdb"
    ahead.write_bytes(b"")
    name = backup._name(tmp_path, datetime(2026, 1, 1, tzinfo=UTC))
    assert name == "barometer-20990101-000000-000001.duckdb"
