"""What whoever looks at a page may do there, and the way in or out."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from barometer.errors import Denied
from barometer.ui.frame import frame
from barometer.ui.html import elements
from barometer.ui.html.templates import fragment
from barometer.ui.state.people import actor, may, writes_here
from barometer.ui.state.served_under import base
from barometer.web.places import SIGN_OUT
from barometer.wording import error_text, say


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
    frame.html(elements.note(words))


def bar(lang: str) -> None:
    """Who is signed in, and the way in or out; nothing on one's own machine."""
    if writes_here() != "signed-in":
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="people"):
        if not actor().signed_in:
            if st.user.is_logged_in:
                frame.html(elements.note(say("sign-in-over", lang)))
            st.button(say("sign-in", lang), on_click=st.login, icon=":material/login:",
                      key="sign-in")  # fmt: skip
            return
        who = actor()
        words = say("signed-in-as", lang, who=who.name, role=say(f"role-{who.role}", lang))
        frame.html(elements.soft(words))
        # A form, because only a page of ours can send it.
        to = f"{base()}{SIGN_OUT}?{urlencode({'lang': lang})}"
        frame.html(fragment("frame.sign_out", lang, to=to), width="content")
