"""The charts of all pages by name, and each as a picture for whoever asks over HTTP."""

from __future__ import annotations

from collections.abc import Mapping

from barometer.api.pictures import Charts
from barometer.charts.framed import Frame, PictureRequest, arranged
from barometer.charts.picture import Shapes, Spec
from barometer.errors import UsageError
from barometer.ui.counties import pictures as of_counties
from barometer.ui.frame import pictures
from barometer.ui.frame.pictures import Maker
from barometer.ui.ledger import pictures as of_ledger
from barometer.ui.notebooks import pictures as of_notebooks
from barometer.ui.state import address
from barometer.ui.state.view import view_at
from barometer.ui.targets import pictures as of_targets
from barometer.ui.work import pictures as of_work
from barometer.wording import DEFAULT_LANGUAGE, say

# By the names of `api.files.CHARTS`.
MAKERS: dict[str, dict[str, Maker]] = {
    "overview": {"targets": of_targets.targets},
    "indicator": {
        "trajectory[-year]": of_targets.trajectory,
        "compared": of_targets.compared,
        "regions": of_targets.regions,
    },
    "counties": {
        "map": of_counties.map_of_regions,
        "heat": of_counties.heat,
        "ranking": of_counties.ranking,
        "multiples": of_counties.multiples,
    },
    "measures": {"matrix": of_work.matrix, "targets": of_work.targets_of_body},
    "projects": {"shares": of_work.shares, "years": of_work.years},
    "evaluation": {"points": of_work.evaluation_points},
    "quality": {"coverage": of_ledger.coverage},
    "changes": {"moves": of_ledger.moves},
    "notebook": {"<cell>": of_notebooks.chart},
}


def charts() -> Charts:
    """What the API draws from."""
    return Charts(drawn, allowed)


def allowed(page: str, given: Mapping[str, str]) -> tuple[str, ...]:
    """The choices that an address may hold: those of every page, and a notebook's controls."""
    controls = [key for key in given if address.of_a_notebook(key)]
    return (*address.KEYS, *controls)


def drawn(asked: PictureRequest) -> tuple[Spec | Shapes, Frame]:
    """A chart for the room that its frame leaves, and the frame.

    Raises:
        UsageError: no such chart, nothing to draw at these choices, or one that does not exist.
    """
    view = view_at(address.Address(asked.choices), DEFAULT_LANGUAGE)
    maker = _maker(asked)
    picture = maker(view, asked) if maker else None
    for key, value in view.address.unknown:
        raise UsageError("error-unknown-value-none", name=key, value=value)
    if picture is None:
        raise UsageError("error-no-picture", chart=asked.chart, page=asked.page)
    frame = pictures.frame(view, picture, asked)
    more = "picture-more" if asked.site is None else "picture-more-below"
    return arranged(picture, frame, lambda count: say(more, view.lang, count=count))


def _maker(asked: PictureRequest) -> Maker | None:
    """What makes the chart asked for: of one name, or of a target's year or a cell's name."""
    held = MAKERS.get(asked.page, {})
    stem = asked.chart.partition("-")[0]
    return held.get(asked.chart) or held.get(f"{stem}[-year]") or held.get("<cell>")
