"""`report`: a briefing as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from barometer import objects
from barometer.cli import options, text
from barometer.cli.options import as_person, command, language, reading, show
from barometer.errors import UsageError
from barometer.store import open_store
from barometer.store.documents import reports as keeping
from barometer.wording import LANGUAGES, language_of, say


@command
def report(
    file: Annotated[Path, typer.Option("-o", "--output", help="File to write.")],
    kind: Annotated[str, typer.Option("--format", help="docx, pdf or xlsx.")] = "docx",
    plan: options.Plan = None,
    region: options.Region = None,
    body: Annotated[str | None, typer.Option("--body", help="Body, as the plan names it.")] = None,
    period: Annotated[int | None, typer.Option("--period", help="Year to look at.")] = None,
    as_of: options.AsOf = None,
    since: Annotated[str | None, typer.Option(help="Ledger entry or day to compare with.")] = None,
    keep: Annotated[bool, typer.Option("--keep", help="Keep it in the ledger.")] = False,
    stored_report: Annotated[
        int | None, typer.Option("--kept", help="Kept briefing to write once more.")
    ] = None,
    template: Annotated[
        Path | None, typer.Option(help="Word document with fields to write it into.")
    ] = None,
    by: options.By = None,
    lang: Annotated[str | None, typer.Option("--lang", help="zh-Hans, zh-Hant or en.")] = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Write the briefing of a plan, a county or a body, or its figures as a workbook."""
    from barometer.report.facts import kept_scope, scope_of
    from barometer.report.taking import keep_report, write_report

    chosen = _language(lang)
    asked = {"plan": plan, "region": region, "body": body, "period": period, "as_of": as_of,
             "since": since}  # fmt: skip
    others = [name for name, value in asked.items() if value is not None] + ["keep"] * keep
    if stored_report is not None and others:
        raise UsageError("error-report-kept", others=", ".join(others))
    with open_store(store) as opened:
        if keep:
            acting_store = as_person(opened, by)
            stored_report = keep_report(acting_store, scope_of(opened, **asked), chosen, by)  # type: ignore[arg-type]
        if stored_report is None:
            scope = scope_of(opened, **asked)  # type: ignore[arg-type]
        else:
            scope = kept_scope(opened, stored_report)
        done = write_report(opened, file, kind, scope, chosen, template)
    show(done, json, lambda: say("cli-reported", language(), file=done["file"],
                                 pages=done["pages"], entry=str(done["as_of"])))  # fmt: skip


@command
def reports(
    plan: options.Plan = None,
    region: options.Region = None,
    body: Annotated[str | None, typer.Option("--body", help="Body, as the plan names it.")] = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the briefings kept, newest first."""
    with reading(store, plan=plan, region=region) as opened:
        rows = keeping.stored_reports(opened, plan=plan, region=region, body=body, as_of=as_of)
        document = objects.picked(rows, objects.REPORT_KEYS)
        show(document, json, lambda: text.table(document, "reports", language()))


def _language(written: str | None) -> str:
    lang = language() if written is None else language_of(written)
    if lang is None:
        offered = ", ".join(LANGUAGES)
        raise UsageError("error-unknown-value", name="lang", value=written or "", nearest=offered)
    return lang


COMMANDS = (report, reports)
