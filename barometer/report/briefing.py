"""A briefing: what the store says of a plan, a county or a body at an entry, in one language.

The figures behind it come as a workbook.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil
from unicodedata import east_asian_width
from urllib.parse import urlencode

from barometer.languages import is_chinese
from barometer.report.content import Block, Briefing, Heading
from barometer.report.facts import Facts, Scope, facts_of
from barometer.report.sections import Chapter, chapters
from barometer.report.table_files import Sheet, made_up, names_of, notes_of, sources_of, workbook
from barometer.settings import settings
from barometer.store import Store
from barometer.wording import name_of, say

_NUMERALS = "一二三四五六七八九十"
# Full-width characters in a line of the title, and where a title may be broken: by sense.
_ROOM = 19
_PIECES = re.compile(r"[^：、，”（）()\s]+[：、，”]?|（[^）]*）|\([^)]*\)|\s+|.")


def briefing(store: Store, scope: Scope, lang: str, site: str | None = None) -> Briefing:
    """The briefing of a scope.

    `site` is the address that the pages are served under; left out, `public_url` of the settings.
    """
    facts = facts_of(store, scope, lang)
    return Briefing(
        lang=lang, number=scope.number, title=_title(facts), place=facts.place,
        source=name_of(facts.head, lang, "title"), day=facts.day, entry=scope.entry,
        mark=say("example-mark", lang) if facts.head["example"] else "",
        address=pinned_address(facts, site),
        contents=say("briefing-contents", lang), code=say("share-code", lang),
        blocks=tuple(_numbered(chapters(facts), lang)),
    )  # fmt: skip


def _title(facts: Facts) -> tuple[str, ...]:
    lang = facts.lang
    whole = name_of(facts.head, lang, "title")
    last = say("briefing-title" if facts.is_city else "briefing-title-of", lang, place=facts.place)
    return (*title_lines(whole), *title_lines(last))


def title_lines(text: str) -> tuple[str, ...]:
    """The text in as few lines as it takes, broken after a mark or between words, near equal."""
    lines, most = [""], _length(text) / ceil(_length(text) / _ROOM)
    for piece in _PIECES.findall(text):
        joined = lines[-1] + piece
        longer = _length(joined.strip()) > (most + _ROOM) / 2
        if lines[-1] and longer:
            lines.append("")
        lines[-1] += piece
    return tuple(line.strip() for line in lines if line.strip())


def _length(text: str) -> float:
    return sum(1.0 if east_asian_width(sign) in "WFA" else 0.5 for sign in text)


def _numbered(all_chapters: Sequence[Chapter], lang: str) -> list[Block]:
    """The blocks of all chapters, headings numbered the language's way."""
    blocks: list[Block] = []
    for at, (title, chapter_blocks) in enumerate(all_chapters):
        blocks.append(Heading(say("briefing-heading", lang, number=_number(at, lang), title=title)))
        parts = 0
        for block in chapter_blocks:
            if isinstance(block, Heading):
                number, parts = _number(parts, lang), parts + 1
                text = say("briefing-part", lang, number=number, title=block.text)
                blocks.append(Heading(text, block.level))
            else:
                blocks.append(block)
    return blocks


def _number(at: int, lang: str) -> str:
    return _NUMERALS[at] if is_chinese(lang) else str(at + 1)


def pinned_address(facts: Facts, site: str | None = None) -> str:
    """The pinned view's address; empty where the site has none.

    `site` is the address that the pages are served under, unless the settings name it.
    """
    site = settings().public_url or site
    if site is None:
        return ""
    scope = facts.scope
    asked = {
        "plan": scope.plan, "body": scope.body,
        "region": None if facts.is_city or scope.body else scope.region,
        "period": scope.period, "lang": facts.lang, "as_of": scope.entry,
        "history": facts.history,
    }  # fmt: skip
    page = "measures" if scope.body else ""
    told = {key: value for key, value in asked.items() if value is not None}
    return f"{site.rstrip('/')}/{page}?{urlencode(told)}"


def figures_workbook(
    store: Store, scope: Scope, lang: str, site: str | None = None
) -> tuple[bytes, int]:
    """Gaps, warnings, tasks, figures and sources of a scope; the bytes and how many sheets."""
    facts = facts_of(store, scope, lang)
    names = names_of(facts.regions, store.indicators(scope.plan, scope.entry), facts.bodies, lang)
    gaps = facts.scope_gaps + (facts.below if facts.is_city else [])
    region = None if facts.is_city or scope.body else scope.region
    slugs = {gap["indicator"] for gap in gaps}
    figures = [row for row in store.observations(plan=scope.plan, region=region,
                                                 as_of=scope.entry)
               if region or row["indicator"] in slugs]  # fmt: skip
    tasks = facts.tasks if facts.is_city or scope.body else []
    tables = (("gaps", gaps), ("warnings", facts.warnings), ("measures", tasks),
              ("figures", figures), ("sources", sources_of(gaps)))  # fmt: skip
    sheets = [Sheet(say(f"sheet-{table}", lang), table, rows) for table, rows in tables if rows]
    mark = made_up(facts.head, lang)
    notes = notes_of(facts.head, lang, scope.entry, pinned_address(facts, site))
    content = workbook(sheets, notes, say("sheet-notes", lang), names, mark)
    return content, len(sheets) + 1
