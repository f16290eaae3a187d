"""Text from files, names and people, where Streamlit would read markdown into it."""

from __future__ import annotations

import re

# No more than what is read as a mark: labels are read out to the blind with their backslashes.
_MARKS = re.compile(r"[\\`*_\[\]<>~$|&]|:(?=\S)|^[#+=-]|(?<=\d)[.)](?=\s)", re.MULTILINE)
# Streamlit looks again through what is left as text, so that a backslash does not help there: for
# addresses, mail addresses, icons, emoji and arrows. None of them is found across this sign, which
# has no width and lets no line break.
_JOINER = "\u2060"
# Four blanks in front would make it code.
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_SEEN_AGAIN = re.compile(r"(?<=[:@])(?=\S)|(?<=[-<>~=])(?=[-<>~=])|(?<=www)(?=\.)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text as markdown that shows it as it stands: no link, no mark, no icon, no formula."""
    parts = _SEEN_AGAIN.sub(_JOINER, _INDENT.sub("", text))
    return _MARKS.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", parts)
