"""Which cases of a test that is `sampled` run where not all do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from zlib import crc32

import pytest

Values = Mapping[str, object]


def left_out(items: Sequence[pytest.Item]) -> set[pytest.Item]:
    """The cases that wait for the full counts: of each `sampled(n)` test all but one in n."""
    tests: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("sampled"):
            tests.setdefault(item.nodeid.partition("[")[0], []).append(item)
    return {case for cases in tests.values() for case in _left_out_of_one(cases)}


def _left_out_of_one(cases: list[pytest.Item]) -> list[pytest.Item]:
    mark = cases[0].get_closest_marker("sampled")
    always: Callable[[Values], bool] = mark.kwargs.get("always", lambda values: False)
    values = {case.nodeid: case.callspec.params for case in cases}
    free = {name: value for name, value in values.items() if not always(value)}
    gone = set(free) - spread(free, mark.args[0])
    return [case for case in cases if case.nodeid in gone]


def spread(cases: Mapping[str, Values], share: int) -> set[str]:
    """One in `share` of the cases, rounded up; every value of a parameter is met about as often.

    `cases`: the values of each by its name. Where several would do their checksums decide: the
    choice is the same each time, and in step with nothing.
    """
    met: Counter[tuple[str, str]] = Counter()
    left = {name: [(one, repr(value)) for one, value in cases[name].items()]
            for name in sorted(cases, key=lambda name: crc32(name.encode()))}  # fmt: skip
    picked: set[str] = set()
    while len(picked) * share < len(cases):
        best = min(left, key=lambda name: sum(met[value] for value in left[name]))
        met.update(left.pop(best))
        picked.add(best)
    return picked
