"""Which picture somebody asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from barometer.charts.framed import Size
from barometer.charts.palette import PALETTES, Mode, Palette


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A picture that somebody asks for.

    `choices`: of the page's address, as of an entry; `site`: where the pages are reached, None
    where that is nobody's to know; `caller`: whose quotas it is drawn on.
    """

    page: str
    chart: str
    choices: Mapping[str, str]
    mode: Mode
    size: Size
    site: str | None
    caller: str | None = None

    @property
    def colours(self) -> Palette:
        """The colours it is drawn in."""
        return PALETTES[self.mode]
