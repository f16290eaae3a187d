"""The label columns of a table, completed by what only their cells tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from barometer import units
from barometer.intake.layout.column_roles import is_figure, may_name, names_period
from barometer.intake.layout.columns import Columns
from barometer.intake.words import lines
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import chinese_of, fold, in_english, is_chinese, unbracketed
from barometer.intake.words.phrases import measure_phrase
from barometer.intake.words.vocabulary import code_of, holds, is_word, role_of, without

Labels = dict[str, int]
Pairs = list[tuple[int, int]]
# Fewer years across than these head no names.
_FEW = 2
# Roles of label columns that yearbooks print in Chinese and in English.
_TRANSLATED = {"region", "indicator", "unit"}
# Roles by headers under which measures may stand as well; None is of no known header.
_LOOSE = (None, "basis", "vintage", "group")


def completed_labels(
    labels: Labels, figures: Collection[int], columns: Columns, titled: set[str]
) -> tuple[Labels, Pairs]:
    """(role -> column, columns that say the same thing twice), with what only the cells tell.

    `figures`: the columns of figures; `titled`: the regions that titles name.
    """
    labels = dict(_heading_across(labels, figures, columns))
    places = _region_columns(labels, figures, columns, titled)
    again: Pairs = []
    if places and ("region" in labels or "region_code" not in labels):
        candidates = sorted({*places, labels.get("region", places[-1])})
        labels["region"], unclear = _smallest_regions(candidates, columns)
        again = [(labels["region"], at) for at in unclear]
    labels |= _inferred(labels, figures, columns)
    labels |= _unit_column(labels, figures, columns)
    labels |= _headless(labels, figures, columns)
    labels = _measure_column(labels, figures, columns)
    return _in_chinese(labels, columns), again


def _heading_across(labels: Labels, figures: Collection[int], columns: Columns) -> Labels:
    """The label columns, `年份` in the corner, over names and in front of years, as of names."""
    at = labels.get("period")
    if at is None or "indicator" in labels or any(map(names_period, columns.cells(at))):
        return labels
    if sum(names_period(columns.stacks[figure][0]) for figure in figures) < _FEW:
        return labels
    return {("indicator" if role == "period" else role): at for role, at in labels.items()}


def _inferred(labels: Labels, figures: Collection[int], columns: Columns) -> Labels:
    """The role of a first column without a known header, where no other names the rows."""
    if {"region", "region_code", "indicator", "period"} & set(labels):
        return {}
    lexicon = columns.lexicon
    others = [at for at in columns.places if at not in (*figures, *labels.values())]
    names = [at for at in others if (cells := columns.cells(at))
             and all(may_name(cell, lexicon.name_ends, lexicon) for cell in cells)]  # fmt: skip
    for at in (*names, *columns.places):
        cells = [cell for cell in columns.cells(at) if not lines.is_note(cell)]
        if at in figures or not cells:
            continue
        tests: dict[str, Callable[[str], bool]] = {
            "period": names_period,
            "indicator": lambda cell: not is_figure(cell),
        }
        if not _heads_parts(columns.header(at)):
            tests = {"region": lambda cell: lexicon.place(cell).code is not None, **tests}
        for role, test in tests.items():
            if sum(map(test, cells)) * 2 > len(cells):
                return {role: at}
    return {}


def _unit_column(labels: Labels, figures: Collection[int], columns: Columns) -> Labels:
    """The only column that holds nothing but units, whatever stands over it: `量纲`, `乙`."""
    others = [at for at in columns.places if at not in (*labels.values(), *figures)]
    # Rows may be numbered: `1` is a unit as well.
    of_units = [at for at in others if all(map(units.known, columns.cells(at)))
                and not all(map(is_figure, columns.cells(at)))]  # fmt: skip
    return {"unit": of_units[0]} if len(of_units) == 1 and "unit" not in labels else {}


def _measure_column(labels: Labels, figures: Collection[int], columns: Columns) -> Labels:
    """The columns, one that holds `当月` and `累计` read as of measures: `口径`, `类别`."""
    if "measure" in labels:
        return labels
    roles = {at: role for role, at in labels.items()}
    for at in range(min(figures, default=0)):
        cells = {*columns.cells(at)}
        if len(cells) > 1 and roles.get(at) in _LOOSE and all(map(measure_phrase, cells)):
            return {role: to for role, to in labels.items() if to != at} | {"measure": at}
    return labels


def _headless(labels: Labels, figures: Collection[int], columns: Columns) -> Labels:
    """The roles of columns of texts without a header in front of the figures.

    They hold units, names of indicators beside regions, or groups, which may make the figures
    those of a part. Of units one or the other may be misspelt, and is asked about.
    """
    roles: Labels = {}
    for at in range(min(figures, default=0)):
        cells = columns.cells(at)
        if columns.header(at) or not cells or at in labels.values() or any(map(is_figure, cells)):
            continue
        beside = columns.pairs(at, labels["region"]) if "region" in labels else set()
        named = beside and all(columns.lexicon.meaning(name).indicators for name, _ in beside)
        role = "indicator" if named else "group"
        known = sum(units.known(fold(cell)) is True for cell in cells)
        role = "unit" if known * 2 >= len(cells) else role
        if role not in labels:
            roles.setdefault(role, at)
    return roles


def _in_chinese(labels: Labels, columns: Columns) -> Labels:
    """The label columns, each in English given up for the one beside it that says it in Chinese.

    Yearbooks print names in both; the Chinese ones may have no header, or one of the same role.
    """
    chosen = dict(labels)
    for role in _TRANSLATED & set(labels):
        if not in_english(columns.cells(labels[role])):
            continue
        english = [row for row in columns.rows if row[labels[role]]]
        others = (at for at in columns.places
                  if (not columns.header(at) or role_of(columns.header(at)) == role)
                  and all(is_chinese(row[at]) for row in english))  # fmt: skip
        chosen[role] = next(others, labels[role])
    return chosen


def heads_regions(header: str) -> bool:
    """True for `城市`, which may head a column of regions, or figures of towns."""
    return is_word(unbracketed(fold(chinese_of(header)))[0], "region_head") or heads_towns(header)


def heads_towns(header: str) -> bool:
    """True for `乡镇`, over the parts of a county and their sum."""
    return code_of(fold(chinese_of(header)), "row_of_part") == "town"


def _heads_parts(header: str) -> bool:
    """True for `企业` and `断面`, below which the name of a county is not the county."""
    return code_of(fold(chinese_of(header)), "row_of_part") in ("row_of_part", "station")


def _region_columns(
    labels: Labels, figures: Collection[int], columns: Columns, titled: set[str]
) -> list[int]:
    """The columns of which a header as `城市` says so, or in front of all figures every cell.

    Regions outside the one that a title names are those that it is compared with.
    """
    of_regions, front, lexicon = [], min(figures, default=0), columns.lexicon
    for at in columns.places:
        cells, header = columns.cells(at), columns.header(at)
        if at in labels.values() or not cells or any(map(is_figure, cells)):
            continue
        if heads_towns(header) and ("region" in labels or at >= front):
            continue
        if _heads_parts(header):
            continue
        open_to = not header or "region" not in labels
        named = open_to and at < front and not holds(fold(header), "duty_head")
        inside = [cell for cell in cells if not is_word(fold(cell), "other_place")] if named else []
        codes = [lexicon.place(cell).code for cell in inside]
        inner = all(codes) if not header else _are_within(codes, titled, lexicon)
        if heads_regions(header) or (codes and inner):
            of_regions.append(at)
    return of_regions


def _are_within(codes: Sequence[str | None], titled: set[str], lexicon: Lexicon) -> bool:
    """True where all are regions, of which none lies outside the one region of the titles."""
    alone = titled if len(titled) == 1 else set()
    return all(code and (not alone or {code, lexicon.codes[code].parent} & alone) for code in codes)


def _smallest_regions(candidates: Sequence[int], columns: Columns) -> tuple[int, list[int]]:
    """(the column of the smallest regions, those that cannot be told to be larger).

    `省份、城市` or `城市、省份`: the figures are of the city. Names in English say the same again.
    """
    chinese = [at for at in candidates if not in_english(columns.cells(at))]
    candidates = chinese or candidates
    smallest = next((at for at in reversed(candidates)
                     if not any(_lie_in(other, at, columns) for other in candidates)),
                    candidates[-1])  # fmt: skip
    return smallest, [other for other in candidates
                      if not _lie_in(smallest, other, columns)
                      and not _same(smallest, other, columns)]  # fmt: skip


def _same(one: int, other: int, columns: Columns) -> bool:
    """True where both columns name the same in every row, or are not written side by side."""
    place = columns.lexicon.place
    return all(left == right or ((code := place(left).code) and code == place(right).code)
               for left, right in columns.pairs(one, other))  # fmt: skip


def _lie_in(inner: int, outer: int, columns: Columns) -> bool:
    """True where the regions of one column lie in those of the other.

    The plan says so, or the other names provinces alone, or each of them holds several and none
    of the inner ones lies in two.
    """
    pairs, lexicon = columns.pairs(inner, outer), columns.lexicon
    codes = [(lexicon.place(left).code, lexicon.place(right).code) for left, right in pairs]
    known = [(one, other) for one, other in codes if one and other]
    if any(one != other for one, other in known):
        return all(one == other or other in _above(one, lexicon) for one, other in known)
    inners, outers = ({pair[at] for pair in pairs} for at in (0, 1))
    if all(map(_is_province, outers)) and not any(map(_is_province, inners)):
        return bool(pairs)
    return len(inners) == len(pairs) > len(outers)


def _is_province(name: str) -> bool:
    return not without(fold(name), "province")


def _above(code: str, lexicon: Lexicon) -> set[str]:
    """The regions that a region lies in."""
    parents, above = lexicon.codes, set[str]()
    while (parent := parents[code].parent) and parent in parents and parent not in above:
        above.add(parent)
        code = parent
    return above
