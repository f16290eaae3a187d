"""A gap row in words, on the worked cases of the method."""

import pytest

from barometer.wording import gaps as words
from barometer.wording import prospects

CASE_A = {
    "rule": "relative_reduction", "unit": "%", "decimals": 3, "base_year": 2020,
    "target_year": 2025, "target_value": 14.5, "stretch_value": 18.0, "period": 2023,
    "achieved": 7.139386, "gap": 7.360614, "path_value": 8.971021583570515,
    "path_gap": 1.831635583570515, "required_per_year": 4.045072440992781,
    "projected_value": 11.613503763893785, "projected_end": 11.613503763893785,
    "status": "lagging", "missing": [], "base_value": None,
}  # fmt: skip
CASE_C = {
    **CASE_A, "rule": "ceiling", "decimals": 1, "target_value": 10.0, "period": 2024,
    "achieved": 11.6, "gap": 1.6, "path_value": 10.8, "path_gap": 0.8,
    "required_per_year": -1.6, "projected_value": 11.0, "projected_end": 11.0,
}  # fmt: skip
CASE_D = {
    **CASE_A, "rule": "cumulative", "unit": "吨", "decimals": 0, "target_value": 4961.0,
    "achieved": 2730.0, "gap": 2231.0, "path_value": 2976.6, "path_gap": 246.6,
    "required_per_year": 1115.5, "projected_value": 4550.0, "projected_end": 4550.0,
}  # fmt: skip


def test_relative_reduction_in_english():
    """Still to go in points, a year's need in per cent, the pace's end beside the target."""
    assert words.gap_sentence(CASE_A, "en") == (
        "By 2023 it is down 7.1% against a target of 14.5%: 7.4 points to go."
    )
    assert prospects.needed_words(CASE_A, "en") == (
        "To reach the target in time, a fall of 4.0% a year is needed from 2024 to 2025."
    )
    assert prospects.projected_words(CASE_A, "en") == (
        "At this pace it will be down 11.6% by 2025 (target 14.5%)."
    )
    assert words.path_words(CASE_A, "en") == (
        "That is 1.8 points behind the path, which asks for 9.0% by 2023."
    )


def test_relative_reduction_in_chinese():
    """The same in the plan's language."""
    assert words.gap_sentence(CASE_A, "zh-Hans") == (
        "到2023年已下降7.1%，目标是下降14.5%，还差7.4 个百分点。"
    )
    assert (
        prospects.needed_words(CASE_A, "zh-Hans")
        == "要按期达到目标，2024—2025年平均每年要再下降4.0%。"
    )
    assert words.goal_words(CASE_A, "zh-Hans") == "目标：比2020年下降14.5%"


def test_ceiling_needs_less_each_year():
    """A negative need is worded as less, never as a minus sign."""
    assert prospects.needed_words(CASE_C, "en") == (
        "To reach the target in time, 1.6 points less is needed in 2025."
    )
    assert words.now_words(CASE_C, "en") == "at 11.6%"


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
    row = {**CASE_A, "rule": rule, "projected_value": -2.1, "projected_end": -2.1}
    assert "it will be up 2.1% by 2025" in prospects.projected_words(row, "en")
    assert prospects.projected_now(row, "en") == "up 2.1%"
    assert prospects.projected_now(CASE_A, "en") == "down 11.6%"
    assert prospects.projected_now(CASE_C, "en") == "11.0%"


def test_hole_in_the_chain_names_the_years():
    """An incomplete row says what is missing."""
    row = {**CASE_A, "achieved": None, "gap": None, "status": "incomplete", "missing": [2022]}
    assert words.gap_sentence(row, "en") == (
        "Some figures are in, but none for 2022, so the achieved value cannot be worked out."
    )
    assert prospects.needed_words({**row, "required_per_year": None}, "en") == ""


@pytest.mark.parametrize("status", ["no_data"])
def test_no_data_promises_nothing(status):
    """Without figures there is no verdict."""
    row = {**CASE_A, "achieved": None, "period": None, "status": status}
    assert words.gap_sentence(row, "zh-Hans") == "没有找到数据，无法判断进度。"
    assert words.gap_sentence(row, "zh-Hans", 2021) == "没有找到2021年及以前的数据，无法判断进度。"


