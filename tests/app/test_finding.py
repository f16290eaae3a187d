"""Finding a thing by a few letters, the method worked out, the plan by clause."""

import re

import pytest

SHOWN = re.compile(r'<li style="order:(\d)"><a [^>]*href="([^"]*)"[^>]*>([^<]+)</a>')


@pytest.mark.parametrize(
    ("typed", "name", "way"),
    [("dwd", "单位地区生产总值能耗", "indicator?plan=example&amp;indicator=energy-intensity"),
     ("秸稈", "秸秆综合利用率", "indicator?plan=example&amp;indicator=straw-utilisation"),
     ("straw", "秸秆综合利用率", "indicator?plan=example&amp;indicator=straw-utilisation"),
     ("lsq", "连山区", ".?plan=example&amp;region=211402"),
     ("统计局", "市统计局", "measures?plan=example&amp;body=市统计局"),
     ("三(五)", "农业农村", "plan?plan=example&amp;clause=三(五)")],
)  # fmt: skip
def test_a_few_letters_find_it(opened, typed, name, way):
    """Either script, initials, English: the first that fits leads to its page."""
    from urllib.parse import unquote

    hits = SHOWN.findall(opened("search", plan="example", q=typed).html)
    assert (name, way) in [(words, unquote(href)) for _, href, words in hits]


def test_nothing_found_is_said(opened):
    """No match shows no list, and says what to try."""
    html = opened("search", plan="example", q="没有这样的东西").html
    assert SHOWN.findall(html) == []
    assert '<p class="bm-note bm-find-none" role="status">' in html


def test_each_formula_is_the_programs_own_with_a_case_of_the_plan(opened):
    """The macro's text stands there, and the case's numbers make its result."""
    html = opened("method", plan="example").html
    assert len(re.findall('class="bm-formula"', html)) == 8
    assert "create or replace macro pace_ratio(" in html
    case = html.partition('id="progress_pct"')[2].partition("<strong>")
    assert "T = 14.5; A, x_t = 9.5538; b, t, e = 2020, 2024, 2025" in case[0]
    assert case[2].startswith("完成进度 = 64.0997")
    assert "<td" in html and "節能減排" in html


def test_a_plan_without_figures_works_its_formulas_on_the_example(opened):
    """Made-up figures are called that."""
    html = opened("method").html
    assert "取自示例规划，数字是编造的" in html
    assert 'href="indicator?plan=example&amp;' in html


def test_a_clause_lists_its_targets_and_tasks(opened):
    """三(五) sets the targets of farming, each with its standing and a way to its page."""
    html = opened("plan", plan="example", clause="三(五)").html
    assert re.findall(r"<h2>([^<]+)</h2>", html) == ["第三(五)条 农业农村"]
    targets = html.partition("<h3>目标")[2].partition("<h3>")[0]
    assert len(re.findall("<li>", targets)) == 6
    assert 'href="indicator?plan=example&amp;indicator=straw-utilisation"' in targets
