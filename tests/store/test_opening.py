"""Opening: filling, upgrading, two processes, a damaged file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from barometer.errors import StoreBusy, StoreUnusable, UsageError
from barometer.store import connection, open_store
from barometer.store.transactions import held_by_another

OPEN_AND_COUNT = (
    "import sys; from barometer.store import open_store\n"
    "with open_store(sys.argv[1], busy_seconds=120) as s: print(s.entry(), len(s.targets()))"
)
OPEN_AND_WAIT = (
    "import sys; from barometer.store import open_store\n"
    "with open_store(sys.argv[1]): print('held', flush=True); input()"
)


def test_two_processes_may_start_at_once(tmp_path: Path) -> None:
    """Both find the same filled store; nothing is loaded twice."""
    url = f"duckdb:{tmp_path / 'new.duckdb'}"
    running = [
        subprocess.Popen([sys.executable, "-c", OPEN_AND_COUNT, url], stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    answers = [process.communicate(timeout=240)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert answers[0] == answers[1]


def test_a_second_process_is_told_that_the_store_is_busy(filled: Path, tmp_path: Path) -> None:
    """Exit code 3 and one line, no trace."""
    url = f"duckdb:{shutil.copyfile(filled, tmp_path / 'held.duckdb')}"
    with open_store(url):
        second = subprocess.run(
            [sys.executable, "-m", "barometer", "plans", "--store", url, "--json"],
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
    assert second.returncode == StoreBusy.exit_code == 3
    assert second.stdout == ""
    assert len(second.stderr.strip().splitlines()) == 1
    assert "Traceback" not in second.stderr


def test_a_store_let_go_while_it_is_looked_at_is_opened(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Held when it is opened, and free by the time that is found out: no damaged file."""
    url = f"duckdb:{shutil.copyfile(filled, tmp_path / 'let-go.duckdb')}"
    with subprocess.Popen(
        [sys.executable, "-c", OPEN_AND_WAIT, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"

        def looked_at(file: Path) -> bool:
            holder.kill()
            holder.wait()
            return held_by_another(file)

        monkeypatch.setattr(connection, "held_by_another", looked_at)
        with open_store(url) as store:
            assert store.entry() > 0


def test_filling_again_changes_nothing(tmp_path: Path) -> None:
    """`init` twice gives the same summary and no new entry."""
    url = f"duckdb:{tmp_path / 'twice.duckdb'}"
    with open_store(url, fill=False) as store:
        first = store.fill()
        entry = store.entry()
        assert store.fill() == first
        assert store.entry() == entry


def test_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    """Not a trace but an error that says so; the file is left as it is."""
    path = tmp_path / "odd.duckdb"
    path.write_bytes(b"this is not a database" * 1000)
    with pytest.raises(StoreUnusable):
        open_store(f"duckdb:{path}")
    assert path.read_bytes() == b"this is not a database" * 1000


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    """A store of a later version is not touched."""
    path = tmp_path / "newer.duckdb"
    open_store(f"duckdb:{path}", fill=False).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("update meta set schema_version = 99")
    with pytest.raises(StoreUnusable) as refusal:
        open_store(f"duckdb:{path}", fill=False)
    assert refusal.value.key == "error-store-newer"


def test_an_unknown_address_is_wrong_usage() -> None:
    """Only addresses that this program speaks."""
    with pytest.raises(UsageError):
        open_store("mysql://somewhere")
