"""Forms of county offices put together at random, each with the figures that are in it.

One seed is one form. `right` holds what may be stored: (region, indicator, period, measure) ->
value in the indicator's own unit. Of `must` each is there to be read, the rest is besides (a change,
a base year). What stands beside the figures (ranks, targets, shares, parts, notes) is in neither.
"""

# ruff: noqa: E501 -- Chinese counts double

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import xlsxwriter
from opencc import OpenCC

Key = tuple[str, str, str, str]
Cell = str | float
Row = list[Cell]
# Names, units with what one of them is in the plan's own, the range of values, decimals.
INDICATORS: dict[str, tuple[tuple[str, ...], dict[str, float], tuple[float, float], int]] = {
    "gdp": (("地区生产总值", "生产总值", "GDP"), {"亿元": 1, "万元": 1e-4}, (100, 400), 2),
    "energy-total": (("能源消费总量",), {"万吨标准煤": 1, "吨标准煤": 1e-4}, (60, 200), 2),
    "population": (("常住人口",), {"人": 1, "万人": 1e4}, (3e5, 6e5), 0),
    "electricity": (("全社会用电量",), {"万千瓦时": 1, "亿千瓦时": 1e4}, (5e4, 2e5), 0),
    "cod-abatement": (("化学需氧量重点工程减排量",), {"吨": 1}, (50, 900), 1),
    "so2-emissions": (("二氧化硫排放量",), {"吨": 1}, (300, 3000), 1),
    "straw-utilisation": (("秸秆综合利用率",), {"%": 1}, (80, 90), 1),
    "clean-heating-rate": (("城镇清洁取暖率",), {"%": 1}, (60, 85), 1),
    "rural-sewage-treatment": (("农村生活污水处理率",), {"%": 1}, (20, 45), 1),
}
AMOUNTS = ("gdp", "energy-total", "electricity", "so2-emissions")
REGIONS = {"211402": "连山区", "211403": "龙港区", "211404": "南票区", "211421": "绥中县",
           "211422": "建昌县", "211481": "兴城市"}  # fmt: skip
CITY = "211400"


@dataclass
class Form:
    """One file: its sheets as rows of cells, and what is in it.

    `sheets`: (name, rows, merged ranges as (first row, first column, last row, last column)).
    """

    layout: str
    sheets: list[tuple[str, list[Row], list[tuple[int, int, int, int]]]]
    right: dict[Key, float] = field(default_factory=dict)
    must: set[Key] = field(default_factory=set)

    def csv(self) -> bytes:
        """The first sheet as text."""
        rows = self.sheets[0][1]
        width, out = max(map(len, rows)), io.StringIO()
        csv.writer(out).writerows([*row, *[""] * (width - len(row))] for row in rows)
        return out.getvalue().encode()

    def xlsx(self) -> bytes:
        """All sheets, numbers as numbers."""
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
            for name, rows, merged in self.sheets:
                sheet = book.add_worksheet(name)
                for at, row in enumerate(rows):
                    sheet.write_row(at, 0, [None if cell == "" else cell for cell in row])
                for first, left, last, right in merged:
                    sheet.merge_range(first, left, last, right, rows[first][left])
        return out.getvalue()


