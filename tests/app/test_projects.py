"""The project page and the evaluation page."""

import pytest


def test_totals_show_recognised_beside_claimed(opened):
    """The example's COD ledger: 3820 t recognised, a repeat and two unrecognised claims apart."""
    html = opened("projects", plan="example", lang="en").html
    assert "3,820<small>77.0%</small>" in html
    assert "125 t not recognised, 150 t counted before" in html
    assert "Counted in an earlier year" in html


def test_large_projects_and_silent_users_stand_out(opened):
    """Three of five projects use 50,000 tce or more; one unit has not reported for 2024."""
    html = opened("projects", plan="example", lang="en").html
    assert "3 use 50,000 tce or more" in html
    assert html.count("50,000 tce and over") == 3
    assert "1 did not report for 2024: 示例水泥公司" in html


def test_the_ledgers_words_are_told_in_english(opened):
    """Stages, reviews, disposals and states that are known read as English words."""
    html = opened("projects", plan="example", lang="en").html
    assert "Sent back for evidence" in html
    assert "2023-06-30 Proposed · Mend · Under review" in html
    assert "energy, environment, totals, carbon" in html


def test_ledger_choices_are_in_the_address(opened):
    """Pollutant and standing narrow the ledger; what does not count comes first."""
    shown = opened("projects", plan="example", lang="en")
    assert shown.html.index("Counted before") < shown.html.index("Not recognised</span>")
    assert shown.html.count("<b class=") == 3 * 27
    shown.choose("standing", "repeated").choose("pollutant", "cod")
    assert shown.address == {
        "plan": "example", "lang": "en", "standing": "repeated", "pollutant": "cod",
    }  # fmt: skip
    assert shown.html.count("<b class=") == 3


def test_what_a_project_to_come_does_to_its_county(opened):
    """Longgang, after deductions: 176,000 of 2,684,000 tce are 6.6 %, 12.2 % shrink to 6.4 %."""
    html = opened("projects", plan="example", lang="en", region="211403").html
    assert "176,000<small>1 project</small>" in html
    assert "6.6%" in html
    assert "6.4%</span><small>not there yet</small>" in html


@pytest.mark.parametrize("page", ["projects", "evaluation"])
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_the_own_plan_has_nothing_made_up(opened, page, lang):
    """Without rows each page says so, in every language."""
    html = opened(page, lang=lang).html
    said = {
        "projects": {"zh-Hans": "台账还是空的", "zh-Hant": "台賬還是空的",
                     "en": "ledger of abatement"},
        "evaluation": {"zh-Hans": "还没有可以考核的数据", "zh-Hant": "還沒有可以考核的數據",
                       "en": "no figures to evaluate yet"},
    }  # fmt: skip
    assert said[page][lang] in html


def test_points_are_explained(opened):
    """Xingcheng 2024: 3.4 % of 3.1981 % asked for, 106.3 %, 40 points, 58 for measures."""
    html = opened("evaluation", plan="example", lang="en", period="2024").html
    assert "so 106.3% was reached: 40 points (step 100%)." in html
    assert "1 Exceeded" in html
    assert "published classic frame, as an example" in html


def test_freezing_keeps_the_evaluation_at_an_entry(writable):
    """The button writes a ledger entry and lists a link that pins it."""
    shown = writable("evaluation", plan="example", lang="en", period="2024")
    assert "No evaluation has been frozen." in shown.html
    shown.at.button(key="freeze").click()
    shown.run()
    assert "2024 (Example scheme: the published classic frame (100 points)), frozen" in shown.html
    assert "as_of=" in shown.html
