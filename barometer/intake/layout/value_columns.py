"""The columns of figures: what their headers say, alone and beside each other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

from barometer.intake.layout.columns import Columns
from barometer.intake.layout.titles import title_meaning
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.dates import day_of, periods_of_days
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning
from barometer.intake.words.names import fold, spellings, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.part_words import is_part_alone
from barometer.intake.words.periods import Period
from barometer.intake.words.phrases import (
    is_beside,
    is_change_in_amount,
    is_other,
    is_way_of_comparing,
    names_results,
    narrows,
    says_nothing,
)
from barometer.intake.words.regions import is_sum
from barometer.intake.words.strange import OF_CELLS, strange_words
from barometer.intake.words.vocabulary import begins, holds, is_made_of, is_word
from barometer.rules import RULES


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A column of figures: its place, its header's own text and what that says.

    `beside`: for a change, or a year before, that names no indicator, those of the column to its
    left; `year_of`: the period that its neighbours give it where it has none.
    """

    at: int
    header: str
    meaning: Meaning
    beside: tuple[str, ...] = ()
    year_of: Period | None = None

    def saying(self, **words: Any) -> ValueColumn:
        """This column with something else in the phrase of its header."""
        return replace(self, meaning=self.meaning.saying(**words))

    @property
    def last(self) -> str:
        """The lowest of the header's texts."""
        return self.header.rpartition(" / ")[2]


def without_group(value: ValueColumn, lexicon: Lexicon) -> ValueColumn:
    """Where rows name the indicators, a heading over several columns only groups them.

    `排放量` may complete names of rows.
    """
    above = value.header.split(" / ")[:-1]
    completes = value.meaning.phrase.core in lexicon.name_ends
    lowest = lexicon.meaning(value.last).phrase.core
    if not above or lowest or completes or any(map(narrows, above)):
        return value
    return value.saying(core="")


def with_year_ends(values: list[ValueColumn]) -> list[ValueColumn]:
    """Columns headed by days: years where all are year ends, else left without a period."""
    days = periods_of_days([value.last for value in values], "")
    return [
        replace(value, meaning=replace(value.meaning, period=days[value.last]))
        if value.last in days and not value.meaning.period else value
        for value in values
    ]  # fmt: skip


def is_change(value: ValueColumn) -> bool:
    """True for a column of changes that are read as such."""
    return value.meaning.phrase.measure in CHANGES and not is_no_figure(value)


def reported_columns(
    values: Sequence[ValueColumn], completing: set[int], *, by_row: bool
) -> tuple[ValueColumn, ...]:
    """The columns of reported figures; `by_row`: the rows name the indicators.

    `completing`: the places of columns whose heads complete the names of rows.

    Targets, ranks, shares and other comparisons (`环比`) stand beside the figures and are none,
    nor is a sum over columns that are no regions. Beside columns that are understood, a column of
    numbers that says nothing is free (a mean).
    """
    regions = sum(value.meaning.region is not None for value in values)
    columns = tuple(
        value for value in values
        if not is_no_figure(value)
        and not _may_be_share(value, values)
        and not _is_norm(value, values)
        and (regions > 1 or not is_sum(value.last) or _is_whole(value, values))
    )  # fmt: skip
    if not by_row:
        return columns
    unread = any(not value.meaning.empty for value in columns)
    columns = tuple(value for value in columns if not is_other(value.header))
    if not unread:
        return columns
    # Beside several regions it is likely one more, whose name is not known. What may name a period
    # (`23年`), or the figures put right (`衔接后`), is asked about.
    return tuple(
        v for v in columns
        if regions > 1 or not v.meaning.empty or v.at in completing or day_of(v.last)
        or any(holds(fold(v.last), kind) for kind in ("time", "revised"))
        or (v.meaning.phrase.core and says_nothing(v.meaning.phrase.core))
    )  # fmt: skip


