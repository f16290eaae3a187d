"""A real store in a folder of its own, holding the shipped plans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from barometer.store import Store, open_store

HEADER = "region_code,region,indicator,period,measure,value,unit,basis,vintage,source,note\n"


def figures(*rows: str) -> bytes:
    """A statistics file of rows `region,indicator,period,measure,value[,unit]`."""
    lines = []
    for row in rows:
        region, indicator, period, measure, value, *unit = row.split(",")
        lines.append(f"{region},,{indicator},{period},{measure},{value},{''.join(unit)},,,,\n")
    return ("\ufeff" + HEADER + "".join(lines)).encode()


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
