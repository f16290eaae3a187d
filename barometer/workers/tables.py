"""Tables as they travel between a caller and its child."""

from __future__ import annotations

import pyarrow as pa


def table_bytes(table: pa.Table) -> pa.Buffer:
    """A table as Arrow's own stream."""
    size = pa.MockOutputStream()
    _write(size, table)
    # Of the right size at once: one that grows is copied again and again.
    buffer = pa.allocate_buffer(size.size())
    _write(pa.FixedSizeBufferWriter(buffer), table)
    return buffer


def _write(sink: pa.NativeFile, table: pa.Table) -> None:
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