def without_counts(
    values: Sequence[ValueColumn], labels: Collection[str], sample: Sequence[Sequence[str]]
) -> tuple[ValueColumn, ...]:
    """The columns but for two of unknown names whose quotient is the share of a third in each row.

    `行政村总数` and `已治理村数` beside `农村生活污水治理率`, where rows name no indicators.
    """
    if "indicator" in labels:
        return tuple(values)
    shares = [value for value in values if value.meaning.indicators]
    unknown = [value for value in values if value.meaning == Meaning(phrase=value.meaning.phrase)
               and value.meaning.phrase.core and not says_nothing(value.meaning.phrase.core)
               and value.meaning.phrase.measure is None]  # fmt: skip
    counts = next(((whole, part) for whole, part in permutations(unknown, 2) for share in shares
                   if _is_share(whole.at, part.at, share.at, sample)), ())  # fmt: skip
    return tuple(value for value in values if value not in counts)


def _is_share(whole: int, part: int, share: int, sample: Sequence[Sequence[str]]) -> bool:
    """True where a column is how many of a hundred of the whole the part is, in every row."""
    rows = [tuple(value_of(row[at]).number for at in (whole, part, share)) for row in sample]
    known = [(one, two, three, row[share]) for row, (one, two, three)
             in zip(sample, rows, strict=True) if one and two and three and one >= two]  # fmt: skip
    return bool(known) and all(
        any(abs(factor * two / one - three) <= 0.5000001 * 10.0 ** -_places(text)
            for factor in (1, 100)) for one, two, three, text in known
    )  # fmt: skip


def _places(text: str) -> int:
    """How many digits stand behind the point."""
    return len(text.partition(".")[2].rstrip("% "))


