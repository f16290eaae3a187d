"""The overview's list: its order, a choice in the address, and what stands beside each target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from barometer.rows import Gap
from barometer.rules import rule_of
from barometer.ui.frame import frame
from barometer.ui.html import expected
from barometer.ui.state import selection
from barometer.ui.state.view import View
from barometer.ui.targets import moved, standings
from barometer.wording import name_of, say
from barometer.wording.gaps import pace_percent


def ranked(
    gaps: Sequence[Gap], rank: str, held: dict[standings.Key, standings.Below]
) -> list[tuple[str, list[Gap]]]:
    """The rows in the order asked for: one group without a name, or one a sector."""
    if rank == "sector":
        return selection.by_sector(gaps)
    paced = selection.by_pace(gaps)
    if rank == "gap":
        return [("", selection.by_gap(paced))]
    return [("", standings.by_counties(paced, held) if rank == "counties" else paced)]


def ways(view: View, rank: str, held: dict[standings.Key, standings.Below]) -> str:
    """The orders to choose from, as links, as HTML; by counties where some were compared."""
    lang = view.lang
    orders = [
        (say(f"rank-{name}", lang), view.address.link("", rank=_asked(name)), name == rank)
        for name in selection.RANKS
        if name != "counties" or held or rank == name
    ]
    return frame.ways(say("label-rank", lang), orders)


def _asked(rank: str) -> str | None:
    return None if rank == selection.RANKS[0] else rank


def beside(
    view: View, held: dict[standings.Key, standings.Below], period: int | None
) -> Callable[[Gap], str]:
    """What stands beside a target: its slowest county, its lead body, what moved it last."""
    last_move = moved.beside(view, period)
    names = {row["body"]: name_of(row, view.lang) for row in view.bodies}
    nation = expected.nation(view)

    def words(gap: Gap) -> str:
        standing = held.get(standings.key_of(gap))
        silent = gap["status"] == "no_data"
        return (
            _county(view, gap, standing) + _lead(view, gap, names) + last_move(gap)
            + (_owing(view, gap) + nation.get(gap["indicator"], "") if silent else "")
        )  # fmt: skip

    return words


def _county(view: View, gap: Gap, standing: standings.Below | None) -> str:
    if standing is None or standing.worst is None:
        return ""
    lang, worst = view.lang, standing.worst
    href = view.address.link(
        "indicator", indicator=gap["indicator"], region=worst["region_code"], status=None, q=None,
    )  # fmt: skip
    pace = selection.pace_of(worst)
    share = "" if pace is None else f" {pace_percent(pace, lang)}"
    count = say("counties-behind", lang, behind=standing.behind, judged=standing.judged)
    name = escape(view.region_names[worst["region_code"]])
    label = escape(say("county-slowest", lang))
    return (
        f'<span>{label}<a class="bm-link" href="{escape(href, quote=True)}" target="_self">'
        f"{name}</a>"
        f"{escape(share)}</span><small>{escape(count)}</small>"
    )


def _owing(view: View, gap: Gap) -> str:
    """Whose figures make up the city's, where counties' do."""
    counties = sum(row["kind"] == "county" for row in view.regions)
    if not rule_of(gap).adds_up or not counties:
        return ""
    return f"<small>{escape(say('owing-counties', view.lang, count=counties))}</small>"


def _lead(view: View, gap: Gap, names: dict[str, str]) -> str:
    held = gap["lead_bodies"] or gap["bodies"]
    if not held:
        return ""
    body = held[0]
    href = view.address.link("measures", body=body, status=None, q=None, sector=None)
    more = f" +{len(held) - 1}" if len(held) > 1 else ""
    kind = say("lead-short" if gap["lead_bodies"] else "body-short", view.lang)
    return (
        f'<span class="bm-lead">{escape(kind)}'
        f'<a class="bm-link" href="{escape(href, quote=True)}" target="_self">'
        f"{escape(names.get(body, body))}</a>{more}</span>"
    )
