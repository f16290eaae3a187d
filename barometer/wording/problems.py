"""Problems and errors in words."""

from __future__ import annotations

from typing import Any

from barometer import errors
from barometer.languages import one_text
from barometer.problems import Problem
from barometer.wording.sentences import has, say


def problem_sentence(problem: Problem, lang: str) -> str:
    """What was found, what is allowed and what to do, without the place and without options."""
    key = problem.key if has(problem.key, lang) else f"code-{problem.code}"
    return say(key, lang, **_facts(problem, lang))


def _facts(problem: Problem, lang: str) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "value": (problem.value or "").strip(), "column": problem.column or "",
        "row": problem.row or 0, "sheet": problem.sheet or "", "file": problem.file or "",
        **problem.facts,
    }  # fmt: skip
    if "roles" in facts:  # of whom a table or column is, in their own words
        facts["roles"] = [say(f"role-{role}", lang) for role in facts["roles"]]
        facts["table"] = say(f"table-{facts['table']}", lang)
    if "likely" in facts:
        facts["likely_name"] = say(f"table-{facts['likely']}", lang)
    return facts


def problem_text(problem: Problem, lang: str) -> str:
    """The whole message: where, what was found, what is allowed, what to do, by which option."""
    place = problem_place(problem, lang)
    sentence = problem_sentence(problem, lang)
    option = f"option-{problem.key.removeprefix('problem-')}"
    if has(option, lang):
        said = say(option, lang, **_facts(problem, lang))
        sentence = say("problem-option", lang, sentence=sentence, option=said)
    return say("problem-at", lang, place=place, sentence=sentence) if place else sentence


def problem_place(problem: Problem, lang: str) -> str:
    """Sheet, row and column as a spreadsheet shows them; empty where the whole file is meant."""
    parts = []
    if problem.sheet:
        parts.append(say("place-sheet", lang, sheet=problem.sheet))
    if problem.row:
        parts.append(say("place-row", lang, row=problem.row))
    if problem.column:
        parts.append(say("place-column", lang, column=problem.column))
    return one_text(parts, lang)


def error_text(error: errors.BarometerError, lang: str) -> str:
    """One line for an error raised on purpose."""
    facts = {**error.facts}
    if isinstance(error, errors.Denied) and "action" in facts:
        facts |= {
            "deed": say(f"action-{facts['action']}", lang),
            "role_name": say(f"role-{facts['role']}", lang),
            "roles": [say(f"role-{role}", lang) for role in error.allowed],
        }
    text = say(error.key, lang, **facts)
    if isinstance(error, errors.QuestionRefused) and error.place:
        line, column = error.place
        return say("query-at", lang, line=line, column=column, what=text)
    return text


def outside_text(error: errors.BarometerError, lang: str) -> str:
    """The same for somebody elsewhere: where the store lies is nobody's business there."""
    if isinstance(error, errors.StoreUnwritten | errors.OutcomeUnknown):
        return error_text(error, lang)
    if isinstance(error, errors.StoreAway):
        return say("away-title", lang)
    if isinstance(error, errors.StoreBusy):
        return say("busy-title", lang)
    if isinstance(error, errors.StoreError):
        return say("unusable-title", lang)
    return error_text(error, lang)
