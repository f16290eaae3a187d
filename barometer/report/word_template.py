"""An operator's own Word template: fields in double braces, filled with the words of a briefing.

A field stands in text as `{{标题}}` or `{{title}}`. `{{正文}}` and `{{目录}}` stand alone in their
paragraph: in their place come the chapters with tables and charts, and the list of these. Styles of
the template that bear the names of ours (`Heading 1`, `Body Text`, …) are used as they are.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError

from barometer.errors import UsageError
from barometer.languages import is_chinese
from barometer.report.content import Briefing, Paragraph
from barometer.wording import say
from barometer.wording.numbers import date_words

# A field's names: in Chinese, in English.
FIELDS = {
    "标题": "title", "文号": "number", "日期": "date", "规划": "plan", "对象": "place",
    "结论": "finding", "记录": "entry", "网址": "address", "示例标记": "mark",
    "目录": "contents", "正文": "body",
}  # fmt: skip
BLOCKS = ("contents", "body")
_FIELD = re.compile(r"\{\{([^{}]*)\}\}")
_BRACES = re.compile(r"\{\{|\}\}")
Place = tuple[str, Any]


def opened(template: bytes, name: str, lang: str) -> Any:
    """The template as a document, every field in it checked.

    Raises:
        UsageError: it is no Word document, or a field in it cannot be filled; each is named with
            its place.
    """
    try:
        document = Document(io.BytesIO(template))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError, XMLSyntaxError) as error:
        raise UsageError("error-template-kind", file=name) from error
    problems = [*_problems(document, lang)]
    if problems:
        told = say("list-semicolon", lang).join(problems)
        raise UsageError("error-template", file=name, problems=told)
    return document


def fill(document: Any, briefing: Briefing, blocks: dict[str, Callable[[], None]]) -> None:
    """Put a briefing's words in the place of the fields.

    `blocks`: for `contents` and `body` what appends them at the end; they are moved from there.
    """
    words = _words(briefing)
    for _, line in list(_lines(document)):
        name = _only_field(line)
        if name in BLOCKS:
            _append_before(document, line, blocks[name])
        else:
            _replace_fields(line, words)


def _words(briefing: Briefing) -> dict[str, str]:
    first = next((b.text for b in briefing.blocks if isinstance(b, Paragraph)), "")
    return {
        "title": briefing.headline, "number": briefing.number, "plan": briefing.source,
        "place": briefing.place, "finding": first, "entry": str(briefing.entry),
        "address": briefing.address, "mark": briefing.mark,
        "date": date_words(briefing.day, briefing.lang),
    }  # fmt: skip


def _lines(document: Any) -> Iterator[Place]:
    """Every paragraph with the key of its part: the text, a table in it, a head, a foot."""
    yield from (("body", line) for line in document.paragraphs)
    yield from _table_lines(document.tables)
    for section in document.sections:
        for part in ("header", "first_page_header", "even_page_header",
                     "footer", "first_page_footer", "even_page_footer"):  # fmt: skip
            held = getattr(section, part)
            if not held.is_linked_to_previous:
                key = "head" if "header" in part else "foot"
                yield from ((key, line) for line in held.paragraphs)
                yield from ((key, line) for _, line in _table_lines(held.tables))


def _table_lines(tables: Any) -> Iterator[Place]:
    for table in tables:
        for cell in {cell._tc: cell for row in table.rows for cell in row.cells}.values():
            yield from (("table", line) for line in cell.paragraphs)
            yield from _table_lines(cell.tables)


def _name(written: str) -> str | None:
    """The field that a name means."""
    said = written.strip()
    return FIELDS.get(said) or (said if said in FIELDS.values() else None)


def _only_field(line: Any) -> str | None:
    """The field that is all there is in a paragraph."""
    whole = _FIELD.fullmatch(line.text.strip())
    return _name(whole[1]) if whole else None


def _problems(document: Any, lang: str) -> Iterator[str]:
    """What cannot be filled, in words, with the part and the paragraph in it."""
    at, seen = dict[str, int](), set[str]()
    for part, line in _lines(document):
        at[part] = at.get(part, 0) + 1
        place = say(f"template-place-{part}", lang, line=at[part])
        for written in _FIELD.findall(line.text):
            name = _name(written)
            if name is None:
                allowed = list(FIELDS if is_chinese(lang) else FIELDS.values())
                yield say("template-unknown", lang, place=place, field=written.strip(),
                          allowed=allowed)  # fmt: skip
            elif name in BLOCKS and (part != "body" or _only_field(line) != name or name in seen):
                yield say("template-block", lang, place=place, field=written.strip())
            seen.add(name or "")
        if _BRACES.search(_FIELD.sub("", line.text)):
            yield say("template-braces", lang, place=place, text=line.text.strip()[:40])
    if "body" not in seen:
        yield say("template-no-body", lang, field="正文" if is_chinese(lang) else "body")


def _replace_fields(line: Any, words: dict[str, str]) -> None:
    """Fill each field in the style of the run that it begins in; Word may split it over several."""
    while match := _FIELD.search(line.text):
        start, end, at = match.start(), match.end(), 0
        text = words[_name(match[1]) or ""]
        for run in line.runs:
            first, last = at, at + len(run.text)
            at = last
            if last <= start or first >= end:
                continue
            before, after = run.text[: max(start - first, 0)], run.text[end - first :]
            replacement = text if first <= start else ""
            run.text = before + replacement + (after if last > end else "")


def _append_before(document: Any, line: Any, append: Callable[[], None]) -> None:
    """Put what `append` adds to the document in the place of a paragraph."""
    body = document.element.body
    before = set(body)
    append()
    for element in [each for each in body if each not in before]:
        line._p.addprevious(element)
    body.remove(line._p)
