"""The small pieces that most pages are made of."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from barometer.ui.html.templates import fragment


def link(
    href: str, words: str, *, target: str = "_self", hint: str = "", label: str = ""
) -> Markup:
    """A link that looks like one; `label` is what is read out instead of its words."""
    return fragment("elements.link", href=href, words=words, target=target, hint=hint, label=label)


def heading(words: str, count: object = None, *, at: str = "", kind: str = "") -> Markup:
    """The head of a part of a page, with the number of what stands in it; `at` is its id."""
    return fragment("elements.heading", words=words, count=count, at=at, kind=kind)


def titled(words: str, hint: str = "") -> Markup:
    """The head of a part of a page, and a quiet line that explains it."""
    return heading(words) + (soft(hint) if hint else "")


def subheading(words: str) -> Markup:
    """The head of a smaller part."""
    return fragment("elements.subheading", words=words)


def paragraph(words: str, kind: str = "") -> Markup:
    """A paragraph."""
    return fragment("elements.paragraph", words=words, kind=kind)


def soft(words: str) -> Markup:
    """A quiet line."""
    return paragraph(words, "bm-soft")


def note(words: str, lead: str = "", *, kind: str = "", role: str = "") -> Markup:
    """A line that must be seen; `role` says to those who hear the page what it is."""
    return fragment("elements.note", words=words, lead=lead, kind=kind, role=role)


def wrong(words: str) -> Markup:
    """That something could not be done, and why."""
    return note(words, kind="bm-wrong", role="alert")


def small(words: str) -> Markup:
    """A second line in a cell; nothing where there is none."""
    return fragment("elements.small", words=words)


def boxed(content: str) -> Markup:
    """Something held together."""
    return fragment("elements.boxed", content=content)


def hero(title: str, eyebrow: str = "", *words: str, more: str = "") -> Markup:
    """The head of a page: what it says, over it what it is about, below it more."""
    return fragment("elements.hero", title=title, eyebrow=eyebrow, words=words, more=more)


def two_lines(words: str, more: str) -> Markup:
    """A cell of a table with a second, smaller line where there is one."""
    return fragment("elements.two_lines", words=words, more=more)


def items(lines: Iterable[str], kind: str = "bm-needs") -> Markup:
    """A list; nothing where it would be empty."""
    held = list(lines)
    return fragment("elements.items", items=held, kind=kind) if held else Markup()
