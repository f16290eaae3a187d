"""Count what one cell passes from an uploaded file to its bullet: modules and functions.

One figure of one county is uploaded to a fresh store with the shipped plans, then its target's row
of the overview is made. Counted are the modules of the package in which something ran, and the
functions that ran, once each; what runs at import is not.

Run: .venv/bin/python tools/way_of_a_cell.py [--names]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from barometer.intake import door  # noqa: E402
from barometer.store import open_store  # noqa: E402
from barometer.ui.html import bullets  # noqa: E402

PACKAGE = str(ROOT / "barometer")
PLAN, SLUG, COUNTY = "huludao-145", "straw-utilisation", "211402"
FILE = "地区,指标,时期,数值,单位\n连山区,秸秆综合利用率,2023,87.5,%\n".encode()


class Counter:
    """The modules and functions that ran while it was on."""

    def __init__(self) -> None:
        """None yet."""
        self.functions: set[tuple[str, str]] = set()

    def __enter__(self) -> Counter:
        """Count from here."""
        sys.setprofile(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        sys.setprofile(None)

    def _called(self, frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        ours = code.co_filename.startswith(PACKAGE) and not code.co_name.startswith("<")
        # The body of a class runs when its module is imported, which some are on the way.
        if event == "call" and ours and code.co_flags & CO_OPTIMIZED:
            self.functions.add((code.co_filename.removeprefix(PACKAGE), code.co_qualname))

    @property
    def modules(self) -> set[str]:
        """The files they are in."""
        return {module for module, _ in self.functions}


def main() -> None:
    """Read in this process, as packs are read, store, ask for the gap, draw."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", action="store_true", help="list the functions too")
    named = parser.parse_args().names
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(f"duckdb:{Path(folder) / 'store.duckdb'}") as store,
    ):
        words = store.vocabulary(PLAN)
        with Counter() as reading:
            door.read("x.csv", FILE, words)
        with Counter() as storing:
            store.upload("x.csv", FILE, plan=PLAN)
        with Counter() as showing:
            [gap] = store.gaps(plan=PLAN, region=COUNTY, indicator=SLUG)
            bullets.bullet(gap, "zh-Hans")
    parts = {"reading": reading, "storing": storing, "showing": showing}
    functions = set().union(*(part.functions for part in parts.values()))
    for name, part in parts.items():
        print(f"{name}: {len(part.modules)} modules, {len(part.functions)} functions")
    print(f"all: {len({m for m, _ in functions})} modules, {len(functions)} functions")
    if named:
        print("\n".join(sorted(f"{module}: {function}" for module, function in functions)))


if __name__ == "__main__":
    main()
