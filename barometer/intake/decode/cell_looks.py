"""How a workbook's sheet looks: cells that show something else than they hold, what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from barometer.intake.decode.grid import Struck
from barometer.intake.decode.number_format import Format

# How to show a cell's value, or the text that stands for it.
Form = Format | str | Struck


@dataclass(frozen=True, slots=True)
class Looks:
    """How one sheet looks; places are 0-based.

    `forms`: (row, column) -> the form of a cell that shows something else than the value it
    holds. `rows`, `columns`: hidden or filtered out. `part`: the part of an .xlsx that it is in.
    """

    forms: Mapping[tuple[int, int], Form] = field(default_factory=dict)
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    part: str = ""
