"""The tables that can be uploaded besides the statistics: columns, types, allowed values, keys."""

# ruff: noqa: E501 -- Chinese counts double; broken lists of words are harder to check

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from barometer.intake.words.header_words import HEADERS
from barometer.plan.pack import SECTORS

Type = Literal[
    "text", "region", "indicator", "unit", "number", "percent", "year", "date", "list", "term"
]
NUMBERS = ("number", "percent")
_SECTOR_WORDS = dict(
    zip(SECTORS, ("工业", "交通", "建筑", "农业", "公共机构", "全市", "能源", "环境"), strict=True)
)
# A code's first word is the one that is shown; the others are read as well.
_POLLUTANTS = (
    ("cod", "化学需氧量"), ("cod", "化学需氧量（COD）"), ("cod", "CODcr"),
    ("nh3_n", "氨氮"), ("nh3_n", "NH3-N"), ("nh3_n", "氨氮（NH3-N）"), ("nh3_n", "NH₃-N"),
    ("nox", "氮氧化物"), ("nox", "NOx"), ("nox", "氮氧化物（NOx）"), ("nox", "氮氧化合物"),
    ("voc", "挥发性有机物"), ("voc", "VOCs"), ("voc", "VOC"), ("voc", "挥发性有机物（VOCs）"),
    ("voc", "挥发性有机化合物"),
)  # fmt: skip
POLLUTANTS = tuple(dict.fromkeys(code for code, _ in _POLLUTANTS))


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its English name, its Chinese header, further headers, and what it holds.

    `allowed` maps a stored code to the words people use, the first being shown; code and words
    are accepted. `units`: what its numbers are kept in, then units of the same size; others are
    converted. Amounts never negative are marked `positive`; `result` what can only be reported
    once its year or day is over; `code` what tells things apart and is no number; `known` the
    field of a plan's vocabulary that lists what may stand here. A `bound` may be written `≥78` or
    `下降14.5%`. What is not `stored` serves the other columns. A `term` is written freely, by a
    word of `terms.csv`.
    """

    name: str
    header: str
    type: Type = "text"
    required: bool = False
    others: tuple[str, ...] = ()
    allowed: tuple[tuple[str, str], ...] = ()
    positive: bool = False
    units: tuple[str, ...] = ()
    result: bool = False
    code: bool = False
    known: str | None = None
    bound: bool = False
    stored: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may stand in the column, one a code."""
        return tuple(dict(reversed(self.allowed)).values())[::-1]


@dataclass(frozen=True, slots=True)
class Table:
    """An uploadable table; `key` names the columns that tell two rows apart.

    A row whose column `optional_by` is blank is not stored (a template not filled in). `telling`
    names the columns that no other table has.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    telling: tuple[str, ...]
    optional_by: str | None = None

    @property
    def year_column(self) -> Column | None:
        """The column that a year in a title or a head fills (`2025年目标`); a base year never is."""
        names = ("year", "target_year")
        return next((column for column in self.columns if column.name in names), None)


def _words(starts: tuple[str, ...], ends: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("".join(parts) for parts in product(starts, ends))


_TCE = ("吨标准煤", "吨标准煤/年")
_TONNES = ("吨", "吨/年")
_REGION = Column(
    "region", "地区", "region", True,
    (*HEADERS["region"], *HEADERS["region_code"], "所在地区", "属地", "所属县区", "所在县区", "所属县（市）区",
     "所在县（市）区", "所在地", "建设地点", "县（市）、区"),
)  # fmt: skip
_YEAR = Column(
    "year",
    "年份",
    "year",
    True,
    ("年度", "时期", "统计年份", "统计年度", "报告期", "报告年度", "年"),
)
_EVIDENCE = ("佐证", "依据", "证明材料", "支撑材料")


def _unit_of_row(*more: str) -> Column:
    """The unit of a row's amounts, where a column says it."""
    others = ("数据单位", "数值单位", "能耗单位", *more)
    return Column("row_unit", "计量单位", "unit", others=others, stored=False)


