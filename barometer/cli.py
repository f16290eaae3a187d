"""The command line: thin commands over the store; `--json` prints one JSON document."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from barometer import cli_text, objects
from barometer.errors import BarometerError, InputRefused, UsageError
from barometer.store import Store, open_store, packs
from barometer.wording import error_text

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
plan_app = typer.Typer(no_args_is_help=True, help="Validate and load plan packs.")
app.add_typer(plan_app, name="plan")

StoreOption = Annotated[str | None, typer.Option("--store", help="Store, duckdb:PATH.")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
PlanOption = Annotated[str | None, typer.Option("--plan", help="Plan, as `plans` names it.")]
RegionOption = Annotated[str | None, typer.Option("--region", help="Region code.")]
SectorOption = Annotated[str | None, typer.Option("--sector", help="Sector of the plan.")]
AsOfOption = Annotated[int | None, typer.Option("--as-of", help="Ledger entry to read at.")]
TableOption = Annotated[str | None, typer.Option("--table", help="Table the file is for.")]
ByOption = Annotated[str | None, typer.Option("--by", help="Who does this.")]
FilesArgument = Annotated[list[Path], typer.Argument(help="Files to read.")]


def language() -> str:
    """The language of people's text: BAROMETER_LANG, else Simplified Chinese."""
    return os.environ.get("BAROMETER_LANG", "zh-Hans")


def command(function: Callable[..., Any]) -> Callable[..., None]:
    """The command, its errors told in one line on stderr and in its exit code."""

    @wraps(function)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            code = function(*args, **kwargs)
        except BarometerError as error:
            print(error_text(error, language()).replace("\n", " "), file=sys.stderr)
            code = error.exit_code
        if code:
            raise typer.Exit(code)

    return run


def show(document: object, as_json: bool, text: Callable[[], str]) -> None:
    """Print JSON, or the text for people."""
    print(objects.as_json(document) if as_json else text())


@app.command()
@command
def init(store: StoreOption = None, json: JsonOption = False) -> None:
    """Create or upgrade the store and load the plans."""
    with open_store(store, fill=False) as opened:
        summary = opened.fill()
        show(summary, json, lambda: cli_text.summary(summary, language()))


@app.command()
@command
def plans(store: StoreOption = None, json: JsonOption = False) -> None:
    """List the plans in the store."""
    with open_store(store) as opened:
        found = objects.picked(opened.plans(), objects.PLAN_KEYS)
        show(found, json, lambda: cli_text.table(found, "plans", language()))


