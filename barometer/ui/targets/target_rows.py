"""The overview's list: its order, a choice in the address, and what stands beside each target.

Beside a target stand its slowest county, its lead body, and what the last event that moved it did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from barometer import standing
from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.standing import Key, group_of, key_of, pace_of, together
from barometer.store.views.last_moves import LastMove, are_too_many, events, last_moves
from barometer.store.views.moves import Place, place_of
from barometer.ui.frame import frame
from barometer.ui.html import elements, expected
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state import reads
from barometer.ui.state.filters import body_names
from barometer.ui.state.view import View, day
from barometer.wording import say
from barometer.wording.gaps import pace_percent, stands_words


def ranked(
    gaps: Sequence[Gap], rank: str, county_standings: dict[standing.Key, Below]
) -> list[tuple[str, list[Gap]]]:
    """The rows in the order asked for: one group without a name, or one a sector."""
    if rank == "sector":
        return standing.by_sector(gaps)
    paced = standing.by_pace(gaps)
    if rank == "gap":
        return [("", standing.by_gap(paced))]
    return [("", by_counties(paced, county_standings) if rank == "counties" else paced)]


def ways(view: View, rank: str, county_standings: dict[standing.Key, Below]) -> Markup:
    """The orders to choose from, as links; by counties where some were compared."""
    lang = view.lang
    orders = [
        (say(f"rank-{name}", lang), view.address.link("", rank=name if place else None),
         name == rank)
        for place, name in enumerate(standing.RANKS)
        if name != "counties" or county_standings or rank == name
    ]  # fmt: skip
    return frame.ways(say("label-rank", lang), orders)


def beside(
    view: View, county_standings: dict[standing.Key, Below], period: int | None
) -> Callable[[Gap], Markup]:
    """What stands beside a target: its slowest county, its lead body, what moved it last."""
    moved_by = last_move(view, period)
    names = body_names(view)
    nation = expected.nation(view)

    def words(gap: Gap) -> Markup:
        below = county_standings.get(standing.key_of(gap))
        parts = [_county(view, gap, below), _lead(view, gap, names), moved_by(gap)]
        if gap["status"] == "no_data":
            parts += [_sum_note(view, gap), nation.get(gap["indicator"], Markup())]
        return joined(parts)

    return words


def _county(view: View, gap: Gap, below: Below | None) -> Markup:
    if below is None or below.worst is None:
        return Markup()
    lang, worst = view.lang, below.worst
    href = view.address.link(
        "indicator", indicator=gap["indicator"], region=worst["region_code"], status=None, q=None,
    )  # fmt: skip
    pace = standing.pace_of(worst)
    share = "" if pace is None else f" {pace_percent(pace, lang)}"
    count = say("counties-behind", lang, behind=below.behind, judged=below.judged)
    county = elements.link(href, view.region_names[worst["region_code"]])
    return fragment("targets.slowest_county", lang, county=county, share=share, count=count)


def _sum_note(view: View, gap: Gap) -> Markup:
    """Whose figures make up the city's, where counties' do."""
    counties = sum(row["kind"] == "county" for row in view.regions)
    if not rule_of(gap).adds_up or not counties:
        return Markup()
    return elements.small(say("owing-counties", view.lang, count=counties))


def _lead(view: View, gap: Gap, names: dict[str, str]) -> Markup:
    bodies = gap["lead_bodies"] or gap["bodies"]
    if not bodies:
        return Markup()
    href = view.address.link("measures", body=bodies[0], status=None, q=None, sector=None)
    return fragment(
        "targets.lead_body", more=f" +{len(bodies) - 1}" if len(bodies) > 1 else "",
        kind=say("lead-short" if gap["lead_bodies"] else "body-short", view.lang),
        body=elements.link(href, names.get(bodies[0], bodies[0])),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Below:
    """The counties of one target: how many are behind, of how many judged, and the slowest."""

    behind: int
    judged: int
    worst: Gap | None


def below(gaps: Iterable[Gap], city: str, period: int | None) -> dict[Key, Below]:
    """The counties' standing by target; `gaps`: rows of every region."""
    gaps_by_target: defaultdict[Key, list[Gap]] = defaultdict(list)
    for gap in together(gaps, period):
        if gap["region_code"] != city:
            gaps_by_target[key_of(gap)].append(gap)
    return {key: _standing(rows) for key, rows in gaps_by_target.items()}


def _standing(rows: Sequence[Gap]) -> Below:
    judged = [gap for gap in rows if group_of(gap) != "unknown"]
    behind = [gap for gap in judged if group_of(gap) == "behind"]
    paced = [gap for gap in behind if pace_of(gap) is not None]
    worst = min(paced or behind, key=lambda gap: pace_of(gap) or 0.0, default=None)
    return Below(len(behind), len(judged), worst)


def by_counties(gaps: Iterable[Gap], county_standings: Mapping[Key, Below]) -> list[Gap]:
    """The target on which most counties are behind on top."""

    def order(gap: Gap) -> tuple[int, float]:
        standing = county_standings.get(key_of(gap))
        worst = standing.worst if standing else None
        pace = pace_of(worst) if worst else None
        return -(standing.behind if standing else 0), 2.0 if pace is None else pace

    return sorted(gaps, key=order)


@reads.cached_read
def _moves_by_place(place: str, entry: int, plan: str, period: int | None) -> dict[Place, LastMove]:
    def gaps(at: int) -> list[Gap]:
        return reads.gaps(place, at, plan, None, period)

    return last_moves(events(reads.store(), plan, entry), gaps(entry), gaps)


def last_move(view: View, period: int | None) -> Callable[[Gap], Markup]:
    """What stands beside a gap row of the year looked at, as HTML."""
    if are_moves_too_many(view):
        return lambda gap: Markup()
    moves = _moves_by_place(view.place, view.entry, view.plan["plan"], period)
    return lambda gap: _link(view, gap, moves.get(place_of(gap)))


def are_moves_too_many(view: View) -> bool:
    """True where no row says what moved it last, as of a nation's counties."""
    return are_too_many(len(view.regions))


def why_no_moves(view: View) -> Markup:
    """That no row says what moved it, and where that is told; empty where they say it."""
    if not are_moves_too_many(view):
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
