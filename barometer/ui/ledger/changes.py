"""The page of changes: what moved between two ledger entries, and because of which rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from barometer.cells import sender
from barometer.errors import UsageError
from barometer.rows import Move
from barometer.store import marts
from barometer.store.staging import MovingEntry
from barometer.store.views import moves
from barometer.store.views.moves import Stretch
from barometer.ui.frame import downloads, frame, pictures
from barometer.ui.html import elements
from barometer.ui.html.elements import NUMBER, TIGHT, table
from barometer.ui.html.templates import fragment
from barometer.ui.state import address, reads
from barometer.ui.state.filters import asked_period, choose_period
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View, day
from barometer.wording import moves as move_words
from barometer.wording import name_of, say

# What moved something stands first; a list of every entry of a year helps nobody.
_ENTRIES_OFFERED = 60
_ROWS_SHOWN = 200
FEED = "api/v1/changes.atom"
# A file names these by what they are.
_RENAMED = ("before", "after", "change", "because")


@dataclass(frozen=True, slots=True)
class Choices:
    """The two entries compared, the region and year looked at, and what moved between them.

    `region`: None is all; `period`: None is each target's latest.
    """

    stretch: Stretch
    region: str | None
    period: int | None
    moves: tuple[Move, ...]


@reads.cached_read
def _stretch(place: str, entry: int, plan: str, since: str | None, until: str | None) -> Stretch:
    return moves.stretch(reads.store(), plan, since, until, as_of=entry)


@reads.cached_read
def _moves(
    place: str, entry: int, plan: str, since: int, until: int, period: int | None
) -> list[Move]:
    return moves.moves(reads.store(), plan=plan, since=since, until=until, period=period)


class Offered(MovingEntry):
    """One entry that can have moved something, and the file that it stored."""

    file: str | None


@reads.cached_read
def _entries(place: str, entry: int, plan: str) -> list[Offered]:
    """The latest entries that can have moved something of the plan, newest first."""
    files = {row["upload"]: row["file"] for row in reads.rows(place, entry, marts.UPLOADS, plan)}
    moving = moves.moving_entries(reads.store(), plan, entry)[:_ENTRIES_OFFERED]
    return [{**row, "file": files.get(row["upload"] or 0)} for row in moving]


def choices(view: View) -> Choices:
    """The address's choices; a start or end that is no entry and no day is named above the page."""
    here, plan = view.address, view.plan["plan"]
    since, until = here.text("since"), here.text("until")
    region, period = here.code("region", view.region_names), asked_period(view)
    try:
        stretch = _stretch(view.place, view.entry, plan, since, until)
    except UsageError:
        here.unknown += [(key, said) for key, said in (("since", since), ("until", until)) if said]
        stretch = _stretch(view.place, view.entry, plan, None, None)
    every_move = _moves(view.place, view.entry, plan, stretch.since, stretch.until, period)
    chosen = tuple(row for row in every_move if region in (None, row["region_code"]))
    return Choices(stretch, region, period, chosen)


def headline(view: View, chosen: Choices) -> None:
    """How many targets moved, how many of them are new, revised or taken out, and since when."""
    lang, stretch = view.lang, chosen.stretch
    frame.html(fragment(
        "ledger.moved", lang, title=move_words.headline_words(chosen.moves, lang),
        kinds=move_words.counts_words(chosen.moves, lang), span=span_words(view, stretch),
        feed=feed_address(view, chosen.region),
    ))  # fmt: skip


def span_words(view: View, held: Stretch) -> str:
    """Which entries are compared, and the day of the first that counts."""
    days = {row["entry"]: day(row["at"], view.zone)
            for row in _entries(view.place, view.entry, view.plan["plan"])}  # fmt: skip
    day_of_first = days.get(held.since + 1)
    return move_words.span_words(held.chosen, held.since, held.until, day_of_first, view.lang)


def feed_address(view: View, region: str | None = None) -> str:
    """The Atom feed of what changes in a plan, or in one of its regions, relative to a page."""
    asked = {"plan": view.plan["plan"], "region": region, "lang": view.lang}
    return f"{FEED}?{urlencode({key: code for key, code in asked.items() if code})}"


