"""The command line: thin commands over the store; `--json` prints one JSON document."""

from __future__ import annotations

import sys
from collections.abc import Callable

import typer

from barometer.cli import (
    datasets,
    forms,
    machinery,
    notebooks,
    packs,
    reading,
    reports,
    stores,
    tokens,
    writing,
)
from barometer.cli.options import language
from barometer.cli.usage import usage_error
from barometer.wording import say

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for command in (
    *reading.COMMANDS, reading.changes, *machinery.COMMANDS, *writing.COMMANDS, *datasets.COMMANDS,
    *stores.COMMANDS, *reports.COMMANDS,
):  # fmt: skip
    app.command()(command)


def _add_group(group: str, about: str, **commands: Callable[..., None]) -> None:
    """Add commands below a word of their own."""
    below = typer.Typer(no_args_is_help=True, help=about)
    # A group of one command would else be that command.
    below.callback()(lambda: None)
    for name, function in commands.items():
        below.command(name)(function)
    app.add_typer(below, name=group)


_add_group("plan", "Validate and load plan packs.", check=packs.plan_check, add=packs.plan_add)
_add_group("store", "Whole stores.", copy=stores.store_copy, verify=stores.store_verify)
_add_group(
    "notebook", "Questions, charts and text together.", list=notebooks.notebook_list,
    run=notebooks.notebook_run, export=notebooks.notebook_export, save=notebooks.notebook_save,
)  # fmt: skip
_add_group("form", "Other bureaus' forms.", fill=forms.form_fill)

recipe_app = typer.Typer(invoke_without_command=True, help="How known forms are read.")
recipe_app.callback()(forms.recipe_list)
recipe_app.command("forget")(forms.recipe_forget)
recipe_app.command("export")(forms.recipe_export)
app.add_typer(recipe_app, name="recipes")

_add_group(
    "token", "Issue and revoke tokens for uploads.", create=tokens.token_create,
    list=tokens.token_list, revoke=tokens.token_revoke,
)  # fmt: skip


def main() -> None:
    """Run the command line; wrong usage is one line on stderr and exit code 2."""
    try:
        code = app(prog_name="python -m barometer", standalone_mode=False)
    except typer.TyperException as error:
        what = usage_error(error, language()) if error.format_message() else ""
        if what:  # asked nothing at all, the help has been printed already
            print(say("error-usage", language(), what=what), file=sys.stderr)
        sys.exit(error.exit_code)
    sys.exit(code or 0)
