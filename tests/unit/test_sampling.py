"""The cases of a `sampled` test that run each time."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest

from tests.sampling import left_out, spread

pytest_plugins = ["pytester"]

SAMPLED = """
    import pytest

    @pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
    @pytest.mark.parametrize("command", ["warnings", "projects", "measures", "evaluation"])
    @pytest.mark.sampled(3, always=lambda values: values["lang"] == "en")
    def test_it(command, lang):
        pass
"""


def grid(*sizes: int) -> dict[str, dict[str, int]]:
    """Every case of a test with parameters a, b … of so many values each."""
    places = itertools.product(*map(range, sizes))
    return {str(place): dict(zip("abc", place, strict=False)) for place in places}


@pytest.mark.parametrize(
    ("sizes", "share", "count"),
    [((4, 3), 3, 4), ((2, 2), 2, 2), ((25, 7), 4, 44), ((6, 2, 8), 5, 20), ((7,), 3, 3)],
)
def test_no_value_is_left_out(sizes: tuple[int, ...], share: int, count: int) -> None:
    """As many cases as the share says; every value of a parameter comes about equally often."""
    cases = grid(*sizes)
    picked = spread(cases, share)
    assert len(picked) == count
    for name, size in zip("abc", sizes, strict=False):
        times = Counter(cases[case][name] for case in picked)
        assert len(times) == min(size, count)
        assert max(times.values()) - min(times.values()) <= 1 + (len(sizes) > 2)


def test_the_choice_is_the_same_each_time() -> None:
    """The order in which cases are met does not matter."""
    cases = grid(6, 2, 8)
    assert spread(cases, 5) == spread(dict(reversed(cases.items())), 5)


def test_cases_of_a_test(pytester: pytest.Pytester) -> None:
    """Those to be kept always are; of the others one in three, each in another row and column."""
    items = pytester.getitems(SAMPLED)
    gone = left_out(items)
    cases = [item.callspec.params for item in items if item not in gone]
    others = [said for said in cases if said["lang"] != "en"]
    assert (len(cases), len(others)) == (4 + 3, 3)
    assert {said["lang"] for said in others} == {"zh-Hans", "zh-Hant"}
    assert len({said["command"] for said in others}) == 3
