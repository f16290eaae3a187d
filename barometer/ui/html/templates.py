"""HTML from Jinja2 templates: text is escaped, what a template has made is not escaped again.

A fragment is a macro of a file in `templates/`; whatever it is handed that is not `Markup` is
text. A line break between two tags, or a tag and what Jinja fills in, is no space on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from barometer.charts.palette import mark_of, tone_of
from barometer.wording import say

if TYPE_CHECKING:
    from jinja2.environment import TemplateModule

_HOME = Path(__file__).with_name("templates")
_COMPILED = _HOME / "__pycache__"
# No space on the page: between two tags, or a tag and what is filled in.
_BREAK = re.compile(r"(?<=[>}])[ \t]*\n\s*(?=[<{])")


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
    spoken = {"say": partial(_said, lang), "lang": lang} if lang else {}
    return environment().get_template(f"{file}.html").make_module(spoken)


def _said(lang: str, key: str, **facts: object) -> str:
    return say(key, lang, **facts)


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept beside their text: 40 ms of a start."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one; where nothing can be written it is compiled anew at each start."""
        with suppress(OSError):
            _COMPILED.mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


@cache
def environment() -> Environment:
    """Always escaping, and an error where a template is not handed what it needs."""
    jinja = Environment(
        loader=FunctionLoader(_source), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
        bytecode_cache=_Compiled(str(_COMPILED)),
    )  # fmt: skip
    jinja.globals.update(mark_of=mark_of, tone_of=tone_of)
    return jinja


def _source(name: str) -> tuple[str, str, None]:
    """Text and place of a template; breaks taken out stay as comments, which keeps line numbers."""
    path = _HOME / name
    text = path.read_text(encoding="utf-8")
    return _BREAK.sub(lambda match: f"{{#{match[0]}#}}", text), str(path), None
