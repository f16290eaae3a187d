"""The two ways to hand in figures: a file, or a sheet on the page."""

from __future__ import annotations

from barometer.ui.state import address
from barometer.ui.state.view import View
from barometer.ui.uploading import typed_sheet, upload
from barometer.wording import say

FILE, SHEET = "file", "sheet"


def way_of(view: View) -> str:
    """The way chosen; a view of the past takes nothing in, and says so where files go."""
    return FILE if view.pinned else view.address.code("way", (FILE, SHEET), FILE) or FILE


def hand_in(view: View) -> None:
    """Choose the way, then the file field or the sheet, and what either would do."""
    way = way_of(view)
    if not view.pinned:
        address.choose_pill(
            "way", say("label-way", view.lang), (FILE, SHEET), way,
            lambda code: say(f"way-{code}", view.lang),
        )  # fmt: skip
    if way == SHEET:
        typed_sheet.typed_sheet(view)
    else:
        upload.file_blocks(view, upload.form(view))
