"""One search: every spelling a reader may type finds the same targets."""

import pytest

from barometer.wording.search import finder

BODIES = [
    {"body": "市发展改革委", "name": "市发展改革委", "aliases": ["市发改委", "发改委"],
     "name_en": "Development and Reform Commission"},
]  # fmt: skip
ROW = {
    "name": "单位地区生产总值能耗", "name_en": "Energy intensity", "indicator": "energy-intensity",
    "target": "energy-intensity", "clause": "三(一)", "lead_bodies": ["市发展改革委"], "bodies": [],
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["能耗", "單位地區", "ENERGY", "Reform", "development energy", "发改委", "三（一）", "", None],
)
def test_a_target_is_found_by_any_of_its_names(text):
    """Either script, either language, a body's names and the clause; no text finds all."""
    assert finder(text, BODIES)(ROW)


@pytest.mark.parametrize("text", ["水耗", "Bureau", "energy water"])
def test_every_word_must_occur(text):
    """One word that the row does not say leaves the row out."""
    assert not finder(text, BODIES)(ROW)
