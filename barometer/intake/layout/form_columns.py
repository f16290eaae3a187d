"""Where the columns of a known form stand in another file of it, and how many there are now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.forms import Stack, stacks
from barometer.intake.layout.reading import VALUE, Field, Form, Means, Origin, Skip, TableReading
from barometer.intake.words.vocabulary import role_of


def shifted(reading: TableReading, rows: int, columns: int) -> TableReading:
    """The reading of the same table so many rows lower and columns further right."""
    by = {"rows": rows, "columns": columns}
    kinds = {"header_row": rows, "column": columns}
    fields = [
        replace(
            item,
            origin=replace(item.origin, at=item.origin.at + kinds.get(item.origin.kind, 0))
            if item.origin.at else item.origin,
            means=tuple(replace(one, column=one.column and one.column + columns)
                        for one in item.means),
        )
        for item in reading.fields
    ]  # fmt: skip
    return replace(
        reading, rows=(reading.rows[0] + rows, reading.rows[1] + rows),
        columns=(reading.columns[0] + columns, reading.columns[1] + columns),
        header_rows=tuple(at + rows for at in reading.header_rows), fields=tuple(fields),
        skip=tuple(replace(one, first=one.first + by[one.what], last=one.last + by[one.what])
                   for one in reading.skip),
    )  # fmt: skip


def in_columns(
    reading: TableReading, form: Form, header: Sequence[str], grid: Grid
) -> TableReading | None:
    """The reading for a file whose header is not its form's: with columns where they stand now.

    They may be further right, more or fewer of a kind, or in another order, beside columns of
    text. None where they do not stand so, or a column cannot be told by what stands over it alone.
    """
    before, after = stacks(form.header), stacks(header)
    by = _further_right(before, after)
    if by and not any(_holds_figures(grid, at, reading.last_header) for at in range(1, by + 1)):
        return shifted(reading, 0, by)
    as_many = _with_as_many(reading, before, after, grid)
    return as_many or _rearranged(reading, before, after, grid)


def _further_right(before: Sequence[Stack], after: Sequence[Stack]) -> int:
    """How many blank columns the form's header has in front of it now."""
    by = len(after) - len(before)
    is_blank = by > 0 and not any(map(any, after[:by]))
    return by if is_blank and after[by:] == before else 0


def _rearranged(
    reading: TableReading, before: Sequence[Stack], after: Sequence[Stack], grid: Grid
) -> TableReading | None:
    """The reading with its columns in another order, each told by what stands over it alone."""
    places = {before.index(one) + 1: after.index(one) + 1 for one in before
              if one[0] and before.count(one) == after.count(one) == 1}  # fmt: skip
    used = {*reading.columns_of()}
    used |= {one.column for item in reading.fields for one in item.means if one.column}
    new = [at for at in range(1, grid.width + 1) if at not in places.values()]
    columns = _columns_now(reading.columns, places, len(before), grid.width)
    if (
        not used <= places.keys() or columns is None
        or any(_holds_figures(grid, at, reading.last_header) for at in new
               if not _numbers_rows(after, at))
    ):  # fmt: skip
        return None
    return _at(reading, places, columns)


def _at(
    reading: TableReading, places: Mapping[int, int], columns: tuple[int, int]
) -> TableReading:  # fmt: skip
    """The reading with its columns at other places; what it left out and is gone is forgotten."""
    skip = [
        one if one.what == "rows" else replace(one, first=places[at], last=places[at])
        for one in reading.skip
        for at in (range(one.first, one.last + 1) if one.what == "columns" else (0,))
        if one.what == "rows" or at in places
    ]
    fields = tuple(_placed(item, places) for item in reading.fields)
    return replace(reading, columns=columns, fields=fields, skip=tuple(skip))


def _columns_now(
    columns: tuple[int, int], places: Mapping[int, int], width: int, grid_width: int
) -> tuple[int, int] | None:
    """The columns of a table: all of the sheet, else its own, which stand together still."""
    first, last = columns
    if first == 1 and last >= width:
        return 1, grid_width
    at = sorted(places.get(column, 0) for column in range(first, last + 1))
    if not at[0] or at != [*range(at[0], at[0] + len(at))]:
        return None
    is_first = first == 1 and at[0] == min(places.values())
    return (1 if is_first else at[0]), at[-1]


