"""Numbers as written turned into the indicator's unit, and which of them cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.figures.cells import Cells
from barometer.intake.figures.figure import Axis, tidy
from barometer.intake.figures.naming import FigureKind

# A problem's code and key, and the positions that have it.
Faults = tuple[str, str, NDArray[np.int64]]
# A byte that fits no encoding explains whatever else is wrong with its cell.
SPOILT = ("encoding", "problem-bad-byte")


@dataclass(frozen=True, slots=True)
class ScaledValues:
    """Values in the indicator's unit (NaN where there is none), and what must be asked of them."""

    values: NDArray[np.float64]
    doubts: tuple[Faults, ...] = ()


def scaled_values(cells: Cells, kinds: Axis, size: int) -> ScaledValues:
    """Numbers in the indicator's unit; a fall named in words turns the sign."""

    def scale(kind: object) -> float:
        return kind.factor * kind.sign if isinstance(kind, FigureKind) else 1.0

    scales = kinds.each(scale, size)
    if cells.odd_codes is not None:
        signed = np.array([False, *(value.direction != 0 for value in cells.odd)])
        scales = np.where(signed[cells.odd_codes], np.abs(scales), scales)
    if np.all(scales == 1.0):
        return ScaledValues(cells.numbers)
    scaled = cells.numbers * scales
    values = np.where(np.abs(scales) == 1.0, scaled, tidy(scaled))
    return ScaledValues(values, _double_negatives(cells, scales))


def _double_negatives(cells: Cells, scales: NDArray[np.float64]) -> tuple[Faults, ...]:
    """Where all are negative under `比上年下降`: a rise each, or a fall stated twice?"""
    fall = scales < 0
    with np.errstate(invalid="ignore"):
        minus, plus = fall & (cells.numbers < 0), fall & (cells.numbers > 0)
    if not minus.any() or plus.any():
        return ()
    return (("ambiguous", "problem-double-negative", np.flatnonzero(minus)),)


def bad_numbers(cells: Cells, texts: pa.Array) -> Iterator[Faults]:
    """Cells that are no number, those with a spoilt byte apart."""
    for key in sorted({value.problem for value in cells.odd if value.problem}):
        positions = cells.where([value.problem == key for value in cells.odd])
        code = "ambiguous" if key == "problem-double-negative" else "bad_number"
        spoilt = pc.match_substring(texts.take(pa.array(positions)), "\ufffd")
        at = spoilt.to_numpy(zero_copy_only=False).astype(bool)
        yield code, key, positions[~at]
        yield *SPOILT, positions[at]
