"""The vocabulary is data, and each entry of it is proved by its own example."""

from __future__ import annotations

import pytest

from barometer.intake.words.phrases import BASES, MEASURES, VINTAGES, measure_said, said, word_in
from barometer.intake.words.vocabulary import Entry, entries, kinds

LISTED = {"measure": MEASURES, "basis": BASES, "vintage": VINTAGES}
EVERY = [(kind, entry) for kind in kinds() for entry in entries(kind)]
NAMED = [f"{kind}-{entry.code}" for kind, entry in EVERY]


@pytest.mark.parametrize(("kind", "entry"), EVERY, ids=NAMED)
def test_an_example_means_what_its_entry_says(kind: str, entry: Entry) -> None:
    """Measure, basis, vintage, the way a comparison turns, what it is with."""
    found = said(entry.example)
    if kind == "turn":
        sign = -1 if entry.code == "fall" else 1
        assert (found.measure, found.sign, found.core) == ("annual_change", sign, "单位gdp能耗")
    elif kind == "compared_with":
        assert (found.measure, found.core) == (entry.code, "单位gdp能耗")
    elif kind == "measure":
        told = measure_said(entry.example)
        assert told is not None
        assert told.measure == entry.code
    else:
        assert getattr(found, kind) == entry.code


def test_a_word_means_one_thing() -> None:
    """Of two meanings of a kind no word says both, and every word that stands alone is known."""
    for kind in kinds():
        words = [word for entry in entries(kind) for word in entry.words]
        assert len(words) == len(set(words))
    told = [(kind, entry.code, word) for kind, entry in EVERY if kind in LISTED
            for word in entry.words]  # fmt: skip
    assert [code for _, code, _ in told] == [word_in(LISTED[kind], word) for kind, _, word in told]