ROW = {
    **CASE_C, "rule": "floor", "target_value": 80.0, "stretch_value": None, "period": 2025,
    "achieved": 79.96, "gap": 0.04, "path_value": 80.0, "path_gap": 0.04, "status": "missed",
    "required_per_year": None, "projected_value": 79.96, "projected_end": None,
}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (ROW, "2025年为79.96%，目标是不低于80%，还差0.04 个百分点。"),
        ({**ROW, "achieved": 80.0, "gap": 0, "status": "met"},
         "2025年为80.0%，目标是不低于80%，正好达到目标。"),
        ({**ROW, "rule": "relative_reduction", "target_value": 14.5, "achieved": -0.04,
          "gap": 14.54}, "到2025年不降反升，上升0.04%，目标是下降14.5%，还差14.54 个百分点。"),
        ({**ROW, "rule": "relative_reduction", "target_value": 14.5, "achieved": 0.0,
          "gap": 14.5}, "2025年与2020年持平，目标是下降14.5%，还差14.5 个百分点。"),
        ({**ROW, "rule": "milestone", "target_value": None, "achieved": 99.6, "gap": None},
         "到2025年已办成99.6%，要求到2025年办成。"),
        ({**ROW, "rule": "milestone", "target_value": None, "achieved": 100.0, "gap": None,
          "qualifier": "basic"}, "到2025年已办成100%，要求到2025年基本办成。"),
        ({**ROW, "qualifier": "about", "achieved_qualifier": "at_least", "achieved": 82.0,
          "gap": -2.0, "status": "met"},
         "2025年为≥82.0%，目标是约80%，超出目标≥2.0 个百分点。"),
        ({**ROW, "achieved_qualifier": "at_most", "achieved": 80.0, "gap": None,
          "status": "incomplete"},
         "2025年报的是≤80.0%，目标是80%，只凭这个数判断不出是否达到。"),
    ],
)  # fmt: skip
def test_no_word_contradicts_the_status(row, said):
    """As many digits as it takes; a rise is no 0.0; bounds stay bounds."""
    assert words.gap_sentence(row, "zh-Hans") == said


def test_the_last_year_is_named_alone():
    """2025, not 2025 to 2025."""
    assert prospects.needed_words(CASE_C, "zh-Hans") == (
        "要按期达到目标，2025年要减少1.6 个百分点。"
    )


def test_an_old_row_says_its_year():
    """In its short form and in every sentence; once the end has come nothing is projected."""
    old = {**CASE_C, "old": True, "period": 2022}
    assert words.now_words(old, "zh-Hans") == "2022年为11.6%"
    assert words.now_words(old, "en") == "11.6% in 2022"
    assert prospects.projected_words(old, "zh-Hans") == (
        "照到2022年为止的速度，2025年为11.0%（目标10%）。"
    )
    over = {**old, "final_missing": True, "projected_end": None}
    assert prospects.final_words(over, "zh-Hans") == "还没有目标年（2025年）的数。"
    assert (
        prospects.projected_words(over, "zh-Hans") == prospects.needed_words(over, "zh-Hans") == ""
    )


def test_a_pace_leads_no_further_than_the_indicator_can_go():
    """112 % of all boilers is no forecast."""
    row = {**ROW, "period": 2023, "projected_value": 112.0, "projected_end": 100.0}
    assert prospects.projected_words(row, "en") == (
        "At this pace it comes to its limit of 100.00% before 2025 (target 80%)."
    )


@pytest.mark.parametrize(
    ("rule", "qualifier", "said"),
    [("floor", "about", "目标：约80%"), ("floor", "strive", "目标：力争80%以上"),
     ("ceiling", "strive", "目标：力争80%以内"), ("milestone", "basic", "目标：到2025年基本办成"),
     ("milestone", None, "目标：到2025年办成")],
)  # fmt: skip
def test_the_plans_own_word_stands_with_the_target(rule, qualifier, said):
    """Strive, about, basically."""
    assert words.goal_words({**ROW, "rule": rule, "qualifier": qualifier}, "zh-Hans") == said


