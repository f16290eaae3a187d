"""What a text of a sheet means, written as a reading writes it; a meaning changed by a reading."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from barometer import units
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.periods import part_of, period_of
from barometer.intake.words.phrases import BASES, MEASURES, NO_PHRASE, VINTAGES, word_in

_LISTED: dict[str, Mapping[str, tuple[str, ...]]] = {
    "measure": MEASURES,
    "basis": BASES,
    "vintage": VINTAGES,
}


def field_text(field: str, meaning: Meaning) -> str | None:
    """What a header says of one field, as a reading writes it; None where it says nothing."""
    if field == "indicator":
        return ";".join(meaning.indicators) or None
    if field == "region":
        return meaning.region
    if field == "period":
        return meaning.period.stored if meaning.period else None
    code: str | None = getattr(meaning.phrase, field)
    return code


def label_means(field: str, text: str, lexicon: Lexicon) -> str | None:
    """What the cell of a label column says of a field."""
    if field in ("region", "region_code"):
        return lexicon.place(text).code
    if field == "period":
        period = period_of(text) or part_of(text)
        return period.stored if period else None
    if field == "unit":
        return text.strip() if units.known(text) else None
    if field in _LISTED:
        return word_in(_LISTED[field], text)
    return field_text(field, lexicon.meaning(text)) if field == "indicator" else None


def is_possible_meaning(field: str, means: str, lexicon: Lexicon) -> bool:
    """True for a meaning that the field can have."""
    if field in ("region", "region_code"):
        return means in lexicon.codes
    if field == "indicator":
        return all(slug in lexicon.slugs for slug in means.split(";"))
    if field == "period":
        return (period_of(means) or part_of(means)) is not None
    if field == "unit":
        return units.known(means)
    if field in _LISTED:
        return means in _LISTED[field]
    return True


def header_meaning(field: str, means: str, meaning: Meaning) -> Meaning:
    """The meaning of a header's text with one field replaced by what a reading says."""
    if field_text(field, meaning) == means:
        return meaning
    bare = meaning.saying(core="")
    if field == "indicator":
        return replace(bare, indicators=tuple(means.split(";")))
    if field == "region":
        return replace(bare, region=means)
    if field == "period":
        return replace(bare, period=period_of(means) or part_of(means))
    if field == "measure":
        return bare.saying(measure=means, coverage=None, loose=None)
    return meaning.saying(**{field: means})


def bare(meaning: Meaning, fields: Collection[str], *, literal: bool) -> Meaning:
    """The meaning of a header without fields that constants give; `literal`: of that very year."""
    for name in fields:
        meaning = without(name, meaning)
    return replace(meaning, phrase=replace(meaning.phrase, back=0)) if literal else meaning


def without(field: str, meaning: Meaning) -> Meaning:
    """The meaning of a header without the field that a constant gives for every figure."""
    phrase = meaning.phrase
    if field == "indicator":
        return replace(meaning, indicators=()).saying(core="")
    if field == "region":
        return replace(meaning, region=None)
    if field == "period":
        return replace(meaning, period=None) if meaning.period and meaning.period.year else meaning
    if field == "measure":
        clean = replace(NO_PHRASE, core=phrase.core, unit=phrase.unit, basis=phrase.basis,
                        vintage=phrase.vintage)  # fmt: skip
        return replace(meaning, phrase=clean)
    if field == "unit" and phrase.measure in CHANGES:
        return meaning
    return meaning.saying(**{field: None}) if field in ("unit", "basis", "vintage") else meaning
