"""The figure cells to numbers: all plain ones at once, the others one by one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.layout.label_columns import Coded
from barometer.intake.words.numbers import Value, value_of

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
