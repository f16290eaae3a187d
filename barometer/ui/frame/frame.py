"""The page's frame: head with navigation, notices, foot.

Reading stands apart from working, and only what the plan has is named. What whoever looks at a page
may do there, and the way in or out, is said here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal
from urllib.parse import urlencode
from uuid import uuid4

import streamlit as st
from markupsafe import Markup

from barometer.errors import Denied
from barometer.languages import KNOWN
from barometer.rules import rule_of
from barometer.store import marts
from barometer.store.views.offered import own_plan
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment, joined
from barometer.ui.state import address, links, reads
from barometer.ui.state.pages import ASIDE, PAGES, READING, base
from barometer.ui.state.people import actor, may, writes_here
from barometer.ui.state.view import Stray, View, browser_language, day, languages
from barometer.web.places import SIGN_OUT
from barometer.wording import error_text, name_of, say

SCRIPTS = [Path(__file__).with_name(f"{name}.html") for name in ("links", "tables", "typing")]

# What means something on one page only.
_LOCAL = {"status": None, "rank": None, "clause": None, "q": None, "suppose": None, "compare": None}
_PATHS = {name: path for name, path, _ in PAGES}


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


def _region_marked(view: View) -> Markup:
    """Rules that mark the region of the address wherever it stands among others, as HTML."""
    code = view.address.text("region")
    if code not in view.region_names or code == view.plan["city_code"]:
        return Markup()
    name = "".join(f"\\{ord(sign):x} " for sign in view.region_names[code])
    return fragment("frame.marked_region", name=name)


def _bar(view: View, page: str, share: Callable[[View, str], None]) -> None:
    lang = view.lang
    with st.container(key="head", horizontal=True, vertical_alignment="center", gap="medium"):
        home = view.address.navigation_link("", status=None, rank=None, clause=None)
        html(fragment("frame.brand", lang, home=home), width="content")
        with st.container(key="nav"):
            html(page_links(view, page))
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
                lambda code: KNOWN[code].own_name,
                default=browser_language(), hide_label=True,
            )  # fmt: skip
        share(view, page)


def _notices(view: View, path: str) -> None:
    lang, notes = view.lang, []
    if view.plan["example"]:
        notes.append(example_note(lang))
    if view.pinned:
        notes.append(_pin_note(view, path))
    if view.stray is not None:
        notes.append(elements.note(_stray_words(view, view.stray)))
    html(*notes)


def _pin_note(view: View, path: str) -> Markup:
    date = day(reads.entry_moment(view.place, view.entry), view.zone)
    words = say("as-of-banner", view.lang, entry=str(view.entry), date=date)
    restored = reads.histories().restored_before(view.entry)
    if restored is not None and view.address.text("history") is None:
        facts = {"date": day(restored.began_at, view.zone), "entry": str(view.entry)}
        words += " " + say("as-of-restored", view.lang, **facts)
    live = view.address.link(path, as_of=None) if view.latest > view.entry else ""
    return fragment("frame.pin_note", view.lang, words=words, live=live)


def example_note(lang: str) -> Markup:
    """That the plan's figures are made up."""
    banner, mark = say("example-banner", lang), say("example-mark", lang)
    return elements.note(banner, mark, kind="bm-example")


def _stray_words(view: View, stray: Stray) -> str:
    """Why a pinned entry is not shown: the store was restored since, or is another one."""
    restored = stray.restored
    if restored is None:
        return say("as-of-elsewhere", view.lang, entry=stray.entry)
    return say(
        "as-of-gone", view.lang, entry=stray.entry, date=day(restored.began_at, view.zone),
        kept=str(restored.began_after),
    )  # fmt: skip


