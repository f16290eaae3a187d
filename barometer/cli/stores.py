"""Commands on whole stores: `store copy`, `store verify`, backup and restore."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from barometer.access import at_keyboard
from barometer.cli import options
from barometer.cli.options import as_person, command, language, show
from barometer.errors import StoreBusy, UsageError
from barometer.store import open_store
from barometer.store.location import locate
from barometer.store.operations import backup as backing
from barometer.store.operations import control
from barometer.store.operations.copying import Verified, copy, opened_copy, verify
from barometer.wording import say


@command
def store_verify(
    file: Annotated[
        Path | None, typer.Argument(help="A copy to look at; left out, the store itself.")
    ] = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> int:
    """Read every row, compare counts and original files with the ledger; exit 1 for a fault."""
    verified = _of_copy(file) if file else _of_store(store)
    lang = language()
    lines = [say("verify-read", lang, store=verified["store"], rows=verified["rows"])]
    lines += [
        say(f"verify-{row['fault']}", lang, entry=str(row["entry"])) for row in verified["faults"]
    ]
    lines += [] if verified["faults"] else [say("verify-whole", lang)]
    show(verified, json, lambda: "\n".join(lines))
    return int(bool(verified["faults"]))


def _of_store(url: str | None) -> Verified:
    location = locate(url)
    if location.missing:
        # Opening it would make an empty one.
        raise UsageError("error-copy-nothing", store=location.url)
    with open_store(url, fill=False) as opened, opened.tables() as cursor:
        return verify(cursor, opened.location.url)


def _of_copy(file: Path) -> Verified:
    if not file.is_file():
        raise UsageError("error-no-file", file=str(file))
    with TemporaryDirectory() as folder, opened_copy(file, Path(folder) / "copy") as cursor:
        return verify(cursor, str(file))


@command
def store_copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="Store to read.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Empty store to fill.")],
    by: options.By = None,
    json: options.Json = False,
) -> None:
    """Copy a store into an empty one, verified by counts and checksums of every table."""
    with (
        open_store(source, fill=False) as source_store,
        open_store(target, fill=False) as target_store,
    ):
        tables = copy(source_store, as_person(target_store, by))
        document = {
            "from": source_store.location.url,
            "to": target_store.location.url,
            "tables": tables,
        }
    rows = sum(row["row_count"] for row in tables)
    facts = {"source": document["from"], "target": document["to"], "rows": rows}
    show(document, json, lambda: say("cli-copied", language(), **facts))


@command
def backup(
    dest: Annotated[Path, typer.Argument(help="File to write.")],
    by: options.By = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Write a consistent, compared copy of the store, also while the app runs."""
    location = locate(store)
    if location.missing:
        # Opening it would make an empty one.
        raise UsageError("error-copy-nothing", store=location.url)
    try:
        with open_store(store, fill=False, busy_seconds=0.5) as opened:
            copy = backing.backup(as_person(opened, by), dest)
    except StoreBusy:
        copy = control.ask_backup(location, dest, by)
    show(copy, json, lambda: say("backup-made", language(), **copy))


@command
def restore(
    source: Annotated[Path, typer.Argument(help="Copy to take.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Also over a store that holds something.")
    ] = False,
    by: options.By = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Put a copy in the store's place; what stood there is kept beside it."""
    copy = backing.restore(source, locate(store), at_keyboard(by), replace=replace)
    show(copy, json, lambda: say("backup-restored", language(), **copy))


COMMANDS = (backup, restore)
