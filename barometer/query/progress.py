"""Who asks, and how far the answer is while it is waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from barometer.query.views import BY_NAME, view_text
from barometer.wording import say


@dataclass(frozen=True, slots=True)
class Making:
    """The data are being put ready: the view whose rows are written, seconds since the start."""

    view: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Queued:
    """Other questions come first: how many."""

    before: int


Progress = Making | Queued
# What it raises ends the waiting.
Told = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the address that counts for quotas, None at the machine itself; whom to tell."""

    address: str | None = None
    told: Told = lambda progress: None


NOBODY = Asker()


def words(progress: Progress, lang: str) -> str:
    """How far it is, as a sentence."""
    if isinstance(progress, Queued):
        return say("query-queued", lang, count=progress.before)
    about = view_text(BY_NAME[progress.view], lang)
    return say("query-making", lang, view=about, seconds=int(progress.seconds))
