"""What every test shares: strict words, a store of its own, the same examples every time in CI."""

import fcntl
import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from barometer.store import open_store
from tests.lakes import empty_lake, filled_lake, lake, postgres, s3
from tests.sampling import left_out

__all__ = ["empty_lake", "filled_lake", "lake", "postgres", "s3"]

# Tests share two cores with browsers, so a slow example is no failure.
_SHARED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("here", max_examples=50, **_SHARED)
settings.register_profile("ci", max_examples=60, derandomize=True, database=None, **_SHARED)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# A sentence without words, or lacking a fact, fails the test that meets it.
os.environ["BAROMETER_STRICT_WORDS"] = "1"


BROWSER = "tests/e2e/"
# These wait more than they work, and take their place beside others that work.
WAITING = (BROWSER, "tests/unit/workers/")
LAKES = ("tests/store/test_lake.py", "tests/store/test_copy.py", "tests/faults/test_outages.py")
FULL = os.environ.get("BAROMETER_FAULTS") == "full"
# As many tests run at once as there are processors, and their stores are small.
if not FULL:
    os.environ.setdefault("BAROMETER_THREADS", "1")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is marked `long`, and most cases of what is `sampled`, run where the full counts do.

    Those that wait come first, above all those with a browser.
    """
    long = {item for item in items if item.get_closest_marker("long")}
    gone = set() if FULL else long | left_out([item for item in items if item not in long])
    if gone:
        config.hook.pytest_deselected(items=[item for item in items if item in gone])
        items[:] = [item for item in items if item not in gone]
    items.sort(key=lambda item: not item.nodeid.startswith(WAITING))


def pytest_collection_finish() -> None:
    """Modules and tests stay to the end: looking through them for garbage costs a tenth of all."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    """A file's tests go to one worker; so do all that share what is dear to start."""
    return SharedServers(config, log)


class SharedServers(LoadFileScheduling):
    """A browser with its servers, PostgreSQL and S3 are started by one worker each."""

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(LAKES):
            return LAKES[0]
        return BROWSER if nodeid.startswith(BROWSER) else super()._split_scope(nodeid)


@pytest.fixture(scope="session", autouse=True)
def own_store(tmp_path_factory: pytest.TempPathFactory):
    """No test opens the store that a person works with."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("default-store")
        patch.setenv("BAROMETER_STORE", f"duckdb:{folder / 'barometer.duckdb'}")
        patch.delenv("BAROMETER_PLAN", raising=False)
        yield


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file with the shipped plans in it, one for all workers; copy it, never open it."""
    folder = tmp_path_factory.getbasetemp()
    # Each worker has a folder of its own in the folder of the run.
    path = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "filled.duckdb"
    with path.with_suffix(".lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not path.exists():
            half = path.with_suffix(".half")
            open_store(f"duckdb:{half}").close()
            half.rename(path)
    return path
