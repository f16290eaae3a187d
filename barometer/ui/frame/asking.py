"""The link "question this figure": where the pack says, with the view and the figure named."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlencode

import streamlit as st
from markupsafe import Markup

from barometer.rows import Gap
from barometer.ui.html.expected import report_link
from barometer.ui.html.templates import fragment
from barometer.ui.state.view import View
from barometer.wording import name_of, say
from barometer.wording.gaps import now_words


def gap_question(view: View) -> Callable[[Gap], Markup]:
    """For a list of gap rows: the short link that asks about the figure of one.

    Of a row without a figure it leads to where that is reported.
    """

    def link(gap: Gap) -> Markup:
        if gap["period"] is None:
            return report_link(view, gap)
        return question_link(view, figure_of_gap(view, gap), short=True)

    return link


def figure_of_gap(view: View, gap: Gap) -> str:
    """Which figure a question is about: region, target, year and what it stands at."""
    lang = view.lang
    parts = (name_of(gap, lang, "region"), name_of(gap, lang), str(gap["period"] or ""),
             now_words(gap, lang), gap["target"])  # fmt: skip
    return " · ".join(filter(None, parts))


def question_link(view: View, figure: str, *, short: bool = False) -> Markup:
    """A link as HTML that asks about one figure; empty where the pack names no address.

    `figure` names it: region, indicator, period, value and where it came from.
    """
    href = question_address(view, figure, _this_view(view))
    if not href:
        return Markup()
    whole = say("question-figure", view.lang)
    words = say("question-short", view.lang) if short else whole
    return fragment("frame.question", href=href, whole=whole, label=f"{whole}: {figure}",
                    words=words)  # fmt: skip


def question_address(view: View, figure: str, link: str) -> str:
    """`mailto:` with subject and text filled in, or the pack's page with `figure` and `link`."""
    contact = view.settings.get("contact", {})
    mail, url = str(contact.get("mail") or "").strip(), str(contact.get("url") or "").strip()
    if mail:
        subject = say("question-subject", view.lang, figure=figure)
        body = say("question-body", view.lang, figure=figure, link=link)
        text = urlencode({"subject": subject, "body": body}, quote_via=quote)
        return f"mailto:{quote(mail, safe='@')}?{text}"
    if url.startswith(("https://", "http://")):
        joint = "&" if "?" in url else "?"
        return f"{url}{joint}{urlencode({'figure': figure, 'link': link})}"
    return ""


def _this_view(view: View) -> str:
    """The address of what is shown, pinned to its ledger entry."""
    here = (st.context.url or "").split("?")[0]
    return f"{here}?{urlencode(view.address.params(as_of=str(view.entry), plan=view.plan['plan']))}"
