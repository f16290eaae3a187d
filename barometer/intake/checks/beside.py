"""What other cells of a row, remarks and notes say of its figures: targets, parts, no figure.

A column that names nothing of a figure may still say that its rows are no figures of the region's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer import units
from barometer.intake.decode.grid import Grid
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.naming import FigureKind
from barometer.intake.figures.parse import Parser
from barometer.intake.figures.timing import may_be_sum
from barometer.intake.layout.notes import NamedNote
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import is_of_row, remark_on_period, says_sums, year_notes
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.periods import Period, year_in
from barometer.intake.words.phrases import says_nothing
from barometer.intake.words.vocabulary import code_of, holds, is_made_of, is_word, words_of

# Labels that are also looked at: they name nothing that a figure is kept by.
_LOOSE = ("group", "note")
# No cell that says so is longer; sources mostly are.
_LONGEST = 24
_OF_PART = "problem-row-of-part"
_KEYS = {"target": "problem-row-of-target", "void": "problem-row-void"}


def check(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`ambiguous`: each row where a cell beside the figures makes them something else."""
    rows, labels = figures.draft.rows, parser.located.labels or {}
    for at, header in _columns(parser, grid):
        is_note = at == labels.get("note")
        named = None if is_note else _heads(header)
        cells = grid.columns[at]
        if not named and cells.null_count < len(cells):
            cells = pc.if_else(pc.less_equal(pc.utf8_length(cells), _LONGEST), cells, None)
        if cells.null_count == len(cells):
            continue
        coded = cells.dictionary_encode()
        texts = [*((text or "").strip() for text in coded.dictionary.to_pylist()), ""]
        codes = coded.indices.fill_null(len(texts) - 1).to_numpy()[rows - 1]
        by_code = {code: _problem(texts[code], parser.lexicon, named)
                   for code in np.unique(codes).tolist()}  # fmt: skip
        if _OF_PART in by_code.values() and not {"region", "region_code"} & {*labels}:
            # `—` where the others name a town or station is no row of the whole.
            by_code |= {code: _OF_PART for code in by_code if value_of(texts[code]).reason}
        for key in dict.fromkeys(filter(None, by_code.values())):
            concerned = [code for code, one in by_code.items() if one == key]
            told = {int(at): texts[codes[at]] for at in np.flatnonzero(np.isin(codes, concerned))}
            _tell(parser, key, header, told)
    _shares(parser, figures, grid)
    _sums_beside_aims(parser, figures)


