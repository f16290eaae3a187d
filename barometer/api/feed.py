"""`GET /changes.atom`: what changed lately in a plan, as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from barometer.api.answers import Answer, AnswerCache, finished, tagged
from barometer.api.atom import MEDIA_TYPE, Change, FeedRequest, document, of_entry, of_event
from barometer.api.parameters import filters
from barometer.api.refusals import Endpoint, OpenStore, in_thread, language_asked
from barometer.cells import sender
from barometer.store import Store, marts
from barometer.store.views.last_moves import EVENTS_TOLD, are_too_many, recent_moves
from barometer.store.views.moves import moving_entries
from barometer.store.views.offered import must_be_offered, own_plan
from barometer.wording import name_of

PARAMETERS = ("plan", "region", "lang")
Top = Callable[[Request], str]


def endpoint(open_store: OpenStore, top: Top) -> Endpoint:
    """The route's endpoint; feeds are cached. `top` gives the app's own address."""
    cache = AnswerCache()

    def respond(request: Request) -> Response:
        store, lang = open_store(), language_asked(request)
        entry = store.entry()
        asked = _feed_request(request, store, entry, lang, top(request))
        headers = tagged(store, entry)
        question = (headers["ETag"], asked.plan["plan"], asked.region, lang, asked.top)
        return cache.respond(
            request, headers, question, lambda: _feed(store, entry, asked, headers)
        )

    return in_thread(respond)


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
) -> Answer:
    many = are_too_many(len(store.regions(feed_request.plan["plan"], entry)))
    changes = (_entries if many and not feed_request.region else _events)(
        store, entry, feed_request
    )
    loaded = store.rows(marts.LEDGER, as_of=feed_request.plan["entry"])[0]["at"]
    return finished(document(feed_request, loaded, changes), MEDIA_TYPE, headers)


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
