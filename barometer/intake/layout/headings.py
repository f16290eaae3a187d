"""Headings between the rows of a table: what they say of the rows below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from barometer.intake.decode.grid import Grid, filled_in
from barometer.intake.layout.draft import Draft
from barometer.intake.layout.label_columns import Coded
from barometer.intake.layout.locate import Located, is_no_row
from barometer.intake.layout.merged_cells import Bools, Ints, filled_cells
from barometer.intake.layout.titles import title_meaning
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import heads_others, heads_targets
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, unbracketed, unnumbered
from barometer.intake.words.part_words import parts_named
from barometer.intake.words.phrases import says_nothing
from barometer.intake.words.regions import heads_nothing, is_sum, may_be_county
from barometer.intake.words.unit_lines import unit_of_line
from barometer.intake.words.vocabulary import ROWS, holds, is_word, role_of

# Headings that name a region and are none: the rows below must not fall to the region before.
_PART_OR_SEVERAL = ("problem-region-not-whole", "problem-region-without", "problem-region-several",
                    "problem-region-ambiguous")  # fmt: skip
_COUNTED = tuple("一二三四五六七八九十")
_UNIT = "单位"


@dataclass(frozen=True, slots=True)
class _Heading:
    """A row without figures: its place below the header, its text and the unit it states."""

    at: int
    text: str | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a table: their places below the header, and what they say by role.

    `texts`: role -> (place, what it says) of each heading that says something, from the top.
    `wholes`: the place right below each that names an indicator, and that name.
    """

    places: tuple[int, ...] = ()
    texts: Mapping[str, list[tuple[int, str | None]]] = field(default_factory=dict)
    wholes: Mapping[int, str] = field(default_factory=dict)


def headings_in(
    grid: Grid, located: Located, lexicon: Lexicon, wanted: set[str] | None = None
) -> Headings:
    """What the headings between the rows say; of the `wanted` fields, else of all that lack."""
    wanted = lacking(located) if wanted is None else wanted
    headings = list(_headings(grid, located)) if wanted else []
    texts: dict[str, list[tuple[int, str | None]]] = {}
    for heading in headings:
        for role, text in _by_role(heading, wanted, lexicon, grid, located).items():
            texts.setdefault(role, []).append((heading.at, text))
    placed = {heading.at for heading in headings if _names_region(heading.text or "", lexicon)}
    placed = placed if "region" in lacking(located) else set()
    if "group" in wanted and (parts := list(_parts(headings, placed, lexicon))):
        texts["group"] = parts
    wholes = {heading.at + 1: heading.text for heading in headings if heading.text
              and _names_whole(lexicon.meaning(heading.text))}  # fmt: skip
    return Headings(tuple(heading.at for heading in headings), texts, wholes)


def _names_whole(meaning: Meaning) -> bool:
    """True for the name of one indicator and nothing more, but its unit."""
    named = Meaning(meaning.indicators).saying(unit=meaning.phrase.unit)
    return len(meaning.indicators) == 1 and meaning == named


def _parts(
    headings: Sequence[_Heading], placed: set[int], lexicon: Lexicon
) -> Iterator[tuple[int, str | None]]:
    """`规模以上工业`, `2025年目标` over indicators: so are the rows below, to a heading like it.

    `placed`: the places of headings that name a region among other words (`兴城市经济`).
    """
    part: str | None = None
    for heading in headings:
        text = heading.text or ""
        named = (
            bool(parts_named(text, lexicon)) or heads_targets(text) or heads_others(text, lexicon)
        )
        named = named or _is_of_time(text, lexicon) or heading.at in placed
        alike = part and heading.text and _numbering(heading.text) == _numbering(part)
        if named or alike:
            part = heading.text if named else None
            yield heading.at, part


def _names_region(text: str, lexicon: Lexicon) -> bool:
    """True for a heading that names a region among other words."""
    return bool(lexicon.regions.named_in(text)) and not _region(text, lexicon)


def _is_of_time(text: str, lexicon: Lexicon) -> bool:
    """True for a heading that names a year or a part of one, and nothing else of note."""
    meaning = lexicon.meaning(text)
    return meaning.period is not None and says_nothing(meaning.phrase.core)


def _numbering(text: str) -> str:
    """How a heading is numbered: `一、`, `（一）`, `1.` or not at all."""
    folded = fold(text)
    number = folded[: len(folded) - len(unnumbered(folded))][:1]
    return "1" if number.isdigit() else "一" if number in _COUNTED else number


def under_headings(draft: Draft, headings: Headings, located: Located) -> Draft:
    """The draft with what its headings say as labels of the rows below each.

    Only what neither a column nor the header gives: a row `连山区` in a table of indicators, a
    row `2023年` where no year stands elsewhere.
    """
    if not headings.places:
        return draft
    below = draft.rows - located.body - 1
    labels = {role: _filled(rows, below) for role, rows in headings.texts.items()}
    if "indicator" in draft.labels:
        named = _with_wholes(draft.labels["indicator"], below, headings.wholes)
        labels = {**labels, "indicator": named}
    apart = ~np.isin(below, headings.places)
    return _without(replace(draft, labels={**draft.labels, **labels}), apart)


def lacking(located: Located) -> set[str]:
    """The roles that neither columns nor headers give, so that a heading may give them."""
    labels, heads = located.labels, [value.meaning for value in located.values]
    given = set(labels)
    if "region_code" in labels or any(head.region for head in heads):
        given.add("region")
    if any(head.period and head.period.year for head in heads):
        given.add("period")
    if any(head.indicators or head.phrase.core for head in heads):
        given.add("indicator")
    wanted = {"region", "period", "indicator"} - given
    return wanted | ({"unit"} - given if wanted else set()) | ({"group"} - given)


