"""Where people and their rights come from."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from barometer.access import (
    ACTIONS,
    ALLOWED,
    NOBODY,
    PASSER_BY,
    Actor,
    anonymous,
    at_keyboard,
    owner,
    registered,
    signed_in,
)  # fmt: skip
from barometer.errors import Denied, UsageError
from barometer.wording import LANGUAGES, error_text, say

Write = Callable[[str], Path]
PEOPLE = """
["Li@example.cn"]
name = "李"
role = "uploader"
regions = ["211402"]
[subject-7]
role = "editor"
["bureau@example.cn"]
role = "bureau"
bodies = ["gxj"]
"""


def test_roles_file_gives_people_by_address_subject_and_name(roles_file: Write) -> None:
    """Capitals do not matter in an address; the name in the ledger is the one given."""
    roles_file(PEOPLE)
    li = Actor("李", "uploader", frozenset({"211402"}))
    assert [at_keyboard(by) for by in ("li@EXAMPLE.cn", "李", "subject-7")] == [
        li, li, Actor("subject-7", "editor"),
    ]  # fmt: skip


def test_who_is_not_in_the_roles_file_may_not_act_from_the_command_line(roles_file: Write) -> None:
    """A name that nobody bears, or none at all, is refused with exit code 2."""
    roles_file(PEOPLE)
    for by, key in (("wang", "denied-unknown-person"), (None, "denied-no-name")):
        with pytest.raises(Denied, match=key) as caught:
            at_keyboard(by)
        assert (caught.value.exit_code, caught.value.status) == (2, 401)


def test_without_a_roles_file_the_machine_is_its_owners() -> None:
    """On one's own machine all is open, under the name given or `local`."""
    assert registered() is None
    assert (at_keyboard("李"), at_keyboard(None)) == (owner("李"), owner())
    assert (owner().name, owner().role, anonymous()) == ("local", "operator", owner())


