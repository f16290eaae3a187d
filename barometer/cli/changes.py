"""The command that tells what moved between two ledger entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from barometer import objects
from barometer.cli import text
from barometer.cli.options import (
    JsonOption,
    PlanOption,
    RegionOption,
    StoreOption,
    command,
    language,
    reading,
    show,
)
from barometer.store.views import moves
from barometer.wording import say
from barometer.wording.moves import span_words


@command
def changes(
    plan: PlanOption = None,
    since: Annotated[
        str | None, typer.Option(help="Ledger entry or day (2026-11-01) to start from.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(help="Ledger entry or day to end with; left out, the latest.")
    ] = None,
    region: RegionOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
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
