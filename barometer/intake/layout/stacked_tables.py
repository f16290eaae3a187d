"""Tables below each other on a sheet: a second one alike, or any below titles of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

import numpy as np

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.apply import Range, without_cells
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.context import Context, context_of
from barometer.intake.layout.forms import wordless
from barometer.intake.layout.locate import Located, locate
from barometer.intake.layout.notes import named_notes
from barometer.intake.layout.propose import proposed
from barometer.intake.layout.reading import TableReading
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import is_note, is_of_form, says_of_figures
from barometer.intake.words.names import fold, unbracketed, unnumbered
from barometer.intake.words.phrases import header_phrase
from barometer.intake.words.unit_lines import unit_of_line
from barometer.intake.words.vocabulary import ROWS, holds, is_made_of, role_of, without


def second_table(grid: Grid, located: Located) -> int | None:
    """The spreadsheet row of a second header unlike the first, or under a title of its own.

    The same header repeated, as at the top of a printed page, is none.
    """
    at = min(located.labels.values(), default=0)
    header = grid.rows(located.first_header, located.body)
    heads = [fold(row[at]) for row in header if row[at]]
    above = {cell for row in grid.rows(0, located.first_header) for cell in row if cell}
    encoded = grid.coded([at], located.body)[0]
    is_head = [fold(text) in heads or role_of(text) in ROWS
               for text in encoded.dictionary.to_pylist()]  # fmt: skip
    if not any(is_head):
        return None
    codes = encoded.indices.fill_null(len(is_head)).to_numpy(zero_copy_only=False)
    for place in np.flatnonzero(np.array([*is_head, False])[codes]) + located.body:
        if _differs(grid, int(place), located, header, above):
            return int(place) + 1
    return None


def _is_numbered(cells: set[str], above: set[str]) -> bool:
    """True for `二、能源` below `一、经济`: headings within a table, whose header stands again."""
    return all(unnumbered(fold(cell)) != fold(cell) for cell in cells) and any(
        unnumbered(fold(cell)) != fold(cell) for cell in above
    )


def _differs(
    grid: Grid, place: int, located: Located, header: list[list[str]], above: set[str]
) -> bool:
    row = grid.rows(place, place + 1)[0]
    if len([cell for cell in row if cell]) < min(_FEW, len(located.values) + 1):
        return False
    if [*map(fold, row)] not in [[*map(fold, cells)] for cells in header]:
        return True
    for before in reversed(grid.rows(max(located.body, place - 3), place)):
        cells = {cell for cell in before if cell and not (
            holds(fold(cell), "continued") or holds(fold(cell), "page_number"))}  # fmt: skip
        if len(cells) == 1 and not cells <= above and not _is_numbered(cells, above):
            return True
        if len(cells) > 1:
            return False
    return False


_MOST = 12
_FEW = 2
_TALLEST = 2_000
Rows = Sequence[Sequence[str]]


def below_each_other(
    grid: Grid, located: Located, file: str, lexicon: Lexicon
) -> tuple[TableReading, ...]:
    """A reading for each such table; none where one leaves open of which region or year it is.

    Those of one form are told apart by the region or year in the title or the header of each.
    """
    if located.problem_key or grid.height > _TALLEST:
        return ()
    rows = grid.rows(0, grid.height)
    heads = [located.first_header, *(at for at in range(located.body, len(rows))
                                     if _is_head(rows, at))]  # fmt: skip
    titles = [_titles(rows, head, lexicon) for head in heads]
    if not 1 < len(heads) <= _MOST:
        return ()
    alike = second_table(grid, located) is not None and _of_one_form(rows, heads, lexicon)
    shared = [] if all(titles) else _under_one_title(rows, heads)
    if not alike and not shared and (not all(titles) or any(map(any, rows[: titles[0][-1]]))):
        return ()
    starts = alike or shared or _below_shared(rows, titles, lexicon) or [one[-1] for one in titles]
    ranges: list[Range] = [((start + 1, end), (1, grid.width))
                           for start, end in pairwise([*starts, grid.height])]  # fmt: skip
    readings, subjects = list[TableReading](), set[tuple[object, ...]]()
    for block in ranges:
        alone = without_cells(grid, [one for one in ranges if one != block])
        table = locate(alone, lexicon)
        if table.problem_key or table.both_layouts or table.first_header not in heads:
            return ()
        context = context_of(alone, table.first_header, file, lexicon, table.label_heads)
        if not alike and not _is_sure(context, table):
            return ()
        periods = tuple(value.meaning.period for value in table.values)
        subjects.add((context.regions, context.time.period, periods))
        readings.append(replace(proposed(alone, table, file, lexicon), rows=block[0]))
    return tuple(readings) if not alike or len(subjects) == len(readings) else ()


def _of_one_form(rows: Rows, heads: Sequence[int], lexicon: Lexicon) -> list[int]:
    """Where tables of one header begin, each below as many lines of the same words; else none."""
    lines = [_lines_over(rows, head) for head in heads]
    shared = min(map(len, lines))
    forms = {tuple(tuple(_form(rows[at], lexicon)) for at in (head, *above[:shared]))
             for head, above in zip(heads, lines, strict=True)}  # fmt: skip
    starts = [[head, *above][shared] for head, above in zip(heads, lines, strict=True)]
    return starts if len(forms) == 1 and not any(_says_more(rows, at) for at in starts[1:]) else []


def _under_one_title(rows: Rows, heads: Sequence[int]) -> list[int]:
    """Where tables begin of which nothing but the title of the first says what they are of.

    Other columns below each other, headed alike on the left: `年份 地区生产总值`, `年份 用电量`.
    """
    alone = not any(_lines_over(rows, head) for head in heads[1:])
    lefts = {next(filter(None, map(fold, rows[head]))) for head in heads}
    columns = [{cell for cell in map(fold, rows[head]) if cell} - lefts for head in heads]
    apart = all(one.isdisjoint(other) for one, other in pairwise(columns))
    return list(heads) if alone and apart and len(lefts) == 1 else []


def _form(row: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The words of a row, whatever regions and years it names."""
    return [lexicon.without_places(wordless(cell)) for cell in row]


