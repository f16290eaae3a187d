"""The command line: thin commands over the store; `--json` prints one JSON document."""

from __future__ import annotations

import sys

import typer

from barometer.cli import (
    changes,
    datasets,
    forms,
    machinery,
    notebooks,
    operating,
    packs,
    reading,
    recipes,
    reports,
    stores,
    tokens,
    writing,
)
from barometer.cli.options import language
from barometer.wording import say

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
plan_app = typer.Typer(no_args_is_help=True, help="Validate and load plan packs.")
store_app = typer.Typer(no_args_is_help=True, help="Whole stores.")

for command in (
    *reading.COMMANDS, changes.changes, *machinery.COMMANDS, *writing.COMMANDS, *datasets.COMMANDS,
    *operating.COMMANDS, *reports.COMMANDS,
):  # fmt: skip
    app.command()(command)
plan_app.command("check")(packs.plan_check)
plan_app.command("add")(packs.plan_add)
app.add_typer(plan_app, name="plan")
store_app.command("copy")(stores.store_copy)
store_app.command("verify")(stores.store_verify)
app.add_typer(store_app, name="store")

notebook_app = typer.Typer(no_args_is_help=True, help="Questions, charts and text together.")
notebook_app.command("list")(notebooks.notebook_list)
notebook_app.command("run")(notebooks.notebook_run)
notebook_app.command("export")(notebooks.notebook_export)
notebook_app.command("save")(notebooks.notebook_save)
app.add_typer(notebook_app, name="notebook")

form_app = typer.Typer(no_args_is_help=True, help="Other bureaus' forms.")
form_app.callback()(lambda: None)
form_app.command("fill")(forms.form_fill)
app.add_typer(form_app, name="form")

recipe_app = typer.Typer(invoke_without_command=True, help="How known forms are read.")
recipe_app.callback()(recipes.recipe_list)
recipe_app.command("forget")(recipes.recipe_forget)
recipe_app.command("export")(recipes.recipe_export)
app.add_typer(recipe_app, name="recipes")

token_app = typer.Typer(no_args_is_help=True, help="Issue and revoke tokens for uploads.")
token_app.command("create")(tokens.token_create)
token_app.command("list")(tokens.token_list)
token_app.command("revoke")(tokens.token_revoke)
app.add_typer(token_app, name="token")


def main() -> None:
    """Run the command line; wrong usage is one line on stderr and exit code 2."""
    try:
        code = app(prog_name="python -m barometer", standalone_mode=False)
    except typer.TyperException as error:
        what = " ".join(error.format_message().split())
        if what:  # asked nothing at all, the help has been printed already
            print(say("error-usage", language(), what=what), file=sys.stderr)
        sys.exit(error.exit_code)
    sys.exit(code or 0)
