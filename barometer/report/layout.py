"""On which page of a briefing what stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """How many pages a briefing fills, and on which each of its headings stands.

    Only a layout engine knows: they are those of the PDF. The Word document has the same page,
    type area, sizes and line distance, but its fonts are the reader's own: where these run wider
    or narrower it may fill a page more or less.
    """

    pages: int
    headings: tuple[int, ...]
