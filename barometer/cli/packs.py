"""Commands on plan packs: `plan check`, `plan add`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from barometer import objects
from barometer.cli import options, text
from barometer.cli.options import as_person, command, language, show
from barometer.errors import InputRefused, UsageError
from barometer.problems import Problem
from barometer.store import open_store
from barometer.store.uploads import packs


@command
def plan_check(
    folder: Annotated[Path, typer.Argument(help="Folder of the plan pack.")],
    json: options.Json = False,
) -> int:
    """Name every mistake of a plan pack by file, row and column."""
    _, problems = packs.problems_of(_pack_folder(folder))
    return _told(problems, json)


@command
def plan_add(
    folder: Annotated[Path, typer.Argument(help="Folder of the plan pack.")],
    by: options.By = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> int:
    """Load a plan pack; one that has not changed is left alone."""
    wanted = _pack_folder(folder)
    with open_store(store) as opened:
        try:
            problems = packs.add(as_person(opened, by), wanted, by)
        except InputRefused as refusal:
            problems = list(refusal.problems)
    return _told(problems, json)


def _told(problems: Sequence[Problem], json: bool) -> int:
    """The exit code, after each problem was told."""
    rows = [objects.problem_object(problem, language()) for problem in problems]
    show(rows, json, lambda: text.problems(rows, language()))
    return int(any(problem.is_error for problem in problems))


def _pack_folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError("error-no-folder", folder=str(folder))
    return folder.resolve()
