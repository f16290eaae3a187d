"""What stands around a table and may change its figures, or is not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer import units
from barometer.intake.checks.aims import ask_of_plain
from barometer.intake.checks.beside import loose_columns
from barometer.intake.decode.grid import Grid
from barometer.intake.figures.figure import Figures, used
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.completed_labels import heads_regions
from barometer.intake.layout.label_columns import Coded
from barometer.intake.layout.notes import Texts, named_notes, sentences
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import (
    heads_others,
    is_note,
    is_of_form,
    is_of_results,
    marked_notes,
    says_sums,
    table_note,
    unmarked,
    year_notes,
)
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.part_words import left_out_of
from barometer.intake.words.phrases import header_phrase, is_way_of_comparing, narrows
from barometer.intake.words.regions import may_be_county
from barometer.intake.words.strange import (
    OF_CELLS,
    OF_HEADINGS,
    OF_NOTES,
    OF_TITLES,
    state_in_note,
    strange_words,
)
from barometer.intake.words.unit_lines import unit_noted, units_inside
from barometer.intake.words.vocabulary import holds, is_made_of, is_word, role_of

Longs = NDArray[np.int64]
# (a note, a folded sentence of it).
Sentences = Sequence[tuple[str, str]]

_KEYS = {
    "target": "problem-title-of-targets", "void": "problem-title-void",
    "other": "problem-title-of-other",
}  # fmt: skip
# Texts and words that a warning names; texts of a column that are looked at.
_NAMED, _LOOKED_AT = 5, 50
_NAMES = ("region", "indicator")


def check(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`ambiguous` for what a title makes of plain figures; a warning of words not understood."""
    findings = parser.findings
    notes = list(_open_sentences(parser.context.texts, parser.lexicon))
    for text, code in _states(parser.context.texts, notes, parser.lexicon):
        if not _is_told(code, text, parser, figures):
            ask_of_plain(parser, figures, _KEYS[code], text, assumed=True)
    read = np.flatnonzero(~findings.refused[: figures.draft.size])
    unknown = list(_unknown(parser, grid, read, notes)) if len(read) else []
    if unknown:
        texts, words = (
            list(dict.fromkeys(column))[:_NAMED] for column in zip(*unknown, strict=True)
        )
        findings.report("approximate", "problem-words-unclear", value="；".join(texts), words=words)


