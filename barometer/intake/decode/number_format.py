"""How cells look: number formats (72.6% holds 0.726, 356千人 holds 356000), days, hidden rows."""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from barometer.intake.decode.grid import Struck

# Text, an escaped sign, a blank as wide as a sign, a filler, a colour or condition, the digits
# (a point or an escaped one inside them; commas behind them divide by a thousand each).
_PIECE = re.compile(
    r'"(?P<text>[^"]*)"|[\\!](?P<sign>.)|[_*].|\[[^\]]*\]|(?P<number>general|g/通用格式|[#0?][#0?.,]*)',
    re.IGNORECASE,
)
_SCALED = re.compile(r"[#0?](,+)(?![#0?])")
# What of a format's own text says something of the figure: not a blank, a bracket or a ¥.
_TELLING = re.compile(r"[%‰<>≤≥≈~\u4e00-\u9fff]")
# In front of a number below zero, these tell that it is.
_MINUS = re.compile(r"[-−－(（△▲降减]")
# `[>=10000]0!.0,"万";0`: the first part is for these numbers only.
_AMONG = re.compile(r"(?:\[[^\]<>=]*\])*\[(>=|<=|<>|=|>|<)(-?\d+(?:\.\d+)?)\]")
_TESTS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge, "<=": operator.le, "<>": operator.ne, "=": operator.eq,
    ">": operator.gt, "<": operator.lt,
}  # fmt: skip
_SECTION_END = re.compile(r'"[^"]*"|[\\!].|;')
_DATE = re.compile(r'"[^"]*"|[\\!_*].|\[[^\]]*\]')
# Points of letters that nobody reads.
TINY = 2
# Formats that a workbook uses by number without spelling them out.
_ACCOUNTING = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '
BUILT_IN = {9: "0%", 10: "0.00%", 17: "mmm-yy", 27: 'yyyy"年"m"月"', 36: 'yyyy"年"m"月"',
            **dict.fromkeys((41, 42, 43, 44), _ACCOUNTING), 50: 'yyyy"年"m"月"',
            52: 'yyyy"年"m"月"', 57: 'yyyy"年"m"月"'}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Section:
    """What a part of a format writes around the number, once that is multiplied."""

    before: str = ""
    after: str = ""
    factor: float = 1.0

    def shown(self, value: float) -> object:
        """The number as this part writes it; left a number where nothing is written."""
        if not self.before and not self.after:
            return value if self.factor == 1 else float(f"{value * self.factor:.15g}")
        signed = abs(value) if _MINUS.search(self.before) else value
        return f"{self.before}{round(signed * self.factor, 12):.15g}{self.after}"


@dataclass(frozen=True, slots=True)
class Format:
    """How a cell shows its number, a fall below zero apart, or its day (`year`, `month`).

    `among`: the numbers that `plain` is for (`>=`, 10000) where the code says so, all others being
    shown as `below` says. `words`: what stands for any number above zero, below and for zero
    itself, None where the number is shown.
    """

    plain: _Section = _Section()
    below: _Section | None = None
    day: str | None = None
    among: tuple[str, float] | None = None
    words: tuple[str | None, str | None, str | None] = (None, None, None)

    @property
    def scaled(self) -> bool:
        """True where the number shown is a tenth, a thousandth … of the one held."""
        factors = [self.plain.factor, self.below.factor if self.below else 1.0]
        return any(factor not in (1.0, 100.0) for factor in factors)

    def shown(self, value: object) -> object:
        """The cell's value, as text where its format says more than the number does."""
        if isinstance(value, dt.datetime | dt.date) and self.day:
            return f"{value.year}年" if self.day == "year" else f"{value.year}年{value.month}月"
        if not isinstance(value, float):
            return value
        word = self.words[0 if value > 0 else 1 if value < 0 else 2]
        if word is not None:
            return word
        other = value < 0 if self.among is None else not _TESTS[self.among[0]](value, self.among[1])
        return (self.below if self.below and other else self.plain).shown(value)


@dataclass(frozen=True, slots=True)
class Letters:
    """How a cell's letters, or those of a piece of it, look; `filled`: on a coloured ground."""

    raised: bool = False
    struck: bool = False
    white: bool = False
    tiny: bool = False
    filled: bool = False

    @property
    def unseen(self) -> bool:
        """True where nobody takes what they say for a figure."""
        return self.struck or self.tiny or (self.white and not self.filled)


