"""`report`: a briefing as a file."""

from __future__ import annotations

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
    language,
    show,
)
from barometer.errors import UsageError
from barometer.store import open_store
from barometer.wording import LANGUAGES, language_of, say


@command
def report(
    file: Annotated[Path, typer.Option("-o", "--output", help="File to write.")],
    kind: Annotated[str, typer.Option("--format", help="docx, pdf or xlsx.")] = "docx",
    plan: PlanOption = None,
    region: RegionOption = None,
    body: Annotated[str | None, typer.Option("--body", help="Body, as the plan names it.")] = None,
    period: Annotated[int | None, typer.Option("--period", help="Year to look at.")] = None,
    as_of: AsOfOption = None,
    lang: Annotated[str | None, typer.Option("--lang", help="zh-Hans, zh-Hant or en.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Write the briefing of a plan, a county or a body, or its figures as a workbook."""
    from barometer.report.facts import scope_of
    from barometer.report.taking import write_report

    chosen = _language(lang)
    with open_store(store) as opened:
        scope = scope_of(opened, plan=plan, region=region, body=body, period=period, as_of=as_of)
        done = write_report(opened, file, kind, scope, chosen)
    show(done, json, lambda: say("cli-reported", language(), file=done["file"],
                                 pages=done["pages"], entry=str(done["as_of"])))  # fmt: skip


def _language(written: str | None) -> str:
    found = language() if written is None else language_of(written)
    if found is None:
        offered = ", ".join(LANGUAGES)
        raise UsageError("error-unknown-value", name="lang", value=written or "", nearest=offered)
    return found


COMMANDS = (report,)
