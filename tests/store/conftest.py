"""A real store in a folder of its own, holding the shipped plans."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from barometer.store import Store, open_store
from tests.servers import BUCKET, S3, Postgres

# Clones of one lake share its folder: files are added there under names of their own.
DATA = f"s3://{BUCKET}/filled"
NUMBERS = itertools.count()

HEADER = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"


def figures(*rows: str) -> bytes:
    """A statistics file of rows `region,indicator,period,measure,value`."""
    lines = []
    for row in rows:
        region, indicator, period, measure, value = row.split(",")
        lines.append(f"{region},,{indicator},{period},{measure},{value},,,,,\n")
    return ("\ufeff" + HEADER + "".join(lines)).encode()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file with the shipped plans in it, to be copied."""
    path = tmp_path_factory.mktemp("filled") / "filled.duckdb"
    open_store(f"duckdb:{path}").close()
    return path


@pytest.fixture(scope="session")
def s3() -> Iterator[S3]:
    """A running S3 server, and an environment that reaches it."""
    server = S3()
    server.start()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            patch.setenv(name, value)
        yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A running PostgreSQL."""
    server = Postgres()
    server.start()
    yield server
    server.remove()


@pytest.fixture(scope="session")
def filled_lake(postgres: Postgres, s3: S3) -> str:
    """The database of a lake that holds the shipped plans, to be copied by PostgreSQL."""
    postgres.run("create database filled")
    open_store(postgres.url("filled", DATA)).close()
    return "filled"


@pytest.fixture
def lake(postgres: Postgres, filled_lake: str) -> str:
    """The address of a fresh lake with the shipped plans."""
    name = f"lake_{next(NUMBERS)}"
    postgres.run(f"create database {name} template {filled_lake}")
    return postgres.url(name, DATA)


@pytest.fixture
def empty_lake(postgres: Postgres, s3: S3) -> str:
    """The address of a lake that nobody has opened yet."""
    name = f"lake_{next(NUMBERS)}"
    postgres.run(f"create database {name}")
    return postgres.url(name, f"s3://{BUCKET}/{name}")


@pytest.fixture
def store_file(filled: Path, tmp_path: Path) -> Path:
    """The file of a fresh copy of the filled store."""
    path = tmp_path / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    return path


@pytest.fixture
def store(store_file: Path) -> Iterator[Store]:
    """A fresh copy of the filled store."""
    with open_store(f"duckdb:{store_file}") as opened:
        yield opened
