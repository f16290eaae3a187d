"""Charts as pictures: `GET /chart/<page>/<chart>.png|svg`, and `/chart/<target>.png|svg`.

A page's chart is known by its name and the choices of the page's own address; what it shows is
asked of the pages themselves, so that picture and page are of one making.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from barometer.api import answers
from barometer.api.parameters import MOST_CHARACTERS, entry_of, filters, short, site, whole
from barometer.charts import drawing
from barometer.charts.framed import SIZES, Frame, PictureRequest, Size
from barometer.charts.palette import PALETTES, Mode
from barometer.charts.picture import Shapes, Spec
from barometer.errors import UsageError
from barometer.store import Store
from barometer.store.views.offered import must_be_offered, must_be_one_of, own_plan

KINDS = {"png": "image/png", "svg": "image/svg+xml"}
# How a picture looks; whatever else a request names is a choice of the page.
LOOKS = ("theme", "width", "size")
OF_A_TARGET = ("plan", "region", "period", "as_of", "history", "lang")
WIDTH, LEAST_WIDTH, MOST_WIDTH = 800, 200, 2000


# A chart as the pages have it, in its frame.
Chart = Callable[[PictureRequest], tuple[Spec | Shapes, Frame]]


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of the pages: what makes one, and which choices each page's address may hold."""

    drawn: Chart
    allowed: Callable[[str, Mapping[str, str]], tuple[str, ...]]


def endpoint(open_store: answers.OpenStore, charts: Charts) -> answers.Endpoint:
    """The routes' endpoint; a picture is drawn once for all who ask for the same."""
    cache = answers.AnswerCache()

    def respond(request: Request) -> Response:
        kind = request.path_params["kind"]
        if kind not in KINDS:
            raise UsageError("error-api-picture", value=kind[:MOST_CHARACTERS])
        store = open_store()
        asked = _picture_request(store, charts, request)
        headers = answers.tagged(store, int(asked.choices["as_of"]))

        def drawn() -> answers.Answer:
            chart, frame = charts.drawn(asked)
            return answers.finished(drawing.picture(chart, kind, frame), KINDS[kind], headers)

        question = (asked.page, asked.chart, kind, asked.mode, asked.size, asked.site,
                    *sorted(asked.choices.items()))  # fmt: skip
        return cache.respond(request, headers, question, drawn)

    return answers.in_thread(respond)


def _picture_request(store: Store, charts: Charts, request: Request) -> PictureRequest:
    """What a request asks for, typed; a target's chart is one of the page of its indicator.

    Raises:
        UsageError: an unknown parameter, one given twice, or a value that cannot be meant.
    """
    place = short("chart", request.path_params["place"])
    page, of_page, chart = place.rpartition("/")
    allowed = charts.allowed(page, request.query_params) if of_page else OF_A_TARGET
    given = filters(request.query_params, (*allowed, *LOOKS))
    mode, size = _look(given)
    as_of = entry_of(store, whole("as_of", given.get("as_of")), given.get("history"))
    choices = {key: value for key, value in given.items() if value and key not in LOOKS}
    choices |= {"as_of": str(as_of), "history": store.histories().of(as_of)}
    if not of_page:
        page, chart, plan_and_region = _of_target(store, place, choices, as_of)
        choices |= plan_and_region
    caller = request.scope.get("barometer.caller")
    return PictureRequest(page, chart, choices, mode, size, site(request), caller)


def _look(given: Mapping[str, str]) -> tuple[Mode, Size]:
    """Colours and size.

    Raises:
        UsageError: there are none such, or both a size and a width.
    """
    theme, named = given.get("theme") or "light", given.get("size")
    must_be_one_of("theme", theme, PALETTES)
    width = whole("width", given.get("width"))
    if width is not None and not LEAST_WIDTH <= width <= MOST_WIDTH:
        raise UsageError("error-api-width", value=width, least=LEAST_WIDTH, most=MOST_WIDTH)
    if named:
        must_be_one_of("size", named, SIZES)
        if width is not None:
            raise UsageError("error-api-size")
    mode: Mode = "dark" if theme == "dark" else "light"
    return mode, SIZES[named] if named else Size(width or WIDTH, None)


def _of_target(
    store: Store, target: str, choices: Mapping[str, str], as_of: int
) -> tuple[str, str, dict[str, str]]:
    """The chart of a target's way, of the page of its indicator, and that page's choices.

    Raises:
        UsageError: no such target for the region.
    """
    heads = {row["plan"]: row for row in store.plans(as_of=as_of)}
    plan = choices.get("plan") or own_plan(list(heads.values()))
    region = choices.get("region")
    must_be_offered(store, {"plan": plan, "region": region}, as_of)
    region = region or heads[plan]["city_code"]
    year = whole("period", choices.get("period"))
    must_be_offered(store, {"plan": plan, "year": year}, as_of)
    gaps = store.gaps(plan=plan, target=target, region=region, period=year, as_of=as_of)
    if not gaps:
        raise UsageError("error-no-target", target=target, region=region)
    chosen = {"plan": plan, "region": region, "indicator": gaps[0]["indicator"]}
    return "indicator", f"trajectory-{gaps[0]['target_year']}", chosen
