"""The page's frame: head with navigation, notices, foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from uuid import uuid4

import streamlit as st

from barometer.store.views.offered import own_plan
from barometer.ui.frame import navigation
from barometer.ui.state import address, links, reads
from barometer.ui.state.clock import day
from barometer.ui.state.pages import PAGES
from barometer.ui.state.view import Stray, View, browser_language, languages
from barometer.wording import DEFAULT_LANGUAGE, name_of, say

SCRIPTS = [Path(__file__).with_name(f"{name}.html") for name in ("links", "tables")]


def head(view: View, page: str, share: Callable[[View, str], None]) -> None:
    """Brand, links between pages that keep the choices, plan and language; share.

    Inside another site's frame only what a reader must know stays.
    """
    scripts = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    st.html(scripts, unsafe_allow_javascript=True)
    if not st.context.is_embedded:
        _bar(view, page, share)
    _notices(view, next(path for name, path, _ in PAGES if name == page))
    html(_region_marked(view))


def _region_marked(view: View) -> str:
    """Rules that mark the region of the address wherever it stands among others, as HTML."""
    code = view.address.text("region")
    if code not in view.region_names or code == view.plan["city_code"]:
        return ""
    # A name may be any text: none of it is read as a rule.
    name = "".join(f"\\{ord(sign):x} " for sign in view.region_names[code])
    return (
        f'<style>:is(th, a)[data-name="{name}"], .bm-heat td[data-label="{name}"] '
        "{ box-shadow: inset 0 0 0 2px var(--bm-accent); } "
        f'.stApp :is(tr, div)[data-name="{name}"] '
        "{ box-shadow: inset 4px 0 0 var(--bm-accent); padding-left: .8rem; } "
        # Where a row is a card it is the row that steps aside.
        f'@media (min-width: 901px) {{ tr[data-name="{name}"] > td:first-child '
        "{ padding-left: .8rem; } }</style>"
    )


def _bar(view: View, page: str, share: Callable[[View, str], None]) -> None:
    lang = view.lang
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="medium"):
        brand, tagline = escape(say("brand", lang)), escape(say("brand-tagline", lang))
        home = escape(view.address.way("", status=None, rank=None, clause=None), quote=True)
        st.html(
            f'<a class="bm-brand bm-link" href="{home}" target="_self">{brand}'
            f"<small>{tagline}</small></a>",
            width="content",
        )
        with st.container(key="nav"):
            st.html(navigation.bar(view, page))
        _settings(view, page, share)


def _settings(view: View, page: str, share: Callable[[View, str], None]) -> None:
    lang = view.lang
    titles = {row["plan"]: name_of(row, lang, "title") for row in view.plans}
    with st.container(key="settings", horizontal=True, horizontal_alignment="right", gap="small"):
        with st.container(key="plan-choice", width=400):
            address.choose(
                "plan", say("label-plan", lang), list(titles), view.plan["plan"],
                lambda code: titles[code], default=own_plan(view.plans),
                forget=address.OF_A_PLAN, hide_label=True,
            )  # fmt: skip
        with st.container(key="language-choice", width=130):
            address.choose(
                "lang", say("label-lang", lang), languages(), lang,
                # Each names itself; one file has them all, and the others need not be read.
                lambda code: say(f"language-{code}", DEFAULT_LANGUAGE),
                default=browser_language(), hide_label=True,
            )  # fmt: skip
        share(view, page)


def _notices(view: View, path: str) -> None:
    lang, notes = view.lang, []
    if view.plan["example"]:
        notes.append(_note(say("example-banner", lang), say("example-mark", lang), "bm-example"))
    if view.pinned:
        notes.append(_pin_note(view, path))
    if view.stray is not None:
        notes.append(_note(_stray_words(view, view.stray)))
    if notes:
        st.html("".join(notes))


def _pin_note(view: View, path: str) -> str:
    date = day(reads.entry_moment(view.place, view.entry), view.zone)
    words = escape(say("as-of-banner", view.lang, entry=str(view.entry), date=date))
    restored = reads.histories().restored_before(view.entry)
    if restored is not None and view.address.text("history") is None:
        facts = {"date": day(restored.began_at, view.zone), "entry": str(view.entry)}
        words += " " + escape(say("as-of-restored", view.lang, **facts))
    if view.latest > view.entry:
        live = escape(view.address.link(path, as_of=None), quote=True)
        newer = escape(say("as-of-newer", view.lang))
        words += f' {newer} <a href="{live}" target="_self">'
        words += f"{escape(say('as-of-live', view.lang))}</a>"
    return f'<p class="bm-note">{words}</p>'


def _stray_words(view: View, stray: Stray) -> str:
    """Why a pinned entry is not shown: the store was restored since, or is another one."""
    restored = stray.restored
    if restored is None:
        return say("as-of-elsewhere", view.lang, entry=stray.entry)
    return say(
        "as-of-gone", view.lang, entry=stray.entry, date=day(restored.began_at, view.zone),
        kept=str(restored.began_after),
    )  # fmt: skip


def html(*parts: str) -> None:
    """Show HTML in one element; nothing where there is none."""
    whole = "".join(parts)
    if whole:
        st.html(whole)


def plan_over(view: View, more: str = "") -> None:
    """One soft line: that the plan has ended, and what is not in all the same."""
    said = " ".join(filter(None, (view.ended, more)))
    html(f'<p class="bm-soft">{escape(said)}</p>' if said else "")


def jumps(ways: Iterable[tuple[str, str]]) -> str:
    """Links to headings further down, each named by its id and its words, as HTML."""
    links = "".join(f'<a class="bm-jump" href="#{at}">{escape(words)}</a>' for at, words in ways)
    return f"<p>{links}</p>" if links else ""


def ways(label: str, choices: Iterable[tuple[str, str, bool]]) -> str:
    """One of a few ways to look at something, as links: words, address, whether it is the one."""
    links = "".join(
        f'<a class="bm-link" href="{escape(href, quote=True)}" target="_self"'
        f"{' aria-current=true' if is_shown else ''}>{escape(words)}</a>"
        for words, href, is_shown in choices
    )
    said = escape(label)
    return f'<nav class="bm-ranks" aria-label="{said}"><span>{said}</span>{links}</nav>'


def way_to_upload(view: View, key: str) -> str:
    """The words of an empty list and the way to fill it, as HTML."""
    href = escape(view.address.link("upload"), quote=True)
    return (
        f'<p class="bm-soft">{escape(say(key, view.lang))} <a class="bm-link" href="{href}" '
        f'target="_self">{escape(say("nav-upload", view.lang))}</a></p>'
    )


def way_to_today(view: View) -> str:
    """Why nothing can be uploaded to a view of the past, and the way out of it, as HTML."""
    href = escape(view.address.link("upload", as_of=None), quote=True)
    return (
        f'<p class="bm-note">{escape(say("upload-pinned", view.lang))} '
        f'<a href="{href}" target="_self">{escape(say("upload-today", view.lang))}</a></p>'
    )


def unknown_choices(view: View) -> None:
    """Say which choices of the address do not exist; called once all have been read."""
    notes = [
        _note(say("unknown-choice", view.lang, label=_label(key, view.lang), value=value,
                  used=say("used-default", view.lang)))
        for key, value in dict.fromkeys(view.address.unknown)
    ]  # fmt: skip
    if notes:
        st.html("".join(notes))


def _label(key: str, lang: str) -> str:
    """What a choice of the address is called; a control's by its name."""
    kind, _, name = key.partition(".")
    return say(f"label-{kind}", lang, name=name)


