"""Commands on notebooks: list them, run one, take one away."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from barometer.cli import options, text
from barometer.cli.options import as_person, command, content, language, show, waiting
from barometer.errors import UsageError
from barometer.notebook import document, export, shelf
from barometer.notebook.running import run
from barometer.objects import plain
from barometer.store import open_store
from barometer.wording import error_text, say

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="Notebook, as `list` names it.")]


@command
def notebook_list(
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """List the notebooks: those that come with the program, and those kept in the ledger."""
    lang = language()
    with open_store(store) as opened:
        notebooks = [
            {"notebook": name, "title": document.in_language(item.notebook.title, lang),
             "cells": len(item.notebook.cells), "entry": item.entry, "at": plain(item.at),
             "by": item.by, "versions": item.versions}
            for name, item in shelf.shelf(opened, as_of).items()
        ]  # fmt: skip
    show(notebooks, json, lambda: text.table(notebooks, "notebooks", lang))


@command
def notebook_run(
    name: NameArgument,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> int:
    """Answer every question of a notebook; exit 1 where one has no answer."""
    lang = language()
    with open_store(store) as opened:
        finished_run = run(opened, shelf.notebook_named(opened, name, as_of).notebook, as_of=as_of,
                           asker=waiting())  # fmt: skip
    results = finished_run.documents()
    refused = [{"name": at, "as_of": finished_run.entry, "error": error_text(error, lang)}
               for at, error in finished_run.refused.items()]  # fmt: skip
    show([*results, *refused], json, lambda: "\n\n".join(
        [f"{item['name']}\n{text.answer(item, lang)}" for item in results]
        + [f"{item['name']}: {item['error']}" for item in refused]
    ))  # fmt: skip
    return int(bool(refused))


@command
def notebook_export(
    name: NameArgument,
    folder: Annotated[Path, typer.Option("-o", "--output", help="Folder to write to.")],
    kind: Annotated[str, typer.Option("--format", help="ipynb or marimo.")] = "ipynb",
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Write a notebook and its data to a folder, to be run elsewhere."""
    with open_store(store) as opened:
        notebook = shelf.notebook_named(opened, name, as_of).notebook
        files = export.write_notebook(
            opened, notebook, folder, kind, lang=language(), as_of=as_of, told=waiting().on_progress
        )
    show({"files": files}, json, lambda: say("cli-exported", language(), files=files))


@command
def notebook_save(
    file: Annotated[Path, typer.Argument(help="Notebook as TOML or JSON.")],
    earlier: Annotated[int | None, typer.Option(help="Entry of the version edited.")] = None,
    by: options.By = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Keep a notebook in the ledger."""
    try:
        words = content(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError("error-notebook", wrong=str(error)) from error
    notebook = document.from_text(words, is_json=file.suffix == ".json")
    with open_store(store) as opened:
        entry = shelf.put(as_person(opened, by), notebook, by=by, earlier=earlier)
    summary = {"notebook": notebook.notebook, "entry": entry}
    show(summary, json, lambda: say("cli-notebook-kept", language(), **summary))
