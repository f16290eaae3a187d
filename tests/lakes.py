"""Fixtures of the store past one machine; the servers start when a test first asks for them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from tests.servers import BUCKET, S3, Postgres

# Clones of one lake share its folder: files are added there under names of their own.
DATA = f"s3://{BUCKET}/filled"
NUMBERS = itertools.count()


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
    from barometer.store import open_store

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
