"""A notebook with its data as one file to download."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from barometer.notebook.document import Notebook, Value
from barometer.notebook.export import write_notebook
from barometer.query.progress import NOBODY, ProgressListener, steps
from barometer.store import Store


def parcel(
    store: Store, notebook: Notebook, kind: str, *, lang: str, as_of: int,
    values: Mapping[str, Value], told: ProgressListener = NOBODY.on_progress,
) -> bytes:  # fmt: skip
    """The folder that `write_notebook` writes, zipped; `told` hears how far it is.

    Raises:
        UsageError: as `write_notebook` does.
    """
    held = io.BytesIO()
    with TemporaryDirectory(prefix="barometer-notebook-") as folder:
        place = Path(folder)
        files = write_notebook(
            store, notebook, place, kind, lang=lang, as_of=as_of, values=values, told=told
        )  # fmt: skip
        with ZipFile(held, "w", ZIP_DEFLATED) as zipped, steps(told) as step:
            for name in files:
                step.writing(name)
                zipped.write(place / name, f"{notebook.notebook}/{name}")
    return held.getvalue()
