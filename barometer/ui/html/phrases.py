"""Headlines as HTML."""

from __future__ import annotations

import re
from html import escape

_PHRASE = re.compile(r"[^，；：。]*[，；：。]+|[^，；：。]+")


def phrases(words: str) -> str:
    """A headline that breaks between its phrases first; Chinese has no spaces to break at."""
    parts = _PHRASE.findall(words)
    if len(parts) < 2:
        return escape(words)
    return "".join(f'<span class="bm-phrase">{escape(part)}</span>' for part in parts)
