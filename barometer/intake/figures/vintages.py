"""The vintage of each figure: by its own words, else by a note on it, else by one on its year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures.figure import Figures
from barometer.intake.layout.label_columns import Coded
from barometer.intake.words.phrases import VINTAGES

_CODES = (None, *VINTAGES)


@dataclass(slots=True)
class Vintages:
    """What notes say of the figures of a `year`, and of single ones among so many (`size`)."""

    of_years: Mapping[int | None, str]
    size: int
    _noted: NDArray[np.int32] = field(init=False)

    def __post_init__(self) -> None:
        """No note on a single figure yet."""
        self._noted = np.zeros(self.size, np.int32)

    def note(self, positions: NDArray[np.int64], vintage: str) -> None:
        """These figures are of that vintage, unless their own words say another."""
        self._noted[positions] = _CODES.index(vintage)

    def of(self, figures: Figures) -> Coded:
        """`flash`, `preliminary`, `final` or None for every figure."""
        kinds, periods, years = figures.kinds, figures.periods, self.of_years
        if not years and not self._noted.any():
            return Coded(tuple(kind.vintage for kind in kinds.items), kinds.codes)
        stated = kinds.each(lambda kind: _CODES.index(kind.vintage))
        of_year = periods.each(lambda one: _CODES.index(years.get(one.year) if one else None))
        noted = np.where(self._noted, self._noted, of_year)
        return Coded(_CODES, np.where(stated, stated, noted).astype(np.int32))
