"""The columns of a table by their headers and first cells, and the role that both give each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from barometer.intake.layout.column_roles import is_figure, names_period
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold
from barometer.intake.words.periods import part_of, period_of, year_in
from barometer.intake.words.phrases import says_nothing
from barometer.intake.words.vocabulary import code_of, is_word, role_of

# Fewer months than these may be the one of a report.
_FEW = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """`stacks`: the header texts of each column, from the top; `rows`: the first rows below."""

    stacks: list[list[str]]
    rows: list[list[str]]
    lexicon: Lexicon

    @property
    def places(self) -> range:
        """The columns, from 0."""
        return range(len(self.stacks))

    def header(self, at: int) -> str:
        """The lowest header text of a column, blank where it has none."""
        return self.stacks[at][-1] if self.stacks[at] else ""

    def cells(self, at: int) -> list[str]:
        """The filled cells of a column."""
        return [row[at] for row in self.rows if row[at]]

    def pairs(self, one: int, other: int) -> set[tuple[str, str]]:
        """What stands side by side in two columns, where both are filled."""
        return {(row[one], row[other]) for row in self.rows if row[one] and row[other]}

    def role(self, at: int, above: Sequence[str]) -> str | None:
        """The role of a column by its headers, its cells and the texts above the table."""
        role = self._named_role(at)
        if not role or self._holds_days_of_reports(at, above):
            return None
        return self._true_role(role, at)

    def _named_role(self, at: int) -> str | None:
        """The role that the lowest header with a meaning names; `主要指标` above it only groups.

        So does `年度` over years, `月份` over months.
        """
        for text in reversed(self.stacks[at]):
            if role := role_of(text):
                return role
            if self.lexicon.meaning(text).indicators or names_period(text):
                return None
        return None

    def _true_role(self, role: str, at: int) -> str | None:
        """The role of a column whose header may mean several things, judged by its cells.

        `单位` may head units or offices, `代码` any codes, `基期` and `报告期` periods or figures,
        `指标` the years or regions down the side, `年份` the years across as well, `一级指标`
        fields of indicators.
        """
        cells, header, lexicon = self.cells(at), fold(self.header(at)), self.lexicon
        named = any(lexicon.meaning(cell).indicators for cell in cells)
        if role == "indicator" and is_word(header, "indicator_level") and not named:
            return "group"
        names_axis = role == "period" and not any(map(names_period, cells))
        if not cells:
            return role
        if role == "region_code" and not any(map(lexicon.is_code, cells)):
            return "serial"
        if role == "base_year" and not any(map(names_period, cells)):
            return "value"
        may_be_region = role in ("unit", "indicator") or names_axis
        if may_be_region and all(lexicon.place(cell).code for cell in cells):
            return "region"
        if names_axis and named:
            return "indicator"
        if role == "indicator" and all(map(names_period, cells)):
            return "period"
        if role == "period" and says_nothing(header) and all(map(is_figure, cells)):
            return None
        return role

    def _holds_days_of_reports(self, at: int, above: Sequence[str]) -> bool:
        """True for `日期` over the days or months of a report, not over those of the figures.

        The latter are of the years that titles name, and of several months where these name none.
        """
        cells = set(self.cells(at))
        if not is_word(fold(self.header(at)), "day_head"):
            return False
        if not all(period_of(cell) or part_of(cell) for cell in cells):
            return True
        titled = {year for text in above if (year := year_in(fold(text)))}
        return len(cells) < _FEW if not titled else not {year_in(cell) for cell in cells} <= titled

    def holds_figures(self, at: int, meaning: Meaning) -> bool:
        """True where the header (`meaning`) speaks of figures, or most cells are figures.

        Stations may be numbered.
        """
        if meaning.indicators or meaning.period or meaning.phrase.measure or meaning.region:
            return True
        if code_of(meaning.phrase.core, "row_of_part") == "station":
            return False
        cells = self.cells(at)
        return bool(cells) and sum(map(is_figure, cells)) * 2 >= len(cells)

    def names_rows(self, at: int, meaning: Meaning) -> bool:
        """True for `2024年` in the corner, over the names of regions or indicators."""
        cells, lexicon = self.cells(at), self.lexicon
        known = any(lexicon.place(cell).code or lexicon.meaning(cell).indicators for cell in cells)
        return bool(meaning.period) and known and not any(map(is_figure, cells))

    def known(self, at: int, role: str) -> int:
        """How many cells name what the column should."""
        cells, lexicon = self.cells(at), self.lexicon
        if role == "region":
            return sum(lexicon.place(cell).code is not None for cell in cells)
        return sum(bool(lexicon.meaning(cell).indicators) for cell in cells)

    def is_again(self, at: int, first: int) -> bool:
        """True for a label column that stands a second time, over other labels: another table."""
        same = first != at and self.stacks[first][-1:] == self.stacks[at][-1:]
        return same and any(one != other for one, other in self.pairs(first, at))
