"""Periods in words."""

import pytest

from barometer.wording import period_words


@pytest.mark.parametrize(
    ("period", "chinese", "english"),
    [
        ("2024", "2024", "2024"),
        ("2024年1-9月", "2024年1-9月", "Jan–Sep 2024"),
        ("2024-Q3", "2024年第3季度", "Q3 2024"),
        ("2024-09", "2024年9月", "Sep 2024"),
    ],
)
def test_period_in_both_languages(period, chinese, english):
    """Year, quarter, month and year to date."""
    assert period_words(period, "zh-Hans") == chinese
    assert period_words(period, "en") == english
