"""Text of a notebook as HTML: Markdown without HTML of its own, pictures or links that run."""

from __future__ import annotations

from functools import cache, lru_cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markupsafe import Markup

# Everything else that a link can name runs, opens a file, or is not known here.
_SCHEMES = ("", "http", "https", "mailto")


@lru_cache(500)
def html(text: str) -> Markup:
    """The text as HTML that can be shown to anybody."""
    return Markup(_reader().render(text))  # noqa: S704  # the reader lets no tag of a text through


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    reader.disable(["html_block", "html_inline"])
    reader.validateLink = _is_harmless  # type: ignore[method-assign]
    reader.add_render_rule("link_open", _link)
    return reader


def _is_harmless(url: str) -> bool:
    """True for a link to a page: one with a host, or one of this site."""
    try:
        # What a scheme hides in escapes counts, too.
        schemes = {urlsplit(said).scheme.lower() for said in (url, unquote(url))}
    except ValueError:
        return False
    unseen = any(ord(letter) <= 32 for letter in url)
    return schemes <= set(_SCHEMES) and not unseen and "\\" not in url


def _link(self, tokens, index, options, env):  # type: ignore[no-untyped-def]
    """A link tells the page it leads to nothing of this one."""
    tokens[index].attrSet("rel", "nofollow noopener noreferrer")
    tokens[index].attrSet("target", "_blank")
    return self.renderToken(tokens, index, options, env)