# How to show a cell's value, or the text that stands for it.
Form = Format | str | Struck


@dataclass(frozen=True, slots=True)
class Looks:
    """How one sheet looks; places are 0-based.

    `forms`: (row, column) -> the form of a cell that shows something else than the value it
    holds. `rows`, `columns`: hidden or filtered out. `part`: the part of an .xlsx that it is in.
    `comments`: what hangs on the cell at (row, column).
    """

    forms: Mapping[tuple[int, int], Form] = field(default_factory=dict)
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    part: str = ""
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)


@lru_cache(maxsize=1024)
def format_of(code: str) -> Format | None:
    """What a format's code says beyond the number; None where that is nothing."""
    day = _day(code)
    if day:
        return Format(day=day)
    sections = [_section(part) for part in _parts(code)[:2]]
    only = _AMONG.match(code)
    words = (None, None, None) if only or not code else _words(_parts(code))
    if not any(sections) and words == (None, None, None):
        return None
    below = (sections[1] or _Section()) if len(sections) > 1 else None
    among = (only[1], float(only[2])) if only else None
    plain = sections[0] or _Section()
    return Format(plain, below or (_Section() if among else None), among=among, words=words)


def _parts(code: str) -> list[str]:
    """The sections of a code: for numbers above zero, below, for zero and for text."""
    ends = [piece.start() for piece in _SECTION_END.finditer(code) if piece[0] == ";"]
    return [code[a + 1 : b] for a, b in pairwise([-1, *ends, len(code)])]


def _words(parts: list[str]) -> tuple[str | None, str | None, str | None]:
    """What stands for numbers above zero, below and zero: `;;;` shows none of them.

    Of zero `#` and `?` show nothing either.
    """
    zero = parts[2] if len(parts) > 2 else parts[0]
    below = parts[1] if len(parts) > 1 else parts[0]
    return _word(parts[0], "[#0?]"), _word(below, "[#0?]"), _word(zero, "0")


def _word(part: str, digits: str) -> str | None:
    """A section's own text; None where it shows a number, a day or whatever the cell holds."""
    if re.search(rf"{digits}|[@ymdhse]|general|通用", _DATE.sub("", part), re.IGNORECASE):
        return None
    bare = re.sub(r"[_*].|\[[^\]]*\]", "", part)
    return re.sub(r"[\"\\!#?,¥￥$€]", "", bare).strip()


def _day(code: str) -> str | None:
    """`year` or `month` for a code that shows no more of a day than that."""
    letters = _DATE.sub("", _parts(code)[0]).casefold()
    if not re.search("[ye]", letters) or re.search("[#0?]|general|通用", letters):
        return None
    if re.search("[dhs]|a/?p|上午", letters):
        return None
    return "month" if "m" in letters else "year"


def _section(code: str) -> _Section | None:
    """What stands around the number; None where that says nothing, or breaks the number up."""
    before, after, number = "", "", ""
    at = places = 0
    while at < len(code):
        piece = _PIECE.match(code, at)
        at = piece.end() if piece else at + 1
        text = (piece["text"] or piece["sign"] or "") if piece else code[at - 1]
        if piece and piece["number"]:
            if number and after != ".":
                return None
            # `0!.0`: a point between the digits that the number itself does not have.
            places += len(re.findall("[#0?]", piece["number"])) if number else 0
            number, after = number + piece["number"], ""
        elif number:
            after += text
        else:
            before += text
    percent = "%" in re.sub(r'"[^"]*"|[\\!].', "", code)
    scaled = _SCALED.search(number)
    thousands = len(scaled[1]) if scaled else 0
    factor = (100.0 if percent else 1.0) / 1000**thousands / 10**places
    says_more = _TELLING.search(before + after)
    if not number or (factor == 1 and not says_more):
        return None
    return _Section(before.strip(), after.strip(), factor) if says_more else _Section(factor=factor)


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "()[]（）〔〕 ")


def raised(text: str) -> str:
    """Text set as superscript: figures as raised ones, of a footnote or of a unit (m²)."""
    return re.sub(r"[^⁰¹²³⁴-⁹①-⑳]", "*", text.translate(_RAISED))
