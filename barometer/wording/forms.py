"""What stands beside a figure that was put into somebody's form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from barometer.wording.names import written
from barometer.wording.sentences import say


def source_words(figure: Mapping[str, Any], lang: str) -> str:
    """The upload, file and row that a figure is from, and how final it is."""
    return say(
        "form-source", lang, upload=str(figure["upload"]), file=written(figure["file"], lang),
        row=str(figure["row"] or "none"), vintage=str(figure["vintage"] or "none"),
        source=written(figure["source"], lang) or "none",
    )  # fmt: skip
