"""Text made safe for spreadsheets: a formula in a cell must stay text."""

from __future__ import annotations

import re
import string

# Full-width signs too: spreadsheets set to Chinese or Japanese take them for the narrow ones.
_DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# What programs drop in front of a cell before they look at it.
_UNSEEN = string.whitespace + "\x00\xa0\u3000\ufeff\u200b\u200e\u200f\u2060"
_NUMBER = re.compile(r"[+-][\d,]*\.?\d+(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)


def neutralise(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it; numbers stay."""
    broken = text.startswith(("\t", "\r", "\n"))
    if not broken and not text.lstrip(_UNSEEN).startswith(_DANGEROUS):
        return text
    return text if _NUMBER.fullmatch(text) else f"'{text}"
