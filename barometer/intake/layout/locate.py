"""Where the table stands in a sheet: header rows, label columns, value columns, body."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import (
    headed_apart,
    is_one_head,
    names_axis,
    names_period,
    without_translation,
)
from barometer.intake.layout.columns import Columns
from barometer.intake.layout.completed_labels import completed_labels
from barometer.intake.layout.database_export import first_dated
from barometer.intake.layout.head_texts import head_texts
from barometer.intake.layout.header import (
    completing_columns,
    header_span,
    is_header,
    is_plain,
    stacks_of,
    value_column,
)
from barometer.intake.layout.key_values import Pairs, key_values
from barometer.intake.layout.neighbours import completed_columns
from barometer.intake.layout.value_columns import (
    ValueColumn,
    is_beside_value,
    is_no_figure,
    reported_columns,
    shares_done,
    titled_share,
    without_counts,
)
from barometer.intake.words import lines
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.strange import said_by_line
from barometer.intake.words.vocabulary import ONLY_ONE, ROWS, is_word, role_of
from barometer.problems import column_letters, letters_of

_FEW = 2


@dataclass(frozen=True, slots=True)
class Located:
    """The table of a sheet; rows are 0-based.

    `labels`: role -> column. `extra_from`: columns from here on have no header. `problem_key`:
    why the sheet holds no table that can be read, `unclear_row` the row (1-based) and text that
    the problem names. `doubled`: a column and another one that says the same thing of each row,
    which only one may. `unread_values`: columns whose headers speak of figures and that are not
    read. `left_out`: rows below the header that hold no figure of the table, `told_out` those of
    them that the reading leaves out; `passed_over`: columns that a user chose to leave out.
    """

    layout: str = "long"
    first_header: int = 0
    body: int = 0
    labels: dict[str, int] = field(default_factory=dict)
    values: tuple[ValueColumn, ...] = ()
    headers: tuple[str, ...] = ()
    extra_from: int = 0
    both_layouts: bool = False
    problem_key: str | None = None
    unclear_row: tuple[int | None, str | None] = (None, None)
    doubled: tuple[tuple[int, int], ...] = ()
    unread_values: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    passed_over: tuple[int, ...] = ()
    told_out: tuple[int, ...] = ()

    @property
    def figures(self) -> set[int]:
        """The places of the columns of figures."""
        return {value.at for value in self.values}

    @property
    def read(self) -> set[int]:
        """The places of the columns of labels and figures."""
        return self.figures.union(self.labels.values())

    def head(self, at: int) -> str:
        """The header of a column, blank where it has none."""
        return self.headers[at] if at < len(self.headers) else ""

    def name_of(self, at: int) -> str:
        """A column's header, or its letters (`F列`'s F) where it has none."""
        return self.head(at) or column_letters(at + 1)

    def lettered(self, at: int) -> str:
        """A column's header and its letters, which tell two of the same header apart."""
        header, letters = self.head(at), column_letters(at + 1)
        return f"{header}（{letters}）" if header else letters

    @property
    def letters(self) -> dict[str, str]:
        """The letters of each column whose header no other column has."""
        return letters_of(self.headers)

    @property
    def label_heads(self) -> list[str]:
        """The header texts of the columns that rows are named by."""
        places = [at for role, at in self.labels.items() if role in ROWS]
        return [text for at in places for text in self.headers[at].split(" / ")]


def locate(grid: Grid, lexicon: Lexicon, layout: str | None = None) -> Located:
    """Find the table; `layout` is the uploader's choice where both readings are possible."""
    head = head_texts(grid, limits.HEAD_ROWS)
    if dated := first_dated(head):
        stacks = stacks_of(head[:dated])
        return _columns(grid, head, (0, dated - 1), stacks, lexicon, layout)
    if pairs := key_values(head, lexicon):
        return _of_pairs(head, pairs, lexicon)
    anchor = next((at for at, row in enumerate(head) if is_header(head, at, row, lexicon)), None)
    if anchor is None:
        return Located(
            problem_key="problem-no-header" if any(map(any, head)) else "problem-no-table"
        )
    top, bottom = header_span(head, anchor, lexicon)
    without_translation(head[anchor : bottom + 1])
    for row in head[anchor + 1 : bottom + 1]:
        # `单位` in front of a row of units is no label, nor is `月份` in front of months.
        row[:] = ["" if role_of(cell) == "unit" or names_axis(row, place, lexicon) else cell
                  for place, cell in enumerate(row)]  # fmt: skip
    stacks = stacks_of(head[top : bottom + 1])
    return _columns(grid, head, (top, bottom), stacks, lexicon, layout)


def _of_pairs(head: list[list[str]], pairs: Pairs, lexicon: Lexicon) -> Located:
    """A form of keys and values: the last region or period above the figures heads them."""
    last, places = pairs.last, pairs.places
    if not places:
        odd = " ".join(filter(None, head[pairs.odd_row]))
        return Located(problem_key="problem-form-unclear", unclear_row=(pairs.odd_row + 1, odd))
    labels = {role: at for role, at in places.items() if role != "value"}
    value = value_column(places["value"], [head[last][places["value"]]], lexicon)
    assert value is not None
    headers = tuple("" if at in labels.values() else cell for at, cell in enumerate(head[last]))
    return Located("wide", last, last + 1, labels, (value,), headers, max(places.values()) + 1)


