"""Answers as CSV, which a spreadsheet opens as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from barometer import objects
from barometer.api.answers import Answer, finished
from barometer.intake import neutralise


def as_csv(
    name: str, rows: Sequence[Mapping[str, object]], keys: Sequence[str], headers: Mapping[str, str]
) -> Answer:
    """The same rows as CSV with a byte-order mark; no cell can act as a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(keys)
    writer.writerows([_cell(row[key]) for key in keys] for row in rows)
    told = {**headers, "Content-Disposition": f'attachment; filename="{name}.csv"'}
    return finished(text.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", told)


def _cell(value: object) -> object:
    if isinstance(value, list):
        parts = (objects.as_json(item) if isinstance(item, dict) else str(item) for item in value)
        return neutralise(";".join(parts))
    return neutralise(value) if isinstance(value, str) else value
