"""A ledger number never means two things: a store names its history, and pins say which one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from barometer.access import HOUSE
from barometer.api import routes as api
from barometer.errors import UsageError
from barometer.store import Store, open_store
from barometer.store.location import locate
from barometer.store.operations import copying
from barometer.store.operations.backup import backup, restore
from tests.pages import pages_over
from tests.store.conftest import figures

PLAN, SLUG = "huludao-145", "clean-heating-rate"


def put(store: Store, value: int) -> int:
    """The entry of an upload of one figure."""
    [done] = store.upload(f"{value}.csv", figures(f"211400,{SLUG},2023,level,{value}"), plan=PLAN)
    return int(done["upload"])


def names(store: Store) -> list[tuple[str, int]]:
    """Why each branch began, and after which entry."""
    return [(branch.cause, branch.began_after) for branch in store.histories().branches]


def test_a_store_has_one_history_for_good(store_file: Path) -> None:
    """Opening it again, and uploading, changes nothing in its name."""
    with open_store(f"duckdb:{store_file}") as store:
        first = store.histories()
        put(store, 70)
        assert (names(store), store.histories()) == ([("made", 0)], first)
    with open_store(f"duckdb:{store_file}") as store:
        assert store.histories() == first


def test_two_stores_have_two_histories(tmp_path: Path) -> None:
    """Also where both are empty."""
    with (
        open_store(f"duckdb:{tmp_path / 'a.duckdb'}", fill=False) as one,
        open_store(f"duckdb:{tmp_path / 'b.duckdb'}", fill=False) as other,
    ):
        assert one.histories().of(0) != other.histories().of(0)


@pytest.fixture
def restored(store_file: Path, tmp_path: Path) -> tuple[Path, str, int]:
    """A store restored after an upload: file, the history before, the entry backed up."""
    with open_store(f"duckdb:{store_file}") as store:
        at, before = store.entry(), store.histories().of(store.entry())
        backup(store, tmp_path / "kept.duckdb")
        assert put(store, 88) == at + 1
    restore(tmp_path / "kept.duckdb", locate(f"duckdb:{store_file}"), HOUSE, replace=True)
    return store_file, before, at


def test_restoring_begins_a_branch(restored: tuple[Path, str, int]) -> None:
    """What was before the backup keeps its meaning; the numbers after it are of a new history."""
    path, before, at = restored
    with open_store(f"duckdb:{path}") as store:
        held = store.histories()
        assert names(store) == [("made", 0), ("copied", at), ("restored", at)]
        assert [held.hold(before, entry) for entry in (1, at, at + 1)] == [True, True, False]
        assert held.of(at) == before
        assert put(store, 61) == at + 1
        again = store.histories()
        assert again.of(at + 1) not in (before, held.branches[1].history)
        assert again.hold(again.of(at + 1), at + 1)
        assert [b.cause for b in (again.restored_before(at + 1),) if b] == ["restored"]
        assert again.restored_before(at) is None


def test_a_second_restoring_ends_the_first_ones_branch(
    restored: tuple[Path, str, int], tmp_path: Path
) -> None:
    """Three stores' entries of one number, three histories."""
    path, before, at = restored
    with open_store(f"duckdb:{path}") as store:
        put(store, 61)
        first = store.histories().of(at + 1)
    restore(tmp_path / "kept.duckdb", locate(f"duckdb:{path}"), HOUSE, replace=True)
    with open_store(f"duckdb:{path}") as store:
        put(store, 62)
        held = store.histories()
        assert not held.hold(first, at + 1)
        assert not held.hold(before, at + 1)
        assert held.hold(before, at)


def test_a_pin_that_is_gone_is_told_by_the_restoring_that_ended_it(
    restored: tuple[Path, str, int], tmp_path: Path
) -> None:
    """Restored to one entry, later to one more: each lost entry has its own restoring."""
    path, before, at = restored
    with open_store(f"duckdb:{path}") as store:
        put(store, 61)
        between = store.histories().of(at + 1)
        backup(store, tmp_path / "later.duckdb")
        put(store, 62)
    restore(tmp_path / "later.duckdb", locate(f"duckdb:{path}"), HOUSE, replace=True)
    with open_store(f"duckdb:{path}") as store:
        held = store.histories()

    def restored_to(history: str, entry: int) -> int | None:
        ended = held.restoring_of(history, entry)
        return ended.began_after if ended else None

    assert restored_to(before, at + 1) == at
    assert restored_to(between, at + 2) == at + 1
    # A history never heard of: what was never lost here was not here.
    assert [restored_to("elsewhere", entry) for entry in (at, at + 2)] == [None, at + 1]


