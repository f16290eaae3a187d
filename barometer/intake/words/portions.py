"""Words that narrow a figure down to a part of what its indicator is about."""

from __future__ import annotations

import re

from barometer.intake.words.names import fold
from barometer.plan.pack import Indicator

# Of these an amount is only a part: `工业` beside `能源消费总量`.
_OF_AMOUNTS = re.compile(
    "(?:规模以上|规上|限额以上|重点)?工业(?:企业)?|农业|居民|生活|城乡居民|建筑业?|交通(?:运输)?|服务业"
    "|第[一二三]产业|公共机构|重点(?:用能)?单位|煤炭?|原煤|电力|石油|油品|天然气"
)
_OF_ALL = re.compile("城区|市区|农村|乡村|城镇")


def is_part(word: str, item: Indicator) -> bool:
    """True where a heading or a column of groups makes the figure that of a part only."""
    amount = item.additive and _OF_AMOUNTS.fullmatch(word)
    names = (fold(name) for name in (item.name, *item.aliases))
    return bool(amount or _OF_ALL.fullmatch(word)) and not any(word in name for name in names)
