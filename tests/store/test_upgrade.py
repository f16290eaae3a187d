"""A store of any earlier version opens with its figures whole; a later one is left as it is."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest

from barometer.access import HOUSE
from barometer.errors import StoreUnusable
from barometer.schema import SCHEMA_VERSION
from barometer.store import Store, connection, open_store
from barometer.store.location import locate
from barometer.store.operations import copying
from barometer.store.operations.backup import restore

KEPT = Path(__file__).parent / "kept"
VERSIONS = range(1, SCHEMA_VERSION + 1)
PLAN, SLUG, CITY = "other-135", "fly-ash-reuse", "990100"
HEAD = "region_code,indicator,period,value\n"


def unpacked(version: int, folder: Path) -> Path:
    """A fresh copy of the kept store of a version."""
    folder.mkdir(exist_ok=True)
    path = folder / f"version-{version}.duckdb"
    path.write_bytes(gzip.decompress((KEPT / f"{path.name}.gz").read_bytes()))
    return path


def achieved(store: Store, period: int, as_of: int | None = None) -> float | None:
    """What the made-up city had reached in a year."""
    [gap] = store.gaps(plan=PLAN, indicator=SLUG, region=CITY, period=period, as_of=as_of)
    return None if gap["achieved"] is None else float(gap["achieved"])


def noted(path: Path) -> list[int]:
    """The versions that a store file says it went through."""
    with duckdb.connect(str(path), read_only=True) as connection:
        versions = connection.execute("select schema_version from meta order by 1").fetchall()
    return [version for (version,) in versions]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_kept_store_opens_with_every_figure(version: int, tmp_path: Path) -> None:
    """Ledger, figures now and as of then, original files, and the next upload."""
    path = unpacked(version, tmp_path)
    with open_store(f"duckdb:{path}") as store:
        assert store.entry() == 6
        assert [(row["upload"], row["file"], row["accepted"], row["changed"]) for row in
                store.uploads(PLAN) if row["origin"] == "upload"] == [
            (5, "third.csv", 1, 1), (4, "second.csv", 2, 1), (3, "first.csv", 2, 0),
        ]  # fmt: skip
        assert [achieved(store, year) for year in (2016, 2017, 2018)] == [70.0, 72.0, 73.0]
        assert [achieved(store, 2018, entry) for entry in (4, 5, 6)] == [73.0, 99.0, 73.0]
        assert achieved(store, 2017, 3) == 71.0
        assert [row["by"] for row in store.ledger(kind="retract")] == ["临河市统计局"]
        assert store.original(3)[1].decode().splitlines()[1:] == [
            f"{CITY},{SLUG},2016,70", f"{CITY},{SLUG},2017,71",
        ]  # fmt: skip
        [done] = store.upload("next.csv", f"{HEAD}{CITY},{SLUG},2018,74\n".encode(), plan=PLAN)
        assert (done["upload"], done["changed"], achieved(store, 2018)) == (7, 1, 74.0)
    assert noted(path) == list(range(version, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_kept_store_can_be_restored(version: int, tmp_path: Path) -> None:
    """A copy made by an earlier version is brought up to date; the copy itself is only read."""
    path = unpacked(version, tmp_path)
    before = path.read_bytes()
    restore(path, locate(f"duckdb:{tmp_path / 'new.duckdb'}"), HOUSE)
    assert path.read_bytes() == before
    with open_store(f"duckdb:{tmp_path / 'new.duckdb'}") as store:
        assert achieved(store, 2018) == 73.0


def test_there_is_a_kept_store_for_every_version() -> None:
    """Whoever raises the version keeps a store of it."""
    names = sorted(path.name for path in KEPT.glob("*.gz"))
    assert names == [f"version-{version}.duckdb.gz" for version in VERSIONS]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A made-up next version whose step adds a column and fills it; the steps taken."""
    taken: list[str] = []

    def step(cursor: duckdb.DuckDBPyConnection, catalog: str) -> None:
        taken.append(catalog)
        cursor.execute(f"alter table {catalog}.main.uploads add column made_up varchar")
        cursor.execute(f"update {catalog}.main.uploads set made_up = 'was ' || file")

    monkeypatch.setattr("barometer.store.connection.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setitem(connection.STEPS, SCHEMA_VERSION + 1, step)
    return taken


def test_a_step_is_taken_once(later: list[str], tmp_path: Path) -> None:
    """What an earlier store lacks is made and filled; its rows are the same as before."""
    path = unpacked(SCHEMA_VERSION, tmp_path)
    for _ in range(2):
        with open_store(f"duckdb:{path}") as store:
            assert achieved(store, 2018) == 73.0
            with store.tables() as cursor:
                filled = cursor.execute("select made_up from uploads where entry = 3").fetchall()
        assert filled == [("was first.csv",)]
    assert later == ["store"]
    assert noted(path) == [SCHEMA_VERSION, SCHEMA_VERSION + 1]


def test_a_new_store_takes_no_step(later: list[str], tmp_path: Path) -> None:
    """Its tables are made as they should be."""
    path = tmp_path / "new.duckdb"
    open_store(f"duckdb:{path}", fill=False).close()
    assert (later, noted(path)) == ([], [SCHEMA_VERSION + 1])


def test_a_missing_table_is_made(later: list[str], tmp_path: Path) -> None:
    """A version that brings a table needs no step for it."""
    path = unpacked(SCHEMA_VERSION, tmp_path)
    with duckdb.connect(str(path)) as connection:
        connection.execute("drop table records")
    with open_store(f"duckdb:{path}") as store, store.tables() as cursor:
        assert cursor.execute("select count(*) from records").fetchall() == [(0,)]


def test_a_step_that_fails_changes_nothing(
    later: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program of before still opens the store, and finds every row in it."""
    path = unpacked(SCHEMA_VERSION, tmp_path)
    step = connection.STEPS[SCHEMA_VERSION + 1]

    def failing(cursor: duckdb.DuckDBPyConnection, catalog: str) -> None:
        step(cursor, catalog)
        raise RuntimeError("power is gone")

    monkeypatch.setitem(connection.STEPS, SCHEMA_VERSION + 1, failing)
    with pytest.raises(RuntimeError):
        open_store(f"duckdb:{path}")
    monkeypatch.undo()
    with (
        open_store(f"duckdb:{path}") as store,
        open_store(f"duckdb:{unpacked(SCHEMA_VERSION, tmp_path / 'x')}") as untouched,
    ):
        assert copying.checksums(store) == copying.checksums(untouched)
    assert noted(path) == [SCHEMA_VERSION]


def test_a_later_store_is_refused_unharmed(later: list[str], tmp_path: Path) -> None:
    """Not a byte of it changes, and the newer program goes on with it."""
    path = unpacked(SCHEMA_VERSION, tmp_path)
    open_store(f"duckdb:{path}").close()
    before = sha256(path.read_bytes()).hexdigest()
    with pytest.MonkeyPatch.context() as older:
        older.setattr("barometer.store.connection.SCHEMA_VERSION", SCHEMA_VERSION)
        with pytest.raises(StoreUnusable) as refusal:
            open_store(f"duckdb:{path}")
        assert refusal.value.key == "error-store-newer"
        assert sha256(path.read_bytes()).hexdigest() == before
    with open_store(f"duckdb:{path}") as store:
        assert achieved(store, 2018) == 73.0
