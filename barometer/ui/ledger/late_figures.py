"""The figures that are late: a region reported the indicator before, and others that year."""

from __future__ import annotations

from collections.abc import Sequence

from barometer.rows import Expected
from barometer.ui.frame import frame
from barometer.ui.html import elements, expected
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
    keys = ["region", "indicator", "period", *([] if view.pinned else ["more"])]
    lines = [
        (names.get(row["region_code"], row["region_code"]), name_of(row, lang), row["year"],
         *([] if view.pinned else [expected.way_to_report(view, row, row["year"])]))
        for row in shown
    ]  # fmt: skip
    header = [say(f"col-{key}", lang) for key in keys]
    frame.html(elements.table(header, lines, (elements.TIGHT, "", elements.NUMBER)))
    if len(rows) > LATE_SHOWN:
        more = say("quality-late-more", lang, shown=LATE_SHOWN, count=len(rows))
        frame.html(elements.soft(more))
