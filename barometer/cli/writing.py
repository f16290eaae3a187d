"""Commands that write: init, upload, retract, reinstate."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from barometer import objects
from barometer.access import HOUSE
from barometer.cli import text, turned
from barometer.cli.answers import (
    AnswerOption,
    LayoutOption,
    ReadingOption,
    SheetOption,
    choices,
)  # fmt: skip
from barometer.cli.options import (
    ByOption,
    FilesArgument,
    JsonOption,
    PlanOption,
    RegionOption,
    StoreOption,
    TableOption,
    as_person,
    command,
    contents,
    language,
    show,
)  # fmt: skip
from barometer.errors import InputRefused
from barometer.store import open_store
from barometer.store.uploads.entries import TurnKind
from barometer.store.uploads.upload import Seen
from barometer.wording import error_text


@command
def init(store: StoreOption = None, json: JsonOption = False) -> None:
    """Create or upgrade the store and load the plans."""
    with open_store(store, fill=False) as opened:
        summary = opened.acting(HOUSE).fill()
        show(summary, json, lambda: text.summary(summary, language()))


@command
def upload(
    files: FilesArgument,
    plan: PlanOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    sheet: SheetOption = None,
    layout: LayoutOption = None,
    answer: AnswerOption = None,
    reading: ReadingOption = None,
    by: ByOption = None,
    note: Annotated[str | None, typer.Option(help="A note for the history.")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Keep the good rows.")] = False,
    if_entry: Annotated[int | None, typer.Option(help="Only if it does what it did then.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
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
    by: ByOption = None,
    why: Annotated[str | None, typer.Option(help="Why it is taken out.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Take an upload out of every figure; nothing is deleted."""
    _turn("retract", upload, by, why, store, json)


@command
def reinstate(
    upload: Annotated[int, typer.Argument(help="Number of the upload.")],
    by: ByOption = None,
    why: Annotated[str | None, typer.Option(help="Why it counts again.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
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
            [text.uploads(shown, lang), *turned.lines(acting_store, upload_row, kind, lang)]
        ))  # fmt: skip


COMMANDS = (init, upload, retract, reinstate)
