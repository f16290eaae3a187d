"""Copying a whole store: there and back again, verified, never over another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from barometer.cli import app
from barometer.errors import StoreUnusable, UsageError
from barometer.schema import LEDGER_TABLES
from barometer.store import Store, open_store
from barometer.store.operations import copying
from tests.store.conftest import figures

PLAN, CITY = "huludao-145", "211400"
HEAT = figures(f"{CITY},clean-heating-rate,2023,level,7")


def test_a_store_goes_to_a_lake_and_back(store_file: Path, empty_lake: str, tmp_path: Path) -> None:
    """Entries, figures, moments and original files arrive; the way back gives the very same."""
    there, back = f"duckdb:{store_file}", f"duckdb:{tmp_path / 'back.duckdb'}"
    with open_store(there) as store:
        [done] = store.upload(
            "h.csv", figures(f"{CITY},clean-heating-rate,2023,level,7"), plan=PLAN
        )
        store.retract(done["upload"], by="市统计局")
        expected = store.ledger(), store.gaps(), store.observations(all_values=True)
    for source, target in ((there, empty_lake), (empty_lake, back)):
        answer = CliRunner().invoke(app, ["store", "copy", source, target, "--json"])
        assert (answer.exit_code, answer.stderr) == (0, "")
        tables = {
            row["table_name"]: row["row_count"] for row in json.loads(answer.stdout)["tables"]
        }
        assert set(tables) == {table.name for table in LEDGER_TABLES}
        with open_store(target, fill=False) as copied:
            assert (
                copied.ledger(), copied.gaps(), copied.observations(all_values=True)
            ) == expected  # fmt: skip
            assert copied.original(done["upload"]) == ("h.csv", HEAT)
            assert tables["ledger"] == copied.entry() == len(expected[0])
    assert "p%40ss" not in answer.stdout


def test_a_store_that_holds_something_is_not_written_to(store: Store, lake: str) -> None:
    """Not over a filled one, and not from an empty one; both stay as they were."""
    with open_store(lake) as filled, open_store(":memory:", fill=False) as empty:
        before = filled.entry()
        with pytest.raises(UsageError) as refusal:
            copying.copy(store, filled)
        assert (refusal.value.key, filled.entry()) == ("error-copy-target", before)
        with pytest.raises(UsageError) as refusal:
            copying.copy(empty, store)
        assert refusal.value.key == "error-copy-nothing"


def test_a_copy_that_differs_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """One figure changed on the way: the checksum of its table says so."""
    moved = copying.move

    def spoil(table, origin, target, after):
        moved(table, origin, target, after)
        if table.name == "observations":
            target.execute("update observations set value = value + 1e-9 where row = 2")

    monkeypatch.setattr(copying, "move", spoil)
    with open_store(":memory:", fill=False) as empty:
        with pytest.raises(StoreUnusable) as told:
            copying.copy(store, empty)
        assert told.value.facts["tables"] == "observations"