def _numbers_rows(over: Sequence[Stack], at: int) -> bool:
    """True for a column headed `序号`."""
    return at <= len(over) and role_of(over[at - 1][-1]) == "serial"


def _holds_figures(grid: Grid, at: int, start: int) -> bool:
    """True where the column (1-based) holds a figure below its first `start` rows."""
    texts = grid.columns[at - 1].slice(start).drop_null().unique().to_pylist()
    return any(is_figure(text) for text in texts if text.strip())


def _placed(item: Field, places: Mapping[int, int]) -> Field:
    """A field with its columns where they stand now."""
    origin = item.origin
    if origin.kind == "column":
        origin = replace(origin, at=places[item.column])
    means = tuple(replace(one, column=places[one.column]) if one.column else one
                  for one in item.means)  # fmt: skip
    return replace(item, origin=origin, means=means)


def _with_as_many(
    reading: TableReading, before: Sequence[Stack], after: Sequence[Stack], grid: Grid
) -> TableReading | None:
    """The reading of a table with more or fewer columns of one kind.

    `1月、2月、3月` where the form had two of them: what stands over a new column is, but for its
    numbers, what stands over those in front of it. None where the columns differ otherwise, or
    where more was told of those columns than that they hold figures.
    """
    longer, more = max(before, after, key=len), len(after) - len(before)
    start = next((at for at, (one, other) in enumerate(zip(before, after, strict=False))
                  if one != other), min(len(before), len(after)))  # fmt: skip
    size = _repeated(longer, start, abs(more))
    if not size or before[start + max(0, -more) :] != after[start + max(0, more) :]:
        return None
    gone = range(start + 1, start + 1 - more)
    told = [item for item in reading.of("column") if start - size < item.column <= start]
    told += [item for item in reading.of("column") if item.column in gone]
    dated = told and "constant" in reading.takes("period")
    if dated or any(not _is_of_its_head(item) for item in told) or reading.columns[0] in gone:
        return None
    places = {at: at + (more if at > start else 0)
              for at in range(1, max(len(before), reading.columns[1], *reading.columns_of()) + 1)
              if at not in gone}  # fmt: skip
    if any(one.column and start - size < one.column <= max(start, start - more)
           for item in reading.fields for one in item.means):  # fmt: skip
        return None
    first, last = reading.columns
    without = replace(reading, fields=tuple(item for item in reading.fields if not (
        item.origin.kind == "column" and item.column in gone)))  # fmt: skip
    columns = places[first], last + more if last >= start else last
    return _with_copies(
        _at(without, places, columns), range(start + 1, start + 1 + more), size, grid
    )


def _repeated(header: Sequence[Stack], start: int, more: int) -> int:
    """How many columns in front of `start` the next ones repeat; 0 where they do not.

    Numbers must tell the columns apart.
    """
    block = header[start : start + more]
    sizes = (size for size in range(1, min(more, start) + 1) if more % size == 0
             and list(block) == list(header[start - size : start]) * (more // size))  # fmt: skip
    numbered = any("#" in text for stack in block for text in stack)
    return next(sizes, 0) if numbered else 0


def _is_of_its_head(item: Field) -> bool:
    """True for figures of which nothing is known but what stands over them."""
    return item.field == VALUE and all(one.means == VALUE for one in item.means)


def _with_copies(reading: TableReading, new: range, size: int, grid: Grid) -> TableReading:
    """The reading with these columns in the roles of those that they repeat."""
    heads = [row for number in reading.header_rows for row in grid.rows(number - 1, number)]
    fields, skip = list(reading.fields), list(reading.skip)
    for at in new:
        texts = [row[at - 1] for row in heads if at <= len(row) and row[at - 1]]
        like = at - size
        fields += [
            Field(item.field, Origin("column", at),
                  tuple(Means(text, VALUE) for text in texts) if item.means else ())
            for item in fields if item.origin == Origin("column", like)
        ]  # fmt: skip
        skip += [Skip(one.what, at, at, one.why) for one in skip
                 if one.what == "columns" and one.first <= like <= one.last]  # fmt: skip
    return replace(reading, fields=tuple(fields), skip=tuple(skip))
