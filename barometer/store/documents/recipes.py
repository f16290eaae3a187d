"""Readings that uploaders confirmed: remembered for a plan's forms, listed, forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import duckdb

from barometer import rows
from barometer.access import Actor
from barometer.errors import Denied, UsageError
from barometer.intake.layout.document import printed, readings_in
from barometer.intake.layout.reading import Form, Recipe
from barometer.intake.result import FIGURES_TABLE
from barometer.store import marts, queries, writing

if TYPE_CHECKING:
    from barometer.intake import Reading
    from barometer.store.database import Database

KEYS = ("recipe", "plan", "file", "sheet", "by", "at", "used")


def recipes(store: Database, plan: str | None = None) -> list[rows.Recipe]:
    """The readings remembered, newest first: number, plan, form, by whom, how often used."""
    return store.rows(marts.RECIPES, plan=plan)


def recipes_for(store: Database, plan: str, actor: Actor) -> tuple[Recipe, ...]:
    """What is known of a plan's forms to this uploader.

    What somebody held to some rows has confirmed serves his own files only: it decides what
    figures are taken to mean.
    """
    found = [row for row in recipes(store, plan) if not row["limited"] or row["by"] == actor.name]
    return tuple(map(_recipe, found))


def _recipe(row: rows.Recipe) -> Recipe:
    detail = json.loads(row["detail"])
    forms = tuple(
        Form(tuple(form["header"]), tuple(form["labels"]), tuple(form["numbers"]), form["to_end"])
        for form in detail["forms"]
    )
    readings = readings_in(json.dumps(detail["readings"]), row["file"] or "")
    table = detail.get("table", FIGURES_TABLE)
    return Recipe(row["recipe"], table, readings, forms, row["file"] or "")


def confirm(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, actor: Actor
) -> int | None:
    """Remember how a file was read, inside the upload's transaction; its number.

    The very same reading of the same form is not remembered twice.
    """
    if not reading.forms or reading.recipe is not None:
        return None
    detail = {
        "file": reading.file, "table": reading.table,
        "readings": [printed(one) for one in reading.readings],
        "forms": [{"header": form.header, "labels": form.labels, "numbers": form.numbers,
                   "to_end": form.to_end} for form in reading.forms],
    }  # fmt: skip
    at = writing.latest_entry(cursor)
    for row in queries.rows(cursor, marts.RECIPES, {"as_of": at, "plan": plan}):
        said = json.loads(row["detail"])
        same = (
            all(said[key] == json.loads(json.dumps(detail[key])) for key in ("readings", "forms"))
            and said.get("table", FIGURES_TABLE) == reading.table
        )
        if same and row["by"] == actor.name:
            return int(row["recipe"])
    return writing.append_entry(cursor, "recipe", actor, plan=plan, detail=detail)


def forget(store: Database, recipe: int, by: str | None = None) -> rows.Recipe:
    """End a recipe; nothing that was read by it changes. What it was.

    Raises:
        Denied: the actor may not upload, or it is another's and he is held to some rows.
        UsageError: there is no such recipe, or it was forgotten before.
    """
    actor = store.actor(by)
    with store.writing("upload", actor) as own:
        at = writing.latest_entry(own)
        found = queries.rows(own, marts.RECIPES, {"as_of": at, "recipe": recipe})
        if not found:
            raise UsageError("error-no-recipe", recipe=recipe)
        if actor.limited and found[0]["by"] != actor.name:
            raise Denied("denied-recipe", signed_in=True, who=actor.name, recipe=recipe)
        writing.append_entry(
            own, "recipe_forget", actor, plan=found[0]["plan"], subject=recipe
        )  # fmt: skip
    return found[0]
