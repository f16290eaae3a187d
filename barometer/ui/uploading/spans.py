"""Rows or columns named as spans: `3–5、9`, `B–D`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from barometer.wording import say

Span = tuple[int, int]


def spans_of(numbers: Iterable[int]) -> list[Span]:
    """First and last of each run of rising numbers without a gap."""
    runs: list[Span] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def span_words(
    spans: Sequence[Span], lang: str, name: Callable[[int], str] = str, most: int | None = None
) -> str:
    """The spans as a list, of many the first; `name` says what one number is called."""
    shown = [name(first) if first == last else f"{name(first)}–{name(last)}"
             for first, last in spans[:most]]  # fmt: skip
    cut = most is not None and len(spans) > most
    return say("list-comma", lang).join([*shown, "…"] if cut else shown)
