"""What moved, in a headline."""

import pytest

from barometer.wording import moves as words

MOVE = {
    "name": "秸秆综合利用率", "name_en": "Straw use", "region": "葫芦岛市", "region_en": "Huludao",
    "before": 88.2, "after": 88.9, "period_before": 2023, "period": 2024, "unit": "%",
    "decimals": 1, "status_before": "lagging", "status_after": "lagging",
}  # fmt: skip
TURNED = {**MOVE, "status_after": "on_track"}
FIRST = {**MOVE, "status_before": "no_data"}


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        ([], "没有一项变动"),
        ([MOVE], "秸秆综合利用率（葫芦岛市）有变动：88.2% (2023) → 88.9% (2024)"),
        ([MOVE, FIRST], "2项有变动"),
        ([MOVE, FIRST, TURNED], "3项有变动，其中1项状态变了"),
    ],
)
def test_a_headline_names_one_and_counts_the_statuses_that_turned(moves, said):
    """A first figure turns no status: there was none."""
    assert words.headline_words(moves, "zh-Hans") == said


@pytest.mark.parametrize(
    ("chosen", "day", "said"),
    [
        ("last", None, "最近一次让数字变动的是第 9 号记录；看到第 14 号为止。"),
        (
            "last",
            "2026-11-01",
            "最近一次让数字变动的是第 9 号记录（2026-11-01）；看到第 14 号为止。",
        ),
        ("asked", None, "从第 8 号记录之后到第 14 号。"),
    ],
)
def test_the_time_looked_at_is_told_with_or_without_its_day(chosen, day, said):
    """The command line looks at all plans and names no day: each has its own clock."""
    assert words.span_words(chosen, 8, 14, day, "zh-Hans") == said
