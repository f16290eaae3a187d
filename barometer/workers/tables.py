"""Tables as they travel between a caller and its child."""

from __future__ import annotations

import pyarrow as pa


def table_bytes(table: pa.Table) -> pa.Buffer:
    """A table as Arrow's own stream."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()
