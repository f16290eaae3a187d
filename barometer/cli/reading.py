"""Commands that read: plans, targets, gaps, observations, uploads, check."""

from __future__ import annotations

from typing import Annotated

import typer

from barometer import objects
from barometer.cli import text
from barometer.cli.answers import (
    AnswerOption,
    LayoutOption,
    ReadingOption,
    SheetOption,
    choices,
)  # fmt: skip
from barometer.cli.options import (
    AsOfOption,
    FilesArgument,
    JsonOption,
    PlanOption,
    RegionOption,
    SectorOption,
    StoreOption,
    TableOption,
    command,
    contents,
    language,
    reading,
    show,
)  # fmt: skip
from barometer.store import open_store


@command
def plans(store: StoreOption = None, json: JsonOption = False) -> None:
    """List the plans in the store."""
    with open_store(store) as opened:
        rows = objects.picked(opened.plans(), objects.PLAN_KEYS)
        show(rows, json, lambda: text.table(rows, "plans", language()))


@command
def targets(
    plan: PlanOption = None,
    sector: SectorOption = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the target table."""
    with reading(store, plan=plan, sector=sector) as opened:
        rows = objects.picked(opened.targets(plan, sector, as_of), objects.TARGET_KEYS)
        show(rows, json, lambda: text.table(rows, "targets", language()))


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
    with reading(store, plan=plan, sector=sector, region=region) as opened:
        rows = opened.gaps(plan=plan, sector=sector, region=region, period=period, as_of=as_of)
        document = objects.picked(rows, objects.GAP_KEYS)
        show(document, json, lambda: text.gaps(rows, language()))


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
    with reading(store, plan=plan, region=region, indicator=indicator) as opened:
        rows = opened.observations(
            plan=plan, region=region, indicator=indicator, as_of=as_of, all_values=every
        )
        keys = objects.HISTORY_KEYS if every else objects.OBSERVATION_KEYS
        document = objects.picked(rows, keys)
        show(document, json, lambda: text.table(document, "observations", language()))


@command
def uploads(store: StoreOption = None, json: JsonOption = False) -> None:
    """Show the upload history, newest first."""
    with open_store(store) as opened:
        rows = objects.picked(opened.uploads(), objects.UPLOAD_KEYS)
        show(rows, json, lambda: text.uploads(rows, language()))


@command
def check(
    files: FilesArgument,
    plan: PlanOption = None,
    region: RegionOption = None,
    table: TableOption = None,
    sheet: SheetOption = None,
    layout: LayoutOption = None,
    answer: AnswerOption = None,
    reading: ReadingOption = None,
    readings: Annotated[bool, typer.Option("--readings", help="Show how it was read.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
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
