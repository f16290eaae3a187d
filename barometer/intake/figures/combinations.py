"""Rows grouped by the texts they share, so that each combination is understood once."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

_TABLE_LIMIT = 1 << 22


def combined(
    codes: Sequence[NDArray[np.int32] | None], sizes: Sequence[int], length: int
) -> tuple[NDArray[np.int32] | None, list[tuple[int, ...]]]:
    """(code of the combination at each position, the combinations as tuples of codes).

    `codes[i]` is None where column i holds its code 0 everywhere; where every column holds one
    code, the codes are None and there is one combination.
    """
    if not length:
        return None, []
    first = tuple(0 if column is None else int(column[0]) for column in codes)
    varying = [at for at, column in enumerate(codes)
               if column is not None and (column != first[at]).any()]  # fmt: skip
    if not varying:
        return None, [first]
    keys = np.zeros(length, np.int64)
    for at in varying:
        keys *= sizes[at]
        keys += codes[at]  # type: ignore[arg-type]  # `varying` leaves out the None
    total = prod(sizes[at] for at in varying)
    inverse, unique = (_by_table if total <= _TABLE_LIMIT else _by_hash)(keys, total)
    return inverse, [_parted(int(key), sizes, varying, first) for key in unique]


def _by_table(keys: NDArray[np.int64], total: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    seen = np.zeros(total, dtype=bool)
    seen[keys] = True
    unique = np.flatnonzero(seen)
    place = np.zeros(total, np.int32)
    place[unique] = np.arange(len(unique), dtype=np.int32)
    return place[keys], unique


def _by_hash(keys: NDArray[np.int64], total: int) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    encoded = pa.array(keys).dictionary_encode()
    return encoded.indices.to_numpy(), encoded.dictionary.to_numpy()


def _parted(
    key: int, sizes: Sequence[int], varying: list[int], first: tuple[int, ...]
) -> tuple[int, ...]:
    codes = list(first)
    for at in reversed(varying):
        key, codes[at] = divmod(key, sizes[at])
    return tuple(codes)
