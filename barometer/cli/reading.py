"""Commands that read: plans, targets, gaps, observations, uploads, check, changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from barometer import objects
from barometer.cli import options, text
from barometer.cli.options import choices, command, contents, language, reading, show
from barometer.store import open_store
from barometer.store.views import moves
from barometer.wording import say
from barometer.wording.moves import span_words


@command
def plans(store: options.StoreUrl = None, json: options.Json = False) -> None:
    """List the plans in the store."""
    with open_store(store) as opened:
        rows = objects.picked(opened.plans(), objects.PLAN_KEYS)
        show(rows, json, lambda: text.table(rows, "plans", language()))


@command
def targets(
    plan: options.Plan = None,
    sector: options.Sector = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the target table."""
    with reading(store, plan=plan, sector=sector) as opened:
        rows = objects.picked(opened.targets(plan, sector, as_of), objects.TARGET_KEYS)
        show(rows, json, lambda: text.table(rows, "targets", language()))


@command
def gaps(
    plan: options.Plan = None,
    sector: options.Sector = None,
    region: options.Region = None,
    period: Annotated[int | None, typer.Option(help="Calendar year to look at.")] = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the gaps to the targets."""
    with reading(store, plan=plan, sector=sector, region=region) as opened:
        rows = opened.gaps(plan=plan, sector=sector, region=region, period=period, as_of=as_of)
        document = objects.picked(rows, objects.GAP_KEYS)
        show(document, json, lambda: text.gaps(rows, language()))


@command
def observations(
    plan: options.Plan = None,
    region: options.Region = None,
    indicator: Annotated[str | None, typer.Option(help="Indicator slug.")] = None,
    as_of: options.AsOf = None,
    every: Annotated[bool, typer.Option("--all", help="Every value ever uploaded.")] = False,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the figures in force."""
    with reading(store, plan=plan, region=region, indicator=indicator) as opened:
        rows = opened.observations(
            plan=plan, region=region, indicator=indicator, as_of=as_of, all_values=every
        )
        keys = objects.HISTORY_KEYS if every else objects.OBSERVATION_KEYS
        document = objects.picked(rows, keys)
        show(document, json, lambda: text.table(document, "observations", language()))


@command
def uploads(store: options.StoreUrl = None, json: options.Json = False) -> None:
    """Show the upload history, newest first."""
    with open_store(store) as opened:
        rows = objects.picked(opened.uploads(), objects.UPLOAD_KEYS)
        show(rows, json, lambda: text.uploads(rows, language()))


@command
def check(
    files: options.Files,
    plan: options.Plan = None,
    region: options.Region = None,
    table: options.Table = None,
    sheet: options.Sheet = None,
    layout: options.Layout = None,
    answer: options.Answer = None,
    reading: options.Reading = None,
    readings: Annotated[bool, typer.Option("--readings", help="Show how it was read.")] = False,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> int:
    """Read files as `upload` would, storing nothing."""
    given = contents(files)
    chosen = choices(sheet, layout, answer, reading)
    with open_store(store) as opened:
        checks = [
            checked
            for name, data in given
            for checked in opened.check(
                name, data, plan=plan, region=region, table=table, choices=chosen
            )
        ]
    document = [objects.check_object(checked, language()) for checked in checks]
    show(document, json, lambda: text.checks(document, language(), readings=readings))
    return int(any(checked.refused for checked in checks))


COMMANDS = (plans, targets, gaps, observations, uploads, check)


@command
def changes(
    plan: options.Plan = None,
    since: Annotated[
        str | None, typer.Option(help="Ledger entry or day (2026-11-01) to start from.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Ledger entry or day to end with; left out, the latest.")
    ] = None,
    region: options.Region = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show which gaps and statuses moved between two ledger entries, and why."""
    with reading(store, plan=plan, region=region) as opened:
        stretch = moves.stretch(opened, plan, since, until)
        moved = objects.picked(
            moves.moves(opened, plan=plan, since=stretch.since, until=stretch.until, region=region),
            objects.CHANGE_KEYS,
        )
        show(moved, json, lambda: _changes_text(stretch, moved, language()))


def _changes_text(stretch: moves.Stretch, moved: Sequence[Mapping[str, Any]], lang: str) -> str:
    """What was compared, then the moves as a table."""
    head = span_words(stretch.chosen, stretch.since, stretch.until, None, lang)
    lines = [_worded(row, lang) for row in moved]
    return "\n".join([head, text.table(lines, "changes", lang) if lines else
                      say("changes-none", lang)])  # fmt: skip


def _worded(row: Mapping[str, Any], lang: str) -> Mapping[str, object]:
    """One move with its codes in words and its reasons in one cell."""
    statuses = {
        name: say(f"status-{row[name]}", lang) if row[name] else None
        for name in ("status_before", "status_after")
    }
    change, because = say(f"change-{row['change']}", lang), text.places(row["because"])
    return {**row, **statuses, "change": change, "because": because}
