"""Child processes: what they may do, how they end, and that the next task is served."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from barometer.errors import (
    BarometerError,
    Cancelled,
    TryAgain,
    WorkerCrashed,
    WorkerFailed,
    WorkerKilled,
    WorkerOutOfMemory,
    WorkerOutOfTime,
    WorkerOverdue,
    WorkersBusy,
)
from barometer.workers import MIB, Allowance, Pool, pools
from barometer.workers.worker import StartOptions

TASKS = "tests.unit.workers.tasks"
OPTIONS = StartOptions((TASKS,), nice=3)
SMALL = Allowance(memory=200 * MIB, processor=1, seconds=3)
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    """Two processes and a warm one."""
    pool_of_two = Pool("tests", OPTIONS, size=2, queue=2, spares=1)
    yield pool_of_two
    pool_of_two.close()


def run(pool: Pool, task: str, arguments: object = None, **options: object) -> object:
    """What a task gives besides bytes."""
    return pool.run(f"{TASKS}:{task}", arguments, **options).payload  # type: ignore[arg-type]


def is_running(pid: int) -> bool:
    """True while there is such a process (one that waits to be buried does not count)."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def until(met: object, seconds: float = 10) -> bool:
    """True once the condition is met."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if met():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False


def test_words_and_bytes_come_back_as_they_went(pool: Pool) -> None:
    """JSON with any text, and blobs of any size, an empty one among them."""
    words = {"名": ["连山区", None, 1.5, "\ud800"], "n": 10**15}
    blobs = [b"", b"\x00\xff" * 3, os.urandom(3 * MIB)]
    echo = pool.run(f"{TASKS}:echo", words, blobs)
    assert (echo.payload, [bytes(blob) for blob in echo.blobs]) == (words, blobs)


def test_a_child_sees_nothing_of_its_caller(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of ours, no folder of ours, a process group of its own, and politer."""
    monkeypatch.setenv("BAROMETER_S3_SECRET", "x")
    fresh = Pool("tests-environment", OPTIONS)
    seen = run(fresh, "surroundings")
    fresh.close()
    assert isinstance(seen, dict)
    assert set(seen["environment"]) <= {
        "LANG", "LC_CTYPE", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MALLOC_ARENA_MAX",
        "ARROW_DEFAULT_MEMORY_POOL", "GLIBC_TUNABLES", "TZ", "LD_LIBRARY_PATH",
    }  # fmt: skip
    assert (seen["folder"], seen["group"]) == ("/", seen["pid"])
    assert seen["nice"] == min(19, os.nice(0) + 3)


