"""Parts of a year that a title, or a sheet's or file's name, speaks of, and of which year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from barometer.intake.words.names import fold
from barometer.intake.words.periods import ASIDE, UP_TO, Period, part_of
from barometer.intake.words.vocabulary import any_of, holds, words_of

# A text, and the year that it names right before the part.
Named = tuple[str, int | None]
_YEAR = r"(?P<year>(?:19|20)\d{2})"
# Neither a day nor a deadline nor the month of the report itself.
_MONTH = (
    r"(?:0?[1-9]|1[0-2])月(?!\d|[底末]?之?(?:前|以前|内|起))"
    rf"(?!份?(?:{any_of(words_of('report_date'))}))"
)
_PART = re.compile(
    rf"(?P<until>截[至止])?(?:{_YEAR}年?度?[-./_]?|(?<!\d))(?P<part>{UP_TO}|{_MONTH}|第?[一二三四1-4]季度|(?<![a-z])q[1-4](?![a-z\d]))"
)
# `202409`, `2024.9`, which in a title may be a number of it.
_NUMBERED = re.compile(rf"(?<!\d){_YEAR}(?:[-./_](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])(?![\d./-])")


def parts_of_year(titles: Iterable[str], names: Iterable[str]) -> tuple[Named, ...]:
    """Every part of a year (not all of it) that they name: `9月`, and in names `202409`."""
    texts = [
        *((text, (_PART,)) for text in titles),
        *((text, (_PART, _NUMBERED)) for text in names),
    ]
    return tuple(named for text, forms in texts for form in forms for named in _named(text, form))


def _named(text: str, form: re.Pattern[str]) -> Iterator[Named]:
    for match in form.finditer(ASIDE.sub("", fold(text))):
        part = part_of(match["part"]) if "part" in form.groupindex else None
        if part and match["until"]:
            part = part.to_date()
        if not part or part.span != "year":
            yield text, int(match["year"]) if match["year"] else None


def numbered_part(text: str, head: str) -> Period | None:
    """The month or quarter that a cell names, by its number alone too; to date by `截止月份`."""
    number, folded = fold(text).removesuffix(".0"), fold(head)
    if number.isascii() and number.isdigit():
        number += "季度" if holds(folded, "heads_periods", "quarter") else "月"
    part = part_of(number)
    return part.to_date() if part and holds(folded, "heads_periods", "to_date") else part
