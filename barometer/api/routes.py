"""The HTTP API: the command line's JSON under `/api/v1/`, in the app's own process."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from barometer import __version__, objects
from barometer.api import feed, files, questions, uploads
from barometer.api.answers import PACKED_FROM, Answer, AnswerCache, Question, csv_answer, finished
from barometer.api.description import PARAMETERS, description
from barometer.api.files import OfPages
from barometer.api.parameters import filters, has_already, known_language, period, whole
from barometer.api.readers import Endpoint, SignedIn, readers_only
from barometer.errors import BarometerError, StoreError, UsageError
from barometer.store import Store
from barometer.store.documents import reports
from barometer.store.operations import schedule
from barometer.store.views import moves
from barometer.store.views.offered import must_be_offered, must_be_one_of
from barometer.wording import DEFAULT_LANGUAGE, error_text, language_of, outside_text
from barometer.wording.search import SearchableRow, finder

BASE = "/api/v1"
MOST_ROWS = 50_000
# For answers that are not kept: kept ones are packed once for all who ask.
_PACKED = [Middleware(GZipMiddleware, minimum_size=PACKED_FROM)]
Listed = TypeVar("Listed", bound=SearchableRow)
Parameters = dict[str, Any]
RowsAndKeys = tuple[Sequence[Mapping[str, object]], tuple[str, ...]]
Find = Callable[[Store, Mapping[str, Any]], RowsAndKeys]
OpenStore = Callable[[], Store]


def routes(
    open_store: OpenStore,
    signed_in: SignedIn = lambda request: None,
    writes: Callable[[], str] = lambda: "open",
    top: Callable[[Request], str] = lambda request: "",
    charts: OfPages = files.no_pages,
) -> list[BaseRoute]:
    """The API's routes over the process's one store.

    `signed_in` tells who a browser's request comes from, None for nobody known; `writes` how the
    pages take writes; `top` the app's own address, empty if unknown; `charts` the pages' charts.
    """
    answers: dict[str, Find] = {
        "targets": _targets,
        "gaps": _gaps,
        "observations": _observations,
        "uploads": _uploads,
        "changes": _changes,
        "reports": _reports,
    }
    cache = AnswerCache()
    guard = readers_only(open_store, signed_in)
    read = {
        name: guard(_endpoint(name, answer, open_store, cache)) for name, answer in answers.items()
    }
    both = _either(read.pop("uploads"), uploads.endpoint(open_store))
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
        Route(f"{BASE}/health", _health(open_store, writes), methods=["GET"]),
        Route(f"{BASE}/openapi.json", _openapi, methods=["GET"], middleware=_PACKED),
    ]


def _either(read: Endpoint, write: Endpoint) -> Endpoint:
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
    name: str, find: Find, open_store: OpenStore, cache: AnswerCache
) -> Callable[[Request], Any]:
    def respond(request: Request, asked: Parameters) -> Response:
        return _respond(name, find, open_store, cache, request, asked)

    async def endpoint(request: Request) -> Response:
        try:
            asked = _parameters(name, request)
        except UsageError as error:
            return _refused(request, error)
        # A cached answer is a look-up: a thread of its own would cost more than it.
        if _at_hand(name, open_store, cache, asked):
            return respond(request, asked)
        return await run_in_threadpool(respond, request, asked)

    return endpoint


def _at_hand(name: str, open_store: OpenStore, cache: AnswerCache, asked: Parameters) -> bool:
    """True where answering takes no query: the store is open and the answer is cached."""
    if not cache or open_store().location.shared:
        return False
    try:
        return _question(name, asked, open_store().pinned(asked["as_of"])) in cache
    except BarometerError:
        return False


def _refused(request: Request, error: UsageError | StoreError) -> Response:
    """400 for what cannot be meant, 503 while the store cannot be read; in words."""
    lang = language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE
    if isinstance(error, UsageError):
        return JSONResponse({"error": error_text(error, lang)}, status_code=400)
    return JSONResponse({"error": outside_text(error, lang)}, status_code=503)


def _question(name: str, asked: Parameters, as_of: int) -> Question:
    return (name, *({**asked, "as_of": as_of}).items())


def _respond(
    name: str, find: Find, open_store: OpenStore, cache: AnswerCache, request: Request,
    asked: Parameters,
) -> Response:  # fmt: skip
    try:
        store = open_store()
        as_of = store.pinned(asked["as_of"])
        histories = store.histories()
        if asked["history"] is not None:
            histories.must_hold(asked["history"], as_of)
        tag = f'"{as_of}-{histories.of(as_of)}-{__version__}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        question, asked = _question(name, asked, as_of), {**asked, "as_of": as_of}
        if question not in cache:
            _must_be_offered(store, name, asked)
        if has_already(request, tag):
            return Response(status_code=304, headers=headers)
        answer = cache.answer(question, lambda: _answer(name, find(store, asked), asked, headers))
        return answer.to(request)
    except (UsageError, StoreError) as error:
        return _refused(request, error)


def _answer(
    name: str, listing: RowsAndKeys, asked: Parameters, headers: Mapping[str, str]
) -> Answer:
    """The finished answer.

    Raises:
        UsageError: more rows than one answer may hold.
    """
    rows, keys = listing
    start = asked["offset"] or 0
    shown = rows[start : None if asked["limit"] is None else start + asked["limit"]]
    if len(shown) > MOST_ROWS:
        raise UsageError("error-api-rows", rows=len(shown), most=MOST_ROWS)
    picked = objects.picked(shown, keys)
    counted = {**headers, "X-Total-Count": str(len(rows))}
    if asked["format"] == "csv":
        return csv_answer(name, picked, keys, counted)
    return finished(objects.as_json(picked).encode(), "application/json", counted)


def _parameters(name: str, request: Request) -> Parameters:
    """The filters of a request, typed.

    Raises:
        UsageError: an unknown filter, one given twice, or a value that cannot be meant.
    """
    allowed = PARAMETERS[name]
    given = filters(request, allowed)
    asked: Parameters = {key: given.get(key) or None for key in allowed}
    for key in ("as_of", "period", "limit", "offset"):
        if key in asked and not (name == "observations" and key == "period"):
            asked[key] = whole(key, asked[key])
    if name == "observations":
        asked["period"] = period(asked["period"])
    must_be_one_of("format", asked["format"] or "json", ("json", "csv"))
    known_language(asked["lang"])
    return asked


def _must_be_offered(store: Store, name: str, asked: Mapping[str, Any]) -> None:
    """Nothing where every filter names something that there is at the entry asked.

    Raises:
        UsageError: one that there is not.
    """
    year = asked["period"] if name == "gaps" else None
    must_be_offered(store, {**asked, "year": year}, asked["as_of"])


def _targets(store: Store, asked: Mapping[str, Any]) -> RowsAndKeys:
    rows = store.targets(asked["plan"], asked["sector"], asked["as_of"])
    return _filtered(store, rows, asked, "region_code", "indicator"), objects.TARGET_KEYS


def _gaps(store: Store, asked: Mapping[str, Any]) -> RowsAndKeys:
    rows = store.gaps(
        plan=asked["plan"], sector=asked["sector"], region=asked["region"],
        indicator=asked["indicator"], period=asked["period"], as_of=asked["as_of"],
    )  # fmt: skip
    return _filtered(store, rows, asked), objects.GAP_KEYS


def _observations(store: Store, asked: Mapping[str, Any]) -> RowsAndKeys:
    rows = store.observations(
        plan=asked["plan"], region=asked["region"], indicator=asked["indicator"],
        as_of=asked["as_of"],
    )  # fmt: skip
    period = asked["period"]
    of_period = [row for row in rows if period is None or row["period"] == period]
    return of_period, objects.OBSERVATION_KEYS


def _uploads(store: Store, asked: Mapping[str, Any]) -> RowsAndKeys:
    return store.uploads(asked["plan"], asked["as_of"]), objects.UPLOAD_KEYS


def _reports(store: Store, asked: Mapping[str, Any]) -> RowsAndKeys:
    rows = reports.stored_reports(store, plan=asked["plan"], region=asked["region"],
                                  body=asked["body"], as_of=asked["as_of"])  # fmt: skip
    return rows, objects.REPORT_KEYS


def _changes(store: Store, asked: Mapping[str, Any]) -> RowsAndKeys:
    stretch = moves.stretch(store, asked["plan"], asked["since"], asked["until"], asked["as_of"])
    rows = moves.moves(
        store, plan=asked["plan"], since=stretch.since, until=stretch.until, region=asked["region"]
    )
    return rows, objects.CHANGE_KEYS


def _filtered(
    store: Store, rows: Sequence[Listed], asked: Mapping[str, Any], *equal: str
) -> list[Listed]:
    """Rows that fit the filters which no query takes."""
    text = asked.get("q")
    mentioned = finder(text, store.bodies(asked["plan"], asked["as_of"]) if text else ())
    wanted = {
        name: asked.get("region" if name == "region_code" else name) for name in (*equal, "status")
    }
    return [
        row
        for row in rows
        if all(value is None or row.get(name) == value for name, value in wanted.items())
        and (asked.get("body") is None or asked["body"] in (*row["lead_bodies"], *row["bodies"]))
        and mentioned(row)
    ]


def _health(open_store: OpenStore, writes: Callable[[], str]) -> Callable[[Request], Any]:
    async def health(request: Request) -> Response:
        return await run_in_threadpool(_health_now, open_store, writes())

    return health


def _health_now(open_store: OpenStore, writes: str) -> Response:
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
    if (backup := schedule.latest(store)) is not None:
        state["backup"] = backup
    return JSONResponse(state)


async def _openapi(request: Request) -> Response:
    return JSONResponse(description(BASE, __version__))