class Maker:
    """Makes one form by chance."""

    def __init__(self, seed: int) -> None:
        """The same seed makes the same form."""
        self.chance = random.Random(seed)
        layout = self.pick(sorted(LAYOUTS))
        self.form = Form(layout, [])
        end = 2025
        self.years = list(range(self.pick([2020, 2021, 2022, 2023]), end))
        self.year = self.years[-1]
        self.units = {slug: self.pick(sorted(known[1])) for slug, known in INDICATORS.items()}
        self.names = {slug: self.pick(known[0]) for slug, known in INDICATORS.items()}
        self.region = self.pick(sorted(REGIONS))
        parts = LAYOUTS[layout](self)
        if parts is not None:
            self.sheet(*parts)

    def pick(self, options: Sequence[Cell]) -> Cell:
        """One of them."""
        return self.chance.choice(options)

    def perhaps(self, share: float) -> bool:
        """True so often."""
        return self.chance.random() < share

    def sheet(self, rows: list[Row], merged: Sequence[tuple[int, int, int, int]] = (),
              name: str = "表1") -> None:  # fmt: skip
        """One more sheet, its rows with whatever stands below a table."""
        self.form.sheets.append((name, [*rows, *self.below()], list(merged)))

    def below(self) -> list[Row]:
        """Notes and signatures, which hold digits too."""
        notes = ("注：2024年为快报数，GDP增长5.2%。", "注：1.增速按可比价计算。", "数据来源：县统计局",
                 "单位负责人：张三  填表人：李四  联系电话：0429-3110000  报出日期：2025年1月15日")  # fmt: skip
        return [[self.pick(notes)]] if self.perhaps(0.4) else []

    def some(self, least: int, most: int, of: Sequence[str] = tuple(INDICATORS)) -> list[str]:
        """Indicators."""
        return self.chance.sample(list(of), self.chance.randint(least, min(most, len(of))))

    def regions(self, city: bool = True) -> list[tuple[str, str]]:
        """Counties and, at times, the city."""
        counties = [(code, REGIONS[code]) for code in self.chance.sample(sorted(REGIONS), 3)]
        return (
            [*counties, (CITY, self.pick(["全市", "葫芦岛市"]))]
            if city and self.perhaps(0.4)
            else counties
        )

    def head(self, slug: str) -> str:
        """Name and unit as one header."""
        return f"{self.names[slug]}（{self.units[slug]}）"

    def series(self, region: str, slug: str, years: Sequence[int]) -> list[Cell]:
        """The cells of some years, each noted as right."""
        _, units, (low, high), decimals = INDICATORS[slug]
        value, cells = self.chance.uniform(low, high), list[Cell]()
        for year in years:
            cells.append(self.figure((region, slug, str(year), "level"), round(value, decimals)))
            value = min(99, value + 1) if units == {"%": 1} else value * 1.03
        return cells

    def figure(self, key: Key, value: float, *, must: bool = True) -> float:
        """A cell that holds this value in the form's unit."""
        factor = INDICATORS[key[1]][1][self.units[key[1]]] if key[3] == "level" else 1
        written = round(value / factor, 6)
        self.form.right[key] = written * factor
        if must:
            self.form.must.add(key)
        return written

    def change(self, region: str, slug: str, period: str) -> float:
        """A change in per cent."""
        value = round(self.chance.uniform(-4, 8), 1)
        return self.figure((region, slug, period, "annual_change"), value, must=False)


Made = tuple[list[Row], list[tuple[int, int, int, int]]]


def by_year(make: Maker) -> Made:
    """Indicators down, years across, and beside them what is no figure of those years."""
    beside = make.chance.sample(["比上年增减（%）", "全市排名", "2025年目标值", "完成率（%）", "备注"],
                                make.chance.randint(0, 3))  # fmt: skip
    rows: list[Row] = [[f"{REGIONS[make.region]}主要指标完成情况"],
                       ["序号", "指标", "单位", *(f"{year}年" for year in make.years), *beside]]  # fmt: skip
    for at, slug in enumerate(make.some(2, 5), start=1):
        cells = make.series(make.region, slug, make.years)
        row: Row = [at, make.names[slug], make.units[slug], *cells]
        for what in beside:
            told: dict[str, Cell] = {"备注": make.pick(["", "快报数"]), "全市排名": at,
                                     "2025年目标值": float(cells[-1]) * 1.1, "完成率（%）": 91.5}  # fmt: skip
            row.append(told.get(what) if what in told
                       else make.change(make.region, slug, str(make.year)))  # fmt: skip
        rows.append(row)
        if slug == "energy-total":
            rows.append(
                ["", "其中：工业", make.units[slug], *(float(cell) * 0.6 for cell in cells)]
            )
    return rows, []


