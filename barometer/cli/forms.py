"""Commands for other bureaus' forms."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from barometer.cli.options import (
    AsOfOption,
    JsonOption,
    PlanOption,
    RegionOption,
    StoreOption,
    command,
    content,
    language,
    show,
)
from barometer.errors import UsageError
from barometer.store import open_store
from barometer.wording import say
from barometer.wording.readings import source_words


@command
def form_fill(
    form: Annotated[Path, typer.Argument(help="XLSX form to fill.")],
    mapping: Annotated[
        Path, typer.Option("--mapping", help="What its cells mean: a reading, as JSON.")
    ],
    file: Annotated[Path, typer.Option("-o", "--output", help="File to write.")],
    plan: PlanOption = None,
    region: RegionOption = None,
    period: Annotated[str | None, typer.Option(help="Period of all its figures.")] = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Fill a form with the figures in force; a cell that nothing is reported for stays empty."""
    from barometer.intake.layout.document import readings_in
    from barometer.store.views.form_filling import fill_form

    readings, data = readings_in(content(mapping), mapping.name), content(form)
    with open_store(store) as opened:
        done = fill_form(opened, form.name, data, readings,
                         partial(source_words, lang=language()), plan=plan, region=region,
                         period=period, as_of=as_of)  # fmt: skip
    try:
        file.write_bytes(done.content)
    except OSError as error:
        raise UsageError("error-report-file", file=str(file)) from error
    document = {"file": str(file), "filled": done.filled, "empty": done.empty,
                "unknown": done.unknown, "as_of": done.entry}  # fmt: skip
    show(document, json, lambda: say(
        "cli-form-filled", language(), file=str(file), filled=done.filled, empty=done.empty,
        unknown=done.unknown,
    ))  # fmt: skip
