"""The parsed figures: every position of a draft with its place, period, kind and number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures.cells import Cells
from barometer.intake.layout.draft import Draft

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Axis:
    """The place, period or kind at every position: `items[codes[i]]`, None where not readable."""

    items: tuple[object, ...]
    codes: Ints | None

    def of(self, position: int) -> object:
        """The item at a position."""
        return self.items[0 if self.codes is None else int(self.codes[position])]

    def full(self, length: int) -> Ints:
        """The codes, written out."""
        return np.zeros(length, np.int32) if self.codes is None else self.codes

    def each(self, value: Callable[[Any], float], length: int) -> NDArray[np.float64]:
        """`value` of the item at every position."""
        values = np.array([value(item) for item in self.items], np.float64)
        if self.codes is None or (len(values) and (values == values[0]).all()):
            return np.broadcast_to(values[0], length)
        return values[self.codes]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a draft. `values` in the indicator's unit (changes in %), NaN if null."""

    draft: Draft
    places: Axis
    periods: Axis
    kinds: Axis
    values: NDArray[np.float64]
    cells: Cells


def tidy(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The values to 14 digits, so that 0.1026 万吨 is 1026 吨 and not 1026.0000000000001."""
    with np.errstate(divide="ignore", invalid="ignore"):
        places = np.clip(13 - np.floor(np.log10(np.abs(values))), 0, 22)
        power = 10.0 ** np.nan_to_num(places, posinf=0, neginf=0)
        tidy: NDArray[np.float64] = np.rint(values * power) / power
    return np.where(np.isfinite(tidy), tidy, values)
