"""Commands that write: init, upload, retract, reinstate.

Of the last two it is told what they really did, as lines of text.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from barometer import objects
from barometer.access import HOUSE
from barometer.cells import (
    Names,
    columns_of,
    from_words,
    header,
    record_words,
    turned_values,
    turned_words,
)  # fmt: skip
from barometer.cli import options, text
from barometer.cli.options import as_person, choices, command, contents, language, show
from barometer.errors import InputRefused
from barometer.intake.tables import TABLES
from barometer.rows import TurnedFigure, TurnedRecord, Upload
from barometer.store import Store, open_store
from barometer.store.uploads.entries import Turning, TurnKind, turning_of
from barometer.store.uploads.upload import Seen
from barometer.wording import error_text, name_of, period_words, say

LISTED = 20


@command
def init(store: options.StoreUrl = None, json: options.Json = False) -> None:
    """Create or upgrade the store and load the plans."""
    with open_store(store, fill=False) as opened:
        summary = opened.acting(HOUSE).fill()
        show(summary, json, lambda: text.summary(summary, language()))


@command
def upload(
    files: options.Files,
    plan: options.Plan = None,
    region: options.Region = None,
    table: options.Table = None,
    sheet: options.Sheet = None,
    layout: options.Layout = None,
    answer: options.Answer = None,
    reading: options.Reading = None,
    by: options.By = None,
    note: Annotated[str | None, typer.Option(help="A note for the history.")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Keep the good rows.")] = False,
    if_entry: Annotated[int | None, typer.Option(help="Only if it does what it did then.")] = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> int:
    """Store files: one file, one transaction, all or nothing."""
    given = contents(files)
    chosen = choices(sheet, layout, answer, reading)
    document: list[dict[str, object]] = []
    with open_store(store) as opened:
        acting_store = as_person(opened, by)
        for name, data in given:
            try:
                stored = acting_store.upload(
                    name, data, plan=plan, region=region, table=table, by=by, note=note,
                    partial=partial, choices=chosen,
                    seen=None if if_entry is None else Seen(if_entry),
                )  # fmt: skip
                document += [objects.upload_answer(row, language()) for row in stored]
            except InputRefused as refusal:
                document.append(_refusal(name, refusal))
    show(document, json, lambda: text.uploads(document, language()))
    return int(any(item["upload"] is None for item in document))


def _refusal(name: str, refusal: InputRefused) -> dict[str, object]:
    print(error_text(refusal, language()), file=sys.stderr)
    problems = [objects.problem_object(problem, language()) for problem in refusal.problems]
    return {**dict.fromkeys(objects.UPLOAD_KEYS), "file": name, "problems": problems}


@command
def retract(
    upload: Annotated[int, typer.Argument(help="Number of the upload.")],
    by: options.By = None,
    why: Annotated[str | None, typer.Option(help="Why it is taken out.")] = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Take an upload out of every figure; nothing is deleted."""
    _turn("retract", upload, by, why, store, json)


@command
def reinstate(
    upload: Annotated[int, typer.Argument(help="Number of the upload.")],
    by: options.By = None,
    why: Annotated[str | None, typer.Option(help="Why it counts again.")] = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Undo a retraction."""
    _turn("reinstate", upload, by, why, store, json)


def _turn(
    kind: TurnKind, upload: int, by: str | None, why: str | None, store: str | None, json: bool
) -> None:
    with open_store(store) as opened:
        acting_store = as_person(opened, by)
        turn = acting_store.retract if kind == "retract" else acting_store.reinstate
        upload_row = turn(upload, by, why)
        shown, lang = objects.picked([upload_row], objects.UPLOAD_KEYS), language()
        show(shown[0], json, lambda: "\n".join(
            [text.uploads(shown, lang), *turning_lines(acting_store, upload_row, kind, lang)]
        ))  # fmt: skip


COMMANDS = (init, upload, retract, reinstate)


def turning_lines(store: Store, upload: Upload, kind: TurnKind, lang: str) -> list[str]:
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
