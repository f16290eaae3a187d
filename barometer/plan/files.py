"""The files of a pack's folder: regular ones, of the folder itself, and no larger than allowed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from barometer.problems import Problem

PATTERNS = ("plan.toml", "*.csv", "*.geojson", "statistics/*.csv", "recipes/*.json")
# A nation's figures take a third of it.
MOST_MEGABYTES, MOST_FILES = 200, 2000


def odd_files(folder: Path) -> list[Problem]:
    """What stands there and may not be read: links out of the folder, pipes, devices, giants."""
    entries = list(_named(folder))
    odd = [path for path in entries if not is_own(folder, path)]
    bytes_in_all = sum(path.stat().st_size for path in entries if path not in odd)
    facts = {"megabytes": MOST_MEGABYTES, "files": MOST_FILES}
    problems = [
        Problem("not_a_table", "problem-pack-odd-file", file=_name(folder, path), facts=facts)
        for path in odd
    ]
    if len(entries) > MOST_FILES or bytes_in_all > MOST_MEGABYTES * 2**20:
        problems.append(Problem("too_large", "problem-pack-large", file=folder.name, facts=facts))
    return problems


def own_files(folder: Path) -> list[Path]:
    """The files that make the pack, by name."""
    return sorted(path for path in _named(folder) if is_own(folder, path))


def _named(folder: Path) -> Iterator[Path]:
    for pattern in PATTERNS:
        yield from folder.glob(pattern)


def is_own(folder: Path, path: Path) -> bool:
    """True for a regular file that really lies in the folder; a dangling link is none."""
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
