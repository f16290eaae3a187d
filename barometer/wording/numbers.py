"""Numbers with their units, tonnes, and periods, as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import Literal

from babel import Locale
from babel.numbers import NumberPattern, parse_pattern

from barometer import units
from barometer.languages import KNOWN
from barometer.rows import Abatement, Gap
from barometer.wording.sentences import has, say, written

NO_VALUE = "—"
_TIGHT = frozenset({"%"})
# The store reckons what is equal; words need only tell a difference from none at all.
_SAME = 1e-9
_MORE_DIGITS = 6

# How packs and files may write a unit -> the key of its words.
_UNITS = {
    "%": "percent", "pp": "pp", "个百分点": "pp", "百分点": "pp",
    "t": "t", "吨": "t", "kt": "kt", "千吨": "kt", "万吨": "wt", "kg": "kg", "千克": "kg",
    "tce": "tce", "吨标准煤": "tce", "万吨标准煤": "wtce", "wtce": "wtce",
    "kgce": "kgce", "千克标准煤": "kgce", "吨标准煤/万元": "tce-per-wyuan",
    "tce/万元": "tce-per-wyuan",
    "立方米/万元": "m3-per-wyuan", "m3/万元": "m3-per-wyuan", "m³/万元": "m3-per-wyuan",
    "千克标准煤/平方米": "kgce-per-m2", "kgce/m2": "kgce-per-m2", "kgce/m²": "kgce-per-m2",
    "千克标准煤/人": "kgce-per-head", "kgce/人": "kgce-per-head",
    "亿元": "yyuan", "万千瓦时": "wkwh", "人": "person", "微克/立方米": "ug-per-m3",
    "个": "count", "count": "count", "1": "plain", "": "plain", "PUE": "plain",
}  # fmt: skip

_TO_DATE = re.compile(r"(\d{4})年(\d{1,2})-(\d{1,2})月")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")


def number(value: float | None, lang: str, decimals: int = 1, *, trim: bool = False) -> str:
    """A number with thousands marks and a true minus sign; `—` where there is none.

    `trim` drops zeros at the end, as a target is written in a plan (`14.5`, `80`).
    """
    if value is None or value != value:
        return NO_VALUE
    return _written(value, lang, decimals, trim)


# A page says the same number in several places: in words, in a label, beside its bar.
@lru_cache(20_000)
def _written(value: float, lang: str, decimals: int, trim: bool) -> str:
    text: str = _pattern(decimals, trim).apply(rounded(value, decimals), _locale(lang))
    text = text.replace("-", "−")
    return text.removeprefix("−") if not any(c in "123456789" for c in text) else text


def rounded(value: float, decimals: int) -> Decimal:
    """The value as it is shown: half up, and a reckoned 7.1499999999999995 is the 7.15 it means."""
    return Decimal(f"{value:.12g}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def digits_apart(value: float, others: Iterable[float | None], decimals: int) -> int:
    """As many decimals, from `decimals` on, as keep a value from looking like another one."""
    unlike = [other for other in others if other is not None and abs(value - other) > _SAME]
    return next(
        (
            digits
            for digits in range(decimals, decimals + _MORE_DIGITS)
            if all(rounded(value, digits) != rounded(other, digits) for other in unlike)
        ),
        decimals + _MORE_DIGITS,
    )


@cache
def _pattern(decimals: int, trim: bool) -> NumberPattern:
    fraction = ("#" if trim else "0") * decimals
    return parse_pattern("#,##0" + ("." + fraction if decimals else ""))


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(KNOWN[lang].tag, sep="-")


def unit_word(unit: str | None, lang: str) -> str:
    """The unit in the reader's language; an unknown unit as the pack writes it."""
    key = f"unit-{_UNITS.get((unit or '').strip(), '')}"
    if key in ("unit-plain",):
        return ""
    if has(key, lang):
        return say(key, lang)
    return written(unit, lang)


def quantity(
    value: float | None, unit: str | None, lang: str, decimals: int = 1, *, trim: bool = False
) -> str:
    """A number with its unit beside it (`7.4 %` -> `7.4%`, `4,961 吨`); `—` where there is none."""
    text = number(value, lang, decimals, trim=trim)
    word = unit_word(unit, lang)
    if text == NO_VALUE or not word:
        return text
    return text + word if (unit or "").strip() in _TIGHT else f"{text} {word}"


def amount(value: float | None, unit: str | None, lang: str, *, trim: bool = True) -> str:
    """A quantity with as many decimals as its size asks for: 0 from 1000 on, else 2, trimmed."""
    size = abs(value) if value is not None and value == value else 0.0
    return quantity(value, unit, lang, 0 if size >= 1000 else 2, trim=trim)


def period_words(period: str, lang: str) -> str:
    """The stored period (`2024`, `2024-Q3`, `2024-09`, `2024年1-9月`) in the reader's language."""
    if match := _TO_DATE.fullmatch(period):
        first, last = int(match[2]), int(match[3])
        return say("period-to-date", lang, year=match[1], first=first, last=last)
    if match := _QUARTER.fullmatch(period):
        return say("period-quarter", lang, year=match[1], quarter=match[2])
    if match := _MONTH.fullmatch(period):
        return say("period-month", lang, year=match[1], month=int(match[2]))
    return written(period, lang)


def date_words(day: date, lang: str) -> str:
    """A day of the calendar, as documents are dated."""
    return say("briefing-date", lang, year=str(day.year), month=day.month, day=day.day)


def in_tonnes(
    gap: Gap | None, name: Literal["achieved", "target_value", "reported_total"]
) -> float | None:
    """A number of a gap row in tonnes, so that a column adds up whatever unit a target is in."""
    factor = units.factor(gap["unit"], "吨") if gap else None
    value = gap[name] if gap else None
    return None if factor is None or value is None else value * factor


def tonnes(value: float | None, lang: str) -> str:
    """Tonnes; a dash where there are none to tell."""
    return number(value, lang, 1, trim=True)


def not_counted(row: Abatement | None, lang: str) -> str:
    """What of a ledger's tonnes does not count, by why; a dash where all does."""
    parts = {} if row is None else {
        "unrecognised": row["unrecognised_t"], "repeated": row["repeated_t"],
        "outside": row["outside_t"],
    }  # fmt: skip
    said = [say(f"rest-{key}", lang, value=tonnes(value, lang))
            for key, value in parts.items() if value]  # fmt: skip
    return say("list-comma", lang).join(said) or NO_VALUE
