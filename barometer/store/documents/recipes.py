"""Readings of known forms: confirmed by uploaders or shipped with a plan, listed, forgotten."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import duckdb

from barometer import rows
from barometer.access import Actor
from barometer.errors import Denied, UsageError
from barometer.intake.clock import day_in_china
from barometer.intake.layout.document import SURENESS, tables_in
from barometer.intake.layout.mistakes import Mistakes
from barometer.intake.layout.reading import Recipe
from barometer.intake.layout.recipe_document import RECIPE_KEYS, printed_recipe, recipe_in
from barometer.intake.layout.told_again import with_told_again
from barometer.intake.tables import TABLES
from barometer.plan.pack import PackFile
from barometer.store import marts, queries, writing

if TYPE_CHECKING:
    from barometer.intake import Reading
    from barometer.store.database import Database

KEYS = ("recipe", "plan", "file", "table", "sheet", "by", "at", "used")
_LONGEST_STEM = 60


def recipes(store: Database, plan: str | None = None) -> list[rows.Recipe]:
    """The readings remembered, newest first: number, plan, form, by whom, how often used."""
    return store.rows(marts.RECIPES, plan=plan)


def recipes_for(store: Database, plan: str, actor: Actor) -> tuple[Recipe, ...]:
    """What is known of a plan's forms to this uploader.

    What somebody held to some rows has confirmed serves his own files only: it decides what
    figures are taken to mean.
    """
    usable = [row for row in recipes(store, plan) if not row["limited"] or row["by"] == actor.name]
    return tuple(recipe for row in usable if (recipe := _recipe(row, actor)) is not None)


def _recipe(row: rows.Recipe, actor: Actor) -> Recipe | None:
    """The recipe; None where it says what no recipe may: it must not hold up later files.

    What was told of a period is that of the latest file read by it.
    """
    recipe, mistakes = recipe_in(_document(row).encode(), row["file"] or "")
    if mistakes:
        return None
    last = tables_in(json.loads(row["last_readings"] or "[]"), Mistakes())
    readings = with_told_again(recipe.readings, last)
    same_sender = row["last_by"] == actor.name and (row["used"] or not _shipped(row))
    told_on = day_in_china(row["last_at"]).isoformat() if same_sender else None
    return replace(recipe, number=row["recipe"], readings=readings, told_on=told_on)


def _shipped(row: rows.Recipe) -> bool:
    """True for a recipe that came with a plan pack."""
    return "name" in json.loads(row["detail"])


def _document(row: rows.Recipe) -> str:
    """A recipe as a plan pack ships it: without who confirmed it, and how sure it was once."""
    detail = json.loads(row["detail"])
    document = {key: detail[key] for key in RECIPE_KEYS if key in detail}
    for reading in document["readings"]:
        for key in SURENESS:
            reading.pop(key, None)
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def recipe_files(
    store: Database, plan: str | None = None, wanted: Collection[int] = ()
) -> dict[str, str]:
    """Recipes as files of a plan pack's folder `recipes`: name -> text.

    What somebody held to some rows has confirmed serves his own files only, and is left out
    unless its number is `wanted`.

    Raises:
        UsageError: a number that there is not, or recipes of several plans.
    """
    chosen = [row for row in recipes(store, plan)
              if row["recipe"] in wanted or not (wanted or row["limited"])]  # fmt: skip
    missing = set(wanted) - {row["recipe"] for row in chosen}
    if missing:
        raise UsageError("error-no-recipe", recipe=min(missing))
    plans = sorted({row["plan"] for row in chosen})
    if len(plans) > 1:
        raise UsageError("error-several-plans", plans=", ".join(plans))
    return {_file_name(row): _document(row) for row in chosen}


def _file_name(row: rows.Recipe) -> str:
    """The name it came by, else the form's with the recipe's number."""
    name: str | None = json.loads(row["detail"]).get("name")
    if name is not None:
        return name.rpartition("/")[2]
    stem = (row["file"] or "").rpartition("/")[2].rpartition(".")[0]
    form_name = re.sub(r"[^\w]+", "-", stem).strip("-")[:_LONGEST_STEM]
    return f"{form_name or 'form'}-{row['recipe']}.json"


def replace_packed(
    cursor: duckdb.DuckDBPyConnection, plan: str, files: Sequence[PackFile], actor: Actor
) -> None:
    """Bring a pack's recipes up to date: forget what left the pack, remember what is new."""
    at = writing.latest_entry(cursor)
    numbers: dict[tuple[str, str], int] = {}
    for row in queries.rows(cursor, marts.RECIPES, {"as_of": at, "plan": plan}):
        known = json.loads(row["detail"])
        if "name" in known:
            numbers[known["name"], known["sha256"]] = row["recipe"]
    wanted = {(file.name, sha256(file.data).hexdigest()): file for file in files}
    for key in numbers.keys() - wanted.keys():
        writing.append_entry(cursor, "recipe_forget", actor, plan=plan, subject=numbers[key])
    for (name, digest), file in wanted.items():
        if (name, digest) not in numbers:
            recipe, _ = recipe_in(file.data, name)
            detail = {**printed_recipe(recipe), "name": name, "sha256": digest}
            writing.append_entry(cursor, "recipe", actor, plan=plan, detail=detail)


def confirm(
    cursor: duckdb.DuckDBPyConnection, plan: str, reading: Reading, actor: Actor
) -> int | None:
    """Remember how a file was read, inside the upload's transaction; its number.

    The very same reading of the same form is not remembered twice.
    """
    if not reading.forms or reading.recipe is not None:
        return None
    table = reading.table if reading.table in TABLES else None
    detail = printed_recipe(Recipe(0, reading.readings, reading.forms, reading.file, table))
    at = writing.latest_entry(cursor)
    for row in queries.rows(cursor, marts.RECIPES, {"as_of": at, "plan": plan}):
        known = json.loads(row["detail"])
        same = all(
            known.get(key) == json.loads(json.dumps(detail.get(key)))
            for key in ("readings", "forms", "table")
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
    with store.writing("upload", actor) as cursor:
        at = writing.latest_entry(cursor)
        matches = queries.rows(cursor, marts.RECIPES, {"as_of": at, "recipe": recipe})
        if not matches:
            raise UsageError("error-no-recipe", recipe=recipe)
        if actor.limited and matches[0]["by"] != actor.name:
            raise Denied("denied-recipe", signed_in=True, who=actor.name, recipe=recipe)
        writing.append_entry(
            cursor, "recipe_forget", actor, plan=matches[0]["plan"], subject=recipe
        )  # fmt: skip
    return matches[0]
