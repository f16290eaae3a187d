"""What a request asks: its filters, each once and known, and numbers that are whole."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import QueryParams
from starlette.requests import Request

from barometer.access import loopback
from barometer.errors import UsageError
from barometer.intake.words.periods import period_of
from barometer.settings import settings
from barometer.store import Store
from barometer.store.views.offered import must_be_one_of
from barometer.wording import LANGUAGES, language_of

# Longer than any name of a plan, a region or an indicator; and than a note should be.
MOST_CHARACTERS, MOST_OF_A_NOTE = 200, 2000
PERIODS = ("2024", "2024-Q3", "2024-09", "2024年1-9月")


def filters(query: QueryParams, allowed: Sequence[str]) -> dict[str, str]:
    """The filters given, as text.

    Raises:
        UsageError: an unknown filter or language, a filter given twice, of which only one could
            count, or one that is longer than any that could be found.
    """
    given = query.multi_items()
    for key, text in given:
        allow(key, allowed)
        short(key, text)
    once = dict(given)
    if len(once) < len(given):
        names = [key for key, _ in given]
        twice = next(key for key in once if names.count(key) > 1)
        raise UsageError("error-api-twice", name=twice)
    known_language(once.get("lang"))
    return once


def allow(key: str, allowed: Sequence[str]) -> None:
    """Refuse a filter or field that there is not.

    Raises:
        UsageError: it is none of `allowed`.
    """
    if key not in allowed:
        shown = key[:MOST_CHARACTERS]
        raise UsageError("error-api-filter", name=shown, allowed=", ".join(allowed))


def short(key: str, text: str, most: int = MOST_CHARACTERS) -> str:
    """The text, no longer than allowed.

    Raises:
        UsageError: it is longer.
    """
    if len(text) > most:
        raise UsageError("error-api-long", name=key, most=most)
    return text


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


def period(text: str | None) -> str | None:
    """A period of figures in its stored spelling, however it is written; None where none is.

    Raises:
        UsageError: no period is written so.
    """
    if not text:
        return None
    period_read = period_of(text)
    if period_read is None:
        raise UsageError("error-api-period", value=text, examples=", ".join(PERIODS))
    return period_read.stored


def known_language(text: str | None) -> None:
    """Nothing where a language is ours, or none is asked for.

    Raises:
        UsageError: it is not ours.
    """
    if text and language_of(text) is None:
        must_be_one_of("lang", text, LANGUAGES)


def entry_of(store: Store, as_of: int | None, history: str | None) -> int:
    """The entry to read at.

    Raises:
        UsageError: there is none such, or it is of another history than the one named.
    """
    entry = store.pinned(as_of)
    if history:
        store.histories().must_hold(history, entry)
    return entry


def site(request: Request) -> str | None:
    """The address that the pages are served under; None where a request's word is not taken.

    On one's own machine it is the one asked at; elsewhere `public_url` of the settings rules.
    """
    if settings().public_url is None and loopback(request.url.hostname):
        return str(request.url).partition("/api/")[0]
    return settings().public_url
