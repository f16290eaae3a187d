"""`GET /report`: a briefing, or its figures as a workbook."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from barometer.api import answers
from barometer.api.parameters import entry_of, filters, site, whole
from barometer.errors import UsageError
from barometer.report.content import MEDIA
from barometer.report.facts import Scope, kept_scope, scope_of
from barometer.report.taking import report
from barometer.store import Store
from barometer.store.views.offered import must_be_one_of

PARAMETERS = ("format", "plan", "region", "body", "period", "as_of", "history", "lang", "since",
              "kept")  # fmt: skip


def endpoint(open_store: answers.OpenStore) -> answers.Endpoint:
    """The route's endpoint; briefings are cached."""
    cache = answers.AnswerCache()

    def respond(request: Request) -> Response:
        lang, given = answers.language_asked(request), filters(request.query_params, PARAMETERS)
        kind = given.get("format") or "docx"
        must_be_one_of("format", kind, MEDIA)
        store = open_store()
        scope, address = _scope(store, given), site(request)
        headers = answers.tagged(store, scope.entry)
        return cache.respond(
            request, headers, (kind, lang, scope, headers["ETag"], address),
            lambda: _briefing(store, kind, scope, lang, headers, address),
        )  # fmt: skip

    return answers.in_thread(respond)


def _scope(store: Store, given: Mapping[str, str]) -> Scope:
    """What is asked for, typed.

    Raises:
        UsageError: a value that cannot be meant.
    """
    if given.get("kept"):
        return _stored_scope(store, given)
    as_of = entry_of(store, whole("as_of", given.get("as_of")), given.get("history"))
    return scope_of(
        store, plan=given.get("plan") or None, region=given.get("region") or None,
        body=given.get("body") or None, period=whole("period", given.get("period")),
        as_of=as_of, since=given.get("since") or None,
    )  # fmt: skip


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
    store: Store,
    kind: str,
    scope: Scope,
    lang: str,
    headers: Mapping[str, str],
    address: str | None,
) -> answers.Answer:
    briefing = report(store, kind, scope, lang, address)
    named = {
        **headers, "X-Pages": str(briefing.pages),
        "Content-Disposition": f'attachment; filename="{scope.plan}.{kind}"',
    }  # fmt: skip
    return answers.finished(briefing.content, MEDIA[kind], named)
