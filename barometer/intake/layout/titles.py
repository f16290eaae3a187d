"""What a title says of the figures below it: whole indicators' names, and a change of one."""

# ruff: noqa: E501 -- Chinese counts double; broken lists of words are harder to check

from __future__ import annotations

import re
from dataclasses import dataclass

from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold
from barometer.intake.words.phrases import NOTHING_SAID, Said, said

# A name inside a longer one (`单位工业增加值二氧化碳排放`, `工业用电量`) is not the one reported: it
# must begin and end where a title's other words do.
_OPENS = re.compile(
    r"(?:^|[\W\d_年月度季市区县旗省国州镇乡的表期间各地及和与报末底半五]|主要|重点|有关|相关|关于|指标|情况)$"
)
_CLOSES = re.compile(
    r"(?:$|[\W\d_表及和与等的年分按各逐]|情况|完成|统计|汇总|一览|明细|对比|比较|变化|变动|走势|趋势|进展|考核"
    r"|监测|月报|季报|年报|报表|快报|数据|指标|公报|通报|通知|排名|排序|调查|预计|执行|累计|同比|[比较](?:上|20|基期)"
    r"|增[减长速幅加]|升降|上升|提高|下降|降低|降幅|减少|主要|总体|基本|填报|上报|季度|月度|信息|测算|核算|现状|历年)"
)
_PAPER = re.compile(
    r"(?:完成|统计|汇总|进展|对比|考核|监测|执行)*(?:情况|进度)?(?:统计|汇总|一览|明细|对比|通报|公报)*表?$"
)


@dataclass(frozen=True, slots=True)
class Titled:
    """The indicators that a title names, and the change it speaks of (of one indicator).

    `topic` is true where the change may be no more than the subject (`增长情况`).
    """

    indicators: tuple[str, ...] = ()
    change: Said = NOTHING_SAID
    topic: bool = False


def titled(text: str, lexicon: Lexicon) -> Titled:
    """What one title says."""
    folded = fold(text)
    names = [name for name in lexicon.names_in(folded) if _stands_alone(name, folded)]
    found = tuple(dict.fromkeys(slug for name in names for slug in lexicon.named(name)))
    if len(names) != 1:
        return Titled(found)
    tail = folded.partition(names[0])[2]
    change = said(_PAPER.sub("", tail))
    if change.measure not in CHANGES or change.core:
        return Titled(found)
    topic = "情况" in tail and not re.search("[率速幅]", tail)
    return Titled(found, change, topic)


def _stands_alone(name: str, folded: str) -> bool:
    return any(
        _OPENS.search(folded[: match.start()]) and _CLOSES.match(folded, match.end())
        for match in re.finditer(re.escape(name), folded)
    )
