"""Finished answers, kept by what was asked and the ledger entry: the same bytes again at once.

A request that is refused gets the answer that its error is, in words.
"""

from __future__ import annotations

import csv
import gzip
import io
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cachetools import LRUCache
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from barometer import __version__, errors, objects
from barometer.intake import neutralise
from barometer.store import Store
from barometer.wording import DEFAULT_LANGUAGE, language_of, outside_text

KEPT_BYTES = 64 * 2**20
PACKED_FROM = 2048
# More would hold up the answers of others; it is sent, and made anew when asked again.
LARGEST = 16 * 2**20
Question = tuple[object, ...]

Endpoint = Callable[[Request], Awaitable[Response]]
OpenStore = Callable[[], Store]
# What is asked for by its name, and is not there.
_NOT_FOUND = ("error-no-target", "error-no-picture", "error-api-picture")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's bytes, plain and packed (`packed` is empty where packing is not worth it)."""

    body: bytes
    packed: bytes
    media_type: str
    headers: Mapping[str, str]

    @property
    def size(self) -> int:
        """Bytes held."""
        return len(self.body) + len(self.packed)

    def to(self, request: Request) -> Response:
        """The response to one request: packed where the client can unpack it."""
        headers = {**self.headers, "Vary": "Accept-Encoding"}
        if self.packed and "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            return Response(self.packed, media_type=self.media_type, headers=headers)
        return Response(self.body, media_type=self.media_type, headers=headers)


def finished(body: bytes, media_type: str, headers: Mapping[str, str]) -> Answer:
    """The answer, packed once for all who ask."""
    packed = gzip.compress(body, 6, mtime=0) if len(body) >= PACKED_FROM else b""
    return Answer(body, packed, media_type, dict(headers))


def tagged(store: Store, entry: int) -> dict[str, str]:
    """The headers of what is read at an entry: its tag names entry, history and version."""
    tag = f'"{entry}-{store.histories().of(entry)}-{__version__}"'
    return {"ETag": tag, "Cache-Control": "no-cache"}


class AnswerCache:
    """The answers of one API, the least recently asked ones dropped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers: LRUCache[Question, Answer] = LRUCache(
            KEPT_BYTES, getsizeof=lambda answer: answer.size
        )

    def __len__(self) -> int:
        return len(self._answers)

    def __contains__(self, question: Question) -> bool:
        return question in self._answers

    def answer(self, question: Question, make: Callable[[], Answer]) -> Answer:
        """The cached answer to a question, else what `make` gives, cached if it is small."""
        with self._lock:
            if question in self._answers:
                return self._answers[question]
        fresh = make()
        if fresh.size <= LARGEST:
            with self._lock:
                self._answers[question] = fresh
        return fresh

    def respond(
        self, request: Request, headers: Mapping[str, str], question: Question,
        make: Callable[[], Answer],
    ) -> Response:  # fmt: skip
        """The response: the answer, or that the client holds the one of its tag already.

        A proxy may have marked the tag as weak.
        """
        tags = request.headers.get("if-none-match", "").split(",")
        if any(text.strip().removeprefix("W/") == headers["ETag"] for text in tags):
            return Response(status_code=304, headers=headers)
        return self.answer(question, make).to(request)


def csv_answer(
    name: str, rows: Sequence[Mapping[str, object]], keys: Sequence[str], headers: Mapping[str, str]
) -> Answer:
    """The same rows as CSV with a byte-order mark; no cell can act as a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(keys)
    writer.writerows([_cell(row[key]) for key in keys] for row in rows)
    csv_headers = {**headers, "Content-Disposition": f'attachment; filename="{name}.csv"'}
    return finished(text.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", csv_headers)


def _cell(value: object) -> object:
    if isinstance(value, list):
        parts = (objects.as_json(item) if isinstance(item, dict) else str(item) for item in value)
        return neutralise(";".join(parts))
    return neutralise(value) if isinstance(value, str) else value


def language_asked(request: Request) -> str:
    """The language of what a request is told."""
    return language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE


def errors_answered(endpoint: Endpoint) -> Endpoint:
    """The endpoint, of which an error raised on purpose is an answer too."""

    async def answered(request: Request) -> Response:
        try:
            return await endpoint(request)
        except errors.BarometerError as error:
            return refused(error, language_asked(request))

    return answered


def in_thread(respond: Callable[[Request], Response]) -> Endpoint:
    """The endpoint of answers that a thread makes."""

    @errors_answered
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(respond, request)

    return endpoint


def refused(error: errors.BarometerError, lang: str) -> Response:
    """The answer to a request that is refused: in words, with every problem where there are."""
    document: dict[str, Any] = {"error": outside_text(error, lang)}
    if isinstance(error, errors.Denied):
        headers = {"WWW-Authenticate": "Bearer"} if error.status == 401 else None
        return JSONResponse(document, error.status, headers)
    if isinstance(error, errors.InputRefused):
        document["problems"] = [objects.problem_object(item, lang) for item in error.problems]
        too_large = any(item.code == "too_large" for item in error.problems)
        return JSONResponse(document, 413 if too_large else 422)
    if isinstance(error, errors.OutcomeUnknown):
        # 503 would ask machines to send it again without looking.
        return JSONResponse({**document, "outcome": "unknown"}, 500)
    if isinstance(error, errors.QuotaPassed):
        return JSONResponse(document, 429, {"Retry-After": str(error.wait)})
    if isinstance(error, errors.TryAgain):
        return JSONResponse(document, 503, {"Retry-After": "5"})
    if isinstance(error, errors.Moved):
        return JSONResponse(document, 409)
    if isinstance(error, errors.StoreError | errors.WorkerFailed):
        return JSONResponse(document, 503)
    return JSONResponse(document, 404 if error.key in _NOT_FOUND else 400)
