"""The header of a table: which rows it is, its texts over each column, what they say of figures."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from barometer import units
from barometer.intake.layout.column_roles import (
    are_english,
    headed_apart,
    heads_groups,
    heads_lists,
    heads_names,
    is_centred,
    is_figure,
    named_together,
    names_axis,
    names_period,
    without_english,
)
from barometer.intake.layout.columns import Columns
from barometer.intake.layout.completed_labels import heads_regions
from barometer.intake.layout.database_export import series_heads
from barometer.intake.layout.value_columns import ValueColumn
from barometer.intake.words import lines
from barometer.intake.words.comparisons import CHANGES, is_bare_change
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.meaning import Meaning, bracket_pieces
from barometer.intake.words.names import fold, is_latin, unbracketed
from barometer.intake.words.numbers import value_of
from barometer.intake.words.part_words import is_part, part_of_others, parts_named
from barometer.intake.words.periods import period_in
from barometer.intake.words.phrases import (
    header_phrase,
    is_beside,
    is_change_in_amount,
    is_harmless,
    names_results,
    narrows,
    says_nothing,
)
from barometer.intake.words.strange import OF_CELLS, strange_words
from barometer.intake.words.title_periods import part_in_titles, says_until
from barometer.intake.words.unit_lines import units_inside
from barometer.intake.words.vocabulary import LABELS, role_of, tokens

_FEW = 2


def is_header(head: list[list[str]], at: int, row: list[str], lexicon: Lexicon) -> bool:
    """True where a row of a sheet's head is the lowest of its table's header that names a role."""
    cells = [cell for cell in row if cell]
    if len(set(cells)) < _FEW or all(map(lines.key_and_rest, cells)):
        return False
    if any(map(lines.is_of_form, cells)):
        return False
    lower = head[at + 1] if at + 1 < len(head) else []
    above = lower and (_is_of_units(row) or _is_titled(row) or heads_groups(row, lower))
    if above and is_header(head, at + 1, lower, lexicon):
        return False
    if lines.tells_of_table(cells):
        # `年份 2024` above a header is of the whole table.
        rest = [low for low in range(at + 1, len(head)) if any(head[low])]
        rest = [low for low in rest if not lines.tells_of_table([*filter(None, head[low])])]
        if rest and is_header(head, rest[0], head[rest[0]], lexicon):
            return False
    roles = {role for cell in cells if (role := role_of(cell))}
    if "value" in roles and len(roles) >= _FEW:
        return True
    periods = sum(names_period(cell) for cell in cells)
    if any(map(_is_amount, cells)):
        return False
    labels = roles & {"region", "region_code", "indicator", "period", "part"}
    labels = labels or set(filter(heads_regions, cells))
    named = sum(not lexicon.meaning(cell).empty for cell in cells)
    below = _figures_below(head, at)
    if labels and (periods or named or len(roles) >= _FEW or below):
        return True
    if "unit" in roles and len(cells) > _FEW and below:
        return True
    lists = below and (heads_lists(lower) or headed_apart(lower, row))
    heads = periods + named >= _FEW and below and not lists
    return heads or heads_names(row, head[at + 1 :], lexicon)


def _figures_below(head: list[list[str]], at: int) -> bool:
    """True where figures follow, after lower header rows whose first cell is blank."""
    first = next(place for place, cell in enumerate(head[at]) if cell)
    labelled = [row for row in head[at + 1 :] if row[first]][:_FEW]
    rows = [*head[at + 1 : at + 4], *labelled]
    return any(is_figure(cell) for row in rows for cell in row if cell)


def header_span(head: list[list[str]], anchor: int, lexicon: Lexicon) -> tuple[int, int]:
    """First and last header row around the anchor."""
    roles = {role_of(cell) for cell in head[anchor] if cell}
    if "value" in roles:
        return anchor, anchor
    top = anchor
    while top > 0 and (_is_group_row(head[top - 1]) or _is_of_units(head[top - 1])):
        top -= 1
    labels = [at for at, cell in enumerate(head[anchor]) if role_of(cell) in LABELS] or [0]
    labels = [at for at in labels if role_of(head[anchor][at]) != "note"] or labels
    # `主要指标` over names of indicators, `年度` over years is a heading, not the label of rows.
    below = head[anchor + 1] if anchor + 1 < len(head) else [""] * len(head[anchor])
    # A name alone in front is a heading between the rows.
    below = [""] * len(below) if below[labels[0]] and len({*filter(None, below)}) < _FEW else below
    labels = [at for at in labels if not (lexicon.meaning(below[at]).indicators
                                          or names_period(below[at]))] or labels  # fmt: skip
    bottom = anchor
    while bottom + 1 < len(head) and (_continues(head, bottom + 1, anchor, labels)
                                      or names_axis(head[bottom + 1], labels[0], lexicon)
                                      or are_english(head[anchor : bottom + 2])[-1]):  # fmt: skip
        bottom += 1
    return top, bottom


def _is_of_units(row: list[str]) -> bool:
    """True for a row of nothing but units, at least two."""
    cells = [cell for cell in row if cell]
    return len(cells) >= _FEW and all(map(units.known, cells))


def _is_titled(row: list[str]) -> bool:
    """True for `兴城市主要指标` with `单位：%` or `2024年` at its end."""
    cells = [cell for cell in row if cell]
    title, end = (cells or [""])[0], (cells or [""])[-1]
    dated = names_period(end) and not names_period(title)
    plain = bool(row[0]) and role_of(title) is None and len(set(cells)) == _FEW
    return plain and (dated or lines.key_and_rest(end) is not None)


def _is_group_row(row: list[str]) -> bool:
    cells = [cell for cell in row if cell]
    # The corner may say the unit of all.
    cells = cells[1:] if cells and units_inside(cells[0]) else cells
    plain = len(set(cells)) >= _FEW and not all(map(lines.key_and_rest, cells))
    plain = plain and not any(lines.is_note(cell) or lines.is_of_form(cell) for cell in cells)
    plain = plain and not (lines.tells_of_table(cells) or _is_titled(row))
    return plain and not any(map(_is_amount, cells))


def _continues(head: list[list[str]], at: int, anchor: int, labels: list[int]) -> bool:
    """True for a lower header row: labels blank, merged from above or `单位`, no figure in it."""
    row = head[at]
    # `Region` below `地区`, in a row that goes on in Chinese.
    mixed = not all(is_latin(cell) for cell in row if cell)
    same = all(row[place] in ("", head[anchor][place]) or role_of(row[place]) == "unit"
               or (mixed and role_of(row[place]) == (role_of(head[anchor][place]) or ""))
               for place in labels)  # fmt: skip
    return same and any(row) and not any(map(_is_amount, row))


def _is_amount(cell: str) -> bool:
    """True for a number that no unknown word follows, as in `65岁及以上`, `31个大城市`."""
    unit = value_of(cell).unit
    return is_figure(cell) and (unit is None or units.known(unit))


def stacks_of(rows: list[list[str]]) -> list[list[str]]:
    """Header texts of each column from top to bottom; a group's heading reaches to the right."""
    filled = [list(row) for row in series_heads(rows)]
    for depth, row in enumerate(filled[:-1]):
        for at in range(1, len(row)) if not is_centred(row, filled[depth + 1 :]) else ():
            under_same = all(filled[up][at] == filled[up][at - 1] for up in range(depth))
            below = [lower[at] for lower in filled[depth + 1 :] if lower[at]]
            groups = role_of(row[at - 1]) is None or any(map(names_period, below))
            if not row[at] and under_same and below and groups:
                row[at] = row[at - 1]
    stacks = [list(dict.fromkeys(filter(None, column))) for column in zip(*filled, strict=True)]
    return without_english(stacks)