def by_indicator(make: Maker) -> Made:
    """Regions down, indicators across, one year in the title; changes beside them."""
    slugs, changes = make.some(1, 3), make.perhaps(0.4)
    header: Row = ["地区"]
    for slug in slugs:
        header += [make.head(slug), "增长（%）"] if changes else [make.head(slug)]
    rows: list[Row] = [[f"{make.year}年葫芦岛市各县（市、区）主要指标"], header]
    for code, name in make.regions():
        row: Row = [name]
        for slug in slugs:
            row += make.series(code, slug, [make.year])
            row += [make.change(code, slug, str(make.year))] if changes else []
        rows.append(row)
    return rows, []


def of_title(make: Maker) -> Made:
    """Regions down, years across, the indicator and its unit above; at times a rank."""
    [slug] = make.some(1, 1)
    rank = make.perhaps(0.4)
    rows: list[Row] = [[f"各县（市、区）{make.names[slug]}"], [f"单位：{make.units[slug]}"],
                       ["县区", *(f"{year}年" for year in make.years), *(["位次"] if rank else [])]]  # fmt: skip
    for at, (code, name) in enumerate(make.regions(), start=1):
        rows.append([name, *make.series(code, slug, make.years), *([at] if rank else [])])
    return rows, []


def long(make: Maker) -> Made:
    """One figure a row, columns in any order."""
    order = make.chance.sample(range(5), 5)
    header = ["地区", "指标", "年份", "数值", "单位"]
    rows: list[Row] = [[header[at] for at in order]]
    for code, name in make.regions():
        for slug in make.some(1, 3):
            for year, cell in zip(make.years, make.series(code, slug, make.years), strict=True):
                cells = [name, make.names[slug], f"{year}年", cell, make.units[slug]]
                rows.append([cells[at] for at in order])
    return rows, []


def under_years(make: Maker) -> Made:
    """Two header rows: years over indicators, regions down."""
    slugs, years = make.some(2, 3), make.years[-2:]
    upper: Row = ["地区"]
    for year in years:
        upper += [f"{year}年", *[""] * (len(slugs) - 1)]
    rows: list[Row] = [
        ["各县区主要指标"],
        upper,
        ["", *(make.head(slug) for _ in years for slug in slugs)],
    ]
    for code, name in make.regions():
        cells = [make.series(code, slug, years) for slug in slugs]
        rows.append([name, *(one[at] for at in range(len(years)) for one in cells)])
    width = len(slugs)
    return rows, [(1, 1 + at * width, 1, (at + 1) * width) for at in range(len(years))]


def under_headings(make: Maker) -> Made:
    """An indicator heads the rows of its regions."""
    rows: list[Row] = [["各县区指标完成情况"], ["地区", *(f"{year}年" for year in make.years)]]
    for slug in make.some(2, 3):
        rows.append([make.head(slug)])
        rows += [[name, *make.series(code, slug, make.years)] for code, name in make.regions()]
    return rows, []


def of_a_month(make: Maker) -> Made:
    """A month's report: the month, the months so far, their change or the same a year before."""
    month, last = (
        make.chance.randint(2, 11),
        make.pick(["累计同比（%）", "同比增长（%）", "上年同期"]),
    )
    rows: list[Row] = [[f"{REGIONS[make.region]}{make.year}年{month}月主要指标"],
                       ["指标", "单位", "本月", make.pick(["本年累计", "累计", "1-本月累计"]), last]]  # fmt: skip
    for slug in make.some(1, 3, AMOUNTS):
        whole = make.chance.uniform(1_000, 9_000)
        of_month, so_far = f"{make.year}-{month:02d}", f"{make.year}-YTD{month:02d}"
        row: Row = [make.names[slug], make.units[slug],
                    make.figure((make.region, slug, of_month, "level"), whole / month),
                    make.figure((make.region, slug, so_far, "level"), whole)]  # fmt: skip
        before = (make.region, slug, f"{make.year - 1}-YTD{month:02d}", "level")
        row.append(make.figure(before, whole * 0.95, must=False) if last == "上年同期"
                   else make.change(make.region, slug, so_far))  # fmt: skip
        rows.append(row)
    return rows, []


