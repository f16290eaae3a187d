"""A made-up plan's words, so that the corpus does not change when a real plan does."""

# ruff: noqa: E501 -- Chinese counts double; one indicator a line

from __future__ import annotations

from barometer.plan.pack import CityTarget, Indicator, Region, Vocabulary


def _indicator(
    slug: str, name: str, unit: str, *aliases: str, measure: str = "level", additive: bool = False,
    low: float | None = None, high: float | None = None, intensity: bool = False,
) -> Indicator:  # fmt: skip
    if unit == "%" and measure == "level":
        low, high = 0.0, 100.0
    return Indicator(
        slug, name, slug.replace("_", " "), aliases, unit, 2, "up", measure, None, intensity,
        low, high, additive,
    )  # fmt: skip


INDICATORS = (
    _indicator("energy_per_gdp", "单位地区生产总值能耗", "吨标准煤/万元", "单位GDP能耗", "能耗强度",
               measure="annual_change", low=0.0, intensity=True),
    _indicator("energy_per_industrial_value_added", "规模以上工业单位增加值能耗", "吨标准煤/万元",
               "规上工业单位增加值能耗", measure="annual_change", low=0.0),
    _indicator("energy_consumption", "能源消费总量", "万吨标准煤", "能源消费量", additive=True, low=0.0),
    _indicator("gdp", "地区生产总值", "亿元", "GDP", "生产总值", additive=True, low=0.0),
    _indicator("clean_heating", "城镇清洁取暖率", "%", "清洁取暖率"),
    _indicator("water_leakage", "城市公共供水管网漏损率", "%", "供水管网漏损率", "管网漏损率"),
    _indicator("straw_use", "秸秆综合利用率", "%", "农作物秸秆综合利用率"),
    _indicator("rural_sewage", "农村生活污水处理率", "%", "农村生活污水治理率"),
    _indicator("cod_abatement", "化学需氧量重点工程减排量", "吨", "化学需氧量减排量", "COD重点工程减排量", "COD减排量",
               additive=True, low=0.0),
    _indicator("nox_abatement", "氮氧化物重点工程减排量", "吨", "氮氧化物减排量", additive=True, low=0.0),
    _indicator("water_per_value_added", "万元工业增加值用水量", "立方米/万元", low=0.0),
    _indicator("pm25", "PM2.5平均浓度", "微克/立方米", "细颗粒物平均浓度", low=0.0),
    _indicator("garden_waste", "建筑垃圾综合利用率", "%", "垃圾利用率"),
    _indicator("sludge", "生活污泥无害化处置率", "%", "垃圾利用率"),
)  # fmt: skip

_PLACES = (
    ("211400", "葫芦岛市", "Huludao", ("葫芦岛", "全市", "合计", "全市合计"), "city"),
    ("211402", "连山区", "Lianshan", ("连山",), "county"),
    ("211403", "龙港区", "Longgang", ("龙港",), "county"),
    ("211404", "南票区", "Nanpiao", ("南票",), "county"),
    ("211421", "绥中县", "Suizhong", ("绥中", "绥中县(省管县)"), "county"),
    ("211422", "建昌县", "Jianchang", ("建昌",), "county"),
    ("211481", "兴城市", "Xingcheng", ("兴城",), "county"),
    ("2114GX", "高新技术产业开发区", "High-tech zone", ("高新区",), "zone"),
)
REGIONS = tuple(
    Region(code, name, english, aliases, None if kind == "city" else "211400", kind, None, None)  # type: ignore[arg-type]
    for code, name, english, aliases, kind in _PLACES
)
TARGETS = (
    CityTarget("energy_per_gdp", "relative_reduction", "%", 2020, 2025),
    CityTarget("cod_abatement", "cumulative", "吨", 2020, 2025),
    CityTarget("clean_heating", "floor", "%", 2020, 2025),
    CityTarget("clean_heating", "milestone", "%", None, 2023),
    CityTarget("water_leakage", "ceiling", "%", 2020, 2025),
    CityTarget("straw_use", "point_reduction", "pp", 2020, 2025),
)
WORDS = Vocabulary(
    "example-145", "211400", 2020, 2025, True, REGIONS, INDICATORS, TARGETS,
    key_indicators=(("energy", "energy_consumption"), ("gdp", "gdp"),
                    ("intensity", "energy_per_gdp")),
)  # fmt: skip
