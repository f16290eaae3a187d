"""Where people and their rights come from: the roles file, or what the provider says of them.

Whether pages may write at all is told by where the app listens and how people sign in.
"""

from __future__ import annotations

import logging
import time
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal

from barometer.access.actors import NOBODY, PASSER_BY, ROLES, Actor, owner
from barometer.errors import Denied, UsageError
from barometer.settings import settings

SCOPES = ("regions", "indicators", "bodies")
_KEYS = ("name", "role", *SCOPES)
# What a role is nothing without.
NEEDED_SCOPES = {"uploader": ("regions",), "bureau": ("indicators", "bodies")}
_LOG = logging.getLogger(__name__)

Writes = Literal["open", "signed-in", "closed"]


def is_address(who: str) -> bool:
    """True for an e-mail address; anything else is a subject that the provider gives."""
    return "@" in who


def _folded(who: str) -> str:
    """How a person is looked up: capitals tell subjects apart, addresses not."""
    return who.strip().casefold() if is_address(who) else who


@dataclass(frozen=True, slots=True)
class People:
    """The people of a roles file, by e-mail address in small letters or by subject."""

    known: Mapping[str, Actor]

    def by_claims(self, mail: str | None, subject: str | None) -> Actor | None:
        """The person of a verified address, else of a subject; neither counts as the other."""
        if mail and is_address(mail) and (actor := self.known.get(_folded(mail))):
            return actor
        return None if not subject or is_address(subject) else self.known.get(subject)

    def named(self, name: str) -> Actor | None:
        """The person of that address or subject, else the only one of that name."""
        same = [actor for actor in self.known.values() if actor.name == name]
        return self.known.get(_folded(name)) or (same[0] if len(same) == 1 else None)


