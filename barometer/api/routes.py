"""The HTTP API, read only: the command line's JSON under `/api/v1/`, in the app's own process."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from barometer import __version__, objects
from barometer.api.description import PARAMETERS, description
from barometer.errors import BarometerError, StoreError, UsageError
from barometer.intake import neutralise
from barometer.store import Store
from barometer.wording import DEFAULT_LANGUAGE, error_text, language_of

BASE = "/api/v1"
Row = dict[str, Any]
Answer = tuple[list[Row], tuple[str, ...]]
OpenStore = Callable[[], Store]


def routes(open_store: OpenStore) -> list[BaseRoute]:
    """The API's routes over the process's one store."""
    answers: dict[str, Callable[[Store, Mapping[str, Any]], Answer]] = {
        "targets": _targets,
        "gaps": _gaps,
        "observations": _observations,
        "uploads": _uploads,
    }
    listed = [
        Route(f"{BASE}/{name}", _endpoint(name, answer, open_store), methods=["GET"])
        for name, answer in answers.items()
    ]
    return [
        *listed,
        Route(f"{BASE}/health", _health(open_store), methods=["GET"]),
        Route(f"{BASE}/openapi.json", _openapi, methods=["GET"]),
    ]


def middleware() -> list[Middleware]:
    """Open to scripts of other sites for reading; long answers compressed."""
    return [
        Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"],
                   expose_headers=["ETag"]),
        Middleware(GZipMiddleware, minimum_size=2048),
    ]  # fmt: skip


def _endpoint(
    name: str, answer: Callable[[Store, Mapping[str, Any]], Answer], open_store: OpenStore
) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(_respond, name, answer, open_store, request)

    return endpoint


def _respond(
    name: str,
    answer: Callable[[Store, Mapping[str, Any]], Answer],
    open_store: OpenStore,
    request: Request,
) -> Response:
    lang = language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE
    try:
        asked = _asked(name, request)
        store = open_store()
        as_of = store.pinned(asked["as_of"])
        tag = f'"{as_of}-{__version__}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        rows, keys = answer(store, {**asked, "as_of": as_of})
        found = objects.picked(rows, keys)
        if asked["format"] == "csv":
            return _csv(name, found, keys, headers)
        return Response(objects.as_json(found), media_type="application/json", headers=headers)
    except UsageError as error:
        return JSONResponse({"error": error_text(error, lang)}, status_code=400)
    except StoreError as error:
        return JSONResponse({"error": error_text(error, lang)}, status_code=503)


def _asked(name: str, request: Request) -> Row:
    """The filters of a request, typed.

    Raises:
        UsageError: an unknown filter, or a value that cannot be meant.
    """
    allowed = PARAMETERS[name]
    given = dict(request.query_params)
    for key in given:
        if key not in allowed:
            raise UsageError("error-api-filter", name=key, allowed=", ".join(allowed))
    asked: Row = {key: given.get(key) or None for key in allowed}
    for key in ("as_of", "period"):
        if asked.get(key) is not None and not (name == "observations" and key == "period"):
            asked[key] = _whole(key, asked[key])
    if asked["format"] not in (None, "json", "csv"):
        raise UsageError("error-api-format", value=asked["format"])
    return asked


def _whole(key: str, text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise UsageError("error-api-number", name=key, value=text)
    return int(text)


def _targets(store: Store, asked: Mapping[str, Any]) -> Answer:
    rows = store.targets(asked["plan"], asked["sector"], asked["as_of"])
    return _kept(rows, asked, "region_code", "indicator"), objects.TARGET_KEYS


def _gaps(store: Store, asked: Mapping[str, Any]) -> Answer:
    rows = store.gaps(
        plan=asked["plan"], sector=asked["sector"], region=asked["region"],
        indicator=asked["indicator"], period=asked["period"], as_of=asked["as_of"],
    )  # fmt: skip
    return _kept(rows, asked), objects.GAP_KEYS


def _observations(store: Store, asked: Mapping[str, Any]) -> Answer:
    rows = store.observations(
        plan=asked["plan"], region=asked["region"], indicator=asked["indicator"],
        as_of=asked["as_of"],
    )  # fmt: skip
    period = asked["period"]
    kept = [row for row in rows if period is None or row["period"] == period]
    return kept, objects.OBSERVATION_KEYS


def _uploads(store: Store, asked: Mapping[str, Any]) -> Answer:
    return store.uploads(asked["plan"], asked["as_of"]), objects.UPLOAD_KEYS


def _kept(rows: Sequence[Row], asked: Mapping[str, Any], *equal: str) -> list[Row]:
    """Rows that fit the filters which no query takes."""
    wanted = {
        name: asked.get("region" if name == "region_code" else name) for name in (*equal, "status")
    }
    return [
        row
        for row in rows
        if all(value is None or row.get(name) == value for name, value in wanted.items())
        and (asked.get("body") is None or asked["body"] in (*row["lead_bodies"], *row["bodies"]))
        and _mentions(row, asked.get("q"))
    ]


def _mentions(row: Row, text: str | None) -> bool:
    haystack = " ".join(str(row[name]) for name in ("name", "name_en", "indicator", "target"))
    return all(part in haystack.casefold() for part in (text or "").casefold().split())


def _csv(
    name: str, rows: Sequence[Mapping[str, object]], keys: Sequence[str], headers: dict[str, str]
) -> Response:
    """The same rows as CSV with a byte-order mark; no cell can act as a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(keys)
    writer.writerows([_cell(row[key]) for key in keys] for row in rows)
    headers = {**headers, "Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(
        text.getvalue().encode("utf-8-sig"), media_type="text/csv; charset=utf-8", headers=headers
    )


def _cell(value: object) -> object:
    if isinstance(value, list):
        parts = (objects.as_json(item) if isinstance(item, dict) else str(item) for item in value)
        return neutralise(";".join(parts))
    return neutralise(value) if isinstance(value, str) else value


def _health(open_store: OpenStore) -> Callable[[Request], Any]:
    async def health(request: Request) -> Response:
        return await run_in_threadpool(_health_now, open_store)

    return health


def _health_now(open_store: OpenStore) -> Response:
    try:
        entry = open_store().entry()
    except BarometerError as error:
        state = {"status": "unusable", "why": error.key, "version": __version__}
        return JSONResponse(state, status_code=503)
    return JSONResponse({"status": "ok", "entry": entry, "version": __version__})


async def _openapi(request: Request) -> Response:
    return JSONResponse(description(BASE, __version__))
