"""A notebook as data: its cells, read from TOML or JSON, every mistake reported.

Values of controls are read and written as an address holds them.
"""

from __future__ import annotations

import json
import math
import tomllib
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from barometer.errors import UsageError
from barometer.languages import is_chinese
from barometer.wording import DEFAULT_LANGUAGE, say, written

MOST_CELLS, MOST_CHARACTERS = 100, 20_000
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Text = Annotated[str, Field(max_length=MOST_CHARACTERS)]
# Text in one language, or in several by their codes.
TextByLanguage = Text | dict[Literal["zh-Hans", "en"], Text]
Value = str | int | float | bool | None

MOST_OF_A_VALUE = 200


class _Strict(BaseModel):
    """A model that refuses unknown fields and converts no types."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class TextCell(_Strict):
    """Prose in Markdown."""

    kind: Literal["text"]
    text: TextByLanguage


class QueryCell(_Strict):
    """A question in SQL; other cells read its answer as a table of its name."""

    kind: Literal["query"]
    name: Name
    title: TextByLanguage = ""
    sql: Text


class ChartCell(_Strict):
    """A chart of another cell's answer: a Vega-Lite specification without data."""

    kind: Literal["chart"]
    name: Name
    title: TextByLanguage = ""
    of: Name
    spec: dict[str, Any] = Field(default_factory=dict)


class ControlCell(_Strict):
    """A choice that questions use as `$name`."""

    kind: Literal["control"]
    name: Name
    label: TextByLanguage = ""
    choice: Literal["region", "indicator", "target", "plan", "year", "number", "text"]
    value: Value = None
    least: float | None = None
    most: float | None = None
    step: float | None = None


Cell = Annotated[TextCell | QueryCell | ChartCell | ControlCell, Field(discriminator="kind")]


class Notebook(_Strict):
    """A notebook: its identifier, title and cells."""

    notebook: Slug
    title: TextByLanguage
    plan: str | None = Field(None, max_length=100)
    cells: list[Cell] = Field(max_length=MOST_CELLS)

    @model_validator(mode="after")
    def _names_once(self) -> Notebook:
        names = [cell.name for cell in self.cells if not isinstance(cell, TextCell)]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"two cells are named {', '.join(twice)}")
        return self

    def as_json(self) -> str:
        """The notebook as the ledger keeps it."""
        return self.model_dump_json(exclude_defaults=True)


def notebook_of(document: object) -> Notebook:
    """The notebook in a document of plain data.

    Raises:
        UsageError: it is not of this shape; the message names every place.
    """
    try:
        return Notebook.model_validate(document)
    except ValidationError as error:
        wrong = [f"{'.'.join(map(str, item['loc'])) or '-'}: {item['msg']}"
                 for item in error.errors()[:10]]  # fmt: skip
        raise UsageError("error-notebook", wrong="; ".join(wrong)) from error


def from_text(text: str, *, is_json: bool = False) -> Notebook:
    """The notebook in a TOML file, or in JSON.

    Raises:
        UsageError: it is none, or not of this shape.
    """
    try:
        return notebook_of(json.loads(text) if is_json else tomllib.loads(text))
    except (tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        raise UsageError("error-notebook", wrong=str(error)) from error


def in_language(words: TextByLanguage, lang: str) -> str:
    """The text in the reader's language, else in the one there is."""
    if isinstance(words, str):
        return words
    wanted = "zh-Hans" if is_chinese(lang) else "en"
    text = words.get(wanted) or next(iter(words.values()), "")  # type: ignore[call-overload]
    return written(text, lang)


def label_of(cell: Cell, lang: str = DEFAULT_LANGUAGE) -> str:
    """What a reader calls a cell: its title or label, else its name."""
    if isinstance(cell, TextCell):
        return say("cell-text", lang)
    words = cell.label if isinstance(cell, ControlCell) else cell.title
    return in_language(words, lang) or cell.name


def value_of(control: ControlCell, text: str) -> Value:
    """The value that a text in an address stands for.

    Raises:
        ValueError: it is none that this control can take.
    """
    if control.choice == "year":
        year = int(text)
        if not 1900 <= year <= 2200:
            raise ValueError(text)
        return year
    if control.choice == "number":
        return _number(control, text)
    if len(text) > MOST_OF_A_VALUE:
        raise ValueError(text)
    return text


def text_of(value: Value) -> str:
    """How an address writes a value."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _number(control: ControlCell, text: str) -> float | int:
    number = float(text)
    least, most = control.least, control.most
    if not math.isfinite(number) or (least is not None and number < least) or (
        most is not None and number > most
    ):  # fmt: skip
        raise ValueError(text)
    return int(number) if number.is_integer() and abs(number) < 1e15 else number
