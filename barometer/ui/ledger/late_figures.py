"""The figures that are late: a region reported the indicator before, and others that year."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.rows import Expected
from barometer.ui.frame import frame
from barometer.ui.html import elements, expected, tables
from barometer.ui.state.view import View
from barometer.wording import name_of, say

LATE_SHOWN = 60


def late(view: View, cells: Sequence[Expected]) -> None:
    """Who has not reported the latest year that others have."""
    lang, names = view.lang, view.region_names
    rows = [row for row in cells if row["state"] == "late"]
    if not rows:
        return
    frame.html(elements.heading(say("quality-late", lang, count=len(rows)), at="late"))
    shown = sorted(rows, key=lambda row: row["region_code"])[:LATE_SHOWN]
    header = [say(f"col-{key}", lang) for key in ("region", "indicator", "period")]
    lines = [
        (names.get(row["region_code"], row["region_code"]), name_of(row, lang), row["year"])
        for row in shown
    ]
    ways = [expected.way_to_report(view, row, row["year"]) for row in shown]
    if any(ways):
        header.append(say("col-more", lang))
    frame.html(tables.table(header, lines, (tables.TIGHT, "", tables.NUMBER),
                            ways if any(ways) else (), cards=True))  # fmt: skip
    if len(rows) > LATE_SHOWN:
        more = say("quality-late-more", lang, shown=LATE_SHOWN, count=len(rows))
        frame.html(elements.soft(more))
