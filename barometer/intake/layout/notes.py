"""The texts around a table, which of them are notes, and whom alone a note speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.column_roles import is_figure
from barometer.intake.layout.titles import said_of_all
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import (
    clause_of_names,
    constant_clauses,
    is_note,
    is_of_row,
    key_and_rest,
    line_role,
    marked_notes,
    pairs_in,
    says_of_figures,
    table_note,
    unmarked,
    year_notes,
)
from barometer.intake.words.names import fold, without_english
from barometer.intake.words.part_words import left_out_of
from barometer.intake.words.unit_lines import is_of_whole_table, unit_noted
from barometer.intake.words.vocabulary import begins, holds, is_made_of, phrase_match


@lru_cache(limits.CACHED_TEXTS)
def is_note_text(text: str) -> bool:
    """True for a sentence or `数据来源：…`; a row `其中：龙港区` is one of the table."""
    keeps = key_and_rest(text) is not None and not begins(fold(text), "of_which")
    of_unit = (unit := unit_noted(text)) is not None and is_of_whole_table(unit[1])
    return "。" in text or keeps or says_of_figures(text) or of_unit


def _is_number(text: str) -> bool:
    """True for a bare number, as most cells at the end of a table are: it is never a note."""
    return text.replace(".", "", 1).isdecimal()


def _texts_of_end(grid: Grid, start: int) -> tuple[list[str], list[str]]:
    """(the texts of the last rows, those beside figures, which are of their row alone)."""
    texts: list[str] = []
    beside: list[str] = []
    for row in grid.rows(start, grid.height):
        has_figure = any(map(is_figure, filter(None, row)))
        for text in _texts_of_row(row):
            if not _is_number(text):
                (beside if has_figure and is_of_row(text) else texts).append(text)
    return texts, beside


def _texts_of_row(row: list[str]) -> list[str]:
    """The texts of a row, `key：value` where it is made of keys and values."""
    cells = [cell for cell in dict.fromkeys(row) if cell]
    # `单位：` and `万吨` in cells of their own.
    pairs = [(key, value) for key, value in pairs_in(cells) if not key_and_rest(value)]
    return [f"{key}：{value}" for key, value in pairs] or _with_keys(cells)


def _with_keys(cells: list[str]) -> list[str]:
    """The cells, each that ends in a colon in one with the next: `有效期至：` and `2026年6月`."""
    texts: list[str] = []
    for cell in cells:
        follows = bool(texts) and texts[-1].endswith((":", "：")) and not key_and_rest(cell)
        texts = [*texts[:-1], texts[-1] + cell] if follows else [*texts, cell]
    return texts


@dataclass(frozen=True)
class Texts:
    """What stands outside a table, the names of its sheet and file with it.

    The texts `above` it, the notes `below`, what stands `beside` the figures of its last rows, and
    the `heads` of its columns of labels.
    """

    above: list[str]
    below: list[str]
    beside: list[str]
    heads: list[str]
    sheet: str
    file: str

    @cached_property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition(".")[0]

    @cached_property
    def lines(self) -> list[tuple[str, str]]:
        """(key, the rest) of each line `key：rest` above the table."""
        return [line for text in self.above if (line := key_and_rest(text))]

    @cached_property
    def coded_lines(self) -> list[tuple[str | None, str]]:
        """The lines with what each is about in place of its key, None where that is unknown."""
        return [(line_role(key), rest) for key, rest in self.lines]

    @cached_property
    def lines_below(self) -> list[tuple[str, str]]:
        """(key, the rest) of each such note."""
        return [line for text in self.below if (line := key_and_rest(text))]

    @cached_property
    def titles(self) -> list[str]:
        """What above the table is neither line nor note on years; what `口径：规上工业` says."""
        lines = [*self.above, *filter(key_and_rest, self.below)]
        return without_english([*filter(None, map(said_of_all, lines))])

    @property
    def headed(self) -> list[str]:
        """What heads the table's rows: all above it, and its label columns' headers."""
        return [*self.above, *self.heads]

    @property
    def all(self) -> list[str]:
        """All texts but those beside figures, which are of their row."""
        return [*self.above, *self.below, self.sheet, self.file]

    @cached_property
    def about_all(self) -> dict[str, tuple[str | None, str]]:
        """Kind of note -> (its code, the note) where one speaks of the whole table."""
        return {note[0]: (note[1], text) for text in (*self.above, *self.below, *self.beside)
                if (note := table_note(text, below=text in self.below))}  # fmt: skip


def texts_outside(
    grid: Grid, first_header: int, file: str, lexicon: Lexicon, heads: Sequence[str]
) -> Texts:
    """The texts around the table whose header begins in that row."""
    tail, beside = _texts_of_end(grid, max(first_header + 1, grid.height - limits.TAIL_ROWS))
    below = [text for text in tail if is_note_text(text) or year_scopes([text], lexicon)
             or named_notes([text], lexicon)]  # fmt: skip
    above = [text for row in grid.rows(0, first_header) for text in _texts_of_row(row)]
    return Texts(above, below, beside, list(heads), grid.sheet or "", file.rpartition("/")[2])


_KINDS = ("note_start", "note_rest", "constant", "base_year", "data", "is", "and", "number")
# A text, and the indicators that it is of; none named is all of them.
NoteScope = tuple[str, frozenset[str]]
_NONE: frozenset[str] = frozenset()
_YEAR_KINDS = (*_KINDS, "aim", "months", "onward", "lacks", "sum_word")
_NAMING_KINDS = (*_KINDS, "of_which", "this_table", "row_of_part")
# A year, `aim` or `part`, the note that says so, and the indicators that it is of.
YearNote = tuple[int, str, str, frozenset[str]]
NO_NOTE: NoteScope = ("", _NONE)


@dataclass(frozen=True, slots=True)
class NamedNote:
    """A note on the figures of some regions or indicators; of all where it names none.

    `code` as of a year's note, or `year`: they are of that `year`, `until`: of none after it.
    `unclear`: it names something that is not known.
    """

    text: str
    code: str
    vintage: str
    regions: frozenset[str]
    indicators: frozenset[str]
    unclear: bool
    year: int | None = None

    @property
    def of_all(self) -> bool:
        """True where it is of every figure of the table."""
        return not (self.regions or self.indicators or self.unclear)

    def covers(self, year: int | None) -> bool:
        """True where the figures that a note on a year speaks of may be of this one."""
        before = self.code == "until" and (year or 0) < (self.year or 0)
        return before or (year == self.year and year is not None)


def named_notes(texts: Iterable[str], lexicon: Lexicon) -> tuple[NamedNote, ...]:
    """The notes that name whose figures are preliminary, aims, of a part or of another year."""
    return tuple(
        note
        for text in texts
        if not says_of_figures(text)
        for sentence in sentences(unmarked(text))
        for note in _named_in(sentence, text, lexicon)
    )


def sentences(text: str) -> list[str]:
    """The folded sentences of a note, parted by a semicolon too."""
    return fold(text).replace(";", "。").split("。")


def _named_in(sentence: str, text: str, lexicon: Lexicon) -> Iterator[NamedNote]:
    if phrase_match(sentence, "mistake"):
        regions = frozenset(lexicon.regions.named_in(sentence))
        yield NamedNote(text, "mistaken", "", regions, _without_names(sentence, lexicon)[1], False)
        return
    while clause := clause_of_names(sentence):
        before, code, vintage, year, sentence = clause
        last = before.rpartition(",")[2]
        before = last if holds(last, "this_table") else before
        regions = frozenset(lexicon.regions.named_in(before))
        rest, indicators = _without_names(lexicon.without_places(before), lexicon)
        unclear = not all(is_made_of(piece, *_NAMING_KINDS) for piece in rest.split())
        if left_out_of(before, lexicon) or holds(before, "the_others"):
            # `除兴城市外均为计划数`: the others are asked about; none gets a vintage.
            named = bool(regions) and code != "vintage"
            regions = frozenset(lexicon.codes) - regions if named else _NONE
            indicators, unclear = _NONE, code == "vintage"
        yield NamedNote(text, code, vintage, regions, indicators, unclear, year)


def constant_note(above: Iterable[str], below: Iterable[str], lexicon: Lexicon) -> NoteScope:
    """What says that amounts are at constant prices, and of which indicators alone."""
    clauses = [
        (text, _of_alone(clause, sentence, lexicon))
        for texts, note in ((above, False), (below, True))
        for text in texts
        for sentence in sentences(text)
        for clause in constant_clauses(sentence, note=note)
    ]
    of_all = next((one for one in clauses if not one[1]), None)
    if of_all or not clauses:
        return of_all or NO_NOTE
    return clauses[0][0], _NONE.union(*(named for _, named in clauses))


def year_scopes(texts: Iterable[str], lexicon: Lexicon) -> list[YearNote]:
    """What notes say of a year's figures other than their vintage, and of whom."""
    scopes: list[YearNote] = []
    for text in texts:
        scoped = [
            (year, code, text, _of_alone(sentence, sentence, lexicon, _YEAR_KINDS))
            for sentence in sentences(unmarked(text))
            for year, code, _ in year_notes(_without_names(sentence, lexicon)[0])
        ]
        known = {note[:2] for note in scoped}
        whole = [(*note[:2], text, _NONE) for note in year_notes(text) if note[:2] not in known]
        scopes += [note for note in (*scoped, *whole) if note[1] != "vintage"]
    return scopes


