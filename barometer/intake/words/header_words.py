"""Which column holds what: the header words of the statistics file, in both scripts."""

# ruff: noqa: E501 -- Chinese counts double; broken lists of words are harder to check

from __future__ import annotations

from functools import cache

from barometer.intake.words.names import chinese_of, fold, unbracketed

# Role -> headers (`part`: the month or quarter of a year that stands in another column); the first English and the first Chinese one stand in the template.
HEADERS: dict[str, tuple[str, ...]] = {
    "region_code": ("region_code", "行政区划代码", "区划代码", "地区代码", "行政区代码", "地区编码",
                    "区划编码", "代码", "adcode", "code"),
    "region": ("region", "地区", "地区名称", "县（市）区", "县（市、区）", "县市区", "市县区", "区县",
               "县区", "县（区）", "县（市）", "区（县）", "区（县、市）", "市（县）区", "市（县、区）",
               "区域", "行政区", "行政区划", "行政区域", "填报地区", "所属地区", "各县（市）区", "各地区",
               "县区名称", "区划名称", "area", "county"),
    "indicator": ("indicator", "指标", "指标名称", "统计指标", "主要指标", "指标内容", "项目",
                  "考核指标", "目标指标"),
    "period": ("period", "时期", "年份", "时间", "年度", "报告期", "统计时间", "统计期", "统计年份",
               "统计年度", "数据时期", "数据时间", "期别", "报告年份", "截止时间", "截至时间", "截止日期", "截至日期", "year", "年"),
    "measure": ("measure", "数值类型", "数据类型", "指标类型", "值类型", "类型"),
    "value": ("value", "数值", "指标值", "数据", "数据值", "值", "统计值", "数值（填报）"),
    "unit": ("unit", "单位", "计量单位", "数据单位", "数值单位"),
    "basis": ("basis", "核算口径", "口径", "核算方式"),
    "vintage": ("vintage", "数据版本", "版本", "数据状态", "数据阶段"),
    "source": ("source", "来源", "数据来源", "资料来源", "出处"),
    "note": ("note", "备注", "说明", "注释", "附注", "备考", "remark", "remarks", "notes"),
    "base_year": ("base_year", "基期", "基期年份", "基年", "基准年", "基准年份"),
    "qualifier": ("qualifier", "限定词", "数值限定"),
    "group": ("行业", "产业", "部门", "领域", "分组", "城乡", "分类", "类别", "分项", "品种", "能源品种"),
    "part": ("月份", "月", "季度", "季", "month", "quarter"),
    "serial": ("序号", "编号", "行次", "no", "no.", "指标代码", "指标编码", "省", "省份", "市",
               "联系人", "联系电话", "电话", "手机", "手机号", "手机号码", "传真", "邮编", "填表人", "填报人", "审核人"),
}  # fmt: skip
TEMPLATE_COLUMNS = (
    "region_code", "region", "indicator", "period", "measure", "value", "unit", "basis",
    "vintage", "source", "note",
)  # fmt: skip
# What a row of labels can say of its figures; the others are kept beside the figure.
LABELS = tuple(role for role in HEADERS if role not in ("value", "serial"))
# What can be said of a row only once; of groups, sources and notes there may be several.
ONLY_ONE = tuple(role for role in LABELS if role not in ("group", "source", "note"))
# What a row is a row of.
ROWS = ("region_code", "region", "indicator", "period")


@cache
def _roles() -> dict[str, str]:
    return {fold(word): role for role, words in HEADERS.items() for word in words}


def role_of(header: str) -> str | None:
    """The role that a header cell names, brackets left out (`数值（吨）`), or None."""
    folded = fold(chinese_of(header)).rstrip(":*")
    return _roles().get(folded) or _roles().get(unbracketed(folded)[0])
