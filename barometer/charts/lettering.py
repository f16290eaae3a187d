"""Words in a drawing: how much room they take, where they break, and the SVG that sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from barometer.charts.palette import FONT

# A line of type takes so many times its size; Latin letters are about half as wide as Chinese.
LINE, _LATIN = 1.42, 0.55
# A mark that ends something never begins a line; nor does a bracket that opens end one.
_WORDS = re.compile(
    r"[（“《〔]?[\u2e80-\uffff][，。；：、！？）”》〕％]*"
    r"|&?[^\s&\u2e80-\uffff]+[，。；：、！？）”》〕％]*\s?|&|\s"
)

_PHRASES = re.compile(r"[^，；：,;:]*[，；：,;:]+\s?|[^，；：,;:]+")


def text(
    words: str, x: float, y: float, size: float, colour: str, *, bold: bool = False,
    anchor: str = "start", turned: bool = False,
) -> str:  # fmt: skip
    """One line of type as SVG; `turned`: it reads upwards from where it begins."""
    more = ' font-weight="bold"' if bold else ""
    more += f' text-anchor="{anchor}"' if anchor != "start" else ""
    more += f' transform="rotate(-90 {x:.2f} {y:.2f})"' if turned else ""
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family={quoteattr(FONT)} font-size="{size:.2f}"'
        f'{more} fill="{colour}">{escape(words)}</text>'
    )


def stacked(
    text_lines: Sequence[str],
    x: float,
    middle: float,
    size: float,
    colour: str,
    *,
    step: float = 1.1,
) -> str:
    """Lines of type below each other, half of them above the middle; `step`: from one to the next.

    The step is in sizes of the type.
    """
    top = middle - (len(text_lines) - 1) * size * step / 2 + size * 0.35
    return "".join(text(line, x, top + place * size * step, size, colour)
                   for place, line in enumerate(text_lines))  # fmt: skip


def lines(words: str, room: float) -> list[str]:
    """The text in lines of at most `room` Chinese characters; two Latin ones take one's place.

    A word longer than a line, such as an address, is cut.
    """
    most, text_lines = max(int(room / _LATIN), 1), [""]
    for word in _WORDS.findall(words):
        for start in range(0, len(word), most):
            piece = word[start : start + most]
            if text_lines[-1] and length(text_lines[-1] + piece.rstrip()) > room:
                text_lines.append("")
            text_lines[-1] += piece
    return [line.strip() for line in text_lines]


def balanced(words: str, room: float) -> list[str]:
    """The text in as few lines as it takes: broken between phrases, else of about one length."""
    fewest, phrased = lines(words, room), [""]
    for phrase in _PHRASES.findall(words):
        if phrased[-1] and length(phrased[-1] + phrase.rstrip()) > room:
            phrased.append("")
        phrased[-1] += phrase
    if len(phrased) <= len(fewest) and all(length(line.strip()) <= room for line in phrased):
        return [line.strip() for line in phrased]
    narrow = length(words) / len(fewest)
    while narrow < room and len(lines(words, narrow)) > len(fewest):
        narrow += 0.5
    return lines(words, min(narrow, room))


def fitted(words: str, room: float, most: int = 1) -> list[str]:
    """The text in at most so many lines; what has no room is told by an ellipsis."""
    text_lines = lines(words, room)
    if len(text_lines) <= most:
        return text_lines
    last = text_lines[most - 1]
    while last and length(last + "…") > room:
        last = last[:-1]
    return [*text_lines[: most - 1], last.rstrip() + "…"]


def length(words: str) -> float:
    """How many Chinese characters' room a text takes."""
    return sum(1.0 if east_asian_width(sign) in "WF" else _LATIN for sign in words)


def longest_word(words: str) -> float:
    """The room that the longest piece takes which cannot be broken."""
    return max((length(word.strip()) for word in _WORDS.findall(words)), default=0.0)
