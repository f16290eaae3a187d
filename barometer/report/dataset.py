"""The whole store as files that others open without this program, each column described."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from barometer.columns import Column
from barometer.errors import UsageError
from barometer.export import BOM, csv_text
from barometer.query.progress import NOBODY, ProgressListener, Steps, steps
from barometer.query.snapshot_file import write_snapshot
from barometer.query.views import VIEWS, View, column_text, unit_text, view_text
from barometer.store import Store
from barometer.wording import say

FORMATS = ("duckdb", "parquet", "csv")
_BATCH = 100_000
# Frictionless types of DuckDB's; lists and rows within rows travel as JSON.
_FIELD_TYPES = {
    "VARCHAR": "string", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean",
    "DATE": "date", "TIMESTAMP": "datetime",
}  # fmt: skip
_MEDIA = {
    "duckdb": "application/vnd.duckdb",
    "parquet": "application/vnd.apache.parquet",
    "csv": "text/csv",
}


def write_dataset(
    store: Store,
    folder: Path,
    kind: str,
    *,
    lang: str,
    plan: str | None = None,
    as_of: int | None = None,
    told: ProgressListener = NOBODY.on_progress,
) -> list[str]:
    """Write the documented views to a folder; the names of the files written.

    `told` hears how far it is.

    `kind` is `duckdb` (one file), `parquet` or `csv` (a file a view). Beside them stand
    `dictionary.csv` (one row per column) and `datapackage.json` (Frictionless Data Package).

    Raises:
        UsageError: another format; the folder cannot be written; no such entry or plan.
    """
    if kind not in FORMATS:
        raise UsageError("error-export-format", value=kind, allowed=", ".join(FORMATS))
    entry = store.pinned(as_of)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as scratch, steps(told) as step:
            snapshot_file = Path(scratch) / "barometer.duckdb"
            write_snapshot(
                store, snapshot_file, lang=lang, plan=plan, as_of=entry, on_view=step.preparing
            )
            files = _written(snapshot_file, folder, kind, step)
        _describe(folder, kind, files, lang, plan, entry)
    except OSError as error:
        raise UsageError("error-export-folder", folder=str(folder)) from error
    return [*files, "dictionary.csv", "datapackage.json"]


def _written(snapshot_file: Path, folder: Path, kind: str, step: Steps) -> list[str]:
    """The data files' names, written from the snapshot's file, and the dictionary."""
    views = () if kind == "duckdb" else VIEWS
    write = _parquet if kind == "parquet" else _csv
    with closing(duckdb.connect(str(snapshot_file), read_only=True)) as snapshot:
        _csv(snapshot.execute("from dictionary"), folder / "dictionary.csv")
        for view in views:
            step.writing(f"{view.name}.{kind}")
            write(snapshot.execute(view.read), folder / f"{view.name}.{kind}")
    if kind == "duckdb":
        snapshot_file.replace(folder / snapshot_file.name)
        return [snapshot_file.name]
    return [f"{view.name}.{kind}" for view in views]


def _parquet(answer: duckdb.DuckDBPyConnection, path: Path) -> None:
    rows = answer.to_arrow_reader(_BATCH)
    with pq.ParquetWriter(path, rows.schema) as writer:
        for batch in rows:
            writer.write_batch(batch)


def _csv(answer: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Rows as CSV: a byte order mark, cells a spreadsheet cannot run, lists as JSON."""
    rows = answer.to_arrow_reader(_BATCH)
    cells = [_cell(field.type) for field in rows.schema]
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write(BOM + csv_text([rows.schema.names]))
        for batch in rows:
            columns = [map(cell, column.to_pylist())
                       for cell, column in zip(cells, batch.columns, strict=True)]  # fmt: skip
            out.write(csv_text(zip(*columns, strict=True)))


def _cell(kind: pa.DataType) -> Callable[[object], object]:
    """How the cells of a column are written."""
    if pa.types.is_list(kind):
        return lambda value: json.dumps(value, ensure_ascii=False, default=str)
    if pa.types.is_timestamp(kind):
        return lambda value: value if value is None else f"{value}Z".replace(" ", "T")
    return lambda value: value


def _describe(
    folder: Path, kind: str, files: list[str], lang: str, plan: str | None, entry: int
) -> None:
    """Write the Frictionless description."""
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "barometer",
        "title": say("brand", lang),
        "description": _about(lang, plan, entry),
        "as_of": entry,
        "resources": _resources(kind, files, lang),
    }
    text = json.dumps(package, ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def _about(lang: str, plan: str | None, entry: int) -> str:
    if plan is None:
        return say("export-about-all", lang, entry=entry)
    return say("export-about", lang, plan=plan, entry=entry)


def _resources(kind: str, files: list[str], lang: str) -> list[dict[str, Any]]:
    if kind == "duckdb":
        tables = [{"name": view.name, "schema": _schema(view, lang)} for view in VIEWS]
        return [{"name": "barometer", "path": files[0], "format": kind, "mediatype": _MEDIA[kind],
                 "tables": tables}]  # fmt: skip
    return [
        {
            "name": view.name, "title": view_text(view, lang), "path": file, "format": kind,
            "mediatype": _MEDIA[kind], "encoding": "utf-8", "type": "table",
            "schema": _schema(view, lang),
        }
        for view, file in zip(VIEWS, files, strict=True)
    ]  # fmt: skip


def _schema(view: View, lang: str) -> dict[str, Any]:
    return {"fields": [_field(column, lang) for column in view.columns]}


def _field(column: Column, lang: str) -> dict[str, Any]:
    kind = "array" if column.type.endswith("[]") else _FIELD_TYPES[column.type]
    field: dict[str, Any] = {
        "name": column.name, "type": kind, "description": column_text(column, lang),
    }  # fmt: skip
    if column.unit is not None:
        field["unit"] = unit_text(column, lang)
    if not column.nullable:
        field["constraints"] = {"required": True}
    return field
