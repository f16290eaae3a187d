"""Names that come from a plan's data, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from barometer.languages import KNOWN, is_chinese
from barometer.wording.languages import traditional


def name_of(row: Mapping[str, Any], lang: str, field: str = "name") -> str:
    """The name in `row[field]`, OpenCC for Traditional, and to others its `<field>_en`."""
    chinese = str(row.get(field) or "")
    if not is_chinese(lang):
        return str(row.get(f"{field}_en") or chinese)
    return written(chinese, lang)


def written(text: object, lang: str) -> str:
    """Chinese text of the data (a source, a note) in the reader's script."""
    return traditional(str(text or "")) if KNOWN[lang].traditional else str(text or "")
