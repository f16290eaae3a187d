"""The tables that can be uploaded besides the statistics: columns, types, allowed values, keys."""

# ruff: noqa: E501 -- Chinese counts double; broken lists of words are harder to check

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from barometer.plan.pack import SECTORS

Type = Literal[
    "text", "region", "indicator", "unit", "number", "percent", "year", "date", "list", "term"
]

_SECTOR_WORDS = dict(
    zip(SECTORS, ("工业", "交通", "建筑", "农业", "公共机构", "全市", "能源", "环境"), strict=True)
)
_POLLUTANTS = {"cod": "化学需氧量", "nh3_n": "氨氮", "nox": "氮氧化物", "voc": "挥发性有机物"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its English name, its Chinese header, further headers, and what it holds.

    `allowed` maps a stored code to the word people use; both are accepted. Amounts never
    negative are marked `positive`. A `term` is written freely, by a word of `terms.csv`.
    """

    name: str
    header: str
    type: Type = "text"
    required: bool = False
    others: tuple[str, ...] = ()
    allowed: tuple[tuple[str, str], ...] = ()
    positive: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """An uploadable table; `key` names the columns that tell two rows apart.

    A row whose column `optional_by` is blank is not stored (a template not filled in).
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    optional_by: str | None = None


_REGION = Column("region", "地区", "region", True, ("县（市）区", "区县", "所属地区", "所在地区", "region_code",
                                                    "行政区划代码"))  # fmt: skip

COUNTY_TARGETS = Table(
    "county_targets",
    (
        _REGION,
        Column("indicator", "指标", "indicator", True, ("指标名称",)),
        Column("value", "基本目标", "number", True, ("目标值", "目标", "确保目标")),
        Column("stretch_value", "激励目标", "number", others=("力争目标",)),
        Column("unit", "单位", "unit", others=("计量单位",)),
        Column("base_year", "基期", "year", others=("基期年份", "基年")),
        Column("target_year", "目标年", "year", others=("目标年份",)),
    ),
    ("region_code", "indicator", "target_year"),
    optional_by="value",
)
PROJECTS = Table(
    "projects",
    (
        Column("project", "项目编号", required=True, others=("编号", "项目代码")),
        Column("name", "项目名称", required=True, others=("项目",)),
        _REGION,
        Column("sector", "领域", allowed=tuple(_SECTOR_WORDS.items())),
        Column("pollutant", "污染物", required=True, allowed=tuple(_POLLUTANTS.items()),
               others=("污染物种类",)),
        Column("year", "年份", "year", True, ("年度", "认定年份")),
        Column("claimed_t", "上报减排量（吨）", "number", others=("上报量", "上报减排量", "上报量（吨）"),
               positive=True),
        Column("recognised_t", "认定减排量（吨）", "number", others=("认定量", "认定减排量", "认定量（吨）"),
               positive=True),
        Column("state", "状态", others=("进展", "项目状态")),
        Column("evidence", "佐证材料", others=("佐证", "依据")),
    ),
    ("project", "pollutant", "year"),
)  # fmt: skip
HIGH_ENERGY_PROJECTS = Table(
    "high_energy_projects",
    (
        Column("project", "项目编号", required=True, others=("编号", "项目代码")),
        Column("name", "项目名称", required=True, others=("项目",)),
        _REGION,
        Column("stage", "阶段", "term", others=("建设阶段", "项目阶段")),
        Column("energy_tce", "年综合能耗（吨标准煤）", "number", others=("年综合能耗", "综合能耗"),
               positive=True),
        Column("emissions_t", "年排放量（吨二氧化碳）", "number", others=("年排放量", "碳排放量"),
               positive=True),
        Column("reviews", "审查手续", "list", others=("手续",)),
        Column("disposal", "处置意见", "term", others=("分类处置",)),
        Column("state", "状态"),
        Column("date", "日期", "date", others=("更新日期",)),
    ),
    ("project", "date"),
)  # fmt: skip
ENERGY_USERS = Table(
    "energy_users",
    (
        Column("unit", "单位代码", required=True, others=("统一社会信用代码", "用能单位代码")),
        Column("name", "单位名称", required=True, others=("用能单位", "企业名称")),
        _REGION,
        Column("year", "年份", "year", True, ("年度",)),
        Column("target_tce", "能耗目标（吨标准煤）", "number", others=("能耗目标",), positive=True),
        Column("energy_tce", "能耗（吨标准煤）", "number", others=("综合能耗", "能源消费量", "能耗"),
               positive=True),
        Column("reported_on", "上报日期", "date", others=("报送日期",)),
    ),
    ("unit", "year"),
)  # fmt: skip
MEASURES = Table(
    "measures",
    (
        Column("measure", "任务编号", required=True, others=("编号", "措施编号")),
        Column("clause", "条款", others=("章节",)),
        Column("title", "任务", required=True, others=("任务名称", "措施", "工作任务")),
        Column("title_en", "任务（英文）"),
        Column("lead_bodies", "牵头单位", "list"),
        Column("bodies", "责任单位", "list", others=("负责单位",)),
        Column("progress_pct", "进度（%）", "percent", others=("进度", "完成进度")),
        Column("evidence", "佐证材料", others=("进展情况", "佐证", "依据")),
        Column("date", "日期", "date", others=("更新日期",)),
    ),
    ("measure",),
)
EVALUATION_POINTS = Table(
    "evaluation_points",
    (
        _REGION,
        Column("year", "年份", "year", True, ("年度", "考核年度")),
        Column("item", "考核内容", required=True, others=("考核项", "指标")),
        Column("points", "得分", "number", True, positive=True),
        Column("evidence", "佐证材料", others=("佐证", "依据")),
    ),
    ("region_code", "year", "item"),
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
