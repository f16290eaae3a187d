"""What the other cells of a row say of its figures: a target, not to be counted, of a part only.

A column that names nothing of a figure may still say that its rows are no figures of the region's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import pyarrow.compute as pc

from barometer import units
from barometer.intake.decode.grid import Grid
from barometer.intake.figures.figure import Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.vocabulary import code_of, is_made_of, is_word

# Labels that are also looked at: they name nothing that a figure is kept by.
_LOOSE = ("group", "note")
# No cell that says so is longer; notes and sources mostly are.
_LONGEST = 10
_KEYS = {"target": "problem-row-of-target", "void": "problem-row-void"}


def check(parser: Parser, figures: Figures, grid: Grid) -> None:
    """`ambiguous`: each row where a cell beside the figures makes them something else."""
    rows = figures.draft.rows
    for at, header in _columns(parser, grid):
        parts = at != (parser.located.labels or {}).get("note") and _heads_parts(header)
        cells = grid.columns[at]
        if not parts:
            cells = pc.if_else(pc.less_equal(pc.utf8_length(cells), _LONGEST), cells, None)
        if cells.null_count == len(cells):
            continue
        coded = cells.dictionary_encode()
        texts = [(text or "").strip() for text in coded.dictionary.to_pylist()]
        found = [_problem(text, parser.lexicon, parts=parts) for text in texts]
        for key in dict.fromkeys(filter(None, found)):
            codes = coded.indices.fill_null(len(texts)).to_numpy()[rows - 1]
            positions = np.flatnonzero(np.array([*(one == key for one in found), False])[codes])
            told = {int(at): texts[codes[at]] for at in positions}
            _tell(parser, key, header, told)


def _columns(parser: Parser, grid: Grid) -> Iterator[tuple[int, str]]:
    """(column, header) of those with neither figures nor labels that a figure is kept by."""
    located = parser.located
    labels = {at for role, at in (located.labels or {}).items() if role not in _LOOSE}
    taken = labels | {value.at for value in located.values} | set(located.passed_over)
    for at in range(min(grid.width, len(located.headers))):
        if at not in taken:
            yield at, located.headers[at]


def _problem(text: str, lexicon: Lexicon, *, parts: bool) -> str | None:
    """What a cell makes of the figures of its row; None where it changes nothing."""
    folded = fold(text)
    code = code_of(folded, "row_state")
    if code is not None:
        return _KEYS[code]
    if not parts or not folded:
        return None
    return None if _is_no_part(text, folded, lexicon) else "problem-row-of-part"


def _is_no_part(text: str, folded: str, lexicon: Lexicon) -> bool:
    """Whether a cell under such a header is something else: nothing, the whole, an office, a unit.

    `单位名称` heads units as well as firms, `项目名称` indicators as well as projects.
    """
    whole = is_made_of(folded, "whole_place", "sum_word", "summed", "total", "all_parts")
    other = is_word(folded, "office_end") or units.known(folded)
    named = lexicon.meaning(text)
    empty = value_of(text).reason is not None
    return bool(whole or other or named.region or named.indicators or empty)


def _heads_parts(header: str) -> bool:
    """Whether a header is of towns, villages, firms or projects."""
    folded = fold(header.rpartition(" / ")[2])
    return is_word(folded, "row_of_part") or is_word(unbracketed(folded)[0], "row_of_part")


def _tell(parser: Parser, key: str, header: str, told: Mapping[int, str]) -> None:
    def facts(position: int) -> tuple[str | None, Mapping[str, object]]:
        return told[position], {"header": header}

    parser.findings.at("ambiguous", key, np.array(list(told)), lambda _: header, facts,
                       once_a_row=True)  # fmt: skip
