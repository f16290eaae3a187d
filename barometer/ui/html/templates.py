"""HTML from Jinja2 templates: text is escaped, what a template has made is not escaped again.

A fragment is a macro of a file in `templates/`; whatever it is handed that is not `Markup` is
text. A line break between two tags, or a tag and what Jinja fills in, is no space on the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from barometer.wording import say

if TYPE_CHECKING:
    from jinja2.environment import TemplateModule


def fragment(name: str, lang: str = "", /, **facts: object) -> Markup:
    """What the macro `name` (`file.macro`) makes of the facts; `say` in it speaks `lang`."""
    file, _, macro = name.partition(".")
    markup: Markup = getattr(_macros(file, lang), macro)(**facts)
    return markup


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Pieces of a page in one; what is no `Markup` is text."""
    return escape(between).join(parts)


@cache
def _macros(file: str, lang: str) -> TemplateModule:
    """The macros of a file; they say nothing where no language is given."""
    # Jinja2 takes 15 ms to load, and every page's modules know this one.
    from barometer.ui.html.environment import environment

    spoken = {"say": partial(_said, lang), "lang": lang} if lang else {}
    return environment().get_template(f"{file}.html").make_module(spoken)


def _said(lang: str, key: str, **facts: object) -> str:
    return say(key, lang, **facts)
