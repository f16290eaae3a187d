"""Commands of whoever runs the store: backup and restore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from barometer.access import at_keyboard
from barometer.cli.options import (
    ByOption,
    JsonOption,
    StoreOption,
    as_person,
    command,
    language,
    show,
)
from barometer.errors import StoreBusy, UsageError
from barometer.store import open_store
from barometer.store.location import locate
from barometer.store.operations import backup as backing
from barometer.store.operations import control
from barometer.wording import say


@command
def backup(
    dest: Annotated[Path, typer.Argument(help="File to write.")],
    by: ByOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
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
    by: ByOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Put a copy in the store's place; what stood there is kept beside it."""
    copy = backing.restore(source, locate(store), at_keyboard(by), replace=replace)
    show(copy, json, lambda: say("backup-restored", language(), **copy))


COMMANDS = (backup, restore)