def is_on_phone() -> bool:
    """True for a browser that says so."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def html(*parts: Markup, width: Literal["stretch", "content"] = "stretch") -> None:
    """Show HTML in one element; nothing where there is none."""
    whole = joined(parts)
    if whole:
        st.html(whole, width=width)


def plan_over(view: View, more: str = "") -> None:
    """One quiet line: that the plan has ended, and what is still not reported (`more`)."""
    said = " ".join(filter(None, (view.ended, more)))
    html(elements.soft(said) if said else Markup())


def jumps(ways: Iterable[tuple[str, str]]) -> Markup:
    """Links to headings further down, each named by its id and its words."""
    return fragment("frame.jumps", ways=list(ways))


def ways(label: str, choices: Iterable[tuple[str, str, bool]]) -> Markup:
    """One of a few ways to look at something, as links: words, address, whether it is the one."""
    return fragment("frame.ways", label=label, choices=choices)


def way_to_upload(view: View, key: str) -> Markup:
    """The words of an empty list and the way to fill it."""
    href = view.address.link("upload")
    return fragment("frame.way_to_upload", view.lang, words=say(key, view.lang), href=href)


def way_to_today(view: View) -> Markup:
    """Why nothing can be uploaded to a view of the past, and the way out of it."""
    return fragment("frame.way_to_today", view.lang, href=view.address.link("upload", as_of=None))


def unknown_choices(view: View) -> None:
    """Say which choices of the address do not exist; called once all have been read."""
    notes = [
        elements.note(say("unknown-choice", view.lang, label=_label(key, view.lang), value=value,
                  used=say("used-default", view.lang)))
        for key, value in dict.fromkeys(view.address.unknown)
    ]  # fmt: skip
    html(*notes)


def _label(key: str, lang: str) -> str:
    """What a choice of the address is called; a control's by its name."""
    kind, _, name = key.partition(".")
    return say(f"label-{kind}", lang, name=name)


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
    # A part of a page says where it comes from; the ways on stand on the page itself.
    is_part = bool(view.part)
    plan = view.plan["plan"]
    question = view.address.link("notebook", ask=ask, plan=plan, **chosen) if ask else ""
    html(fragment(
        "frame.foot", lang, session=session(), is_part=is_part,
        lines=(source, entry) if is_part else (source, say("footer-method", lang), entry),
        ways=[] if is_part else _ways_on(view), ask="" if is_part else question,
        whole=links.whole_page(view) if st.context.is_embedded else "",
    ))  # fmt: skip


def _ways_on(view: View) -> list[Markup]:
    """The pages that explain, which every foot leads to."""
    return [page_link(view, name, "", say(f"nav-{name}", view.lang))
            for name in ("method", "plan")]  # fmt: skip


def page_links(view: View, page: str) -> Markup:
    """Two landmarks: the pages for readers and those for people who work with the data."""
    listed = [name for name, _, _ in PAGES if name not in ASIDE and has_page(view, name)]
    reading = [name for name in READING if name in listed]
    working = [name for name in listed if name not in READING]
    parts = [(part, [_named(view, name, page) for name in names])
             for part, names in (("reading", reading), ("working", working))]  # fmt: skip
    search = "search" in _PATHS and _named(view, "search", page, "bm-link bm-search")
    return fragment("frame.navigation", view.lang, parts=parts, search=search or "")


def _named(view: View, name: str, page: str, kind: str = "bm-link") -> Markup:
    return page_link(view, name, page, say(f"nav-{name}", view.lang), kind)


def page_link(view: View, name: str, page: str, words: str, kind: str = "bm-link") -> Markup:
    """A link to a page that keeps the choices."""
    href = view.address.navigation_link(_PATHS[name], **({} if name == page else _LOCAL))
    return fragment("frame.link", href=href, words=words, kind=kind, is_here=name == page)


def has_page(view: View, name: str) -> bool:
    """Whether the plan has what the page is about."""
    if name in ("counties", "evaluation") and len(view.regions) < 2:
        return False
    if name == "evaluation":
        return bool(view.settings.get("evaluation"))
    if name == "measures":
        return bool(view.rows(marts.MEASURES))
    if name == "projects":
        rows = view.gaps(view.plan["city_code"], None)
        return any(rule_of(gap).adds_up for gap in rows)
    return True


def why_not(action: str, lang: str) -> None:
    """Say plainly why an action is not open here; nothing where it is."""
    if may(action):
        return
    if writes_here() == "closed":
        words = say("writes-closed", lang)
    else:
        try:
            actor().must(action)
        except Denied as error:
            words = error_text(error, lang)
    html(elements.note(words))


def sign_in_bar(lang: str) -> None:
    """Who is signed in, and the way in or out; nothing on one's own machine."""
    if writes_here() != "signed-in":
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="people"):
        if not actor().signed_in:
            if st.user.is_logged_in:
                html(elements.note(say("sign-in-over", lang)))
            st.button(say("sign-in", lang), on_click=st.login, icon=":material/login:",
                      key="sign-in")  # fmt: skip
            return
        who = actor()
        words = say("signed-in-as", lang, who=who.name, role=say(f"role-{who.role}", lang))
        html(elements.soft(words))
        # A form, because only a page of ours can send it.
        to = f"{base()}{SIGN_OUT}?{urlencode({'lang': lang})}"
        html(fragment("frame.sign_out", lang, to=to), width="content")