def _no_units(column: pa.Array) -> Bools:
    """The filled cells that state no unit."""
    texts = column.buffers()[2]
    if texts is None or _UNIT.encode() not in texts.to_pybytes():
        return filled_in(column)
    other = pc.fill_null(pc.invert(pc.match_substring(column, _UNIT)), False)
    return np.asarray(other.to_numpy(zero_copy_only=False), dtype=bool)


def _headings(grid: Grid, located: Located) -> Iterator[_Heading]:
    start, values = located.body, located.figures
    figures = np.zeros(grid.height - start, dtype=bool)
    for at in values:
        figures |= _no_units(grid.columns[at].slice(start))
    if figures.all():
        return
    places = np.flatnonzero(filled_cells(grid, start) & ~figures)
    rows = [column.take(pa.array(places + start)).to_pylist() for column in grid.columns]
    labels = {at: role for role, at in located.labels.items()}
    for place, cells in zip(places.tolist(), zip(*rows, strict=True), strict=True):
        filled = {at: cell.strip() for at, cell in enumerate(cells) if cell and cell.strip()}
        units = {at: unit for at, cell in filled.items() if (unit := unit_of_line(cell))}
        texts = {at: cell for at, cell in filled.items()
                 if at not in units and (at in labels or not cell.isdigit())}  # fmt: skip
        named = [at for at in texts if at in labels]
        text = texts[named[0]] if len(named) == 1 else next(iter(texts.values()), "")
        key, _, rest = text.replace("：", ":").partition(":")
        text = rest.strip() or key if role_of(key) in ROWS or not rest.strip() else text
        header = located.headers[named[0]] if named else ""
        whole = len(texts) == 1 or (len(named) == 1 and labels[named[0]] in ROWS)
        if (whole and text and not is_no_row(text, header)) or (units and not texts):
            yield _Heading(place, text, next(iter(units.values()), None))


def _by_role(
    heading: _Heading, wanted: set[str], lexicon: Lexicon, grid: Grid, located: Located
) -> Mapping[str, str | None]:
    """What one heading says, by role."""
    texts: dict[str, str | None] = {}
    text = heading.text
    if text is not None:
        texts = {"region": _region(text, lexicon), "period": _period(text, lexicon)}
        texts = {role: value for role, value in texts.items() if value and role in wanted}
        # The table's own title is repeated at the top of a printed page.
        lacks = "indicator" in wanted and not texts
        if lacks and not any(text in row for row in grid.rows(0, located.first_header)):
            name = _indicator(text, lexicon)
            # Another indicator's figures are not in the unit of the one before.
            texts = {"indicator": name, "unit": None} if name else {}
    if heading.unit and "unit" in wanted:
        texts["unit"] = heading.unit
    return texts


def _region(text: str, lexicon: Lexicon) -> str | None:
    """The region of a heading, known or not."""
    if is_sum(text) or role_of(text) is not None:
        return None
    place = lexicon.place(text)
    code = None if place.problem in _PART_OR_SEVERAL else lexicon.meaning(text).region or place.code
    if code:
        return lexicon.codes[code].name
    if place.problem in _PART_OR_SEVERAL:
        return text
    return text if may_be_county(text) else None


def _period(text: str, lexicon: Lexicon) -> str | None:
    """The period of a heading, or its text where that says less (`9月`) or more (`2024年初`)."""
    meaning = lexicon.meaning(text)
    period, phrase = meaning.period, meaning.phrase
    if not period:
        return None
    more = phrase.coverage or is_word(phrase.core, "open_time") or holds(phrase.core, "season")
    return text if more or not period.year else period.stored


def _indicator(text: str, lexicon: Lexicon) -> str | None:
    """The indicator of a heading over rows of regions; any text that may be one, to ask about."""
    wrong = lexicon.place(text).problem
    if wrong in (None, *_PART_OR_SEVERAL) or heads_nothing(fold(text)):
        return None
    named = () if lexicon.meaning(text).indicators else title_meaning(text, lexicon).indicators
    if len(named) != 1:
        return text
    inside = "".join(f"（{part}）" for part in unbracketed(fold(text))[1])
    return lexicon.slugs[named[0]].name + inside


def _with_wholes(coded: Coded, below: Ints, wholes: Mapping[int, str]) -> Coded:
    """The names of rows, `合计` right below a heading by that: the first row is the whole."""
    sums = [code for code, text in enumerate(coded.texts) if text and is_sum(text)]
    if coded.codes is None or not (sums and wholes):
        return coded
    codes = coded.codes.copy()
    for number, place in enumerate(wholes, start=len(coded.texts)):
        codes[(below == place) & np.isin(coded.codes, sums)] = number
    return Coded((*coded.texts, *wholes.values()), codes)


def _filled(rows: list[tuple[int, str | None]], below: Ints) -> Coded:
    """Each position's text: that of the last heading above it."""
    texts = tuple(dict.fromkeys([None, *(text for _, text in rows)]))
    codes = np.array([0, *(texts.index(text) for _, text in rows)], np.int32)
    return Coded(texts, codes[np.searchsorted([at for at, _ in rows], below)])


def _without(draft: Draft, mask: Bools) -> Draft:
    """The draft with only the positions where `mask` is true."""
    if mask.all():
        return draft
    places = np.flatnonzero(mask)
    return replace(
        draft,
        labels={role: coded.take(places) for role, coded in draft.labels.items()},
        head=None if draft.head is None else draft.head[places],
        texts=draft.texts.take(pa.array(places)),
        rows=draft.rows[places],
        parents=draft.parents.take(places),
    )
