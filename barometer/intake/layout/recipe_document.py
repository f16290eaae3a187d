"""Recipes as JSON: printed for the ledger and for plan packs, and read strictly."""

from __future__ import annotations

from collections.abc import Mapping

from barometer.intake.layout.document import loaded, printed, tables_in
from barometer.intake.layout.mistakes import Json, Mistake, Mistakes
from barometer.intake.layout.reading import Form, Recipe
from barometer.intake.tables import TABLES

RECIPE_KEYS = ("file", "table", "readings", "forms")
# A header has a cell for each column of a sheet.
_MOST = 100_000
_FORM_KEYS = ("header", "labels", "numbers", "to_end", "title")


def printed_recipe(recipe: Recipe) -> dict[str, Json]:
    """The file that a reading was confirmed on, its tables, and the words of each."""
    return {
        "file": recipe.file, **({"table": recipe.table} if recipe.table else {}),
        "readings": [printed(one) for one in recipe.readings],
        "forms": [_printed_form(form) for form in recipe.forms],
    }  # fmt: skip


def _printed_form(form: Form) -> dict[str, Json]:
    document: dict[str, Json] = {
        "header": list(form.header), "labels": list(form.labels),
        "numbers": list(form.numbers), "to_end": form.to_end,
    }  # fmt: skip
    return document if form.title is None else {**document, "title": list(form.title)}


def recipe_in(data: bytes, name: str) -> tuple[Recipe, list[Mistake]]:
    """The recipe of a document, and all that is wrong with it.

    Raises:
        UsageError: it is too large, or no JSON.
    """
    mistakes, document = Mistakes(), loaded(data, name)
    if not isinstance(document, Mapping):
        mistakes.tell("recipe", document, "{…}")
        document = {}
    mistakes.unknown("recipe", document, RECIPE_KEYS)
    readings = tables_in({"readings": document.get("readings")}, mistakes)
    listed = mistakes.items("forms", document.get("forms"))
    forms = [_form(f"forms[{at}]", form, mistakes) for at, form in enumerate(listed)]
    if len(forms) != len(readings) and not mistakes.listed:
        mistakes.tell("forms", len(forms), len(readings))
    file = mistakes.text("file", document.get("file")) or name
    table = document.get("table")
    if table is not None and not (isinstance(table, str) and table in TABLES):
        mistakes.tell("table", table, " | ".join(TABLES))
        table = None
    return Recipe(0, tuple(readings), tuple(forms), file, table), mistakes.listed


def _form(place: str, value: Json, mistakes: Mistakes) -> Form:
    if not isinstance(value, Mapping):
        mistakes.tell(place, value, "{…}")
        return Form((), (), (), False)
    mistakes.unknown(place, value, _FORM_KEYS)
    header, labels, numbers = (
        tuple(_texts(f"{place}.{key}", value.get(key), mistakes)) for key in _FORM_KEYS[:3]
    )
    to_end = value.get("to_end")
    if not isinstance(to_end, bool):
        mistakes.tell(f"{place}.to_end", to_end, "true | false")
    title = tuple(_texts(f"{place}.title", value["title"], mistakes)) if "title" in value else None
    return Form(header, labels, numbers, bool(to_end), title)


def _texts(place: str, value: Json, mistakes: Mistakes) -> list[str]:
    listed = mistakes.items(place, value, _MOST)
    for at, text in enumerate(listed):
        if not isinstance(text, str):
            mistakes.tell(f"{place}[{at}]", text, '"…"')
    return [str(text) for text in listed]
