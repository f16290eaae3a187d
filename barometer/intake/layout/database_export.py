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
from barometer.intake.words.phrases import header_phrase
from barometer.intake.words.vocabulary import begins, by_code, code_of, role_of, words_of

# What rows of keys say of their series' figures; all others only tell about it.
_SAID = ("name", "region", "unit")
_FINEST = ("month", "quarter", "year")
# What heads a series of longer periods than its dates are.
_LONGER = {
    "quarter": words_of("this_part", "quarter")[-1],
    "year": words_of("year_start", "year_start")[0] + words_of("total")[0],
}


def first_dated(head: Sequence[list[str]]) -> int | None:
    """The first row of dates below rows of keys; None where a key is not known or one is missing.

    The dates must be of the frequency of the series: of months where some are of quarters.
    """
    head = [row[_key_column(head) :] for row in head]
    dated = [bool(row and row[0]) and names_period(row[0]) for row in head]
    first = next((at for at, both in enumerate(pairwise(dated)) if all(both)), 0)
    frequency = _frequency(head[:first])
    if not frequency:
        return None
    period = period_of(head[first][0])
    months = frequency == "quarter" and period and period.span == "month"
    finer = day_of(head[first][0]) or months
    named = finer and "frequency" in _keys(head[:first])
    return first if named or (period and period.span == frequency) else None


def series_heads(rows: Sequence[list[str]]) -> list[list[str]]:
    """The header rows of such an export without what says nothing of the figures.

    The column of dates is headed by what these are, a quarter's series among those of months by
    `当季` unless it is added up, a year's by `自年初累计`; any other header is left as it is.
    """
    if before := _key_column(rows):
        heads = series_heads([row[before:] for row in rows])
        return [[*row[:before], *said] for row, said in zip(rows, heads, strict=True)]
    frequency = _frequency(rows)
    if not frequency:
        return list(rows)
    keys = _keys(rows)
    names = rows[keys.index("name")]
    said = [["", *row[1:]] if key in _SAID else _parts(row, names, key, frequency)
            for row, key in zip(rows, keys, strict=True)]  # fmt: skip
    said[0][0] = by_code("frequency")[frequency][0]
    return said


def _key_column(rows: Sequence[list[str]]) -> int:
    """1 where the rows are numbered in front of the keys, else 0."""
    return int(bool(rows and len(rows[0]) > 1) and role_of(rows[0][0]) == "serial")


def _parts(row: list[str], names: list[str], key: str | None, frequency: str) -> list[str]:
    """The row blank, but for `当季` and `自年初累计` over what is of longer than the dates are."""
    if key != "frequency":
        return [""] * len(row)
    return ["" if not at or _code(cell) == frequency == "year" or header_phrase(name).coverage
            else _LONGER.get(_code(cell) or "", "")
            for at, (cell, name) in enumerate(zip(row, names, strict=True))]  # fmt: skip


def _frequency(rows: Sequence[list[str]]) -> str | None:
    """The code of what the dates of all series are; None where the rows are no such keys.

    Series of several frequencies have the dates of the finest. Series of regions that do not say
    it are yearly, if their dates are years.
    """
    keys = _keys(rows)
    if None in keys or not {"name", "unit"} <= set(keys):
        return None
    if "frequency" not in keys:
        return "year" if "region" in keys else None
    cells = [cell for row, key in zip(rows, keys, strict=True) if key == "frequency"
             for cell in row[1:] if cell]  # fmt: skip
    codes = {*map(_code, cells)}
    return None if None in codes else next((one for one in _FINEST if one in codes), None)


def _code(frequency: str) -> str | None:
    """`year` for `年, 年终12月`."""
    return code_of(fold(frequency).partition(",")[0], "frequency")


def _keys(rows: Sequence[list[str]]) -> list[str | None]:
    """What each row says, by its first cell; None for a key that is not known.

    The names may stand in the first row below no key, or below that of the dates.
    """
    keys = [code_of(fold(row[0]), "series_key") if any(row) else "blank" for row in rows]
    text = rows[0][0] if keys else ""
    if (
        keys
        and keys[0] is None
        and (role_of(text) == "period" or not text or begins(fold(text), "heads_periods"))
    ):
        keys[0] = "name"
    return keys