@app.command()
@command
def targets(
    plan: PlanOption = None,
    sector: SectorOption = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the target table."""
    with open_store(store) as opened:
        _known(opened, plan=plan, sector=sector)
        found = objects.picked(opened.targets(plan, sector, as_of), objects.TARGET_KEYS)
        show(found, json, lambda: cli_text.table(found, "targets", language()))


@app.command()
@command
def gaps(
    plan: PlanOption = None,
    sector: SectorOption = None,
    region: RegionOption = None,
    period: Annotated[int | None, typer.Option(help="Calendar year to look at.")] = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the gaps to the targets."""
    with open_store(store) as opened:
        _known(opened, plan=plan, sector=sector, region=region)
        rows = opened.gaps(plan=plan, sector=sector, region=region, period=period, as_of=as_of)
        found = objects.picked(rows, objects.GAP_KEYS)
        show(found, json, lambda: cli_text.table(found, "gaps", language()))


@app.command()
@command
def observations(
    plan: PlanOption = None,
    region: RegionOption = None,
    indicator: Annotated[str | None, typer.Option(help="Indicator slug.")] = None,
    as_of: AsOfOption = None,
    every: Annotated[bool, typer.Option("--all", help="Every value ever uploaded.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the figures in force."""
    with open_store(store) as opened:
        _known(opened, plan=plan, region=region, indicator=indicator)
        rows = opened.observations(
            plan=plan, region=region, indicator=indicator, as_of=as_of, all_values=every
        )
        keys = objects.HISTORY_KEYS if every else objects.OBSERVATION_KEYS
        found = objects.picked(rows, keys)
        show(found, json, lambda: cli_text.table(found, "observations", language()))


@app.command()
@command
def check(
    files: FilesArgument,
    plan: PlanOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> int:
    """Read files as `upload` would, storing nothing."""
    contents = [(file.name, _content(file)) for file in files]
    with open_store(store) as opened:
        checks = [
            found
            for name, data in contents
            for found in opened.check(name, data, plan=plan, region=region, table=table)
        ]
    document = [objects.check_object(found, language()) for found in checks]
    show(document, json, lambda: cli_text.checks(document, language()))
    return int(any(found.refused for found in checks))


@app.command()
@command
def upload(
    files: FilesArgument,
    plan: PlanOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    by: ByOption = None,
    note: Annotated[str | None, typer.Option(help="A note for the history.")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Keep the good rows.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> int:
    """Store files: one file, one transaction, all or nothing."""
    contents = [(file.name, _content(file)) for file in files]
    document: list[dict[str, object]] = []
    with open_store(store) as opened:
        for name, data in contents:
            try:
                stored = opened.upload(
                    name, data, plan=plan, region=region, table=table, by=by, note=note,
                    partial=partial,
                )  # fmt: skip
                document += objects.picked(stored, objects.UPLOAD_KEYS)
            except InputRefused as refusal:
                document.append(_refusal(name, refusal))
    show(document, json, lambda: cli_text.uploads(document, language()))
    return int(any(item["upload"] is None for item in document))


def _refusal(name: str, refusal: InputRefused) -> dict[str, object]:
    print(error_text(refusal, language()), file=sys.stderr)
    problems = [objects.problem_object(problem, language()) for problem in refusal.problems]
    return {**dict.fromkeys(objects.UPLOAD_KEYS), "file": name, "problems": problems}


@app.command()
@command
def uploads(store: StoreOption = None, json: JsonOption = False) -> None:
    """Show the upload history, newest first."""
    with open_store(store) as opened:
        found = objects.picked(opened.uploads(), objects.UPLOAD_KEYS)
        show(found, json, lambda: cli_text.uploads(found, language()))


@app.command()
@command
def retract(
    upload: Annotated[int, typer.Argument(help="Number of the upload.")],
    by: ByOption = None,
    why: Annotated[str | None, typer.Option(help="Why it is taken out.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Take an upload out of every figure; nothing is deleted."""
    with open_store(store) as opened:
        found = objects.picked([opened.retract(upload, by, why)], objects.UPLOAD_KEYS)
        show(found[0], json, lambda: cli_text.uploads(found, language()))


@app.command()
@command
def reinstate(
    upload: Annotated[int, typer.Argument(help="Number of the upload.")],
    by: ByOption = None,
    why: Annotated[str | None, typer.Option(help="Why it counts again.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Undo a retraction."""
    with open_store(store) as opened:
        found = objects.picked([opened.reinstate(upload, by, why)], objects.UPLOAD_KEYS)
        show(found[0], json, lambda: cli_text.uploads(found, language()))


@plan_app.command("check")
@command
def plan_check(
    folder: Annotated[Path, typer.Argument(help="Folder of the plan pack.")],
    json: JsonOption = False,
) -> int:
    """Name every mistake of a plan pack by file, row and column."""
    _, problems = packs.problems_of(_pack_folder(folder))
    found = [objects.problem_object(problem, language()) for problem in problems]
    show(found, json, lambda: cli_text.problems(found, language()))
    return int(any(problem.is_error for problem in problems))


@plan_app.command("add")
@command
def plan_add(
    folder: Annotated[Path, typer.Argument(help="Folder of the plan pack.")],
    by: ByOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> int:
    """Load a plan pack; one that has not changed is left alone."""
    wanted = _pack_folder(folder)
    with open_store(store) as opened:
        try:
            problems = packs.add(opened, wanted, by)
        except InputRefused as refusal:
            problems = list(refusal.problems)
    found = [objects.problem_object(problem, language()) for problem in problems]
    show(found, json, lambda: cli_text.problems(found, language()))
    return int(any(problem.is_error for problem in problems))


def _pack_folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError("error-no-folder", folder=str(folder))
    return folder.resolve()


def _content(file: Path) -> bytes:
    """The file's bytes.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError("error-no-file", file=str(file)) from error


def _known(opened: Store, **wanted: str | None) -> None:
    """Raise UsageError for a filter value that the store does not know."""
    plan = wanted.get("plan")
    if plan is not None and not opened.plans(plan):
        raise UsageError("error-no-plan", plan=plan)
    region = wanted.get("region")
    if region is not None and region not in {row["code"] for row in opened.regions(plan)}:
        raise UsageError("error-no-region", region=region, plan=plan or "")
    indicator = wanted.get("indicator")
    slugs = {row["indicator"] for row in opened.indicators(plan)} if indicator else set()
    if indicator is not None and indicator not in slugs:
        raise UsageError("error-no-indicator", indicator=indicator)
    cli_text.known_sector(wanted.get("sector"))


def main() -> None:
    """Run the command line."""
    app(prog_name="python -m barometer")