def _says_more(rows: Rows, start: int) -> bool:
    """True where a line between two tables is no plain note: it may speak of the second."""
    lines = takewhile(lambda row: sum(map(bool, row)) < _FEW, reversed(rows[:start]))
    cells = [cell for row in lines for cell in row if cell]
    return not all((is_note(cell) or is_of_form(cell)) and not holds(fold(cell), "aim")
                   for cell in cells)  # fmt: skip


def _below_shared(rows: Rows, titles: Sequence[Sequence[int]], lexicon: Lexicon) -> list[int]:
    """Where tables begin that are numbered below one title of all; none where they are not.

    `一、能源` and `二、环境`, or `表1` and `表2`, below `绥中县2024年主要指标`: each says no more
    than the field of its figures.
    """
    first = next((place for place in titles[0] if _is_field(rows[place], lexicon)), titles[0][-1])
    shared = [place for place in titles[0] if place < first]
    below = [first, *(one[-1] for one in titles[1:])]
    numbered = all(_is_field(rows[place], lexicon) for place in below)
    return below if shared and numbered else []


def _is_field(row: Sequence[str], lexicon: Lexicon) -> bool:
    """True for a number and a field or an indicator: `二、环境`, `表2 全社会用电量（万千瓦时）`."""
    text = fold(next(filter(None, row), ""))
    rest = without(unnumbered(text), "numbered_table")
    outside, inside = unbracketed(rest)
    for name in lexicon.names_in(outside):
        outside = outside.replace(name, "")
    units_only = all(header_phrase(f"({part})").unit for part in inside)
    return rest != text and units_only and is_made_of(outside, "field_of_table")


def _is_sure(context: Context, located: Located) -> bool:
    """True where the region and the years of a table are known."""
    dated = context.time.period or "period" in located.labels or all(
        value.meaning.period and value.meaning.period.year for value in located.values
    )  # fmt: skip
    placed = len(context.regions) == 1 or {"region", "region_code"} & set(located.labels)
    return bool(dated and placed) and not context.time.clash


def _is_head(rows: Rows, at: int) -> bool:
    """True for `指标 单位 2024年` in the midst of a sheet, with figures below."""
    cells = [cell for cell in rows[at] if cell]
    below = next((row for row in rows[at + 1 :] if any(row)), [])
    is_header = len(cells) >= _FEW and role_of(cells[0]) in ROWS and not any(map(is_figure, cells))
    return is_header and any(map(is_figure, filter(None, below)))


def _lines_over(rows: Rows, head: int) -> list[int]:
    """The rows of one text over a header, from below; blank rows may part them from it."""
    at, places = head - 1, list[int]()
    while at > 0 and not any(rows[at]):
        at -= 1
    while at >= 0 and sum(map(bool, rows[at])) == 1:
        places.append(at)
        at -= 1
    return places


def _titles(rows: Rows, head: int, lexicon: Lexicon) -> list[int]:
    """The lines over a header, from below; notes above them are of the table before.

    None where the title is not sure: a note below it, one of what follows, a sheet that goes on.
    """
    places = _lines_over(rows, head)
    texts = [next(filter(None, rows[place])) for place in places]
    lines = takewhile(lambda row: sum(map(bool, row)) < _FEW, reversed(rows[:head]))
    unsure = any(holds(fold(text), kind) for line in lines for text in line if text
                 for kind in ("what_follows", "continued"))  # fmt: skip
    while texts and _is_note(texts[-1], lexicon):
        texts, places = texts[:-1], places[:-1]
    return [] if unsure or any(_is_note(text, lexicon) for text in texts) else places


def _is_note(text: str, lexicon: Lexicon) -> bool:
    note = (is_note(text) or "。" in text) and not unit_of_line(text)
    return says_of_figures(text) or note or bool(named_notes([text], lexicon))
