"""Tokens for machines that upload: ledger entries that keep a hash, never the token."""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, TypedDict

from barometer.access import Actor
from barometer.access.people import NEEDED_SCOPES
from barometer.errors import Denied, UsageError
from barometer.store import staging, writing
from barometer.store.transactions import after_commit

if TYPE_CHECKING:
    from barometer.store.database import Database

PREFIX = "bm_"
BYTES = 32
# A token is no operator: whoever steals one must not be able to make more.
ROLES = ("reader", "uploader", "bureau", "editor")
# How a scope is given on the command line.
_OPTIONS = {"regions": "--region", "indicators": "--indicator", "bodies": "--body"}


class Token(TypedDict):
    """One token: what it may do, until when, and what became of it."""

    number: int
    at: datetime
    by: str | None
    name: str
    role: str
    regions: list[str]
    indicators: list[str]
    bodies: list[str]
    expires: str | None
    state: str
    revoked_at: datetime | None
    revoked_by: str | None


class NewToken(Token):
    """A token and its secret, which is shown this once."""

    token: str


def create(
    store: Database,
    name: str,
    role: str,
    *,
    regions: Sequence[str] = (),
    indicators: Sequence[str] = (),
    bodies: Sequence[str] = (),
    expires: date | None = None,
    by: str | None = None,
) -> NewToken:
    """A new token: its number, what it may do, and `token` itself, shown this once.

    Raises:
        Denied: whoever asks may not issue tokens.
        UsageError: a role that tokens cannot have, or a role without the scope it needs.
    """
    scope = {"regions": sorted(set(regions)), "indicators": sorted(set(indicators)),
             "bodies": sorted(set(bodies))}  # fmt: skip
    _check_scope(store, name, role, scope)
    secret = PREFIX + secrets.token_urlsafe(BYTES)
    detail = {"name": name, "role": role, **scope, "sha256": _hash(secret),
              "expires": expires.isoformat() if expires else None}  # fmt: skip
    actor = store.actor(by)
    with store.writing("token", actor) as cursor:
        number = writing.append_entry(cursor, "token", actor, note=name, detail=detail)
    with after_commit():
        return {**_token(store, number), "token": secret}


def _check_scope(store: Database, name: str, role: str, scope: Mapping[str, Sequence[str]]) -> None:
    if not name.strip():
        raise UsageError("error-token-name")
    if role not in ROLES:
        raise UsageError("error-token-role", role=role, allowed=", ".join(ROLES))
    needed = NEEDED_SCOPES.get(role, ())
    if needed and not any(scope[key] for key in needed):
        raise UsageError(
            "error-token-scope", role=role, needed=" / ".join(map(_OPTIONS.__getitem__, needed))
        )
    if not needed and any(scope.values()):
        raise UsageError("error-token-no-scope", role=role)
    codes = {row["code"] for row in store.regions()}
    slugs = {row["indicator"] for row in store.indicators()}
    for code in scope["regions"]:
        if code not in codes:
            raise UsageError("error-no-region-anywhere", region=code)
    for slug in scope["indicators"]:
        if slug not in slugs:
            raise UsageError("error-no-indicator", indicator=slug)


def issued_tokens(store: Database) -> list[Token]:
    """Every token ever issued, newest first, without its hash."""
    return [token for token, _ in _all(store)]


def revoke(store: Database, number: int, by: str | None = None, why: str | None = None) -> Token:
    """Make a token worthless from now on.

    Raises:
        Denied: whoever asks may not revoke tokens.
        UsageError: there is no such token, or it is revoked already.
    """
    actor = store.actor(by)
    with store.writing("token_revoke", actor) as cursor:
        if _token(store, number)["revoked_at"] is not None:
            raise UsageError("error-token-revoked", number=number)
        writing.append_entry(cursor, "token_revoked", actor, subject=number, note=why)
    with after_commit():
        return _token(store, number)


def actor_of(store: Database, secret: str) -> Actor:
    """Who a token speaks for.

    Raises:
        Denied: no such token, or it is revoked or over.
    """
    wanted = _hash(secret)
    for row, held in _all(store):
        if hmac.compare_digest(held, wanted) and row["state"] == "valid":
            return Actor(row["name"], row["role"], frozenset(row["regions"]),
                         frozenset(row["indicators"]), frozenset(row["bodies"]))  # fmt: skip
    raise Denied("denied-token", signed_in=False)


def _all(store: Database) -> list[tuple[Token, str]]:
    """Every token, newest first, with its hash."""
    gone = {row["subject"]: row for row in store.ledger(kind="token_revoked")}
    # A clock that went back does not bring a token back that was over when something was written.
    [latest] = store.rows(staging.LATEST_MOMENT)
    today = max(datetime.now(UTC).date().isoformat(), str(latest["at"])[:10])
    tokens: list[tuple[Token, str]] = []
    for row in store.ledger(kind="token"):
        detail = json.loads(row["detail"] or "{}")
        revoked = gone.get(row["entry"])
        over = detail["expires"] is not None and detail["expires"] < today
        state = "revoked" if revoked else "expired" if over else "valid"
        tokens.append((Token(
            number=row["entry"], at=row["at"], by=row["by"], name=detail["name"],
            role=detail["role"], regions=detail["regions"], indicators=detail["indicators"],
            bodies=detail["bodies"], expires=detail["expires"], state=state,
            revoked_at=revoked and revoked["at"], revoked_by=revoked and revoked["by"],
        ), detail["sha256"]))  # fmt: skip
    return tokens


def _token(store: Database, number: int) -> Token:
    for row in issued_tokens(store):
        if row["number"] == number:
            return row
    raise UsageError("error-no-token", number=number)


def _hash(secret: str) -> str:
    # 256 random bits need no salt: nobody can list them.
    return sha256(secret.encode()).hexdigest()