def of_months(make: Maker) -> Made:
    """The months of a year across, at times with what they come to."""
    [slug] = make.some(1, 1, AMOUNTS)
    count = make.chance.randint(2, 11)
    header: Row = ["指标", *(f"{month}月" for month in range(1, count + 1))]
    row: Row = [make.names[slug], *(
        make.figure((make.region, slug, f"{make.year}-{month:02d}", "level"), 500.0 + month)
        for month in range(1, count + 1)
    )]  # fmt: skip
    what = make.pick(["", "累计", "合计"])
    if what:
        key = (make.region, slug, f"{make.year}-YTD{count:02d}", "level")
        header.append(what)
        row.append(make.figure(key, 900.0 * count, must=what == "累计"))
    return [[f"{make.year}年{REGIONS[make.region]}{make.head(slug)}"], header, row], []


def assessed(make: Maker) -> Made:
    """Targets, what was reached and points, under each indicator."""
    slugs = make.some(1, 3, ("straw-utilisation", "clean-heating-rate", "rural-sewage-treatment"))
    lower = [make.pick(["目标值", "年度目标", "计划"]), make.pick(["完成值", "实际完成"]),
             make.pick(["得分", "完成率（%）"])]  # fmt: skip
    upper: Row = ["县（市、区）"]
    for slug in slugs:
        upper += [make.head(slug), "", ""]
    rows: list[Row] = [[f"{make.year}年度节能减排目标责任考核表"], upper, ["", *lower * len(slugs)]]
    for code, name in make.regions(city=False):
        row: Row = [name]
        for slug in slugs:
            [cell] = make.series(code, slug, [make.year])
            row += [round(float(cell) * 1.02, 1), cell, make.chance.randint(60, 100)]
        rows.append(row)
    return rows, [(1, 1 + 3 * at, 1, 3 + 3 * at) for at in range(len(slugs))]


def this_and_last(make: Maker) -> Made:
    """This year and the one before, what is between them, on a numbered official form."""
    this_year, last_year = make.pick([("本年", "上年"), ("本年实际", "上年实际"), ("今年", "去年")])
    rows: list[Row] = [[f"{REGIONS[make.region]}{make.year}年主要指标"],
                       ["指标名称", "计量单位", "代码", this_year, last_year, "增减（%）"]]  # fmt: skip
    if make.perhaps(0.5):
        rows.append(["甲", "乙", "丙", 1, 2, 3])
    for at, slug in enumerate(make.some(2, 4), start=1):
        last, this = make.series(make.region, slug, [make.year - 1, make.year])
        rows.append([make.names[slug], make.units[slug], f"{at:02d}", this, last,
                     make.change(make.region, slug, str(make.year))])  # fmt: skip
    return rows, []


def below_each_other(make: Maker) -> Made:
    """The same table for several counties, one below the other."""
    slugs, rows = make.some(2, 3), list[Row]()
    for code, name in make.regions(city=False):
        rows += [[f"{name}主要指标"], ["指标", "单位", *(f"{year}年" for year in make.years)]]
        rows += [[make.names[slug], make.units[slug], *make.series(code, slug, make.years)]
                 for slug in slugs]  # fmt: skip
        rows.append([])
    return rows, []


def with_growth(make: Maker) -> Made:
    """Each indicator with its growth in the row below."""
    rows: list[Row] = [[f"{REGIONS[make.region]}主要指标"],
                       ["指标", "单位", *(f"{year}年" for year in make.years)]]  # fmt: skip
    for slug in make.some(1, 3, AMOUNTS):
        rows.append([make.names[slug], make.units[slug],
                     *make.series(make.region, slug, make.years)])  # fmt: skip
        rows.append([make.pick(["比上年增长", "增速"]), "%",
                     *(make.change(make.region, slug, str(year)) for year in make.years)])  # fmt: skip
    return rows, []


