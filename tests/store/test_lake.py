"""The store past one machine: real PostgreSQL, real S3, the same figures."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import pytest

from barometer.access import HOUSE
from barometer.errors import StoreUnusable, UsageError
from barometer.schema import SCHEMA_VERSION
from barometer.store import Store, connection, open_store
from barometer.store.lake.address import s3_access
from barometer.store.location import locate
from barometer.wording import error_text
from tests.servers import BUCKET, PASSWORD, S3, Postgres
from tests.store.conftest import figures

Row = dict[str, Any]
PLAN, CITY = "huludao-145", "211400"
COUNT = (
    "import sys; from barometer.store import open_store\n"
    "with open_store(sys.argv[1]) as s: print(s.entry(), len(s.targets()), s.plans())"
)


def heat(value: float) -> bytes:
    """A file with one figure."""
    return figures(f"{CITY},clean-heating-rate,2023,level,{value}")


def every_value(store: Store) -> list[Row]:
    """Every figure ever uploaded."""
    return store.observations(all_values=True)


def timeless(rows: list[Row]) -> list[Row]:
    """Rows without the moment at which they were stored."""
    return [{key: value for key, value in row.items() if key != "at"} for row in rows]


def test_a_lake_gives_the_figures_of_a_file(store: Store, lake: str) -> None:
    """Gaps, figures, uploads and ledger of every plan are equal, value by value."""
    with open_store(lake) as past:
        assert past.gaps() == store.gaps()
        for rows in (every_value, Store.observations, Store.uploads, Store.ledger):
            assert timeless(rows(past)) == timeless(rows(store))


@pytest.mark.long
def test_two_processes_may_make_the_same_lake(empty_lake: str) -> None:
    """Both find the same filled store; nothing is loaded twice."""
    running = [
        subprocess.Popen([sys.executable, "-c", COUNT, empty_lake], stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    answers = [process.communicate(timeout=240)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert answers[0] == answers[1]
    with open_store(empty_lake) as opened:
        assert [row["entry"] for row in opened.ledger()] == list(range(opened.entry(), 0, -1))
        assert len(opened.ledger(kind="plan_load")) == len(opened.plans())


def test_another_process_sees_an_entry_on_its_next_read(lake: str) -> None:
    """Two open stores on one lake: what one stores, the other reads at once, and goes on from."""
    with open_store(lake) as one, open_store(lake) as other:
        before = other.entry()
        [first] = one.upload("a.csv", heat(70), plan=PLAN)
        assert other.entry() == before + 1 == first["upload"]
        [second] = other.upload("b.csv", heat(71), plan=PLAN)
        assert second["upload"] == before + 2
        other.retract(second["upload"])
        values = [
            row["value"]
            for row in one.observations(plan=PLAN, indicator="clean-heating-rate", region=CITY)
        ]
        assert (one.entry(), values) == (before + 3, [70.0])
        assert one.gaps() == other.gaps()


def test_the_original_file_comes_back_byte_by_byte(lake: str, s3: S3) -> None:
    """Originals lie in object storage and are fetched from there."""
    before = len(s3.names())
    with open_store(lake) as opened:
        [done] = opened.upload("heat.csv", heat(70), plan=PLAN)
    assert len(s3.names()) == before + 1
    with open_store(lake) as opened:
        assert opened.original(done["upload"]) == ("heat.csv", heat(70))


def break_off(store: Store) -> None:
    """Begin a writing and fail in the middle of it."""
    with store.writing("copy", HOUSE) as cursor:
        cursor.execute("insert into ledger (entry, recorded_at, kind) values (99, now(), 'x')")
        raise ZeroDivisionError


def test_a_writing_that_fails_leaves_nothing(lake: str) -> None:
    """Neither the lake nor the copy keeps a part of it, and the next writing gets its number."""
    with open_store(lake) as opened, open_store(lake) as other:
        before = opened.entry()
        with pytest.raises(ZeroDivisionError):
            break_off(opened)
        assert (opened.entry(), other.entry()) == (before, before)
        [done] = other.upload("a.csv", heat(70), plan=PLAN)
        assert done["upload"] == opened.entry() == before + 1


def test_small_uploads_are_put_together_and_stay_the_same(
    lake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tidying moves rows from the catalog into files; nothing of what is read changes."""
    monkeypatch.setattr("barometer.store.lake.local_copy.TIDIED_ENTRIES", 1)
    with open_store(lake) as opened:
        for value in (70, 71, 72):
            opened.upload(f"{value}.csv", heat(value), plan=PLAN)
        expected = opened.observations(all_values=True)
        with opened._mirror.originals() as cursor:  # type: ignore[union-attr]
            [(inlined,)] = cursor.execute(
                "select count(*) from ducklake_table_info('lake') where file_count = 0 "
                "and table_name in ('observations', 'ledger')"
            ).fetchall()
    assert inlined == 0
    with open_store(lake) as opened:
        assert opened.observations(all_values=True) == expected


