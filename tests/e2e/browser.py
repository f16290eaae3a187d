"""Where the machine keeps a browser: `python tests/e2e/browser.py` prints it, or exits 1."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# macOS keeps programs out of the path.
BUNDLES = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
# No sandbox: tests run as root in containers. The rest keeps it from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def installed() -> str | None:
    """The path of the browser named by `CHROMIUM`, else of the first one found, else None."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    on_path = (shutil.which(name) for name in NAMES)
    return next((path for path in on_path if path), None) or next(
        (str(path) for path in BUNDLES if path.exists()), None
    )


if __name__ == "__main__":
    executable = installed()
    if not executable:
        sys.exit(1)
    print(executable)
