"""Packs that somebody made to do harm: named in words, nothing outside the folder read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from barometer.plan.pack import MOST_MEGABYTES
from barometer.plan.reading import pack_digest, read_pack


def link(target: str) -> Callable[[Path], None]:
    """Makes a path a link to somewhere else."""
    return lambda path: path.symlink_to(target)


@pytest.mark.parametrize(
    "odd", [link("/etc/passwd"), link("/dev/zero"), os.mkfifo, Path.mkdir, link("/proc/self/mem")],
    ids=["link", "device", "pipe", "folder", "memory"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["plan.toml", "targets.csv", "projects.csv", "statistics/a.csv"])
@pytest.mark.timeout(20)
def test_what_is_no_file_of_the_folder(folder, odd: Callable[[Path], None], name: str) -> None:
    """Links out of it, pipes, devices and folders are named, and nobody waits for them."""
    path = folder.path / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    odd(path)
    assert folder.pack is None
    files = [file for _, file, *_ in folder.problems]
    assert list(zip(folder.keys, files, strict=True)) == [("problem-pack-odd-file", name)]
    assert len(pack_digest(folder.path)) == 64


def test_a_folder_that_is_a_link(folder, tmp_path: Path) -> None:
    """Files of another folder are none of the pack's."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.csv").write_text("x")
    shutil.rmtree(folder.path / "statistics")
    (folder.path / "statistics").symlink_to(elsewhere)
    assert folder.keys == ["problem-pack-odd-file"]


def test_a_pack_is_bounded(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """By files and by bytes, before one of them is read."""
    with (folder.path / "giant.csv").open("wb") as giant:
        giant.truncate(MOST_MEGABYTES * 2**20)
    assert folder.keys == ["problem-pack-large"]
    (folder.path / "giant.csv").unlink()
    assert folder.keys == []
    monkeypatch.setattr("barometer.plan.pack.MOST_FILES", 3)
    assert folder.keys == ["problem-pack-large"]


@pytest.mark.parametrize(
    "deep",
    ["x = " + "[" * 20_000 + "]" * 20_000, "x = " + "{a=" * 5000 + "1" + "}" * 5000,
     "[" + ".".join("a" * 3000) + "]\nb = 1", "a" + ".a" * 3000 + " = 1"],
)  # fmt: skip
def test_deep_settings(folder, deep: str) -> None:
    """Nesting past what can be kept is a mistake of the file, not of the program."""
    (folder.path / "plan.toml").write_text(deep)
    assert "problem-pack-toml" in folder.keys


@pytest.mark.parametrize("year", ["-1", "0", "1899", "2201", "99999", "9223372036854775808",
                                  "1" + "0" * 400, "20.25", "true", "nan"])  # fmt: skip
def test_wild_years(folder, year: str) -> None:
    """Years from 1900 to 2200, in the head and in targets."""
    text = (folder.path / "plan.toml").read_text("utf-8")
    head = [f"end_year = {year}" if line.startswith("end_year") else line
            for line in text.splitlines()]  # fmt: skip
    folder.edit("targets.csv", 2, target_year=year)
    assert folder.pack is None
    assert ("targets.csv", 2, "target_year") in [problem[1:4] for problem in folder.problems]
    (folder.path / "plan.toml").write_text("\n".join(head), "utf-8")
    pack, problems = read_pack(folder.path)
    assert pack is None
    assert {p.key for p in problems if p.file == "plan.toml"} <= {
        "problem-pack-setting", "problem-pack-toml"
    }  # fmt: skip


@pytest.mark.parametrize("number", ["1e300", "-5", "200", "1e9"])
def test_wild_places(folder, number: str) -> None:
    """What the store keeps in a byte is held to less."""
    first, second, *rest = folder.records("regions.csv")
    if "tile_row" not in first:
        first, second, rest = [*first, "tile_row"], [*second, ""], [[*row, ""] for row in rest]
    folder.write("regions.csv", [first, second, *rest])
    folder.edit("regions.csv", 2, tile_row=number)
    assert folder.keys == ["problem-pack-choice"]
