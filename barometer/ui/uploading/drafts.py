"""What was typed into the sheet of a county and is not stored yet, kept for the session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

# (indicator, column) -> text; a column is a year, `measure` or `unit`.
Cells = dict[tuple[str, str], str]
_KEPT, _STEPS = "typed", 100


@dataclass
class Draft:
    """The cells typed for one region of a plan, what they were before each step, and two counts.

    `drawn`: how often the sheet was set up anew, so that its widget starts from `cells`;
    `stored`: how often its figures went in, so that the same ones may be typed again.
    """

    cells: Cells = field(default_factory=dict)
    before: list[Cells] = field(default_factory=list)
    drawn: int = 0
    stored: int = 0

    def change(self, cells: Mapping[tuple[str, str], str]) -> bool:
        """What stands in the sheet now; a difference is a step that can be undone, and True."""
        if dict(cells) == self.cells:
            return False
        self.before = [*self.before[-_STEPS:], self.cells]
        self.cells = dict(cells)
        return True

    def undo(self) -> None:
        """The sheet as it was before the last step."""
        if self.before:
            self.cells = self.before.pop()
            self.drawn += 1

    def clear(self) -> None:
        """Empty the sheet, which can be undone."""
        self.change({})
        self.drawn += 1

    def store(self, columns: set[str], indicators: set[str]) -> None:
        """Drop the cells that are stored in the ledger now; cells that were not shown stay."""
        self.cells = {(slug, column): text for (slug, column), text in self.cells.items()
                      if slug not in indicators or column not in columns}  # fmt: skip
        self.before.clear()
        self.drawn += 1
        self.stored += 1


def draft(plan: str, region: str) -> Draft:
    """The draft of a region, begun when it is first asked for."""
    drafts: dict[tuple[str, str], Draft] = st.session_state.setdefault(_KEPT, {})
    return drafts.setdefault((plan, region), Draft())
