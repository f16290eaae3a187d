"""Where people and their rights come from: the roles file, or what the provider says of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from barometer.access.actors import NOBODY, PASSER_BY, ROLES, Actor, owner
from barometer.errors import Denied, UsageError
from barometer.settings import settings

SCOPES = ("regions", "indicators", "bodies")
_KEYS = ("name", "role", *SCOPES)
# What a role is nothing without.
_NEEDS = {"uploader": ("regions",), "bureau": ("indicators", "bodies")}


@dataclass(frozen=True, slots=True)
class People:
    """The people of a roles file, by e-mail address or subject in small letters."""

    known: Mapping[str, Actor]

    def find(self, *names: str | None) -> Actor | None:
        """The person of the first of these addresses, subjects or names that is known."""
        for name in filter(None, names):
            found = self.known.get(name.casefold())
            if found is not None:
                return found
        return None

    def named(self, name: str) -> Actor | None:
        """The person of that address or subject, else the only one of that name."""
        same = [actor for actor in self.known.values() if actor.name == name]
        return self.find(name) or (same[0] if len(same) == 1 else None)


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
    mistakes = [text for who, said in document.items() for text in mistakes_of(who, said)]
    if mistakes:
        raise UsageError("error-roles-file", problems="; ".join(mistakes))
    return People({who.casefold(): person(who, said) for who, said in document.items()})


def mistakes_of(who: str, said: object) -> list[str]:
    """What is wrong with one person's entry: place, what was found, what is allowed."""
    if not isinstance(said, dict):
        return [f"[{who}]: {said!r} (role = ...)"]
    found = [f"[{who}] {key}: ? ({', '.join(_KEYS)})" for key in said if key not in _KEYS]
    role = said.get("role")
    if role not in ROLES:
        found.append(f"[{who}] role: {role!r} ({', '.join(ROLES)})")
    for scope in SCOPES:
        codes = said.get(scope, [])
        if not (isinstance(codes, list) and all(isinstance(code, str) for code in codes)):
            found.append(f'[{who}] {scope}: {codes!r} (["...", "..."])')
    needed = _NEEDS.get(str(role), ())
    if needed and not any(said.get(scope) for scope in needed):
        found.append(f"[{who}] role = {role!r}: {' / '.join(needed)} = [...] ?")
    return found


def person(who: str, said: Mapping[str, Any]) -> Actor:
    """The actor of an entry without mistakes."""
    regions, indicators, bodies = (frozenset(said.get(scope, ())) for scope in SCOPES)
    return Actor(str(said.get("name") or who), said["role"], regions, indicators, bodies)


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
    found = people.named(by) if by else None
    if found is None:
        key = "denied-unknown-person" if by else "denied-no-name"
        raise Denied(key, signed_in=False, who=by or "")
    return found


def unbound(by: str | None) -> Actor:
    """Who acts where the program was told of no actor: the owner on his own machine, else nobody.

    Raises:
        Denied: see `at_keyboard`.
    """
    return at_keyboard(by) if settings().access == "open" else anonymous()


def signed_in(claims: Mapping[str, Any]) -> Actor:
    """The person whom the provider vouches for: by the roles file, its claims, else a reader.

    An e-mail address that the provider says it has not verified is not looked at.
    """
    mail = claims.get("email") if claims.get("email_verified") is not False else None
    subject = claims.get("sub")
    name = str(claims.get("name") or mail or subject or "?")
    people = registered()
    found = people.find(mail, subject) if people else None
    if found is None and (claim := settings().roles_claim):
        found = from_claims(name, claims.get(claim))
    return found or Actor(name, "reader")


def from_claims(name: str, said: object) -> Actor | None:
    """The actor of a claim: `"editor"`, `"uploader:211402;211403"`, a list of such, or a table.

    The strongest role counts, with the scopes of all its mentions; None where none is known.
    """
    if isinstance(said, Mapping):
        return None if mistakes_of(name, dict(said)) else person(name, {**said, "name": name})
    texts = [said] if isinstance(said, str) else said if isinstance(said, Iterable) else ()
    scopes: dict[str, set[str]] = {}
    for text in texts:
        role, _, codes = str(text).partition(":")
        if role in ROLES:
            scopes.setdefault(role, set()).update(filter(None, codes.split(";")))
    for role in reversed(ROLES):
        needed = _NEEDS.get(role, ("regions",))[0]
        if role in scopes and (role not in _NEEDS or scopes[role]):
            return person(name, {"role": role, needed: sorted(scopes[role]), "name": name})
    return None
