"""Where people and their rights come from."""

from __future__ import annotations

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
    """By verified address or subject; an address not verified gives no rights."""
    roles_file(PEOPLE)
    assert signed_in({"sub": "x", "email": "li@example.cn"}).role == "uploader"
    assert signed_in({"sub": "subject-7", "name": "王"}) == Actor("subject-7", "editor")
    unverified = {"sub": "x", "email": "li@example.cn", "email_verified": False}
    assert signed_in(unverified) == Actor("x", "reader")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("editor", Actor("王", "editor")),
        ("uploader:211402;211403", Actor("王", "uploader", frozenset({"211402", "211403"}))),
        (["staff", "reader", "bureau:gdp"], Actor("王", "bureau", indicators=frozenset({"gdp"}))),
        ({"role": "bureau", "bodies": ["gxj"]}, Actor("王", "bureau", bodies=frozenset({"gxj"}))),
        ("uploader", Actor("王", "reader")),
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
