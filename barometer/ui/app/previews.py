"""What a shared link shows before anybody opens it: title, a sentence, for a target its chart."""

from __future__ import annotations

import logging
from urllib.parse import urlencode

from barometer.access import anonymous
from barometer.errors import BarometerError
from barometer.rules import rule_of
from barometer.ui.app import share
from barometer.ui.ledger import changes
from barometer.ui.state import address, links, reads
from barometer.ui.state.pages import PAGES
from barometer.ui.state.view import View, view_at
from barometer.ui.targets import indicator
from barometer.web.documents import Preview, Visit
from barometer.wording import language_from_locale, say

_LOG = logging.getLogger(__name__)
CHART = "api/v1/chart"


def preview(visit: Visit) -> Preview | None:
    """The preview of a page; None while there is no store, or where strangers may not read.

    Never an error: a page goes out without a preview rather than not at all.
    """
    if not reads.is_open():
        return None
    try:
        anonymous().must("read")
        return _of_view(visit)
    except BarometerError:
        return None
    except Exception:  # noqa: BLE001 - a fault of the preview is no reason to refuse the page
        _LOG.exception("preview failed")
        return None


def _of_view(visit: Visit) -> Preview:
    view = view_at(address.Address(visit.choices), language_from_locale(visit.locale))
    name = next(name for name, path, _ in PAGES if path == visit.page)
    url, brand = links.page_url(visit.url), say("brand", view.lang)
    said = share.summary(view, name) or share.summary(view, "overview")
    mark = say("example-banner", view.lang) if view.plan["example"] else ""
    as_of = str(view.entry) if view.pinned else None
    return Preview(
        view.lang, f"{share.title_of(view, name)} · {brand}", " ".join(filter(None, (mark, said))),
        brand, links.link(view, url, as_of=as_of) if url else "",
        _chart(view, url) if url and name == "indicator" else "",
        changes.feed_address(view, view.address.text("region")),
    )  # fmt: skip


def _chart(view: View, url: str) -> str:
    """The address of the chart of the target shown; empty where it has none."""
    chosen = indicator.choices(view)
    own_gaps = indicator.own_gaps(view, chosen)
    if not own_gaps or rule_of(own_gaps[0]).state or own_gaps[0]["target_value"] is None:
        return ""
    top = url.rstrip("/").rpartition("/")[0]
    asked = {"plan": view.plan["plan"], "region": chosen.region, "lang": view.lang,
             "as_of": str(view.entry), "history": reads.histories().of(view.entry)}  # fmt: skip
    return f"{top}/{CHART}/{own_gaps[0]['target']}.png?{urlencode(asked)}"
