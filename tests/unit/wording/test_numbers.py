"""Numbers carry their unit, a true minus and the language's marks."""

import pytest

from barometer.wording import amount, number, quantity, unit_word


def test_thousands_and_true_minus():
    """Grouping in threes; U+2212, not a hyphen."""
    assert number(4961, "zh-Hans", 0) == "4,961"
    assert number(-1234.56, "en", 1) == "−1,234.6"


def test_no_negative_zero():
    """What rounds to nothing has no sign."""
    assert number(-0.04, "en", 1) == "0.0"


def test_missing_is_a_dash_and_never_zero():
    """Null and NaN are shown as missing."""
    assert quantity(None, "%", "en") == "—"
    assert number(float("nan"), "zh-Hans") == "—"


@pytest.mark.parametrize(
    ("unit", "lang", "shown"),
    [
        ("%", "zh-Hans", "7.4%"),
        ("pp", "zh-Hans", "7.4 个百分点"),
        ("pp", "zh-Hant", "7.4 個百分點"),
        ("pp", "en", "7.4 points"),
        ("吨", "zh-Hant", "7.4 噸"),
        ("万吨", "en", "7.4 ×10,000 t"),
        ("个", "en", "7.4"),
        ("蒸吨/小时", "zh-Hans", "7.4 蒸吨/小时"),
        ("蒸吨/小时", "zh-Hant", "7.4 蒸噸/小時"),
    ],
)
def test_unit_stands_beside_the_number(unit, lang, shown):
    """Each unit in the reader's language; an unknown one as the pack writes it."""
    assert quantity(7.4, unit, lang) == shown


def test_targets_are_written_as_in_the_plan():
    """Trailing zeros of a target are dropped."""
    assert quantity(80.0, "%", "en", 1, trim=True) == "80%"
    assert quantity(14.5, "%", "en", 1, trim=True) == "14.5%"


def test_amount_takes_decimals_by_size():
    """Large amounts are whole, small ones keep two digits."""
    assert amount(12345.678, "吨", "zh-Hans") == "12,346 吨"
    assert amount(0.125, "吨", "zh-Hans") == "0.13 吨"


def test_unit_of_a_plain_ratio_is_empty():
    """A PUE of 1.3 has no unit."""
    assert unit_word("PUE", "en") == ""
