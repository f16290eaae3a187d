"""Commands for other bureaus' forms, and on forms that are known.

A form is filled in; readings remembered are listed, forgotten, written out.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from barometer import objects
from barometer.cli import options, text
from barometer.cli.options import as_person, command, content, language, reading, show
from barometer.errors import UsageError
from barometer.store import open_store
from barometer.store.documents.recipes import KEYS, forget, recipe_files, recipes
from barometer.wording import say
from barometer.wording.readings import source_words


@command
def form_fill(
    form: Annotated[Path, typer.Argument(help="XLSX form to fill.")],
    mapping: Annotated[
        Path, typer.Option("--mapping", help="What its cells mean: a reading, as JSON.")
    ],
    file: Annotated[Path, typer.Option("-o", "--output", help="File to write.")],
    plan: options.Plan = None,
    region: options.Region = None,
    period: Annotated[str | None, typer.Option(help="Period of all its figures.")] = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Fill a form with the figures in force; a cell that nothing is reported for stays empty."""
    from barometer.intake.layout.document import readings_in
    from barometer.store.views.form_filling import fill_form

    readings, data = readings_in(content(mapping), mapping.name), content(form)
    with open_store(store) as opened:
        done = fill_form(opened, form.name, data, readings,
                         partial(source_words, lang=language()), plan=plan, region=region,
                         period=period, as_of=as_of)  # fmt: skip
    try:
        file.write_bytes(done.content)
    except OSError as error:
        raise UsageError("error-report-file", file=str(file)) from error
    document = {"file": str(file), "filled": done.filled, "empty": done.empty,
                "unknown": done.unknown, "as_of": done.entry}  # fmt: skip
    show(document, json, lambda: say(
        "cli-form-filled", language(), file=str(file), filled=done.filled, empty=done.empty,
        unknown=done.unknown,
    ))  # fmt: skip


@command
def recipe_list(
    context: typer.Context, plan: options.Plan = None, store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:  # fmt: skip
    """List how known forms are read: each reading that an uploader confirmed."""
    if context.invoked_subcommand:
        return
    with reading(store, plan=plan) as opened:
        rows = objects.picked(recipes(opened, plan), KEYS)
    lang = language()
    show(rows, json, lambda: text.table(rows, "recipes", lang) if rows
         else say("recipes-none", lang))  # fmt: skip


@command
def recipe_forget(
    recipe: Annotated[int, typer.Argument(help="Number of the recipe.")],
    by: options.By = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Forget how a form is read; what was stored stays."""
    with open_store(store) as opened:
        forgotten = forget(as_person(opened, by), recipe, by)
    shown = objects.picked([forgotten], KEYS)[0]
    show(shown, json, lambda: say("recipe-forgotten", language(), recipe=str(recipe)))


@command
def recipe_export(
    folder: Annotated[Path, typer.Option(
        "-o", "--output", help="Folder to write to: recipes below the plan pack's own.")],
    numbers: Annotated[list[int] | None, typer.Argument(
        metavar="[RECIPE]...", help="Numbers; all that serve everybody if left out.")] = None,
    plan: options.Plan = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:  # fmt: skip
    """Write recipes as files of a plan pack, so that they ship with it."""
    with reading(store, plan=plan) as opened:
        documents = recipe_files(opened, plan, numbers or ())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, document in documents.items():
            (folder / name).write_text(document, encoding="utf-8")
    except OSError as error:
        raise UsageError("error-export-folder", folder=str(folder)) from error
    files, lang = list(documents), language()
    show({"files": files}, json, lambda: say("cli-exported", lang, files=files) if files
         else say("recipes-none", lang))  # fmt: skip
