"""A notebook taken away: another Python, without this program, gets the same numbers."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from barometer.notebook.export import write_notebook
from barometer.notebook.running import run
from barometer.notebook.shelf import notebook_named
from barometer.store import Store, open_store

ELSEWHERE = Path(__file__).resolve().parents[2] / ".venv" / "notebooks" / "bin" / "python"
NAME = "intensity-parts"
# Runs the notebook, checks its format, and prints the last answer's rows exactly.
JUPYTER = """
import json, sys, nbclient, nbformat
book = nbformat.read(sys.argv[1], 4)
nbformat.validate(book)
book.cells.append(nbformat.v4.new_code_cell("import json; print(json.dumps("
    "[list(map(repr, row)) for row in whole.itertuples(index=False)]))"))
nbclient.NotebookClient(book, timeout=120).execute()
print(book.cells[-1].outputs[0].text)
"""
MARIMO = """
import importlib.util, json, sys
spec = importlib.util.spec_from_file_location("book", sys.argv[1])
book = importlib.util.module_from_spec(spec); spec.loader.exec_module(book)
_, values = book.app.run()
print(json.dumps([list(map(repr, row)) for row in values["whole"].itertuples(index=False)]))
"""


@pytest.fixture(scope="module")
def store(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the shipped plans."""
    path = tmp_path_factory.mktemp("notebooks") / "store.duckdb"
    shutil.copyfile(filled, path)
    with open_store(f"duckdb:{path}") as opened:
        yield opened


def elsewhere(code: str, folder: Path, *words: str) -> str:
    """What a program prints that runs in the folder, in a Python without this project."""
    done = subprocess.run(
        [str(ELSEWHERE), "-c", code, *words], cwd=folder, capture_output=True, text=True,
        check=False, timeout=240, env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def ours(store: Store) -> list[list[str]]:
    """The last answer of the notebook here, every number to its last digit."""
    answer = run(store, notebook_named(store, NAME).notebook).answers["whole"]
    return [list(map(repr, row.values())) for row in answer.table.to_pylist()]


def test_jupyter_runs_it_to_the_same_digits(store: Store, tmp_path: Path) -> None:
    """Valid nbformat; nbclient executes every cell; the numbers are ours."""
    files = write_notebook(
        store, notebook_named(store, NAME).notebook, tmp_path, "ipynb", lang="zh-Hans"
    )
    assert files == [f"{NAME}.ipynb", "data.duckdb", "requirements.txt"]
    assert json.loads(elsewhere(JUPYTER, tmp_path, files[0])) == ours(store)


@pytest.mark.long
def test_marimo_runs_it_to_the_same_digits(store: Store, tmp_path: Path) -> None:
    """The app runs, and `marimo export` makes a page of it."""
    [file, *_] = write_notebook(
        store, notebook_named(store, NAME).notebook, tmp_path, "marimo", lang="en"
    )
    assert json.loads(elsewhere(MARIMO, tmp_path, file)) == ours(store)
    export = "import sys; from marimo._cli.cli import main; main(sys.argv[1:])"
    elsewhere(export, tmp_path, "export", "html", file, "-o", "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Energy intensity: structure and efficiency" in page
