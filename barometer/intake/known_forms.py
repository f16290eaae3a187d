"""Warnings for a file whose form is known already, or has changed since it was confirmed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from barometer.intake.layout.recipes import KnownForm
from barometer.intake.result import Reading
from barometer.intake.words.lexicon import Lexicon
from barometer.problems import Problem


def by_recipe(reading: Reading, known: KnownForm, lexicon: Lexicon) -> Reading:
    """The reading of a file of a known form, with a warning that names form and constants."""
    texts = [item.origin.text or "" for one in known.readings for item in one.of("constant")]
    names = {code: region.name for code, region in lexicon.codes.items()}
    names |= {slug: item.name for slug, item in lexicon.slugs.items()}
    constants = tuple(dict.fromkeys(names.get(text, text) for text in texts))
    facts = {"recipe": str(known.recipe.number), "form": known.recipe.file, "constants": constants}
    key = "problem-known-form-constants" if constants else "problem-known-form"
    return replace(_with_warning(reading, "known_form", key, **facts), recipe=known.recipe.number)


def changed(reading: Reading, known: KnownForm | None) -> Reading:
    """The reading of a file whose form is like a known one, with a warning of what differs."""
    if known is None:
        return reading
    kind = "rows" if known.rows_changed else "columns"
    return _with_warning(
        reading, "changed_form", f"problem-changed-{kind}", recipe=str(known.recipe.number),
        form=known.recipe.file, more=list(known.extra_headers) or ["—"],
        fewer=list(known.missing_headers) or ["—"],
    )  # fmt: skip


def _with_warning(reading: Reading, code: str, key: str, **facts: object) -> Reading:
    problem = Problem(code, key, "warning", reading.sheet, file=reading.file, facts=facts)
    counts = Counter(reading.problem_counts) + Counter([code])
    return replace(reading, problems=(problem, *reading.problems), problem_counts=dict(counts))
