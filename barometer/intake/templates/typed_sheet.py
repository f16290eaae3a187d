"""A sheet that was typed in, as the file it goes in as: one region, a row for each indicator."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.header_words import HEADERS
from barometer.intake.words.phrases import MEASURES
from barometer.languages import is_chinese
from barometer.plan.pack import Indicator

# The header is the file's first row; what stands first in the sheet is its second.
FIRST_ROW = 2
_LABELS = ("region_code", "region", "indicator", "measure", "unit")


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One indicator's figures as typed, one text for each year; a blank one is no figure."""

    indicator: str
    measure: str
    unit: str
    values: tuple[str, ...]


def usual_unit(indicator: Indicator, measure: str) -> str:
    """The unit that a figure is in where nobody says another."""
    return "%" if measure in CHANGES else indicator.unit


def typed_file(
    region: tuple[str, str], years: Sequence[int], rows: Sequence[TypedRow], lang: str
) -> bytes:
    """A wide CSV (UTF-8 with BOM) of the sheet, row by row and year by year.

    Args:
        region: code and name.
        years: the heads of the columns of figures.
        rows: a row for each indicator, in the order in which they stand on the screen.
        lang: Chinese headers where Chinese is read, else English.
    """
    spelling = 1 if is_chinese(lang) else 0
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*(HEADERS[name][spelling] for name in _LABELS), *map(str, years)])
    for row in rows:
        measure = MEASURES[row.measure][spelling]
        writer.writerow(map(_in_one_line, (*region, row.indicator, measure, row.unit, *row.values)))
    return text.getvalue().encode("utf-8-sig")


def _in_one_line(cell: str) -> str:
    """The cell without line ends, so that each row of the sheet is one line of the file."""
    return " ".join(cell.split())