@pytest.mark.parametrize(("access", "unknown"), [("public-read", PASSER_BY), ("signed-in", NOBODY)])
def test_somebody_unknown_reads_or_does_not(
    access: str, unknown: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has not signed in reads where everybody may, and never writes."""
    monkeypatch.setenv("BAROMETER_ACCESS", access)
    assert anonymous() == unknown
    assert not unknown.may("upload")
    assert unknown.may("read") == (access == "public-read")


def test_every_mistake_of_the_roles_file_is_named_at_once(roles_file: Write) -> None:
    """Wrong role, a role without its scope, a misspelt key, a scope that is no list."""
    roles_file('[a]\nrole="boss"\n[b]\nrole="uploader"\n[c]\nrole="editor"\nregion=["1"]\n'
               '[d]\nrole="bureau"\nindicators="x"\n')  # fmt: skip
    with pytest.raises(UsageError) as caught:
        registered()
    told = str(caught.value.facts["problems"])
    assert [place in told for place in (
        "[a] role: 'boss' (reader, uploader, bureau, editor, operator)", "[b] role = 'uploader'",
        "[c] region: ?", "[d] indicators: 'x'",
    )] == [True] * 4  # fmt: skip


def test_a_roles_file_that_is_not_there_or_no_toml(
    roles_file: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Both are told by the file's name, never by its folder."""
    roles_file("[a\n")
    with pytest.raises(UsageError, match="error-roles-file"):
        registered()
    monkeypatch.setenv("BAROMETER_ROLES", str(tmp_path / "gone.toml"))
    with pytest.raises(UsageError, match="error-roles-unreadable") as caught:
        registered()
    assert caught.value.facts["file"] == "gone.toml"


def test_the_provider_vouches_for_an_address(roles_file: Write) -> None:
    """By an address that it says it verified, or by a subject, letter by letter."""
    roles_file(PEOPLE)
    assert signed_in({"sub": "x", "email": "LI@example.cn", "email_verified": True}).name == "李"
    assert signed_in({"sub": "subject-7", "name": "王"}) == Actor("subject-7", "editor")
    assert signed_in({"sub": "SUBJECT-7", "name": "王"}) == Actor("王", "reader")


@pytest.mark.parametrize("verified", [None, False, "true", "false", 1, "yes", [True]])
def test_only_a_verified_address_counts(verified: object, roles_file: Write) -> None:
    """Nothing but `true` itself: left out, as text or as a number it gives no rights."""
    roles_file(PEOPLE)
    claims = {"sub": "x", "email": "li@example.cn", "email_verified": verified}
    assert signed_in(claims) == Actor("x", "reader")
    assert signed_in({"sub": "x", "email": "li@example.cn"}) == Actor("x", "reader")


def test_a_subject_never_counts_as_an_address_nor_an_address_as_a_subject(
    roles_file: Write,
) -> None:
    """Some providers let people choose their subject, or pass on an address unseen."""
    roles_file(PEOPLE)
    assert signed_in({"sub": "li@example.cn"}).role == "reader"
    assert signed_in({"sub": "Li@example.cn", "email_verified": True}).role == "reader"
    claims = {"sub": "x", "email": "subject-7", "email_verified": True}
    assert signed_in(claims).role == "reader"


@pytest.mark.parametrize("access", ["public-read", "signed-in"])
@pytest.mark.parametrize("over", [0, -1, 1_600_000_000, 1.5e9, "4000000000", True, [], "x"])
def test_claims_whose_time_is_over_vouch_for_nobody(
    over: object, access: str, roles_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes with them is unknown, as is who comes with a time that is none."""
    monkeypatch.setenv("BAROMETER_ACCESS", access)
    roles_file(PEOPLE)
    claims = {"sub": "subject-7", "exp": over}
    assert signed_in(claims) == (PASSER_BY if access == "public-read" else NOBODY)
    assert signed_in({**claims, "exp": time.time() + 60}).role == "editor"


def test_addresses_that_differ_in_capitals_are_one_person(roles_file: Write) -> None:
    """Which of the two would count is a guess: the file is refused, both named."""
    roles_file('["Li@x.cn"]\nrole="reader"\n["li@X.cn"]\nrole="operator"\n')
    with pytest.raises(UsageError, match="error-roles-file") as caught:
        registered()
    assert caught.value.facts["problems"] == "[Li@x.cn]: 2 ×; [li@X.cn]: 2 ×"


@pytest.mark.parametrize("role", ["reader", "editor", "operator"])
@pytest.mark.parametrize("scope", ["regions", "indicators", "bodies"])
def test_a_scope_that_limits_nobody_is_refused(role: str, scope: str, roles_file: Write) -> None:
    """Whoever wrote it meant less than the role gives: named at the start."""
    roles_file(f'["li@x.cn"]\nrole = "{role}"\n{scope} = ["junk"]\n')
    with pytest.raises(UsageError, match="error-roles-file") as caught:
        registered()
    assert caught.value.facts["problems"] == f"[li@x.cn] role = '{role}': {scope} ?"


@pytest.mark.parametrize("role", ["editor:x", "operator:junk", "Editor", " editor", "*", ""])
def test_a_role_that_is_none_is_refused_at_the_start(role: str, roles_file: Write) -> None:
    """The line names the person, what stands there and what may."""
    roles_file(f'["li@x.cn"]\nrole = "{role}"\n')
    with pytest.raises(UsageError, match="error-roles-file") as caught:
        registered()
    assert f"[li@x.cn] role: {role!r} (reader, uploader" in str(caught.value.facts["problems"])


def test_a_scope_limits_whichever_role_bears_it() -> None:
    """An editor held to a county, however that came about, reaches that county alone."""
    held = Actor("王", "editor", frozenset({"211402"}))
    assert (held.limited, held.reaches_region("211402"), held.reaches_region("211403")) == (
        True, True, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("editor", Actor("王", "editor")),
        ("uploader:211402;211403", Actor("王", "uploader", frozenset({"211402", "211403"}))),
        (["staff", "reader", "bureau:gdp"], Actor("王", "bureau", indicators=frozenset({"gdp"}))),
        ({"role": "bureau", "bodies": ["gxj"]}, Actor("王", "bureau", bodies=frozenset({"gxj"}))),
        ("uploader", Actor("王", "reader")),
        ("editor:x", Actor("王", "reader")),
        ("editor:", Actor("王", "reader")),
        ("operator:junk", Actor("王", "reader")),
        (["operator:junk", "uploader:211402"], Actor("王", "uploader", frozenset({"211402"}))),
        ({"role": "editor", "regions": ["211402"]}, Actor("王", "reader")),
        ("Editor", Actor("王", "reader")),
        ({"role": "king"}, Actor("王", "reader")),
        (None, Actor("王", "reader")),
        (7, Actor("王", "reader")),
    ],
)
def test_claims_name_roles(claim: object, expected: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, list or table; a role without the scope it needs gives reading only."""
    monkeypatch.setenv("BAROMETER_ROLES_CLAIM", "barometer")
    assert signed_in({"sub": "x", "name": "王", "barometer": claim}) == expected


def test_each_role_may_do_what_those_below_it_may() -> None:
    """From nobody to operator each gains; an operator may do all."""
    order = [ALLOWED[role] for role in ("nobody", "reader", "uploader", "editor", "operator")]
    assert [small < large for small, large in pairwise(order)] == [True] * 4
    assert ALLOWED["uploader"] == ALLOWED["bureau"]
    assert set(ACTIONS) == ALLOWED["operator"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refusal_says_who_may(lang: str) -> None:
    """The sentence names the person, what he wanted and the roles that may."""
    with pytest.raises(Denied) as caught:
        Actor("李", "uploader").must("freeze")
    told = error_text(caught.value, lang)
    assert [part in told for part in (
        "李", say("action-freeze", lang), say("role-editor", lang), say("role-operator", lang),
    )] == [True] * 4  # fmt: skip
    assert (caught.value.status, caught.value.exit_code) == (403, 2)
