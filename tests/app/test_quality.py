"""The data quality page: coverage, findings with their history, an answer that is kept."""

FIGURE = "211404|energy-intensity|2023|annual_change|statistical"


def test_the_page_counts_and_lists_what_is_suspect(opened):
    """Example: Nanpiao's energy, growth and intensity of 2023 do not agree."""
    shown = opened("quality", plan="example", lang="en")
    assert "expected figures are reported" in shown.html
    assert "Energy use and real growth of output give" in shown.html
    assert "figure=211404%7Cenergy-intensity%7C2023%7Cannual_change%7Cstatistical" in shown.html


def test_a_figure_in_the_address_opens_its_history(opened):
    """Value, file, row and who; the finding can be answered there."""
    shown = opened("quality", plan="example", figure=FIGURE)
    assert "一个数的来历" in shown.html
    assert "statistics/1-figures-2020-2023.csv" in shown.html


def test_without_figures_the_page_says_so(opened):
    """Huludao's own plan: nothing of its targets has been reported."""
    assert "这份规划还没有任何上报数据" in opened("quality").html


def test_an_unknown_figure_is_named(opened):
    """A key that cannot be meant falls back with a note."""
    assert "nonsense" in opened("quality", plan="example", figure="nonsense").html
