"""Readings and vocabularies as JSON and Arrow, on their way to a child process and back.

A dataclass travels as the list of its fields; what they are is known from their annotations, so
that a field added to a reading travels without a word here. Nothing is unpickled.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np
import pyarrow as pa

from barometer.workers.tables import each, table_bytes

# What JSON holds as it is.
_PLAIN = (type(None), str, bool, int, float)
_LISTS = (list, tuple, set, frozenset)
Json = Any
Blob = bytes | bytearray | memoryview
_AS_IT_IS = (str, int, float, bool, Any)
Read = Callable[[Json, Sequence[Blob]], Any]


def packed(value: object, blobs: list[Blob]) -> Json:
    """The value as JSON; its tables go to `blobs`, and their number takes their place."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, _LISTS):
        return [packed(item, blobs) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, name) for name in _names(type(value))]
        return [part if type(part) in _PLAIN else packed(part, blobs) for part in parts]
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, Mapping):
        if all(isinstance(key, str) for key in value):
            return {key: packed(item, blobs) for key, item in value.items()}
        return [[packed(key, blobs), packed(item, blobs)] for key, item in value.items()]
    if isinstance(value, pa.Table):
        blobs.append(table_bytes(value))
        return len(blobs) - 1
    raise TypeError(type(value).__name__)


def unpacked(data: Json, kind: Any, blobs: Sequence[Blob]) -> Any:
    """The value of that type again.

    Raises:
        Exception: of any kind, where it is not what was packed.
    """
    return _reader(kind)(data, blobs)


def text_of(value: object) -> bytes:
    """The value, which holds no table, as JSON text."""
    return json.dumps(packed(value, []), ensure_ascii=False).encode("utf-8", "surrogatepass")


@lru_cache(maxsize=8)
def remembered(text: bytes, kind: Any) -> Any:
    """The value of a text of `text_of`, which is not changed: the next file's is often the same."""
    return unpacked(json.loads(text.decode("utf-8", "surrogatepass")), kind, [])


def table_of(blob: Blob) -> pa.Table:
    """The table of a stream; every offset and index of it lies within.

    Raises:
        pa.ArrowInvalid: one does not, or it is no table.
    """
    with pa.ipc.open_stream(pa.py_buffer(blob)) as reader:
        table = reader.read_all()
    table.validate()
    each(lambda column: column.validate(full=True), table.columns, rows=table.num_rows)
    return table


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.init)


@cache
def _reader(kind: Any) -> Read:
    """How to make a value of a type of what JSON holds."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _optional(inside)
    if origin is tuple:
        return _tuple(inside)
    if origin is list:
        item = _reader(inside[0])
        return lambda data, blobs: [item(one, blobs) for one in data]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(*inside)
    if kind is pa.Table:
        return lambda data, blobs: table_of(blobs[data])
    if is_dataclass(kind):
        return _dataclass(kind)
    if kind in _AS_IT_IS:
        return lambda data, blobs: data
    return lambda data, blobs: _frozen(data)


def _optional(inside: tuple[Any, ...]) -> Read:
    """A value or none; several kinds are those that JSON itself tells apart."""
    kinds = [kind for kind in inside if kind is not type(None)]
    if len(kinds) > 1:
        return lambda data, blobs: _frozen(data)
    read = _reader(kinds[0])
    return lambda data, blobs: None if data is None else read(data, blobs)


def _tuple(inside: tuple[Any, ...]) -> Read:
    if len(inside) == 2 and inside[1] is Ellipsis:
        item = _reader(inside[0])
        return lambda data, blobs: tuple(item(one, blobs) for one in data)
    items = [_reader(kind) for kind in inside]
    return lambda data, blobs: tuple(
        read(one, blobs) for read, one in zip(items, data, strict=True)
    )


def _mapping(key: Any, value: Any) -> Read:
    reads, keys = _reader(value), _reader(key)

    def read(data: Json, blobs: Sequence[Blob]) -> dict[Any, Any]:
        pairs = data.items() if isinstance(data, dict) else data
        return {keys(one, blobs): reads(item, blobs) for one, item in pairs}

    return read


def _dataclass(kind: Any) -> Read:
    """The fields in their order; their readers are looked up late, since a type may hold itself."""
    names, readers = _names(kind), []  # type: tuple[str, ...], list[Read | None]

    def read(data: Json, blobs: Sequence[Blob]) -> Any:
        if not readers:
            hints = get_type_hints(kind)
            readers.extend(None if hints[name] in _AS_IT_IS else _reader(hints[name])
                           for name in names)  # fmt: skip
        values = [item if one is None else one(item, blobs)
                  for one, item in zip(readers, data, strict=True)]  # fmt: skip
        return kind(*values)

    return read


def _frozen(data: Json) -> Any:
    """Lists inside free-form facts were tuples, or serve as well as such."""
    if isinstance(data, list):
        return tuple(_frozen(item) for item in data)
    if isinstance(data, dict):
        return {key: _frozen(item) for key, item in data.items()}
    return data