def is_plain(stack: list[str]) -> bool:
    """True for a column headed by nothing but `数值`."""
    return len(stack) == 1 and role_of(stack[0]) == "value"


def value_column(at: int, stack: list[str], lexicon: Lexicon) -> ValueColumn | None:
    """A column of figures by its header alone; None where it has none."""
    header = " / ".join(stack)
    if is_plain(stack):
        return ValueColumn(at, header, _of_plain(stack[0], lexicon))
    meaning = stack_meaning(stack, lexicon)
    return None if meaning is None else ValueColumn(at, header, meaning)


def stack_meaning(stack: list[str], lexicon: Lexicon) -> Meaning | None:
    """What the stacked header texts say together, the lowest first."""
    if not stack:
        return None
    whole = Meaning()
    above = [text for text in stack[:-1]
             if role_of(text) != "period" or lexicon.meaning(text).phrase.unit]  # fmt: skip
    stack = named_together([*above, stack[-1]], lexicon)
    for text in reversed(stack):
        meaning = _of_plain(text, lexicon) if role_of(text) == "value" else lexicon.meaning(text)
        change = meaning.phrase.measure in CHANGES and meaning.phrase.unit and meaning.indicators
        if change and whole.phrase.measure == "level":
            # `单位GDP能耗下降率（%）` over `当年`, which says no more than that it is reported.
            whole = whole.saying(measure=None)
        if whole.indicators and _is_of_another_change(text, meaning, lexicon):
            # `人口变动` over `死亡率（‰）` only groups; without a unit it may be the change.
            other = "" if whole.phrase.unit and whole.phrase.unit != "%" else fold(text)
            whole = whole.saying(core=whole.phrase.core or other)
            continue
        whole = whole.over(meaning)
    lowest = lexicon.meaning(stack[-1]).phrase
    if not lowest.core and lowest.measure in CHANGES and names_results(whole.phrase.core):
        whole = whole.saying(core="")
    changed = any(lexicon.meaning(text).phrase.measure in CHANGES for text in stack[:-1])
    if changed and lowest.measure == "level" and is_change_in_amount(fold(stack[-1])):
        whole = whole.saying(measure="annual_change")
    core = _narrowed(whole, stack, lexicon) or _of_other_unit(stack, lexicon)
    return whole.saying(core=core) if core else whole


