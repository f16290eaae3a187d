"""The command line: thin commands over the store; `--json` prints one JSON document."""

from __future__ import annotations

import typer

from barometer.cli import machinery, packs, reading, stores, writing

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
plan_app = typer.Typer(no_args_is_help=True, help="Validate and load plan packs.")
store_app = typer.Typer(no_args_is_help=True, help="Whole stores.")

for command in (*reading.COMMANDS, *machinery.COMMANDS, *writing.COMMANDS):
    app.command()(command)
plan_app.command("check")(packs.plan_check)
plan_app.command("add")(packs.plan_add)
app.add_typer(plan_app, name="plan")
store_app.command("copy")(stores.store_copy)
app.add_typer(store_app, name="store")


def main() -> None:
    """Run the command line."""
    app(prog_name="python -m barometer")
