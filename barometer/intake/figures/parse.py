"""Cells to figures: place, period, kind and number of every position of a draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from barometer.intake.figures import naming
from barometer.intake.figures.combinations import combined
from barometer.intake.figures.doubts import says_end, without_known_sums
from barometer.intake.figures.figure import (
    SPOILT,
    Axis,
    Cells,
    CodeAndRemark,
    Figures,
    bad_numbers,
    cells_of,
    scaled_values,
)
from barometer.intake.figures.findings import Findings
from barometer.intake.figures.kinds import figure_kind, with_wholes_asked
from barometer.intake.figures.naming import FigureKind, LabelError, RowLabels
from barometer.intake.figures.places import Placed, Places, sum_among, whole_sums
from barometer.intake.figures.rows_as_heads import with_rows_as_heads
from barometer.intake.figures.timing import PeriodOrError, Times, covered_period, in_year
from barometer.intake.figures.vintages import Vintages
from barometer.intake.layout.context import Context
from barometer.intake.layout.draft import Draft
from barometer.intake.layout.label_columns import NOTHING, Coded
from barometer.intake.layout.locate import Located, column_named
from barometer.intake.layout.value_columns import wholes_of
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.part_words import of_series
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import is_harmless, says_nothing

Positions = NDArray[np.int64]
Ints = NDArray[np.int32]
Combinations = tuple[Ints | None, list[tuple[int, ...]]]
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
    vintages: Vintages = field(init=False)
    dropped: NDArray[np.bool_] = field(init=False)

    def __post_init__(self) -> None:
        """Nothing is dropped yet, and no remark says a vintage."""
        self.lexicon = with_rows_as_heads(self.draft, self.located, self.lexicon)
        self.vintages = Vintages(dict(self.context.notes.vintages), self.draft.size)
        self.dropped = np.zeros(self.draft.size, dtype=bool)

    def figures(self) -> Figures:
        """The figures at every position."""
        cells = cells_of(self.draft.texts)
        places, periods = self._places(), self._periods()
        kinds = self._kinds(cells, periods)
        periods = self._covered_periods(periods, kinds)
        return Figures(self.draft, places, periods, kinds, self._values(cells, kinds), cells)

    def column(self, role: str | None) -> Callable[[int], str | None]:
        """The header a problem names: of a label column, else of the position's value column."""
        name = column_named(self.located, role) if role else None
        if name is not None:
            return lambda position: name
        return self.value_header

    def value_header(self, position: int) -> str | None:
        """The header of the column that a position stands in."""
        return self.located.values[self.draft.head_at(position)].header or None

    def text(self, position: int) -> str | None:
        """The cell at a position as it was written."""
        text: str | None = self.draft.texts[position].as_py()
        return text

    def indicator_named(self, figures: Figures) -> Callable[[int], Mapping[str, object]]:
        """The fact of a problem that names the indicator of its figure."""
        slugs = self.lexicon.slugs
        return lambda at: {"name": slugs[figures.kinds.of(at).indicator or ""].name}

    def tell(
        self, code: str, key: str, positions: Positions,
        facts: Callable[[int], Mapping[str, object]] = lambda _: {}, *,
        value: Callable[[int], str | None] | None = None,
        column: Callable[[int], str | None] | None = None, once_a_row: bool = False,
    ) -> None:  # fmt: skip
        """Report a problem of each of these figures, shown as written unless another `value` is."""
        shown = value or self.text
        self.findings.report_at(
            code, key, positions, column or self.value_header, lambda at: (shown(at), facts(at)),
            once_a_row=once_a_row,
        )  # fmt: skip

    def unrefused(self, told: NDArray[np.bool_]) -> Positions:
        """The positions of these figures but for those that something has refused already."""
        positions: Positions = np.flatnonzero(told & ~self.findings.refused)
        return positions

    def _combinations(self, roles: Sequence[Coded], by_head: bool = True) -> Combinations:
        """Combinations of these columns and of the value column (last)."""
        codes = [*(coded.codes for coded in roles), self.draft.head if by_head else None]
        sizes = [*(len(coded.texts) for coded in roles), len(self.located.values)]
        return combined(codes, sizes, self.draft.size)

    def _positions(self, codes: Ints | None, wanted: Sequence[bool]) -> Positions:
        if codes is None or not any(wanted):
            return np.arange(self.draft.size if any(wanted) else 0)
        return np.flatnonzero(np.array(wanted)[codes])

    def _places(self) -> Axis[CodeAndRemark]:
        sources = [self.draft.label("region_code"), self.draft.label("region")]
        sources.append(self._labels_with(lambda meaning: meaning.region is not None))
        across = any(value.meaning.region for value in self.located.values)
        codes, combinations = self._combinations(sources, by_head=across)
        rules = Places(self.context, self.located, self.lexicon, self.region)
        places: list[Placed] = []
        sums: list[str | None] = []
        for code, name, label, head in combinations:
            texts = (sources[0].texts[code], sources[1].texts[name])
            value = self.located.values[head]
            places.append(rules.place(texts, value, sources[2].texts[label]))
            sums.append(sum_among(texts, value))
        places = whole_sums(places, sums, self.context.regions, self.lexicon)
        self._report(codes, [[error] if error else [] for _, error, _ in places])
        outside = [bool(of_series(sources[2].texts[label] or "", self.lexicon))
                   for *_, label, _ in combinations]  # fmt: skip
        nowhere = [place is None and error is None and not out
                   for (place, error, _), out in zip(places, outside, strict=True)]  # fmt: skip
        # A header that is not understood has a problem of its own; it may well name a region.
        self._missing("problem-missing-region", codes, combinations, nowhere, in_header=across)
        return Axis(tuple((place, remark) for place, _, remark in places), codes, self.draft.size)

    def _missing(
        self, key: str, codes: Ints | None, combinations: Sequence[tuple[int, ...]],
        lacking: Sequence[bool], *, in_header: bool,
    ) -> None:  # fmt: skip
        """Refuse what lacks a region or period; `in_header`: a header not read may name it."""
        self.findings.refused[self._positions(codes, lacking)] = True
        cores = [value.meaning.phrase.core for value in self.located.values]
        silent = [says_nothing(core) or is_harmless(core) or self._completes(core)
                  for core in cores]  # fmt: skip
        unread = [in_header and not one for one in silent]
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
        return any(self.lexicon.named_together(text, core) for text in texts)

    def _labels_with(self, wanted: Callable[[Meaning], bool]) -> Coded:
        """The indicators' labels, where the meaning of any of them holds what is wanted."""
        labels = self.draft.label("indicator")
        wanted_anywhere = any(wanted(self.lexicon.meaning(text)) for text in labels.texts if text)
        return labels if wanted_anywhere else NOTHING

    def _periods(self) -> Axis[Period | None]:
        source, part = self.draft.label("period"), self.draft.label("part")
        labels = self._labels_with(lambda meaning: meaning.period is not None)
        parents = self.draft.parents if labels is not NOTHING else NOTHING
        codes, combinations = self._combinations([source, part, labels, parents])
        label_periods = [self.lexicon.meaning(text or "").period for text in labels.texts]
        used = sorted({label for _, _, label, *_ in combinations})
        times = Times.of(
            self.context, [text for text in source.texts if text],
            column_named(self.located, "period"), [label_periods[at] for at in used],
            column_named(self.located, "part"), self.located.values,
        )  # fmt: skip
        blank = "" if "part" in self.located.labels else None
        periods = [times.period(source.texts[code], part.texts[number] or blank,
                                self.located.values[head],
                                label_periods[label]
                                or label_periods[labels.texts.index(parents.texts[parent])])
                   for code, number, label, parent, head in combinations]  # fmt: skip
        dated = self._dated(codes, periods)
        never = [one is None for one in periods]
        self._missing("problem-missing-period", codes, combinations, never, in_header=True)
        return dated

    def _dated(self, codes: Ints | None, periods: Sequence[PeriodOrError]) -> Axis[Period | None]:
        """The periods of all combinations; errors in their place are reported."""
        self._report(codes, [[one] if isinstance(one, LabelError) else [] for one in periods])
        dated = tuple(one if isinstance(one, Period) else None for one in periods)
        return Axis(dated, codes, self.draft.size)

    def _kinds(self, cells: Cells, periods: Axis[Period | None]) -> Axis[FigureKind]:
        sources = [self.draft.label(role) for role in _KIND_LABELS]
        ends = self.draft.label("period").keeping(says_end)
        sources += [cells.units, self.draft.parents, in_year(periods), ends]
        codes, combinations = self._combinations(sources)
        labelled = "indicator" in self.located.labels
        wholes = wholes_of(self.located.values, self.lexicon)
        under_heading = "group" not in self.located.labels
        below = [partial(RowLabels, beside=column.beside, header=column.last, whole=whole,
                         above=column.header.split(" / ")[:-1], under_heading=under_heading,
                         head=replace(column.meaning,
                                      period=column.meaning.period or column.year_of))
                 for column, whole in zip(self.located.values, wholes, strict=True)]  # fmt: skip
        context = without_known_sums(self.context, self.located.values, sources[0].texts)
        rows, kinds = [], []
        for *at, number in combinations:
            texts = [source.texts[code] for source, code in zip(sources, at, strict=True)]
            row = below[number](*texts)
            nameless = texts[0] is None and labelled and not row.head.indicators
            rows.append(row)
            kinds.append(FigureKind(errors=(_NO_NAME,)) if nameless
                         else figure_kind(row, self.lexicon, context))  # fmt: skip
        kinds = with_wholes_asked(rows, kinds, self.lexicon)
        self._report(codes, [list(kind.errors) for kind in kinds])
        return Axis(tuple(kinds), codes, self.draft.size)

    def _covered_periods(
        self, periods: Axis[Period | None], kinds: Axis[FigureKind]
    ) -> Axis[Period | None]:
        """The periods as their figures cover them: `上年同期`, `本月`, `1-本月累计`."""
        if not any(kind.coverage or kind.back for kind in kinds.items):
            return periods
        codes, combinations = combined(
            [periods.codes, kinds.codes], [len(periods.items), len(kinds.items)], self.draft.size
        )
        timed = [covered_period(periods.items[at], kinds.items[kind]) for at, kind in combinations]
        return self._dated(codes, timed)

    def _report(self, codes: Ints | None, errors: Sequence[Sequence[LabelError]]) -> None:
        """Report each kind of error once for all combinations that have it."""
        kinds: dict[tuple[str, str, str], dict[int, LabelError]] = {}
        for combination, its_errors in enumerate(errors):
            for error in its_errors:
                kind = SPOILT if "\ufffd" in (error.value or "") else (error.code, error.key)
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
        def error(position: int) -> LabelError:
            return by_combination[0 if codes is None else int(codes[position])]

        code, key, role = kind
        once = self.draft.head is not None and role != "cell"
        self.tell(code, key, positions, lambda at: error(at).facts,
                  value=lambda at: error(at).value, column=self.column(role),
                  once_a_row=once)  # fmt: skip

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

    def _values(self, cells: Cells, kinds: Axis[FigureKind]) -> NDArray[np.float64]:
        """Numbers in the indicator's unit; those in doubt or unreadable are reported."""
        scaled = scaled_values(cells, kinds)
        for problem in (*scaled.doubts, *bad_numbers(cells, self.draft.texts)):
            self.tell(*problem)
        return scaled.values
