"""The data quality page: coverage, findings with their history, an answer that is kept."""

import csv
import io
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

from barometer.store import marts
from barometer.ui.state import reads

FIGURE = "211404|energy-intensity|2023|annual_change|statistical"


def test_the_page_counts_and_lists_what_is_suspect(opened):
    """Example: Nanpiao's energy, growth and intensity of 2023 do not agree."""
    shown = opened("quality", plan="example", lang="en")
    assert "expected figures," in shown.html
    assert "Energy use and real growth of output give" in shown.html
    assert "figure=211404%7Cenergy-intensity%7C2023%7Cannual_change%7Cstatistical" in shown.html


def test_coverage_and_suspects_can_be_taken_away(opened, offered):
    """Each expected figure with its state, each suspect one with why; the region cuts both."""
    opened("quality", plan="example", region="211404")
    cells = list(reads.store().rows(marts.COVERAGE, plan="example",
                                               region_code="211404"))  # fmt: skip
    lines = rows_of(offered("example-coverage-示例数据.csv"))
    words = {
        "reported": "已报",
        "marked": "注明无数据",
        "late": "迟报：别的地区已报该年",
        "missing": "未报",
    }
    assert [(line["名称"], line["年份"], line["填报情况"]) for line in lines] == [
        (row["name"], str(row["year"]), words[row["state"]]) for row in cells
    ]
    [line] = [line for line in rows_of(offered("example-findings-示例数据.csv"))
              if line["指标"] == "单位地区生产总值能耗"]  # fmt: skip
    assert (line["时期"], line["数值"]) == ("2023", "1.6")
    assert line["地区"] == "南票区" and line["疑点"]


def rows_of(content):
    """The lines of a CSV file, by title."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_late_figure_leads_to_its_sheet(opened):
    """One county, one indicator, the year that others have reported."""
    html = opened("quality", plan="example", region="211422").html
    [href] = re.findall(r'bm-report" href="([^"]+)"', html)
    assert dict(parse_qsl(urlsplit(unescape(href)).query)) == {
        "plan": "example", "region": "211422", "way": "sheet", "years": "2024",
        "indicators": "nox-abatement",
    }  # fmt: skip


def test_a_figure_in_the_address_opens_its_history(opened):
    """Value, file, row and who; the finding can be answered there."""
    shown = opened("quality", plan="example", figure=FIGURE)
    assert "一个数的来历" in shown.html
    assert "statistics/1-figures-2020-2023.csv" in shown.html
    assert 'data-label="上报人"><div>随规划装入</div></td>' in shown.html


def test_without_figures_the_page_says_so(opened):
    """Huludao's own plan: nothing of its targets has been reported."""
    assert "这里应报的数一个也没有报上来" in opened("quality").html


def test_an_unknown_figure_is_named(opened):
    """A key that cannot be meant falls back with a note."""
    assert "nonsense" in opened("quality", plan="example", figure="nonsense").html


def test_what_is_late_or_suspect_is_one_press_away(opened):
    """The headline leads past the long list of what is reported, where there is something."""
    shown = opened("quality", plan="example")
    assert 'href="#suspect">存疑（10）</a>' in shown.html
    assert '<h2 id="suspect">' in shown.html
    assert "bm-jump" not in opened("quality").html


def test_an_answer_is_read_where_it_was_given(writable):
    """Below the finding beside the form, and in the list of findings."""
    shown = writable("quality", plan="example", figure=FIGURE)
    shown.at.text_input[0].input("南票区统计局")
    shown.at.text_area[0].input("已核对，增速有误。")
    next(button for button in shown.at.button if button.label == "保存答复").click()
    shown.run()
    assert shown.html.count("南票区统计局 答复：已核对，增速有误。") == 2
