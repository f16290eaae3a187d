"""The view as finished work: its briefing in Word and PDF, its figures as a workbook."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import streamlit as st

from barometer.report.layout import MEDIA
from barometer.ui import people, reads, share
from barometer.ui.view import View
from barometer.wording import say

_LABELS = {"docx": "take-word", "pdf": "take-pdf", "xlsx": "take-excel"}


def briefing(
    view: View, *, region: str | None = None, body: str | None = None, period: int | None = None
) -> None:
    """Buttons that take the briefing of a region or a body, as of the entry shown."""
    lang, site = view.lang, _site()
    asked = {"plan": view.plan["plan"], "region": None if body else region, "body": body,
             "period": period, "as_of": view.entry}  # fmt: skip
    with st.container(key="take-away", horizontal=True, vertical_alignment="center", gap="small"):
        words = escape(say("take-briefing", lang))
        st.html(f'<p class="bm-soft">{words}</p>', width="content")
        for kind, label in _LABELS.items():
            st.download_button(
                say(label, lang), partial(_content, kind, asked, lang, site),
                file_name=f"{view.plan['plan']}-{body or region or 'briefing'}.{kind}",
                mime=MEDIA[kind], icon=":material/download:", on_click="ignore",
                key=f"take-{kind}",
            )  # fmt: skip


def _site() -> str | None:
    """The address that the pages are served under; None where it is nobody's to know."""
    url = share.page_url(people.asked_at())
    return url.rpartition("/")[0] if url else None


def _content(kind: str, asked: dict[str, Any], lang: str, site: str | None) -> bytes:
    """The file, made for whoever takes it: no page waits for what writes it."""
    from barometer.report.facts import scope_of
    from barometer.report.taking import report

    store = reads.store()
    return report(store, kind, scope_of(store, **asked), lang, site).content
