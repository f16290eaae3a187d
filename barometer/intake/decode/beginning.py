"""The beginning of each sheet of a file, as its uploader knows it: to be shown and pointed at."""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS, CHARACTERS = 60, 80


@dataclass(frozen=True, slots=True)
class SheetStart:
    """The first rows of a sheet as text, blank cells empty; the size of all of it."""

    sheet: str | None
    height: int
    width: int
    rows: tuple[tuple[str, ...], ...]


def starts(name: str, data: bytes, rows: int) -> list[SheetStart]:
    """So many rows of each visible sheet; nothing for a zip of several, or what cannot be read."""
    # Loaded in the child alone: whoever shows a sheet needs no decoder.
    from barometer.intake.decode import archive
    from barometer.intake.decode.files import Undecodable, book, books

    try:
        [(member, content)] = list(books(name, data))
        grids = book(member, content).grids
    except (Undecodable, archive.Unsafe, ValueError):
        return []
    return [
        SheetStart(
            grid.sheet, grid.height, grid.width,
            tuple(tuple(cell[:CHARACTERS] for cell in row[:COLUMNS])
                  for row in grid.rows(0, rows)),
        )
        for grid in grids if not grid.hidden and grid.height
    ]  # fmt: skip
