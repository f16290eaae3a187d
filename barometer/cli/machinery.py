"""Commands of the plan's own machinery: warnings, projects, measures, evaluation."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from barometer.cli import options, text
from barometer.cli.options import as_person, command, content, language, reading, show
from barometer.errors import UsageError
from barometer.rows import Evaluation, Plan, Warning
from barometer.store import marts
from barometer.store.queries import Query
from barometer.store.views import evaluation as evaluating
from barometer.store.views import machinery
from barometer.store.views.offered import own_plan
from barometer.wording import name_of, say

RULES = ("rise", "shortfall")
PeriodOption = Annotated[int | None, typer.Option(help="Calendar year to look at.")]


@command
def warnings(
    plan: options.Plan = None,
    region: options.Region = None,
    period: PeriodOption = None,
    rule: Annotated[str | None, typer.Option(help="rise or shortfall; else the plan's.")] = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the warning level of every region."""
    if rule is not None and rule not in RULES:
        raise UsageError("error-no-rule", rule=rule, allowed=", ".join(RULES))
    with reading(store, plan=plan, region=region) as opened:
        rows = machinery.warnings(
            opened, plan=plan, region=region, period=period, rule=rule, as_of=as_of
        )
        show(rows, json, lambda: text.table(_rule_named(rows), "warnings", language()))


def _rule_named(rows: Sequence[Warning]) -> list[Mapping[str, object]]:
    lang = language()
    return [{**row, "applied": say(f"warning-rule-{row['rule']}", lang)} for row in rows]


@command
def projects(
    plan: options.Plan = None,
    region: options.Region = None,
    totals: Annotated[bool, typer.Option("--totals", help="Tonnes by county.")] = False,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the abatement projects, each with what it counts for, or their totals."""
    kind = "abatement" if totals else "projects"
    mart: Query[Mapping[str, object]] = marts.ABATEMENT if totals else marts.PROJECTS
    with reading(store, plan=plan, region=region) as opened:
        rows = opened.rows(mart, plan=plan, region_code=region, as_of=as_of)
        show(rows, json, lambda: text.table(rows, kind, language()))


@command
def measures(
    plan: options.Plan = None,
    clause: Annotated[str | None, typer.Option(help="Clause, as `三(一)`.")] = None,
    body: Annotated[str | None, typer.Option(help="Body that leads or supports.")] = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the register of the plan's tasks with the progress reported."""
    with reading(store, plan=plan) as opened:
        rows = opened.rows(marts.MEASURES, plan=plan, clause=clause, body=body, as_of=as_of)
        lines = [{**row, "task": row["measure"]} for row in rows]
        show(rows, json, lambda: text.table(lines, "measures", language()))


@command
def evaluation(
    plan: options.Plan = None,
    year: Annotated[int | None, typer.Option("--year", "--period", help="Year evaluated.")] = None,
    scheme: Annotated[str | None, typer.Option(help="Scheme of the pack, or a TOML file.")] = None,
    freeze: Annotated[bool, typer.Option("--freeze", help="Keep it as it stands now.")] = False,
    by: options.By = None,
    as_of: options.AsOf = None,
    store: options.StoreUrl = None,
    json: options.Json = False,
) -> None:
    """Show the annual evaluation of the counties; `--freeze` keeps it in the ledger."""
    with reading(store, plan=plan) as opened:
        acting_store = as_person(opened, by) if freeze else None
        if acting_store is not None:
            acting_store.actor().must("freeze")
        chosen = plan or own_plan(opened.plans(as_of=as_of))
        used = _scheme(opened.plans(chosen, as_of=as_of)[0], scheme)
        extra: dict[str, int] = {}
        counties = evaluating.evaluation(opened, plan=chosen, year=year, scheme=used, as_of=as_of)
        if acting_store is not None and counties:
            entry = evaluating.freeze(
                acting_store, plan=chosen, year=counties[0]["year"], scheme=used, by=by
            )
            extra = {"frozen": entry}
        shown = [{**row, **extra} for row in counties]
        show(shown, json, lambda: text.table(_classes_named(counties), "evaluation", language()))


def _classes_named(rows: Sequence[Evaluation]) -> list[Mapping[str, object]]:
    return [{**row, "class": name_of(row, language(), "class_name") or None} for row in rows]


def _scheme(head: Plan, wanted: str | None) -> evaluating.Scheme:
    """A scheme of the pack by its name, or the first one of a TOML file."""
    if wanted is None or not wanted.endswith(".toml"):
        return evaluating.scheme_of(head, wanted)
    try:
        document = tomllib.loads(content(Path(wanted)).decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError("error-scheme-file", file=wanted, why=str(error)) from error
    schemes = document.get("evaluation", [document])
    return evaluating.complete_scheme(schemes[0] if isinstance(schemes, list) else schemes)


COMMANDS = (warnings, projects, measures, evaluation)
