"""What the other cells of a row say of its figures: a target, not to be counted, of a part only.

A column that names nothing of a figure may still say that its rows are no figures of the region's.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer import units
from barometer.intake.decode.grid import Grid
from barometer.intake.figures.figure import CodeAndRemark, Figures, used
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import chinese_of, fold, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.part_words import is_part, left_out_of, other_state, part_of_remark
from barometer.intake.words.periods import year_in
from barometer.intake.words.phrases import header_phrase, is_of_base, says_nothing
from barometer.intake.words.vocabulary import code_of, holds, is_made_of, is_word, without, words_of
from barometer.problems import column_letters

# Labels that are also looked at: they name nothing that a figure is kept by.
_LOOSE = ("group", "note")
# No cell that says so is longer; sources mostly are.
_LONGEST = 24
# Rows looked at for figures below no header.
_TOP = 200
_OF_PART = "problem-row-of-part"
_KEYS = {
    "target": "problem-row-of-target", "void": "problem-row-void", "other": "problem-row-of-other",
}  # fmt: skip


def check(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`ambiguous`: each row where a cell beside the figures makes them something else."""
    rows, labels = figures.draft.rows, parser.located.labels
    base_year = parser.lexicon.plan.base_year
    in_base = figures.periods.are(lambda one: one is not None and one.year == base_year)
    for at, header in loose_columns(parser, grid):
        is_note = at == labels.get("note")
        named = None if is_note else _heads(header)
        cells = grid.columns[at]
        if not named and cells.null_count < len(cells):
            cells = pc.if_else(pc.less_equal(pc.utf8_length(cells), _LONGEST), cells, None)
        if cells.null_count == len(cells):
            continue
        coded = cells.dictionary_encode()
        written = [*((text or "").strip() for text in coded.dictionary.to_pylist()), ""]
        texts = written if named else ticked(header, written)
        if named == "maybe":
            named = "judged" if any(holds(fold(text), "reviewed") for text in texts) else None
        codes = coded.indices.fill_null(len(texts) - 1).to_numpy()[rows - 1]
        base = np.array([is_of_base(fold(text)) for text in texts])
        by_code = {code: problem_of(texts[code], parser.lexicon, named)
                   or (of_remark(texts[code], parser)
                       if is_note or texts[code] != written[code] else None)
                   for code in used(codes).tolist()}  # fmt: skip
        stations = _OF_PART in by_code.values() and not is_note
        if stations and not {"region", "region_code"} & {*labels}:
            # `—` where the others name a town or station is no row of the whole.
            by_code |= {code: _OF_PART for code in by_code if value_of(texts[code]).reason}
        for key in dict.fromkeys(filter(None, by_code.values())):
            concerned = [code for code, one in by_code.items() if one == key]
            positions = np.flatnonzero(np.isin(codes, concerned) & ~(base[codes] & in_base))
            told = {int(at): texts[codes[at]] for at in positions}
            _tell(parser, key, parser.located.name_of(at), told)
        if is_note or at > max((value.at for value in parser.located.values), default=at):
            _remarked_parts(parser, figures, texts, codes)
        _other_places(parser, figures, texts, codes)
    _shares(parser, figures, grid)
    _beside_headless(parser, grid)
    _headless_among_parts(parser)
    _sums_beside_aims(parser, figures)


def _remarked_parts(
    parser: Parser, figures: Figures, texts: Sequence[str], codes: NDArray[np.int64]
) -> None:
    """A remark that is no more than a part's name: `工业`, `仅规上`. Fields stand on the left."""
    slugs, parts = parser.lexicon.slugs, [part_of_remark(text) for text in texts]
    here, kinds = np.zeros(len(codes), dtype=bool), figures.kinds.full
    for part in {*filter(None, parts)}:
        items = {slug for slug, item in slugs.items() if is_part(part, item)}
        narrowed = np.array([kind.indicator in items for kind in figures.kinds.items])
        here |= narrowed[kinds] & np.isin(
            codes, [code for code, one in enumerate(parts) if one == part]
        )
    parser.tell("ambiguous", "problem-part-only", parser.unrefused(here),
                parser.indicator_named(figures), value=lambda at: texts[codes[at]])  # fmt: skip


