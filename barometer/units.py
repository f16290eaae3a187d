"""Units as statistics write them, and the factor between two of them.

Pint does the arithmetic with the definitions in `units.txt`; this module reads the spellings:
full-width signs, spaces, either Chinese script, `％`, `m³`, words in brackets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

import pint
from opencc import OpenCC

_SIGNS = {"%": "percent", "‰": "permille", "个百分点": "point", "百分点": "point", "pp": "point",
          "百分之": "percent", "percent": "percent", "": "ratio", "1": "ratio"}  # fmt: skip
_PRODUCT = re.compile(r"[^\W\d]\w*(?:[*/][^\W\d]\w*)*")
_OPERATOR = re.compile(r"[*/]")
# Units named to people when one does not fit; spellings, smallest first.
_OFFERED = (
    "千克", "吨", "千吨", "万吨", "千克标准煤", "吨标准煤", "万吨标准煤", "%", "‰", "个百分点",
    "元", "万元", "亿元", "人", "万人", "个", "万个", "平方米", "万平方米", "平方公里", "公顷",
    "立方米", "万立方米", "亿立方米", "千瓦时", "万千瓦时", "亿千瓦时", "千瓦", "万千瓦",
)  # fmt: skip


@cache
def _registry() -> pint.UnitRegistry:  # type: ignore[type-arg]
    text = (files("barometer") / "units.txt").read_text(encoding="utf-8")
    registry: pint.UnitRegistry = pint.UnitRegistry(None, cache_folder=None)  # type: ignore[type-arg]
    registry.load_definitions(text.splitlines())
    return registry


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


def spelling(unit: str) -> str:
    """The unit as the definitions spell it: narrow, simplified, no spaces or brackets."""
    text = unicodedata.normalize("NFKC", unit).replace(" ", "").strip("()[]【】")
    text = _simplified().convert(text) if not text.isascii() else text
    return text.replace("每", "/").replace("·", "*").replace("μ", "u").replace("µ", "u")


@cache
def _parsed(unit: str) -> pint.Unit | None:
    """The unit, where every part of it is defined; nothing else ever reaches Pint."""
    text = spelling(unit)
    text = _SIGNS.get(text, text)
    if not _PRODUCT.fullmatch(text):
        return None
    parts = _OPERATOR.split(text)
    if not all(_defined(part) for part in parts):
        return None
    return _registry().parse_units(text)


def _defined(name: str) -> bool:
    try:
        return name in _registry()
    except (pint.PintError, AttributeError):
        return False


@cache
def factor(from_unit: str, to_unit: str) -> float | None:
    """What a value in `from_unit` is multiplied by to stand in `to_unit`.

    None where one is unknown or they are of different dimensions: per cent and percentage
    points, tonnes of a pollutant and of coal equivalent never meet.
    """
    if spelling(from_unit) == spelling(to_unit) and known(from_unit):
        return 1.0
    source, goal = _parsed(from_unit), _parsed(to_unit)
    if source is None or goal is None or source.dimensionality != goal.dimensionality:
        return None
    ratio = _registry().Quantity(1.0, source).to(goal).magnitude
    return float(f"{ratio:.12g}")


@cache
def known(unit: str) -> bool:
    """True where the unit is one that the definitions can read."""
    return _parsed(unit) is not None


@cache
def compatible_units(unit: str) -> tuple[str, ...]:
    """Units that a person may write instead, `unit` first."""
    others = (offer for offer in _OFFERED if factor(offer, unit) is not None)
    return (unit, *(offer for offer in others if spelling(offer) != spelling(unit)))
