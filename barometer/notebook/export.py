"""A notebook as a program of its own, beside the data it was asked of: Jupyter or marimo."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from barometer.errors import UsageError
from barometer.notebook.document import (
    Cell,
    ChartCell,
    ControlCell,
    Notebook,
    QueryCell,
    TextCell,
    Value,
    in_language,
    label_of,
)
from barometer.notebook.running import flow_of, values_of
from barometer.query.progress import NOBODY, ProgressListener, steps
from barometer.query.snapshot_file import write_snapshot
from barometer.store import Store
from barometer.wording import say

FORMATS = ("ipynb", "marimo")
DATA = "data.duckdb"
_SETUP = f"""import altair as alt
import duckdb

database = duckdb.connect("{DATA}", read_only=True)
"""


def write_notebook(
    store: Store,
    notebook: Notebook,
    folder: Path,
    kind: str,
    *,
    lang: str,
    as_of: int | None = None,
    values: Mapping[str, Value] | None = None,
    told: ProgressListener = NOBODY.on_progress,
) -> list[str]:
    """Write a notebook and the data it reads to a folder; the names of the files written.

    Whoever has Python with duckdb, pandas and altair runs it there and gets the same numbers.
    `told` hears how far it is.

    Raises:
        UsageError: another format; the folder cannot be written; no such entry.
    """
    if kind not in FORMATS:
        raise UsageError("error-export-format", value=kind, allowed=", ".join(FORMATS))
    entry = store.pinned(as_of)
    chosen = values_of(notebook, values or {})
    name = f"{notebook.notebook}.ipynb" if kind == "ipynb" else f"{notebook.notebook}.py"
    text = (_jupyter if kind == "ipynb" else _marimo)(notebook, chosen, lang, entry)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / DATA).unlink(missing_ok=True)
        with steps(told) as step:
            write_snapshot(store, folder / DATA, lang=lang, plan=notebook.plan, as_of=entry,
                           on_view=step.preparing)  # fmt: skip
        (folder / name).write_text(text, encoding="utf-8")
        needed = "altair\nduckdb\npandas\n" + ("jupyter\n" if kind == "ipynb" else "marimo\n")
        (folder / "requirements.txt").write_text(needed, encoding="utf-8")
    except OSError as error:
        raise UsageError("error-export-folder", folder=str(folder)) from error
    return [name, DATA, "requirements.txt"]


def parcel(
    store: Store, notebook: Notebook, kind: str, *, lang: str, as_of: int,
    values: Mapping[str, Value], told: ProgressListener = NOBODY.on_progress,
) -> bytes:  # fmt: skip
    """The folder that `write_notebook` writes, zipped; `told` hears how far it is.

    Raises:
        UsageError: as `write_notebook` does.
    """
    held = io.BytesIO()
    with TemporaryDirectory(prefix="barometer-notebook-") as folder:
        place = Path(folder)
        files = write_notebook(
            store, notebook, place, kind, lang=lang, as_of=as_of, values=values, told=told
        )  # fmt: skip
        with ZipFile(held, "w", ZIP_DEFLATED) as zipped, steps(told) as step:
            for name in files:
                step.writing(name)
                zipped.write(place / name, f"{notebook.notebook}/{name}")
    return held.getvalue()


def _cells(notebook: Notebook) -> Iterator[Cell]:
    """The cells in an order in which each stands after those it reads, prose where it stood."""
    place = {name: at for at, name in enumerate(flow_of(notebook).order)}
    named = [cell for cell in notebook.cells if not isinstance(cell, TextCell)]
    ordered = iter(sorted(named, key=lambda cell: place.get(cell.name, -1)))
    for cell in notebook.cells:
        yield cell if isinstance(cell, TextCell) else next(ordered)


def _code(cell: Cell, value: Value, read: Mapping[str, list[str]]) -> str:
    """The Python of a cell that is not prose."""
    if isinstance(cell, ControlCell):
        return f"{cell.name} = {value!r}"
    if isinstance(cell, ChartCell):
        spec = {"mark": "bar", **cell.spec}
        return (
            f"{cell.name} = alt.Chart.from_dict(\n    {{**{spec!r},\n"
            f'     "data": {{"values": {cell.of}.astype(object).where({cell.of}.notna(), None)'
            f'.to_dict("records")}}}}\n)\n{cell.name}'
        )
    assert isinstance(cell, QueryCell)
    values = ", ".join(f'"{name}": {name}' for name in read[cell.name])
    # A table of its own, so that later questions read exact types and not a frame's.
    return (
        f'database.execute("""\ncreate or replace temp table {cell.name} as\n'
        f'{cell.sql.strip()}\n""", {{{values}}})\n'
        f'{cell.name} = database.execute("from {cell.name}").df()\n{cell.name}'
    )


