"""What a request asks: its filters, each once and known, and numbers that are whole."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request

from barometer.errors import UsageError


def filters(request: Request, allowed: Sequence[str]) -> dict[str, str]:
    """The filters given, as text.

    Raises:
        UsageError: an unknown filter, or one given twice, of which only one could count.
    """
    given = request.query_params.multi_items()
    for key, _ in given:
        if key not in allowed:
            raise UsageError("error-api-filter", name=key, allowed=", ".join(allowed))
    once = dict(given)
    if len(once) < len(given):
        names = [key for key, _ in given]
        twice = next(key for key in once if names.count(key) > 1)
        raise UsageError("error-api-twice", name=twice)
    return once


def whole(key: str, text: str | None) -> int | None:
    """A whole number that is not negative; None where nothing is given.

    Raises:
        UsageError: anything else.
    """
    if not text:
        return None
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise UsageError("error-api-number", name=key, value=text)
    return int(text)


def has_already(request: Request, tag: str) -> bool:
    """True where the client holds the answer of this tag; a proxy may have marked it as weak."""
    held = request.headers.get("if-none-match", "").split(",")
    return any(text.strip().removeprefix("W/") == tag for text in held)
