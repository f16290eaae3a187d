"""Who looks at a page: the machine's owner, a person who signed in, or somebody unknown."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import streamlit as st
from starlette.requests import Request
from streamlit.auth_util import (
    get_cookie_with_chunks,
    get_origin_from_redirect_uri,
    get_secrets_auth_section,
)
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import (
    decode_signed_value,
    decode_xsrf_token_string,
)  # fmt: skip
from streamlit.web.server.starlette.starlette_server_config import (
    USER_COOKIE_NAME,
    XSRF_COOKIE_NAME,
)  # fmt: skip

from barometer import access
from barometer.access import Actor, Writes
from barometer.settings import settings
from barometer.store import Store
from barometer.ui.state import reads
from barometer.web.callers import household
from barometer.wording import say

_LOG = logging.getLogger(__name__)
# What a proxy says of the reader it stands for: he is not at this machine.
_FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP")


def can_sign_in() -> bool:
    """True where a provider is set."""
    return bool(get_secrets_auth_section().get("redirect_uri"))


def writes() -> Writes:
    """How the pages take writes, by the settings alone."""
    return access.writes(st.get_option("server.address"), can_sign_in())


def tell_at_start() -> None:
    """Write into the log that writes are closed, and why.

    Raises:
        UsageError: the roles file cannot be meant.
    """
    access.registered()
    if writes() == "closed":
        _LOG.warning(say("writes-closed", "en"))


def writes_here() -> Writes:
    """How this page takes writes: its owner's page is open only at the machine itself."""
    how = writes()
    return "closed" if how == "open" and _is_forwarded() else how


def _is_forwarded() -> bool:
    """True where a proxy stands between reader and page."""
    return any(name in st.context.headers for name in _FORWARDED)


def address() -> str | None:
    """The address that counts for what a reader may ask; None at the machine itself."""
    host = st.context.ip_address
    if host is None:
        return "" if _is_forwarded() else None
    return household(host)


def page_address() -> str:
    """The page's address as the browser says; of its path alone where a proxy stands between."""
    url = st.context.url or ""
    return urlsplit(url).path if _is_forwarded() else url


def actor(by: str = "") -> Actor:
    """Who acts on this page; `by` is the name given where the machine is its owner's.

    Raises:
        Denied: there is a roles file, and `by` is nobody in it.
    """
    how = writes_here()
    if how == "open":
        return access.unbound(by) if by else access.owner()
    if how == "signed-in" and st.user.is_logged_in:
        return access.signed_in(st.user.to_dict())
    return access.PASSER_BY if settings().access == "open" else access.anonymous()


def acting_store(by: str = "") -> Store:
    """The store, every write of which is made by whoever looks at this page."""
    return reads.store().acting(actor(by))


def admit_reader() -> None:
    """Let readers in.

    Raises:
        Denied: only people signed in may read, and nobody is.
    """
    actor().must("read")


def writer_name() -> str | None:
    """The name under which writes are stored; None where the machine's owner types one."""
    return None if writes_here() == "open" else actor().name


def may(action: str) -> bool:
    """True where the button for an action can be pressed."""
    return writes_here() != "closed" and actor().may(action)


def reader_here() -> str | None:
    """A name for this person in this browser that nobody can guess; None for a browser without one.

    It is made of the random token by which the browser proves that its requests are its own.
    """
    token, _ = decode_xsrf_token_string(st.context.cookies.get(XSRF_COOKIE_NAME, ""))
    if not token:
        return None
    who = actor()
    return sha256(token + repr((who.name, who.role)).encode()).hexdigest()


def of_request(request: Request) -> Actor | None:
    """Whom the sign-in cookie of a request names; its signature is checked."""
    if not can_sign_in():
        return None

    def one(name: str) -> bytes | None:
        value = request.cookies.get(name)
        secret = get_cookie_secret()
        return decode_signed_value(secret, name, value.encode("latin-1")) if value else None

    said = get_cookie_with_chunks(one, USER_COOKIE_NAME)
    claims: Mapping[str, Any] = json.loads(said) if said else {}
    ours = claims.get("origin") == get_origin_from_redirect_uri()
    return access.signed_in(claims) if ours and claims.get("is_logged_in") else None
