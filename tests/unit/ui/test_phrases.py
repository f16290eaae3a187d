"""Headlines break between phrases and stay text."""

import re

from barometer.ui.html.elements import phrases


def test_a_chinese_headline_breaks_after_its_commas():
    """Two phrases, their words and marks unchanged."""
    html = phrases("12 项落后，6 项推进中。")
    assert re.findall(r">([^<]+)</span>", html) == ["12 项落后，", "6 项推进中。"]


def test_an_english_headline_is_left_alone():
    """Spaces are places enough to break at."""
    assert phrases("6 are under way; 6 cannot be judged") == "6 are under way; 6 cannot be judged"


def test_a_headline_is_never_markup():
    """Tags in a name are shown as text, in one phrase or several."""
    assert "<b>" not in phrases("<b>区</b>") + phrases("<b>区</b>：一级，二级")
