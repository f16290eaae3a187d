"""Names that come from a plan's data, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from barometer.wording.languages import traditional


def name_of(row: Mapping[str, Any], lang: str, field: str = "name") -> str:
    """The name in `row[field]`, its `<field>_en` for English, OpenCC for Traditional."""
    chinese = str(row.get(field) or "")
    if lang == "en":
        return str(row.get(f"{field}_en") or chinese)
    return traditional(chinese) if lang == "zh-Hant" else chinese


def written(text: object, lang: str) -> str:
    """Chinese text of the data (a source, a note) in the reader's script."""
    return traditional(str(text or "")) if lang == "zh-Hant" else str(text or "")