def _states(texts: Texts, notes: Sentences, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """(a title, name or note, what a word of it makes of all figures)."""
    named = [(text, word.code) for text in (*_titles(texts), texts.sheet)
             for word in strange_words(text, lexicon, OF_TITLES) if word.code]  # fmt: skip
    of_file = strange_words(texts.stem, lexicon, OF_TITLES)
    named += [(texts.stem, word.code) for word in of_file if word.code and len(of_file) == 1]
    noted = [(text, code) for text, sentence in notes if (code := state_in_note(sentence))]
    yield from dict.fromkeys((*named, *noted))


def _titles(texts: Texts) -> list[str]:
    return [text for text in texts.titles if not (is_note(text) or is_of_form(text))]


def _open_sentences(texts: Texts, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """(a note, a folded sentence of it) for each that no rule for notes understands."""
    for text in filter(_is_remark, (*texts.above, *texts.below)):
        for sentence in [] if marked_notes(text) else sentences(unmarked(text)):
            if not _is_understood(sentence, lexicon):
                yield text, sentence


def _is_remark(text: str) -> bool:
    """True for a note that may speak of figures: no source and no signature."""
    starts = is_note(text)
    return holds(fold(text), "note_start", "note") if starts else "。" in text


def _is_understood(sentence: str, lexicon: Lexicon) -> bool:
    said = year_notes(sentence) or table_note(sentence, below=True) or says_sums(sentence)
    of_some = left_out_of(sentence, lexicon) or named_notes([sentence], lexicon)
    of_units = unit_noted(sentence) or units_inside(sentence)
    return bool(said or of_some or of_units or holds(sentence, "constant"))


def _is_told(code: str, text: str, parser: Parser, figures: Figures) -> bool:
    """True where results, or the table's own words, say what a title's word is of."""
    texts = parser.context.texts
    labels = {one or "" for one in parser.draft.label("indicator").texts}
    table_words = (*parser.located.headers, *labels.difference(texts.below))
    if code == "target":
        results = any(map(is_of_results, (text, *texts.titles)))
        return results or any(holds(fold(one), "aim") for one in table_words)
    words = strange_words(text, parser.lexicon, OF_TITLES)
    said = [word.text for word in words if word.code == code]
    # No change is a score or a rank.
    changes = any(map(_compares, said)) and any(
        kind.measure != "level" for kind in figures.kinds.items
    )
    alike = [kind for kind in ("share", "done_share") if any(is_word(word, kind) for word in said)]
    return code == "other" and (
        changes or any(word in fold(one) for word in said for one in table_words)
        or any(holds(fold(one), kind) for kind in alike
               for one in (*table_words, *_common_description(parser, figures)))
    )  # fmt: skip


def _common_description(parser: Parser, figures: Figures) -> list[str]:
    """What the plan says of the figures' only indicator, or of one of which all say the same."""
    slugs = parser.lexicon.slugs
    said = {slugs[kind.indicator].description for kind in figures.kinds.items if kind.indicator}
    return [text for text in said if text] if len(said) == 1 else []


def _compares(word: str) -> bool:
    return header_phrase(word).measure in CHANGES or narrows(word) or is_way_of_comparing(word)


def _unknown(
    parser: Parser, grid: Grid, read: Longs, notes: Sentences
) -> Iterator[tuple[str, str]]:
    """(a text, a word of it that is not understood) around the figures at these positions."""
    texts, lexicon, context = parser.context.texts, parser.lexicon, parser.context
    compared = context.change.measure or context.titled.rates
    titles = [(text, OF_TITLES) for text in (*_titles(texts), texts.sheet)
              if not units.known(fold(text))]  # fmt: skip
    heads = [*((text, OF_CELLS) for text in _heads_of_labels(parser)),
             *((text, OF_HEADINGS) for text in _over_columns(parser, read))]  # fmt: skip
    for text, understood in (*titles, *heads, *_beside(parser, grid, read)):
        for word in strange_words(text, lexicon, understood):
            said = compared and is_made_of(word.text, "turn", "rate", "compared_with")
            # What a title's word makes of all figures is asked about elsewhere.
            told = word.code and (understood is OF_TITLES or is_of_results(text))
            if not (said or told):
                yield text, word.text
    for text, sentence in notes:
        results = is_of_results(sentence)
        yield from ((text, word.text) for word in strange_words(sentence, lexicon, OF_NOTES)
                    if not (results and word.code == "target"))  # fmt: skip


def _heads_of_labels(parser: Parser) -> Iterator[str]:
    """The headers over regions and names that only the cells below told to be of these."""
    for role, at in parser.located.labels.items():
        header = parser.located.headers[at].rpartition(" / ")[2]
        known = role_of(header) or heads_regions(header) or is_word(fold(header), "task_head")
        if role in _NAMES and not known:
            yield header


def _over_columns(parser: Parser, read: Longs) -> Iterator[str]:
    """What headings over columns of figures say besides names and times, which only group them."""
    columns = [parser.located.values[at] for at in np.unique(parser.draft.heads[read]).tolist()]
    headings = {text for value in columns for text in value.header.split(" / ")[:-1]}
    yield from filter(None, (parser.lexicon.meaning(text).phrase.core for text in headings))


def _beside(parser: Parser, grid: Grid, read: Longs) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Headings, what stands behind regions, cells of other columns; what is understood there."""
    draft, labels = parser.draft, parser.draft.label("indicator")
    headings = [*_first(draft.label("group"), read), *_without_figures(labels, parser)]
    yield from ((text, OF_HEADINGS) for text in headings)
    for text in _first(draft.label("region"), read):
        yield from ((part, OF_CELLS) for part in unbracketed(fold(text))[1]
                    if not holds(part, "takes_in"))  # fmt: skip
    places = [at for at, header in loose_columns(parser, grid) if role_of(header) is None]
    rows = pa.array(used(draft.rows[read] - 1) if places else [], pa.int64())
    for at in places:
        cells = pc.unique(grid.columns[at].take(rows))
        if len(cells) * 2 <= len(rows):
            yield from ((cell, OF_CELLS) for cell in cells[:_LOOKED_AT].to_pylist() if cell)


def _first(coded: Coded, positions: Longs) -> list[str]:
    """The first texts that stand at these positions."""
    codes = used(coded.take(positions).full(1))
    return [text for code in codes[:_LOOKED_AT].tolist() if (text := coded.texts[code])]


def _without_figures(labels: Coded, parser: Parser) -> list[str]:
    """Texts among the indicators that stand in rows without figures, and are no notes."""
    if len(labels.texts) > _LOOKED_AT:
        return []
    named = _first(labels, np.arange(parser.draft.size))
    texts = parser.context.texts
    return [text for text in labels.texts if text and text not in (*named, *texts.below)
            and not (may_be_county(text) or heads_others(text, parser.lexicon))]  # fmt: skip
