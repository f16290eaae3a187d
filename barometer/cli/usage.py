"""What is wrong with a command as it was typed, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import typer

from barometer.wording import say

_QUOTED = re.compile(r"'([^']*)'|\s\(([^()]+)\)")
# The library's errors by the names of their classes, which it keeps to itself.
_BY_CLASS = {
    "MissingParameter": "usage-missing",
    "NoSuchOption": "usage-no-option",
    "BadOptionUsage": "usage-no-value",
    "BadParameter": "usage-bad-value",
}
# What a value should have been, by the kind of its error.
_EXPECTED = {"int_parsing": "usage-integer", "float_parsing": "usage-number"}


def usage_error(error: typer.TyperException, lang: str) -> str:
    """One sentence; the library's own, in English, for what it says but rarely."""
    key = _BY_CLASS.get(type(error).__name__) or _of_command(error)
    if key is None:
        return " ".join(error.format_message().split())
    value, should = _value(error, lang) if key == "usage-bad-value" else ("", "")
    near = should or _near(error)
    hint = "near" if near else "none"
    return say(key, lang, name=_name(error), value=value, near=near, hint=hint)


def _of_command(error: typer.TyperException) -> str | None:
    """A word too many, or one that names no command of the group."""
    context = getattr(error, "ctx", None)
    if context is None or type(error).__name__ != "UsageError":
        return None
    return "usage-no-command" if hasattr(context.command, "commands") else "usage-too-many"


def _name(error: typer.TyperException) -> str:
    """The argument, option or command that is meant."""
    if (param := getattr(error, "param", None)) is not None:
        names: list[str] = param.opts
        return names[-1] if param.param_type_name == "option" else str(param.name).upper()
    option = getattr(error, "option_name", None)
    return str(option) if option else next(iter(_quoted(error)), "")


def _near(error: typer.TyperException) -> str:
    """Names spelt alike; empty where there are none."""
    possible = getattr(error, "possibilities", None)
    return ", ".join(possible if possible is not None else _quoted(error)[1:])


def _quoted(error: typer.TyperException) -> list[str]:
    return ["".join(texts) for texts in _QUOTED.findall(error.format_message())]


def _value(error: typer.TyperException, lang: str) -> tuple[str, str]:
    """What was written, and what should have been."""
    errors = getattr(error.__cause__, "errors", None)
    first: Mapping[str, Any] = errors()[0] if errors else {}
    written, *allowed = _quoted(error)[1:] or [""]
    expected = _EXPECTED.get(str(first.get("type")))
    should = say(expected, lang) if expected else ", ".join(allowed)
    return str(first.get("input", written)), should