def registered() -> People | None:
    """The people of the roles file; None where the setting `roles` names none.

    Raises:
        UsageError: the file cannot be read or has mistakes, all of them named at once.
    """
    path = settings().roles
    if path is None:
        return None
    try:
        document = tomllib.loads(Path(path).expanduser().read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("error-roles-unreadable", file=Path(path).name) from error
    except tomllib.TOMLDecodeError as error:
        why = f"{Path(path).name}: {error}"
        raise UsageError("error-roles-file", problems=why) from error
    mistakes = [text for who, entry in document.items() for text in mistakes_of(who, entry)]
    mistakes += _doubles(document)
    if mistakes:
        raise UsageError("error-roles-file", problems="; ".join(mistakes))
    return People({_folded(who): person(who, entry) for who, entry in document.items()})


def _doubles(document: Iterable[str]) -> list[str]:
    """People who stand in the file twice: which of their entries counts would be a guess."""
    times = Counter(_folded(who) for who in document)
    return [f"[{who}]: 2 ×" for who in document if times[_folded(who)] > 1]


def mistakes_of(who: str, entry: object) -> list[str]:
    """What is wrong with one person's entry: place, what was found, what is allowed."""
    if not isinstance(entry, dict):
        return [f"[{who}]: {entry!r} (role = ...)"]
    mistakes = [f"[{who}] {key}: ? ({', '.join(_KEYS)})" for key in entry if key not in _KEYS]
    role = entry.get("role")
    if role not in ROLES:
        mistakes.append(f"[{who}] role: {role!r} ({', '.join(ROLES)})")
    for scope in SCOPES:
        codes = entry.get(scope, [])
        if not (isinstance(codes, list) and all(isinstance(code, str) for code in codes)):
            mistakes.append(f'[{who}] {scope}: {codes!r} (["...", "..."])')
    return [*mistakes, *_scope_mistakes(who, entry)]


def _scope_mistakes(who: str, entry: Mapping[str, Any]) -> list[str]:
    """A role without the scope it needs; a scope on a role that has none would limit nobody."""
    role, given = str(entry.get("role")), [scope for scope in SCOPES if entry.get(scope)]
    needed = NEEDED_SCOPES.get(role, ())
    if needed and not set(needed) & set(given):
        return [f"[{who}] role = {role!r}: {' / '.join(needed)} = [...] ?"]
    if role in ROLES and not needed:
        return [f"[{who}] role = {role!r}: {scope} ?" for scope in given]
    return []


def person(who: str, entry: Mapping[str, Any]) -> Actor:
    """The actor of an entry without mistakes."""
    regions, indicators, bodies = (frozenset(entry.get(scope, ())) for scope in SCOPES)
    return Actor(str(entry.get("name") or who), entry["role"], regions, indicators, bodies)


def anonymous() -> Actor:
    """Whoever has not signed in: on one's own machine its owner, else a reader or nobody."""
    access = settings().access
    if access == "open":
        return owner()
    return PASSER_BY if access == "public-read" else NOBODY


def at_keyboard(by: str | None) -> Actor:
    """Who acts on the command line: a person of the roles file, else the machine's owner.

    Raises:
        Denied: there is a roles file, and `by` is nobody in it.
    """
    people = registered()
    if people is None:
        return owner(by)
    actor = people.named(by) if by else None
    if actor is None:
        key = "denied-unknown-person" if by else "denied-no-name"
        raise Denied(key, signed_in=False, who=by or "")
    return actor


def unbound(by: str | None) -> Actor:
    """Who acts where no actor was named: with open access `by` or the owner, else the anonymous.

    Raises:
        Denied: see `at_keyboard`.
    """
    return at_keyboard(by) if settings().access == "open" else anonymous()


def signed_in(claims: Mapping[str, Any]) -> Actor:
    """The person whom the provider vouches for: by the roles file, its claims, else a reader.

    An e-mail address counts only where the provider says that it has verified it. Claims whose
    time (`exp`) is over vouch for nobody.
    """
    if _is_over(claims.get("exp")):
        return NOBODY if settings().access == "signed-in" else PASSER_BY
    mail = _text(claims, "email") if claims.get("email_verified") is True else None
    subject = _text(claims, "sub")
    name = _text(claims, "name") or mail or subject or "?"
    people = registered()
    actor = people.by_claims(mail, subject) if people else None
    if actor is None and (claim := settings().roles_claim):
        actor = from_claims(name, claims.get(claim))
    return actor or Actor(name, "reader")


def _text(claims: Mapping[str, Any], name: str) -> str | None:
    value = claims.get(name)
    return value if isinstance(value, str) and value else None


def _is_over(expires: object) -> bool:
    """True once the expiry (seconds since 1970) has passed or is no number; None never expires."""
    if expires is None:
        return False
    if isinstance(expires, bool) or not isinstance(expires, int | float):
        return True
    return not time.time() < expires


def from_claims(name: str, claim: object) -> Actor | None:
    """The actor of a claim: `"editor"`, `"uploader:211402;211403"`, a list of such, or a table.

    The strongest role counts, with the scopes of all its mentions; None where none is known. A
    scope on a role that has none (`editor:x`) is a mistake of the provider's and gives nothing.
    """
    if isinstance(claim, Mapping):
        mistakes = mistakes_of(name, dict(claim))
        if mistakes:
            _LOG.warning("claim not understood: %s", "; ".join(mistakes))
        return None if mistakes else person(name, {**claim, "name": name})
    texts = [claim] if isinstance(claim, str) else claim if isinstance(claim, Iterable) else ()
    scopes: dict[str, set[str]] = {}
    for text in texts:
        role, colon, codes = str(text).partition(":")
        if role in ROLES and bool(colon) == (role in NEEDED_SCOPES):
            scopes.setdefault(role, set()).update(filter(None, codes.split(";")))
        elif role in ROLES:
            _LOG.warning("claim not understood: %s", text)
    for role in reversed(ROLES):
        needed = NEEDED_SCOPES.get(role, ("regions",))[0]
        if role in scopes and (role not in NEEDED_SCOPES or scopes[role]):
            return person(name, {"role": role, needed: sorted(scopes[role]), "name": name})
    return None


def writes(address: str | None, sign_in: bool) -> Writes:
    """How the pages take writes.

    `open` on one's own machine, `signed-in` where people sign in with a provider, `closed` where
    others can come in and nobody can sign in. `address` is the one listened on, None for all.
    """
    if settings().access == "open":
        return "open" if loopback(address) else "closed"
    return "signed-in" if sign_in else "closed"


def loopback(address: str | None) -> bool:
    """True where only this machine reaches the address."""
    if address == "localhost":
        return True
    try:
        return ip_address((address or "").strip("[]")).is_loopback
    except ValueError:
        return False
