"""`POST /api/v1/uploads`: a file from a machine that shows a token."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from barometer import objects
from barometer.access import Actor
from barometer.api import parameters
from barometer.api.answers import Endpoint, OpenStore, errors_answered, language_asked
from barometer.errors import Denied, UsageError
from barometer.intake.layout.document import readings_in
from barometer.intake.result import Choices
from barometer.store import Store
from barometer.store.operations import tokens
from barometer.store.uploads.upload import Seen

TEXTS = ("plan", "region", "table", "note")
YES, NO = ("true", "1", "yes"), ("false", "0", "no", "")
FIELDS = ("file", *TEXTS, "partial", "if_entry", "reading")


def bearer(request: Request) -> str | None:
    """The token that a request shows."""
    kind, _, secret = request.headers.get("authorization", "").partition(" ")
    return secret.strip() if kind.casefold() == "bearer" and secret.strip() else None


def by_token(store: Store, request: Request) -> Actor:
    """Who the token of a request speaks for.

    Raises:
        Denied: there is none, or it is not valid.
    """
    secret = bearer(request)
    if secret is None:
        raise Denied("denied-no-token", signed_in=False)
    return tokens.actor_of(store, secret)


def endpoint(open_store: OpenStore) -> Endpoint:
    """The route's function."""

    @errors_answered
    async def post(request: Request) -> Response:
        lang = language_asked(request)
        try:
            store = await run_in_threadpool(open_store)
            parameters.known_language(request.query_params.get("lang"))
            # Who sends is settled before a byte of the file is read.
            actor = await run_in_threadpool(by_token, store, request)
            actor.must("upload")
            async with request.form(max_files=1, max_fields=len(FIELDS)) as form:
                name, data, asked = await _asked(form)
            acting_store = store.acting(actor)
            stored = await run_in_threadpool(acting_store.upload, name, data, **asked)
        except HTTPException as error:
            return JSONResponse({"error": str(error.detail)}, status_code=error.status_code)
        answer = objects.as_json([objects.upload_answer(row, lang) for row in stored])
        return Response(answer, status_code=201, media_type="application/json")

    return post


async def _asked(form: FormData) -> tuple[str, bytes, dict[str, Any]]:
    """Name, bytes and choices of the form.

    Raises:
        UsageError: an unknown field, no file, or a value that cannot be meant.
    """
    for key in form:
        parameters.allow(key, FIELDS)
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise UsageError("error-api-no-file")
    asked: dict[str, Any] = {key: _text(form, key) for key in TEXTS}
    partial = str(form.get("partial") or "").strip().casefold()
    if partial not in (*YES, *NO):
        raise UsageError("error-api-partial", value=partial[: parameters.MOST_CHARACTERS])
    # A path in the name is the sender's own affair.
    name = file.filename.replace("\\", "/").rsplit("/", 1)[-1]
    reading = str(form.get("reading") or "").strip()
    if reading:
        asked["choices"] = Choices(readings=readings_in(reading, "reading"))
    entry = parameters.whole("if_entry", _text(form, "if_entry"))
    asked["seen"] = None if entry is None else Seen(entry)
    return name, await file.read(), {**asked, "partial": partial in YES}


def _text(form: FormData, key: str) -> str | None:
    most = parameters.MOST_OF_A_NOTE if key == "note" else parameters.MOST_CHARACTERS
    return parameters.short(key, str(form.get(key) or "").strip(), most) or None
