"""The view as finished work: its briefing in Word and PDF, its figures as a workbook."""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from barometer.report.layout import MEDIA
from barometer.store.documents import reports
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state import links, people, reads
from barometer.ui.state.clock import day
from barometer.ui.state.plain import plain
from barometer.ui.state.view import View
from barometer.wording import say

_LABELS = {"docx": "take-word", "pdf": "take-pdf", "xlsx": "take-excel"}


def briefing(
    view: View, *, region: str | None = None, body: str | None = None, period: int | None = None
) -> None:
    """Buttons that take the briefing of a region or a body, as of the entry shown.

    Inside another site's frame there are none: only what a reader must know stays there.
    """
    if st.context.is_embedded:
        return
    lang, site = view.lang, _site()
    asked = {"plan": view.plan["plan"], "region": None if body else region, "body": body,
             "period": period, "as_of": view.entry}  # fmt: skip
    with st.container(key="take-away", horizontal=True, vertical_alignment="center", gap="small"):
        frame.html(elements.soft(say("take-briefing", lang)), width="content")
        for kind, label in _LABELS.items():
            st.download_button(
                say(label, lang), partial(_content, kind, asked, lang, site),
                file_name=f"{view.plan['plan']}-{body or region or 'briefing'}.{kind}",
                mime=MEDIA[kind], icon=":material/download:", on_click="ignore",
                key=f"take-{kind}",
            )  # fmt: skip
    _keeping(view, asked)
    _stored_briefings(view, region, body)


def _keeping(view: View, asked: dict[str, Any]) -> None:
    """The button that keeps the briefing; only for those who may, and only of today's figures."""
    if people.may("report") and not view.pinned:
        st.button(say("take-keep", view.lang), on_click=_keep, args=(asked, view.lang),
                  icon=":material/bookmark_add:", key="keep-report",
                  help=say("take-keep-hint", view.lang))  # fmt: skip


def _keep(asked: dict[str, Any], lang: str) -> None:
    from barometer.report.facts import scope_of
    from barometer.report.taking import keep_report

    held = people.acting_store()
    keep_report(held, scope_of(held, **asked), lang)


@reads.cached_read
def _reports(
    place: str, entry: int, plan: str, region: str | None, body: str | None
) -> list[reports.StoredReport]:
    return reports.stored_reports(reads.store(), plan=plan, region=region, body=body, as_of=entry)


def _stored_briefings(view: View, region: str | None, body: str | None) -> None:
    """The briefings of the place kept so far: each to take again, to look at, to compare with."""
    place = None if body else region or view.plan["city_code"]
    stored = _reports(view.place, view.entry, view.plan["plan"], place, body)
    if not stored:
        return
    with st.expander(plain(say("take-kept", view.lang, count=len(stored))), key="kept-reports"):
        items = [_kept_item(view, row) for row in stored]
        frame.html(fragment("frame.kept_briefings", view.lang, items=items))


def _kept_item(view: View, row: reports.StoredReport) -> tuple[str, list[tuple[str, str]]]:
    """What was kept, and the ways to it with the keys of their words."""
    lang, entry = view.lang, str(row["as_of"])
    said = (row["number"], say("take-kept-line", lang, date=day(row["at"], view.zone),
                               entry=entry))  # fmt: skip
    told = say("list-comma", lang).join(filter(None, said))
    taken = {"kept": row["report"], "lang": lang}
    page = "measures" if row["body"] else ""
    period = str(row["period"]) if row["period"] else None
    ways = [
        *((f"api/v1/report?{urlencode({**taken, 'format': kind})}", _LABELS[kind])
          for kind in ("docx", "pdf")),
        (view.address.link(page, as_of=entry, period=period), "take-kept-view"),
        (view.address.link("changes", since=entry, until=None, as_of=None), "take-kept-changes"),
    ]  # fmt: skip
    return told, ways


def _site() -> str | None:
    """The address that the pages are served under; None where it is nobody's to know."""
    url = links.page_url(people.page_address())
    return url.rpartition("/")[0] if url else None


def _content(kind: str, asked: dict[str, Any], lang: str, site: str | None) -> bytes:
    """The file, made for whoever takes it: no page waits for what writes it."""
    from barometer.report.facts import scope_of
    from barometer.report.taking import report

    store = reads.store()
    return report(store, kind, scope_of(store, **asked), lang, site).content
