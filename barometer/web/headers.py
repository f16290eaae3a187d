"""What every answer tells the browser to allow, and cookies that keep to themselves.

The policy was found in the browser, page by page, with Streamlit 1.67:

- `script-src` names the inline scripts by their hash: one of Streamlit's page, one a piece of
  ours. Vega runs its expressions in an interpreter of its own (Streamlit starts it so): no `eval`.
- `style-src 'unsafe-inline'`: Streamlit's components write `<style>` elements as they appear,
  and pieces of HTML carry widths and colours of their own.
- `img-src data:` and `font-src data:` are icons and a small font inside Streamlit's style sheet.

No `wasm-unsafe-eval`: Streamlit's protobuf library does without when refused. Nothing needs
workers, frames or blobs. Every end-to-end test fails where the browser's console tells of a
refusal.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from barometer.web.places import API, METRICS, below, is_under

# A script of the page must read it to send it back: the token against forged requests.
_READ_BY_SCRIPTS = "_streamlit_xsrf"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FEATURES = (
    "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope",
    "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
)  # fmt: skip
_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
}
_DATA = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
}
_OURS = {name.lower().encode() for name in (*_FIXED, *_DATA, "Strict-Transport-Security")}
Raw = tuple[bytes, bytes]


def inline_hashes(pages: Iterable[str]) -> tuple[str, ...]:
    """The inline scripts of HTML texts, as a policy names them."""
    scripts = [script for page in pages for script in _INLINE.findall(page)]
    return tuple(dict.fromkeys(_hash(script) for script in scripts))


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def page_policy(hashes: Sequence[str], ancestors: Sequence[str]) -> str:
    """The policy of everything a page is made of."""
    directives = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", *hashes)),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "font-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": _sources(ancestors),
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _sources(origins: Sequence[str]) -> str:
    quoted = [f"'{name}'" if name in ("self", "none") else name for name in origins]
    return " ".join(quoted) or "'none'"


class Headers:
    """Middleware that puts them on every answer."""

    def __init__(
        self, app: ASGIApp, *, base: str, hashes: Sequence[str], ancestors: Sequence[str],
        hsts_seconds: int,
    ) -> None:  # fmt: skip
        self.app, self._base = app, base
        pages = {
            "Content-Security-Policy": page_policy(hashes, ancestors),
            **({"X-Frame-Options": "SAMEORIGIN"} if tuple(ancestors) == ("self",) else {}),
        }
        self._page = _raw({**_FIXED, **pages})
        self._data = _raw({**_FIXED, **_DATA})
        self._tls = _raw({"Strict-Transport-Security": f"max-age={hsts_seconds}"})
        self._tls = self._tls if hsts_seconds else []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; dress its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._dressed(message["headers"], scope)
            await send(message)

        await self.app(scope, receive, dressed)

    def _dressed(self, headers: Iterable[Raw], scope: Scope) -> list[Raw]:
        # Ours are worded once, and plain lists are quick: this is part of every answer.
        secure = scope["scheme"] == "https"
        is_data = is_under(below(scope["path"], self._base), API, METRICS)
        ours = self._data if is_data else self._page
        theirs = [(name, _guarded(value, secure) if name == b"set-cookie" else value)
                  for name, value in headers if name not in _OURS]  # fmt: skip
        return [*theirs, *ours, *(self._tls if secure else ())]


def _raw(headers: Mapping[str, str]) -> list[Raw]:
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]


def _guarded(cookie: bytes, secure: bool) -> bytes:
    return guarded(cookie.decode("latin-1"), secure=secure).encode("latin-1")


def guarded(cookie: str, *, secure: bool) -> str:
    """A cookie with every restraint it can bear."""
    parts = [part.strip() for part in cookie.split(";")]
    said = {part.split("=")[0].lower() for part in parts[1:]}
    if secure and "secure" not in said:
        parts.append("Secure")
    if "httponly" not in said and not parts[0].startswith(f"{_READ_BY_SCRIPTS}="):
        parts.append("HttpOnly")
    if "samesite" not in said:
        parts.append("SameSite=Lax")
    return "; ".join(parts)