@pytest.mark.long
def test_a_shared_folder_serves_as_well(postgres: Postgres, tmp_path: Path) -> None:
    """`data=/folder`: no object storage needed."""
    postgres.run("create database in_folder")
    url = postgres.url("in_folder", str(tmp_path / "data"))
    with open_store(url) as opened:
        held = opened.entry()
    assert sorted((tmp_path / "data").rglob("*.parquet")) != []
    with open_store(url) as opened:
        assert opened.entry() == held
    elsewhere = postgres.url("in_folder", str(tmp_path / "elsewhere"))
    with pytest.raises(StoreUnusable) as refusal:
        open_store(elsewhere)
    assert refusal.value.key == "error-lake-moved"


def test_the_password_shows_nowhere(
    postgres: Postgres, lake: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in the address as shown, not in an error, not in the log, not in a representation."""
    caplog.set_level(logging.DEBUG)
    with open_store(lake) as opened:
        shown = [opened.location.url, repr(opened.location)]
    for url in (
        postgres.url("nowhere", "s3://b/c"),
        postgres.url("filled", f"s3://{BUCKET}/filled", password="p%40ss%2Fw%3Ardx"),
        lake.replace(f":{postgres.port}/", ":1/"),
        lake.replace("ducklake:postgres:", "ducklake:mysql:"),
        lake.replace("?data=", "?where="),
        lake.replace("ducklake:", "duklake:"),
    ):
        with pytest.raises((StoreUnusable, UsageError)) as refusal:
            open_store(url)
        shown += [error_text(refusal.value, lang) for lang in ("zh-Hans", "en")]
    for text in (*shown, caplog.text):
        assert PASSWORD not in text
        assert "p%40ss" not in text
    assert [":***@" in text for text in shown[:1]] == [True]


@pytest.mark.parametrize(
    "address",
    [
        "ducklake:", "ducklake:postgres://", "ducklake:postgres://h/db", "ducklake:sqlite:x.db",
        "ducklake:postgres://h/db?data=relative", "ducklake:postgres://h:port/db?data=s3://b",
        "ducklake:postgres://h/?data=s3://b/c", "ducklake:postgres://h/db?data=s3://b&shema=x",
    ],
)  # fmt: skip
def test_an_address_that_cannot_be_meant_is_refused(address: str) -> None:
    """What lacks a part or has an unknown one is told with the right form."""
    with pytest.raises(UsageError) as refusal:
        locate(address)
    assert refusal.value.key == "error-lake-address"


def test_missing_extensions_are_named(lake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the packages are not installed, the error names them with their versions."""
    monkeypatch.setattr(
        "barometer.store.lake.address.EXTENSIONS", ("ducklake", "lost_one", "lost_two")
    )
    with pytest.raises(UsageError) as refusal:
        open_store(lake)
    assert refusal.value.facts["packages"] == (
        "duckdb-extension-lost-one==1.5.5 duckdb-extension-lost-two==1.5.5"
    )


def test_a_catalog_that_cannot_be_spoken_to_is_told(
    lake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the catalog's own package is not installed, the error names it."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UsageError) as refusal:
        open_store(lake)
    assert (refusal.value.key, refusal.value.facts["packages"]) == (
        "error-lake-extensions", "psycopg[binary]",
    )  # fmt: skip


def test_access_to_object_storage_comes_from_settings_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """This program's own settings win over what S3 tools read; the endpoint says if TLS is on."""
    for name, value in {
        "BAROMETER_S3_KEY": "own", "BAROMETER_S3_SECRET": "own-secret",
        "AWS_ACCESS_KEY_ID": "other", "AWS_SECRET_ACCESS_KEY": "other-secret",
        "AWS_REGION": "cn-north-1", "AWS_ENDPOINT_URL": "http://store.example:9000",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("AWS_SESSION_TOKEN", raising=False)
    assert s3_access() == {
        "key_id": "own", "secret": "own-secret", "session_token": None, "region": "cn-north-1",
        "endpoint": "store.example:9000", "url_style": "path", "use_ssl": False,
    }  # fmt: skip
    monkeypatch.setenv("BAROMETER_S3_SSL", "true")
    assert s3_access()["use_ssl"] is True


def test_a_lake_of_an_earlier_version_is_brought_up_to_date(
    lake: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its step is taken and the version noted once; an older program leaves it alone."""
    for module in ("lake.local_copy", "connection"):
        monkeypatch.setattr(f"barometer.store.{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    taken: list[str] = []

    def step(writer: duckdb.DuckDBPyConnection, catalog: str) -> None:
        taken.append(catalog)
        writer.execute(f"alter table {catalog}.main.uploads add column made_up varchar")

    monkeypatch.setitem(connection.STEPS, SCHEMA_VERSION + 1, step)
    for _ in range(2):
        with open_store(lake) as opened, opened.tables() as cursor:
            noted = cursor.execute("select schema_version from meta order by 1").fetchall()
        assert noted == [(SCHEMA_VERSION,), (SCHEMA_VERSION + 1,)]
    assert taken == ["lake"]
    monkeypatch.undo()
    with pytest.raises(StoreUnusable) as refusal:
        open_store(lake)
    assert refusal.value.key == "error-store-newer"
