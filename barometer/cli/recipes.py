"""Commands on forms that are known: list the readings remembered, forget one, write them out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from barometer import objects
from barometer.cli import text
from barometer.cli.options import (
    ByOption,
    JsonOption,
    PlanOption,
    StoreOption,
    as_person,
    command,
    language,
    reading,
    show,
)
from barometer.errors import UsageError
from barometer.store import open_store
from barometer.store.documents.recipes import KEYS, forget, recipe_files, recipes
from barometer.wording import say


@command
def recipe_list(
    context: typer.Context, plan: PlanOption = None, store: StoreOption = None,
    json: JsonOption = False,
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
    by: ByOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
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
    plan: PlanOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
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
