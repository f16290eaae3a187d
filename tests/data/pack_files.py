"""The packs as their CSV files say, read without the package under test."""

import csv
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLANS = ROOT / "data" / "plans"
OTHER = Path(__file__).resolve().parent / "packs" / "other-135"


def rows_of(path):
    """The rows of a CSV file, by column."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def head_of(folder):
    """The document `plan.toml`."""
    return tomllib.loads((folder / "plan.toml").read_text(encoding="utf-8"))


def figures_of(folder):
    """All rows below `statistics/`."""
    return [row for path in sorted(folder.glob("statistics/*.csv")) for row in rows_of(path)]


def parts(cell):
    """The list in a cell."""
    return [part for part in cell.split(";") if part]
