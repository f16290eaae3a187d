"""The chart as a finished picture at one click; other sizes, figures, address in its menu."""

from __future__ import annotations

from html import escape
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from barometer.charts.framed import SIZES
from barometer.ui.state.view import View
from barometer.wording import say

KINDS = ("png", "svg")


def menu(view: View, gap: dict[str, Any], period: int | None) -> None:
    """The picture for a slide, and a menu of all sizes and kinds and of the data behind it."""
    lang, place = view.lang, f"{gap['target']}-{gap['region_code']}"
    words = say("picture-take", lang)
    with st.container(key=f"take-{place}", horizontal=True, vertical_alignment="center"):
        st.html(_link(view, gap, period, next(iter(SIZES)), KINDS[0], words), width="content")
        with st.popover(say("picture-menu", lang), icon=":material/image:", width="content",
                        key=f"picture-{place}"):  # fmt: skip
            st.caption(say("picture-hint", lang))
            items = "".join(f"<li>{_line(view, gap, period, size)}</li>" for size in SIZES)
            items += f"<li>{_data(view, gap)}</li><li>{_address(view)}</li>"
            st.html(f'<ul class="bm-needs">{items}</ul>')


def _line(view: View, gap: dict[str, Any], period: int | None, size: str) -> str:
    words = say(f"picture-{size}", view.lang)
    links = " · ".join(_link(view, gap, period, size, kind, kind.upper()) for kind in KINDS)
    return f"{escape(words)} {links}"


def _data(view: View, gap: dict[str, Any]) -> str:
    """The figures behind the chart, and what is reckoned from them."""
    asked = {"plan": view.plan["plan"], "region": gap["region_code"],
             "indicator": gap["indicator"], "as_of": view.entry}  # fmt: skip
    links = [
        f'<a class="bm-link" href="{escape(f"api/v1/{name}?{urlencode(given)}", quote=True)}" '
        f'target="_blank">{escape(say(f"picture-{name}", view.lang))} {kind.upper()}</a>'
        for name in ("observations", "gaps") for kind in ("csv", "json")
        for given in [{**asked, "format": kind}]
    ]  # fmt: skip
    return f"{escape(say('picture-data', view.lang))} {' · '.join(links)}"


def _address(view: View) -> str:
    """The way to exactly this view as the store stands now."""
    href = view.address.link("indicator", as_of=str(view.entry), lang=view.lang)
    words = escape(say("picture-address", view.lang))
    return f'<a class="bm-link" href="{escape(href, quote=True)}" target="_blank">{words}</a>'


def _link(
    view: View, gap: dict[str, Any], period: int | None, size: str, kind: str, words: str
) -> str:
    asked = {"plan": view.plan["plan"], "region": gap["region_code"], "period": period,
             "as_of": view.entry, "lang": view.lang, "size": size}  # fmt: skip
    given = urlencode({key: value for key, value in asked.items() if value is not None})
    href = escape(f"api/v1/chart/{gap['target']}.{kind}?{given}", quote=True)
    name = f"{gap['target']}-{size}.{kind}"
    return (
        f'<a class="bm-link" href="{href}" download="{escape(name, quote=True)}" target="_blank">'
        f"{escape(words)}</a>"
    )
