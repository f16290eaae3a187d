"""How far the cells of an .xlsb reach: its sheets are records, each a kind, a length and bytes."""

from __future__ import annotations

import struct

_ROW, _LAST_KIND_OF_CELL = 0, 11
_BEGIN, _END = 145, 146
_NUMBER = struct.Struct("<I")


def cells(part: bytes) -> int:
    """The cells that a sheet's part spans; 0 for any other part."""
    at = rows = columns = row = 0
    inside = False
    while at < len(part):
        kind, at = _kind(part, at)
        length, at = _length(part, at)
        if kind in (_BEGIN, _END):
            inside = kind == _BEGIN
        elif inside and kind <= _LAST_KIND_OF_CELL and at + 4 <= len(part):
            number = _NUMBER.unpack_from(part, at)[0]
            if kind == _ROW:
                row = number + 1
            else:
                rows, columns = max(rows, row), max(columns, number + 1)
        at += length
    return rows * columns


def _kind(part: bytes, at: int) -> tuple[int, int]:
    """(the record's kind, the place behind it)."""
    first = part[at]
    if first < 0x80 or at + 1 == len(part):
        return first, at + 1
    return (first & 0x7F) | (part[at + 1] << 7), at + 2


def _length(part: bytes, at: int) -> tuple[int, int]:
    """(the record's length, the place behind it)."""
    length = 0
    for step in range(4):
        if at >= len(part):
            break
        length |= (part[at] & 0x7F) << 7 * step
        at += 1
        if part[at - 1] < 0x80:
            break
    return length, at