def _note(words: str, lead: str = "", kind: str = "") -> str:
    strong = f"<strong>{escape(lead)}</strong>" if lead else ""
    return f'<p class="bm-note {kind}">{strong}{escape(words)}</p>'


def _way_to_ask(view: View, ask: str, chosen: Mapping[str, str | None]) -> str:
    href = view.address.link("notebook", ask=ask, plan=view.plan["plan"], **chosen)
    words = escape(say("notebook-ask-on", view.lang))
    return f'<a class="bm-link" href="{escape(href, quote=True)}" target="_self">{words}</a>'


def session() -> str:
    """A name for this session: another one tells an open page that its server was restarted."""
    name: str = st.session_state.setdefault("session", uuid4().hex)
    return name


def foot(view: View, *, ask: str | None = None, **chosen: str | None) -> None:
    """Where the plan comes from and how figures are made.

    `ask` names the documented view that a new notebook of the page's own data, narrowed to what
    was `chosen`, begins with.
    """
    lang = view.lang
    source = say("document-line", lang, document=view.document)
    entry = say("footer-entry", lang, entry=str(view.entry))
    lines = (source, entry) if view.part else (source, say("footer-method", lang), entry)
    said = "".join(f"<p>{escape(x)}</p>" for x in lines)
    # A part of a page says where it comes from; the ways on stand on the page itself.
    if not view.part:
        said += f"<p>{_ways_on(view)}</p>"
        if ask is not None:
            said = f"<p>{_way_to_ask(view, ask, chosen)}</p>{said}"
    if st.context.is_embedded:
        whole = escape(links.whole_page(view), quote=True)
        named = escape(f"{say('brand', lang)} · {say('share-whole', lang)}")
        said = f'<p><a class="bm-link" href="{whole}" target="_blank">{named}</a></p>{said}'
    words = {"restarted": "restarted", "skip": "skip-to-page", "sort": "table-sort",
             "find": "table-find", "all": "table-all"}  # fmt: skip
    told = "".join(
        f' data-{name}="{escape(say(key, lang), quote=True)}"' for name, key in words.items()
    )
    kind = "bm-foot bm-short" if view.part else "bm-foot"
    st.html(
        f'<footer class="{kind}" lang="{lang}" data-session="{session()}"{told}>{said}</footer>'
    )


def _ways_on(view: View) -> str:
    """The pages that explain, which every foot leads to."""
    return " ".join(
        navigation.link(view, name, "", say(f"nav-{name}", view.lang))
        for name in ("method", "plan")
    )
