"""Whether a row says what a reader typed: one search for the page and for the API."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypedDict

from barometer.rows import Body
from barometer.wording.keys import plain


class SearchableRow(TypedDict):
    """What of a row is searched: a target and a gap row are such."""

    name: str
    name_en: str
    indicator: str
    target: str
    clause: str
    lead_bodies: list[str]
    bodies: list[str]


def finder(text: str | None, bodies: Iterable[Body] = ()) -> Callable[[SearchableRow], bool]:
    """A test that every word of `text` occurs in a target's names, clause or bodies.

    Traditional characters, full width and capitals are taken for their plain forms. `bodies`
    brings the other names of the bodies that rows name: the English one, and aliases.
    """
    words = plain(text or "").split()
    names = {row["body"]: " ".join(_named(row)) for row in bodies} if words else {}

    def matches(row: SearchableRow) -> bool:
        answering = [names.get(body, body) for body in (*row["lead_bodies"], *row["bodies"])]
        haystack = plain(
            " ".join(
                [
                    row["name"],
                    row["name_en"],
                    row["indicator"],
                    row["target"],
                    row["clause"],
                    *answering,
                ]
            )
        )
        return all(word in haystack for word in words)

    return matches if words else lambda row: True


def _named(body: Body) -> list[str]:
    aliases = body.get("aliases") or ()
    listed = aliases.split(";") if isinstance(aliases, str) else aliases
    return [part for part in (body["body"], body["name"], body["name_en"], *listed) if part]
