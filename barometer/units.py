"""Units as statistics write them, and the factor between two of them.

Pint does the arithmetic with the definitions in `units.txt`; this module reads the spellings:
full-width signs, spaces, either Chinese script, `％`, `m³`, words in brackets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from opencc import OpenCC

if TYPE_CHECKING:
    import pint

# Spellings that cannot be names of units, or that a prefix would split: 百分点 is not 100 分点.
_SIGNS = {"%": "percent", "百分之": "percent", "‰": "permille", "千分之": "permille",
          "个百分点": "point", "百分点": "point", "percentagepoint": "point",
          "percentagepoints": "point", "": "ratio", "1": "ratio"}  # fmt: skip
_PRODUCT = re.compile(r"[^\W\d_][^\W_]*(?:[*/][^\W\d_][^\W_]*){0,5}")
_OPERATOR = re.compile(r"[*/]")
# `kW·h` is written for kWh.
_POINT_IN_HOURS = re.compile(r"(?<=[Ww瓦])[·⋅•.*](?=[Hh时])")
# Powers of ten in figures or English, as Chinese prefixes: `10000 tce`, `100 million kWh`.
_POWERS = (
    (re.compile(r"(?<![\d.])(?:100\s*million|10\^8|1e8)\s*(?=[^\W\d])", re.I), "亿"),
    (re.compile(r"(?<![\d.])(?:10(?:\^4|[ ,]?000)|1e4)\s*(?=[^\W\d])"), "万"),
    (re.compile(r"(?<![\w.])(?:billion|bn)\s*(?=[^\W\d])", re.I), "十亿"),
    (re.compile(r"(?<![\w.])million\s*(?=[^\W\d])", re.I), "百万"),
    (re.compile(r"(?<![\w.])thousand\s*(?=[^\W\d])", re.I), "千"),
)
# A Chinese unit's English or sign behind it: `千瓦时(kWh)`, `万吨标准煤 10000 tce`.
_ENGLISH = re.compile(
    r"^(?P<own>.*[\u4e00-\u9fff%‰])(?:\s+(?=[A-Za-z0-9])|\s*(?P<open>\())"
    r"(?P<english>[^()\u4e00-\u9fff]*[A-Za-z][^()\u4e00-\u9fff]*)(?(open)\))$"
)
_MAGNITUDE = re.compile(r"\d|illion|thousand|hundred|\bper\b|/|\bk|\$|usd|eur", re.I)
_BRACKETS = str.maketrans("", "", "()[]{}【】〔〕")
# Longer than any unit; what a hostile file puts in a unit column need not be read.
_LONGEST = 40
_REMEMBERED = 4096
# Units named to people when one does not fit; spellings, smallest first.
_OFFERED = (
    "千克", "吨", "千吨", "万吨", "千克标准煤", "吨标准煤", "万吨标准煤", "%", "‰", "个百分点",
    "元", "万元", "亿元", "人", "万人", "个", "万个", "平方米", "万平方米", "平方公里", "公顷",
    "立方米", "万立方米", "亿立方米", "千瓦时", "万千瓦时", "亿千瓦时", "千瓦", "万千瓦",
)  # fmt: skip


# What statistics of a region are usually printed in, where that is another unit than the one its
# own figures are kept in: a bare 53.4 is no number of persons.
_PRINTED = (("人", ("万人", "人")), ("千瓦时", ("亿千瓦时", "万千瓦时")))


@cache
def _registry() -> pint.UnitRegistry:  # type: ignore[type-arg]
    # Loaded with the first unit: no page waits for it.
    import pint

    text = (files("barometer") / "units.txt").read_text(encoding="utf-8")
    registry: pint.UnitRegistry = pint.UnitRegistry(None, cache_folder=None)  # type: ignore[type-arg]
    registry.load_definitions(text.splitlines())
    return registry


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(_REMEMBERED)
def spelling(unit: str) -> str:
    """The unit as the definitions spell it: narrow, simplified, no spaces or brackets."""
    if len(unit) > _LONGEST:
        return unit
    text = unit.strip().replace("⁴", "^4").replace("⁸", "^8")
    text = _untranslated(unicodedata.normalize("NFKC", text))
    for power, prefix in _POWERS:
        text = power.sub(prefix, text)
    text = re.sub(r"\s", "", text)
    text = _simplified().convert(text) if not text.isascii() else text
    text = text.replace("每", "/").replace("μ", "u")
    text = _POINT_IN_HOURS.sub("", text).replace("·", "*").replace("⋅", "*")
    if not _OPERATOR.search(_within_brackets(text)):
        text = text.translate(_BRACKETS)
    return text.replace("//", "/").replace("^", "")


def _untranslated(text: str) -> str:
    """A Chinese unit without its English, where that says the same.

    English in brackets that is no unit we know is a remark (`千瓦时(electricity)`), unless it
    speaks of a power of ten or of another thing to divide by.
    """
    parts = _ENGLISH.match(text)
    if not parts or not known(parts["own"]):
        return text
    same = factor(parts["own"], parts["english"].strip())
    remark = same is None and parts["open"] and not _MAGNITUDE.search(parts["english"])
    return parts["own"] if same == 1.0 or remark else text


def _within_brackets(text: str) -> str:
    """What stands between brackets inside a unit; an outer pair holds nothing together."""
    inner = text[1:-1] if text[:1] in tuple("([【") and text[-1:] in tuple(")]】") else text
    return "".join(re.findall(r"[(\[【]([^)\]】]*)", inner))


@lru_cache(_REMEMBERED)
def _parsed(unit: str) -> pint.Unit | None:
    """The unit, where every part of it is defined; nothing else ever reaches Pint."""
    text = spelling(unit)
    text = _SIGNS.get(text, text)
    if len(text) > _LONGEST or not _PRODUCT.fullmatch(text):
        return None
    parts = _OPERATOR.split(text)
    if not all(_defined(part) for part in parts):
        return None
    return _registry().parse_units(text)


@cache
def _names() -> frozenset[str]:
    """Every name, sign and other name that the definitions give, without prefixes."""
    return frozenset(_registry())


def _defined(name: str) -> bool:
    from pint.errors import PintError

    # Pint parses at length what can be no unit: one ends on a name, before a prefix, behind an s.
    endings = {word[at:] for word in (name, name.removesuffix("s")) for at in range(len(word))}
    if endings.isdisjoint(_names()):
        return False
    try:
        return name in _registry()
    except (PintError, AttributeError):
        return False


@lru_cache(_REMEMBERED)
def factor(from_unit: str, to_unit: str) -> float | None:
    """What a value in `from_unit` is multiplied by to stand in `to_unit`.

    None where one is unknown or they are of different dimensions: per cent and percentage
    points, tonnes of a pollutant and of coal equivalent never meet. A plan's own unit that the
    definitions do not know still equals itself.
    """
    if spelling(from_unit) == spelling(to_unit) != "":
        return 1.0
    source, goal = _parsed(from_unit), _parsed(to_unit)
    if source is None or goal is None or source.dimensionality != goal.dimensionality:
        return None
    ratio = _registry().Quantity(1.0, source).to(goal).magnitude
    return float(f"{ratio:.15g}")


def fits(unit: str, goal: str) -> bool:
    """True where a value in the one unit can be turned into the other."""
    return factor(unit, goal) is not None


def is_of_change(unit: str) -> bool:
    """True for per cent and for percentage points."""
    return fits(unit, "%") or fits(unit, "百分点")


@lru_cache(_REMEMBERED)
def known(unit: str) -> bool:
    """True where the unit is one that the definitions can read."""
    return _parsed(unit) is not None


@lru_cache(_REMEMBERED)
def compatible_units(unit: str) -> tuple[str, ...]:
    """Units that a person may write instead, `unit` first."""
    top, sign, bottom = unit.partition("/")
    offered = (f"{other}/{bottom}" for other in compatible_units(top)) if sign else _OFFERED
    fitting = (offer for offer in offered if fits(offer, unit))
    return (unit, *(offer for offer in fitting if spelling(offer) != spelling(unit)))


def printed(unit: str) -> tuple[str, ...]:
    """The units that figures of this kind are usually printed in; none where there is one only."""
    return next((usual for kind, usual in _PRINTED if fits(unit, kind)), ())
