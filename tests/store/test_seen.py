"""What is stored is what was seen, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from barometer import cli
from barometer.errors import Moved
from barometer.store import Store, open_store
from barometer.store.uploads.upload import Seen, seen_in
from tests.store.conftest import figures

PLAN, SLUG, CITY = "huludao-145", "clean-heating-rate", "211400"


def file(value: float, region: str = CITY) -> bytes:
    """One figure."""
    return figures(f"{region},{SLUG},2023,level,{value}")


def look(store: Store, data: bytes) -> Seen:
    """What the page shows before the button is pressed."""
    return seen_in(store.check("b.csv", data, plan=PLAN, with_moves=True))


def values(store: Store, region: str = CITY) -> list[float]:
    """The figure in force."""
    return [row["value"] for row in store.observations(plan=PLAN, region=region, indicator=SLUG)]


def test_a_figure_stored_meanwhile_is_not_lost(store: Store) -> None:
    """Two people look; the first stores 30; the second's 20, seen as new, is not stored."""
    seen = look(store, file(20))
    store.upload("a.csv", file(30), plan=PLAN, by="甲")
    at = store.entry()
    with pytest.raises(Moved) as refusal:
        store.upload("b.csv", file(20), plan=PLAN, by="乙", seen=seen)
    [row] = refusal.value.shown[0].changes.rows
    assert (row["change"], row["old_value"], row["value"], row["old_by"]) == (
        "changed", 30.0, 20.0, "甲",
    )  # fmt: skip
    assert (store.entry(), values(store)) == (at, [30.0])
    again = seen_in(refusal.value.shown)
    [done] = store.upload("b.csv", file(20), plan=PLAN, by="乙", seen=again)
    assert (done["changed"], values(store)) == (1, [20.0])


def test_a_figure_taken_back_meanwhile_is_shown_first(store: Store) -> None:
    """What was a change would be new."""
    [first] = store.upload("a.csv", file(30), plan=PLAN, by="甲")
    seen = look(store, file(20))
    store.retract(first["upload"], by="甲")
    with pytest.raises(Moved):
        store.upload("b.csv", file(20), plan=PLAN, seen=seen)
    assert values(store) == []


def test_an_upload_of_other_figures_is_no_reason_to_stop(store: Store) -> None:
    """Nothing of what was seen is different."""
    seen = look(store, file(20))
    store.upload("a.csv", file(55, "211402"), plan=PLAN, by="甲")
    [done] = store.upload("b.csv", file(20), plan=PLAN, seen=seen)
    assert (done["new"], values(store)) == (1, [20.0])


def test_a_gap_that_moves_otherwise_is_shown_first(store: Store) -> None:
    """The file's own figure is as it was, but not what it would do to the target."""
    seen = look(store, file(76))
    store.upload("a.csv", figures(f"{CITY},{SLUG},2020,level,62"), plan=PLAN, by="甲")
    with pytest.raises(Moved):
        store.upload("b.csv", file(76), plan=PLAN, seen=seen)


def test_another_table_is_held_to_what_was_seen_too(store: Store) -> None:
    """A county's target set meanwhile by somebody else."""

    def target(value: int) -> bytes:
        head = "region,indicator,value,stretch_value,unit,base_year,target_year\n"
        return f"{head}211402,energy-intensity,{value},,%,2020,2025\n".encode()

    options = {"plan": PLAN, "table": "county_targets"}
    seen = seen_in(store.check("b.csv", target(14), with_moves=True, **options))
    store.upload("a.csv", target(13), by="甲", **options)
    with pytest.raises(Moved):
        store.upload("b.csv", target(14), seen=seen, **options)


def test_a_caller_may_state_the_entry_that_it_saw(store: Store) -> None:
    """Stored where the file does what it did then, whatever else has happened."""
    at = store.entry()
    store.upload("a.csv", file(55, "211402"), plan=PLAN, by="甲")
    store.upload("b.csv", file(30), plan=PLAN, seen=Seen(at))
    with pytest.raises(Moved):
        store.upload("c.csv", file(20), plan=PLAN, seen=Seen(at))
    assert values(store) == [30.0]


def test_the_command_line_takes_an_entry(store_file: Path, tmp_path: Path) -> None:
    """Exit 1, one line, nothing stored, where the file would do something else by now."""
    sent = tmp_path / "b.csv"
    sent.write_bytes(file(20))
    with open_store(f"duckdb:{store_file}") as store:
        at = store.entry()
        store.upload("a.csv", file(30), plan=PLAN, by="甲")
    asked = ["upload", str(sent), "--plan", PLAN, "--store", f"duckdb:{store_file}", "--if-entry"]
    refused = CliRunner().invoke(cli.app, [*asked, str(at)])
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert CliRunner().invoke(cli.app, [*asked, str(at + 1)]).exit_code == 0
    with open_store(f"duckdb:{store_file}") as store:
        assert values(store) == [20.0]
