"""Where a known form stands in a file: on which sheets, and how much lower."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from barometer.intake.decode.grid import Book, Grid
from barometer.intake.layout.forms import (
    header_of,
    header_words,
    is_same_header,
    rows_of,
    undated,
)
from barometer.intake.layout.reading import Form, Recipe, TableReading
from barometer.intake.words.lexicon import Lexicon

# A form is another one where less than this share of its header is the same.
_ALIKE = 0.6
# Its header is looked for in so many rows.
_TOP_ROWS = 100


@dataclass(frozen=True, slots=True)
class Place:
    """The sheet of this file that stands for one of the form's, and how many rows lower it does."""

    grid: Grid
    rows: int = 0


def same_places(recipe: Recipe, book: Book) -> dict[str | None, Place] | None:
    """For each sheet of a form the one whose header is most like its own, in the same rows."""
    places: dict[str | None, Place] = {}
    for reading, form in zip(recipe.readings, recipe.forms, strict=True):
        if reading.sheet not in places:
            used = [place.grid for place in places.values()]
            grid = _matching_sheet(reading, form, book, used)
            if grid is None:
                return None
            places[reading.sheet] = Place(grid)
    return places


def _matching_sheet(
    reading: TableReading, form: Form, book: Book, used: Sequence[Grid]
) -> Grid | None:
    """The sheet whose header is most like the form's; of several the one of the same name."""
    best, share = None, _ALIKE
    for grid in book.grids:
        if reading.last_header > grid.height or any(grid is one for one in used):
            continue
        header = header_words(header_of(reading, grid))
        wanted = [text for text in form.header if text.strip()]
        same = sum(text in header for text in wanted) / max(1, len(wanted))
        same += is_same_header(header, form.header) + (grid.sheet == reading.sheet) / 2
        if same > share and not grid.hidden:
            best, share = grid, same
    return best


def other_places(
    recipe: Recipe, book: Book, tops: Sequence[Sequence[frozenset[str]]]
) -> dict[str | None, Place] | None:
    """For each sheet of a form the one place where its headers stand, all as many rows lower.

    `tops`: the words in each of the first rows of the sheets. None where there is no such place,
    or more than one.
    """
    places: dict[str | None, Place] = {}
    pairs = list(zip(recipe.readings, recipe.forms, strict=True))
    for sheet in dict.fromkeys(one.sheet for one in recipe.readings):
        rows = [header for one, form in pairs if one.sheet == sheet
                for header in zip(one.header_rows, rows_of(form.header), strict=False)]  # fmt: skip
        used = [place.grid for place in places.values()]
        matches = [
            Place(grid, by)
            for grid, top in zip(book.grids, tops, strict=True)
            if not (grid.hidden or any(grid is one for one in used))
            for by in range(1 - min(at for at, _ in rows), len(top) + 1 - max(at for at, _ in rows))
            if all(words <= top[at + by - 1] for at, words in rows)
        ]  # fmt: skip
        if len(matches) != 1:
            return None
        places[sheet] = matches[0]
    return places


def sheets_alike(
    sheet: str | None, places: Mapping[str | None, Place], book: Book, lexicon: Lexicon
) -> list[Place]:
    """The other sheets of a file that are named like one of a form, but for places and dates."""
    used = [place.grid for place in places.values()]
    named = undated(sheet or "", lexicon)
    return [Place(grid, places[sheet].rows) for grid in book.grids
            if not (grid.hidden or any(grid is one for one in used))
            and undated(grid.sheet or "", lexicon) == named]  # fmt: skip


def top_of(grid: Grid) -> list[frozenset[str]]:
    """The words in each of the first rows of a sheet."""
    return [frozenset(header_words(row)) for row in grid.rows(0, min(grid.height, _TOP_ROWS))]
