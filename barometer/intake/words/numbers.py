"""A cell to a number: every way of writing one, its signs, marks and words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from math import isfinite

from barometer.intake.words.names import FOOTNOTES, simplified
from barometer.intake.words.vocabulary import any_of, entries, words_of

# No figure (the first group) or less than the smallest unit (dots): null, the sign kept.
MISSING = frozenset({"-", "--", "---", "/", "//", "\\", ".", "..", "...", "......", "…", "……", "×",
                     *words_of("missing")})  # fmt: skip
_LONGEST_MARK = 8
_MINUS = str.maketrans(dict.fromkeys("−–—―‐‑‒﹣－˗⁻➖", "-"))
_POINT = str.maketrans(dict.fromkeys("·・‧•･∙⋅", "."))
_RAISED = "ªᵃᵇᶜᵈᵉᶠ"
_FOOTNOTE = re.compile(
    rf"(?:[{re.escape(FOOTNOTES)}²³{_RAISED}]+|[\[［〔](?:注?\d+|[a-e])[\]］〕]|[(（](?:注\d*|[a-e])[)）])+$"
)
_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\u3000\xa0]+")
_PLAIN = r"\d+(?:\.\d+)?|\.\d+"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d{1,3}(?:'\d{3})+(?:\.\d+)?"
_NUMBER = rf"(?:{_GROUPED}|(?:{_PLAIN})(?:e[+-]?\d{{1,3}})?)"
_PREFIX, _SUFFIX, _TURNS = (
    {word: entry.code for entry in entries(kind) for word in entry.words}
    for kind in ("number_lead", "number_tail", "number_turn")
)
_ANY = any_of([*_PREFIX, *_TURNS, "+", "-"])
_YEARLY = r"(?:同比|(?:与|比|较)(?:上年|去年)(?:同期)?(?:相比)?)"
_CELL = re.compile(
    rf"(?P<yearly>{_YEARLY})?(?P<words>(?:{_ANY}|了|为|\s)*)"
    rf"(?P<number>{_NUMBER})\s*(?P<rest>.*)"
)
_LEVEL = re.compile(rf"(?P<yearly>{_YEARLY})?持平")
_AFTERWARDS = re.compile(any_of(_SUFFIX))
_UNIT = re.compile(r"(?:[%‰/()*·a-z\u4e00-\u9fff]|(?<=m)[23])*")
_WORD = re.compile(_ANY)
_BRACKETED = re.compile(rf"\(\s*({_NUMBER}\s*%?)\s*\)(%?)")
_WORDY = re.compile(r"[A-Za-z_]")
_LONGEST = 60
_CAPITALS = "EPR"
# A formula that nobody worked out, and what a spreadsheet shows where one failed.
_FORMULA = re.compile("=(?![<>])")
_ERROR = re.compile(r"#(?:N/A|[A-Z]+[!?]|DIV/0!|[A-Z]+_[A-Z]+)|Err:\d+", re.IGNORECASE)
_RATIO = re.compile(rf"(?:{_PLAIN})(?:\s*:\s*(?:{_PLAIN}))+%?")
_RANGE = re.compile(rf"(?:{_PLAIN})%?\s*[-~至到]\s*(?:{_PLAIN})%?")


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell holds.

    `number` in the unit written; `decimals` shown; `direction` +1 or -1 where a word gives the
    sign (already in `number`); `unit` written behind the number; `yearly` where it names the year
    before (`同比下降2.2`); `problem` the key of one, where the cell is no figure.
    """

    number: float | None = None
    decimals: int = 0
    qualifier: str | None = None
    reason: str | None = None
    unit: str | None = None
    direction: int = 0
    problem: str | None = None
    yearly: bool = False


BAD = Value(problem="problem-bad-number")


def value_of(text: str) -> Value:
    """What a cell holds; a blank one has neither number nor reason."""
    written = _BLANKS.sub(" ", text).strip().removeprefix("'")
    if not written:
        return Value()
    if _mark(written) in MISSING:
        return Value(reason=written)
    if _FORMULA.match(written) or _ERROR.fullmatch(written):
        return Value(problem="problem-formula" if written[0] == "=" else "problem-cell-error")
    if _WORDY.match(written) or len(written) > _LONGEST or _ends_in_capital(written):
        return BAD
    plain = _half_width(written)
    level = _LEVEL.fullmatch(plain.replace(" ", ""))
    if level:
        return Value(0.0, direction=1, yearly=bool(level["yearly"]))
    return _number(plain)


def _ends_in_capital(written: str) -> bool:
    """True for `217E`: a digit misread, whereas `217e` is an estimate."""
    return written[-1] in _CAPITALS and written[-2:-1].isdigit()


def _mark(written: str) -> str:
    """The cell with every dash as `-`, for comparing with the missing marks."""
    if len(written) > _LONGEST_MARK:
        return written
    dashes = written.translate(_MINUS).replace("／", "/").replace(" ", "").casefold()
    return "--" if dashes and set(dashes) == {"-"} else unicodedata.normalize("NFKC", dashes)


def _half_width(written: str) -> str:
    """Half width, Simplified, one kind of minus and point, no footnote mark."""
    unmarked = _FOOTNOTE.sub("", written).strip()
    if unmarked.isascii():
        return unmarked.casefold()
    half = unicodedata.normalize("NFKC", unmarked.translate(_POINT).translate(_MINUS))
    return simplified(half.translate(_MINUS)).casefold().strip()


def _number(plain: str) -> Value:
    bracketed = _BRACKETED.fullmatch(plain)
    if bracketed:
        plain = "-" + bracketed[1] + bracketed[2]
    match = _CELL.fullmatch(plain)
    value = _value_of_match(match) if match else BAD
    if value is BAD and _RATIO.fullmatch(plain):
        return Value(problem="problem-ratio")
    if value is BAD and _RANGE.fullmatch(plain):
        return Value(problem="problem-range")
    return value


def _value_of_match(match: re.Match[str]) -> Value:
    words = _WORD.findall(match["words"])
    signs = [word for word in words if word in "+-"]
    turns = [_TURNS[word] for word in words if word in _TURNS]
    kinds = {_PREFIX[word] for word in words if word in _PREFIX}
    after = _AFTERWARDS.findall(match["rest"])
    kinds |= {_SUFFIX[word] for word in after}
    unit = _AFTERWARDS.sub("", match["rest"]).strip()
    if (
        not _UNIT.fullmatch(unit)
        or len(signs) > 1
        or len(turns) > 1
        or len(kinds) > 1
        # `-下降2`: a sign before the word that turns it.
        or (turns and not kinds and words[0] in "+-" and len(words) > 1)
        or (match["yearly"] and not turns)
    ):
        return BAD
    direction = 0 if not turns else -1 if turns[0] == "fall" else 1
    if direction < 0 and signs == ["-"]:
        # "下降-2.2" may mean a rise or a fall written twice: only its writer knows.
        return Value(problem="problem-double-negative")
    sign = -1 if direction < 0 or signs == ["-"] else 1
    digits = re.sub(r"[, ']", "", match["number"])
    number = float(digits)
    if not isfinite(number):
        return BAD
    return Value(
        sign * number, _decimals(digits), next(iter(kinds), None), None, unit or None, direction,
        yearly=bool(match["yearly"]),
    )  # fmt: skip


def _decimals(digits: str) -> int:
    mantissa, _, exponent = digits.partition("e")
    return len(mantissa.partition(".")[2]) - int(exponent or 0)
