"""Text from files, names and people, where Streamlit would read markdown into it."""

from __future__ import annotations

import re

_SIGNS = frozenset(r"\`*_{}[]()#+-!|<>~$:")
# Streamlit looks again through what is left as text, so that a backslash does not help there: for
# addresses, mail addresses, icons, emoji and arrows. None of them is found across this sign, which
# has no width and lets no line break.
_JOINER = "\u2060"
_SEEN_AGAIN = re.compile(r"(?<=[:@<>~=-])(?=\S)|(?<=www)(?=\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text as markdown that shows it as it stands: no link, no mark, no icon, no formula."""
    parts = _SEEN_AGAIN.sub(_JOINER, text)
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in parts)
