"""Two columns that say the same thing of a row: two figures, two periods, two regions.

Which of them is meant only the sender knows; where they agree in every row it does not matter.
"""

from __future__ import annotations

from functools import reduce
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barometer import units
from barometer.intake.decode.grid import Grid
from barometer.intake.figures.findings import Findings
from barometer.intake.layout.locate import Located, is_no_row
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, in_english, is_chinese
from barometer.intake.words.periods import period_of

_LOOKED_AT = 200


def check(findings: Findings, grid: Grid, located: Located, lexicon: Lexicon) -> None:
    """`ambiguous`: nothing of the table counts until one of the two columns is gone."""
    figures = located.figures
    for first, other in located.doubled:
        if _differ(grid, located, first, other, lexicon, blank_differs=first not in figures):
            _refuse(findings, located, "problem-two-columns", first, other)
    for names, right in _label_columns_between(grid, located, lexicon):
        _refuse(findings, located, "problem-labels-between", names, right)


def _refuse(findings: Findings, located: Located, key: str, first: int, other: int) -> None:
    findings.refused[:] = True
    findings.report("ambiguous", key, row=located.first_header + 1, column=located.lettered(first),
                    other=located.lettered(other))  # fmt: skip


def _differ(
    grid: Grid, located: Located, first: int, other: int, lexicon: Lexicon, *, blank_differs: bool
) -> bool:
    """True where a row has something in the second column that the first does not say."""
    one, two = (grid.columns[at].slice(located.body) for at in (first, other))
    filled = pc.and_(two.is_valid(), _figures_in(grid, located))
    pairs = pa.table([one.filter(filled), two.filter(filled)], names=["one", "two"])
    distinct = pairs.group_by(["one", "two"]).aggregate([]).to_pylist()
    if _translated(distinct):
        return False
    return any(
        two.strip() and not is_no_row(two, "") and not _same(pair["one"], two, lexicon)
        for pair in distinct if (two := pair["two"] or "") and (pair["one"] or blank_differs)
    )  # fmt: skip


def _figures_in(grid: Grid, located: Located) -> pa.Array:
    """Which rows of the body hold a figure."""
    masks = [grid.columns[value.at].slice(located.body).is_valid() for value in located.values]
    return reduce(pc.or_, masks)


def _translated(pairs: list[dict[str, str | None]]) -> bool:
    """True where the one column says in English what the other says in Chinese, row by row."""
    texts = [[pair[name] or "" for pair in pairs] for name in ("one", "two")]
    return any(in_english(english) and all(map(is_chinese, chinese))
               for english, chinese in (texts, texts[::-1]))  # fmt: skip


def _same(one: str | None, two: str, lexicon: Lexicon) -> bool:
    if one is None:
        return False
    if fold(one) == fold(two) or units.factor(one, two) == 1:
        return True
    places = lexicon.place(one).code, lexicon.place(two).code
    periods = period_of(one), period_of(two)
    return any(a is not None and a == b for a, b in (places, periods))


def _label_columns_between(grid: Grid, located: Located, lexicon: Lexicon) -> list[tuple[int, int]]:
    """(column, figures to its right): unread names between figures, of another table's rows.

    Names that stand there again row by row are those of the same rows.
    """
    read = located.read.union(located.passed_over)
    places = sorted(located.figures)
    columns = []
    for left, right in pairwise(places):
        between = [at for at in range(left + 1, right) if at not in read
                   and not _repeats_labels(grid, located, at, lexicon)]  # fmt: skip
        columns += [(at, right) for at in between if _holds_names(grid, located, at, lexicon)]
    return columns


def _repeats_labels(grid: Grid, located: Located, at: int, lexicon: Lexicon) -> bool:
    """True where every row with a figure says again what it says in a label column."""
    labels = located.labels.values()
    return any(not _differ(grid, located, first, at, lexicon, blank_differs=True)
               for first in labels)  # fmt: skip


def _holds_names(grid: Grid, located: Located, at: int, lexicon: Lexicon) -> bool:
    """True where most cells of a column name indicators or regions of the plan."""
    column = grid.columns[at].slice(located.body)
    if column.null_count == len(column):
        return False
    texts = [text for text in column.drop_null().unique().to_pylist()[:_LOOKED_AT] if text.strip()]
    known = [bool(lexicon.meaning(t).indicators or lexicon.place(t).code) for t in texts]
    return bool(known) and int(np.count_nonzero(known)) * 2 >= len(known)
