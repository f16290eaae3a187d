"""The HTTP API: the command line's JSON under `/api/v1/`, in the app's own process.

Where only people signed in may read, `readers_only` says who does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from barometer import __version__, objects
from barometer.access import Actor, anonymous
from barometer.api import answers, feed, files, questions, uploads
from barometer.api.description import description
from barometer.api.files import OfPages
from barometer.api.listings import LISTINGS
from barometer.api.parameters import entry_of, filters, period, whole
from barometer.api.uploads import bearer, by_token
from barometer.errors import BarometerError, Denied, UsageError
from barometer.store import Store
from barometer.store.operations import backup
from barometer.store.views.offered import must_be_offered, must_be_one_of

BASE = "/api/v1"
MOST_ROWS = 50_000
# For answers that are not kept: kept ones are packed once for all who ask.
# Queries remembered, and the most bytes of one.
_KEPT, _SHORT = 1024, 256
_PACKED = [Middleware(GZipMiddleware, minimum_size=answers.PACKED_FROM)]
Parameters = dict[str, Any]

SignedIn = Callable[[Request], Actor | None]


def routes(
    open_store: answers.OpenStore,
    signed_in: SignedIn = lambda request: None,
    writes: Callable[[], str] = lambda: "open",
    top: Callable[[Request], str] = lambda request: "",
    charts: OfPages = files.no_pages,
) -> list[BaseRoute]:
    """The API's routes over the process's one store.

    `signed_in` tells who a browser's request comes from, None for nobody known; `writes` how the
    pages take writes; `top` the app's own address, empty if unknown; `charts` the pages' charts.
    """
    cache = answers.AnswerCache()
    guard = readers_only(open_store, signed_in)
    read = {name: guard(_endpoint(name, open_store, cache)) for name in LISTINGS}
    both = _either(read.pop("uploads"), uploads.endpoint(open_store))
    health = answers.in_thread(lambda request: _health(open_store, writes()))
    asking = guard(questions.endpoint(open_store))
    pictures = Route(
        f"{BASE}/chart/{{place:path}}.{{kind}}", guard(files.picture(open_store, charts))
    )
    return [
        *(Route(f"{BASE}/{name}", endpoint, methods=["GET"]) for name, endpoint in read.items()),
        Route(f"{BASE}/uploads", both, methods=["GET", "POST"], middleware=_PACKED),
        Route(f"{BASE}/query", asking, methods=["POST"], middleware=_PACKED),
        pictures,
        Route(f"{BASE}/report", guard(files.report(open_store)), methods=["GET"]),
        Route(f"{BASE}/changes.atom", guard(feed.endpoint(open_store, top)), methods=["GET"]),
        Route(f"{BASE}/health", health, methods=["GET"]),
        Route(f"{BASE}/openapi.json", _openapi, methods=["GET"], middleware=_PACKED),
    ]


def _either(read: answers.Endpoint, write: answers.Endpoint) -> answers.Endpoint:
    """One address's endpoint: two routes would each refuse what only the other takes."""

    async def endpoint(request: Request) -> Response:
        return await (write if request.method == "POST" else read)(request)

    return endpoint


def middleware() -> list[Middleware]:
    """Open to scripts of other sites for reading."""
    return [
        Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"],
                   expose_headers=["ETag", "X-Total-Count"]),
    ]  # fmt: skip


def _endpoint(
    name: str, open_store: answers.OpenStore, cache: answers.AnswerCache
) -> answers.Endpoint:
    def respond(request: Request, asked: Parameters) -> Response:
        return _respond(name, open_store(), cache, request, asked)

    @answers.errors_answered
    async def endpoint(request: Request) -> Response:
        asked = _parameters(name, request)
        # A cached answer is a look-up: a thread of its own would cost more than it.
        if _at_hand(name, open_store, cache, asked):
            return respond(request, asked)
        return await run_in_threadpool(respond, request, asked)

    return endpoint


