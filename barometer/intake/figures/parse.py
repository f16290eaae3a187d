"""Cells to figures: place, period, kind and number of every position of a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from barometer.intake.figures import naming
from barometer.intake.figures.cells import Cells, cells_of
from barometer.intake.figures.combinations import combined
from barometer.intake.figures.coverage import covered_period, in_year
from barometer.intake.figures.doubts import without_known_sums
from barometer.intake.figures.figure import Axis, Figures, tidy
from barometer.intake.figures.findings import Findings
from barometer.intake.figures.kinds import figure_kind
from barometer.intake.figures.naming import FigureKind, LabelError, RowLabels
from barometer.intake.figures.places import Placed, of_whole, stated_place, sum_among, whole_sums
from barometer.intake.figures.timing import Times
from barometer.intake.layout.context import Context
from barometer.intake.layout.draft import NOTHING, Coded, Draft
from barometer.intake.layout.locate import Located, column_named
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.phrases import says_nothing

Positions = NDArray[np.int64]
Ints = NDArray[np.int32]
Combinations = tuple[Ints | None, list[tuple[int, ...]]]
# A byte that fits no encoding explains whatever else is wrong with its cell.
_SPOILT = ("encoding", "problem-bad-byte")
_NO_NAME = LabelError("unknown_indicator", "problem-blank-indicator", "indicator", None)
_KIND_LABELS = ("indicator", "measure", "unit", "basis", "vintage", "base_year", "group")


@dataclass(slots=True)
class Parser:
    """The stage `parse` over one draft; problems go to `findings`, second copies to `dropped`."""

    draft: Draft
    located: Located
    lexicon: Lexicon
    context: Context
    findings: Findings
    region: str | None = None
    dropped: NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))

    def __post_init__(self) -> None:
        """Nothing is dropped yet."""
        self.dropped = np.zeros(self.draft.size, dtype=bool)

    def figures(self) -> Figures:
        """The figures at every position."""
        cells = cells_of(self.draft.texts)
        places, periods = self._places(), self._periods()
        kinds = self._kinds(cells, periods)
        periods = self._covered_periods(periods, kinds)
        values = self._values(cells, kinds)
        self._bad_numbers(cells)
        return Figures(self.draft, places, periods, kinds, values, cells)

    def column(self, role: str | None) -> Callable[[int], str | None]:
        """The header a problem names: of a label column, else of the position's value column."""
        name = column_named(self.located, role) if role else None
        if name is not None:
            return lambda position: name
        return self.value_header

    def value_header(self, position: int) -> str | None:
        """The header of the column that a position stands in."""
        head = self.draft.head
        return self.located.values[0 if head is None else int(head[position])].header or None

    def _combinations(self, roles: Sequence[Coded], by_head: bool = True) -> Combinations:
        """Combinations of these columns and of the value column (last)."""
        codes = [*(coded.codes for coded in roles), self.draft.head if by_head else None]
        sizes = [*(len(coded.texts) for coded in roles), len(self.located.values)]
        return combined(codes, sizes, self.draft.size)

    def _positions(self, codes: Ints | None, wanted: Sequence[bool]) -> Positions:
        if codes is None or not any(wanted):
            return np.arange(self.draft.size if any(wanted) else 0)
        return np.flatnonzero(np.array(wanted)[codes])

    def _places(self) -> Axis:
        sources = [self.draft.label("region_code"), self.draft.label("region")]
        sources.append(self._labels_with(lambda meaning: meaning.region is not None))
        across = any(value.meaning.region for value in self.located.values)
        codes, combinations = self._combinations(sources, by_head=across)
        places: list[Placed] = []
        sums: list[str | None] = []
        for code, name, label, head in combinations:
            texts = (sources[0].texts[code], sources[1].texts[name])
            label_region = self.lexicon.meaning(sources[2].texts[label] or "").region
            value = self.located.values[head]
            places.append(self._place(texts, value.meaning, label_region))
            sums.append(sum_among(texts, value))
        places = whole_sums(places, sums, self.context.regions, self.lexicon)
        self._report(codes, [[error] if error else [] for _, error, _ in places])
        nowhere = [place is None and error is None for place, error, _ in places]
        # A header that is not understood has a problem of its own; it may well name a region.
        self._missing("problem-missing-region", codes, combinations, nowhere, in_header=across)
        return Axis(tuple((place, remark) for place, _, remark in places), codes)

    def _missing(
        self, key: str, codes: Ints | None, combinations: Sequence[tuple[int, ...]],
        lacking: Sequence[bool], *, in_header: bool,
    ) -> None:  # fmt: skip
        """Refuse what lacks a region or period; `in_header`: a header not read may name it."""
        self.findings.refused[self._positions(codes, lacking)] = True
        cores = [value.meaning.phrase.core for value in self.located.values]
        unread = [in_header and bool(core) and not says_nothing(core) and not self._completes(core)
                  for core in cores]  # fmt: skip
        bare = naming.undated(combinations, lacking) if key == "problem-missing-period" else set()
        for value in (self.located.values[at] for at in sorted(bare) if not unread[at]):
            self.findings.report("missing_column", "problem-column-undated", column=value.header,
                                 row=self.located.first_header + 1)  # fmt: skip
        pairs = zip(lacking, combinations, strict=True)
        if len(self._positions(codes, [lacks and not unread[head] and head not in bare
                                       for lacks, (*_, head) in pairs])):  # fmt: skip
            self.findings.missing.add(key)

    def _completes(self, core: str) -> bool:
        """True where a header's word and a row's label name an indicator only together."""
        texts = [text for text in self.draft.label("indicator").texts if text]
        return any(naming.named_together(text, core, self.lexicon) for text in texts)

    def _labels_with(self, wanted: Callable[[Meaning], bool]) -> Coded:
        """The indicators' labels, where the meaning of any of them holds what is wanted."""
        labels = self.draft.label("indicator")
        wanted_anywhere = any(wanted(self.lexicon.meaning(text)) for text in labels.texts if text)
        return labels if wanted_anywhere else NOTHING

    def _place(self, texts: Sequence[str | None], head: Meaning, label: str | None) -> Placed:
        named = self.context.regions
        alone = named[0] if len(named) == 1 else self.region if not named else None
        texts = [of_whole(text, alone, self.lexicon) for text in texts]
        return stated_place(texts, label, self.lexicon) or self._default_place(head)

    def _default_place(self, head: Meaning) -> Placed:
        """A header's region, the caller's, or the one that the surroundings name."""
        if head.region:
            return head.region, None, None
        if {"region", "region_code"} & set(self.located.labels or {}):
            role = "region" if "region" in (self.located.labels or {}) else "region_code"
            return None, LabelError("unknown_region", "problem-blank-region", role, None), None
        named = self.context.regions[0] if len(self.context.regions) == 1 else None
        if self.region and named and not self._within(self.region, named):
            names = {"other": self.lexicon.codes[named].name}
            chosen = self.lexicon.codes[self.region].name
            error = LabelError("ambiguous", "problem-other-region", "sheet", chosen, names)
            return None, error, None
        return self.region or named, None, None

    def _within(self, region: str, named: str) -> bool:
        """True where the caller's region is the one that the file names, or a part of it."""
        return named in (region, self.lexicon.codes[region].parent)

    def _periods(self) -> Axis:
        source, part = self.draft.label("period"), self.draft.label("part")
        labels = self._labels_with(lambda meaning: meaning.period is not None)
        parents = self.draft.parents if labels is not NOTHING else NOTHING
        codes, combinations = self._combinations([source, part, labels, parents])
        label_periods = [self.lexicon.meaning(text or "").period for text in labels.texts]
        times = Times.of(
            self.context, [text for text in source.texts if text],
            column_named(self.located, "period"), label_periods, column_named(self.located, "part"),
            self.located.values,
        )  # fmt: skip
        periods = [times.period(source.texts[code], part.texts[number], self.located.values[head],
                                label_periods[label]
                                or label_periods[labels.texts.index(parents.texts[parent])])
                   for code, number, label, parent, head in combinations]  # fmt: skip
        self._report(codes, [[error] if error else [] for _, error in periods])
        never = [not period and not error for period, error in periods]
        self._missing("problem-missing-period", codes, combinations, never, in_header=True)
        return Axis(tuple(period for period, _ in periods), codes)

    def _kinds(self, cells: Cells, periods: Axis) -> Axis:
        sources = [self.draft.label(role) for role in _KIND_LABELS]
        sources += [cells.units, self.draft.parents, in_year(periods, self.draft.size)]
        codes, combinations = self._combinations(sources)
        labelled = "indicator" in (self.located.labels or {})
        heads = [replace(column.meaning, period=column.meaning.period or column.year_of)
                 for column in self.located.values]  # fmt: skip
        kinds, context = [], without_known_sums(self.context, self.located.values)
        for *at, number in combinations:
            texts = [source.texts[code] for source, code in zip(sources, at, strict=True)]
            column = self.located.values[number]
            if texts[0] is None and labelled and not column.meaning.indicators:
                kinds.append(FigureKind(errors=(_NO_NAME,)))
                continue
            row = RowLabels(*texts, head=heads[number], beside=column.beside, header=column.last,
                            above=column.header.split(" / ")[:-1])  # fmt: skip
            kinds.append(figure_kind(row, self.lexicon, context))
        self._report(codes, [list(kind.errors) for kind in kinds])
        return Axis(tuple(kinds), codes)

    def _covered_periods(self, periods: Axis, kinds: Axis) -> Axis:
        """The periods as their figures cover them: `上年同期`, `本月`, `1-本月累计`."""
        known = [kind for kind in kinds.items if isinstance(kind, FigureKind)]
        if not any(kind.coverage or kind.back for kind in known):
            return periods
        codes, combinations = combined(
            [periods.codes, kinds.codes], [len(periods.items), len(kinds.items)], self.draft.size
        )
        timed = [covered_period(periods.items[at], kinds.items[kind]) for at, kind in combinations]
        self._report(codes, [[error] if error else [] for _, error in timed])
        return Axis(tuple(period for period, _ in timed), codes)

    def _report(self, codes: Ints | None, errors: Sequence[Sequence[LabelError]]) -> None:
        """Report each kind of error once for all combinations that have it."""
        kinds: dict[tuple[str, str, str], dict[int, LabelError]] = {}
        for combination, its_errors in enumerate(errors):
            for error in its_errors:
                kind = _SPOILT if "\ufffd" in (error.value or "") else (error.code, error.key)
                kinds.setdefault((*kind, error.role), {})[combination] = error
        for (code, key, role), by_combination in kinds.items():
            concerned = [combination in by_combination for combination in range(len(errors))]
            positions = self._positions(codes, concerned)
            if role in ("head", "sheet"):
                self._outside(positions, key, role, codes, by_combination)
            else:
                self._inside(positions, (code, key, role), codes, by_combination)

    def _inside(
        self, positions: Positions, kind: tuple[str, str, str], codes: Ints | None,
        by_combination: dict[int, LabelError],
    ) -> None:  # fmt: skip
        def facts(position: int) -> tuple[str | None, Mapping[str, object]]:
            error = by_combination[0 if codes is None else int(codes[position])]
            return error.value, error.facts

        code, key, role = kind
        once = self.draft.head is not None and role != "cell"
        self.findings.report_at(code, key, positions, self.column(role), facts, once_a_row=once)

    def _outside(
        self, positions: Positions, key: str, role: str, codes: Ints | None,
        by_combination: dict[int, LabelError],
    ) -> None:  # fmt: skip
        """Report an error of a header or of the sheet once, however many figures it refuses."""
        reported = set()
        for combination, error in by_combination.items():
            self.findings.refuse(error.code, positions)
            if error.code == "missing_column":
                self.findings.missing.add(key)
                continue
            at = positions if codes is None else positions[codes[positions] == combination]
            header = self.value_header(int(at[0])) if role == "head" and len(at) else None
            if (header, error.value) not in reported:
                reported.add((header, error.value))
                row = self.located.first_header + 1 if role == "head" else None
                self.findings.report(
                    error.code, key, row=row, column=header, value=error.value, **error.facts
                )  # fmt: skip

    def _values(self, cells: Cells, kinds: Axis) -> NDArray[np.float64]:
        """Numbers in the indicator's unit; a fall named in words turns the sign."""

        def scale(kind: object) -> float:
            return kind.factor * kind.sign if isinstance(kind, FigureKind) else 1.0

        scales = kinds.each(scale, self.draft.size)
        if cells.odd_codes is not None:
            signed = np.array([False, *(value.direction != 0 for value in cells.odd)])
            scales = np.where(signed[cells.odd_codes], np.abs(scales), scales)
        if np.all(scales == 1.0):
            return cells.numbers
        self._double_negatives(cells, scales)
        return np.where(np.abs(scales) == 1.0, cells.numbers * scales, tidy(cells.numbers * scales))

    def _double_negatives(self, cells: Cells, scales: NDArray[np.float64]) -> None:
        """Ask where all are negative under `比上年下降`: a rise each, or a fall stated twice?"""
        fall = scales < 0
        with np.errstate(invalid="ignore"):
            minus = fall & (cells.numbers < 0)
            plus = fall & (cells.numbers > 0)
        if minus.any() and not plus.any():
            at = np.flatnonzero(minus)
            self._refuse("ambiguous", "problem-double-negative", at)

    def _bad_numbers(self, cells: Cells) -> None:
        for key in sorted({value.problem for value in cells.odd if value.problem}):
            positions = cells.where([value.problem == key for value in cells.odd])
            code = "ambiguous" if key == "problem-double-negative" else "bad_number"
            spoilt = pc.match_substring(self.draft.texts.take(pa.array(positions)), "\ufffd")
            at = spoilt.to_numpy(zero_copy_only=False).astype(bool)
            for kind, wanted in (((code, key), positions[~at]), (_SPOILT, positions[at])):
                self._refuse(*kind, wanted)

    def _refuse(self, code: str, key: str, positions: Positions) -> None:
        """Report a problem of the figures themselves, each shown as it was written."""
        texts = self.draft.texts
        self.findings.report_at(code, key, positions, self.value_header,
                                lambda position: (texts[position].as_py(), {}))  # fmt: skip