def _reads(notebook: Notebook) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """By cell: the controls it takes values of, and all cells that it reads."""
    flow = flow_of(notebook)
    controls = {cell.name for cell in notebook.cells if isinstance(cell, ControlCell)}
    reads = {name: sorted(cells) for name, cells in flow.reads.items()}
    return {name: [at for at in cells if at in controls] for name, cells in reads.items()}, reads


def _head(notebook: Notebook, lang: str, entry: int) -> str:
    return f"# {in_language(notebook.title, lang)}\n\n{say('notebook-head', lang, entry=entry)}"


def _prose(cell: Cell, lang: str) -> str | None:
    """What stands above a cell as Markdown."""
    if isinstance(cell, TextCell):
        return in_language(cell.text, lang)
    return f"**{label_of(cell, lang)}**"


def _jupyter(notebook: Notebook, values: Mapping[str, Value], lang: str, entry: int) -> str:
    """The notebook in Jupyter's format 4.5."""
    takes, _ = _reads(notebook)
    cells: list[tuple[str, str]] = [("markdown", _head(notebook, lang, entry)), ("code", _SETUP)]
    for cell in _cells(notebook):
        cells.append(("markdown", _prose(cell, lang) or ""))
        if not isinstance(cell, TextCell):
            cells.append(("code", _code(cell, values.get(cell.name), takes)))
    document = {
        "nbformat": 4, "nbformat_minor": 5,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "cells": [_jupyter_cell(number, kind, text) for number, (kind, text) in enumerate(cells)],
    }  # fmt: skip
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _jupyter_cell(number: int, kind: str, text: str) -> dict[str, Any]:
    code: dict[str, Any] = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return {"cell_type": kind, "id": f"cell-{number}", "metadata": {},
            "source": text.splitlines(keepends=True), **code}  # fmt: skip


def _marimo(notebook: Notebook, values: Mapping[str, Value], lang: str, entry: int) -> str:
    """The notebook as marimo's Python file; its cells find each other by their names."""
    takes, reads = _reads(notebook)
    setup = _SETUP + "\nimport marimo as mo"
    parts = [
        "import marimo\n\napp = marimo.App()\n",
        _marimo_cell([], setup, ["alt", "database", "mo"]),
        _marimo_prose(_head(notebook, lang, entry)),
    ]
    for cell in _cells(notebook):
        parts.append(_marimo_prose(_prose(cell, lang) or ""))
        if not isinstance(cell, TextCell):
            needs = reads.get(cell.name, [])
            engine = {QueryCell: ["database"], ChartCell: ["alt"], ControlCell: []}[type(cell)]
            code = _code(cell, values.get(cell.name), takes)
            parts.append(_marimo_cell([*engine, *needs], code, [cell.name]))
    return "\n\n".join([*parts, 'if __name__ == "__main__":\n    app.run()\n'])


def _marimo_prose(text: str) -> str:
    return _marimo_cell(["mo"], f"mo.md({text!r})", [])


def _marimo_cell(takes: list[str], code: str, gives: list[str]) -> str:
    back = f"return ({', '.join(gives)},)" if gives else "return"
    body = indent(f"{code.rstrip()}\n{back}", "    ", lambda line: bool(line.strip()))
    return f"@app.cell\ndef _({', '.join(takes)}):\n{body}"
