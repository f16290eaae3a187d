"""A gap row in words, on the worked cases of the method."""

import pytest

from barometer.wording import gaps as words

CASE_A = {
    "rule": "relative_reduction", "unit": "%", "decimals": 3, "base_year": 2020,
    "target_year": 2025, "target_value": 14.5, "stretch_value": 18.0, "period": 2023,
    "achieved": 7.139386, "gap": 7.360614, "path_value": 8.971021583570515,
    "path_gap": 1.831635583570515, "required_per_year": 4.045072440992781,
    "projected_value": 11.613503763893785, "status": "lagging", "missing": [],
}  # fmt: skip
CASE_C = {
    **CASE_A, "rule": "ceiling", "decimals": 1, "target_value": 10.0, "period": 2024,
    "achieved": 11.6, "gap": 1.6, "path_value": 10.8, "path_gap": 0.8,
    "required_per_year": -1.6, "projected_value": 11.0,
}  # fmt: skip
CASE_D = {
    **CASE_A, "rule": "cumulative", "unit": "吨", "decimals": 0, "target_value": 4961.0,
    "achieved": 2730.0, "gap": 2231.0, "path_value": 2976.6, "path_gap": 246.6,
    "required_per_year": 1115.5, "projected_value": 4550.0,
}  # fmt: skip


def test_relative_reduction_in_english():
    """Still to go in points, a year's need in per cent, the pace's end beside the target."""
    assert words.gap_sentence(CASE_A, "en") == (
        "By 2023 it is down 7.1% against a target of 14.5%: 7.4 points to go."
    )
    assert words.needed_words(CASE_A, "en") == "4.0% a year is needed for 2 more years."
    assert words.projected_words(CASE_A, "en") == (
        "At this pace it will be down 11.6% by 2025 (target 14.5%)."
    )
    assert words.path_words(CASE_A, "en") == (
        "That is 1.8 points behind the path, which asks for 9.0% by now."
    )


def test_relative_reduction_in_chinese():
    """The same in the plan's language."""
    assert words.gap_sentence(CASE_A, "zh-Hans") == (
        "到2023年已下降7.1%，目标是下降14.5%，还差7.4 个百分点。"
    )
    assert words.needed_words(CASE_A, "zh-Hans") == "剩下2年，平均每年要再下降4.0%。"
    assert words.goal_words(CASE_A, "zh-Hans") == "目标：比2020年下降14.5%"


def test_ceiling_needs_less_each_year():
    """A negative need is worded as less, never as a minus sign."""
    assert words.needed_words(CASE_C, "en") == "1.6 points less a year is needed for 1 more year."
    assert words.now_words(CASE_C, "en") == "now 11.6%"


def test_cumulative_counts_in_the_targets_unit():
    """Tonnes stay tonnes."""
    assert words.gap_sentence(CASE_D, "zh-Hans") == (
        "到2023年累计2,730 吨，目标是4,961 吨，还差2,231 吨。"
    )


def test_reversal_is_said_and_not_hidden_in_a_sign():
    """A rise where a fall was wanted is called a rise."""
    row = {**CASE_A, "achieved": -1.2}
    assert words.now_words(row, "en") == "up 1.2% instead"
    assert words.gap_sentence({**row, "gap": 15.7}, "en") == (
        "By 2023 it is up 1.2% instead of down; the target is a fall of 14.5%: 15.7 points to go."
    )
    assert words.gap_sentence({**row, "gap": 15.7}, "zh-Hans") == (
        "到2023年不降反升，上升1.2%，目标是下降14.5%，还差15.7 个百分点。"
    )


@pytest.mark.parametrize("rule", ["relative_reduction", "point_reduction"])
def test_a_pace_that_leads_upwards_is_called_a_rise(rule):
    """A projection below nothing is no cut with a minus sign."""
    row = {**CASE_A, "rule": rule, "projected_value": -2.1}
    assert "it will be up 2.1% by 2025" in words.projected_words(row, "en")
    assert words.projected_now(row, "en") == "up 2.1%"
    assert words.projected_now(CASE_A, "en") == "down 11.6%"
    assert words.projected_now(CASE_C, "en") == "11.0%"


def test_hole_in_the_chain_names_the_years():
    """An incomplete row says what is missing."""
    row = {**CASE_A, "achieved": None, "gap": None, "status": "incomplete", "missing": [2022]}
    assert words.gap_sentence(row, "en") == (
        "Some figures are in, but none for 2022, so the achieved value cannot be worked out."
    )
    assert words.needed_words({**row, "required_per_year": None}, "en") == ""


@pytest.mark.parametrize("status", ["no_data"])
def test_no_data_promises_nothing(status):
    """Without figures there is no verdict."""
    row = {**CASE_A, "achieved": None, "period": None, "status": status}
    assert words.gap_sentence(row, "zh-Hans") == "没有任何数据，无法判断进度。"
