"""A web page as tags and texts, in time that grows with its length and no faster.

Python's own parser looks to the end of the page again for each tag or comment that is not closed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"[a-zA-Z][^\s/>]{0,40}")
_ATTRIBUTE = re.compile(
    r"""([a-zA-Z-]{1,40})\s?=\s?(?:"([^"]{0,99})"|'([^']{0,99})'|([^\s"'>]{1,99}))"""
)
# What stands in these is no text of the page.
_RAW = ("script", "style")
# Numbers that name no sign, however long: to turn them into one takes time.
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")


class Tag(NamedTuple):
    """`<td colspan="2">`; `closes` for `</td>`."""

    name: str
    closes: bool
    inside: str

    def says(self, name: str) -> str | None:
        """The value of an attribute."""
        attributes = (one for one in _ATTRIBUTE.finditer(self.inside) if one[1].lower() == name)
        return next((one[2] or one[3] or one[4] or "" for one in attributes), None)


class _Ahead:
    """Where each of a few signs comes next, each stretch of text looked through once for a sign."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Sign -> (where the search began, what it found).
        self._places: dict[str, tuple[int, int]] = {}

    def find(self, sign: str, start: int) -> int:
        """The sign's place from `start` on, the text's end where there is none."""
        since, at = self._places.get(sign, (1, 0))
        if not since <= start <= at:
            at = self._text.find(sign, start)
            at = len(self._text) if at < 0 else at
            self._places[sign] = start, at
        return at


def parts_of(text: str) -> Iterator[Tag | str]:
    """Tags and texts in their order; comments, declarations and scripts are left out."""
    ahead, at = _Ahead(text), 0
    while at < len(text):
        tag = ahead.find("<", at)
        if tag > at:
            yield plain(text[at:tag])
        if tag == len(text):
            return
        name = _NAME.match(text, tag + 1 + text.startswith("/", tag + 1))
        if name is not None:
            at = _end_of_tag(text, name.end(), ahead)
            element = Tag(name[0].lower(), text[tag + 1] == "/", text[name.end() : at - 1])
            yield element
            if element.name in _RAW and not element.closes:
                at = _end_of_raw(text, element.name, at, ahead)
        elif text.startswith("<!--", tag):
            at = ahead.find("-->", tag + 4) + 3
        elif text.startswith(("<!", "<?", "</"), tag):
            at = ahead.find(">", tag) + 1
        else:
            yield "<"
            at = tag + 1


def plain(text: str) -> str:
    """The text with its entities resolved."""
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def _end_of_tag(text: str, at: int, ahead: _Ahead) -> int:
    """The place behind a tag's `>`, which may also stand inside a quoted value."""
    while True:
        end = ahead.find(">", at)
        if text.find("=", at, end) < 0:
            return end + 1
        quotes = (ahead.find(sign, at) for sign in ("='", '="', "= '", '= "'))
        quote = min(quotes)
        if quote >= end:
            return end + 1
        opened = text.find("'" if "'" in text[quote : quote + 3] else '"', quote)
        closed = ahead.find(text[opened], opened + 1)
        if closed == len(text):
            return end + 1
        at = closed + 1


def _end_of_raw(text: str, name: str, at: int, ahead: _Ahead) -> int:
    """The place of the tag that closes a script or style."""
    return min(ahead.find(f"</{name}", at), ahead.find(f"</{name.upper()}", at))