def _other_places(
    parser: Parser, figures: Figures, texts: Sequence[str], codes: NDArray[np.int32]
) -> None:
    """Regions alone below a header that says nothing, other ones than the figures': whose?"""
    lexicon, here = parser.lexicon, [at for at in used(codes).tolist() if texts[at]]
    if {"region", "region_code"} & {*parser.located.labels} or not all(
        lexicon.regions.index.find(fold(texts[at])) for at in here
    ):
        return
    places = {at: lexicon.place(texts[at]).code for at in here}
    for place in {*filter(None, places.values())}:
        below = [code for code, one in lexicon.codes.items() if one.parent == place]
        others = ~figures.places.are(partial(_is_in, {None, place, *below}))
        named = np.isin(codes, [at for at, one in places.items() if one == place])

        def facts(at: int, place: str = place) -> Mapping[str, object]:
            name = lexicon.codes[figures.places.of(at)[0] or ""].name
            return {"other": name, "other_region": name, "region": lexicon.codes[place].name}

        parser.tell("ambiguous", "problem-region-clash", parser.unrefused(others & named), facts,
                    value=lambda at: texts[codes[at]])  # fmt: skip


def _is_in(codes: Container[str | None], place: CodeAndRemark) -> bool:
    return place[0] in codes


def _shares(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`80` under `目标` and `88%` under `完成情况`: a figure, or how much of the target is done?"""
    located, draft, units_in = parser.located, figures.draft, figures.cells.units
    labels = located.labels.values()
    aims = [at for at, header in enumerate(located.headers)
            if at not in labels and holds(fold(header), "aim")]  # fmt: skip
    unsure = [value.at for value in located.values
              if _may_be_share(value.last) and value.meaning.phrase.unit is None]  # fmt: skip
    if units_in.codes is None or not aims or not unsure or "%" in parser.context.units:
        return
    positions: list[int] = []
    for at in np.flatnonzero(units_in.codes).tolist():
        head = located.values[draft.head_at(at)].at
        beside = [grid.columns[aim][int(draft.rows[at]) - 1].as_py() or "" for aim in aims]
        said = draft.label("unit").at(at) or any("%" in fold(text) for text in beside)
        if head in unsure and units_in.at(at) == "%" and not said:
            positions.append(at)
    parser.tell("ambiguous", "problem-share-of-target", np.array(positions, np.int64))


def _beside_headless(parser: Parser, grid: Grid) -> None:
    """`同比` or `累计` to the right of figures without a header: of which month, of what year?"""
    headless = [
        at
        for at, header in loose_columns(parser, grid)
        if not header
        and any(map(is_figure, filter(None, grid.columns[at].slice(0, _TOP).to_pylist())))
    ]
    relative = [number for number, value in enumerate(parser.located.values)
                if value.at > min(headless, default=value.at)
                and _is_relative(parser.lexicon.meaning(value.last))]  # fmt: skip
    concerned = parser.unrefused(np.isin(parser.draft.heads, relative))
    parser.tell("ambiguous", "problem-beside-headless", concerned,
                lambda _: {"letters": column_letters(headless[0] + 1)},
                value=parser.value_header)  # fmt: skip


def _headless_among_parts(parser: Parser) -> None:
    """Below `2024年` a column that names nothing beside `二季度` and `三季度`."""
    values, meaning = parser.located.values, parser.lexicon.meaning
    parts = {value.header.rpartition(" / ")[0] for value in values
             if (period := meaning(value.last).period) and period.span != "year"}  # fmt: skip
    bare = [number for number, value in enumerate(values) if value.header in parts]
    concerned = parser.unrefused(np.isin(parser.draft.heads, bare))
    parser.tell("ambiguous", "problem-part-of-year", concerned, value=parser.value_header)


def _is_relative(meaning: Meaning) -> bool:
    """True for what is a change of, or a sum up to, what its neighbours report."""
    said = meaning.phrase.measure in CHANGES or meaning.phrase.back or meaning.phrase.coverage
    return bool(said) and not (meaning.period or meaning.indicators)


def _sums_beside_aims(parser: Parser, figures: Figures) -> None:
    """`累计完成` beside `年度目标`: the year's own amount, or all since the plan began?

    Beside the year's own amount, or the target of the plan, it is the latter.
    """
    heads = [fold(head) for head in parser.located.headers if holds(fold(head), "aim")]
    ends = parser.lexicon.plan.end_year
    aimed = any(holds(head, "yearly") or year_in(head) not in (None, ends) for head in heads)
    phrases = [value.meaning.phrase for value in parser.located.values]
    has_amount = any(one.measure in (None, "level") and not one.coverage for one in phrases)
    open_since = [one.coverage == "total" for one in phrases]
    if (
        has_amount
        or not aimed
        or not any(open_since)
        or any(holds(head, "of_plan") for head in heads)
    ):
        return
    total = figures.kinds.are(lambda kind: kind.measure == "running_total")
    unsure = parser.unrefused(total & np.array(open_since)[parser.draft.heads])
    parser.tell("ambiguous", "problem-year-or-plan", unsure, parser.indicator_named(figures),
                value=parser.value_header)  # fmt: skip


def _may_be_share(header: str) -> bool:
    """True for `完成情况` and `完成`, not for `完成值` or `实际完成`."""
    bare = unbracketed(fold(header))[0]
    names_amount = holds(bare, "actual") or bare.endswith(words_of("amount"))
    return holds(bare, "result") and not names_amount


def loose_columns(parser: Parser, grid: Grid) -> Iterator[tuple[int, str]]:
    """(column, header) of those with neither figures nor labels that a figure is kept by."""
    located = parser.located
    labels = {at for role, at in located.labels.items() if role not in _LOOSE}
    taken = labels | located.figures | set(located.passed_over)
    for at in range(min(grid.width, len(located.headers))):
        if at not in taken:
            yield at, located.headers[at]


def ticked(header: str, texts: Iterable[str]) -> list[str]:
    """What cells say below their header: a tick, or `是` below `是否作废`, says the header."""
    last = fold(header.rpartition(" / ")[2])
    asked = without(last, "whether")
    return [asked if is_word(fold(text), "tick") or (asked != last and text == "1") else text
            for text in texts]  # fmt: skip


def problem_of(text: str, lexicon: Lexicon, named: str | None = None) -> str | None:
    """What a cell makes of the figures of its row; None where it changes nothing.

    `named`: what its header says that the rows are of.
    """
    folded = fold(text)
    code = code_of(folded, "row_state") or other_state(text, lexicon)
    if code is not None:
        return _KEYS[code]
    if holds(folded, "mistaken"):
        return "problem-row-mistaken"
    if not named or not folded:
        return None
    if named == "supposed":
        return None if says_nothing(folded) else "problem-row-supposed"
    if named == "judged":
        return None if is_word(folded, "passed") or value_of(text).reason else _KEYS["void"]
    return None if _is_no_part(text, folded, lexicon, named) else _OF_PART


def of_remark(text: str, parser: Parser) -> str | None:
    """The problem of a remark that says no more than a unit, a sum or another region."""
    bare = without(fold(text), "remark_word")
    if not bare or bare.isdecimal():
        return None
    phrase, place = header_phrase(bare), parser.lexicon.place(bare).code
    if units.known(bare):
        return "problem-row-mistaken"
    if phrase.measure in ("running_total", "cumulative_change") and not phrase.core:
        return _KEYS["other"]
    elsewhere = place and parser.context.regions and place not in parser.context.regions
    return _OF_PART if elsewhere or left_out_of(text, parser.lexicon) else None


def _is_no_part(text: str, folded: str, lexicon: Lexicon, named: str) -> bool:
    """Whether a cell under such a header is something else: nothing, the whole, an office, a unit.

    `单位名称` heads units as well as firms, `项目名称` indicators as well as projects; at a station
    or in a town `绥中` is no more than its name.
    """
    empty = value_of(text).reason is not None
    if empty or is_made_of(folded, "whole_place", "sum_word", "summed", "total", "all_parts"):
        return True
    if named == "station":
        return False
    meaning = lexicon.meaning(text)
    if is_word(folded, "office_end") or (meaning.region and folded.endswith(words_of("place_end"))):
        return True
    unit = units.known(folded) and not folded.isdecimal()
    return named == "various" and bool(unit or meaning.region or meaning.indicators)


def _heads(header: str) -> str | None:
    """The code of a header of towns, firms, projects or stations, of what is supposed or passed."""
    folded = fold(chinese_of(header.rpartition(" / ")[2]))
    words = (folded, unbracketed(folded)[0])
    codes = (
        code_of(word, kind) for kind in ("row_of_part", "supposed", "judged") for word in words
    )
    return next(filter(None, codes), None)


def _tell(parser: Parser, key: str, header: str, told: Mapping[int, str]) -> None:
    parser.tell("ambiguous", key, np.array(list(told)), lambda _: {"header": header},
                value=told.get, column=lambda _: header, once_a_row=True)  # fmt: skip
