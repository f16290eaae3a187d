"""Text made safe for spreadsheets: a formula in a cell must stay text."""

from __future__ import annotations

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def neutralise(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it; numbers stay."""
    if not text.startswith(_DANGEROUS):
        return text
    try:
        float(text.replace(",", ""))
    except ValueError:
        return f"'{text}"
    return text if text[0] in "+-" else f"'{text}"
