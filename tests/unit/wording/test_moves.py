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
