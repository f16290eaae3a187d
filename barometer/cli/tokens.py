"""Commands on tokens for machine uploads: `token create`, `token list`, `token revoke`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

import typer

from barometer.cli import options, text
from barometer.cli.options import as_person, command, language, show
from barometer.store import open_store
from barometer.store.operations import tokens
from barometer.wording import say

_STATES = {"valid": "token-valid", "expired": "token-expired", "revoked": "token-revoked"}


@command
def token_create(
    name: Annotated[str, typer.Argument(help="Name that uploads bear in the ledger.")],
    role: Annotated[str, typer.Option(help="reader, uploader, bureau or editor.")] = "uploader",
    region: Annotated[list[str] | None, typer.Option(help="Region code; again for more.")] = None,
    indicator: Annotated[
        list[str] | None, typer.Option(help="Indicator slug; again for more.")
    ] = None,
    body: Annotated[
        list[str] | None, typer.Option(help="Body of the plan; again for more.")
    ] = None,
    expires: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day it is valid (UTC).")
    ] = None,
    by: options.By = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Issue a token; it is shown this once, only its hash is kept."""
    last: date | None = expires.date() if expires else None
    with open_store(store) as opened:
        token = tokens.create(
            as_person(opened, by), name, role, regions=region or (), indicators=indicator or (),
            bodies=body or (), expires=last,
        )  # fmt: skip
    facts = {"token": token["token"], "number": str(token["number"])}
    show(token, json, lambda: say("cli-token", language(), **facts))


@command
def token_list(
    by: options.By = None, store: options.StoreUrl = None, json: options.Json = False
) -> None:
    """List tokens, newest first, without the tokens themselves."""
    with open_store(store) as opened:
        acting_store = as_person(opened, by)
        acting_store.actor().must("token")
        rows = tokens.issued_tokens(acting_store)
    show(rows, json, lambda: _table(rows))


@command
def token_revoke(
    number: Annotated[int, typer.Argument(help="Number of the token.")],
    by: options.By = None,
    why: Annotated[str | None, typer.Option(help="Why it is revoked.")] = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Make a token worthless from now on."""
    with open_store(store) as opened:
        token = tokens.revoke(as_person(opened, by), number, None, why)
    show(token, json, lambda: _table([token]))


def _table(rows: Sequence[tokens.Token]) -> str:
    lang = language()
    lines = [
        {**row, "title": row["name"], "state": say(_STATES[row["state"]], lang),
         "regions": " ".join(row["regions"]), "indicators": " ".join(row["indicators"]),
         "bodies": " ".join(row["bodies"])}
        for row in rows
    ]  # fmt: skip
    return text.table(lines, "tokens", lang)
