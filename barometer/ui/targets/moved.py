"""Beside a target: what the last event that moved it did, and the way to that change."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from barometer.rows import Gap
from barometer.store.views.last_moves import LastMove, are_too_many, events, last_moves
from barometer.store.views.moves import Place, place_of
from barometer.ui.html.templates import fragment
from barometer.ui.state import reads
from barometer.ui.state.clock import day
from barometer.ui.state.view import View
from barometer.wording import say
from barometer.wording.gaps import stands_words


@reads.cached_read
def _moves_by_place(place: str, entry: int, plan: str, period: int | None) -> dict[Place, LastMove]:
    def gaps(at: int) -> list[Gap]:
        return reads.gaps(place, at, plan, None, period)

    return last_moves(events(reads.store(), plan, entry), gaps(entry), gaps)


def beside(view: View, period: int | None) -> Callable[[Gap], Markup]:
    """What stands beside a gap row of the year looked at, as HTML."""
    if is_too_much(view):
        return lambda gap: Markup()
    moves = _moves_by_place(view.place, view.entry, view.plan["plan"], period)
    return lambda gap: _link(view, gap, moves.get(place_of(gap)))


def is_too_much(view: View) -> bool:
    """True where no row says what moved it last, as of a nation's counties."""
    return are_too_many(len(view.regions))


def why_not(view: View) -> Markup:
    """That no row says what moved it, and where that is told; empty where they say it."""
    if not is_too_much(view):
        return Markup()
    href = view.address.link("changes", status=None, q=None, rank=None)
    return fragment("targets.not_told", view.lang, href=href)


def _link(view: View, gap: Gap, move: LastMove | None) -> Markup:
    if move is None:
        return Markup()
    region = gap["region_code"]
    href = view.address.link(
        "changes", since=str(move.entry - 1), region=region, status=None, q=None, rank=None,
        sector=None, body=None,
    )  # fmt: skip
    words = _words(move, day(move.at, view.zone), view.lang)
    return fragment("targets.moved", view.lang, href=href, words=words)


def _words(move: LastMove, date: str, lang: str) -> str:
    before, after = move.before, move.after
    if before is None or before["achieved"] is None:
        return say("moved-first", lang, date=date)
    if after["achieved"] is None:
        return say("moved-out", lang, date=date)
    if before["achieved"] != after["achieved"]:
        pair = [stands_words(row, lang) for row in (before, after)]
        return say("moved-value", lang, date=date, before=pair[0], after=pair[1])
    pair = [say(f"status-{row['status']}", lang) for row in (before, after)]
    return say("moved-status", lang, date=date, before=pair[0], after=pair[1])
