"""Series as databases export them: keys down the first column, then dates, one column a series.

```
         | 用电量   |
地区     | 绥中县   |
频率     | 年       |
单位     | 万千瓦时 |
2023     | 71000    |
```
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from barometer.intake.layout.column_roles import names_period
from barometer.intake.words.dates import day_of
from barometer.intake.words.names import fold
from barometer.intake.words.periods import period_of
from barometer.intake.words.vocabulary import begins, by_code, code_of

# What rows of keys say of their series' figures; all others only tell about it.
_SAID = ("name", "region", "unit")


def first_dated(head: Sequence[list[str]]) -> int | None:
    """The first row of dates below rows of keys; None where a key is not known or one is missing.

    Every series must be of one frequency, which says what its dates mean.
    """
    dated = [bool(row and row[0]) and names_period(row[0]) for row in head]
    first = next((at for at, both in enumerate(pairwise(dated)) if all(both)), 0)
    frequency = _frequency(head[:first])
    if not frequency:
        return None
    period = period_of(head[first][0])
    of_days = day_of(head[first][0]) is not None and "frequency" in _keys(head[:first])
    return first if of_days or (period and period.span == frequency) else None


def series_heads(rows: Sequence[list[str]]) -> list[list[str]]:
    """The header rows of such an export without what says nothing of the figures.

    The first column is headed by what its dates are; any other header is left as it is.
    """
    frequency = _frequency(rows)
    if not frequency:
        return list(rows)
    said = [["", *row[1:]] if key in _SAID else [""] * len(row)
            for row, key in zip(rows, _keys(rows), strict=True)]  # fmt: skip
    said[0][0] = by_code("frequency")[frequency][0]
    return said


def _frequency(rows: Sequence[list[str]]) -> str | None:
    """The code of the one frequency of all series; None where the rows are no such keys.

    Series of regions that do not say it are yearly, if their dates are years.
    """
    keys = _keys(rows)
    if None in keys or not {"name", "unit"} <= set(keys):
        return None
    if "frequency" not in keys:
        return "year" if "region" in keys else None
    cells = [cell for row, key in zip(rows, keys, strict=True) if key == "frequency"
             for cell in row[1:] if cell]  # fmt: skip
    codes = {code_of(fold(cell).partition(",")[0], "frequency") for cell in cells}
    return codes.pop() if len(codes) == 1 else None


def _keys(rows: Sequence[list[str]]) -> list[str | None]:
    """What each row says, by its first cell; None for a key that is not known.

    The names may stand in the first row below no key, or below that of the dates.
    """
    keys = [code_of(fold(row[0]), "series_key") if any(row) else "blank" for row in rows]
    if keys and keys[0] is None and (not rows[0][0] or begins(fold(rows[0][0]), "heads_periods")):
        keys[0] = "name"
    return keys
