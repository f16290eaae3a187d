"""The API keeps to its own description: requests made up from it, good and bad, by schemathesis."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette

from barometer.api import routes as api
from barometer.store import open_store
from barometer.store.operations import tokens
from tests.conftest import FULL
from tests.pages import pages_over

COMMAND = Path(sys.executable).with_name("schemathesis")
OPERATIONS = 13
PHASES = "examples,coverage,fuzzing" if FULL else "examples,coverage"
# One that reads, one that is asked in SQL and the one that writes; in full all of them.
ASKED = () if FULL else ("gaps", "query", "upload")
# Whether there is such a plan, entry or table in the file is no matter of a schema: a 400 or 422
# to a request that keeps to it may be right.
NOT_ASKED = "positive_data_acceptance"


@pytest.fixture(scope="module")
def served(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of the routes as the app mounts them, over the shipped plans, and a token."""
    path = tmp_path_factory.mktemp("described") / "store.duckdb"
    path.write_bytes(filled.read_bytes())
    with open_store(f"duckdb:{path}") as store, pages_over(store) as charts:
        token = tokens.create(store, "made up", "editor")["token"]
        app = Starlette(routes=api.routes(lambda: store, charts=charts),
                        middleware=api.middleware())  # fmt: skip
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", lifespan="off"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/api/v1/openapi.json", token
        server.should_exit = True
        thread.join()


def test_every_answer_is_as_described(served: tuple[str, str], tmp_path: Path) -> None:
    """Status, type, headers and body as told; nothing wrong is taken; no token, no writing.

    The same requests every time, dozens for each operation, and none fails inside: every value that
    the description names and every way to break it. `make faults` asks all operations, and made-up
    values too.
    """
    address, token = served
    done = subprocess.run(
        [COMMAND, "run", address, "--phases", PHASES,
         "--generation-deterministic", "--max-examples", "20", "--no-shrink", "--no-color",
         "--continue-on-failure", "--checks", "all", "--exclude-checks", NOT_ASKED,
         "--request-timeout", "60", "--max-response-time", "60",
         *(f"--include-operation-id={name}" for name in ASKED),
         "--header", f"Authorization: Bearer {token}"],
        capture_output=True, text=True, check=False, cwd=tmp_path, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(ASKED) or OPERATIONS} selected / {OPERATIONS} total" in done.stdout
    tried = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert tried is not None, done.stdout
    assert int(tried[1]) == int(tried[2]) > 60 * (len(ASKED) or OPERATIONS)
