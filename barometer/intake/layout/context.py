"""What a sheet says outside its table: title, unit line, notes, sheet and file name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from barometer import units
from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.titles import Titled, titled
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.periods import Period, part_of, period_of, year_in
from barometer.intake.words.phrases import NOTHING_SAID, Said, said

_KEYED = re.compile(r"^\s*(?P<key>[^:：]{1,12})[:：]\s*(?P<rest>.*)$", re.S)
_UNIT_KEYS = ("单位", "计量单位", "数据单位", "(单位", "unit")
_INDICATOR_KEYS = ("指标", "指标名称", "统计指标", "indicator")
_REGION_KEYS = ("地区", "地区名称", "填报地区", "区域", "region")
_PERIOD_KEYS = ("时间", "时期", "年份", "报告期", "统计时间", "数据时间", "period")
_TARGETS = re.compile("目标分解|目标任务|任务分解|分解目标|目标值|目标表|计划表|预期目标")
# Figures of another base than their own unit: 103.2 where the year before is 100.
_INDICES = re.compile(r"(?:上年|上年同期|去年|基期|\d{4}年?|前一年)(?:=|为)100(?!\d)")
_PART_OF_FIRMS = re.compile("规模以上|规上|限额以上|限上|重点用能单位")
_RESULTS = re.compile("完成|实际|进展|执行|统计|情况|落实")
_UNIT_INSIDE = re.compile(r"(?:单位|unit)[:：]\s*([^)）\s]+(?:[、,，/]\s*[^)）\s]+)*)")
_VINTAGE_NOTE = re.compile(
    r"(20\d\d)年?(?:数据)?(?:均|系|为|是)+(快报|预计|初步核算|初步|最终核实)"
)


@dataclass(frozen=True, slots=True)
class Context:
    """Defaults that a sheet's surroundings give; several regions or indicators are a question.

    `part`: the part of a year that a title names. `of_targets`: the title that calls the figures
    targets, `of_indices` the one that calls them indices, `of_part` of some firms only.
    `change`, `topic`: the change of the one indicator titled, as in `Titled`.
    """

    regions: tuple[str, ...] = ()
    indicator_text: str | None = None
    indicators: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    period: Period | None = None
    basis: str | None = None
    vintage: str | None = None
    vintage_of_year: tuple[tuple[int, str], ...] = ()
    of_targets: str | None = None
    of_indices: str | None = None
    of_part: str | None = None
    part: Period | None = None
    change: Said = NOTHING_SAID
    topic: bool = False


def context_of(grid: Grid, first_header: int, file: str, lexicon: Lexicon) -> Context:
    """Read title, preamble, tail, sheet name and file name."""
    above = _texts(grid, 0, first_header)
    below = _texts(grid, max(first_header + 1, grid.height - limits.TAIL_ROWS), grid.height)
    below = [text for text in below if _is_note(text)]
    keyed = [(fold(m["key"]), m["rest"].strip()) for text in above if (m := _KEYED.match(text))]
    titles = [text for text in above if not _KEYED.match(text)]
    outside = [*above, *below, grid.sheet or "", file.rpartition("/")[2]]
    indicator = next((rest for key, rest in keyed if key in _INDICATOR_KEYS and rest), None)
    words = [said(text) for text in titles]
    title = _titled(titles, lexicon)
    return Context(
        regions=_regions(outside, keyed, lexicon),
        indicator_text=indicator or (None if title.indicators else _near(titles, lexicon)),
        indicators=title.indicators if indicator is None else (),
        units=_units(above, keyed, indicator),
        period=_period(titles, keyed, (grid.sheet or "", file)),
        basis=next((word.basis for word in words if word.basis), None),
        vintage=next((word.vintage for word in words if word.vintage), None),
        vintage_of_year=_vintages(below),
        part=_part(titles),
        of_targets=next((text for text in titles if _is_of_targets(text)), None),
        of_indices=next((text for text in above if _INDICES.search(fold(text))), None),
        of_part=next((text for text in titles if _is_of_part(text, lexicon)), None),
        change=title.change,
        topic=title.topic,
    )


def _is_note(text: str) -> bool:
    """True for a sentence or `数据来源：…`; a row `其中：龙港区` is one of the table."""
    keyed = _KEYED.match(text) is not None and not fold(text).startswith("其中")
    return "。" in text or keyed


def _is_of_part(title: str, lexicon: Lexicon) -> bool:
    """True for `规模以上工业能源消费情况`, not where the words belong to an indicator's name."""
    folded = fold(title)
    for name in lexicon.names_in(folded):
        folded = folded.replace(name, "")
    return bool(_PART_OF_FIRMS.search(folded))


