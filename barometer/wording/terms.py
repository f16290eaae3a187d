"""Words that project ledgers use for stages, states, reviews and disposals, in any language.

Ledgers are free text. What is known is worded in the reader's language; the rest stays as written.
"""

from __future__ import annotations

from barometer.wording.names import written
from barometer.wording.sentences import say

_KNOWN = {
    "proposed": ("拟建", "拟建设", "规划"),
    "building": ("在建", "建设中", "开工"),
    "existing": ("存量", "已建", "建成", "投产"),
    "running": ("运行", "运行中", "正常运行"),
    "keep": ("保留", "支持"),
    "mend": ("整改", "改造", "限期整改"),
    "mend-by-date": ("限期改造",),
    "stop": ("停止", "叫停", "关停", "停"),
    "closed": ("已停产", "停产", "关闭"),
    "withdrawn": ("撤回", "撤销"),
    "under-review": ("审查中", "在审", "待审"),
    "approved": ("已批复", "批复", "已通过"),
    "done": ("完成", "已完成", "完工"),
    "sent-back": ("退回补证", "退回"),
    "review-energy": ("节能", "节能审查", "能评"),
    "review-environment": ("环评", "环境影响评价"),
    "review-totals": ("总量", "总量控制"),
    "review-carbon": ("碳排放", "碳评"),
}
_CODES = {word: code for code, words in _KNOWN.items() for word in (code, *words)}


def term(text: object, lang: str) -> str:
    """A ledger's word in the reader's language; unknown words as they were written."""
    plain = str(text or "").strip()
    code = _CODES.get(plain.casefold())
    if code is None or (lang != "en" and not plain.isascii()):
        return written(plain, lang)
    return say(f"term-{code}", lang)
