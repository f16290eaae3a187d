"""Share: a link to exactly this view, live or pinned, with its code, frame and a short text.

`preview` is what a shared link shows before anybody opens it: title, a sentence, for a target its
chart.
"""

from __future__ import annotations

import logging
from urllib.parse import urlencode

import segno
import streamlit as st
from markupsafe import Markup

from barometer.access import anonymous
from barometer.errors import BarometerError
from barometer.languages import one_text
from barometer.rules import rule_of
from barometer.ui.frame import frame
from barometer.ui.html.templates import fragment
from barometer.ui.ledger import changes
from barometer.ui.state import address, links, people, reads
from barometer.ui.state.links import live_link, page_url, pinned_link
from barometer.ui.state.pages import FRAMED, PAGES
from barometer.ui.state.view import View, view_at
from barometer.ui.targets import indicator, overview
from barometer.web.documents import Preview, Visit
from barometer.wording import gaps as words
from barometer.wording import has, language_from_locale, name_of, prospects, say

# What `embed=` says in an address: the whole page, or one of the parts in `FRAMED`.
WHOLE = "true"
HEIGHTS = {"chart": 820, "target": 1040, "table": 900, WHOLE: 900}

_LOG = logging.getLogger(__name__)
CHART = "api/v1/chart"


def button(view: View, page: str) -> None:
    """The button in the head and what it opens."""
    lang = view.lang
    opened = st.popover(
        say("share", lang), icon=":material/share:", width="content", key="share",
        on_change="rerun",
    )  # fmt: skip
    # Only for whoever asks: the text and the code take longer than the rest of the head.
    if opened.open:
        with opened.container(gap="small"):
            url = page_url(people.page_address())
            if url is None:
                st.caption(say("share-no-address", lang))
            else:
                _share_panel(view, page, url)


def _share_panel(view: View, page: str, url: str) -> None:
    lang = view.lang
    shown = (
        ("live", live_link(view, url)), ("pinned", pinned_link(view, url)),
        ("text", text(view, page, url)),
    )  # fmt: skip
    st.markdown(f"**{say('share-code', lang)}**")
    frame.html(code(pinned_link(view, url), lang))
    for kind, words_to_copy in shown:
        _head(kind, lang)
        frame.html(copy_button(words_to_copy, say(f"share-{kind}", lang), lang))
    _head("frame", lang)
    part = _framed_part(page, lang)
    frame.html(copy_button(frame_code(view, page, url, part), say("share-frame", lang), lang))


def _head(kind: str, lang: str) -> None:
    st.markdown(f"**{say(f'share-{kind}', lang)}**")
    if has(f"share-{kind}-hint", lang):
        st.caption(say(f"share-{kind}-hint", lang))


def _framed_part(page: str, lang: str) -> str:
    """The part of the page that the frame is to show, the reader's choice where there are more."""
    parts = [*FRAMED.get(page, ()), WHOLE]
    if len(parts) == 1:
        return WHOLE
    chosen = st.segmented_control(
        say("share-part", lang), parts, default=parts[0], key=f"share-part-{page}",
        format_func=lambda part: say(f"share-part-{part}", lang), label_visibility="collapsed",
        required=True,
    )  # fmt: skip
    return str(chosen or parts[0])


def copy_button(text: str, name: str, lang: str) -> Markup:
    """Words with a button that copies them, always in sight, as HTML."""
    return fragment("share.copied", lang, text=text, name=name)


def code(link: str, lang: str) -> Markup:
    """The link as a QR code, dark on white in every theme, as HTML."""
    drawn = segno.make(link, error="m", micro=False).svg_data_uri(
        scale=3, border=3, dark="#000", light="#fff", omitsize=False
    )
    return fragment("share.code", lang, drawn=drawn)


def frame_code(view: View, page: str, url: str, part: str) -> str:
    """HTML that shows this view, or a part of it, inside another page: words to copy."""
    link = f"{live_link(view, url)}&embed={part}"
    markup = fragment("share.frame", link=link, title=title_of(view, page), height=HEIGHTS[part])
    return str(markup)


def title_of(view: View, page: str) -> str:
    """What this view is: page, region, plan."""
    parts = [say(f"nav-{page}", view.lang), _indicator_name(view, page), _region_name(view),
             _notebook_title(view, page), name_of(view.plan, view.lang, "title")]  # fmt: skip
    return " · ".join(filter(None, parts))


def text(view: View, page: str, url: str) -> str:
    """A few words to paste: what the view says, whether it is made up, and the link."""
    said = summary(view, page)
    title = title_of(view, page)
    mark = say("example-banner", view.lang) if view.plan["example"] else ""
    return "\n".join(filter(None, (title, said, mark, live_link(view, url))))


def summary(view: View, page: str) -> str:
    """The view in one or two sentences; empty where the page has none of its own."""
    if page == "overview":
        overview_choices = overview.choices(view)
        return overview.sentence(
            view, overview_choices, overview.gaps_of_region(view, overview_choices)
        )
    if page == "indicator":
        chosen = indicator.choices(view)
        gaps = indicator.own_gaps(view, chosen)
        said = (
            sentence
            for gap in gaps[:1]
            for sentence in (
                words.gap_sentence(gap, view.lang, chosen.period),
                prospects.final_words(gap, view.lang),
                prospects.projected_words(gap, view.lang, ended=view.plan["ended"]),
            )
        )
        return one_text(said, view.lang)
    return ""


def _notebook_title(view: View, page: str) -> str:
    if page != "notebook":
        return ""
    # Loaded with the first notebook: no other page waits for it.
    from barometer.ui.notebooks import notebook

    return notebook.title_of(view)


def _indicator_name(view: View, page: str) -> str:
    if page != "indicator":
        return ""
    chosen = indicator.choices(view).indicator
    return next((name_of(r, view.lang) for r in view.indicators if r["indicator"] == chosen), "")


def _region_name(view: View) -> str:
    chosen = view.address.params().get("region")
    return view.region_names.get(chosen or "", "")


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
    said = summary(view, name) or summary(view, "overview")
    mark = say("example-banner", view.lang) if view.plan["example"] else ""
    as_of = str(view.entry) if view.pinned else None
    return Preview(
        view.lang, f"{title_of(view, name)} · {brand}", " ".join(filter(None, (mark, said))),
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
