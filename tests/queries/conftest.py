"""A real store with the shipped plans, and figures and tables put into it by upload."""

from __future__ import annotations

import pytest

from tests.store.conftest import figures, store, store_file

__all__ = ["figures", "store", "store_file"]


@pytest.fixture
def put(store):
    """Upload rows of a table: header and lines as text; the upload objects."""

    def upload(table: str, *lines: str, plan: str = "huludao-145", name: str | None = None):
        data = ("\ufeff" + "\n".join(lines) + "\n").encode()
        return store.upload(name or f"{table}.csv", data, plan=plan, table=table, by="test")

    return upload