def towards_the_plan(make: Maker) -> Made:
    """The base year, the plan's target, where it stands and how far that is."""
    rows: list[Row] = [[f"{REGIONS[make.region]}“十四五”规划主要指标进展情况"],
                       ["指标", "单位", make.pick(["2020年基数", "2020年"]),
                        make.pick(["2025年目标", "十四五目标"]), f"{make.year}年完成", "完成进度（%）"]]  # fmt: skip
    for slug in make.some(2, 4):
        base, latest = make.series(make.region, slug, [2020, make.year])
        rows.append([make.names[slug], make.units[slug], base, float(latest) * 1.05, latest, 91.5])
    return rows, []


def a_sheet_a_county(make: Maker) -> None:
    """One form, a sheet for each county, named after it."""
    slugs = make.some(2, 3)
    for code, name in make.regions(city=False):
        rows: list[Row] = [["指标", "单位", *(f"{year}年" for year in make.years)]]
        rows += [[make.names[slug], make.units[slug], *make.series(code, slug, make.years)]
                 for slug in slugs]  # fmt: skip
        make.sheet(rows, name=name)


def with_a_sheet_of_targets(make: Maker) -> None:
    """The figures, and the same form filled with targets on another sheet."""
    slugs = make.some(2, 3)
    header: Row = ["指标", "单位", f"{make.year}年"]
    title: Row = [f"{REGIONS[make.region]}主要指标"]
    make.sheet([title, header, *(
        [make.names[slug], make.units[slug], *make.series(make.region, slug, [make.year])]
        for slug in slugs
    )])  # fmt: skip
    make.sheet([title, header, *([make.names[slug], make.units[slug], 77.0] for slug in slugs)],
               name=make.pick(["2025年目标", "目标分解", "计划"]))  # fmt: skip


LAYOUTS: dict[str, Callable[[Maker], Made | None]] = {
    one.__name__: one
    for one in (by_year, by_indicator, of_title, long, under_years, under_headings, of_a_month,
                of_months, assessed, this_and_last, below_each_other, with_growth,
                towards_the_plan, a_sheet_a_county, with_a_sheet_of_targets)
}  # fmt: skip


def form(seed: int) -> Form:
    """The form of this seed."""
    return Maker(seed).form


def _moved_right(rows: list[Row]) -> list[Row]:
    return [["", *row] for row in rows]


def _gap_below_title(rows: list[Row]) -> list[Row]:
    return [rows[0], [], *rows[1:]] if len(rows[0]) == 1 else rows


def _gap_before_the_end(rows: list[Row]) -> list[Row]:
    return [*rows[:-1], [], rows[-1]]


def _title_in_the_middle(rows: list[Row]) -> list[Row]:
    return [["", "", *rows[0]], *rows[1:]] if len(rows[0]) == 1 else rows


def _lines_on_top(rows: list[Row]) -> list[Row]:
    return [["附件2"], ["制表时间：2025年1月3日"], *rows]


def _words(change: Callable[[str], str]) -> Callable[[list[Row]], list[Row]]:
    def changed(rows: list[Row]) -> list[Row]:
        return [[change(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]

    return changed


def _numbers_as_text(rows: list[Row]) -> list[Row]:
    return [[f"{cell:,}" if isinstance(cell, float) else cell for cell in row] for row in rows]


# What changes the look of a form and nothing that it says.
LOOKS: tuple[Callable[[list[Row]], list[Row]], ...] = (
    _moved_right, _gap_below_title, _gap_before_the_end, _title_in_the_middle, _lines_on_top,
    _numbers_as_text, _words(lambda text: text.replace("（", "(").replace("）", ")")),
    _words(lambda text: text.replace("（", "\n（")), _words(lambda text: f"{text} " if text else ""),
    _words(lambda text: {"指标": "指 标", "地区": "地  区", "单位": "单 位"}.get(text, text)),
    _words(OpenCC("s2t").convert),
)  # fmt: skip


def looked(plain: Form, seed: int) -> Form:
    """The form in another look; merged cells are not merged then."""
    for look in random.Random(seed).sample(LOOKS, 2):
        plain.sheets = [(name, look(rows), []) for name, rows, _ in plain.sheets]
    return plain