def _columns(
    grid: Grid, head: list[list[str]], span: tuple[int, int], stacks: list[list[str]],
    lexicon: Lexicon, layout: str | None,
) -> Located:  # fmt: skip
    top, bottom = span
    labels: dict[str, int] = {}
    values: list[ValueColumn] = []
    doubled: list[tuple[int, int]] = []
    beside = any(headed_apart(head[at], head[at - 1]) for at in range(max(top, 1), bottom + 1))
    rows = [["" if is_word(fold(cell), "ditto") else cell for cell in row]
            for row in head[bottom + 1 : bottom + 21]
            if not lines.is_note(next(filter(None, row), ""))]  # fmt: skip
    columns = Columns(stacks, rows, lexicon)
    above = [cell for row in head[:top] for cell in row if cell]
    for at, stack in enumerate(stacks):
        role = columns.role(at, above)
        value = value_column(at, stack, lexicon)
        if value and role == "value" and is_plain(stack):
            values.append(value)
        elif role == "serial":
            continue
        elif role and role != "value":
            first = labels.setdefault(role, at)
            if first != at and is_one_head(grid, span, first, at):
                labels[role] = max(first, at, key=lambda place: columns.known(place, role))
            else:
                beside = beside or columns.is_again(at, first)
                doubled += [(first, at)] if first != at and role in ONLY_ONE else []
        elif not labels and value and columns.names_rows(at, value.meaning):
            continue
        elif value and columns.holds_figures(at, value.meaning):
            values.append(value)
    if "part" in labels and "period" not in labels:
        labels["period"] = labels.pop("part")
    figures = [value.at for value in values]
    titled = {code for row in head[:top] for code in lexicon.regions.named_in(" ".join(row))}
    values = titled_share(values, above, lexicon)
    labels, again = completed_labels(labels, figures, columns, titled)
    doubled += again
    values = completed_columns(values, lexicon, labelled="indicator" in labels)
    extra = max((at for at, stack in enumerate(stacks) if stack), default=0) + 1
    if beside:
        return Located(first_header=top, problem_key="problem-side-by-side")
    located = Located(
        "long", top, bottom + 1, labels, without_counts(values, labels, rows),
        tuple(map(" / ".join, stacks)), extra, doubled=tuple(doubled),
    )  # fmt: skip
    completing = completing_columns(labels, values, columns)
    shares = shares_done(labels, values, columns)
    located = _laid_out(located, layout, completing, shares)
    read = located.figures
    return replace(located, unread_values=tuple(v.at for v in values if v.at not in read))


def _laid_out(
    located: Located, layout: str | None, completing: set[int], shares: tuple[ValueColumn, ...]
) -> Located:
    """Long where a value column is named, wide where headers carry meaning; both is a question.

    `completing`: columns whose heads complete the names of rows; `shares` as of `shares_done`.
    """
    plain = tuple(value for value in located.values if role_of(value.header) == "value")
    headed = tuple(value for value in located.values if value not in plain)
    years = [value for value in headed if value.meaning.period]
    both = bool(plain) and len(years) >= _FEW
    if plain and layout != "wide":
        columns = (plain[0], *filter(is_beside_value, headed))
        doubled = (*located.doubled, *((plain[0].at, other.at) for other in plain[1:]))
        return replace(
            located, values=columns, both_layouts=both and layout is None, doubled=doubled
        )
    by_row = "indicator" in located.labels
    reported = reported_columns(headed, completing, by_row=by_row) or shares
    beside = next((value.last for value in headed if is_no_figure(value)), None)
    lacking = "problem-values-beside" if beside else "problem-no-values"
    labels = dict(located.labels)
    if both:
        # The uploader chose the years across: the column of periods belongs to the other reading.
        labels.pop("period", None)
    return replace(
        located, layout="wide", values=reported, labels=labels,
        problem_key=None if reported else lacking, unclear_row=(None, beside),
    )  # fmt: skip


def below_title(located: Located, first: int) -> Located:
    """The table, which begins in that row where its header names no figures: it is the title."""
    if first < located.body or any(value.header for value in located.values):
        return located
    last = max((value.at for value in located.values), default=0)
    return replace(located, first_header=first, body=first,
                   extra_from=max(located.extra_from, last + 1))  # fmt: skip


def column_named(located: Located, role: str) -> str | None:
    """The header's own text of a label column."""
    at = located.labels.get(role)
    return None if at is None else located.headers[at]


def is_no_row(text: str, header: str) -> bool:
    """True for a first cell that begins a note, a signature, a header or a row of its numbers.

    The columns of official forms are numbered `甲、乙、1、2` below their header.
    """
    if lines.is_note(text) or said_by_line(text) or is_word(fold(text), "column_number"):
        return True
    return fold(text) == fold(header) or (role_of(text) in ROWS and not names_period(text))
