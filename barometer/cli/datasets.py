"""Commands on the documented views: `views` lists them, `query` asks, `export` writes all out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from barometer.cli import options, text
from barometer.cli.options import command, language, reading, show, waiting
from barometer.query.questions import SECONDS, ask
from barometer.query.views import dictionary
from barometer.report import dataset
from barometer.wording import say


@command
def views(json: options.Json = False) -> None:
    """List the views that questions are asked of, column by column."""
    columns = dictionary(language())
    show(columns, json, lambda: text.table(columns, "views", language()))


@command
def export(
    folder: Annotated[Path, typer.Option("-o", "--output", help="Folder to write to.")],
    kind: Annotated[str, typer.Option("--format", help="duckdb, parquet or csv.")] = "duckdb",
    plan: options.Plan = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Write the whole store to a folder, with a data dictionary."""
    with reading(store, plan=plan) as opened:
        files = dataset.write_dataset(opened, folder, kind, lang=language(), plan=plan, as_of=as_of,
                                      told=waiting().on_progress)  # fmt: skip
    show({"files": files}, json, lambda: say("cli-exported", language(), files=files))


@command
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One SELECT over the views.")],
    plan: options.Plan = None,
    as_of: options.AsOf = None,
    limit_s: Annotated[float, typer.Option("--limit-s", help="Seconds it may take.")] = SECONDS,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Ask one read-only question of the documented views."""
    with reading(store, plan=plan) as opened:
        asked = ask(opened, sql, plan=plan, as_of=as_of, seconds=limit_s, asker=waiting())
        document = asked.document()
    show(document, json, lambda: text.answer(document, language()))


COMMANDS = (views, query, export)
