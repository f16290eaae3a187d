"""`GET /changes.atom`: what changed lately in a plan, as an Atom feed (RFC 4287).

The entries are in the reader's language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from starlette.requests import Request
from starlette.responses import Response

from barometer.api import answers
from barometer.api.parameters import filters
from barometer.cells import sender
from barometer.rows import Move
from barometer.store import Store, marts
from barometer.store.views.last_moves import EVENTS_TOLD, Event, are_too_many, recent_moves
from barometer.store.views.moves import moving_entries
from barometer.store.views.offered import must_be_offered, own_plan
from barometer.wording import moves, name_of, say

PARAMETERS = ("plan", "region", "lang")
Top = Callable[[Request], str]

MEDIA_TYPE = "application/atom+xml"
OWN_PLACE = "api/v1/changes.atom"
MOVES_LISTED = 40
# What XML 1.0 cannot hold, escaped or not: a file may be called anything.
_NO_TEXT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def endpoint(open_store: answers.OpenStore, top: Top) -> answers.Endpoint:
    """The route's endpoint; feeds are cached. `top` gives the app's own address."""
    cache = answers.AnswerCache()

    def respond(request: Request) -> Response:
        store, lang = open_store(), answers.language_asked(request)
        entry = store.entry()
        asked = _feed_request(request, store, entry, lang, top(request))
        headers = answers.tagged(store, entry)
        question = (headers["ETag"], asked.plan["plan"], asked.region, lang, asked.top)
        return cache.respond(
            request, headers, question, lambda: _feed(store, entry, asked, headers)
        )

    return answers.in_thread(respond)


def _feed_request(request: Request, store: Store, entry: int, lang: str, top: str) -> FeedRequest:
    """What a request asks for; the plan that opens by itself where it names none.

    Raises:
        UsageError: an unknown filter, one given twice, or a value that cannot be meant.
    """
    given = filters(request.query_params, PARAMETERS)
    plans = store.plans(as_of=entry)
    code, region = given.get("plan") or own_plan(plans), given.get("region") or None
    must_be_offered(store, {"plan": code, "region": region}, entry)
    places = {row["code"]: row for row in store.regions(code, entry)} if region else {}
    name = name_of(places[region], lang) if region in places else ""
    plan = next(row for row in plans if row["plan"] == code)
    return FeedRequest(plan, region, name, lang, store.histories().branches[0].history, top)


def _feed(
    store: Store, entry: int, feed_request: FeedRequest, headers: Mapping[str, str]
) -> answers.Answer:
    many = are_too_many(len(store.regions(feed_request.plan["plan"], entry)))
    changes = (_entries if many and not feed_request.region else _events)(
        store, entry, feed_request
    )
    loaded = store.rows(marts.LEDGER, as_of=feed_request.plan["entry"])[0]["at"]
    return answers.finished(document(feed_request, loaded, changes), MEDIA_TYPE, headers)


def _events(store: Store, entry: int, feed_request: FeedRequest) -> list[Change]:
    """The newest events with what each moved."""
    plan, lang, histories = feed_request.plan["plan"], feed_request.lang, store.histories()
    senders = {row["upload"]: sender(row["by"], lang) for row in store.uploads(plan, entry)}
    return [
        of_event(event, moved, histories.of(event.first_entry), senders.__getitem__, lang)
        for event, moved in recent_moves(store, plan, entry, feed_request.region)
    ]


def _entries(store: Store, entry: int, feed_request: FeedRequest) -> list[Change]:
    """The newest entries by themselves: a nation's counties are too many to tell what moved."""
    plan, lang, histories = feed_request.plan["plan"], feed_request.lang, store.histories()
    uploads = {row["upload"]: row for row in store.uploads(plan, entry)}
    return [
        of_entry(row, uploads.get(row["upload"] or 0), histories.of(row["entry"]),
                 sender(row["by"], lang), lang)
        for row in moving_entries(store, plan, entry)[:EVENTS_TOLD]
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FeedRequest:
    """Whose feed, in which language.

    `store`: the name of the store's first history. `top`: the app's own address, empty where none
    is known.
    """

    plan: Mapping[str, Any]
    region: str | None
    region_name: str
    lang: str
    store: str
    top: str

    def name(self, *parts: object) -> str:
        """A name that stays the same for the feed, or for one of its entries."""
        told_apart = (self.store, self.plan["plan"], self.region or "", self.lang, *parts)
        return uuid5(NAMESPACE_URL, "/".join(map(str, told_apart))).urn

    def link(self, page: str, **choices: str) -> str:
        """The address of a page of ours, relative to the feed's where ours is not known."""
        chosen = {"plan": self.plan["plan"], "region": self.region, "lang": self.lang, **choices}
        query = urlencode({key: value for key, value in chosen.items() if value})
        return f"{self.top or '../..'}/{page}?{query}"


@dataclass(frozen=True, slots=True)
class Change:
    """A change: its first and last ledger entry, their history, when (UTC), its title and lines."""

    first_entry: int
    last_entry: int
    history: str
    at: datetime
    title: str
    lines: Sequence[str]


def of_event(
    event: Event, moved: Sequence[Move], history: str, sent_by: Callable[[int], str], lang: str
) -> Change:
    """An event with what it moved; `sent_by` says who sent an upload."""
    title, kinds = moves.headline_words(moved, lang), moves.counts_words(moved, lang)
    lines = [_line(row, sent_by, lang) for row in moved[:MOVES_LISTED]]
    if len(moved) > MOVES_LISTED:
        lines.append(say("feed-more", lang, count=len(moved) - MOVES_LISTED))
    return Change(event.first_entry, event.last_entry, history, event.at,
                  f"{title} ({kinds})" if kinds else title, lines)  # fmt: skip


def of_entry(
    entry: Mapping[str, Any], upload: Mapping[str, Any] | None, history: str, by: str, lang: str
) -> Change:
    """A ledger entry by itself, without what it moved."""
    facts = upload or {"file": "", "new": 0, "changed": 0}
    title = say(f"feed-{entry['kind'].replace('_', '-')}", lang, file=facts["file"],
                new=facts["new"], changed=facts["changed"])  # fmt: skip
    lines = [by, say("feed-unlisted", lang)]
    return Change(entry["entry"], entry["entry"], history, entry["at"], title,
                  [line for line in lines if line])  # fmt: skip


def document(feed_request: FeedRequest, began: datetime, changes: Sequence[Change]) -> bytes:
    """The feed; `began`: when it was last new where nothing has changed yet."""
    feed = ET.Element(
        "feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed_request.lang}
    )
    _text(feed, "id", feed_request.name())
    _text(feed, "title", _title(feed_request))
    if feed_request.plan["example"]:
        _text(feed, "subtitle", say("example-banner", feed_request.lang))
    _text(feed, "updated", _moment(changes[0].at if changes else began))
    _text(ET.SubElement(feed, "author"), "name", say("brand", feed_request.lang))
    ET.SubElement(
        feed, "link", rel="alternate", type="text/html", href=feed_request.link("changes")
    )
    ET.SubElement(feed, "link", rel="self", type=MEDIA_TYPE, href=feed_request.link(OWN_PLACE))
    for change in changes:
        _entry(feed, feed_request, change)
    whole: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return whole


def _title(feed_request: FeedRequest) -> str:
    parts = (say("nav-changes", feed_request.lang), feed_request.region_name,
             name_of(feed_request.plan, feed_request.lang, "title"))  # fmt: skip
    return " · ".join(filter(None, parts))


def _entry(feed: ET.Element, feed_request: FeedRequest, change: Change) -> None:
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", feed_request.name(change.history, change.first_entry))
    _text(entry, "title", change.title)
    _text(entry, "updated", _moment(change.at))
    since, until = str(change.first_entry - 1), str(change.last_entry)
    href = feed_request.link("changes", since=since, until=until)
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=href)
    items = "".join(f"<li>{escape(line)}</li>" for line in change.lines)
    _text(entry, "content", f"<ul>{items}</ul>", type="html")


def _line(row: Move, sent_by: Callable[[int], str], lang: str) -> str:
    return say(
        "feed-line", lang, target=name_of(row, lang), region=name_of(row, lang, "region"),
        before=moves.value_words(row, "before", lang), after=moves.value_words(row, "after", lang),
        status=moves.status_words(row, lang), because=moves.because_words(row, sent_by, lang),
    )  # fmt: skip


def _moment(at: datetime) -> str:
    """A moment of the ledger, which is in UTC."""
    return f"{at.isoformat(timespec='seconds')}Z"


def _text(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = _NO_TEXT.sub("", text)
