"""The texts that name a figure, what is wrong with them, and the kind of figure they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from barometer.intake.figures.findings import NOT_READ
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.part_words import is_part_alone
from barometer.intake.words.phrases import VINTAGES, header_phrase, narrows, word_in
from barometer.intake.words.vocabulary import tokens

if TYPE_CHECKING:
    from barometer.intake.words.lexicon import Lexicon


OF_MEAN, OF_INCREASE = "problem-of-mean", "problem-of-increase"
_NARROWED = {"mean": OF_MEAN, "change": OF_INCREASE}


@dataclass(frozen=True, slots=True)
class LabelError:
    """An error of a combination of labels.

    `role` is where it stands: a label column, `cell` (the figure itself), `head` (the header of
    its column) or `sheet` (title, unit line).
    """

    code: str
    key: str
    role: str
    value: str | None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowLabels:
    """The texts of one combination of labels, and the meaning of its header.

    `in_year` is not None where the period is a part of a year; `beside` as of `ValueColumn`;
    `above`: the headings over the header; `under_heading`: no column gives the group.
    """

    indicator: str | None
    measure: str | None
    unit: str | None
    basis: str | None
    vintage: str | None
    base_year: str | None
    group: str | None
    cell_unit: str | None
    parent: str | None
    in_year: str | None
    head: Meaning = field(kw_only=True)
    header: str = field(kw_only=True, default="")
    beside: tuple[str, ...] = field(kw_only=True, default=())
    above: Sequence[str] = field(kw_only=True, default=())
    under_heading: bool = field(kw_only=True, default=True)


@dataclass(frozen=True, slots=True)
class FigureKind:
    """Which figure a row reports; `factor` turns the written number into the indicator's unit.

    `assumed`: nothing but the indicator's default makes a change of it. `coverage` and `back` say
    which part of the period, and how many years before it (`phrases`).
    """

    indicator: str | None = None
    measure: str = "level"
    sign: int = 1
    basis: str = "statistical"
    base_year: int | None = None
    vintage: str | None = None
    unit: str | None = None
    factor: float = 1.0
    errors: tuple[LabelError, ...] = ()
    coverage: str | None = None
    back: int = 0
    assumed: bool = False


def unread_word(text: str) -> LabelError:
    """The error of a header's word that is not understood, or makes other figures: `人均`."""
    codes = {token.code for token in tokens(fold(text), "narrowing")}
    key = next((key for code, key in _NARROWED.items() if code in codes), "problem-unknown-header")
    return LabelError("unknown_measure", key, "head", text)


def unknown_name(row: RowLabels, role: str, text: str | None, lexicon: Lexicon) -> LabelError:
    """The error of a name that is not in the plan: a part of the row above, or unknown."""
    label = row.indicator or ""
    if role == "indicator" and lexicon.is_beside(label):
        return LabelError(NOT_READ, "problem-row-beside", role, text)
    if row.parent and any(is_part_alone(one, lexicon) for one in (label, row.parent)):
        facts: dict[str, object] = {"parent": row.parent.strip()}
        return LabelError(NOT_READ, "problem-part-of-row", role, text, facts)
    if role == "head" and narrows(text or ""):
        return unread_word(text or "")
    names = [lexicon.slugs[slug].name for slug in lexicon.nearest(text or "")]
    key = "problem-unknown-indicator" if names else "problem-unknown-indicator-none"
    return LabelError("unknown_indicator", key, role, text, {"nearest": names})


def undated(combinations: Sequence[tuple[int, ...]], lacking: Sequence[bool]) -> set[int]:
    """Columns (the last of each combination) without any period, where others have one."""
    heads = {head for *_, head in combinations}
    dated = {head for (*_, head), lacks in zip(combinations, lacking, strict=True) if not lacks}
    return heads - dated if dated else set()


def vintage_in_cell(row: RowLabels) -> RowLabels:
    """The row, the vintage taken out of its unit where that ends the cell: `122.7（快报）`."""
    outside, inside = unbracketed(row.cell_unit or "")
    if len(inside) != 1 or word_in(VINTAGES, inside[0]) is None:
        return row
    return replace(row, cell_unit=outside.strip() or None, vintage=inside[0])


def listed_code(
    role: str, words: Mapping[str, tuple[str, ...]], text: str | None, errors: list[LabelError]
) -> str | None:
    """The code that a cell of a listed column names; an unknown vintage is left out."""
    if not text:
        return None
    code = word_in(words, text) or getattr(header_phrase(f"({text})"), role)
    if code is None:
        key = "code-unknown_basis" if role == "basis" else "problem-unknown-vintage"
        errors.append(LabelError("unknown_basis", key, role, text))
    return code
