"""Headlines as HTML."""

from __future__ import annotations

import re

from markupsafe import Markup

from barometer.ui.html.templates import fragment

_PHRASE = re.compile(r"[^，；：。]*[，；：。]+|[^，；：。]+")


def phrases(words: str) -> Markup:
    """A headline that breaks between its phrases first; Chinese has no spaces to break at."""
    parts = _PHRASE.findall(words)
    return fragment("rows.phrases", parts=parts if len(parts) > 1 else [], words=words)
