"""The one environment of the pages' templates. Loaded with the first fragment, not before."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined
from jinja2.bccache import Bucket

from barometer.charts.palette import mark_of, tone_of

_HOME = Path(__file__).with_name("templates")
_COMPILED = _HOME / "__pycache__"
# No space on the page: between two tags, or a tag and what is filled in.
_BREAK = re.compile(r"(?<=[>}])[ \t]*\n\s*(?=[<{])")


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
