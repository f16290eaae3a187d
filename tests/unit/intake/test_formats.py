"""Number formats: what a cell shows besides its number."""

from __future__ import annotations

import datetime as dt

import pytest

from barometer.intake.decode.number_format import Format, format_of, raised

SHOWN = (
    ("0.0%", 0.726, "72.6%"),
    ("0.00%_);[Red]\\(0.00%\\)", -0.031, "(3.1%)"),
    ("0.0%;[Red]0.0%", -0.031, "-3.1%"),
    ('0.0"%"', 14.5, "14.5%"),
    ("0.0\\%", -3.1, "-3.1%"),
    ('0.0,"千人"', 250000.0, "250千人"),
    ('0!.0,"万"', 534000.0, "53.4万"),
    ('[>=10000]0!.0,"万";0', 534000.0, "53.4万"),
    ('0"年"', 2023.0, "2023年"),
    ('G/通用格式"年"', 2023.0, "2023年"),
    ('0.00_ "万吨"', 0.01, "0.01万吨"),
    ('"增长"0.0;"下降"0.0', -3.1, "下降3.1"),
    (";;;", 999.0, ""),
    ("0;-0;;@", 0.0, ""),
    ("0;-0;;@", -2.0, -2.0),
    ("#,###", 0.0, ""),
    ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0.0, "-"),
    ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1250.0, 1250.0),
    ('"见附表"', 12.0, "见附表"),
    ('yyyy"年"', dt.datetime(2022, 1, 1), "2022年"),
    ('[$-804]yyyy"年"m"月";@', dt.datetime(2022, 9, 1), "2022年9月"),
)
PLAIN = (
    "General", "#,##0.0_ ", "0.0_);[Red]\\(0.0\\)", '"¥"#,##0.00', "0.00E+00", "000-0000",
    "yyyy\\-mm\\-dd", "h:mm",
)  # fmt: skip


@pytest.mark.parametrize(("code", "value", "text"), SHOWN)
def test_format_shows_its_words_units_and_periods(code: str, value: object, text: str) -> None:
    """A cell reads as the spreadsheet shows it, with all digits of its number."""
    form = format_of(code) or Format()
    assert form.shown(value) == text


@pytest.mark.parametrize("code", PLAIN)
def test_format_of_digits_alone_says_nothing(code: str) -> None:
    """Grouping, colours, currency signs and whole days leave the value as it is."""
    assert format_of(code) is None


def test_superscripts_become_raised_figures_or_marks() -> None:
    """A footnote's number is no digit of the figure, and the 2 of m² stays one of its unit."""
    assert [raised(text) for text in ("1)", "2", "a", "①")] == ["¹", "²", "*", "①"]


@pytest.mark.parametrize(
    ("code", "value", "number"),
    [
        ("0!.0,", 468110.0, 46.811), ("0\\.0,", 468110.0, 46.811), ("0.00,", 1250.0, 1.25),
        ("#,##0.0,", 228400.0, 228.4), ("0.0,,", 1250000.0, 1.25), ("0,.0", 1250.0, 1.25),
        ("#,##0.0,;[Red]-#,##0.0,", -5000.0, -5.0), ('[>=10000]0!.0,"万";0', 999.0, 999.0),
    ],
)  # fmt: skip
def test_scaled_format_shows_the_number_on_the_screen(
    code: str, value: float, number: float
) -> None:
    """Commas behind the digits divide by a thousand each, a written point by a power of ten."""
    form = format_of(code)
    assert form is not None and form.scaled
    assert form.shown(value) == number
