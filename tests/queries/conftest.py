"""A real store with the shipped plans, and figures and tables put into it by upload."""

from __future__ import annotations

import shutil

import pytest

from barometer.store import open_store
from tests.store.conftest import figures, store, store_file

__all__ = ["figures", "store", "store_file"]
PLAN = "huludao-145"


def upload(store, table: str, *lines: str, plan: str = PLAN, name: str | None = None):
    """Upload rows of a table: header and lines as text; the upload objects."""
    data = ("\ufeff" + "\n".join(lines) + "\n").encode()
    return store.upload(name or f"{table}.csv", data, plan=plan, table=table, by="test")


@pytest.fixture
def put(store):
    """`upload` into the store of this test."""

    def into_it(table: str, *lines: str, **choices):
        return upload(store, table, *lines, **choices)

    return into_it


@pytest.fixture(scope="module")
def holding(filled, tmp_path_factory):
    """A store that holds these tables' lines and is read only; the same one for the same lines."""
    opened = {}

    def held(**tables: tuple[str, ...]):
        lines = tuple(sorted(tables.items()))
        if lines not in opened:
            path = tmp_path_factory.mktemp("holding") / "store.duckdb"
            shutil.copyfile(filled, path)
            opened[lines] = open_store(f"duckdb:{path}", fill=False)
            for table, rows in tables.items():
                upload(opened[lines], table, *rows)
        return opened[lines]

    yield held
    for one in opened.values():
        one.close()
