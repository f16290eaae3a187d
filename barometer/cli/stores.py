"""Commands on whole stores: `store copy`."""

from __future__ import annotations

from typing import Annotated

import typer

from barometer.cli.options import ByOption, JsonOption, acting, command, language, show
from barometer.store import copying, open_store
from barometer.wording import say


@command
def store_copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="Store to read.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Empty store to fill.")],
    by: ByOption = None,
    json: JsonOption = False,
) -> None:
    """Copy a store into an empty one, verified by counts and checksums of every table."""
    with open_store(source, fill=False) as held, open_store(target, fill=False) as empty:
        tables = copying.copy(held, acting(empty, by))
        document = {"from": held.location.url, "to": empty.location.url, "tables": tables}
    rows = sum(row["row_count"] for row in tables)
    told = {"source": document["from"], "target": document["to"], "rows": rows}
    show(document, json, lambda: say("cli-copied", language(), **told))