def _is_of_another_change(text: str, meaning: Meaning, lexicon: Lexicon) -> bool:
    """True for a heading that changes of something else are called: `人口变动`, not `增长速度`."""
    core, changes = meaning.phrase.core, meaning.phrase.measure in CHANGES
    bare = changes and not meaning.phrase.unit and is_bare_change(unbracketed(fold(text))[0])
    fields = {token.code for token in tokens(core, "field_of_table")} if bare else set[str]()
    named = "subject" in fields or strange_words(core, lexicon, OF_CELLS)
    return bool(bare and core and named and "any_subject" not in fields)


def _of_other_unit(stack: list[str], lexicon: Lexicon) -> str | None:
    """`人民币` of `出口额:人民币:同比` over `%`, where exports are in dollars: another change."""
    for text in stack[:-1]:
        heading = lexicon.meaning(text)
        unit, items = heading.phrase.unit, [lexicon.slugs[slug] for slug in heading.indicators]
        if not unit or heading.phrase.measure not in CHANGES:
            continue
        if {units.factor(unit, goal) for item in items for goal in (item.unit, "%")} == {None}:
            return fold(unit)
    return None


def _of_plain(text: str, lexicon: Lexicon) -> Meaning:
    """What `数值（万吨）`, `数值（1-9月）` say in brackets; `（规上）` is not known."""
    inside = unbracketed(fold(text))[1]
    until = [part for part in inside if says_until(part)]
    others = [part for part in inside if part not in until]
    period = part_in_titles(until) or period_in(chain(*map(bracket_pieces, others)))
    unclear = lexicon.unclear(others, "") + "".join(until if not period else ())
    phrase = header_phrase("".join(f"({part})" for part in others))
    return Meaning(period=period, phrase=replace(phrase, core=unclear))


def _narrowed(meaning: Meaning, stack: list[str], lexicon: Lexicon) -> str | None:
    """The heading over a named column that makes it targets, or a part of the whole amount.

    `2024年人均` over any column says more than the year.
    """
    for text in stack[:-1]:
        heading = lexicon.meaning(text)
        core = heading.phrase.core
        if heading.period and core and not (says_nothing(core) or is_harmless(core)):
            return core
        if narrows(text) and not heading.indicators:
            return core or fold(text)
    for at, text in enumerate(stack[:-1] if meaning.indicators else []):
        core = lexicon.meaning(text).phrase.core
        name = next((low for low in stack[at + 1 :] if lexicon.meaning(low).indicators), "")
        targets = is_beside(core) and not names_results(core)
        if core and (targets or _is_of_part(core, name, meaning.indicators[0], lexicon)):
            return core
    return None


def _is_of_part(core: str, name: str, indicator: str, lexicon: Lexicon) -> bool:
    """True for `工业用电` or `老年人口` over a name (`人口数`) that is of the whole."""
    item = lexicon.slugs[indicator]
    more = core.replace(fold(name), "", 1)
    if more not in ("", core) and is_latin(more):
        # `GDP in trillion dollars` over `GDP`.
        return True
    qualifier = core.removesuffix(fold(name)[:_FEW])
    if is_part(core, item) or is_part(qualifier, item):
        return True
    strange = strange_words(qualifier, lexicon, OF_CELLS) or any(map(str.isdigit, qualifier))
    qualified = qualifier not in ("", core) and bool(strange)
    return qualified or bool(part_of_others(parts_named(core, lexicon), item, whole=True))


def completing_columns(
    labels: dict[str, int], values: list[ValueColumn], columns: Columns
) -> set[int]:
    """Columns whose heads complete the names of rows: `排放量` over `化学需氧量`."""
    names = {*columns.cells(labels["indicator"])} if "indicator" in labels else set()
    together = columns.lexicon.named_together
    return {value.at for value in values
            if any(together(name, value.meaning.phrase.core) for name in names)}  # fmt: skip
