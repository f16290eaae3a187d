"""Figures without an error as the table that the store appends; how sure their reading is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from barometer.intake.figures.figure import Axis, Figures
from barometer.intake.figures.parse import Parser
from barometer.intake.layout.label_columns import Coded, Codes
from barometer.intake.layout.reading import TableReading
from barometer.intake.result import Account, no_figures


def accepted(parser: Parser, figures: Figures, file: str) -> pa.Table:
    """One row per figure that is neither refused, dropped nor blank."""
    has_something = ~np.isnan(figures.values)
    reasons = _odd(figures, "reason")
    if reasons.codes is not None:
        has_something |= reasons.codes > 0
    positions = np.flatnonzero(has_something & ~parser.findings.refused & ~parser.dropped)
    if not len(positions):
        return no_figures()
    whole = len(positions) == figures.draft.size
    builder = _Builder(parser, figures, None if whole else positions, len(positions))
    return builder.table(file, reasons)


def _odd(figures: Figures, name: str) -> Coded:
    """`reason` or `qualifier` of the cells that are no plain number."""
    cells = figures.cells
    texts = tuple(dict.fromkeys(getattr(v, name) for v in cells.odd if getattr(v, name)))
    if cells.odd_codes is None or not texts:
        return Coded((None,))
    places = {text: at for at, text in enumerate(texts, start=1)}
    codes = np.array([0, *(places.get(getattr(v, name), 0) for v in cells.odd)], np.int32)
    return Coded((None, *texts), codes[cells.odd_codes])


class _Builder:
    """The table's columns, for the figures at these positions (None: all of them)."""

    def __init__(
        self, parser: Parser, figures: Figures, positions: NDArray[np.int64] | None, size: int
    ) -> None:
        self.parser, self.figures, self.positions, self.size = parser, figures, positions, size

    def table(self, file: str, reasons: Coded) -> pa.Table:
        figures, draft = self.figures, self.figures.draft
        columns = {
            "region_code": self._texts(figures.places, lambda place: place[0]),
            "indicator": self._texts(figures.kinds, lambda kind: kind.indicator),
            "period": self._texts(figures.periods, lambda period: period.stored),
            "year": self._numbers(figures.periods, lambda p: p.year, pa.int16()),
            "span": self._texts(figures.periods, lambda period: period.span),
            "end_month": self._numbers(figures.periods, lambda p: p.end_month, pa.int8()),
            "measure": self._texts(figures.kinds, lambda kind: kind.measure),
            "basis": self._texts(figures.kinds, lambda kind: kind.basis),
            "base_year": self._numbers(figures.kinds, lambda kind: kind.base_year, pa.int16()),
            "vintage": self._coded(self.parser.vintages.of(figures)),
            "value": pa.array(self._at(figures.values), from_pandas=True),
            "qualifier": self._coded(self._qualifier()),
            "reason": self._coded(reasons),
            "source": self._coded(draft.label("source")),
            "note": self._note(),
            "sheet": self._constant(self.parser.findings.sheet),
            "row": pa.array(self._at(draft.rows), pa.int32()),
            "col": self._col(),
            "col_at": self._col_at(),
            "value_text": draft.texts if self.positions is None else draft.texts.take(
                pa.array(self.positions)),
            "unit_text": self._texts(figures.kinds, lambda kind: kind.unit),
            "file": self._constant(file),
        }  # fmt: skip
        return pa.table(columns)

    def _at(self, values: NDArray[np.generic]) -> NDArray[np.generic]:
        return values if self.positions is None else values[self.positions]

    def _indices(self, codes: Codes | None) -> NDArray[np.signedinteger]:
        if codes is None:
            return np.zeros(self.size, np.int8)
        return codes if self.positions is None else codes[self.positions]

    def _dictionary(self, texts: Sequence[str | None], codes: Codes | None) -> pa.Array:
        """Equal texts share a code, as small as their number allows; a null text is a null."""
        distinct = [text for text in dict.fromkeys(texts) if text is not None]
        small = np.min_scalar_type(-max(1, len(distinct)))
        if not distinct:
            return pa.nulls(self.size, pa.dictionary(pa.from_numpy_dtype(small), pa.string()))
        place = {text: at for at, text in enumerate(distinct)}
        lookup = np.array([-1 if text is None else place[text] for text in texts], small)
        alike = (lookup == lookup[0]).all()
        indices = np.full(self.size, lookup[0]) if alike else lookup.take(self._indices(codes))
        mask = indices < 0 if (lookup < 0).any() else None
        return pa.DictionaryArray.from_arrays(
            pa.array(indices, mask=mask), pa.array(distinct, pa.string())
        )

    def _coded(self, coded: Coded) -> pa.Array:
        return self._dictionary(coded.texts, coded.codes)

    def _constant(self, text: str | None) -> pa.Array:
        return self._dictionary((text,), None)

    def _texts(self, axis: Axis[Any], of: Callable[..., str | None]) -> pa.Array:
        return self._dictionary([_safe(of, item) for item in axis.items], axis.codes)

    def _numbers(
        self, axis: Axis[Any], of: Callable[..., int | None], kind: pa.DataType
    ) -> pa.Array:
        values = [_safe(of, item) for item in axis.items]
        missing = np.array([number is None for number in values])
        if missing.all():
            return pa.nulls(self.size, kind)
        numbers = np.array([number or 0 for number in values], kind.to_pandas_dtype())
        codes = self._indices(axis.codes)
        mask = missing[codes] if missing.any() else None
        return pa.array(numbers[codes], kind, mask=mask)

    def _qualifier(self) -> Coded:
        """The qualifier in the cell itself, else that of the qualifier column."""
        in_cells = _odd(self.figures, "qualifier")
        return self.figures.draft.label("qualifier") if in_cells.codes is None else in_cells

    def _note(self) -> pa.Array:
        """The row's note, and behind it a remark in the region's name (`不含…`)."""
        note, places = self.figures.draft.label("note"), self.figures.places
        if not any(remark for _, remark in places.items):
            return self._coded(note)
        texts: list[str | None] = []
        for position in range(self.figures.draft.size):
            parts = (note.at(position), places.of(position)[1])
            texts.append("；".join(part for part in parts if part) or None)
        return self._dictionary(texts, np.arange(len(texts), dtype=np.int32))

    def _col(self) -> pa.Array:
        headers = [value.header or None for value in self.parser.located.values]
        return self._dictionary(headers, self.figures.draft.head)

    def _col_at(self) -> pa.Array:
        """The column (from 1), which tells those apart that are headed alike."""
        places = np.array([value.at + 1 for value in self.parser.located.values], np.int16)
        return pa.array(places[self._indices(self.figures.draft.head)])


def _safe(of: Callable[..., Any], item: object) -> Any:
    return None if item is None else of(item)


_WHOLE = 100.0


def scored(
    reading: TableReading, account: Account, parser: Parser, figures: Figures
) -> TableReading:
    """The reading with its scores.

    `understood_pct`: cells that are a label, a note, a mark or a figure without an error, of all.
    `score`: that share, times the share of figures without an error.
    """
    size = figures.draft.size
    refused = int(np.count_nonzero(parser.findings.refused))
    good = (size - refused) / size if size else 0.0
    understood = account.cells - account.not_read - min(refused, account.figures)
    share = understood / account.cells if account.cells else 0.0
    return replace(reading, score=share * good, understood_pct=share * _WHOLE)
