"""Tables beside each other on a sheet, and one form on sheets of months: each a reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.apply import Range, without_cells
from barometer.intake.layout.context import context_of
from barometer.intake.layout.edit import with_constant
from barometer.intake.layout.forms import wordless
from barometer.intake.layout.locate import Located, locate
from barometer.intake.layout.propose import proposed
from barometer.intake.layout.reading import TableReading
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import is_note, year_notes
from barometer.intake.words.names import fold
from barometer.intake.words.periods import part_of
from barometer.intake.words.phrases import is_beside, names_results
from barometer.intake.words.vocabulary import ROWS, role_of

_MOST = 12
_FEW, _LAST = 2, 12
Sheet = tuple[Grid, Located]
# A taller sheet is one table.
_TALLEST = 2_000


def side_by_side(
    grid: Grid, located: Located, file: str, lexicon: Lexicon
) -> tuple[TableReading, ...]:
    """A reading for each of the tables beside each other; none where one cannot be read alone.

    A table begins where the first header of labels stands again, behind a column left blank or
    with all of its header.
    """
    starts, header = _starts(grid, located)
    ends = [start - 1 for start in starts[1:]] + [grid.width - 1]
    top = _top(grid, header, starts)
    if any(is_beside(cell) and not names_results(cell)
           for row in grid.rows(top, header) for cell in row):  # fmt: skip
        # `完成情况` beside `计划安排`: which of them is reported is not for a machine to say.
        return ()
    ranges = [((top + 1, _bottom(grid, header)), (left + 1, right + 1))
              for left, right in zip(starts, ends, strict=True)]  # fmt: skip
    readings: list[TableReading] = []
    for block in ranges:
        table = _alone(grid, block, ranges, lexicon)
        if table is None:
            return ()
        reading = proposed(*table, file, lexicon)
        rows, (left, right) = block
        skip = tuple(one for one in reading.skip
                     if one.what == "rows" or left <= one.first <= right)  # fmt: skip
        readings.append(replace(reading, rows=rows, columns=(left, right), skip=skip))
    return tuple(readings) if 1 < len(readings) <= _MOST else ()


def _bottom(grid: Grid, header: int) -> int:
    """The last row above the notes at the end of a sheet, which are of all its tables."""
    below = grid.rows(header, grid.height)
    while len(below) > 1 and (not any(below[-1]) or _is_note_alone(below[-1])):
        below = below[:-1]
    return header + len(below)


def _is_note_alone(row: Sequence[str]) -> bool:
    cells = [cell for cell in row if cell]
    return len(cells) == 1 and bool(is_note(cells[0]) or year_notes(cells[0]))


def _alone(
    grid: Grid, block: Range, ranges: Sequence[Range], lexicon: Lexicon
) -> tuple[Grid, Located] | None:
    """The sheet without its other tables, and the table in it; None where it is not read alone."""
    alone = without_cells(grid, [one for one in ranges if one != block])
    located = locate(alone, lexicon)
    (first, last), _ = block
    inside = first - 1 <= located.first_header < last
    return (
        (alone, located) if inside and not (located.problem_key or located.both_layouts) else None
    )


def _starts(grid: Grid, located: Located) -> tuple[list[int], int]:
    """(columns in which a table begins, the row of their headers), 0-based."""
    for at, row in enumerate(grid.rows(located.first_header, located.first_header + 4)):
        label = next((cell for cell in row if role_of(cell) in ROWS), None)
        places = [place for place, cell in enumerate(row) if label and cell == label]
        blank = {place for place, column in enumerate(grid.columns, start=1)
                 if column.null_count == grid.height}  # fmt: skip
        if not _repeats(row, places):
            places = [place for place in places if place == places[0] or place in blank]
        if len(places) > 1:
            return [0, *places[1:]], located.first_header + at
    return [0], located.first_header


def _repeats(row: Sequence[str], places: Sequence[int]) -> bool:
    """True for `地区、2024年、地区、2024年`: a list beside itself, going on or of another year."""
    parts = [row[a:b] for a, b in pairwise([*places, len(row)])]
    heads = [tuple(wordless(cell) for cell in part if cell) for part in parts]
    return len(set(heads)) == 1 < len(heads[0])


def _top(grid: Grid, header: int, starts: Sequence[int]) -> int:
    """The first row above the headers in which more than one of the tables has something."""
    rows = grid.rows(0, header)
    top = header
    while top > 0 and _blocks_in(rows[top - 1], starts) > 1:
        top -= 1
    return top


def _blocks_in(row: Sequence[str], starts: Sequence[int]) -> int:
    ends = [*starts[1:], len(row)]
    return sum(any(row[a:b]) for a, b in zip(starts, ends, strict=True))


def of_parts(
    grids: Sequence[Grid], tables: Sequence[Located], file: str, lexicon: Lexicon
) -> tuple[TableReading, ...]:
    """A reading for each sheet of one form named after a part of the year that titles name.

    None where the parts end with the year beside another sheet, which may be of the whole of it.
    """
    sheets = [(grid, located) for grid, located in zip(grids, tables, strict=True)
              if not (grid.hidden or located.problem_key)]  # fmt: skip
    parts = [(part, sheet) for sheet in sheets if (part := part_of(sheet[0].sheet or ""))]
    whole = len(parts) < len(sheets) and any(part.end_month == _LAST for part, _ in parts)
    if whole or len({part for part, _ in parts}) < max(_FEW, len(parts)):
        return ()
    if len({_header(located) for _, (_, located) in parts}) > 1:
        return ()
    years = {_year_of(*sheet, file, lexicon) for _, sheet in parts}
    year = years.pop()
    if years or year is None:
        return ()
    return tuple(
        with_constant(proposed(*sheet, file, lexicon), "period", part.within(year).stored)
        for part, sheet in parts
    )


def of_form(
    at: int, grids: Sequence[Grid], tables: Sequence[Located], holds: Callable[[int], bool]
) -> list[int]:
    """The places of the sheets shown that have the same header as the one in this place.

    None of those that hold figures, and none at all where it holds some itself, or is alone.
    """
    alike = [other for other, (grid, located) in enumerate(zip(grids, tables, strict=True))
             if not (grid.hidden or located.problem_key)
             and _header(located) == _header(tables[at])]  # fmt: skip
    # Whether a sheet holds figures takes as long as to read it.
    if at not in alike or len(alike) == 1 or holds(at):
        return []
    empty = [other for other in alike if other == at or not holds(other)]
    return empty if len(empty) > 1 else []


def _header(located: Located) -> tuple[object, ...]:
    places = tuple(sorted(located.labels.items()))
    return located.layout, tuple(map(fold, located.headers)), places


def _year_of(grid: Grid, located: Located, file: str, lexicon: Lexicon) -> int | None:
    """The whole year that a sheet's title gives to all of its figures, and nothing else does."""
    context = context_of(grid, located.first_header, file, lexicon, located.label_heads)
    time = context.time
    dated = "period" in located.labels or any(v.meaning.period for v in located.values)
    whole = time.period and time.period.span == "year" and not (time.part or time.clash)
    return time.period.year if time.period and whole and not dated else None