def _is_of_targets(title: str) -> bool:
    return bool(_TARGETS.search(title)) and not _RESULTS.search(title)


def _texts(grid: Grid, start: int, stop: int) -> list[str]:
    return [cell for row in grid.rows(start, stop) for cell in dict.fromkeys(row) if cell]


def _regions(outside: list[str], keyed: list[tuple[str, str]], lexicon: Lexicon) -> tuple[str, ...]:
    stated = [lexicon.place(rest).code for key, rest in keyed if key in _REGION_KEYS]
    if stated and stated[0]:
        return (stated[0],)
    found = {code for text in outside for code in lexicon.regions.named_in(text)}
    parents = {lexicon.codes[code].parent for code in found}
    return tuple(sorted(found - parents))


def _titled(titles: list[str], lexicon: Lexicon) -> Titled:
    found = (titled(text, lexicon) for text in titles)
    return next((title for title in found if title.indicators), Titled())


def _near(titles: list[str], lexicon: Lexicon) -> str | None:
    """A title that holds an indicator's name inside a longer one, to ask about."""
    return next((text for text in titles if lexicon.names_in(fold(text))), None)


def _units(
    above: list[str], keyed: list[tuple[str, str]], indicator: str | None
) -> tuple[str, ...]:
    lists = [rest for key, rest in keyed if key in _UNIT_KEYS]
    lists += [found for text in above for found in _UNIT_INSIDE.findall(text)]
    lists += list(unbracketed(fold(indicator))[1]) if indicator else []
    # A title's brackets: `各县区能源消费总量（吨标准煤）`.
    bracketed = [part for text in above if not _KEYED.match(text)
                 for part in unbracketed(fold(text))[1]]  # fmt: skip
    lists += [part for part in bracketed if units.known(part) and not period_of(part)]
    found: list[str] = []
    for text in lists:
        whole = text.strip("()（） ")
        parts = [whole] if units.known(whole) else re.split(r"[、,，;；和]", whole)
        found += [part.strip() for part in parts if part.strip() and units.known(part.strip())]
    return tuple(dict.fromkeys(found))


def _period(
    titles: list[str], keyed: list[tuple[str, str]], names: tuple[str, ...]
) -> Period | None:
    for key, rest in keyed:
        if key in _PERIOD_KEYS and (found := period_of(rest)):
            return found
    for text in (*titles, *names):
        found = _period_in_title(text)
        if found:
            return found
    return None


_UP_TO = (
    r"[一1](?:季度)?[-~至到—－][二三四2-4]季度|1月?[-~至到—－]\d{1,2}月|前\d{1,2}个?月"
    r"|前[二三四2-4]个?季度|上半年"
)
_TITLE_PERIOD = re.compile(
    r"(?P<until>截[至止])?(?P<period>(?:19|20)\d{2}年?(?:度)?"
    rf"(?:{_UP_TO}|\d{{1,2}}月|第?[一二三四1-4]季度)?)"
)


# Years that are not those of the figures: compared with, or of a day, or of the report itself.
_ASIDE = re.compile(
    r"(?:与|比|较)(?:19|20)\d{2}年|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|(?:19|20)\d{6}"
    r"|(?:19|20)\d{2}(?P<by>[-/.])\d{1,2}(?P=by)\d{1,2}(?!\d|月)"
    r"|[(\[〔【](?:19|20)\d{2}[)\]〕】]第?\d+号|(?:19|20)\d{2}年?第\d+[期号]"
    r"|(?:19|20)\d{2}年(?:\d{1,2}月)?份?(?=上报|报送|填报|报出|印发|制表|发布|公布|打印|整理)"
)
_PART = re.compile(rf"{_UP_TO}|第?[一二三四1-4]季度")


def _part(titles: list[str]) -> Period | None:
    """`…1-9月…`, `…上半年…`; a month is more often that of the report."""
    found = {part for text in titles for match in _PART.findall(fold(text))
             if (part := part_of(match)) and part.span != "year"}  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _period_in_title(text: str) -> Period | None:
    """The one period that a title names: `…2023年1-9月…`, `…2023年…`."""
    folded = _ASIDE.sub("", fold(text))
    if year_in(folded) is None or re.search(r"\d{4}年?[-~至到—－]+\d{4}", folded):
        return None
    match = _TITLE_PERIOD.search(folded)
    found = period_of(match["period"]) if match else None
    return found.to_date() if found and match and match["until"] else found


def _vintages(below: list[str]) -> tuple[tuple[int, str], ...]:
    """`注：2023年为快报数` marks the figures of that year."""
    found = [m for text in below for m in _VINTAGE_NOTE.finditer(fold(text))]
    return tuple((int(m[1]), said(f"({m[2]})").vintage or "flash") for m in found)