def test_a_child_has_no_network_and_another_user() -> None:
    """A port that listens here is not reached, where the system allows that; as root, as nobody."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            nobody = StartOptions((TASKS,), user=(65534, 65534))
            options = nobody if os.geteuid() == 0 else OPTIONS
            fresh = Pool("tests-alone", options)
            reached, user = run(fresh, "call_out", port)  # type: ignore[misc]
            fresh.close()
    closed = subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True)
    assert reached is (closed.returncode != 0)
    if os.geteuid() == 0:
        assert user == 65534


def test_a_child_writes_no_file_and_opens_few(pool: Pool, tmp_path: Path) -> None:
    """Not a byte reaches the disk."""
    target = tmp_path / "x"
    assert run(pool, "write", str(target)) == "OSError"
    assert target.stat().st_size == 0
    assert run(pool, "open_many") < 64  # type: ignore[operator]


ENDS = (
    ("take_memory", 1 << 33, WorkerOutOfMemory),
    ("take_memory", 400 * MIB, WorkerOutOfMemory),
    ("take_memory_slowly", 400 * MIB, WorkerOutOfMemory),
    ("abort_for_memory", None, WorkerOutOfMemory),
    ("burn", None, WorkerOutOfTime),
    pytest.param("burn_in_one_call", None, WorkerOutOfTime, marks=pytest.mark.long),
    ("reach_nowhere", None, WorkerCrashed),
    ("abort_with_words", None, WorkerCrashed),
    ("leave", None, WorkerCrashed),
    ("fail", None, WorkerCrashed),
    ("talk_nonsense", None, WorkerCrashed),
    ("kill_itself", None, WorkerKilled),
)


@pytest.mark.parametrize(("task", "arguments", "kind"), ENDS)
def test_each_end_has_its_error_and_the_next_task_is_served(
    pool: Pool, task: str, arguments: object, kind: type[BarometerError]
) -> None:
    """Memory, time, a crash and a kill are told apart; the pool goes on at once."""
    with pytest.raises((WorkerFailed, TryAgain)) as caught:
        # On a busy machine the clock must not be what ends it.
        run(pool, task, arguments, allowance=replace(SMALL, seconds=60))
    assert type(caught.value) is kind
    assert run(pool, "echo", "next") == "next"


def test_a_task_past_its_deadline_on_the_clock_is_overdue(pool: Pool) -> None:
    """Told apart from one that has used up its processor time."""
    with pytest.raises(WorkerOverdue):
        run(pool, "sleep", 60, allowance=SMALL)
    assert run(pool, "echo", "next") == "next"


def test_memory_is_limited_where_a_library_only_reserves_it(pool: Pool) -> None:
    """`reserves` leaves address space free and holds what is written to."""
    roomy = Allowance(memory=200 * MIB, processor=5, seconds=8, reserves=True)
    with pytest.raises(WorkerOutOfMemory):
        run(pool, "take_memory_slowly", 500 * MIB, allowance=roomy)
    assert run(pool, "take_memory_slowly", 50 * MIB, allowance=roomy) == 50 * MIB


def test_a_failing_task_says_where_and_nothing_of_the_file(
    pool: Pool, caplog: pytest.LogCaptureFixture
) -> None:
    """The log names kind and place of the mistake, not its text."""
    with pytest.raises(WorkerCrashed):
        run(pool, "fail")
    [line] = [record.getMessage() for record in caplog.records]
    assert "ValueError" in line
    assert "tasks.py" in line
    assert "secret" not in line


def test_a_killed_child_is_replaced_by_a_warm_one(pool: Pool) -> None:
    """The next task does not wait for a process to start."""
    run(pool, "echo")
    assert until(lambda: pool.state()["idle"] >= 2)
    time.sleep(1)
    with pytest.raises(WorkerKilled):
        run(pool, "kill_itself")
    start = time.monotonic()
    run(pool, "echo")
    assert time.monotonic() - start < 0.5


def test_progress_is_told_in_order(pool: Pool) -> None:
    """Each share that the task tells, and the last again while nothing is heard."""
    told: list[float] = []
    run(pool, "tell_steps", tell=told.append)
    assert sorted(set(told) - {0.0}) == [0.25, 0.5, 0.75]
    assert told == sorted(told)


def test_a_task_may_ask_its_caller(pool: Pool) -> None:
    """The answer is bytes, and the caller's time does not count."""

    def slow(question: object) -> list[bytes]:
        time.sleep(2)
        return [f"{question}!".encode()]

    hurried = Allowance(seconds=1)
    outcome = pool.run(f"{TASKS}:ask", "how", allowance=hurried, answer=slow)
    assert (outcome.payload, bytes(outcome.blobs[0])) == ("asked", b"how!")


def test_whoever_cancels_waits_for_nothing(pool: Pool) -> None:
    """What `tell` raises comes out at once, and the child is gone."""
    since = time.monotonic()

    def cancel(_: float) -> None:
        if time.monotonic() - since > 0.3:
            raise Cancelled()

    before = set(pool.processes())
    with pytest.raises(Cancelled):
        run(pool, "sleep", 60, tell=cancel, allowance=Allowance(seconds=60))
    assert time.monotonic() - since < 2
    assert until(lambda: not all(is_running(pid) for pid in before))
    assert run(pool, "echo", 1) == 1


def test_a_queue_has_an_end_and_is_served_in_order(pool: Pool) -> None:
    """Two work, two wait, the fifth is told so at once; all others get their answer."""
    # Both processes are there beforehand: how long they take to start is not what is tried.
    beforehand = [threading.Thread(target=run, args=(pool, "sleep", 0.5)) for _ in range(2)]
    for thread in beforehand:
        thread.start()
    for thread in beforehand:
        thread.join()
    done: list[int] = []

    def one(number: int) -> None:
        run(pool, "sleep", 1.0)
        done.append(number)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(4)]
    for number, thread in enumerate(threads):
        thread.start()
        assert until(lambda: sum(pool.state()[k] for k in ("busy", "waiting")) > number)  # noqa: B023
    assert until(lambda: pool.state()["busy"] == 2)
    with pytest.raises(WorkersBusy):
        run(pool, "echo")
    for thread in threads:
        thread.join()
    assert sorted(done[:2]) == [0, 1]
    assert sorted(done[2:]) == [2, 3]


def test_a_waiting_caller_can_cancel(pool: Pool) -> None:
    """Also before its turn has come."""
    threads = [threading.Thread(target=run, args=(pool, "sleep", 1.5)) for _ in range(2)]
    for thread in threads:
        thread.start()
    assert until(lambda: pool.state()["busy"] == 2)

    def cancel(_: float) -> None:
        raise Cancelled()

    with pytest.raises(Cancelled):
        run(pool, "echo", tell=cancel)
    assert pool.state()["waiting"] == 0
    for thread in threads:
        thread.join()


