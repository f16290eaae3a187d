"""`POST /api/v1/query`: one read-only question in SQL over the documented views."""

from __future__ import annotations

import json

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from barometer.api.answers import Endpoint, OpenStore, errors_answered
from barometer.api.parameters import MOST_CHARACTERS, known_language
from barometer.errors import TryAgain, UsageError
from barometer.query.progress import Asker, Preparing, Progress
from barometer.query.questions import MOST_SECONDS, SECONDS, ask
from barometer.query.statement import MOST_CHARACTERS as MOST_OF_A_QUESTION
from barometer.store.views.offered import must_be_offered

_MOST_BYTES = MOST_OF_A_QUESTION * 8
# Seconds that a request waits for the data of a question: less than clients give up after.
_PATIENCE = 20.0


class Question(BaseModel):
    """What the body of a request holds."""

    model_config = ConfigDict(extra="forbid", strict=True)

    sql: str = Field(max_length=MOST_OF_A_QUESTION)
    plan: str | None = Field(None, max_length=MOST_CHARACTERS)
    as_of: int | None = Field(None, ge=0, le=999_999_999)
    limit_s: float = Field(SECONDS, gt=0, le=MOST_SECONDS)


def endpoint(open_store: OpenStore) -> Endpoint:
    """The route's function."""

    @errors_answered
    async def post(request: Request) -> Response:
        known_language(request.query_params.get("lang"))
        question = _question(await _body(request))
        asker = Asker(request.scope.get("barometer.caller"), _stop_waiting)
        return await run_in_threadpool(_query_response, open_store, question, asker)

    return post


async def _body(request: Request) -> bytes:
    """The body, read no further than a question may be long.

    Raises:
        UsageError: it is longer.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise UsageError("error-api-long", name="sql", most=MOST_OF_A_QUESTION)
    return bytes(body)


def _question(body: bytes) -> Question:
    """The question in a body.

    Raises:
        UsageError: it is no JSON, or not of this shape.
    """
    try:
        return Question.model_validate_json(body)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])[:MOST_CHARACTERS]
        raise UsageError("error-api-question", name=place or "JSON") from error


def _stop_waiting(progress: Progress) -> None:
    """Send whoever has waited for the data too long away with words; the work goes on.

    Raises:
        TryAgain: how far it is, and that the question may be asked again.
    """
    if isinstance(progress, Preparing) and progress.seconds > _PATIENCE:
        raise TryAgain("query-being-made", seconds=int(progress.seconds))


def _query_response(open_store: OpenStore, question: Question, asker: Asker) -> Response:
    store = open_store()
    must_be_offered(store, {"plan": question.plan}, question.as_of)
    answer = ask(
        store, question.sql, plan=question.plan, as_of=question.as_of, seconds=question.limit_s,
        asker=asker,
    )  # fmt: skip
    text = json.dumps(answer.document(), ensure_ascii=False, allow_nan=False)
    return Response(text, media_type="application/json")
