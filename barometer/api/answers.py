"""Finished answers, kept by what was asked and the ledger entry: the same bytes again at once."""

from __future__ import annotations

import csv
import gzip
import io
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cachetools import LRUCache
from starlette.requests import Request
from starlette.responses import Response

from barometer import __version__, objects
from barometer.intake import neutralise
from barometer.store import Store

KEPT_BYTES = 64 * 2**20
PACKED_FROM = 2048
# More would hold up the answers of others; it is sent, and made anew when asked again.
LARGEST = 16 * 2**20
Question = tuple[object, ...]


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
        """Keep none yet."""
        self._lock = threading.Lock()
        self._answers: LRUCache[Question, Answer] = LRUCache(
            KEPT_BYTES, getsizeof=lambda answer: answer.size
        )

    def __len__(self) -> int:
        """How many answers are kept."""
        return len(self._answers)

    def __contains__(self, question: Question) -> bool:
        """True where the answer is at hand."""
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