def test_a_copied_store_goes_on_under_a_name_of_its_own(store_file: Path, tmp_path: Path) -> None:
    """Links to what was copied stay good; from there on the two are different stores."""
    with (
        open_store(f"duckdb:{store_file}") as store,
        open_store(f"duckdb:{tmp_path / 'copy.duckdb'}", fill=False) as other,
    ):
        at, name = store.entry(), store.histories().of(store.entry())
        copying.copy(store, other)
        assert put(store, 88) == put(other, 61) == at + 1
        assert other.histories().hold(name, at)
        assert not other.histories().hold(name, at + 1)
        assert store.histories().of(at + 1) != other.histories().of(at + 1)


def test_an_entry_of_another_store_is_refused(store: Store) -> None:
    """The error names the history and the entry."""
    with pytest.raises(UsageError) as refused:
        store.histories().must_hold("0123456789ab", 1)
    assert refused.value.facts == {"history": "0123456789ab", "entry": "1"}


@pytest.mark.long
def test_a_tag_from_before_a_restoring_is_not_ours(store_file: Path, tmp_path: Path) -> None:
    """88 %, entry 15; restored; 61 %, entry 15 again: the old tag gets 200 and the new figure."""
    asked = {"plan": PLAN, "indicator": SLUG, "region": "211400", "period": "2023"}

    def ask(store: Store, path: str, tag: str, **more: str) -> tuple[int, object, str]:
        with pages_over(store) as charts:
            client = TestClient(Starlette(routes=api.routes(lambda: store, charts=charts)))
            answer = client.get(path, params=more, headers={"If-None-Match": tag})
        body = answer.json() if answer.status_code == 200 and "svg" not in path else None
        return answer.status_code, body, answer.headers.get("etag", "")

    picture = f"/api/v1/chart/{SLUG}.svg"
    with open_store(f"duckdb:{store_file}") as store:
        backup(store, tmp_path / "kept.duckdb")
        at = put(store, 88)
        status, rows, tag = ask(store, "/api/v1/observations", "", **asked)
        drawn = ask(store, picture, "", plan=PLAN)[2]
        assert (status, [row["value"] for row in rows]) == (200, [88.0])
        history = store.histories().of(at)
        assert ask(store, "/api/v1/observations", tag, **asked)[0] == 304
    restore(tmp_path / "kept.duckdb", locate(f"duckdb:{store_file}"), HOUSE, replace=True)
    with open_store(f"duckdb:{store_file}") as store:
        assert put(store, 61) == at
        status, rows, later = ask(store, "/api/v1/observations", tag, **asked)
        assert (status, [row["value"] for row in rows], later == tag) == (200, [61.0], False)
        assert ask(store, picture, drawn, plan=PLAN)[0] == 200
        pinned = {"as_of": str(at), "history": history}
        for path in ("/api/v1/observations", picture):
            assert ask(store, path, "", plan=PLAN, **pinned)[0] == 400
            assert ask(store, path, "", plan=PLAN, **pinned | {"as_of": str(at - 1)})[0] == 200
            assert ask(store, path, "", plan=PLAN, as_of=str(at))[0] == 200


def test_all_copies_of_an_older_store_get_one_name(tmp_path: Path) -> None:
    """A backup that the version before made fits the store that it was made of."""
    from tests.store.test_upgrade import unpacked

    names = set()
    for folder in ("a", "b"):
        with open_store(f"duckdb:{unpacked(1, tmp_path / folder)}") as store:
            names.add(store.histories().branches[0].history)
    assert len(names) == 1


@pytest.mark.long
def test_a_restored_backup_can_be_backed_up_again(
    restored: tuple[Path, str, int], tmp_path: Path
) -> None:
    """However often: the first history's entries keep their meaning."""
    path, before, at = restored
    for turn in range(3):
        with open_store(f"duckdb:{path}") as store:
            backup(store, tmp_path / f"{turn}.duckdb")
        other = tmp_path / f"other-{turn}.duckdb"
        restore(tmp_path / f"{turn}.duckdb", locate(f"duckdb:{other}"), HOUSE)
        path = other
    with open_store(f"duckdb:{shutil.copy(path, tmp_path / 'last.duckdb')}") as store:
        assert store.histories().of(at) == before
        assert len(store.histories().branches) == 9