def _at_hand(
    name: str, open_store: answers.OpenStore, cache: answers.AnswerCache, asked: Parameters
) -> bool:
    """True where answering takes no query: the store is open and the answer is cached."""
    if not cache or open_store().location.shared:
        return False
    try:
        return _question(name, asked, open_store().pinned(asked["as_of"])) in cache
    except BarometerError:
        return False


def _question(name: str, asked: Parameters, as_of: int) -> answers.Question:
    return (name, *({**asked, "as_of": as_of}).items())


def _respond(
    name: str, store: Store, cache: answers.AnswerCache, request: Request, asked: Parameters
) -> Response:
    as_of = entry_of(store, asked["as_of"], asked["history"])
    headers, question = answers.tagged(store, as_of), _question(name, asked, as_of)
    asked = {**asked, "as_of": as_of}
    if question not in cache:
        year = asked["period"] if name == "gaps" else None
        must_be_offered(store, {**asked, "year": year}, as_of)
    return cache.respond(request, headers, question, lambda: _answer(name, store, asked, headers))


def _answer(
    name: str, store: Store, asked: Parameters, headers: Mapping[str, str]
) -> answers.Answer:
    """The finished answer.

    Raises:
        UsageError: more rows than one answer may hold.
    """
    listing = LISTINGS[name]
    rows, start = listing.find(store, asked), asked["offset"] or 0
    shown = rows[start : None if asked["limit"] is None else start + asked["limit"]]
    if len(shown) > MOST_ROWS:
        raise UsageError("error-api-rows", rows=len(shown), most=MOST_ROWS)
    picked = objects.picked(shown, listing.keys)
    counted = {**headers, "X-Total-Count": str(len(rows))}
    if asked["format"] == "csv":
        return answers.csv_answer(name, picked, listing.keys, counted)
    return answers.finished(objects.as_json(picked).encode(), "application/json", counted)


def _parameters(name: str, request: Request) -> Parameters:
    """The filters of a request, typed; those of a short query are remembered.

    Raises:
        UsageError: an unknown filter, one given twice, or a value that cannot be meant.
    """
    query: bytes = request.scope["query_string"]
    return _known_parameters(name, query) if len(query) <= _SHORT else _typed(name, query)


def _typed(name: str, query: bytes) -> Parameters:
    allowed = LISTINGS[name].filters
    given = filters(QueryParams(query), allowed)
    asked: Parameters = {key: given.get(key) or None for key in allowed}
    for key in ("as_of", "period", "limit", "offset"):
        if key in asked and not (name == "observations" and key == "period"):
            asked[key] = whole(key, asked[key])
    if name == "observations":
        asked["period"] = period(asked["period"])
    must_be_one_of("format", asked["format"] or "json", ("json", "csv"))
    return asked


_known_parameters = lru_cache(_KEPT)(_typed)


def _health(open_store: answers.OpenStore, writes: str) -> Response:
    try:
        store = open_store()
        entry = store.alive()
    except BarometerError as error:
        why = {"status": "unusable", "why": error.key, "version": __version__}
        return JSONResponse(why, status_code=503)
    state: dict[str, Any] = {
        "status": "ok", "entry": entry, "history": store.histories().of(entry),
        "writes": writes, "version": __version__,
    }  # fmt: skip
    if (latest := backup.latest_scheduled(store)) is not None:
        state["backup"] = latest
    return JSONResponse(state)


async def _openapi(request: Request) -> Response:
    return JSONResponse(description(BASE, __version__))


def readers_only(
    open_store: answers.OpenStore, signed_in: SignedIn
) -> Callable[[answers.Endpoint], answers.Endpoint]:
    """A wrapper of endpoints that lets readers in; where everybody may read, no wrapper at all."""
    unknown = anonymous()

    def wrapped(endpoint: answers.Endpoint) -> answers.Endpoint:
        if unknown.may("read"):
            return endpoint

        async def guarded(request: Request) -> Response:
            try:
                actor = signed_in(request) or unknown
                if bearer(request):
                    actor = await run_in_threadpool(by_token, open_store(), request)
                actor.must("read")
            except Denied as error:
                return answers.refused(error, answers.language_asked(request))
            return await endpoint(request)

        return guarded

    return wrapped