COUNTY_TARGETS = Table(
    "county_targets",
    (
        _REGION,
        Column("indicator", "指标", "indicator", True, ("指标名称", "目标指标", "考核指标", "主要指标", "约束性指标")),
        Column("value", "基本目标", "number", True, (
            "目标值", "目标", "确保目标", "基础目标", "必保目标", "约束目标", "下达目标", "分解目标", "任务目标", "目标任务",
            "计划目标", "计划值", "规划目标", "规划值", "目标数", "数值"), bound=True),
        Column("stretch_value", "激励目标", "number", bound=True,
               others=("力争目标", "奋斗目标", "争取目标", "挑战目标", "激励值")),
        Column("unit", "单位", "unit", others=("计量单位", "数据单位")),
        Column("base_year", "基期", "year", others=("基期年份", "基年", "基准年")),
        Column("target_year", "目标年", "year", others=("目标年份", "目标年度")),
    ),
    ("region_code", "indicator", "target_year"),
    ("value",),
    optional_by="value",
)  # fmt: skip
PROJECTS = Table(
    "projects",
    (
        Column("project", "项目编号", required=True, others=("编号", "项目代码", "项目编码"), code=True),
        Column("name", "项目名称", required=True, others=("项目", "工程名称", "减排项目", "减排项目名称", "项目（工程）名称")),
        _REGION,
        Column("sector", "领域", allowed=tuple(_SECTOR_WORDS.items()), others=("所属领域", "行业领域")),
        Column("pollutant", "污染物", required=True, allowed=_POLLUTANTS,
               others=("污染物种类", "污染物类型", "污染物名称", "主要污染物", "减排污染物", "减排因子", "污染因子")),
        Column("year", "年份", "year", True,
               ("年度", "认定年份", "认定年度", "减排年份", "减排年度", "核算年度", "统计年度", "时期", "年")),
        Column("claimed_t", "上报减排量（吨）", "number", positive=True, units=_TONNES,
               others=_words(("上报", "申报", "自报", "填报", "报送"), ("量", "减排量", "减排"))),
        Column("recognised_t", "认定减排量（吨）", "number", positive=True, units=_TONNES, result=True,
               others=_words(("认定", "核定", "核算", "核实", "核查", "审定", "审核", "确认"), ("量", "减排量", "减排"))),
        Column("state", "状态", others=("进展", "项目状态", "认定状态", "认定情况", "项目进展")),
        Column("evidence", "佐证材料", others=(*_EVIDENCE, "认定依据")),
        _unit_of_row("单位"),
    ),
    ("project", "pollutant", "year"),
    ("pollutant",),
)  # fmt: skip
HIGH_ENERGY_PROJECTS = Table(
    "high_energy_projects",
    (
        Column("project", "项目编号", required=True, others=("编号", "项目代码", "项目编码"), code=True),
        Column("name", "项目名称", required=True, others=("项目",)),
        _REGION,
        Column("stage", "阶段", "term", others=("建设阶段", "项目阶段")),
        Column("energy_tce", "年综合能耗（吨标准煤）", "number", positive=True, units=_TCE, others=(
            "年综合能耗", "综合能耗", "年综合能源消费量", "综合能源消费量", "年能耗", "能耗", "能源消费量", "年能源消费量",
            "年耗能量")),
        Column("emissions_t", "年排放量（吨二氧化碳）", "number", positive=True, units=("吨二氧化碳", "吨二氧化碳/年", *_TONNES),
               others=("年排放量", "碳排放量", "年碳排放量", "二氧化碳排放量", "年二氧化碳排放量")),
        Column("reviews", "审查手续", "list", others=("手续", "审批手续", "已办手续", "手续办理情况")),
        Column("disposal", "处置意见", "term", others=("分类处置", "分类处置意见", "处置方式", "处置建议", "处置措施")),
        Column("state", "状态", others=("项目状态",)),
        Column("date", "日期", "date", others=("更新日期", "填报日期", "报送日期"), result=True),
        _unit_of_row("单位"),
    ),
    ("project", "date"),
    ("energy_tce", "disposal", "reviews", "stage"),
)  # fmt: skip
ENERGY_USERS = Table(
    "energy_users",
    (
        Column("unit", "单位代码", required=True, code=True, others=(
            "统一社会信用代码", "用能单位代码", "社会信用代码", "信用代码", "企业代码", "单位编码", "企业编码")),
        Column("name", "单位名称", required=True, others=(
            "用能单位", "企业名称", "用能单位名称", "重点用能单位", "重点用能单位名称", "企业", "单位", "名称")),
        _REGION,
        _YEAR,
        Column("target_tce", "能耗目标（吨标准煤）", "number", positive=True, units=_TCE, others=(
            "能耗目标", "年度目标", "目标", "目标值", "能耗控制目标", "能耗总量目标", "能耗总量控制目标", "年度能耗目标",
            "综合能源消费量目标", "能源消费量目标", "综合能耗目标")),
        Column("energy_tce", "能耗（吨标准煤）", "number", positive=True, units=_TCE, result=True, others=(
            "综合能耗", "能源消费量", "能耗", "综合能源消费量", "能源消费总量", "年综合能耗", "实际能耗", "能耗总量", "年度能耗",
            "年综合能源消费量", "年能源消费量", "年度综合能源消费量", "综合能源消耗量", "能耗量")),
        Column("reported_on", "上报日期", "date", others=("报送日期", "填报日期", "报告日期"), result=True),
        _unit_of_row(),
    ),
    ("unit", "year"),
    ("unit",),
)  # fmt: skip
MEASURES = Table(
    "measures",
    (
        Column("measure", "任务编号", required=True, code=True, known="tasks",
               others=("编号", "措施编号", "任务代码", "任务编码")),
        Column("clause", "条款", others=("章节",)),
        Column("title", "任务", required=True, others=(
            "任务名称", "措施", "措施名称", "工作任务", "重点任务", "主要任务", "任务内容", "工作内容")),
        Column("title_en", "任务（英文）"),
        Column("lead_bodies", "牵头单位", "list", others=("牵头部门", "牵头单位（部门）")),
        Column("bodies", "责任单位", "list", others=("负责单位", "责任部门", "配合单位")),
        Column("progress_pct", "进度（%）", "percent", units=("%",),
               others=("进度", "完成进度", "完成率", "完成比例", "进展进度", "工作进度")),
        Column("evidence", "佐证材料", others=("进展情况", "工作进展", "完成情况", *_EVIDENCE)),
        Column("date", "日期", "date", others=("更新日期", "填报日期", "上报日期", "报送日期", "截至日期", "截止日期"),
               result=True),
    ),
    ("measure",),
    ("measure",),
)  # fmt: skip
EVALUATION_POINTS = Table(
    "evaluation_points",
    (
        _REGION,
        replace(_YEAR, others=(*_YEAR.others, "考核年度", "考核年份")),
        Column(
            "item", "考核内容", required=True, others=("考核项", "考核项目", "指标"), known="items"
        ),
        Column(
            "points",
            "得分",
            "number",
            True,
            ("分数", "考核得分", "分值"),
            positive=True,
            result=True,
        ),
        Column("evidence", "佐证材料", others=_EVIDENCE),
    ),
    ("region_code", "year", "item"),
    ("points",),
)
TABLES = {
    table.name: table
    for table in (
        COUNTY_TARGETS,
        PROJECTS,
        HIGH_ENERGY_PROJECTS,
        ENERGY_USERS,
        MEASURES,
        EVALUATION_POINTS,
    )
}