def _of_alone(
    clause: str, sentence: str, lexicon: Lexicon, kinds: tuple[str, ...] = _KINDS
) -> frozenset[str]:
    """The indicators of a folded clause where its sentence speaks of nothing else; else none."""
    rest, indicators = _without_names(clause, lexicon)
    alone = "," not in rest and all(is_made_of(piece, *kinds) for piece in rest.split())
    return indicators if alone and _without_names(sentence, lexicon)[1] == indicators else _NONE


def _without_names(folded: str, lexicon: Lexicon) -> tuple[str, frozenset[str]]:
    """The text with a blank for each indicator's name, and those indicators."""
    indicators = set[str]()
    while names := lexicon.names_in(folded):
        for name in names:
            folded = folded.replace(name, " ")
            indicators.update(lexicon.named(name))
    return folded, frozenset(indicators)


@dataclass(frozen=True, slots=True)
class TableNotes:
    """What notes around a table say of some of its figures.

    `of_years`: year -> (`aim` or `part`, the note), for all figures of it; `of_some_years` for
    those of some indicators; `named` for those named otherwise; `marks`: (mark, vintage, the note)
    for what bears it; `vintages`: (year, vintage); `constant`: what says that amounts are at
    constant prices, and the indicators that it is of (all where it names none).
    """

    of_years: Mapping[int, tuple[str, str]]
    of_some_years: tuple[YearNote, ...]
    named: tuple[NamedNote, ...]
    marks: tuple[tuple[str, str, str], ...]
    vintages: tuple[tuple[int, str], ...]
    constant: NoteScope


def table_notes(texts: Texts, lexicon: Lexicon) -> TableNotes:
    """All that the texts outside a table say of some of its figures."""
    notes = (*texts.above, *texts.below)
    scopes = year_scopes(notes, lexicon)
    return TableNotes(
        of_years={year: (code, text) for year, code, text, of in scopes if not of},
        of_some_years=tuple(note for note in scopes if note[-1]),
        named=named_notes((*filter(is_note, texts.above), *texts.below), lexicon),
        marks=tuple((mark, vintage, text) for text in (*notes, *texts.beside)
                    for mark, vintage in marked_notes(text)),
        vintages=tuple((year, vintage) for text in notes
                       for year, code, vintage in year_notes(text) if code == "vintage"),
        constant=constant_note(texts.headed, texts.below, lexicon),
    )  # fmt: skip
