"""Commands of the plan's own machinery: warnings, projects, measures, evaluation."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from barometer.cli import text
from barometer.cli.options import (
    AsOfOption,
    JsonOption,
    PlanOption,
    RegionOption,
    StoreOption,
    command,
    known,
    language,
    show,
)  # fmt: skip
from barometer.errors import UsageError
from barometer.store import machinery, open_store
from barometer.wording import say

Row = dict[str, Any]
RULES = ("rise", "shortfall")
PeriodOption = Annotated[int | None, typer.Option(help="Calendar year to look at.")]


@command
def warnings(
    plan: PlanOption = None,
    region: RegionOption = None,
    period: PeriodOption = None,
    rule: Annotated[str | None, typer.Option(help="rise or shortfall; else the plan's.")] = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the warning level of every region."""
    if rule is not None and rule not in RULES:
        raise UsageError("error-no-rule", rule=rule, allowed=", ".join(RULES))
    with open_store(store) as opened:
        known(opened, plan=plan, region=region)
        found = machinery.warnings(
            opened, plan=plan, region=region, period=period, rule=rule, as_of=as_of
        )
        show(found, json, lambda: text.table(_rule_named(found), "warnings", language()))


def _rule_named(rows: list[Row]) -> list[Row]:
    lang = language()
    return [{**row, "applied": say(f"warning-rule-{row['rule']}", lang)} for row in rows]


@command
def projects(
    plan: PlanOption = None,
    region: RegionOption = None,
    totals: Annotated[bool, typer.Option("--totals", help="Tonnes by county.")] = False,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the abatement projects, each with what it counts for, or their totals."""
    kind = "abatement" if totals else "projects"
    with open_store(store) as opened:
        known(opened, plan=plan, region=region)
        found = opened.rows(f"marts/{kind}", plan=plan, region_code=region, as_of=as_of)
        show(found, json, lambda: text.table(found, kind, language()))


@command
def measures(
    plan: PlanOption = None,
    clause: Annotated[str | None, typer.Option(help="Clause, as `三(一)`.")] = None,
    body: Annotated[str | None, typer.Option(help="Body that leads or supports.")] = None,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Show the register of the plan's tasks with the progress reported."""
    with open_store(store) as opened:
        known(opened, plan=plan)
        found = opened.rows("marts/measures", plan=plan, clause=clause, body=body, as_of=as_of)
        lines = [{**row, "task": row["measure"]} for row in found]
        show(found, json, lambda: text.table(lines, "measures", language()))


COMMANDS = (warnings, projects, measures)
