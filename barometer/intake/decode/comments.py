"""Comments that hang on the cells of a workbook, which calamine leaves out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from barometer.intake.decode.archive import Parts

Comments = Mapping[tuple[int, int], str]
# A sheet with more of them is no form that somebody filled in by hand.
MOST_COMMENTS = 500
_PLACE = re.compile(r"([A-Z]{1,3})(\d+)")
# Who comments in a marked copy; below the line stands what others had said there.
OURS, LINE = "Barometer", "————"
# What programs put in front of the words: who wrote them, or that the comment has answers.
_AUTHOR = re.compile(r"^[^\n:：]{1,40}[:：]\s*\n|^\[[^\]]*\].*?(?:注释|批注|Comment)[:：]\s*", re.S)


def comments_in_xlsx(parts: Parts, sheet: str) -> Comments:
    """(row, column), 0-based, -> the comment there; none where the package is strange."""
    links = join(dirname(sheet), "_rels", f"{basename(sheet)}.rels")
    try:
        if links not in parts.names:
            return {}
        files = [normpath(join("/", dirname(sheet), link.get("Target", "")))[1:]
                 for link in ElementTree.fromstring(parts.read(links))
                 if link.get("Type", "").endswith("/comments")]  # fmt: skip
        roots = [ElementTree.fromstring(parts.read(file)) for file in files if file in parts.names]
        return dict([one for root in roots for one in _comments(root)][:MOST_COMMENTS])
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 -- comments are a help; a strange workbook is read without
        return {}


def _comments(root: Element) -> list[tuple[tuple[int, int], str]]:
    authors = [_text(item) for item in root.iter() if name_of(item) == "author"]
    ours = {str(at) for at, author in enumerate(authors) if author == OURS}
    items = (item for item in root.iter() if name_of(item) == "comment")
    placed = ((_PLACE.fullmatch(item.get("ref", "")), item) for item in items)
    said = ((place, words_of_others(_text(item), item.get("authorId") in ours))
            for place, item in placed if place)  # fmt: skip
    return [((int(place[2]) - 1, column_of(place[1])), words_of_comment(text))
            for place, text in said if text]  # fmt: skip


def words_of_others(text: str, is_ours: bool) -> str:
    """What a comment says without what a marked copy says of the file."""
    return text.partition(f"\n{LINE}\n")[2] if is_ours else text


def words_of_comment(text: str) -> str:
    """What a comment says, without who wrote it."""
    return " ".join(_AUTHOR.sub("", text.strip()).split())


def _text(item: Element) -> str:
    return "".join(part.text or "" for part in item.iter() if name_of(part) in ("t", "author"))


def name_of(item: Element) -> str:
    """The name of a tag without its namespace."""
    return item.tag.rpartition("}")[2]


def column_of(letters: str) -> int:
    """The place of a column (0-based) from its letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