def _shares(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`80` under `目标` and `88%` under `完成情况`: a figure, or how much of the target is done?"""
    located, draft, units_in = parser.located, figures.draft, figures.cells.units
    labels = (located.labels or {}).values()
    aims = [at for at, header in enumerate(located.headers)
            if at not in labels and holds(fold(header), "aim")]  # fmt: skip
    unsure = [value.at for value in located.values
              if _may_be_share(value.last) and value.meaning.phrase.unit is None]  # fmt: skip
    if units_in.codes is None or not aims or not unsure or "%" in parser.context.units:
        return
    positions = []
    for at in np.flatnonzero(units_in.codes).tolist():
        head = located.values[draft.head_at(at)].at
        beside = [grid.columns[aim][int(draft.rows[at]) - 1].as_py() or "" for aim in aims]
        said = draft.label("unit").at(at) or any("%" in fold(text) for text in beside)
        if head in unsure and units_in.at(at) == "%" and not said:
            positions.append(at)
    parser.findings.report_at(
        "ambiguous",
        "problem-share-of-target",
        np.array(positions, np.int64),
        parser.value_header,
        lambda at: (draft.texts[at].as_py(), {}),
    )


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
    draft, refused = figures.draft, parser.findings.refused
    positions = []
    for at in np.flatnonzero(~refused[: draft.size]).tolist():
        kind = figures.kinds.of(at)
        total = isinstance(kind, FigureKind) and kind.measure == "running_total"
        unsure = total and open_since[draft.head_at(at)]
        positions += [at] if unsure else []
    parser.findings.report_at(
        "ambiguous", "problem-year-or-plan", np.array(positions, np.int64), parser.value_header,
        lambda at: (parser.value_header(at), {"name": _name(parser, figures, at)}),
    )  # fmt: skip


def _name(parser: Parser, figures: Figures, position: int) -> str:
    kind = figures.kinds.of(position)
    known = isinstance(kind, FigureKind) and kind.indicator
    return parser.lexicon.slugs[known].name if known else ""


def _may_be_share(header: str) -> bool:
    """True for `完成情况` and `完成`, not for `完成值` or `实际完成`."""
    bare = unbracketed(fold(header))[0]
    names_amount = holds(bare, "actual") or bare.endswith(words_of("amount"))
    return holds(bare, "result") and not names_amount


def _columns(parser: Parser, grid: Grid) -> Iterator[tuple[int, str]]:
    """(column, header) of those with neither figures nor labels that a figure is kept by."""
    located = parser.located
    labels = {at for role, at in (located.labels or {}).items() if role not in _LOOSE}
    figures = {one.at for one in located.values}
    taken = labels | figures | set(located.passed_over)
    for at in range(min(grid.width, len(located.headers))):
        if at not in taken:
            yield at, located.headers[at]


def _problem(text: str, lexicon: Lexicon, named: str | None) -> str | None:
    """What a cell makes of the figures of its row; None where it changes nothing.

    `named`: what its header says that the rows are of.
    """
    folded = fold(text)
    code = code_of(folded, "row_state")
    if code is not None:
        return _KEYS[code]
    if holds(folded, "mistaken"):
        return "problem-row-mistaken"
    if not named or not folded:
        return None
    if named == "supposed":
        return None if says_nothing(folded) else "problem-row-supposed"
    return None if _is_no_part(text, folded, lexicon, named) else _OF_PART


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
    """The code of a header of towns, firms, projects or stations, or of what is supposed."""
    folded = fold(header.rpartition(" / ")[2])
    words = (folded, unbracketed(folded)[0])
    codes = (code_of(word, kind) for kind in ("row_of_part", "supposed") for word in words)
    return next(filter(None, codes), None)


def _tell(parser: Parser, key: str, header: str, told: Mapping[int, str]) -> None:
    def facts(position: int) -> tuple[str | None, Mapping[str, object]]:
        return told[position], {"header": header}

    parser.findings.report_at("ambiguous", key, np.array(list(told)), lambda _: header, facts,
                              once_a_row=True)  # fmt: skip


Longs = NDArray[np.int64]


def remarks(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`ambiguous` for figures called aims or of a part of the year; estimates get their vintage."""
    for text, at, is_remark in _beside(parser, figures, grid):
        for year, code, vintage in year_notes(text):
            _apply(parser, figures, (code, vintage, text), _of_year(figures, at, year, code))
        code, stated = remark_on_period(text) or ("", None)
        if code == "part":
            _apply(parser, figures, ("part", "", text), _of_year(figures, at, None, "part"))
        elif code and is_remark:
            other = np.setdiff1d(at, _of_year(figures, at, stated, code)) if stated else at
            _apply(parser, figures, ("year", "", text), other)
        if is_remark and says_sums(text):
            _apply(parser, figures, ("sum", "", text), _of_months(figures, at))
    for note in parser.context.notes.named:
        _apply(parser, figures, (note.code, note.vintage, note.text), _named(figures, note))
        if note.unclear and note.vintage in ("", "flash"):
            parser.findings.report("approximate", "problem-note-unclear", value=note.text)


def _beside(parser: Parser, figures: Figures, grid: Grid) -> Iterator[tuple[str, Longs, bool]]:
    """(a text beside figures that is no note on the table, their positions, if it is a remark)."""
    # The year of a source is that of its print.
    named = {at for role, at in (parser.located.labels or {}).items() if role != "note"}
    values, start = {value.at for value in parser.located.values}, parser.located.body
    places = [at for at in range(grid.width) if at not in values]
    for at, coded in zip(places, grid.coded(places, start), strict=True):
        dated, is_remark = pc.match_substring_regex(coded.dictionary, "[年月季累]"), at not in named
        texts = coded.dictionary.filter(dated).to_pylist()
        for text in (one for one in texts if is_of_row(one) and _says(one, is_remark=is_remark)):
            rows = pc.equal(coded.indices, coded.dictionary.index(text)).fill_null(False)
            here = rows.to_numpy(zero_copy_only=False)[figures.draft.rows - start - 1]
            if here.any():
                yield text, np.flatnonzero(here), is_remark


def _says(text: str, *, is_remark: bool) -> bool:
    """True for what changes figures of a year, as most periods and names do not."""
    code, _ = remark_on_period(text) or ("", None)
    is_of_period = bool(year_notes(text)) or code == "part"
    return is_of_period or (is_remark and (bool(code) or says_sums(text)))


def _of_year(figures: Figures, at: Longs, year: int | None, code: str) -> Longs:
    """The positions among these whose period a remark on a year (on any: None) is of."""
    periods = [figures.periods.of(int(one)) for one in at]
    mask = [isinstance(period, Period) and year in (None, period.year)
            and (period.span == "year" or code != "part") for period in periods]  # fmt: skip
    dated: Longs = at[np.array(mask, dtype=bool)]
    return dated


def _of_months(figures: Figures, at: Longs) -> Longs:
    """The positions among these whose period is a month or quarter that does not begin the year."""
    mask = [may_be_sum(figures.periods.of(int(one))) for one in at]
    months: Longs = at[np.array(mask, dtype=bool)]
    return months


def _named(figures: Figures, note: NamedNote) -> Longs:
    """The positions of the regions and indicators that a note names, of all where it names none.

    Of a note on their year only those of another one.
    """
    if note.unclear and (note.year or not (note.regions or note.indicators)):
        return np.zeros(0, np.int64)
    size = figures.draft.size
    regions = figures.places.each(lambda place: float(_is_in(place, note.regions)), size)
    kinds = figures.kinds.each(lambda kind: float(_is_of(kind, note.indicators)), size)
    at = np.flatnonzero((regions > 0) & (kinds > 0))
    dated = _of_year(figures, at, None, note.code)
    return np.setdiff1d(dated, _of_year(figures, at, note.year, note.code)) if note.year else dated


def _is_in(place: object, regions: frozenset[str]) -> bool:
    return not regions or (isinstance(place, tuple) and place[0] in regions)


def _is_of(kind: object, indicators: frozenset[str]) -> bool:
    return not indicators or (isinstance(kind, FigureKind) and kind.indicator in indicators)


def _apply(parser: Parser, figures: Figures, said: tuple[str, str, str], at: Longs) -> None:
    code, vintage, text = said
    if code == "vintage":
        parser.vintages.update(dict.fromkeys(at.tolist(), vintage))
        return

    def year(position: int) -> str | None:
        period = figures.periods.of(position)
        return period.stored if isinstance(period, Period) else None

    keys = {
        "aim": "problem-year-of-target",
        "year": "problem-year-in-remark",
        "sum": "problem-sum-or-part",
    }
    key = keys.get(code, "problem-part-unclear")
    parser.findings.report_at(
        "ambiguous", key, at, parser.value_header,
        lambda position: (year(position), {"said": text}), once_a_row=True,
    )  # fmt: skip