def test_what_a_task_started_ends_with_it(pool: Pool) -> None:
    """The whole process group is ended."""
    lone = Pool("tests-group", OPTIONS)
    grandchild = run(lone, "leave_a_child")
    assert isinstance(grandchild, int)
    assert is_running(grandchild)
    lone.close()
    assert until(lambda: not is_running(grandchild))


def test_closing_ends_every_child() -> None:
    """No process is left, a task that runs fails, and no task is taken after it."""
    pool_to_close = Pool("tests-closing", OPTIONS, size=2, spares=1)
    run(pool_to_close, "echo")
    pids = pool_to_close.processes()
    failures: list[BaseException] = []

    def long() -> None:
        try:
            run(pool_to_close, "sleep", 60)
        except WorkerKilled as error:
            failures.append(error)

    thread = threading.Thread(target=long)
    thread.start()
    assert until(lambda: pool_to_close.state()["busy"] == 1)
    pids += pool_to_close.processes()
    pool_to_close.close()
    thread.join(10)
    assert [type(error) for error in failures] == [WorkerKilled]
    assert until(lambda: not any(is_running(pid) for pid in pids))
    with pytest.raises(WorkersBusy):
        run(pool_to_close, "echo")


@pytest.mark.parametrize("busy", [False, True])
def test_children_die_with_their_caller(busy: bool) -> None:
    """However it ends: kill -9 leaves no process behind, not even one in the midst of a task."""
    program = (
        "import threading, time; from barometer.workers import Allowance, Pool;"
        "from barometer.workers.worker import StartOptions;"
        f"pool = Pool('x', StartOptions(('{TASKS}',)), spares=1); pool.run('{TASKS}:echo');"
        f"busy = {busy} and threading.Thread(target=pool.run, args=('{TASKS}:burn',), daemon=True,"
        "kwargs={'allowance': Allowance(processor=300, seconds=300)}).start();"
        "time.sleep(1); print(*pool.processes(), flush=True); time.sleep(60)"
    )
    caller = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert caller.stdout is not None
    pids = [int(word) for word in caller.stdout.readline().split()]
    assert pids
    assert all(is_running(pid) for pid in pids)
    caller.kill()
    caller.wait()
    caller.stdout.close()
    assert until(lambda: not any(is_running(pid) for pid in pids))


def test_an_idle_child_that_is_killed_is_not_given_out(pool: Pool) -> None:
    """The next task gets a living one."""
    run(pool, "echo")
    for pid in pool.processes():
        with suppress(ProcessLookupError):
            os.kill(pid, 9)
    time.sleep(0.2)
    assert run(pool, "echo", 1) == 1


def test_a_spent_child_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many tasks a fresh process takes over."""
    monkeypatch.setattr("barometer.workers.pool._MOST_JOBS", 2)
    small_pool = Pool("tests-spent", OPTIONS)
    pids = [run(small_pool, "sleep", 0) for _ in range(5)]
    small_pool.close()
    assert [pids.index(pid) for pid in pids] == [0, 0, 2, 2, 4]


def test_tasks_are_counted_by_outcome() -> None:
    """What the metrics show, and every pool is known by name."""
    counted_pool = Pool("tests-counted", OPTIONS)
    run(counted_pool, "echo")
    with pytest.raises(WorkerKilled):
        run(counted_pool, "kill_itself")
    assert {key: n for key, n in counted_pool.counts().items() if n} == {"done": 1, "killed": 1}
    assert counted_pool in pools()
    counted_pool.close()


def test_a_child_that_cannot_start_is_an_error_and_no_endless_loop() -> None:
    """A module that is not there: told, not tried for ever."""
    lost_pool = Pool("tests-lost", StartOptions(("no.such.module",)))
    with pytest.raises(WorkerCrashed):
        lost_pool.run(f"{TASKS}:echo")
    lost_pool.close()


def test_a_child_that_does_not_start_in_time_is_nobodys_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a machine that is too busy to start it, whoever asked may ask again."""
    monkeypatch.setattr("barometer.workers.worker._TO_START", -1.0)
    late_pool = Pool("tests-late", OPTIONS)
    with pytest.raises(WorkerKilled):
        run(late_pool, "echo")
    late_pool.close()


def test_a_process_that_let_go_of_its_memory_serves_the_next() -> None:
    """What a large task has left is given back before it is judged by what it holds."""
    held = Pool("held", OPTIONS, size=1, queue=2, held=150 * MIB)
    allowance = Allowance(memory=900 * MIB, processor=10, seconds=60)
    try:
        processes = {run(held, "leave_garbage", 400 * MIB, allowance=allowance) for _ in range(3)}
        assert len(processes) == 1
        assert held.peak > 400 * MIB
    finally:
        held.close()
