"""What retracting or reinstating an upload really did, as lines of text."""

from __future__ import annotations

import json

from barometer.cells import (
    Names,
    columns_of,
    from_words,
    header,
    record_words,
    turned_values,
    turned_words,
)  # fmt: skip
from barometer.intake.tables import TABLES
from barometer.rows import TurnedFigure, TurnedRecord, Upload
from barometer.store import Store
from barometer.store.uploads.entries import Turning, TurnKind, turning_of
from barometer.wording import name_of, period_words, say

LISTED = 20


def lines(store: Store, upload: Upload, kind: TurnKind, lang: str) -> list[str]:
    """How many values now stand how, and the first of them."""
    turning = turning_of(store, upload["upload"], upload["table"], kind, shown=LISTED)
    heading = turned_words(kind, turning.upload, turning.counts, lang)
    if turning.table in TABLES:
        listed = _records(turning, _names(store, upload["plan"], lang))
    else:
        listed = [_figure(row, lang) for row in turning.figures]
    more = turning.total - len(listed)
    return [*heading, *(f"  {line}" for line in listed),
            *([say("moved-more", lang, count=more)] if more else [])]  # fmt: skip


def _names(store: Store, plan: str, lang: str) -> Names:
    regions = {row["code"]: name_of(row, lang) for row in store.regions(plan)}
    return Names(regions, {row["indicator"]: row for row in store.indicators(plan)}, lang)


def _figure(row: TurnedFigure, lang: str) -> str:
    facts = [name_of(row, lang, "region") or row["region_code"],
             name_of(row, lang) or row["indicator"],
             period_words(row["period"], lang), say(f"measure-{row['measure']}", lang)]  # fmt: skip
    return _line(row, " · ".join(facts), *turned_values(row, lang), lang)  # fmt: skip


def _line(row: TurnedFigure | TurnedRecord, what: str, before: str, after: str, lang: str) -> str:
    source = from_words(row, lang)
    if source:
        after = say("turned-line-from", lang, after=after, **{"from": source})
    key = "turned-line-same" if row["other"] == "later" else "turned-line"
    return say(key, lang, what=what, before=before, after=after)


def _records(turning: Turning, names: Names) -> list[str]:
    """Each record by its key, with the cells that differ."""
    none = say("turned-none", names.lang)
    record_lines = []
    for row in turning.records:
        old, new = (json.loads(text or "null") for text in (row["before_data"], row["after_data"]))
        columns = columns_of(turning.table, [old, new])
        keys = [column for column in columns
                if column.type == "region" or column.name in TABLES[turning.table].key]  # fmt: skip
        what = " · ".join(record_words(new or old, column, names) for column in keys)
        cells = [
            tuple(f"{header(column, names.lang)} {record_words(data or {}, column, names) or '—'}"
                  for data in (old, new))
            for column in columns if column not in keys
            and (old is None or new is None or old.get(column.name) != new.get(column.name))
        ]  # fmt: skip
        before, after = (
            ("; ".join(side) for side in zip(*cells, strict=True)) if cells else ("", "")
        )
        record_lines.append(
            _line(row, what, before if old else none, after if new else none, names.lang)
        )
    return record_lines
