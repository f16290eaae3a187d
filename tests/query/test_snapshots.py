"""Snapshot files: made once, told while they are made, patched where little has changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from barometer.errors import TryAgain
from barometer.query.progress import Preparing, Progress
from barometer.query.snapshot_file import Snapshots
from barometer.query.views import VIEWS
from barometer.store import Store, gap_years, open_store

LINE = "region,indicator,period,value\n连山区,straw-utilisation,2024,88.1\n"


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """A store with the shipped plans."""
    path = tmp_path / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


@pytest.fixture
def snapshots() -> Iterator[Snapshots]:
    """Files of which every one counts as large: a later one is made from an earlier one."""
    files = Snapshots(large=0)
    yield files
    files.close()


def rows(file: Path) -> dict[str, list[Any]]:
    """Every row of every view, in one order."""
    with duckdb.connect(str(file), read_only=True) as plain:
        return {view.name: sorted(plain.execute(view.read).fetchall(), key=repr) for view in VIEWS}


def test_a_patched_file_is_the_one_made_anew(
    store: Store, snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an upload, its retraction and a note: the same rows as in a file made from nothing."""
    monkeypatch.setattr(gap_years, "SMALL_ROWS", 0)
    with snapshots.file(store, store.entry(), "huludao-145"):
        pass
    upload = store.upload("a.csv", LINE.encode(), plan="huludao-145")[0]["upload"]
    store.retract(store.upload("b.csv", LINE.replace("88", "89").encode(),
                               plan="huludao-145")[0]["upload"])  # fmt: skip
    fresh = Snapshots()
    for entry in (upload, store.entry()):
        with snapshots.file(store, entry, "huludao-145") as patched, fresh.file(
            store, entry, "huludao-145"
        ) as anew:  # fmt: skip
            assert rows(patched) == rows(anew)
    fresh.close()


def test_whoever_waits_is_told_and_may_leave(
    store: Store, snapshots: Snapshots, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The view that is written now and the seconds so far; the file is finished all the same."""
    monkeypatch.setattr("barometer.query.snapshot_file._TICK", 0.0)
    heard: list[Progress] = []

    def told(making: Progress) -> None:
        heard.append(making)
        raise TryAgain("error-workers-busy")

    with pytest.raises(TryAgain), snapshots.file(store, store.entry(), None, told):
        pass
    [making] = heard
    assert isinstance(making, Preparing)
    assert (making.view in {view.name for view in VIEWS}, making.seconds >= 0) == (True, True)
    monkeypatch.setattr("barometer.query.snapshot_file._TICK", 30.0)
    with snapshots.file(store, store.entry(), None) as file:
        assert len(rows(file)["plans"]) == len(store.plans())
    assert snapshots.has(store.entry(), None)
