"""Warnings for a file whose form is known already, or has changed since it was confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from barometer.intake.layout.forms import Stack, heads_read, stacks
from barometer.intake.layout.reading import Form, Recipe
from barometer.intake.layout.recipes import KnownForm
from barometer.intake.layout.told_again import TIMES, following
from barometer.intake.result import FIGURES_TABLE, Choices, Question, Reading
from barometer.intake.words.lexicon import Lexicon
from barometer.problems import Problem


def recipes_of(choices: Choices, table: str, *, of: bool = True) -> list[Recipe]:
    """The forms known of a table; of all others where `of` is false."""
    return [recipe for recipe in choices.recipes
            if ((recipe.table or FIGURES_TABLE) == table) == of]  # fmt: skip


def by_recipe(reading: Reading, known: KnownForm, lexicon: Lexicon) -> Reading:
    """The reading of a file of a known form, with a warning that names form and constants."""
    texts = [item.origin.text for one in known.readings for item in one.of("constant")
             if item.origin.text]  # fmt: skip
    names = {code: region.name for code, region in lexicon.codes.items()}
    names |= {slug: item.name for slug, item in lexicon.slugs.items()}
    constants = tuple(dict.fromkeys(names.get(text, text) for text in texts))
    facts = {"recipe": str(known.recipe.number), "form": known.recipe.file, "constants": constants}
    key = "problem-known-form-constants" if constants else "problem-known-form"
    told = _with_warning(_with_moves(_asking(reading, known), known), "known_form", key, **facts)
    return replace(told, recipe=known.recipe.number)


def _with_moves(reading: Reading, known: KnownForm) -> Reading:
    """The reading with a warning of how far its form has moved, and of columns that it has more."""
    ways = ("down", "right"), ("up", "left")
    for at, by in enumerate(known.moved):
        if by:
            facts = {"way": ways[by < 0][at], "by": abs(by)}
            reading = _with_warning(reading, "known_form", "problem-form-moved", **facts)
    if known.longer:
        facts = {"way": "more" if known.longer > 0 else "fewer", "by": abs(known.longer)}
        reading = _with_warning(reading, "known_form", "problem-form-longer", **facts)
    return reading


def _asking(reading: Reading, known: KnownForm) -> Reading:
    """The reading with what was told of its form as the answers offered first."""
    regions = {item.origin.text or "" for one in known.recipe.readings
               for item in one.of("constant", "region")}  # fmt: skip
    questions = [
        replace(one, options=tuple(dict.fromkeys([*sorted(regions), *one.options])))
        if (one.kind, one.about) == ("region", "") else one
        for one in reading.questions
    ]  # fmt: skip
    if not known.periods_asked:
        return replace(reading, questions=tuple(questions))
    latest = known.periods_asked[-1]
    before, later = latest.stored, following(latest).stored
    questions.append(Question("period", "", (later, before)))
    problems = [
        replace(one, key="problem-period-asked", facts={"before": before, "later": later})
        if one.key == "problem-missing-period" or one.facts.get("english") in TIMES else one
        for one in reading.problems
    ]  # fmt: skip
    return replace(reading, questions=tuple(questions), problems=tuple(problems))


def changed(reading: Reading, known: KnownForm | None, forms: Sequence[Form]) -> Reading:
    """The reading of a file whose form is like a known one, with a warning of what differs.

    `forms`: the words of the tables read. A column of the known form that is read no longer has
    to be told again.
    """
    if known is None:
        return reading
    told = _with_warning(
        reading, "changed_form", f"problem-changed-{known.changed}",
        recipe=str(known.recipe.number), form=known.recipe.file,
        more=list(known.extra_headers) or ["—"], fewer=list(known.missing_headers) or ["—"],
    )  # fmt: skip
    pairs = zip(reading.readings, forms, strict=False)
    read = frozenset[Stack]().union(*(heads_read(one, form) for one, form in pairs))
    there = {stack for form in forms for stack in stacks(form.header)}
    lost = [" / ".join(filter(None, one)) for one in sorted((known.heads_read & there) - read)]
    if not lost:
        return told
    facts = {"recipe": str(known.recipe.number), "headers": lost}
    return _with_problem(told, Problem(
        "ambiguous", "problem-changed-unread", sheet=reading.sheet, file=reading.file, facts=facts
    ))  # fmt: skip


def _with_warning(reading: Reading, code: str, key: str, **facts: object) -> Reading:
    problem = Problem(code, key, "warning", reading.sheet, file=reading.file, facts=facts)
    return _with_problem(reading, problem)


def _with_problem(reading: Reading, problem: Problem) -> Reading:
    counts = Counter(reading.problem_counts) + Counter([problem.code])
    return replace(reading, problems=(problem, *reading.problems), problem_counts=dict(counts))
