"""The file formats of a briefing, and the page on which each heading stands."""

from __future__ import annotations

from dataclasses import dataclass

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """How many pages a briefing fills, and on which each of its headings stands.

    Only a layout engine knows: they are those of the PDF. The Word document has the same page,
    type area, sizes and line distance, but its fonts are the reader's own: where these run wider
    or narrower it may fill a page more or less.
    """

    pages: int
    headings: tuple[int, ...]
