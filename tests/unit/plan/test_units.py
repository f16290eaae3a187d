"""Units as statisticians write them, and what they never turn into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barometer.units import compatible_units, factor, known, spelling

FAMILIES = (
    ("克", "千克", "公斤", "kg", "吨", "t", "千吨", "kt", "万吨", "百万吨", "亿吨", "萬噸"),
    ("千克标准煤", "kgce", "吨标准煤", "tce", "噸標準煤", "万吨标准煤", "万tce", "亿吨标准煤"),
    ("吨二氧化碳", "tCO2", "万吨二氧化碳"),
    ("%", "％", "百分之", "‰", "percent"),
    ("pp", "个百分点", "個百分點", "百分点", "percentage points"),
    ("元", "万元", "萬元", "亿元", "億元"),
    ("人", "万人", "人次"),
    ("个", "座", "家", "项", "万个", "辆", "万户"),
    ("平方米", "㎡", "m²", "万平方米", "平方公里", "km²", "公顷", "亩"),
    ("立方米", "m³", "万立方米", "万m3", "亿立方米", "升"),
    ("千瓦时", "kWh", "度", "万千瓦时", "亿千瓦时", "亿kWh", "GWh"),
    ("千瓦", "万千瓦", "MW"),
    ("千克标准煤/平方米", "kgce/m2", "kgce/㎡"),
    ("吨标准煤/万元", "tce/万元", "千克标准煤/元"),
    ("立方米/万元", "m3/万元", "m³／萬元"),
    ("千克标准煤/人", "kgce/人"),
    ("微克/立方米", "μg/m³", "ug/m3", "mg/m3"),
    ("蒸吨/小时", "蒸噸/小時"),
    ("PUE", "1", "倍"),
)
ALL = [(family, unit) for family, units in enumerate(FAMILIES) for unit in units]
pairs = st.tuples(st.sampled_from(ALL), st.sampled_from(ALL))


@pytest.mark.parametrize(
    ("source", "goal", "expected"),
    [
        ("万吨", "吨", 10_000), ("吨", "万吨", 0.0001), ("亿吨", "万吨", 10_000),
        ("千克", "吨", 0.001), ("公斤", "kg", 1), ("kt", "万吨", 0.1),
        ("万吨标准煤", "tce", 10_000), ("kgce", "吨标准煤", 0.001), ("‰", "%", 0.1),
        ("亿元", "万元", 10_000), ("亿千瓦时", "万kWh", 10_000), ("GWh", "万千瓦时", 100),
        ("kgce/万元", "吨标准煤/万元", 0.001), ("吨标准煤/亿元", "tce/万元", 0.0001),
        ("平方公里", "公顷", 100), ("公顷", "亩", 15), ("mg/m3", "微克/立方米", 1000),
        ("百万吨", "万吨", 100), ("万户", "户", 10_000), ("（万吨）", "吨", 10_000),
        ("万 吨", "吨", 10_000), ("万吨(标准煤)", "tce", 10_000), ("  吨\n", "吨", 1),
        ("亿 kWh", "千瓦时", 100_000_000), ("% percent", "%", 1),
        ("10^4 kWh", "千瓦时", 10_000), ("10⁴千瓦时", "千瓦时", 10_000),
        ("10000 tce", "吨标准煤", 10_000), ("10 000 tons", "吨", 10_000),
        ("100 million yuan", "亿元", 1), ("million kWh", "千瓦时", 1_000_000),
        ("亿千瓦时 100 million kWh", "亿千瓦时", 1), ("万吨标准煤(10000 tce)", "tce", 10_000),
        ("万吨标准煤\n10,000 tons of SCE", "万吨标准煤", 1),
        ("千克标准煤/平方米 kgce/m2", "kgce/m2", 1),
    ],
)  # fmt: skip
def test_factors(source, goal, expected):
    """Worked by hand, to the last digit that a float keeps."""
    assert factor(source, goal) == pytest.approx(expected, rel=1e-14)


@given(pairs)
def test_only_units_of_one_kind_meet(pair):
    """A factor exists within a family and never between two."""
    (family, unit), (other_family, other) = pair
    assert (factor(unit, other) is None) == (family != other_family)


@given(pairs, st.floats(1e-9, 1e12))
def test_there_and_back_is_the_same_value(pair, value):
    """Converting and converting back changes nothing but the last digit."""
    (family, unit), (other_family, other) = pair
    if family == other_family:
        there_and_back = value * factor(unit, other) * factor(other, unit)
        assert there_and_back == pytest.approx(value, rel=1e-13)


@pytest.mark.parametrize(
    ("one", "other"),
    [("吨", "吨标准煤"), ("%", "pp"), ("%", "个百分点"), ("吨", "吨二氧化碳"), ("元", "人"),
     ("立方米", "吨"), ("千瓦时", "吨标准煤"), ("千瓦", "千瓦时"), ("tce/万元", "tce/人"),
     ("%", "PUE"), ("%", ""), ("户", "人"), ("t/h", "蒸吨/小时")],
)  # fmt: skip
def test_never_across_dimensions(one, other):
    """What only looks alike is not converted, either way."""
    assert (factor(one, other), factor(other, one)) == (None, None)


@pytest.mark.parametrize(
    "text", ["千瓦时 10000 kw.h", "亿元 billion yuan", "吨标准煤 Ktce", "元 per capita",
             "吨标准煤 10000 tce", "吨标准煤(10000 tce)", "10 吨", "10千瓦时",
             "万", "亿", "万万", "千", "%吨", "吨%", "2吨", "吨吨", "/吨", "车皮",
             "Quantity", "parse_units", "__class__", "吨**2", "t" * 50, "吨" + " " * 50 + "x"]
)  # fmt: skip
def test_what_is_no_unit(text):
    """Prefixes alone, numbers, formulas and names of the library are no units."""
    assert (known(text), factor(text, "吨"), factor("吨", text)) == (False, None, None)


def test_a_unit_of_the_plans_own_equals_itself_only():
    """An unknown unit fits where it is spelled the same, in either script."""
    assert (factor("车皮", "车皮"), factor("車皮", "车皮"), factor("车皮", "车")) == (
        1.0,
        1.0,
        None,
    )


@given(st.text(max_size=60))
def test_any_text_gives_an_answer(text):
    """No text in a unit column makes an exception."""
    assert factor(text, "吨") == (factor(spelling(text), "吨") if known(text) else None)


def test_units_offered_instead():
    """What a person may write in place of a unit, the plan's own first."""
    assert compatible_units("吨") == ("吨", "千克", "千吨", "万吨")
    assert compatible_units("t") == ("t", "千克", "吨", "千吨", "万吨")
    assert compatible_units("%") == ("%", "‰")
    assert compatible_units("吨标准煤/万元") == (
        "吨标准煤/万元", "千克标准煤/万元", "万吨标准煤/万元",
    )  # fmt: skip
    assert compatible_units("车皮") == ("车皮",)
