"""`GET /report`: a briefing, or its figures as a workbook."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from barometer import __version__
from barometer.api.answers import Answer, AnswerCache, finished
from barometer.api.parameters import filters, has_already, known_language, site, whole
from barometer.errors import StoreError, TryAgain, UsageError, WorkerFailed
from barometer.report.facts import Scope, kept_scope, scope_of
from barometer.report.layout import MEDIA
from barometer.report.taking import report
from barometer.store import Store
from barometer.store.views.offered import must_be_one_of
from barometer.wording import DEFAULT_LANGUAGE, language_of, outside_text

PARAMETERS = ("format", "plan", "region", "body", "period", "as_of", "history", "lang", "since",
              "kept")  # fmt: skip
OpenStore = Callable[[], Store]


def endpoint(open_store: OpenStore) -> Callable[[Request], Awaitable[Response]]:
    """The route's endpoint; briefings are cached."""
    cache = AnswerCache()

    async def answer(request: Request) -> Response:
        return await run_in_threadpool(_respond, open_store, cache, request)

    return answer


def _respond(open_store: OpenStore, cache: AnswerCache, request: Request) -> Response:
    lang = language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE
    try:
        given = filters(request, PARAMETERS)
        known_language(given.get("lang"))
        kind = given.get("format") or "docx"
        must_be_one_of("format", kind, MEDIA)
        return _report_response(open_store(), cache, request, kind, lang, given)
    except UsageError as error:
        return JSONResponse({"error": outside_text(error, lang)}, status_code=400)
    except TryAgain as error:
        message = {"error": outside_text(error, lang)}
        return JSONResponse(message, status_code=503, headers={"Retry-After": "5"})
    except (StoreError, WorkerFailed) as error:
        return JSONResponse({"error": outside_text(error, lang)}, status_code=503)


def _report_response(
    store: Store, cache: AnswerCache, request: Request, kind: str, lang: str,
    given: Mapping[str, str],
) -> Response:  # fmt: skip
    scope = _scope(store, given)
    history = store.histories().of(scope.entry)
    tag = f'"{scope.entry}-{history}-{__version__}"'
    if has_already(request, tag):
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "no-cache"})
    address = site(request)
    question = ("report", kind, lang, scope, history, address)
    answer = cache.answer(question, lambda: _briefing(store, kind, scope, lang, tag, address))
    return answer.to(request)


def _scope(store: Store, given: Mapping[str, str]) -> Scope:
    """What is asked for, typed.

    Raises:
        UsageError: a value that cannot be meant.
    """
    if given.get("kept"):
        return _stored_scope(store, given)
    scope = scope_of(
        store, plan=given.get("plan") or None, region=given.get("region") or None,
        body=given.get("body") or None, period=whole("period", given.get("period")),
        as_of=whole("as_of", given.get("as_of")), since=given.get("since") or None,
    )  # fmt: skip
    if given.get("history"):
        store.histories().must_hold(given["history"], scope.entry)
    return scope


def _stored_scope(store: Store, given: Mapping[str, str]) -> Scope:
    """The scope of a kept briefing: it says itself what it is about.

    Raises:
        UsageError: there is none of that number, or it is to be about something else.
    """
    others = [key for key in (*PARAMETERS[1:6], "since") if given.get(key)]
    if others:
        raise UsageError("error-report-kept", others=", ".join(others))
    return kept_scope(store, whole("kept", given["kept"]) or 0)


def _briefing(
    store: Store, kind: str, scope: Scope, lang: str, tag: str, address: str | None
) -> Answer:
    briefing = report(store, kind, scope, lang, address)
    headers: dict[str, Any] = {
        "ETag": tag, "Cache-Control": "no-cache", "X-Pages": str(briefing.pages),
        "Content-Disposition": f'attachment; filename="{scope.plan}.{kind}"',
    }  # fmt: skip
    return finished(briefing.content, MEDIA[kind], headers)
