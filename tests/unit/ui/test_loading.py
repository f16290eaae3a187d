"""Loading ahead: everything named is there, and the process is left as it was found."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SCRIPT = """
import gc, json, os, sys, threading
from barometer.ui.app import loading
loading.PAUSE_SECONDS = 0
usual = sys.getswitchinterval()
loading.start()
loading.page_shown()
for thread in threading.enumerate():
    if thread.name == "barometer-loading":
        thread.join()
wanted = (*loading.FIRST_PAGE, *loading.OTHER_PAGES)
print(json.dumps({
    "missing": [name for name in wanted if name not in sys.modules],
    "interval": sys.getswitchinterval() == usual,
    "watched": len(gc.get_objects()) < gc.get_freeze_count() / 10,
}), flush=True)
# A library's own thread may still be starting, which an orderly end would take for a fault.
os._exit(0)
"""


@pytest.mark.long
def test_all_pages_are_loaded_and_out_of_the_collectors_sight() -> None:
    """Each module is loaded, turns are as long as before, and few objects are still watched."""
    command = [sys.executable, "-c", SCRIPT]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert json.loads(done.stdout) == {"missing": [], "interval": True, "watched": True}