def _may_be_share(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `进展` beside `目标`: it may be how much of that is reached."""
    heads = " ".join(fold(one.last) for one in values)
    aimed = holds(heads, "aim") and not holds(heads, "done_share")
    return aimed and holds(fold(value.last), "progress")


def _is_norm(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `基准值` beside `约束值` or `标杆值`: a norm, no figure of the base year."""
    norms = any(holds(fold(one.last), "norm") for one in values)
    return norms and holds(fold(value.last), "of_base")


def of_parts(values: Sequence[ValueColumn], lexicon: Lexicon) -> list[ValueColumn]:
    """The columns, `人口数` below `少数民族` as not understood where `比重` stands below it too."""
    heads = [value.header.partition(" / ") for value in values]
    parts = {head for head, _, name in heads
             if name and is_word(unbracketed(fold(name))[0], "share")
             and strange_words(head, lexicon, OF_CELLS)}  # fmt: skip
    return [value if head not in parts or not value.meaning.indicators else
            replace(value, meaning=replace(value.meaning, phrase=replace(
                value.meaning.phrase, core=fold(head))))
            for value, (head, _, _) in zip(values, heads, strict=True)]  # fmt: skip


def with_totals(values: Sequence[ValueColumn]) -> list[ValueColumn]:
    """The columns, `合计` beside the parts of one indicator being that indicator, not the city."""
    return [
        replace(value, meaning=replace(value.meaning, region=None).saying(core=""))
        if is_sum(value.last) and _is_whole(value, values) else value
        for value in values
    ]  # fmt: skip


def _is_whole(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `能源消费总量 / 合计` beside `能源消费总量 / 煤炭`, not beside years or counties."""
    heading, _, last = value.header.rpartition(" / ")
    beside = [one for one in values
              if one is not value and one.header.startswith(f"{heading} / ")]  # fmt: skip
    if not heading or not value.meaning.indicators:
        return _sums_up_parts(value, beside if heading else values)
    parts = all(one.meaning.phrase.core and not one.meaning.region for one in beside)
    timed = any(one.meaning.period for one in (value, *beside))
    named = bool(heading and last) and len(value.meaning.indicators) == 1
    return named and bool(beside) and parts and not timed


def _sums_up_parts(value: ValueColumn, values: Sequence[ValueColumn]) -> bool:
    """True for `合计` beside `工业源、生活源` of the same time where rows name the indicators.

    Not beside `城镇、农村`: an indicator may be of one of them.
    """
    others = [one for one in values
              if one is not value and one.meaning.phrase.measure not in CHANGES]  # fmt: skip
    cores = [one.meaning.phrase.core for one in others]
    named = any(one.meaning.period != value.meaning.period or one.meaning.region
                or one.meaning.indicators for one in others)  # fmt: skip
    parts = (begins(core, "portion") and is_made_of(core, "portion", "of_portion")
             for core in cores)  # fmt: skip
    shared = any(holds(core, "portion", "all") for core in cores)
    return len(cores) > 1 and all(cores) and not named and any(parts) and not shared


def wholes_of(values: Sequence[ValueColumn], lexicon: Lexicon) -> list[str | None]:
    """For `其中：工业` to the right of an indicator's column, the header of that; else None."""
    wholes: list[str | None] = []
    whole = None
    for value in values:
        part = any(is_part_alone(text, lexicon) for text in value.header.split(" / "))
        wholes.append(whole if part else None)
        if not part and value.meaning.indicators:
            whole = value.header
    return wholes


def is_no_figure(value: ValueColumn) -> bool:
    """True for targets, ranks, shares, changes in amounts and `环比`: all beside figures."""
    core = value.meaning.phrase.core
    if value.meaning.indicators:
        # A heading names the indicator, and this column is its rank, its target, its share.
        return bool(core) and (is_beside(core) or is_way_of_comparing(core))
    amount = _is_nameless_change(value) and is_change_in_amount(fold(value.last))
    return amount or _tells_targets(value) or is_way_of_comparing(core)


def _tells_targets(value: ValueColumn) -> bool:
    """True where a header names targets, ranks or shares; `目标完成情况` above it names results."""
    above = value.header.split(" / ")[:-1]
    groups = any(is_beside(text) and not names_results(text) for text in above)
    return groups or is_beside(value.last)


def is_beside_value(value: ValueColumn) -> bool:
    """True for `同比（%）` or `上年同期` beside a column of values, of the same rows."""
    meaning = value.meaning
    is_comparison = meaning.phrase.measure in CHANGES or meaning.phrase.back
    named = meaning.indicators or meaning.period or meaning.phrase.core or meaning.region
    return bool(is_comparison) and not named and not is_no_figure(value)


def _is_nameless_change(value: ValueColumn) -> bool:
    phrase = value.meaning.phrase
    return phrase.measure in CHANGES and (not phrase.core or says_nothing(phrase.core))


def shares_done(
    labels: dict[str, int], values: list[ValueColumn], columns: Columns
) -> tuple[ValueColumn, ...]:
    """`完成比例` as the only column of figures, where every row names a state that has no other."""
    names = columns.cells(labels["indicator"]) if "indicator" in labels else []
    shares = [one for one in values if is_word(one.meaning.phrase.core, "done_share")]
    lexicon = columns.lexicon
    states = names and all(is_state(lexicon.meaning(name).indicators, lexicon) for name in names)
    return (shares[0].saying(core=""),) if states and len(shares) == 1 else ()


def is_state(slugs: Sequence[str], lexicon: Lexicon) -> bool:
    """True for indicators of which targets name a state alone: what is told is the share done."""
    rules = [RULES[target.rule] for target in lexicon.plan.targets if target.indicator in slugs]
    return bool(rules) and all(rule.state for rule in rules)


def titled_share(
    values: list[ValueColumn], above: list[str], lexicon: Lexicon
) -> list[ValueColumn]:
    """`比重（%）` alone below `非化石能源占能源消费总量比重`: that, and no share of another."""
    core = unbracketed(fold(values[0].last))[0] if len(values) == 1 else ""
    slugs = {slug for text in above for slug in title_meaning(text, lexicon).indicators}
    if not is_word(core, "share") or len(slugs) != 1:
        return values
    item = lexicon.slugs[slugs.pop()]
    if not any(name.endswith(core) for name in spellings(item)):
        return values
    meaning = replace(values[0].meaning, indicators=(item.indicator,))
    return [replace(values[0], meaning=meaning.saying(core=""))]
