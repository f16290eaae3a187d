"""Commands on forms that are known: list the readings remembered, forget one."""

from __future__ import annotations

from typing import Annotated

import typer

from barometer import objects
from barometer.cli import text
from barometer.cli.options import (
    ByOption,
    JsonOption,
    PlanOption,
    StoreOption,
    acting,
    command,
    known,
    language,
    show,
)
from barometer.store import open_store
from barometer.store.documents.recipes import KEYS, forget, recipes
from barometer.wording import say


@command
def recipe_list(
    context: typer.Context, plan: PlanOption = None, store: StoreOption = None,
    json: JsonOption = False,
) -> None:  # fmt: skip
    """List how known forms are read: each reading that an uploader confirmed."""
    if context.invoked_subcommand:
        return
    with open_store(store) as opened:
        known(opened, plan=plan)
        found = objects.picked(recipes(opened, plan), KEYS)
    lang = language()
    show(found, json, lambda: text.table(found, "recipes", lang) if found
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
        found = forget(acting(opened, by), recipe, by)
    shown = objects.picked([found], KEYS)[0]
    show(shown, json, lambda: say("recipe-forgotten", language(), recipe=str(recipe)))
