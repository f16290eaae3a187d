"""`GET /chart/<target>.png|svg`: a target's way through the years as a picture."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from barometer import __version__
from barometer.api import picture_words
from barometer.api.answers import Answer, KeptAnswers, finished
from barometer.api.asked import (
    MOST_CHARACTERS,
    filters,
    has_already,
    known_language,
    short,
    site,
    whole,
)
from barometer.charts import drawing
from barometer.charts.framed import SIZES
from barometer.charts.palette import PALETTES
from barometer.charts.trajectory import trajectory_chart
from barometer.errors import StoreError, TryAgain, UsageError, WorkerFailed
from barometer.rules import rule_of
from barometer.store import Store
from barometer.store.uploads.check import own_plan
from barometer.store.views.offered import must_be_offered, must_be_one_of
from barometer.store.views.points import chart_points
from barometer.wording import DEFAULT_LANGUAGE, language_of, outside_text, say

Row = Any
OpenStore = Callable[[], Store]
KINDS = {"png": "image/png", "svg": "image/svg+xml"}
PARAMETERS = ("plan", "region", "period", "as_of", "history", "theme", "width", "size", "lang")
WIDTH, LEAST_WIDTH, MOST_WIDTH = 800, 200, 2000


def endpoint(open_store: OpenStore) -> Callable[[Request], Awaitable[Response]]:
    """The route's endpoint; a picture once drawn is kept."""
    kept = KeptAnswers()

    async def picture(request: Request) -> Response:
        return await run_in_threadpool(_respond, open_store, kept, request)

    return picture


def _respond(open_store: OpenStore, kept: KeptAnswers, request: Request) -> Response:
    lang = language_of(request.query_params.get("lang")) or DEFAULT_LANGUAGE
    target, kind = request.path_params["target"], request.path_params["kind"]
    if kind not in KINDS:
        return JSONResponse(
            {"error": say("error-api-picture", lang, value=kind[:MOST_CHARACTERS])}, status_code=404
        )
    try:
        store = open_store()
        short("target", target)
        asked = _asked(request, store)
        tag = f'"{asked["as_of"]}-{asked["history"]}-{__version__}"'
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if has_already(request, tag):
            return Response(status_code=304, headers=headers)
        question = (target, kind, lang, *asked.items())
        drawn = kept.answer(question, lambda: _drawn(store, target, kind, lang, asked, headers))
        return drawn.to(request)
    except UsageError as error:
        status = 404 if error.key in ("error-no-target", "error-no-chart") else 400
        return JSONResponse({"error": outside_text(error, lang)}, status_code=status)
    except TryAgain as error:
        said = {"error": outside_text(error, lang)}
        return JSONResponse(said, status_code=503, headers={"Retry-After": "5"})
    except (StoreError, WorkerFailed) as error:
        return JSONResponse({"error": outside_text(error, lang)}, status_code=503)


def _asked(request: Request, store: Store) -> Row:
    """The choices of a request, typed; plan and region default to those that open by themselves.

    Raises:
        UsageError: an unknown parameter, one given twice, or a value that cannot be meant.
    """
    given = filters(request, PARAMETERS)
    as_of = store.pinned(whole("as_of", given.get("as_of")))
    histories = store.histories()
    if given.get("history"):
        histories.must_hold(given["history"], as_of)
    heads = {row["plan"]: row for row in store.plans(as_of=as_of)}
    plan = given.get("plan") or own_plan(list(heads.values()))
    year = whole("period", given.get("period"))
    wanted = {"plan": plan, "region": given.get("region") or None, "year": year}
    must_be_offered(store, wanted, as_of)
    theme = given.get("theme") or "light"
    must_be_one_of("theme", theme, PALETTES)
    known_language(given.get("lang"))
    width = whole("width", given.get("width"))
    if width is not None and not LEAST_WIDTH <= width <= MOST_WIDTH:
        raise UsageError("error-api-width", value=width, least=LEAST_WIDTH, most=MOST_WIDTH)
    size = given.get("size") or None
    if size is not None:
        must_be_one_of("size", size, SIZES)
        if width is not None:
            raise UsageError("error-api-size")
    return {
        "plan": plan, "region": given.get("region") or heads[plan]["city_code"],
        "period": year, "as_of": as_of, "theme": theme,
        "history": histories.of(as_of),
        "width": width or WIDTH, "size": size, "site": site(request),
    }  # fmt: skip


def _drawn(
    store: Store, target: str, kind: str, lang: str, asked: Row, headers: Mapping[str, str]
) -> Answer:
    """The finished picture.

    Raises:
        UsageError: no such target for the region, or one without a number to draw.
    """
    plan, region, as_of = asked["plan"], asked["region"], asked["as_of"]
    found = store.gaps(
        plan=plan, target=target, region=region, period=asked["period"], as_of=as_of,
    )  # fmt: skip
    if not found:
        raise UsageError("error-no-target", target=target, region=region)
    gap = found[0]
    if rule_of(gap).state or gap["target_value"] is None:
        raise UsageError("error-no-chart", target=target)
    points = chart_points(
        store.trajectory(plan=plan, target=target, region=region, as_of=as_of), gap
    )
    head = next(row for row in store.plans(plan, as_of))
    chart = trajectory_chart(points, gap, lang, asked["theme"])
    frame = picture_words.frame(store, gap, head, lang, asked)
    return finished(drawing.picture(chart.to_dict(), kind, frame), KINDS[kind], headers)