@pytest.mark.parametrize(
    ("pace", "said"),
    [(0.95, "95%"), (0.9499, "94.99%"), (0.946, "94.6%"), (0.93, "93%"), (0.599, "59.9%"),
     (-0.001, "−0.1%"), (0.997, "99.7%"), (1.152, "115%")],
)  # fmt: skip
def test_a_pace_is_not_lifted_over_a_step(pace, said):
    """0.9499 lags; it is not shown as the 95 % that is on track. Past 100 % there is no step."""
    assert words.pace_percent(pace, "en") == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({**CASE_A, "status": "incomplete", "achieved_qualifier": "at_least", "gap": None},
         "照上报的数，到2023年下降≥7.1%，目标是下降14.5%，只凭这个数判断不出是否达到。"),
        ({**CASE_A, "status": "incomplete", "achieved": -1.2, "achieved_qualifier": "at_least",
          "gap": None},
         "照上报的数，到2023年上升≤1.2%，目标是下降14.5%，只凭这个数判断不出是否达到。"),
        ({**CASE_D, "status": "incomplete", "achieved_qualifier": "over", "gap": None},
         "照上报的数，到2023年累计>2,730 吨，目标是4,961 吨，只凭这个数判断不出是否达到。"),
        ({**CASE_D, "status": "incomplete", "achieved": None, "gap": None,
          "missing_regions": ["211403", "211404"]},
         "有数据，但还差2个县（市、区）的数，加不出全市的完成值。"),
        ({**ROW, "achieved": 80.0, "gap": 0, "status": "met", "achieved_qualifier": "at_least"},
         "2025年为≥80.0%，目标是不低于80%，达到目标。"),
        ({**ROW, "achieved": 60.0, "gap": 20.0, "achieved_qualifier": "under"},
         "2025年为<60.0%，目标是不低于80%，还差>20.0 个百分点。"),
    ],
)  # fmt: skip
def test_a_bound_is_said_as_what_it_is(row, said):
    """A fall is no level, a sum names its end, at least 80 is not exactly 80."""
    assert words.gap_sentence(row, "zh-Hans") == said


def test_a_bound_that_leaves_the_path_open_says_nothing_of_it():
    """At most 60 with the path at 50 may lie on either side."""
    row = {**CASE_C, "rule": "floor", "target_value": 80.0, "achieved": 60.0, "gap": 20.0,
           "path_value": 50.0, "path_gap": -10.0}  # fmt: skip
    assert words.path_words({**row, "achieved_qualifier": "at_most"}, "zh-Hans") == ""
    assert "领先10.0" in words.path_words({**row, "achieved_qualifier": None}, "zh-Hans")


def test_a_sum_is_projected_as_a_sum():
    """4,550 t is what the plan's years add up to, not the last year's amount."""
    assert prospects.projected_words(CASE_D, "zh-Hans") == (
        "照目前速度，到2025年累计4,550 吨（目标4,961 吨）。"
    )


def test_once_the_plan_has_ended_nothing_is_asked_of_years_gone_by():
    """No need of 2024 to 2025, no pace of today."""
    assert prospects.needed_words(CASE_A, "zh-Hans", ended=True) == ""
    assert prospects.required_words(CASE_A, "zh-Hans", ended=True) == "—"
    assert prospects.projected_words(CASE_A, "zh-Hans", ended=True) == (
        "照到2023年为止的速度，到2025年累计下降11.6%（目标14.5%）。"
    )


def test_a_total_begins_in_the_year_after_the_base():
    """Since 2020 would count 2020."""
    assert words.axis_words(CASE_D, "zh-Hans") == "2021年起累计，吨"


def test_a_stretch_target_keeps_the_plans_about():
    """About 15 % stretches to about 20 %."""
    row = {**ROW, "stretch_value": 20.0, "qualifier": "about"}
    assert words.stretch_words(row, "zh-Hans") == "力争约20%"
    assert words.stretch_words({**row, "qualifier": None}, "en") == "strive for 20%"


def test_a_point_of_the_chart_keeps_its_bound():
    """An older year's, too."""
    assert words.point_words(ROW, 40.0, "at_least", "en") == "≥40.00%"
    assert words.point_words({**ROW, "achieved": 74.0}, 40.0, float("nan"), "en") == "40.0%"
