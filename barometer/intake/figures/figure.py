"""The parsed figures, and the cells to numbers: at once where plain, in the indicator's unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.figures.naming import FigureKind
from barometer.intake.layout.draft import Draft
from barometer.intake.layout.label_columns import Coded
from barometer.intake.words.numbers import Value, value_of
from barometer.intake.words.periods import Period

# A problem's code and key, and the positions that have it.
Faults = tuple[str, str, NDArray[np.int64]]
# A byte that fits no encoding explains whatever else is wrong with its cell.
SPOILT = ("encoding", "problem-bad-byte")


@dataclass(frozen=True, slots=True)
class ScaledValues:
    """Values in the indicator's unit (NaN where there is none), and what must be asked of them."""

    values: NDArray[np.float64]
    doubts: tuple[Faults, ...] = ()


def scaled_values(cells: Cells, kinds: Axis[FigureKind]) -> ScaledValues:
    """Numbers in the indicator's unit; a fall named in words turns the sign."""
    scales = kinds.each(lambda kind: kind.factor * kind.sign)
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


_COMMA, _THOUSANDS = r"^-?[0-9]{1,3},[0-9]{3}$", r"[0-9],[0-9]{3}[.,][0-9]"
_PLAIN = r"^-?[0-9]{1,15}(\.[0-9]{1,15})?$"


@dataclass(frozen=True, slots=True)
class Cells:
    """Numbers as written (NaN where none); `odd[odd_codes[i]-1]` for cells of other sorts.

    `units` codes the unit that stands in the cell itself.
    """

    numbers: NDArray[np.float64]
    odd: tuple[Value, ...]
    odd_codes: NDArray[np.int32] | None
    units: Coded

    def where(self, wanted: list[bool]) -> NDArray[np.int64]:
        """Positions whose odd value is wanted."""
        if self.odd_codes is None or not any(wanted):
            return np.zeros(0, np.int64)
        return np.flatnonzero(np.array([False, *wanted])[self.odd_codes])


def cells_of(texts: pa.Array) -> Cells:
    """The numbers in all cells."""
    numbers = _all_plain(texts)
    if numbers is not None:
        return Cells(numbers, (), None, Coded((None,)))
    plain = pc.match_substring_regex(texts, _PLAIN)
    numbers = pc.cast(pc.if_else(plain, texts, None), pa.float64()).to_numpy(zero_copy_only=False)
    numbers = np.array(numbers)
    rest = np.flatnonzero(~plain.to_numpy(zero_copy_only=False))
    encoded = texts.take(pa.array(rest)).dictionary_encode()
    odd = tuple(value_of(text) for text in encoded.dictionary.to_pylist())
    codes = np.zeros(len(texts), np.int32)
    codes[rest] = encoded.indices.to_numpy() + 1
    odd_numbers = np.array([np.nan if v.number is None else v.number for v in odd], np.float64)
    numbers[rest] = odd_numbers[codes[rest] - 1]
    return Cells(numbers, odd, codes, _units(odd, codes))


def decimal_commas(texts: pa.Array) -> NDArray[np.int64]:
    """Cells such as `1,325` where nothing shows that the comma parts thousands.

    For files parted by semicolons, as programs write them where a comma is the decimal point.
    """
    if pc.any(pc.match_substring_regex(texts, _THOUSANDS)).as_py():
        return np.zeros(0, np.int64)
    unsure = pc.match_substring_regex(texts, _COMMA)
    return np.flatnonzero(unsure.to_numpy(zero_copy_only=False))


def _all_plain(texts: pa.Array) -> NDArray[np.float64] | None:
    try:
        numbers = pc.cast(texts, pa.float64()).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:
        return None
    # Arrow also reads `nan`, `inf`; and a number past 1e15 has lost digits.
    return numbers if bool(np.all(np.abs(numbers) < 1e15)) else None


def _units(odd: tuple[Value, ...], codes: NDArray[np.int32]) -> Coded:
    units = tuple(dict.fromkeys(value.unit for value in odd if value.unit))
    if not units:
        return Coded((None,))
    place = {unit: at for at, unit in enumerate(units, start=1)}
    of_odd = np.array([0, *(place.get(value.unit or "", 0) for value in odd)], np.int32)
    return Coded((None, *units), of_odd[codes])


Ints = NDArray[np.int32]


def used(codes: Ints) -> NDArray[np.int64]:
    """The different codes, in their order."""
    seen = np.zeros(int(codes.max(initial=-1)) + 1, dtype=bool)
    seen[codes] = True
    return np.flatnonzero(seen)


Item = TypeVar("Item")
# A region's code, None where not readable, and the remark in its name.
CodeAndRemark = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Axis(Generic[Item]):
    """The place, period or kind at each of `size` positions: `items[codes[i]]`."""

    items: tuple[Item, ...]
    codes: Ints | None
    size: int

    def of(self, position: int) -> Item:
        """The item at a position."""
        return self.items[0 if self.codes is None else int(self.codes[position])]

    @property
    def full(self) -> Ints:
        """The codes, written out."""
        return np.zeros(self.size, np.int32) if self.codes is None else self.codes

    def are(self, wanted: Callable[[Item], bool]) -> NDArray[np.bool_]:
        """Whether the item at every position is wanted."""
        values = np.array([wanted(item) for item in self.items], bool)
        if self.codes is None or (len(values) and (values == values[0]).all()):
            return np.full(self.size, values[0])
        return values[self.codes]

    def each(self, value: Callable[[Item], float]) -> NDArray[np.float64]:
        """`value` of the item at every position."""
        values = np.array([value(item) for item in self.items], np.float64)
        if self.codes is None or (len(values) and (values == values[0]).all()):
            return np.broadcast_to(values[0], self.size)
        return values[self.codes]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a draft. `values` in the indicator's unit (changes in %), NaN if null."""

    draft: Draft
    places: Axis[CodeAndRemark]
    periods: Axis[Period | None]
    kinds: Axis[FigureKind]
    values: NDArray[np.float64]
    cells: Cells


def tidy(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The values to 14 digits, so that 0.1026 万吨 is 1026 吨 and not 1026.0000000000001."""
    with np.errstate(divide="ignore", invalid="ignore"):
        places = np.clip(13 - np.floor(np.log10(np.abs(values))), 0, 22)
        power = 10.0 ** np.nan_to_num(places, posinf=0, neginf=0)
        tidy: NDArray[np.float64] = np.rint(values * power) / power
    return np.where(np.isfinite(tidy), tidy, values)
