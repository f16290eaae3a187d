"""Two verdicts on one target, and county targets against the city's, in words."""

import pytest

from barometer.ui.counties import counties
from barometer.ui.html import rows

PLAN = {"warning_rule": "rise", "behind_pct": 10.0, "on_track": 0.95, "settings": "{}"}


@pytest.mark.parametrize(
    ("status", "level", "begins"),
    [
        (
            "on_track",
            2,
            "完成状态“按进度”看速度：实际年均速度达到所需的95%即为“按进度”。预警等级“二级",
        ),
        ("met", 1, "完成状态“已完成”看累计降幅是否达到目标。预警等级“一级"),
        ("ahead", 1, "完成状态“提前达到”看累计降幅是否达到目标。预警等级“一级"),
    ],
)
def test_a_status_is_explained_by_its_own_yardstick(status, level, begins):
    """Met and ahead look at the target, on track at the pace."""
    said = rows.two_verdicts(PLAN, {"status": status, "warning_level": level}, "zh-Hans")
    assert said.startswith(begins)


@pytest.mark.parametrize(("status", "level"), [("on_track", 3), ("lagging", 2), ("met", None)])
def test_verdicts_that_agree_need_no_word(status, level):
    """Nothing to explain."""
    assert rows.two_verdicts(PLAN, {"status": status, "warning_level": level}, "en") == ""


FIT = {
    "rule": "cumulative", "unit": "吨", "decimals": 0, "qualifier": None, "gets_warning": False,
    "counties_own": 6, "counties": 6, "counties_value": 4961.0, "city_value": 4961.0,
    "difference": 0.0, "lowest": 300.0, "highest": 1200.0,
}  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "够，正好相等"),
        ({"difference": -0.4, "counties_value": 4960.6}, "不够，差0.4 吨"),
        ({"difference": 39.0, "counties_value": 5000.0}, "够，多出39 吨"),
        ({"difference": -961.0, "counties_own": 4}, "还有2个县没有单列目标，不能相比"),
        ({"difference": None}, "无法合算"),
    ],
)
def test_the_verdict_on_county_targets_says_no_nought(facts, said):
    """Exactly enough is not "0 over"; 0.4 t short is not "short by 0"."""
    assert said in counties._verdict({**FIT, **facts}, "zh-Hans")


def test_rates_that_cannot_be_joined_show_their_ends():
    """From the lowest to the highest of the counties' own; one alone stands alone."""
    row = {**FIT, "rule": "floor", "unit": "%", "counties_value": None, "lowest": 85.0,
           "highest": 92.5}  # fmt: skip
    assert counties._counties(row, "zh-Hans") == "85%至92.5%"
    assert counties._counties({**row, "highest": 85.0}, "en") == "85%"


def test_a_sum_never_looks_like_the_target_it_misses():
    """4,960.6 t is not shown as 4,961 t."""
    row = {**FIT, "counties_value": 4960.6}
    assert counties._counties(row, "en") == "4,960.6 t"