def filters(view: View, chosen: Choices) -> None:
    """From which entry, up to which, and of which region."""
    lang, names = view.lang, view.region_names
    offered = _entries(view.place, view.entry, view.plan["plan"])
    with st.container(key="filters", horizontal=True, gap="small"):
        for key, shift in (("since", 1), ("until", 0)):
            said = view.address.text(key) if (key, view.address.text(key)) not in (
                view.address.unknown) else None  # fmt: skip
            # A start is told by the entry that comes after it: the first one that counts.
            named = {
                str(row["entry"] - shift): _entry_words(row, view.zone, lang) for row in offered
            }
            extra = [said] if said and said not in named else []
            address.choose(
                key, say(f"label-{key}", lang), ["", *extra, *named], said,
                lambda code, named=named, key=key: named.get(code, code) if code  # type: ignore[misc]
                else say(f"changes-{key}-usual", lang),
            )  # fmt: skip
        address.choose(
            "region",
            say("label-region", lang),
            ["", *names],
            chosen.region,
            lambda code: names[code] if code else say("changes-all-regions", lang),
        )
        choose_period(view, chosen.period)


def _entry_words(row: Offered, zone: tzinfo, lang: str) -> str:
    """An entry as the list offers it: number, day, file or what it did."""
    what = " ".join(filter(None, (say(f"changes-entry-{row['kind']}", lang), row["file"])))
    return plain(f"{row['entry']} · {day(row['at'], zone)} · {what}")


def moves_list(view: View, chosen: Choices) -> None:
    """One row for each target and region: before, after, status, and the rows behind it."""
    lang = view.lang
    if not chosen.moves:
        frame.html(elements.note(say("changes-none", lang)))
        return
    because = _because(view)
    keys = ("target", "region", "before", "after", "status", "change", "because", "open")
    header = [say(f"changes-col-{key}", lang) for key in keys]
    lines = [[*_line(row, because(row), lang), _link(view, row)]
             for row in chosen.moves[:_ROWS_SHOWN]]  # fmt: skip
    frame.html(table(header, lines, ("", TIGHT, NUMBER, NUMBER, "", TIGHT)),
               pictures.menu(view, "changes", "moves"))  # fmt: skip
    if len(chosen.moves) > _ROWS_SHOWN:
        more = say("changes-more", lang, count=len(chosen.moves) - _ROWS_SHOWN)
        frame.html(elements.soft(more))


def take_away(view: View, chosen: Choices) -> None:
    """Buttons that download all that moved."""
    because = _because(view)

    def exported_row(row: Move) -> dict[str, object]:
        cells = {name: cell for name, cell in row.items() if name not in _RENAMED}
        return {**cells, "value_before": row["before"], "value_after": row["after"],
                "change_kind": row["change"], "changed_by": because(row)}  # fmt: skip

    downloads.rows_button(view, "changes", chosen.moves, exported_row)


def _because(view: View) -> Callable[[Move], str]:
    """The files behind a move, with their rows and who sent them."""
    uploads = view.rows(marts.UPLOADS)
    senders = {row["upload"]: sender(row["by"], view.lang) for row in uploads}
    return lambda row: move_words.because_words(
        row, lambda upload: senders.get(upload) or sender(None, view.lang), view.lang
    )


def _line(row: Move, because: str, lang: str) -> list[str]:
    return [
        name_of(row, lang), name_of(row, lang, "region"),
        move_words.value_words(row, "before", lang), move_words.value_words(row, "after", lang),
        move_words.status_words(row, lang), say(f"change-{row['change']}", lang), because,
    ]  # fmt: skip


def _link(view: View, row: Move) -> Markup:
    href = view.address.link(
        "indicator", indicator=row["indicator"], region=row["region_code"], since=None, until=None,
    )  # fmt: skip
    told = say("changes-open", view.lang)
    return elements.link(href, told, label=f"{told} {name_of(row, view.lang)}")
